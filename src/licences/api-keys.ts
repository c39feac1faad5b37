import { hash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, UsageError } from '../runtime/errors.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { readOrCreateKey } from '../storage/key-file.ts';
import { dryRun, openLmdbFile, type RootDatabase } from '../storage/lmdb-file.ts';
import { isDamaged, type TableChecks } from '../storage/lmdb-pages.ts';
import { FORMAT_TABLE, otherFormat, otherVersion } from '../storage/stored-format.ts';
import { generateCode, hashCode, isSameHash } from './code.ts';
import { ID_BYTES } from './licence.ts';
import type { RequestLimits } from './limits/licence-limiter.ts';
import { withFileErrors } from './open-licences.ts';
import { type DryRun, ReplicaPosition, type ReplicatedRecord, type ReplicatedStore } from './replication.ts';
import { type BinaryDatabase, SealedTable } from './sealed-table.ts';
import { requireLimit, requireName } from './validation.ts';

/** What a key of the HTTP API may do. `admin` includes everything but `explain`, which shows the values that a check compared with. */
export const SCOPES = [
  'check',
  'match',
  'explain',
  'people:read',
  'people:write',
  'files',
  'journal',
  'metrics',
  'admin',
] as const;

export type Scope = (typeof SCOPES)[number];

/** A key as the administrator sees it. The key itself is stored only as a keyed hash. */
export interface ApiKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
  /** Requests per second, and per day in UTC; absent: not limited. */
  readonly maxPerSecond?: number;
  readonly maxPerDay?: number;
}

interface StoredKey extends ApiKey {
  /** Hexadecimal. */
  readonly verifier: string;
}

/** The beginning of every key, so that secret scanners recognise one. */
const PREFIX = 'idem_';

const FILE = 'api-keys.mdb';
/** The version of the stored format. */
const FORMAT = 1;

const KEY_FILE = 'licences.key';
const TABLE = 'sealed-api-keys';
const REPLICA_TABLE = 'sealed-replica';
const TABLES: TableChecks = new Map([TABLE, REPLICA_TABLE, FORMAT_TABLE].map((name) => [name, () => true]));

export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt?: Date;
  readonly maxPerSecond?: number;
  readonly maxPerDay?: number;
}

/** Limits to be set; `null` removes one. */
export interface ApiKeyChange {
  readonly maxPerSecond?: number | null;
  readonly maxPerDay?: number | null;
}

export interface IssuedApiKey {
  readonly apiKey: ApiKey;
  /** The key. It cannot be shown again. */
  readonly secret: string;
}

/** Administration of keys. In a cluster, a change applies to all nodes and needs PostgreSQL. */
export interface KeyAdministration {
  /** @throws UsageError if the name is invalid or in use, or no scope is given */
  add(key: NewApiKey): MaybePromise<IssuedApiKey>;
  /** Changes the limits of the key of this name; `undefined` if there is none. @throws UsageError if a limit is invalid */
  change(name: string, change: ApiKeyChange): MaybePromise<ApiKey | undefined>;
  /** Replaces the key of this name; the old one is invalid at once. `undefined` if there is none. */
  rotate(name: string): MaybePromise<IssuedApiKey | undefined>;
  /** Revokes the key of this name; `undefined` if there is none. */
  revoke(name: string): MaybePromise<ApiKey | undefined>;
  /** All keys, including revoked ones, by name. */
  list(): readonly ApiKey[];
}

/** The keys of the HTTP API. Every process that has them open sees a change as soon as it is committed. */
export class ApiKeyStore implements KeyAdministration, ReplicatedStore {
  private readonly environment: RootDatabase<unknown, string>;
  private readonly keys: SealedTable<StoredKey>;
  private readonly hashKey: Buffer;
  private readonly now: () => number;
  private readonly replica: ReplicaPosition;

  private constructor(environment: RootDatabase<unknown, string>, hashKey: Buffer, now: () => number) {
    this.environment = environment;
    this.hashKey = hashKey;
    this.now = now;
    const open = (name: string): BinaryDatabase =>
      environment.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' });
    this.keys = new SealedTable('api keys', open(TABLE), hashKey);
    this.replica = new ReplicaPosition(new SealedTable('replica', open(REPLICA_TABLE), hashKey), 'API keys');
  }

