import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'lmdb';
import { Failure, UsageError } from '../runtime/errors.ts';
import { openLmdbFile } from '../storage/lmdb-file.ts';
import { isDamaged } from '../storage/lmdb-pages.ts';
import { type CodeHash, generateCode, hashCode, hashSecret, isCode, isSameVerifier } from './code.ts';
import { DEMO_LICENCES } from './demo.ts';
import { readKey, readOrCreateKey } from './key-file.ts';
import { type Accounts, type Licence, type LicenceRecord, PRODUCTS } from './licence.ts';
import { changeRights, checkCredits, RIGHTS_VERSION, type RightsRequest, type StoredRights } from './rights.ts';

const FILE = 'licences.mdb';

/** The version of what is stored; another one is refused, never guessed at. */
const FORMAT = 1;

/** Names go into logs and lists: letters and digits of any script, blanks inside, and the marks of firms and hosts. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._&@+-]{0,62}[\p{L}\p{N}.])?$/u;

interface StoredLicence extends Pick<LicenceRecord, 'name' | 'products' | 'createdAt' | 'revokedAt'> {
  readonly verifier: Uint8Array;
}

interface StoredMeta {
  readonly format: number;
  /** Tells another key file than the one that the codes were hashed with. */
  readonly keyCheck: Uint8Array;
}

export interface LicenceRequest extends RightsRequest {
  readonly name: string;
  readonly products: readonly string[];
  /** The code that the holder has already; a new one is generated without it. */
  readonly code?: string;
  /** The client secret that the holder has already; without it a new one is generated where a product needs one. */
  readonly clientSecret?: string;
  /** How many checks are paid for; without it they are not counted. */
  readonly credits?: number;
}

export interface IssuedLicence {
  readonly licence: LicenceRecord;
  readonly code: string;
  /** Of a licence that has one; like the code it is kept nowhere else. */
  readonly clientSecret?: string;
}

export interface LicenceChange extends RightsRequest {
  /** Checks left from now on; `add` is added to what is left; `null`: they are no longer counted. */
  readonly credits?: number | { readonly add: number } | null;
}

/**
 * The licences of one data folder, in an LMDB environment of their own beside the reference base: imports never touch
 * them, and every process that has them open sees a change as soon as it is committed.
 */
export interface LicenceStore extends Accounts {
  /**
   * Issues a licence and gives its code and client secret, which are kept nowhere else.
   *
   * @throws UsageError if the name is taken or no name, a product is unknown, or the code is taken or no code.
   */
  add(request: LicenceRequest): IssuedLicence;
  /**
   * Changes what the licence in force with this name may do; `undefined` if there is none.
   *
   * @throws UsageError if a value is none, or credits are to be added where none are counted.
   */
  change(name: string, change: LicenceChange): LicenceRecord | undefined;
  /**
   * Gives the licence in force with this name a new client secret. The old one is good for nothing from then on, and so
   * are the tokens that were given for it. `undefined` if there is no such licence.
   */
  rotateSecret(
    name: string,
    secret?: string,
  ): { readonly licence: LicenceRecord; readonly clientSecret: string } | undefined;
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
 * @throws Failure if the key is lost or another one, the licences are damaged, or another version wrote them.
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
  if (isDamaged(path)) {
    throw new Failure(
      `${path} is damaged; bring it back from a backup, or remove it with licences.key and issue the licences again.`,
    );
  }
  const key = readOrCreateKey(keyPath);
  const environment = openLmdbFile<unknown, string>({ path, maxDbs: 8, overlappingSync: false });
  const meta = environment.openDB<StoredMeta, string>({ name: 'meta' });
  const changes = environment.openDB<Buffer, string>({ name: 'changes', encoding: 'binary' });
  const byCode = environment.openDB<StoredLicence, Buffer>({ name: 'licences', keyEncoding: 'binary' });
  const rights = environment.openDB<StoredRights, Buffer>({ name: 'rights', keyEncoding: 'binary' });
  const credits = environment.openDB<number, Buffer>({ name: 'credits', keyEncoding: 'binary' });
  const close = () => environment.close();
  try {
    checkMeta(meta, key, path);
  } catch (error) {
    void close();
    throw error;
  }
  return new LmdbLicenceStore({ byCode, rights, credits, changes, key, close });
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
  readonly rights: Database<StoredRights, Buffer>;
  /** Checks left; no record: not counted. */
  readonly credits: Database<number, Buffer>;
  /** One value: how many changes there were. */
  readonly changes: Database<Buffer, string>;
  readonly key: Buffer;
  readonly close: () => Promise<void>;
}

const COUNTER = 'count';

