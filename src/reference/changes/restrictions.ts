import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BaseError } from '../../storage/base-error.ts';
import { parseCheckedLine } from '../../storage/checked-line.ts';
import { appendLines, parseLines, readLines } from './checked-list.ts';

/**
 * The list of restrictions of a data folder (articles 18 and 21 of the GDPR), with one line for each that was set or lifted. It
 * holds no personal data: a person is identified by the hash of the `id`. The people on it are restricted whatever an import or
 * a restored backup says.
 */
export const RESTRICTIONS_FILE = 'restrictions.ndjson';

/** A restriction that was set or lifted. */
export interface RestrictionChange {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The key of the person's `id` (lookup-keys.ts), 16 hexadecimal digits. */
  readonly key: string;
  /** `''` if none was given. */
  readonly reason: string;
  readonly isRestricted: boolean;
}

/** Every line, the oldest first. @param file another list of this format @throws BaseError if one is damaged */
export function readRestrictions(folder: string, file = RESTRICTIONS_FILE): RestrictionChange[] {
  return readLines(join(folder, file), parseRestriction);
}

/** The changes of a list. @throws BaseError if a line is damaged */
export function parseRestrictions(text: string, path: string): RestrictionChange[] {
  return parseLines(text, path, parseRestriction);
}

function parseRestriction(line: string): RestrictionChange | undefined {
  const { at, key, reason, isRestricted } = (parseCheckedLine(line)?.value ?? {}) as Partial<RestrictionChange>;
  if (typeof at !== 'string' || typeof reason !== 'string' || typeof isRestricted !== 'boolean') return undefined;
  return /^[0-9a-f]{16}$/.test(key ?? '') ? { at, key: key!, reason, isRestricted } : undefined;
}

/** Appends the changes that the list does not have, and syncs them to disk. @throws BaseError if it cannot be written */
export function addRestrictions(folder: string, changes: readonly RestrictionChange[], file = RESTRICTIONS_FILE): void {
  if (changes.length === 0) return;
  const known = new Set(readRestrictions(folder, file).map(identityOf));
  const missing = [...new Map(changes.map((change) => [identityOf(change), change])).values()].filter(
    (change) => !known.has(identityOf(change)),
  );
  if (missing.length === 0) return;
  const path = join(folder, file);
  try {
    appendLines(path, missing);
  } catch (error) {
    throw new BaseError(`cannot record the restriction in ${path}: ${(error as Error).message}; nothing was changed`);
  }
}

function identityOf({ at, key, isRestricted }: RestrictionChange): string {
  return `${at} ${key} ${isRestricted}`;
}

/** The last change of each person, by key: the one with the latest time. */
export function lastChanges(changes: readonly RestrictionChange[]): ReadonlyMap<string, RestrictionChange> {
  const last = new Map<string, RestrictionChange>();
  for (const change of changes) {
    const known = last.get(change.key);
    if (known === undefined || known.at <= change.at) last.set(change.key, change);
  }
  return last;
}

/** The restrictions of a data folder that are in force. */
export class Restrictions {
  private readonly folder: string;
  private readonly file: string;
  private version = '';
  private inForce: ReadonlyMap<string, RestrictionChange> = new Map();

  /** @param folder the data folder */
  constructor(folder: string, file = RESTRICTIONS_FILE) {
    this.folder = folder;
    this.file = file;
  }

  /** By key. Reads the list if it has changed. @throws BaseError if it is damaged */
  current(): ReadonlyMap<string, RestrictionChange> {
    const version = versionOf(this.folder, this.file);
    if (version !== this.version) {
      const changes = lastChanges(readRestrictions(this.folder, this.file));
      this.inForce = new Map([...changes].filter(([, { isRestricted }]) => isRestricted));
      this.version = version;
    }
    return this.inForce;
  }
}

function versionOf(folder: string, file: string): string {
  const stats = statSync(join(folder, file), { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}

/** The times of new changes. Reads the list once, for all of them. */
export class ChangeTimes {
  private readonly folder: string;
  private readonly file: string;
  /** Of the last change of each person, by key. */
  private last: Map<string, string> | undefined;

  /** @param folder the data folder */
  constructor(folder: string, file = RESTRICTIONS_FILE) {
    this.folder = folder;
    this.file = file;
  }

  /**
   * The time of a change: now, or right after the last one of the same person, whose node may have a clock that is ahead.
   *
   * @returns ISO 8601, UTC
   * @throws BaseError if the list is damaged
   */
  next(key: string, now: Date): string {
    this.last ??= new Map([...lastChanges(readRestrictions(this.folder, this.file))].map(([one, { at }]) => [one, at]));
    const last = this.last.get(key);
    const time = new Date(Math.max(now.getTime(), last === undefined ? 0 : Date.parse(last) + 1)).toISOString();
    this.last.set(key, time);
    return time;
  }
}