  /**
   * Opens the keys of a data folder, and creates file and hash key if they are missing.
   *
   * @param now milliseconds since 1970
   * @throws Failure if the file is damaged or cannot be written
   */
  static open(folder: string, now: () => number = Date.now): ApiKeyStore {
    const path = join(folder, FILE);
    return withFileErrors(path, () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // A table whose name was damaged would be created anew, without any key. Records are verified when they are read.
      if (existsSync(path) && isDamaged(path, TABLES)) {
        throw new Failure(`${path} is damaged; restore it from a backup, or remove it and create the keys again`);
      }
      const environment = openLmdbFile<unknown, string>({ path, maxDbs: 4, overlappingSync: false });
      try {
        const found = otherFormat(environment, FORMAT);
        if (found !== undefined) {
          throw otherVersion(path, { found, format: FORMAT }, 'remove the file and create the keys again');
        }
        return new ApiKeyStore(environment, readOrCreateKey(join(folder, KEY_FILE)), now);
      } catch (error) {
        void environment.close();
        throw error;
      }
    });
  }

  add({ name, scopes, expiresAt, ...limits }: NewApiKey): IssuedApiKey {
    requireName(name, 'key');
    if (scopes.length === 0) throw new UsageError(`a key needs at least one scope: ${SCOPES.join(', ')}`);
    if (expiresAt !== undefined && expiresAt.getTime() <= this.now()) {
      throw new UsageError(`the expiry date ${expiresAt.toISOString()} has passed; give a later one`);
    }
    return this.commit(() => {
      if (this.find(name) !== undefined) throw new UsageError(`there is already a key named "${name}"`);
      const apiKey = {
        name,
        scopes: [...new Set(scopes)],
        createdAt: new Date(this.now()).toISOString(),
        ...(expiresAt !== undefined && { expiresAt: expiresAt.toISOString() }),
      };
      return this.issue(withLimits(apiKey, limits));
    });
  }

  change(name: string, change: ApiKeyChange): ApiKey | undefined {
    return this.commit(() => {
      const found = this.find(name);
      if (found === undefined) return undefined;
      this.keys.put(found.lookup, withLimits(found.stored, change));
      return withLimits(found.apiKey, change);
    });
  }

  private commit<T>(change: () => T): T {
    return this.environment.transactionSync(() => {
      this.replica.assertChangeable();
      return change();
    });
  }

  private issue(apiKey: ApiKey): IssuedApiKey {
    const secret = PREFIX + generateCode();
    const { lookup, verifier } = hashCode(this.hashKey, secret);
    this.keys.put(lookup, { ...apiKey, verifier: verifier.toString('hex') });
    return { apiKey, secret };
  }

  rotate(name: string): IssuedApiKey | undefined {
    return this.commit(() => {
      const found = this.find(name);
      if (found === undefined) return undefined;
      this.keys.remove(found.lookup);
      return this.issue(found.apiKey);
    });
  }

  revoke(name: string): ApiKey | undefined {
    return this.commit(() => {
      const found = this.find(name);
      if (found === undefined) return undefined;
      const revokedAt = new Date(this.now()).toISOString();
      this.keys.put(found.lookup, { ...found.stored, revokedAt });
      return { ...found.apiKey, revokedAt };
    });
  }

  list(): ApiKey[] {
    return [...this.keys.entries()]
      .map(({ value }) => withoutVerifier(value))
      .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
  }

  /** The key that was sent; `undefined` if it is unknown, revoked or expired. */
  resolve(secret: string): ApiKey | undefined {
    return this.identify(secret)?.apiKey;
  }

  /** The same with an id that `findById` accepts until the key is rotated. */
  identify(secret: string): { readonly apiKey: ApiKey; readonly id: string } | undefined {
    if (!secret.startsWith(PREFIX)) return undefined;
    const { lookup, verifier } = hashCode(this.hashKey, secret);
    const stored = this.keys.get(lookup);
    if (stored === undefined || !isSameHash(Buffer.from(stored.verifier, 'hex'), verifier)) return undefined;
    return isActive(stored, this.now()) ? { apiKey: withoutVerifier(stored), id: lookup.toString('hex') } : undefined;
  }

  /** The key of an id; `undefined` if it is unknown, revoked, expired or was rotated. */
  findById(id: string): ApiKey | undefined {
    const stored = this.keys.get(Buffer.from(id, 'hex'));
    return stored !== undefined && isActive(stored, this.now()) ? withoutVerifier(stored) : undefined;
  }

  /** The active key of this name. */
  private find(
    name: string,
  ): { readonly lookup: Buffer; readonly stored: StoredKey; readonly apiKey: ApiKey } | undefined {
    for (const { key, value } of this.keys.entries()) {
      if (value.name === name && value.revokedAt === undefined) {
        return { lookup: key, stored: value, apiKey: withoutVerifier(value) };
      }
    }
    return undefined;
  }

  /** Whether a data folder has a file of keys. */
  static exists(folder: string): boolean {
    return existsSync(join(folder, FILE));
  }

  get position(): number | undefined {
    return this.replica.value;
  }

  records(): readonly ReplicatedRecord[] {
    return Array.from(this.keys.entries(), ({ key, value }) => ({ id: key, value }));
  }

  replace(records: readonly ReplicatedRecord[], position: number): void {
    this.environment.transactionSync(() => {
      this.keys.clear();
      this.put(records, position);
    });
  }

  follow(records: readonly ReplicatedRecord[], from: number, to: number): boolean {
    return this.environment.transactionSync(() => {
      if (this.position !== from) return false;
      this.put(records, to);
      return true;
    });
  }

  private put(records: readonly ReplicatedRecord[], position: number): void {
    for (const { id, value } of records) {
      if (value === undefined) this.keys.remove(id);
      else this.keys.put(id, value as StoredKey);
    }
    this.replica.set(position);
  }

  /** Runs a change of the keys and drops its effects. */
  dryRun<T>(run: () => T): DryRun<T> {
    const records: ReplicatedRecord[] = [];
    const result = this.replica.duringDryRun(() =>
      dryRun(this.environment, () => this.keys.observe((id, value) => records.push({ id, value }), run)),
    );
    return { result, records };
  }

  detach(): void {
    this.environment.transactionSync(() => this.replica.remove());
  }

  async close(): Promise<void> {
    await this.environment.close();
  }
}

