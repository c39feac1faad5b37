import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ChecksummedFile, type FileFormat, PAGE_BYTES } from './checksummed-file.ts';
import { currentGeneration, type GenerationKind, generationsFolder } from './generations.ts';

export interface VerifiedGeneration {
  readonly generation: string;
  readonly bytes: number;
  /** Position of each damaged page. */
  readonly damagedAt: readonly number[];
  /** What to do about damage. */
  readonly remedy: string;
}

export interface VerifySettings {
  readonly signal: AbortSignal;
  readonly onProgress: (donePages: number, totalPages: number) => void;
}

/** Pages between two reports. */
const PAGES_PER_TURN = 4096;

/**
 * Reads every page of the current generation's file and compares it with its checksum.
 *
 * @returns `undefined` if the folder contains no generation
 * @throws BaseError if its file cannot be opened, the signal's reason if aborted
 */
export async function verifyGeneration(
  folder: string,
  { kind, format }: { readonly kind: GenerationKind; readonly format: FileFormat<string> },
  { signal, onProgress }: VerifySettings,
): Promise<VerifiedGeneration | undefined> {
  const generation = currentGeneration(folder, kind);
  if (generation === undefined) return undefined;
  const file = ChecksummedFile.open(join(generationsFolder(folder), generation, kind.file), format);
  try {
    const damagedAt: number[] = [];
    for (let page = 0; page < file.pageCount; page++) {
      if (!file.isIntact(page)) damagedAt.push(page * PAGE_BYTES);
      if (page % PAGES_PER_TURN !== 0) continue;
      onProgress(page, file.pageCount);
      await nextTurn();
      signal.throwIfAborted();
    }
    return { generation, bytes: file.pageCount * PAGE_BYTES, damagedAt, remedy: format.remedy };
  } finally {
    file.close();
  }
}
