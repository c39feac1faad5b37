import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BaseError } from '../storage/base-error.ts';
import { ChecksummedFile, PAGE_BYTES } from '../storage/checksummed-file.ts';
import { currentGeneration, generationsFolder, noBase } from './base.ts';
import { openChanges, readMeta } from './changes/format.ts';
import { GENERATION_FILE, PEOPLE_FILE } from './mapped/format.ts';

export interface Verification {
  readonly generation: string;
  readonly bytes: number;
  /** Position of each damaged page. */
  readonly damagedAt: readonly number[];
  /** Whether every record of the later changes matches its checksum. */
  readonly areChangesIntact: boolean;
  /** What to do about damage. */
  readonly remedy: string;
}

interface VerifySettings {
  readonly signal: AbortSignal;
  readonly onProgress: (donePages: number, totalPages: number) => void;
}

/** Pages between two reports. */
const PAGES_PER_TURN = 4096;

/**
 * Reads every page of the current generation, and every later change.
 *
 * @throws BaseError if there is no base or its file cannot be opened, the signal's reason if aborted
 */
export async function verifyBase(folder: string, { signal, onProgress }: VerifySettings): Promise<Verification> {
  const generation = currentGeneration(folder);
  if (generation === undefined) throw noBase(folder);
  const file = ChecksummedFile.open(join(generationsFolder(folder), generation, GENERATION_FILE), PEOPLE_FILE);
  try {
    const damagedAt: number[] = [];
    for (let page = 0; page < file.pageCount; page++) {
      if (!file.isIntact(page)) damagedAt.push(page * PAGE_BYTES);
      if (page % PAGES_PER_TURN !== 0) continue;
      onProgress(page, file.pageCount);
      await nextTurn();
      signal.throwIfAborted();
    }
    const { remedy } = PEOPLE_FILE;
    const areChangesIntact = await haveIntactChanges(join(generationsFolder(folder), generation));
    return { generation, bytes: file.pageCount * PAGE_BYTES, damagedAt, areChangesIntact, remedy };
  } finally {
    file.close();
  }
}

async function haveIntactChanges(generationFolder: string): Promise<boolean> {
  try {
    const tables = openChanges(generationFolder, 'read');
    if (tables === undefined) return true;
    try {
      readMeta(tables);
      for (const table of [tables.postings, tables.households, tables.log]) readAll(table.getRange({}));
      return true;
    } finally {
      await tables.root.close();
    }
  } catch (error) {
    if (error instanceof BaseError) return false;
    throw error;
  }
}

/** Reading a damaged record throws. */
function readAll(records: Iterator<unknown>): void {
  while (records.next().done !== true);
}