/** @throws UsageError if a limit is invalid */
function withLimits<Key extends ApiKey>(apiKey: Key, { maxPerSecond, maxPerDay }: ApiKeyChange): Key {
  const { maxPerSecond: heldPerSecond, maxPerDay: heldPerDay, ...rest } = apiKey;
  const perSecond = maxPerSecond === undefined ? heldPerSecond : (maxPerSecond ?? undefined);
  const perDay = maxPerDay === undefined ? heldPerDay : (maxPerDay ?? undefined);
  if (perSecond !== undefined) requireLimit(perSecond);
  if (perDay !== undefined) requireLimit(perDay);
  const limits = {
    ...(perSecond !== undefined && { maxPerSecond: perSecond }),
    ...(perDay !== undefined && { maxPerDay: perDay }),
  };
  return { ...rest, ...limits } as unknown as Key;
}

/** What identifies a key in the counts of requests: its name, so that a rotated key continues them. */
export function limitedKey({ name, maxPerSecond, maxPerDay }: ApiKey): RequestLimits {
  return {
    id: hash('sha256', `api key\0${name}`).slice(0, 2 * ID_BYTES),
    ...(maxPerSecond !== undefined && { maxPerSecond }),
    ...(maxPerDay !== undefined && { maxPerDay }),
  };
}

/** Whether a key has limits of requests. */
export function isLimited({ maxPerSecond, maxPerDay }: ApiKey): boolean {
  return maxPerSecond !== undefined || maxPerDay !== undefined;
}

function withoutVerifier({ verifier: _, ...apiKey }: StoredKey): ApiKey {
  return apiKey;
}

/** Whether a key or a licence is neither revoked nor expired. @param now milliseconds since 1970 */
export function isActive({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: number): boolean {
  return revokedAt === undefined && (expiresAt === undefined || Date.parse(expiresAt) > now);
}

/** Whether a data folder has a file of API keys. */
export function hasApiKeys(folder: string): boolean {
  return existsSync(join(folder, FILE));
}

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}

/** Whether a key may do something. `admin` stands for every scope but `explain`. */
export function allows({ scopes }: Pick<ApiKey, 'scopes'>, scope: Scope): boolean {
  return scopes.includes(scope) || (scope !== 'explain' && scopes.includes('admin'));
}
