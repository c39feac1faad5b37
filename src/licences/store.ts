import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, open } from 'lmdb';
import { Failure, UsageError } from '../errors.ts';
import { type CodeHash, generateCode, hashCode, isCode, isSameVerifier } from './code.ts';
import { DEMO_LICENCES } from './demo.ts';
import { readKey, readOrCreateKey } from './key-file.ts';
import { type Licence, type LicenceRecord, type LicenceRegister, PRODUCTS } from './licence.ts';

const FILE = 'licences.mdb';

/** The version of what is stored; another one is refused, never guessed at. */
const FORMAT = 1;

/** Names go into logs and lists: letters and digits of any script, blanks inside, and the marks of firms and hosts. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._&@+-]{0,62}[\p{L}\p{N}.])?$/u;

interface StoredLicence extends LicenceRecord {
  readonly verifier: Uint8Array;
}

interface StoredMeta {
  readonly format: number;
  /** Tells another key file than the one that the codes were hashed with. */
  readonly keyCheck: Uint8Array;
}

export interface LicenceRequest {
  readonly name: string;
  readonly products: readonly string[];
  /** The code that the holder has already; a new one is generated without it. */
  readonly code?: string;
}

/**
 * The licences of one data folder, in an LMDB environment of their own beside the reference base: imports never touch
 * them, and every process that has them open sees a change as soon as it is committed.
 */
export interface LicenceStore extends LicenceRegister {
  /**
   * Issues a licence and gives its code, which is kept nowhere else.
   *
   * @throws UsageError if the name is taken or no name, a product is unknown, or the code is taken or no code.
   */
  add(request: LicenceRequest): { readonly licence: LicenceRecord; readonly code: string };
  /** All licences, revoked ones too, by name and then by age. */
  list(): readonly LicenceRecord[];
  /** Revokes the licence in force with this name, or with this code; `undefined` if there is none. */
  revoke(which: { readonly name: string } | { readonly code: string }): LicenceRecord | undefined;
  close(): Promise<void>;
}

/** Whether licences were ever issued, or a server was ever started, in a data folder. */
export function hasLicences(folder: string): boolean {
  return existsSync(join(folder, FILE));
}

/**
 * Opens the licences of a data folder, making folder, key and environment where they are missing.
 *
 * @throws Failure if the key is lost or another one, or another version wrote the licences.
 */
export function openLicences(folder: string): LicenceStore {
  const path = join(folder, FILE);
  const keyPath = join(folder, 'licences.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(path) && readKey(keyPath) === undefined) {
    throw new Failure(
      `${keyPath} is missing, and without it no licence of ${path} can be recognised; bring it back from a backup, ` +
        'or remove both files and issue the licences again.',
    );
  }
  const key = readOrCreateKey(keyPath);
  const environment = open<unknown, string>({ path, maxDbs: 4, overlappingSync: false });
  chmodSync(path, 0o600);
  const meta = environment.openDB<StoredMeta, string>({ name: 'meta' });
  const changes = environment.openDB<Buffer, string>({ name: 'changes', encoding: 'binary' });
  const byCode = environment.openDB<StoredLicence, Buffer>({ name: 'licences', keyEncoding: 'binary' });
  const close = () => environment.close();
  try {
    checkMeta(meta, key, path);
  } catch (error) {
    void close();
    throw error;
  }
  return new LmdbLicenceStore({ byCode, changes, key, close });
}

function checkMeta(meta: Database<StoredMeta, string>, key: Buffer, path: string): void {
  const keyCheck = hashCode(key, 'idem licences').verifier;
  const stored = meta.transactionSync(() => {
    const found = meta.get('meta');
    if (found === undefined) meta.putSync('meta', { format: FORMAT, keyCheck });
    return found;
  });
  if (stored === undefined) return;
  if (stored.format !== FORMAT) {
    throw new Failure(
      `${path} was written by another version of Idem (format ${stored.format}, this one reads ${FORMAT}); ` +
        'use that version, or remove it with licences.key and issue the licences again.',
    );
  }
  if (!isSameVerifier(stored.keyCheck, keyCheck)) {
    throw new Failure(`licences.key is not the key that ${path} was written with; bring that one back from a backup.`);
  }
}

interface Parts {
  readonly byCode: Database<StoredLicence, Buffer>;
  /** One value: how many changes there were. */
  readonly changes: Database<Buffer, string>;
  readonly key: Buffer;
  readonly close: () => Promise<void>;
}

const COUNTER = 'count';

