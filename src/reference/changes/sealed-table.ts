import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { BaseError } from '../../storage/base-error.ts';
import { checkedValue, type KeyRange, withChecksum } from '../../storage/checked-table.ts';
import type { GenerationKey } from '../../storage/generation-key.ts';
import type { Database, Transaction } from '../../storage/lmdb-file.ts';
import type { RecordCheck } from '../../storage/lmdb-pages.ts';

/** How the records of a table are protected. */
interface RecordSeal<Key> {
  storedKey(key: Key): Key;
  keyOf(stored: Key): Key;
  /** Whether bytes in the file can be a key of the table. */
  isKey(stored: Buffer): boolean;
  seal(key: Key, value: Buffer): Buffer;
  /** @returns `undefined` if it is damaged */
  open(key: Key, stored: Buffer): Buffer | undefined;
}

export interface SealedTableOptions<Key extends number | Buffer> {
  readonly database: Database<Buffer, Key>;
  /** Of the file, for messages. */
  readonly path: string;
  /** Of the table. */
  readonly name: string;
  /** Of the generation, if it is encrypted. Called when the first record is read or written. */
  readonly key: () => GenerationKey | undefined;
}

/**
 * A table whose values end with a CRC-32 over key and value or, in an encrypted generation, are encrypted together with their
 * key. All reads throw BaseError at a damaged record.
 */
export class SealedTable<Key extends number | Buffer> {
  private readonly options: SealedTableOptions<Key>;
  private known: RecordSeal<Key> | undefined;

  constructor(options: SealedTableOptions<Key>) {
    this.options = options;
  }

  private get seal(): RecordSeal<Key> {
    this.known ??= sealOf(this.options);
    return this.known;
  }

  get(key: Key, options?: { readonly transaction: Transaction }): Buffer | undefined {
    const stored = this.options.database.get(this.seal.storedKey(key), options);
    return stored === undefined ? undefined : this.valueOf(key, stored);
  }

  putSync(key: Key, value: Buffer): void {
    this.options.database.putSync(this.seal.storedKey(key), this.seal.seal(key, value));
  }

  /** Within a transaction. @returns false, and changes nothing, if there is a record with this key */
  addSync(key: Key, value: Buffer): boolean {
    const { seal } = this;
    const options = { noOverwrite: true };
    // The types of `lmdb` lack what it returns with options (source: its write.js, `putSync`).
    return this.options.database.putSync(seal.storedKey(key), seal.seal(key, value), options) as unknown as boolean;
  }

  /** Keys that are numbers are ordered; others are not if the table is encrypted. */
  *getRange(range: KeyRange<Key>): Generator<{ readonly key: Key; readonly value: Buffer }> {
    for (const { key: stored, value } of this.options.database.getRange(range)) {
      const key = this.seal.keyOf(stored);
      yield { key, value: this.valueOf(key, value) };
    }
  }

  /** As {@link getRange}, without reading and verifying the values. */
  *getKeys(range: KeyRange<Key>): Generator<Key> {
    for (const stored of this.options.database.getKeys(range)) yield this.seal.keyOf(stored);
  }

  private valueOf(key: Key, stored: Buffer): Buffer {
    const value = this.seal.open(key, stored);
    if (value === undefined) throw damagedChanges(this.options.path);
    return value;
  }
}

export function damagedChanges(path: string): BaseError {
  return new BaseError(`${path} is damaged: restore a backup, or import the people again with --replace`);
}

/** Checks stored records together with their keys: a record with a damaged key would never be found. */
export function recordCheck({
  isNumbered,
  ...options
}: Pick<SealedTableOptions<Buffer>, 'name' | 'key'> & {
  /** Whether keys are 32-bit integers. */
  readonly isNumbered: boolean;
}): RecordCheck {
  if (isNumbered) {
    const seal = sealOf<number>(options);
    return (key, stored) => key.length === 4 && seal.open(key.readUInt32LE(), stored) !== undefined;
  }
  const seal = sealOf<Buffer>(options);
  return (key, stored) => seal.isKey(key) && seal.open(seal.keyOf(key), stored) !== undefined;
}

function sealOf<Key extends number | Buffer>({
  key: keyOf,
  name,
}: Pick<SealedTableOptions<Key>, 'name' | 'key'>): RecordSeal<Key> {
  const key = keyOf();
  return key === undefined ? new Checksums() : new Encryption(name, key);
}

class Checksums<Key extends number | Buffer> implements RecordSeal<Key> {
  storedKey(key: Key): Key {
    return key;
  }

  keyOf(stored: Key): Key {
    return stored;
  }

  isKey(): boolean {
    return true;
  }

  seal(key: Key, value: Buffer): Buffer {
    return withChecksum(key, value);
  }

  open(key: Key, stored: Buffer): Buffer | undefined {
    return checkedValue(key, stored);
  }
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BLOCK_BYTES = 16;

/**
 * AES-256-GCM with a random nonce; name of the table and key of the record are authenticated. A key of bytes, which is the
 * hash of a name or an address, is encrypted as one block of AES, so that it can be found again.
 */
class Encryption<Key extends number | Buffer> implements RecordSeal<Key> {
  private readonly name: Buffer;
  private readonly valueKey: KeyObject;
  private readonly encryptKey: ReturnType<typeof createCipheriv>;
  private readonly decryptKey: ReturnType<typeof createDecipheriv>;
  private readonly block = Buffer.alloc(BLOCK_BYTES);

  constructor(name: string, key: GenerationKey) {
    this.name = Buffer.from(`${name} `);
    this.valueKey = createSecretKey(key.derive(`changes ${name}`));
    const keyKey = key.derive(`keys of changes ${name}`);
    this.encryptKey = createCipheriv('aes-256-ecb', keyKey, null).setAutoPadding(false);
    this.decryptKey = createDecipheriv('aes-256-ecb', keyKey, null).setAutoPadding(false);
  }

  storedKey(key: Key): Key {
    if (typeof key === 'number') return key;
    this.block.fill(0);
    this.block[0] = key.length;
    this.block.set(key, 1);
    return this.encryptKey.update(this.block) as Buffer as Key;
  }

  isKey({ length }: Buffer): boolean {
    return length === BLOCK_BYTES;
  }

  keyOf(stored: Key): Key {
    if (typeof stored === 'number') return stored;
    const block = this.decryptKey.update(stored.subarray(0, BLOCK_BYTES));
    return block.subarray(1, 1 + block[0]!) as Key;
  }

  seal(key: Key, value: Buffer): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.valueKey, nonce).setAAD(this.contextOf(key));
    return Buffer.concat([nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
  }

  open(key: Key, stored: Buffer): Buffer | undefined {
    const { length } = stored;
    if (length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.valueKey, stored.subarray(0, NONCE_BYTES));
    decipher.setAAD(this.contextOf(key)).setAuthTag(stored.subarray(length - TAG_BYTES, length));
    const value = decipher.update(stored.subarray(NONCE_BYTES, length - TAG_BYTES));
    try {
      decipher.final();
      return value;
    } catch {
      return undefined;
    }
  }

  private contextOf(key: Key): Buffer {
    return Buffer.concat([this.name, typeof key === 'number' ? Buffer.from(String(key)) : key]);
  }
}