/** How long a change in another process may go unseen, in milliseconds: as long as LMDB reads from one snapshot. */
const LOOK_EVERY = 1;

class LmdbLicenceStore implements LicenceStore {
  readonly #byCode: Database<StoredLicence, Buffer>;
  readonly #rights: Database<StoredRights, Buffer>;
  readonly #credits: Database<number, Buffer>;
  readonly #changes: Database<Buffer, string>;
  readonly #key: Buffer;
  readonly close: () => Promise<void>;
  /**
   * Licences in force that were asked for since the last change, by code and by id: a hash and a decoding saved (4 µs), at
   * the price of reading the count of changes once in {@link LOOK_EVERY}.
   */
  readonly #recent = new Map<string, Licence>();
  readonly #recentById = new Map<string, Licence>();
  #recentAt = -1;
  /** When the count was read, in milliseconds of `performance.now()`. */
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor({ byCode, rights, credits, changes, key, close }: Parts) {
    this.#byCode = byCode;
    this.#rights = rights;
    this.#credits = credits;
    this.#changes = changes;
    this.#key = key;
    this.close = close;
  }

  resolve(code: string): Licence | undefined {
    this.#forgetBeforeChange();
    return this.#recent.get(code) ?? this.#resolveAnew(code);
  }

  #forgetBeforeChange(): void {
    const now = performance.now();
    if (now - this.#lookedAt < LOOK_EVERY) return;
    this.#lookedAt = now;
    const changes = this.#countChanges();
    if (changes === this.#recentAt) return;
    this.#recent.clear();
    this.#recentById.clear();
    this.#recentAt = changes;
  }

  #resolveAnew(code: string): Licence | undefined {
    if (!isCode(code)) return undefined;
    const hash = hashCode(this.#key, code);
    const stored = this.#read(hash);
    const licence = stored && this.#licenceOf(hash.lookup, stored);
    if (licence) this.#recent.set(code, licence);
    return licence;
  }

  find(id: string): Licence | undefined {
    this.#forgetBeforeChange();
    const recent = this.#recentById.get(id);
    if (recent) return recent;
    const lookup = Buffer.from(id, 'hex');
    const stored = this.#byCode.get(lookup);
    const licence = stored && this.#licenceOf(lookup, stored);
    if (licence) this.#recentById.set(id, licence);
    return licence;
  }

  /** `undefined` of one that was revoked. */
  #licenceOf(lookup: Buffer, { name, products, revokedAt }: StoredLicence): Licence | undefined {
    if (revokedAt !== undefined) return undefined;
    const { secret, operators, redirectUris } = this.#rightsOf(lookup);
    return {
      name,
      products,
      id: lookup.toString('hex'),
      ...(secret && { tokensSince: secret.since }),
      ...(this.#credits.get(lookup) !== undefined && { isCounted: true }),
      ...(operators && { operators }),
      ...(redirectUris && { redirectUris }),
    };
  }

  /** @throws Failure for a record of another version */
  #rightsOf(lookup: Buffer): StoredRights {
    const rights = this.#rights.get(lookup) ?? { version: RIGHTS_VERSION };
    if (rights.version === RIGHTS_VERSION) return rights;
    throw new Failure('A licence was changed by another version of Idem; use that version.');
  }

  isClientSecret({ id = '' }: Licence, secret: string): boolean {
    const stored = this.#rightsOf(Buffer.from(id, 'hex')).secret;
    return stored !== undefined && isSameVerifier(stored.verifier, hashSecret(this.#key, id, secret));
  }

  hasCredits({ id, isCounted }: Licence): boolean {
    return !isCounted || (this.#credits.get(Buffer.from(id!, 'hex')) ?? 0) > 0;
  }

  spend({ id, isCounted }: Licence): Promise<boolean> {
    if (!isCounted) return Promise.resolve(true);
    const lookup = Buffer.from(id!, 'hex');
    // One transaction takes what many requests wait for: one sync to disk for all of them.
    return this.#credits.transaction(() => {
      const left = this.#credits.get(lookup);
      if (left === undefined) return true;
      if (left <= 0) return false;
      void this.#credits.put(lookup, left - 1);
      return true;
    });
  }

  #countChanges(): number {
    return this.#changes.getBinaryFast(COUNTER)?.readUInt32LE(0) ?? 0;
  }

