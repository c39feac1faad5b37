import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../runtime/errors.ts';
import { parseCheckedLine, writeCheckedLine } from '../storage/checked-line.ts';
import { type FileLock, LockedError, lockFile } from '../storage/file-lock.ts';
import { replacePrivateFile } from '../storage/private-file.ts';
import { syncPath } from '../storage/sync-path.ts';
import { writeFully } from '../storage/write-fully.ts';
import { chunksOf, decryptChunks, deriveKey, encryptChunks, type KeyDerivation, newKeyDerivation } from './chunks.ts';

/**
 * A folder of backups:
 *
 *     idem-backup.json       format, and how the key is derived from the passphrase
 *     data/<blob>            the content of a file; backups share what has not changed
 *     manifests/<name>       one backup: its files, sizes and hashes; written last
 */
const HEADER = 'idem-backup.json';
const DATA = 'data';
const MANIFESTS = 'manifests';
const FORMAT = 1;

/** The end of the names of files that are being written. */
const PART = '.part';

interface Header {
  readonly format: number;
  readonly encryption?: KeyDerivation & { readonly check: string };
}

export interface BackedUpFile {
  /** Relative to the data folder. */
  readonly path: string;
  readonly bytes: number;
  /** Of the content in clear, hexadecimal. */
  readonly sha256: string;
  readonly blob: string;
}

export interface Manifest {
  /** Names sort by time. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** The version of Idem. */
  readonly program: string;
  /** `''` if the base had no people. */
  readonly generation: string;
  readonly files: readonly BackedUpFile[];
  /** Relative to the data folder: the keys of encrypted generations, which are kept elsewhere (backup-keys.ts). */
  readonly keys?: readonly string[];
}

const MANIFEST_NAME = /^b\d{17}$/;

export class BackupSet {
  readonly folder: string;
  private readonly key: Buffer | undefined;

  private constructor(folder: string, key: Buffer | undefined) {
    this.folder = folder;
    this.key = key;
  }

  /** Opens a folder of backups, and makes one of a folder that is empty or does not exist. @throws Failure */
  static create(folder: string, passphrase: string | undefined): BackupSet {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(join(folder, HEADER))) {
      if (readdirSync(folder).length > 0) throw notASet(folder);
      const derivation = passphrase === undefined ? undefined : newKeyDerivation();
      const encryption = derivation && { ...derivation, check: checkOf(deriveKey(passphrase!, derivation)) };
      const header: Header = { format: FORMAT, ...(encryption && { encryption }) };
      replacePrivateFile(join(folder, HEADER), `${JSON.stringify(header)}\n`);
      syncPath(folder);
    }
    for (const name of [DATA, MANIFESTS]) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    return BackupSet.open(folder, passphrase);
  }

  /** @throws Failure if the folder holds no backups, the passphrase is missing or wrong */
  static open(folder: string, passphrase: string | undefined): BackupSet {
    if (!existsSync(join(folder, HEADER))) throw new Failure(`the folder ${folder} holds no backups of Idem`);
    const { format, encryption } = readHeader(join(folder, HEADER));
    if (format !== FORMAT) {
      throw new Failure(
        `the backups in ${folder} were written by another version of Idem (format ${format}); use that version`,
      );
    }
    if (encryption === undefined) {
      if (passphrase !== undefined)
        throw new Failure(`the backups in ${folder} are not encrypted: omit the passphrase`);
      return new BackupSet(folder, undefined);
    }
    if (passphrase === undefined) {
      throw new Failure(`the backups in ${folder} are encrypted: give the passphrase with --passphrase-file`);
    }
    const key = deriveKey(passphrase, encryption);
    if (!isSame(checkOf(key), encryption.check)) throw new Failure(`the passphrase is not the one of ${folder}`);
    return new BackupSet(folder, key);
  }

  get isEncrypted(): boolean {
    return this.key !== undefined;
  }

  /** @throws Failure if another process writes to it */
  lock(): FileLock {
    try {
      return lockFile(join(this.folder, 'backup.lock'));
    } catch (error) {
      if (error instanceof LockedError) throw new Failure(`another backup to ${this.folder} is running`);
      throw error;
    }
  }

  /** The names of all backups, the oldest first. */
  names(): string[] {
    return readdirSync(join(this.folder, MANIFESTS))
      .filter((name) => MANIFEST_NAME.test(name))
      .sort();
  }

  /** @throws Failure if there is none of this name, or it is damaged */
  readManifest(name: string): Manifest {
    const path = join(this.folder, MANIFESTS, name);
    if (!MANIFEST_NAME.test(name) || !existsSync(path))
      throw new Failure(`the folder ${this.folder} holds no backup ${name}`);
    try {
      const manifest = parseCheckedLine(this.readAll(path, name))?.value as Manifest | undefined;
      if (manifest?.name === name && Array.isArray(manifest.files) && manifest.files.every(isFile)) return manifest;
    } catch (error) {
      if (error instanceof Failure) throw error;
    }
    throw new Failure(`the backup ${name} is damaged: use another backup, and remove ${path}`);
  }

  /** The manifest of a backup; `undefined` if it is damaged. */
  intactManifest(name: string): Manifest | undefined {
    try {
      return this.readManifest(name);
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }

  private readAll(path: string, name: string): string {
    const file = openRegular(path);
    try {
      if (fstatSync(file).size > MAX_MANIFEST_BYTES)
        throw new Failure(`the manifest of the backup ${name} is too large`);
      return Buffer.concat([...this.decrypted(file, name)]).toString();
    } finally {
      closeSync(file);
    }
  }

  private decrypted(file: number, name: string): Iterable<Buffer> {
    return this.key === undefined ? chunksOf(file) : decryptChunks(file, this.key, name);
  }

  /** Makes a backup complete. */
  writeManifest(manifest: Manifest): Promise<void> {
    const { name } = manifest;
    return writeFileOf(
      join(this.folder, MANIFESTS),
      name,
      this.encrypted([Buffer.from(writeCheckedLine(manifest))], name),
    );
  }

  private encrypted(chunks: Iterable<Buffer>, name: string): Iterable<Buffer> {
    return this.key === undefined ? chunks : encryptChunks(chunks, this.key, name);
  }

  /** Whether the content of a blob is there. */
  has(blob: string): boolean {
    return existsSync(join(this.folder, DATA, blob));
  }

  /** The name of a blob by its content. In an encrypted set it tells nothing about the content. */
  blobOf(sha256: string): string {
    return this.key === undefined ? sha256 : createHmac('sha256', this.key).update(`blob ${sha256}`).digest('hex');
  }

  /** Stores the first `maxBytes` of an open file. @returns size and hash of what was stored */
  async write(
    blob: string,
    { file, maxBytes }: { readonly file: number; readonly maxBytes: number },
  ): Promise<{ readonly bytes: number; readonly sha256: string }> {
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = function* (): Generator<Buffer> {
      for (const chunk of chunksOf(file, maxBytes)) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    };
    await writeFileOf(join(this.folder, DATA), blob, this.encrypted(counted(), blob));
    return { bytes, sha256: hash.digest('hex') };
  }

  /** The content of a file. @throws Failure if it is missing, damaged or not what was backed up */
  async read({ blob, path, bytes, sha256 }: BackedUpFile, take: (chunk: Buffer) => void): Promise<void> {
    const source = join(this.folder, DATA, blob);
    if (!existsSync(source)) throw new Failure(`${path} is missing in the backup: use another backup`);
    const file = openRegular(source);
    const hash = createHash('sha256');
    let done = 0;
    try {
      for (const chunk of this.decrypted(file, blob)) {
        hash.update(chunk);
        done += chunk.length;
        if (done > bytes) break;
        take(chunk);
        await nextTurn();
      }
    } finally {
      closeSync(file);
    }
    if (done !== bytes || hash.digest('hex') !== sha256) {
      throw new Failure(`${path} of the backup is damaged: use another backup`);
    }
  }

  /**
   * Removes all but the newest backups, and content that no backup uses. As long as one of the kept backups is damaged, it is not
   * known what it uses, and all content is kept.
   *
   * @returns the names of the removed backups
   */
  prune(keep: number): string[] {
    const names = this.names();
    const removed = names.slice(0, Math.max(0, names.length - keep));
    for (const name of removed) rmSync(join(this.folder, MANIFESTS, name));
    const manifests = this.names().map((name) => this.intactManifest(name));
    if (manifests.includes(undefined)) return removed;
    const used = new Set(manifests.flatMap((manifest) => manifest!.files.map(({ blob }) => blob)));
    for (const blob of readdirSync(join(this.folder, DATA))) {
      if (!used.has(blob)) rmSync(join(this.folder, DATA, blob));
    }
    return removed;
  }
}