class LmdbLicenceStore implements LicenceStore {
  readonly #byCode: Database<StoredLicence, Buffer>;
  readonly #changes: Database<Buffer, string>;
  readonly #key: Buffer;
  readonly close: () => Promise<void>;
  /**
   * Licences in force that were asked for since the last change, by code: a hash and a decoding saved (4 µs), at the
   * price of reading the count of changes each time (1 µs).
   */
  readonly #recent = new Map<string, Licence>();
  #recentAt = -1;

  constructor({ byCode, changes, key, close }: Parts) {
    this.#byCode = byCode;
    this.#changes = changes;
    this.#key = key;
    this.close = close;
  }

  resolve(code: string): Licence | undefined {
    const changes = this.#countChanges();
    if (changes !== this.#recentAt) {
      this.#recent.clear();
      this.#recentAt = changes;
    }
    return this.#recent.get(code) ?? this.#resolveAnew(code);
  }

  #resolveAnew(code: string): Licence | undefined {
    if (!isCode(code)) return undefined;
    const stored = this.#read(hashCode(this.#key, code));
    if (stored === undefined || stored.revokedAt !== undefined) return undefined;
    const licence = { name: stored.name, products: stored.products };
    this.#recent.set(code, licence);
    return licence;
  }

  #countChanges(): number {
    return this.#changes.getBinaryFast(COUNTER)?.readUInt32LE(0) ?? 0;
  }

  /** Within the transaction that makes the change. */
  #countChange(): void {
    const count = Buffer.alloc(4);
    count.writeUInt32LE((this.#countChanges() + 1) >>> 0);
    this.#changes.putSync(COUNTER, count);
  }

  add({ name, products, code = generateCode() }: LicenceRequest): { licence: LicenceRecord; code: string } {
    checkRequest({ name, products, code });
    const { lookup, verifier } = hashCode(this.#key, code);
    const licence = { name, products: [...new Set(products)], createdAt: new Date().toISOString() };
    this.#byCode.transactionSync(() => {
      if (this.#findByName(name)) {
        throw new UsageError(`There is a licence named "${name}" already; revoke it first, or take another name.`);
      }
      if (this.#byCode.get(lookup)) throw new UsageError('This code was issued already; take another one.');
      this.#byCode.putSync(lookup, { ...licence, verifier });
      this.#countChange();
    });
    return { licence, code };
  }

  list(): readonly LicenceRecord[] {
    return Array.from(this.#byCode.getRange(), ({ value }) => withoutVerifier(value)).sort(
      (left, right) => left.name.localeCompare(right.name) || left.createdAt.localeCompare(right.createdAt),
    );
  }

  revoke(which: { readonly name: string } | { readonly code: string }): LicenceRecord | undefined {
    return this.#byCode.transactionSync(() => {
      const lookup = 'name' in which ? this.#findByName(which.name) : this.#findByCode(which.code);
      const stored = lookup && this.#byCode.get(lookup);
      if (!lookup || !stored || stored.revokedAt !== undefined) return undefined;
      const revoked = { ...stored, revokedAt: new Date().toISOString() };
      this.#byCode.putSync(lookup, revoked);
      this.#countChange();
      return withoutVerifier(revoked);
    });
  }

  #read({ lookup, verifier }: CodeHash): StoredLicence | undefined {
    const stored = this.#byCode.get(lookup);
    return stored !== undefined && isSameVerifier(stored.verifier, verifier) ? stored : undefined;
  }

  #findByCode(code: string): Buffer | undefined {
    const hash = hashCode(this.#key, code);
    return this.#read(hash) && hash.lookup;
  }

  #findByName(name: string): Buffer | undefined {
    for (const { key, value } of this.#byCode.getRange()) {
      if (value.name === name && value.revokedAt === undefined) return key;
    }
    return undefined;
  }
}

function checkRequest({ name, products, code }: Required<LicenceRequest>): void {
  if (!NAME.test(name)) {
    throw new UsageError(
      `"${name}" cannot be the name of a licence; take 1 to 64 letters, digits, blanks and any of . _ & @ + -.`,
    );
  }
  if (products.length === 0) throw new UsageError(`A licence needs a product: ${PRODUCTS.join(' or ')}.`);
  const unknown = products.find((product) => !(PRODUCTS as readonly string[]).includes(product));
  if (unknown !== undefined) {
    throw new UsageError(`There is no product "${unknown}"; the products are ${PRODUCTS.join(' and ')}.`);
  }
  if (DEMO_LICENCES.has(code))
    throw new UsageError(`${code} is a code of the demo, known to everybody; take another one.`);
  if (!isCode(code)) {
    throw new UsageError('A licence code is 1 to 128 letters, digits and signs of ASCII, without blanks.');
  }
}

function withoutVerifier({ name, products, createdAt, revokedAt }: StoredLicence): LicenceRecord {
  return { name, products, createdAt, ...(revokedAt === undefined ? {} : { revokedAt }) };
}
