import { createHmac, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'lmdb';
import { openLmdbFile } from '../../storage/lmdb-file.ts';
import { isDamaged } from '../../storage/lmdb-pages.ts';

const FILE = 'grants.mdb';

/** The version of what is stored. All of it is short-lived: a file of another version, or damaged, is begun anew. */
const FORMAT = 1;

/** What a session token stands for. */
export interface Session {
  /** The licence that may fetch it. */
  readonly licenceId: string;
  /** The answer, as it will be sent. */
  readonly body: string;
}

/**
 * What may be used once, in whichever worker: refresh tokens that were used, and answers that wait to be fetched. Both are
 * kept under the time at which they expire, so that what is old is found in front and removed by the way.
 */
export interface Grants {
  /** Marks something as used, until then. @returns `false` if it was used before */
  use(id: string, until: number): Promise<boolean>;
  /** Keeps an answer until then. @returns the session token it can be fetched with, once */
  keep(session: Session, until: number): Promise<string>;
  /** Fetches an answer and forgets it; `undefined` if there is none for this licence any more. */
  take(token: string, licenceId: string): Promise<Session | undefined>;
  close(): Promise<void>;
}

/** Removed at most with each write, so that none takes long. */
const PURGE_AT_ONCE = 100;

const TIME_BYTES = 6;
const SECRET_BYTES = 18;
const SESSION_TOKEN = /^ST([\w-]{32})$/;

/** @param key what session tokens are hashed with: the file alone lets nobody fetch anything */
export function openGrants(folder: string, key: Buffer, now: () => number = Date.now): Grants {
  const path = join(folder, FILE);
  if (isDamaged(path)) rmSync(path, { force: true });
  const environment = openLmdbFile<unknown, string>({ path, maxDbs: 4, overlappingSync: false });
  const meta = environment.openDB<number, string>({ name: 'meta' });
  const used = environment.openDB<Buffer, Buffer>({ name: 'used', encoding: 'binary', keyEncoding: 'binary' });
  const sessions = environment.openDB<Session, Buffer>({ name: 'sessions', keyEncoding: 'binary' });
  meta.transactionSync(() => {
    if (meta.get('format') === FORMAT) return;
    used.clearSync();
    sessions.clearSync();
    meta.putSync('format', FORMAT);
  });

  const keyOf = (until: number, id: Buffer): Buffer => {
    const time = Buffer.alloc(TIME_BYTES);
    time.writeUIntBE(until, 0, TIME_BYTES);
    return Buffer.concat([time, id]);
  };
  const hash = (secret: Buffer): Buffer =>
    createHmac('sha256', key).update('session').update(secret).digest().subarray(0, 16);
  const purge = (table: Database<unknown, Buffer>): void => {
    for (const old of table.getKeys({ end: keyOf(now(), Buffer.alloc(0)), limit: PURGE_AT_ONCE })) {
      void table.remove(Buffer.from(old));
    }
  };

  return {
    use: (id, until) =>
      used.transaction(() => {
        purge(used);
        const entry = keyOf(until, Buffer.from(id, 'hex'));
        if (used.get(entry) !== undefined) return false;
        void used.put(entry, Buffer.from([1]));
        return true;
      }),
    async keep(session, until) {
      const secret = randomBytes(SECRET_BYTES);
      await sessions.transaction(() => {
        purge(sessions);
        void sessions.put(keyOf(until, hash(secret)), session);
      });
      return `ST${keyOf(until, secret).toString('base64url')}`;
    },
    async take(token, licenceId) {
      const text = SESSION_TOKEN.exec(token)?.[1];
      if (text === undefined) return undefined;
      const bytes = Buffer.from(text, 'base64url');
      const until = bytes.readUIntBE(0, TIME_BYTES);
      if (until <= now()) return undefined;
      const entry = keyOf(until, hash(bytes.subarray(TIME_BYTES)));
      return sessions.transaction(() => {
        const session = sessions.get(entry);
        if (session?.licenceId !== licenceId) return undefined;
        void sessions.remove(entry);
        return session;
      });
    },
    close: () => environment.close(),
  };
}
