import { hash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  addErasures,
  type Erasure,
  type ErasureStatus,
  erasureStatusIn,
  identityOf,
  NO_GENERATION,
  readErasures,
} from '../../../reference/changes/index.ts';
import { generationsFolder } from '../../../storage/generations.ts';
import { subscribersFolder } from './format.ts';

/**
 * The list of erasures of subscribers in a data folder, with the format of the list of people. A subscriber is identified
 * by a hash of the number without a key: it shows whether a number that somebody guesses was erased.
 */
export const SUBSCRIBER_ERASURES_FILE = 'subscriber-erasures.ndjson';

/** 16 hexadecimal digits. @param number E.164 */
export function erasureKeyOf(number: string): string {
  return hash('sha256', `idem subscriber erasure\0${number}`).slice(0, 16);
}

/** Changes when the list of erasures does. */
export function erasuresVersion(base: string): string {
  const stats = statSync(join(base, SUBSCRIBER_ERASURES_FILE), { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}

/**
 * The keys of erasures that a generation does not include: it held the subscribers when they were erased, or it is older, as
 * after a restore. An erasure that was interrupted leaves such a generation.
 *
 * @throws BaseError if the list is damaged
 */
export function pendingErasures(base: string, generation: string): ReadonlySet<string> {
  // Names of generations sort by time.
  const isPending = (erasure: Erasure) => erasure.generation !== NO_GENERATION && generation <= erasure.generation;
  return new Set(
    readErasures(base, SUBSCRIBER_ERASURES_FILE)
      .filter(isPending)
      .map(({ key }) => key),
  );
}

/** The erasures of subscribers whom a generation in the data folder still holds. @throws BaseError if the list is damaged */
export function incompleteErasures(base: string): readonly Erasure[] {
  const generations = generationsFolder(subscribersFolder(base));
  return readErasures(base, SUBSCRIBER_ERASURES_FILE).filter(({ generation }) =>
    existsSync(join(generations, generation)),
  );
}

/** Whether a generation that held an erased subscriber is still in the data folder. @throws BaseError if the list is damaged */
export function isErasureIncomplete(base: string): boolean {
  return incompleteErasures(base).length > 0;
}

/** All recorded erasures of subscribers with their progress, the oldest first. @throws BaseError if the list is damaged */
export function subscriberErasureStatus(base: string): ErasureStatus[] {
  return erasureStatusIn(base, {
    fileName: SUBSCRIBER_ERASURES_FILE,
    generations: generationsFolder(subscribersFolder(base)),
  });
}

/**
 * Notices erasures that are recorded while a generation is built: it may hold the subscribers, because it was begun before.
 * Their lines get a second one that names the generation, so that they are pending for it.
 */
export class ErasuresDuringBuild {
  private readonly base: string;
  private readonly known: ReadonlySet<string>;

  /** Call it before the build reads anything. @throws BaseError if the list is damaged */
  constructor(base: string) {
    this.base = base;
    this.known = new Set(readErasures(base, SUBSCRIBER_ERASURES_FILE).map(identityOf));
  }

  /** Call it before and after the generation becomes the current one. @throws BaseError */
  record(generation: string): void {
    const later = readErasures(this.base, SUBSCRIBER_ERASURES_FILE).filter((line) => !this.known.has(identityOf(line)));
    if (later.length > 0) {
      const lines = later.map((erasure) => ({ ...erasure, generation }));
      addErasures(this.base, lines, SUBSCRIBER_ERASURES_FILE);
    }
  }
}
