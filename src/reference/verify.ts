import { join } from 'node:path';
import { BaseError } from '../storage/base-error.ts';
import { type VerifiedGeneration, type VerifySettings, verifyGeneration } from '../storage/verify-generation.ts';
import { generationsFolder, noBase, PEOPLE_GENERATIONS } from './base.ts';
import { openChanges, readMeta } from './changes/format.ts';
import { PEOPLE_FILE } from './mapped/format.ts';
import { areSourcesIntact, SOURCES_REMEDY } from './sources.ts';

export interface BaseVerification extends VerifiedGeneration {
  /** Whether every record of the later changes matches its checksum. */
  readonly areChangesIntact: boolean;
  /** Whether the list of the imported files can be read and matches its checksum. */
  readonly areSourcesIntact: boolean;
}

/**
 * Reads every page of the current generation of people, every later change, and the list of sources.
 *
 * @throws BaseError if the folder contains no base, or its file cannot be opened, the signal's reason if aborted
 */
export async function verifyBase(folder: string, settings: VerifySettings): Promise<BaseVerification> {
  const verified = await verifyGeneration(folder, { kind: PEOPLE_GENERATIONS, format: PEOPLE_FILE }, settings);
  if (verified === undefined) throw noBase(folder);
  const generationFolder = join(generationsFolder(folder), verified.generation);
  const areChangesIntact = await haveIntactChanges(generationFolder);
  const areIntact = areSourcesIntact(generationFolder);
  const remedy = areIntact ? verified.remedy : SOURCES_REMEDY;
  return { ...verified, remedy, areChangesIntact, areSourcesIntact: areIntact };
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