/** A name within a folder: the content of a backup must not be looked for elsewhere. */
const BLOB = /^[\w-][\w.-]*$/;

function isFile(file: unknown): file is BackedUpFile {
  const { path, bytes, sha256, blob } = (file ?? {}) as Partial<BackedUpFile>;
  const areTexts = [path, sha256, blob].every((text) => typeof text === 'string');
  return areTexts && Number.isSafeInteger(bytes) && bytes! >= 0 && BLOB.test(blob!);
}

function readHeader(path: string): Header {
  try {
    const header = JSON.parse(readFileSync(path, 'utf8')) as Partial<Header>;
    if (typeof header.format === 'number') return header as Header;
  } catch {
    // Reported below.
  }
  throw new Failure(`${path} is damaged: use another backup`);
}

/** About 200 bytes for each file, and a file for each process and day of the journal. */
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;

/** Opens a file that is no link, device or pipe. @throws Failure */
function openRegular(path: string): number {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  let file: number;
  try {
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') throw notRegular(path);
    throw error;
  }
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw notRegular(path);
}

function notRegular(path: string): Failure {
  return new Failure(`${path} is not a regular file: use another backup`);
}

/** A name for a backup that is made now. */
export function newBackupName(now: Date): string {
  return `b${now.toISOString().replace(/\D/g, '')}`;
}

/** When the backup of a name was made: ISO 8601, UTC. */
export function timeOfBackup(name: string): string {
  return name.replace(/^b(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/, '$1-$2-$3T$4:$5:$6.$7Z');
}

function checkOf(key: Buffer): string {
  return createHmac('sha256', key).update('idem backup key').digest('hex');
}

function isSame(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function notASet(folder: string): Failure {
  return new Failure(`the folder ${folder} holds other files and no backups of Idem: choose an empty folder`);
}

/** Writes a file under a temporary name first, so that a file of this name is complete. */
async function writeFileOf(folder: string, name: string, chunks: Iterable<Buffer>): Promise<void> {
  const part = join(folder, `${name}${PART}`);
  rmSync(part, { force: true });
  const file = openSync(part, 'wx', 0o600);
  try {
    for (const chunk of chunks) {
      writeFully(file, chunk);
      await nextTurn();
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, join(folder, name));
  syncPath(folder);
}
