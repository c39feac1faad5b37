import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, UsageError } from '../runtime/errors.ts';
import { readOrCreateKey } from '../storage/key-file.ts';
import { openLmdbFile, type RootDatabase } from '../storage/lmdb-file.ts';
import { isDamaged } from '../storage/lmdb-pages.ts';
import { generateCode, hashCode, isSameHash } from './code.ts';
import { withFileErrors } from './open-licences.ts';
import { type BinaryDatabase, SealedTable } from './sealed-table.ts';
import { requireName } from './validation.ts';

/** What a key of the HTTP API may do. `admin` includes everything but `explain`, which shows stored values. */
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
}

interface StoredKey extends ApiKey {
  /** Hexadecimal. */
  readonly verifier: string;
}

/** The beginning of every key, so that secret scanners recognise one. */
const PREFIX = 'idem_';

const FILE = 'api-keys.mdb';
const KEY_FILE = 'licences.key';
const TABLE = 'sealed-api-keys';

export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt?: Date;
}

export interface IssuedApiKey {
  readonly apiKey: ApiKey;
  /** The key. It cannot be shown again. */
  readonly secret: string;
}

/** The keys of the HTTP API. Every process that has them open sees a change as soon as it is committed. */
export class ApiKeyStore {
  private readonly environment: RootDatabase<unknown, string>;
  private readonly keys: SealedTable<StoredKey>;
  private readonly hashKey: Buffer;
  private readonly now: () => number;

  private constructor(environment: RootDatabase<unknown, string>, hashKey: Buffer, now: () => number) {
    this.environment = environment;
    this.hashKey = hashKey;
    this.now = now;
    const database: BinaryDatabase = environment.openDB<Buffer, Buffer>({
      name: TABLE,
      encoding: 'binary',
      keyEncoding: 'binary',
    });
    this.keys = new SealedTable('api keys', database, hashKey);
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
      const damaged = () =>
        new Failure(`${path} is damaged; restore it from a backup, or remove it and create the keys again`);
      if (existsSync(path) && isDamaged(path)) throw damaged();
      const environment = openLmdbFile<unknown, string>({ path, maxDbs: 2, overlappingSync: false });
      // A table whose name was damaged would be created anew, without any key.
      if ([...environment.getKeys()].some((name) => name !== TABLE)) {
        void environment.close();
        throw damaged();
      }
      return new ApiKeyStore(environment, readOrCreateKey(join(folder, KEY_FILE)), now);
    });
  }

  /** @throws UsageError if the name is invalid or in use, or no scope is given */
  add({ name, scopes, expiresAt }: NewApiKey): IssuedApiKey {
    requireName(name);
    if (scopes.length === 0) throw new UsageError(`a key needs at least one scope: ${SCOPES.join(', ')}`);
    return this.environment.transactionSync(() => {
      if (this.find(name) !== undefined) throw new UsageError(`there is already a key named "${name}"`);
      return this.issue({
        name,
        scopes: [...new Set(scopes)],
        createdAt: new Date(this.now()).toISOString(),
        ...(expiresAt !== undefined && { expiresAt: expiresAt.toISOString() }),
      });
    });
  }

  private issue(apiKey: ApiKey): IssuedApiKey {
    const secret = PREFIX + generateCode();
    const { lookup, verifier } = hashCode(this.hashKey, secret);
    this.keys.put(lookup, { ...apiKey, verifier: verifier.toString('hex') });
    return { apiKey, secret };
  }

  /** Replaces the key of this name; the old one is invalid at once. `undefined` if there is none. */
  rotate(name: string): IssuedApiKey | undefined {
    return this.environment.transactionSync(() => {
      const found = this.find(name);
      if (found === undefined) return undefined;
      this.keys.remove(found.lookup);
      return this.issue(found.apiKey);
    });
  }

  /** Revokes the key of this name; `undefined` if there is none. */
  revoke(name: string): ApiKey | undefined {
    return this.environment.transactionSync(() => {
      const found = this.find(name);
      if (found === undefined) return undefined;
      const revokedAt = new Date(this.now()).toISOString();
      this.keys.put(found.lookup, { ...found.stored, revokedAt });
      return { ...found.apiKey, revokedAt };
    });
  }

  /** All keys, including revoked ones, by name. */
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
    return this.isActive(stored) ? { apiKey: withoutVerifier(stored), id: lookup.toString('hex') } : undefined;
  }

  /** The key of an id; `undefined` if it is unknown, revoked, expired or was rotated. */
  findById(id: string): ApiKey | undefined {
    const stored = this.keys.get(Buffer.from(id, 'hex'));
    return stored !== undefined && this.isActive(stored) ? withoutVerifier(stored) : undefined;
  }

  private isActive({ revokedAt, expiresAt }: StoredKey): boolean {
    return revokedAt === undefined && (expiresAt === undefined || Date.parse(expiresAt) > this.now());
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

  async close(): Promise<void> {
    await this.environment.close();
  }
}

function withoutVerifier({ verifier: _, ...apiKey }: StoredKey): ApiKey {
  return apiKey;
}

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}

/** Whether a key may do something. Only an explicit `explain` shows stored values. */
export function allows({ scopes }: Pick<ApiKey, 'scopes'>, scope: Scope): boolean {
  return scopes.includes(scope) || (scope !== 'explain' && scopes.includes('admin'));
}