  /** Within the transaction that makes the change. */
  #countChange(): void {
    const count = Buffer.alloc(4);
    count.writeUInt32LE((this.#countChanges() + 1) >>> 0);
    this.#changes.putSync(COUNTER, count);
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  add({ name, products, code = generateCode(), clientSecret, credits, ...rights }: LicenceRequest): IssuedLicence {
    checkRequest({ name, products, code, clientSecret });
    const { lookup, verifier } = hashCode(this.#key, code);
    const secret = clientSecret ?? (products.includes('idmobile') ? generateCode() : undefined);
    const licence = { name, products: [...new Set(products)], createdAt: new Date().toISOString() };
    const granted = changeRights(this.#withSecret({ version: RIGHTS_VERSION }, lookup, secret), rights);
    this.#byCode.transactionSync(() => {
      if (this.#findByName(name)) {
        throw new UsageError(`There is a licence named "${name}" already; revoke it first, or take another name.`);
      }
      if (this.#byCode.get(lookup)) throw new UsageError('This code was issued already; take another one.');
      this.#byCode.putSync(lookup, { ...licence, verifier });
      this.#rights.putSync(lookup, granted);
      if (credits !== undefined) this.#credits.putSync(lookup, checkCredits(credits));
      this.#countChange();
    });
    return { licence: this.#recordOf(lookup), code, ...(secret !== undefined && { clientSecret: secret }) };
  }

  #withSecret(rights: StoredRights, lookup: Buffer, secret: string | undefined): StoredRights {
    if (secret === undefined) return rights;
    const verifier = hashSecret(this.#key, lookup.toString('hex'), secret);
    return { ...rights, secret: { verifier, since: Date.now() } };
  }

  list(): readonly LicenceRecord[] {
    return Array.from(this.#byCode.getKeys(), (lookup) => this.#recordOf(lookup)).sort(
      (left, right) => left.name.localeCompare(right.name) || left.createdAt.localeCompare(right.createdAt),
    );
  }

  #recordOf(lookup: Buffer): LicenceRecord {
    const { name, products, createdAt, revokedAt } = this.#byCode.get(lookup)!;
    const { operators, redirectUris, secret } = this.#rightsOf(lookup);
    const credits = this.#credits.get(lookup);
    return {
      name,
      products,
      createdAt,
      ...(revokedAt !== undefined && { revokedAt }),
      ...(operators && { operators }),
      ...(redirectUris && { redirectUris }),
      ...(credits !== undefined && { credits }),
      ...(secret && { hasClientSecret: true }),
    };
  }

  change(name: string, { credits, ...rights }: LicenceChange): LicenceRecord | undefined {
    return this.#changeByName(name, (lookup) => {
      this.#rights.putSync(lookup, changeRights(this.#rightsOf(lookup), rights));
      if (credits === null) this.#credits.removeSync(lookup);
      else if (typeof credits === 'number') this.#credits.putSync(lookup, checkCredits(credits));
      else if (credits !== undefined) {
        const left = this.#credits.get(lookup);
        if (left === undefined) {
          throw new UsageError(`The checks of "${name}" are not counted; say with --credits how many there are to be.`);
        }
        this.#credits.putSync(lookup, checkCredits(left + checkCredits(credits.add)));
      }
    });
  }

  rotateSecret(
    name: string,
    secret: string = generateCode(),
  ): { licence: LicenceRecord; clientSecret: string } | undefined {
    checkSecret(secret);
    const licence = this.#changeByName(name, (lookup) => {
      this.#rights.putSync(lookup, this.#withSecret(this.#rightsOf(lookup), lookup, secret));
    });
    return licence && { licence, clientSecret: secret };
  }

  #changeByName(name: string, change: (lookup: Buffer) => void): LicenceRecord | undefined {
    return this.#byCode.transactionSync(() => {
      const lookup = this.#findByName(name);
      if (lookup === undefined) return undefined;
      change(lookup);
      this.#countChange();
      return this.#recordOf(lookup);
    });
  }

  revoke(which: { readonly name: string } | { readonly code: string }): LicenceRecord | undefined {
    return this.#byCode.transactionSync(() => {
      const lookup = 'name' in which ? this.#findByName(which.name) : this.#findByCode(which.code);
      const stored = lookup && this.#byCode.get(lookup);
      if (!lookup || !stored || stored.revokedAt !== undefined) return undefined;
      const revoked = { ...stored, revokedAt: new Date().toISOString() };
      this.#byCode.putSync(lookup, revoked);
      this.#countChange();
      return this.#recordOf(lookup);
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

type CheckedRequest = Pick<LicenceRequest, 'name' | 'products' | 'code'> & { clientSecret: string | undefined };

function checkRequest({ name, products, code = '', clientSecret }: CheckedRequest): void {
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
  if (clientSecret !== undefined) checkSecret(clientSecret);
}

function checkSecret(secret: string): void {
  if (!isCode(secret)) {
    throw new UsageError('A client secret is 1 to 128 letters, digits and signs of ASCII, without blanks.');
  }
}
