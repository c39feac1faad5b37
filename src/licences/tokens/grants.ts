import { createHmac, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openLmdbFile, type RootDatabase } from '../../storage/lmdb-file.ts';
import { isDamaged } from '../../storage/lmdb-pages.ts';
import { withFileErrors } from '../open-licences.ts';
import type { ReplicatedRecord, ReplicatedStore } from '../replication.ts';
import { type BinaryDatabase, DamagedRecordError, SealedTable } from '../sealed-table.ts';
import { ExpiringTable } from './expiring-table.ts';

const FILE = 'grants.mdb';

/** The version of the stored format. All data is short-lived: a damaged file or another version is replaced. */
const FORMAT = 3;

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
  /**
   * Stores a response.
   *
   * @param lifetimeMs how long it can be fetched
   * @returns the session token that it can be fetched with, once
   */
  keepSession(session: Session, lifetimeMs: number): Promise<string>;
  /** Fetches and removes a response; `undefined` if there is none for this licence. */
  takeSession(token: string, licenceId: string): Promise<Session | undefined>;
  close(): Promise<void>;
}

/** The grants of a data folder. */
export interface LocalGrants extends Grants {
  /** Revoked families, as the nodes of a cluster exchange them. */
  readonly replica: ReplicatedStore;
  /** Removes a limited number of records that have expired, the oldest first. @param now milliseconds since 1970 */
  purge(now: number): Promise<void>;
}

/** A revoked family, as the nodes of a cluster exchange it. */
export interface RevokedFamily {
  /** When its last token expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** A clock that is set back by less than this is corrected as usual, in milliseconds. */
export const MAX_CLOCK_STEP_MS = 60_000;

/** What is recorded beside the grants. */
type MetaName = 'format' | 'purged-until' | 'not-before' | 'position';
const META: ReadonlySet<string> = new Set<MetaName>(['format', 'purged-until', 'not-before', 'position']);

const SECRET_BYTES = 24;
const SESSION_TOKEN = /^ST([\w-]{32})$/;

interface Options {
  /** The key of the session token hashes: the file alone does not allow anybody to fetch a response. */
  readonly key: Buffer;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Opens the grants of a data folder. @throws Failure if the folder cannot be written */
export function openGrants(folder: string, { key, now = Date.now }: Options): LocalGrants {
  const path = join(folder, FILE);
  return withFileErrors(path, () => {
    if (isDamaged(path)) rmSync(path, { force: true });
    return new LmdbGrants(openLmdbFile<unknown, string>({ path, maxDbs: 12, overlappingSync: false }), key, now);
  });
}

class LmdbGrants implements LocalGrants {
  private readonly environment: RootDatabase<unknown, string>;
  private readonly key: Buffer;
  private readonly now: () => number;
  private readonly metaRecords: BinaryDatabase;
  private readonly meta: SealedTable<number>;
  /** Used refresh tokens, by family and generation. */
  private readonly used: ExpiringTable<true>;
  /** Revoked families. */
  private readonly revoked: ExpiringTable<true>;
  private readonly sessions: ExpiringTable<Session>;

  constructor(environment: RootDatabase<unknown, string>, key: Buffer, now: () => number) {
    this.environment = environment;
    this.key = key;
    this.now = now;
    this.metaRecords = environment.openDB({ name: 'sealed-meta', encoding: 'binary', keyEncoding: 'binary' });
    this.meta = new SealedTable('meta', this.metaRecords, key);
    this.used = new ExpiringTable(environment, 'used', key);
    this.revoked = new ExpiringTable(environment, 'revoked', key);
    this.sessions = new ExpiringTable(environment, 'sessions', key);
    environment.transactionSync(() => {
      if (!this.isIntact()) this.beginAnew();
    });
  }

