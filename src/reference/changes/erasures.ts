import { join } from 'node:path';
import { BaseError } from '../../storage/base-error.ts';
import { parseCheckedLine } from '../../storage/checked-line.ts';
import type { Hash } from '../hash.ts';
import { appendLines, parseLines, readLines } from './checked-list.ts';

/**
 * The list of erasures of a data folder, one JSON object with a checksum per line. It holds no personal data: a person is
 * identified by the hash of the `id`. It is kept after the people are erased, so that a backup made before an erasure does
 * not bring them back.
 */
export const ERASURES_FILE = 'erasures.ndjson';

export interface Erasure {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The key of the person's `id` (lookup-keys.ts), 16 hexadecimal digits. */
  readonly key: string;
  /** `''` if none was given. */
  readonly reason: string;
  /** The generation that was current, whose files held the person. */
  readonly generation: string;
}

/** Appends erasures and syncs them to disk. @throws BaseError if the list cannot be written */
export function appendErasures(folder: string, erasures: readonly Erasure[], fileName = ERASURES_FILE): void {
  const path = join(folder, fileName);
  try {
    appendLines(path, erasures);
  } catch (error) {
    throw new BaseError(`cannot record the erasure in ${path}: ${(error as Error).message}; nobody was erased`);
  }
}

/** The value for the generation if no file of the data folder held the person. */
export const NO_GENERATION = 'none';

/**
 * Appends the erasures, and the generations that held a person, that the list does not have.
 *
 * @throws BaseError if it cannot be written
 */
export function addErasures(folder: string, erasures: readonly Erasure[], fileName = ERASURES_FILE): void {
  const known = new Set(readErasures(folder, fileName).flatMap((erasure) => [identityOf(erasure), holderOf(erasure)]));
  const missing = new Map(
    erasures.map((erasure) => [
      erasure.generation === NO_GENERATION ? identityOf(erasure) : holderOf(erasure),
      erasure,
    ]),
  );
  for (const line of known) missing.delete(line);
  if (missing.size > 0) appendErasures(folder, [...missing.values()], fileName);
}

function holderOf(erasure: Erasure): string {
  return `${identityOf(erasure)} ${erasure.generation}`;
}

/** Equal for the lines of one erasure. */
export function identityOf({ at, key }: Pick<Erasure, 'at' | 'key'>): string {
  return `${at} ${key}`;
}

/**
 * Adds a line to the erasures of people whom a new generation holds although they were erased: it was being built at the time.
 *
 * @param isHeld whether the generation holds the person with this key
 */
export function appendHolder(folder: string, generation: string, isHeld: (key: string) => boolean): void {
  const held = readErasures(folder).filter(({ key }) => isHeld(key));
  const erasures = new Map(held.map((erasure) => [identityOf(erasure), { ...erasure, generation }]));
  if (erasures.size > 0) appendErasures(folder, [...erasures.values()]);
}

/** Every line, the oldest first. @throws BaseError if one is damaged */
export function readErasures(folder: string, fileName = ERASURES_FILE): Erasure[] {
  return readLines(join(folder, fileName), parseErasure);
}

/** The erasures of a list. @throws BaseError if a line is damaged */
export function parseErasures(text: string, path: string): Erasure[] {
  return parseLines(text, path, parseErasure);
}

function parseErasure(line: string): Erasure | undefined {
  const { at, key, reason, generation } = (parseCheckedLine(line)?.value ?? {}) as Partial<Erasure>;
  const isWhole = [at, key, reason, generation].every((value) => typeof value === 'string');
  if (!isWhole || !/^[0-9a-f]{16}$/.test(key!)) return undefined;
  return { at: at!, key: key!, reason: reason!, generation: generation! };
}

export function hexOf({ high, low }: Hash): string {
  const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
  return hex(high) + hex(low);
}

export function hashOfHex(hex: string): Hash {
  return { high: Number.parseInt(hex.slice(0, 8), 16), low: Number.parseInt(hex.slice(8), 16) };
}

/** The keys of all erased people, in hexadecimal digits; none if the list is damaged, which `idem verify` reports. */
export function erasedKeys(folder: string): ReadonlySet<string> {
  try {
    return new Set(readErasures(folder).map(({ key }) => key));
  } catch {
    return new Set();
  }
}
