import { createHmac, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openLmdbFile, type RootDatabase } from '../storage/lmdb-file.ts';
import { isDamaged } from '../storage/lmdb-pages.ts';
import { otherFormat, recordFormat } from '../storage/stored-format.ts';
import { withFileErrors } from './open-licences.ts';
import { ExpiringTable } from './tokens/expiring-table.ts';

const FILE = 'sessions.mdb';
/** The version of the stored format. Sessions are short-lived: those of another version end. */
const FORMAT = 1;

const SECRET_BYTES = 24;

/** Times in milliseconds. */
export const SESSION_TIMES = {
  /** Without a request for this long, a session ends. */
  idle: 30 * 60_000,
  /** A session ends after this long, whatever is done in it. */
  total: 12 * 3_600_000,
  /** How old the last recorded use has to be before another one is recorded. */
  renewal: 60_000,
} as const;

/** A signed-in browser. */
interface StoredSession {
  /** Identifies the API key that was used to sign in. */
  readonly keyId: string;
  readonly startedAt: number;
  readonly usedAt: number;
}

interface Options {
  /** The key of the hashes: the file alone does not allow anybody to use a session. */
  readonly key: Buffer;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The sessions of the console. Every process that has them open sees a change as soon as it is committed. */
export class ConsoleSessions {
  private readonly environment: RootDatabase<unknown, string>;
  private readonly table: ExpiringTable<StoredSession>;
  private readonly key: Buffer;
  private readonly now: () => number;

  private constructor(environment: RootDatabase<unknown, string>, { key, now = Date.now }: Options) {
    this.environment = environment;
    this.table = new ExpiringTable(environment, 'sessions', key);
    const isOther = otherFormat(environment, FORMAT) !== undefined;
    environment.transactionSync(() => {
      if (isOther || !this.table.isIntact()) this.table.clear();
    });
    if (isOther) recordFormat(environment, FORMAT);
    this.key = key;
    this.now = now;
  }

  /** Opens the sessions of a data folder. If the file is damaged, all sessions end. @throws Failure if the folder cannot be written */
  static open(folder: string, options: Options): ConsoleSessions {
    const path = join(folder, FILE);
    return withFileErrors(path, () => {
      if (isDamaged(path)) rmSync(path, { force: true });
      return new ConsoleSessions(openLmdbFile({ path, maxDbs: 3, overlappingSync: false }), options);
    });
  }

  /** Starts a session. @returns its token, for the cookie */
  async start(keyId: string): Promise<string> {
    const token = randomBytes(SECRET_BYTES).toString('base64url');
    const now = this.now();
    await this.environment.transaction(() => {
      this.table.purge(now);
      this.table.put(this.idOf(token), { keyId, startedAt: now, usedAt: now }, now + SESSION_TIMES.idle);
    });
    return token;
  }

  /** The id of the key that a session was started with; `undefined` if it has ended. Extends the session. */
  use(token: string): string | undefined {
    const now = this.now();
    const id = this.idOf(token);
    const session = this.table.get(id, now);
    if (session === undefined || session.startedAt + SESSION_TIMES.total <= now) return undefined;
    if (session.usedAt + SESSION_TIMES.renewal <= now) this.renew(id, session, now);
    return session.keyId;
  }

  private renew(id: Buffer, session: StoredSession, now: number): void {
    this.environment.transactionSync(() => {
      // Another process may have ended it.
      if (this.table.get(id, now) === undefined) return;
      this.table.put(id, { ...session, usedAt: now }, now + SESSION_TIMES.idle);
    });
  }

  async end(token: string): Promise<void> {
    await this.environment.transaction(() => this.table.remove(this.idOf(token)));
  }

  private idOf(token: string): Buffer {
    return createHmac('sha256', this.key).update(`console session\0${token}`).digest().subarray(0, 16);
  }

  async close(): Promise<void> {
    await this.environment.close();
  }
}