  private isIntact(): boolean {
    try {
      const meta = [...this.meta.entries()].map(({ key }) => key.toString());
      if (!meta.includes('format') || this.numberOf('format') !== FORMAT) return false;
      return meta.every((name) => META.has(name)) && this.tables().every((table) => table.isIntact());
    } catch (error) {
      if (error instanceof DamagedRecordError) return false;
      throw error;
    }
  }

  /** It is not known which refresh tokens were used: all that were issued so far are refused. */
  private beginAnew(): void {
    for (const table of this.tables()) table.clear();
    this.metaRecords.clearSync();
    this.meta.put(Buffer.from('format'), FORMAT);
    this.meta.put(Buffer.from('not-before'), this.now());
  }

  private tables() {
    return [this.used, this.revoked, this.sessions];
  }

  private numberOf(name: MetaName): number {
    return this.meta.get(Buffer.from(name)) ?? 0;
  }

  private setNumber(name: MetaName, value: number): void {
    this.meta.putLater(Buffer.from(name), value);
  }

  useRefreshToken({ family, generation, issuedAt, expiresAt, familyExpiresAt }: Renewal): Promise<RenewalResult> {
    const id = Buffer.from(`${family}${generation.toString(16).padStart(4, '0')}`, 'hex');
    return this.environment.transaction(() => {
      const now = this.now();
      this.removeExpired(now);
      if (this.mayBePurged(issuedAt, expiresAt) || this.isRevoked(family)) return 'refused';
      if (this.used.get(id, now)) {
        this.revoked.put(Buffer.from(family, 'hex'), true, familyExpiresAt);
        return 'reused';
      }
      this.used.put(id, true, expiresAt);
      return 'renewed';
    });
  }

  async purge(now: number): Promise<void> {
    await this.environment.transaction(() => this.removeExpired(now));
  }

  private removeExpired(now: number): void {
    const hasPurged = this.tables()
      .map((table) => table.purge(now))
      .includes(true);
    const purgedUntil = this.numberOf('purged-until');
    if (hasPurged && now > purgedUntil) this.setNumber('purged-until', now);
    if (now >= purgedUntil - MAX_CLOCK_STEP_MS) return;
    // The clock was far ahead when entries were removed. Tokens from before it was set back are refused from now on.
    this.setNumber('purged-until', now);
    this.setNumber('not-before', now);
  }

  /**
   * Whether the mark of a used token may have been removed: the token had expired by the clock of that time. It stays
   * expired although the clock was set back since.
   */
  private mayBePurged(issuedAt: number, expiresAt: number): boolean {
    return expiresAt <= this.numberOf('purged-until') || issuedAt < this.numberOf('not-before');
  }

  isRevoked(family: string): boolean {
    return this.revoked.get(Buffer.from(family, 'hex'), this.now()) !== undefined;
  }

  async keepSession(session: Session, lifetimeMs: number): Promise<string> {
    const secret = randomBytes(SECRET_BYTES);
    await this.environment.transaction(() => {
      const now = this.now();
      this.removeExpired(now);
      this.sessions.put(this.hash(secret), session, now + lifetimeMs);
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

  get replica(): ReplicatedStore {
    const { environment } = this;
    const put = (records: readonly ReplicatedRecord[], position: number): void => {
      for (const { id, value } of records)
        if (value !== undefined) this.revoked.put(id, true, (value as RevokedFamily).expiresAt);
      this.setNumber('position', position);
    };
    const position = () => this.numberOf('position');
    return {
      // A damaged file was replaced: everything is applied again.
      get position() {
        return position();
      },
      records: () => [],
      replace: (records, to) => environment.transactionSync(() => put(records, to)),
      follow: (records, from, to) =>
        environment.transactionSync(() => {
          if (position() !== from) return false;
          put(records, to);
          return true;
        }),
      detach: () => environment.transactionSync(() => this.setNumber('position', 0)),
    };
  }

  private hash(secret: Buffer): Buffer {
    return createHmac('sha256', this.key).update('session').update(secret).digest().subarray(0, 16);
  }

  async close(): Promise<void> {
    await this.environment.close();
  }
}
