import { createHmac, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openLmdbFile, type RootDatabase } from '../../storage/lmdb-file.ts';
import { isDamaged } from '../../storage/lmdb-pages.ts';
import { withFileErrors } from '../open-licences.ts';
import { ExpiringTable } from './expiring-table.ts';

const FILE = 'grants.mdb';

/** The version of the stored format. All data is short-lived: a damaged file or another version is replaced. */
const FORMAT = 2;

/** A response that waits to be fetched with a session token. */
export interface Session {
  /** The licence that may fetch it. */
  readonly licenceId: string;
  /** The body of the response. */
  readonly body: string;
}

/** A refresh token in terms of its family. */
export interface Renewal {
  readonly family: string;
  readonly generation: number;
  /** When the refresh token was issued and when it expires, in milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** When the last token of the family expires if the family is revoked now. */
  readonly familyExpiresAt: number;
}

/**
 * - `renewed`: the token was used for the first time.
 * - `reused`: the token was used before; its family is now revoked.
 * - `refused`: the family is revoked, or the token has expired.
 */
export type RenewalResult = 'renewed' | 'reused' | 'refused';

/** Things that can be used once, in whichever worker: refresh tokens and waiting responses. */
export interface Grants {
  /** Uses a refresh token. A reused token means that it was copied: it revokes its family. */
  useRefreshToken(renewal: Renewal): Promise<RenewalResult>;
  isRevoked(family: string): boolean;
  /** Stores a response. @returns the session token that it can be fetched with, once */
  keepSession(session: Session, expiresAt: number): Promise<string>;
  /** Fetches and removes a response; `undefined` if there is none for this licence. */
  takeSession(token: string, licenceId: string): Promise<Session | undefined>;
  close(): Promise<void>;
}

/** A clock that is set back by less than this is corrected as usual, in milliseconds. */
export const MAX_CLOCK_STEP_MS = 60_000;

const SECRET_BYTES = 24;
const SESSION_TOKEN = /^ST([\w-]{32})$/;

interface Options {
  /** The key of the session token hashes: the file alone does not allow anybody to fetch a response. */
  readonly key: Buffer;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Opens the grants of a data folder. @throws Failure if the folder cannot be written */
export function openGrants(folder: string, { key, now = Date.now }: Options): Grants {
  const path = join(folder, FILE);
  return withFileErrors(path, () => {
    if (isDamaged(path)) rmSync(path, { force: true });
    return new LmdbGrants(openLmdbFile<unknown, string>({ path, maxDbs: 12, overlappingSync: false }), key, now);
  });
}

class LmdbGrants implements Grants {
  private readonly environment: RootDatabase<unknown, string>;
  private readonly key: Buffer;
  private readonly now: () => number;
  private readonly meta: Database<number, string>;
  /** Used refresh tokens, by family and generation. */
  private readonly used: ExpiringTable<true>;
  /** Revoked families. */
  private readonly revoked: ExpiringTable<true>;
  private readonly sessions: ExpiringTable<Session>;

  constructor(environment: RootDatabase<unknown, string>, key: Buffer, now: () => number) {
    this.environment = environment;
    this.key = key;
    this.now = now;
    this.meta = environment.openDB<number, string>({ name: 'meta' });
    this.used = new ExpiringTable(environment, 'used');
    this.revoked = new ExpiringTable(environment, 'revoked');
    this.sessions = new ExpiringTable(environment, 'sessions');
    environment.transactionSync(() => this.replaceOtherFormat());
  }

  private replaceOtherFormat(): void {
    if (this.meta.get('format') === FORMAT) return;
    for (const table of [this.used, this.revoked, this.sessions]) table.clear();
    this.meta.putSync('format', FORMAT);
  }

  useRefreshToken({ family, generation, issuedAt, expiresAt, familyExpiresAt }: Renewal): Promise<RenewalResult> {
    const id = Buffer.from(`${family}${generation.toString(16).padStart(4, '0')}`, 'hex');
    return this.environment.transaction(() => {
      const now = this.now();
      this.purge(now);
      if (this.mayBePurged(issuedAt, expiresAt) || this.isRevoked(family)) return 'refused';
      if (this.used.get(id, now)) {
        this.revoked.put(Buffer.from(family, 'hex'), true, familyExpiresAt);
        return 'reused';
      }
      this.used.put(id, true, expiresAt);
      return 'renewed';
    });
  }

  private purge(now: number): void {
    const hasPurged = [this.used, this.revoked, this.sessions].map((table) => table.purge(now)).includes(true);
    const purgedUntil = this.meta.get('purged-until') ?? 0;
    if (hasPurged && now > purgedUntil) void this.meta.put('purged-until', now);
    if (now >= purgedUntil - MAX_CLOCK_STEP_MS) return;
    // The clock was far ahead when entries were removed. Tokens from before it was set back are refused from now on.
    void this.meta.put('purged-until', now);
    void this.meta.put('not-before', now);
  }

  /**
   * Whether the mark of a used token may have been removed: the token had expired by the clock of that time. It stays
   * expired although the clock was set back since.
   */
  private mayBePurged(issuedAt: number, expiresAt: number): boolean {
    return expiresAt <= (this.meta.get('purged-until') ?? 0) || issuedAt < (this.meta.get('not-before') ?? 0);
  }

  isRevoked(family: string): boolean {
    return this.revoked.get(Buffer.from(family, 'hex'), this.now()) !== undefined;
  }

  async keepSession(session: Session, expiresAt: number): Promise<string> {
    const secret = randomBytes(SECRET_BYTES);
    await this.environment.transaction(() => {
      this.purge(this.now());
      this.sessions.put(this.hash(secret), session, expiresAt);
    });
    return `ST${secret.toString('base64url')}`;
  }

  async takeSession(token: string, licenceId: string): Promise<Session | undefined> {
    const text = SESSION_TOKEN.exec(token)?.[1];
    if (text === undefined) return undefined;
    const id = this.hash(Buffer.from(text, 'base64url'));
    return this.environment.transaction(() => {
      const session = this.sessions.get(id, this.now());
      if (session?.licenceId !== licenceId) return undefined;
      this.sessions.remove(id);
      return session;
    });
  }

  private hash(secret: Buffer): Buffer {
    return createHmac('sha256', this.key).update('session').update(secret).digest().subarray(0, 16);
  }

  async close(): Promise<void> {
    await this.environment.close();
  }
}
