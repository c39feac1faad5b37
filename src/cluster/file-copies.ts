import { randomUUID } from 'node:crypto';
import { constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunPaths, runPathsIn, type WrittenBytes } from '../files/index.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import { callStorage, type GenerationStorage } from './storage/generation-storage.ts';

/** The folder of an uploaded file is below it. */
export const FILES_FOLDER = 'files';

/** What a run has written between two calls of {@link FileCopies.storePiece}: sealed rows, then blocks of their index. */
export interface StoredPiece extends WrittenBytes {
  /** Of its file in the shared storage. */
  readonly name: string;
}

/**
 * The contents of uploaded files in the shared storage, and copies of them on this node. All of them are sealed with the key of
 * their file.
 */
export class FileCopies {
  private readonly folder: string;
  private readonly storage: GenerationStorage;

  /** @param folder for the copies */
  constructor(folder: string, storage: GenerationStorage) {
    this.folder = folder;
    this.storage = storage;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  private folderOf(id: string): string {
    const folder = join(this.folder, id);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** The copy of an upload, which may not exist yet. */
  uploadPath(id: string): string {
    return join(this.folderOf(id), 'upload');
  }

  uploadBytes(id: string): number {
    return sizeOf(this.uploadPath(id));
  }

  /** The files that this node reads the rows of a run from. */
  pathsOf(id: string, run: number): RunPaths {
    return runPathsIn(this.folderOf(id), run);
  }

  /** The files that a run on this node writes. They are ahead of what is stored. */
  writtenPathsOf(id: string, run: number): RunPaths {
    const { content, rows, index } = this.pathsOf(id, run);
    return { content, rows: `${rows}.written`, index: `${index}.written` };
  }

  removeWritten(id: string): void {
    const folder = this.folderOf(id);
    for (const name of readdirSync(folder)) if (name.endsWith('.written')) rmSync(join(folder, name), { force: true });
  }

  /** @throws StoreUnavailableError if the storage cannot be used */
  async storeUpload(id: string): Promise<void> {
    await callStorage(() => this.storage.put(`${FILES_FOLDER}/${id}/upload`, this.uploadPath(id)));
  }

  /** Copies an upload to this node, unless it is there. @throws StoreUnavailableError if the storage cannot be used */
  async fetchUpload(id: string): Promise<string> {
    const path = this.uploadPath(id);
    if (existsSync(path)) return path;
    const temporary = `${path}.${randomUUID()}.tmp`;
    await callStorage(() => this.storage.get(`${FILES_FOLDER}/${id}/upload`, temporary));
    await rename(temporary, path);
    return path;
  }

  /** Stores what a run has written from one place to another. @throws StoreUnavailableError if the storage cannot be used */
  async storePiece(id: string, run: number, [from, to]: readonly [WrittenBytes, WrittenBytes]): Promise<StoredPiece> {
    const { rows, index } = this.writtenPathsOf(id, run);
    const bytes = [
      await readBetween(rows, from.rowBytes, to.rowBytes),
      await readBetween(index, from.indexBytes, to.indexBytes),
    ];
    const name = randomUUID();
    const path = join(this.folderOf(id), `${name}.tmp`);
    try {
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
      await callStorage(() => this.storage.put(pieceOf(id, run, name), path));
    } finally {
      await rm(path, { force: true });
    }
    return { name, rowBytes: bytes[0]!.length, indexBytes: bytes[1]!.length };
  }

  /**
   * Completes copies of a run. Each piece has its place, so that processes of this node may do it at the same time: rows first,
   * because the index says which rows there are.
   *
   * @param pieces all of the run, in their order
   * @throws StoreUnavailableError if the storage cannot be used
   */
  async fetchPieces(id: string, run: number, pieces: readonly StoredPiece[], { rows, index }: RunPaths): Promise<void> {
    let at: WrittenBytes = { rowBytes: 0, indexBytes: 0 };
    for (const piece of pieces) {
      const end = { rowBytes: at.rowBytes + piece.rowBytes, indexBytes: at.indexBytes + piece.indexBytes };
      if (sizeOf(index) < end.indexBytes) {
        const bytes = await this.readPiece(id, run, piece);
        await writeAt(rows, bytes.subarray(0, piece.rowBytes), at.rowBytes);
        await writeAt(index, bytes.subarray(piece.rowBytes), at.indexBytes);
      }
      at = end;
    }
  }

  private async readPiece(id: string, run: number, { name, rowBytes, indexBytes }: StoredPiece): Promise<Buffer> {
    const temporary = join(this.folderOf(id), `${randomUUID()}.tmp`);
    try {
      await callStorage(() => this.storage.get(pieceOf(id, run, name), temporary));
      const bytes = await readFile(temporary);
      if (bytes.length !== rowBytes + indexBytes)
        throw new StoreUnavailableError('a file in the shared storage is incomplete');
      return bytes;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** How many bytes of the index of a run are copied. */
  copiedIndexBytes(id: string, run: number): number {
    return sizeOf(this.pathsOf(id, run).index);
  }

  /** Removes the rows of a run. @throws StoreUnavailableError if the storage cannot be used */
  async removeRows(id: string, run: number): Promise<void> {
    const { rows, index } = this.pathsOf(id, run);
    rmSync(index, { force: true });
    rmSync(rows, { force: true });
    await callStorage(() => this.storage.remove(`${FILES_FOLDER}/${id}/run-${run}`));
  }

  removeCopies(id: string): void {
    rmSync(join(this.folder, id), { recursive: true, force: true });
  }

  /** @throws StoreUnavailableError if the storage cannot be used */
  async remove(id: string): Promise<void> {
    this.removeCopies(id);
    await callStorage(() => this.storage.remove(`${FILES_FOLDER}/${id}`));
  }

  /** The files of which this node has copies. */
  ids(): readonly string[] {
    return readdirSync(this.folder);
  }
}

function pieceOf(id: string, run: number, name: string): string {
  return `${FILES_FOLDER}/${id}/run-${run}/${name}`;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

async function readBetween(path: string, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(Math.max(0, end - start));
  const file = await open(path, 'r');
  try {
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    if (end < start || bytesRead !== bytes.length)
      throw new Error('the rows of a run are shorter than what was stored');
    return bytes;
  } finally {
    await file.close();
  }
}

async function writeAt(path: string, bytes: Buffer, position: number): Promise<void> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    for (let at = 0; at < bytes.length; )
      at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
    await file.datasync();
  } finally {
    await file.close();
  }
}
