import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBytes, sealBytes } from './sealed-bytes.ts';
import { callStorage, type GenerationStorage } from './storage/generation-storage.ts';

/** The folder of a job is below it. */
export const JOBS_FOLDER = 'jobs';

/** Large files are stored in pieces of this size, because a piece is encrypted in memory. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** The files of one job in the shared storage, encrypted with the key of the job. */
export class JobFiles {
  private readonly storage: GenerationStorage;
  private readonly job: string;
  private readonly key: Buffer;

  constructor(storage: GenerationStorage, { id, key }: { readonly id: string; readonly key: Buffer }) {
    this.storage = storage;
    this.job = id;
    this.key = key;
  }

  /** @throws StoreUnavailableError if the storage cannot be used */
  async write(name: string, plain: Buffer): Promise<void> {
    await withTemporaryFile(async (path) => {
      await writeFile(path, sealBytes(plain, this.placeOf(name), this.key), { flag: 'wx', mode: 0o600 });
      await callStorage(() => this.storage.put(this.pathOf(name), path));
    });
  }

  /** @throws StoreUnavailableError if the storage cannot be used or the file is missing, Failure if it is damaged */
  async read(name: string): Promise<Buffer> {
    return withTemporaryFile(async (path) => {
      await callStorage(() => this.storage.get(this.pathOf(name), path));
      return openBytes(await readFile(path), this.placeOf(name), this.key);
    });
  }

  /** Stores a file in pieces. @returns their number @throws as {@link write} */
  async writePieces(name: string, from: string): Promise<number> {
    const file = await open(from, 'r');
    try {
      const buffer = Buffer.allocUnsafe(PIECE_BYTES);
      for (let pieces = 0, position = 0; ; pieces++) {
        const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES, position);
        if (bytesRead === 0) return pieces;
        await this.write(`${name}-${pieces}`, buffer.subarray(0, bytesRead));
        position += bytesRead;
      }
    } finally {
      await file.close();
    }
  }

  /** @param pieces see {@link writePieces} @throws as {@link read} */
  async readPieces(name: string, pieces: number, to: string): Promise<void> {
    const file = await open(to, 'wx', 0o600);
    try {
      for (let piece = 0; piece < pieces; piece++) await file.appendFile(await this.read(`${name}-${piece}`));
    } finally {
      await file.close();
    }
  }

  private pathOf(name: string): string {
    return `${JOBS_FOLDER}/${this.job}/${name}`;
  }

  private placeOf(name: string): Buffer {
    return Buffer.from(this.pathOf(name));
  }
}

/** The file is encrypted, so that it may lie anywhere. */
async function withTemporaryFile<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'idem-job-'));
  try {
    return await work(join(folder, 'part'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
