import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS, dayOf } from '../runtime/days.ts';
import { LockedError, lockFile } from '../storage/file-lock.ts';
import { completeFile, removeTail } from '../storage/mapped-tail.ts';
import { readAt } from '../storage/read-at.ts';
import { appendSynced } from './append-synced.ts';
import { LINK_MARK, macOf } from './chain.ts';
import { endOfLines } from './end-of-lines.ts';
import {
  dayFolder,
  isJournalDay,
  isMarkedSealed,
  journalDays,
  journalFolder,
  markSealed,
  readJournalKey,
  writerFiles,
} from './files.ts';

/** The state of a file when its day was sealed. */
export interface SealedFile {
  readonly name: string;
  readonly bytes: number;
  /** The last link; `''` if there is none. */
  readonly link: string;
  /** The HMAC of the bytes after it; `''` if there are none. */
  readonly tail: string;
}

/** The seal of a day: all of its files, authenticated and chained to the seal before. */
export interface Seal {
  readonly day: string;
  readonly sealedAt: string;
  readonly files: readonly SealedFile[];
  /** The `mac` of the seal before; `''` for the first. */
  readonly previous: string;
  readonly mac: string;
}

/** How long after its end a day is sealed. */
const SEAL_DELAY_MS = 5 * 60_000;

/** The day to whose folder events are recorded: today, unless it was sealed when the clock was ahead. */
export function dayToWrite(base: string, now: number): string {
  let at = now;
  while (isMarkedSealed(base, dayOf(at))) at += DAY_MS;
  return dayOf(at);
}

export function sealsPath(base: string): string {
  return join(journalFolder(base), 'seals.ndjson');
}

/** The lines of the file of seals, as far as they are seals. */
export function readSeals(base: string): Seal[] {
  const path = sealsPath(base);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .map(parseSeal)
    .filter((seal) => seal !== undefined);
}

function parseSeal(line: string): Seal | undefined {
  try {
    const seal = JSON.parse(line) as Partial<Seal>;
    return typeof seal.day === 'string' && typeof seal.mac === 'string' ? (seal as Seal) : undefined;
  } catch {
    return undefined;
  }
}

export function sealMac(key: Buffer, { mac: _, ...seal }: Seal): string {
  return macOf(key, JSON.stringify(seal));
}

/** A day that could not be sealed or removed: the next call tries it again. */
export interface FailedDay {
  readonly day: string;
  readonly task: 'seal' | 'remove';
  readonly error: unknown;
}

export interface Maintenance {
  readonly sealed: readonly Seal[];
  readonly removed: readonly string[];
  readonly failed: readonly FailedDay[];
  /** Days that are too old if the clock is right: see {@link MAX_TRUSTED_GAP_MS}. */
  readonly postponed: readonly string[];
  /** The process that seals and removes days at this moment, if it is another one. */
  readonly lockedBy?: string;
}

/**
 * How far the clock may be ahead of the newest day before today: days are not removed by a clock that is further ahead. It
 * may be wrong. If it is right, the events of today confirm it tomorrow.
 */
const MAX_TRUSTED_GAP_MS = 2 * DAY_MS;

/** The days that are too old. */
function expiredDays(base: string, days: readonly string[], { now, keepDays }: { now: number; keepDays: number }) {
  const newest = days.filter((day) => day < dayOf(now)).at(-1);
  const trusted = newest === undefined ? now : Math.min(now, Date.parse(newest) + MAX_TRUSTED_GAP_MS);
  const oldest = dayOf(now - keepDays * DAY_MS);
  const oldestTrusted = dayOf(trusted - keepDays * DAY_MS);
  const expired = days.filter((day) => day < oldest && isJournalDay(base, day));
  return {
    expired: expired.filter((day) => day < oldestTrusted),
    postponed: expired.filter((day) => day >= oldestTrusted),
  };
}

/**
 * Seals the days that are over, and removes those that are older than `keepDays`, with their keys. A day that fails does not
 * keep the others from being sealed or removed. One process does it at a time; in the others it does nothing.
 */
export function maintainJournal(
  base: string,
  { now, keepDays }: { readonly now: number; readonly keepDays: number },
): Maintenance {
  const days = journalDays(base);
  const { expired, postponed } = expiredDays(base, days, { now, keepDays });
  if (expired.length === 0 && daysToSeal(base, now).length === 0)
    return { sealed: [], removed: [], failed: [], postponed };
  const path = join(journalFolder(base), 'seal.lock');
  let lock: ReturnType<typeof lockFile>;
  try {
    lock = lockFile(path);
  } catch (error) {
    if (error instanceof LockedError) {
      return { sealed: [], removed: [], failed: [], postponed, lockedBy: error.owner };
    }
    throw error;
  }
  try {
    const sealing = forEachDay('seal', daysToSeal(base, now), (day) => sealDay(base, day, now));
    const removal = forEachDay('remove', expired, (day) => {
      rmSync(dayFolder(base, day), { recursive: true, force: true });
      return day;
    });
    // A day that was removed needs no seal any more.
    const unsealed = sealing.failed.filter(({ day }) => !removal.done.includes(day));
    return { sealed: sealing.done, removed: removal.done, failed: [...unsealed, ...removal.failed], postponed };
  } finally {
    lock.release();
  }
}

function isOver(day: string, now: number): boolean {
  return Date.parse(day) + DAY_MS + SEAL_DELAY_MS <= now;
}

function forEachDay<T>(task: FailedDay['task'], days: readonly string[], work: (day: string) => T) {
  const done: T[] = [];
  const failed: FailedDay[] = [];
  for (const day of days) {
    try {
      done.push(work(day));
    } catch (error) {
      failed.push({ day, task, error });
    }
  }
  return { done, failed };
}

/** The days that are over and have no seal. */
function daysToSeal(base: string, now: number): string[] {
  const sealed = new Set(readSeals(base).map(({ day }) => day));
  return journalDays(base).filter((day) => !sealed.has(day) && isOver(day, now));
}

/**
 * Seals a day that is over, under the lock. Its seal covers the last seal of the file. That is the seal of a later day if this
 * one could not be sealed before: a day without a seal is not protected, so the later ones do not wait for it.
 */
function sealDay(base: string, day: string, now: number): Seal {
  const key = readJournalKey(base);
  // Afterwards no process writes to the files of the day.
  if (isJournalDay(base, day)) markSealed(base, day);
  const files = writerFiles(base, day).map((name) => sealFile(join(dayFolder(base, day), name), name, key));
  const previous = readSeals(base).at(-1)?.mac ?? '';
  const open: Seal = { day, sealedAt: new Date(now).toISOString(), files, previous, mac: '' };
  const seal = { ...open, mac: sealMac(key, open) };
  appendSynced(sealsPath(base), `${JSON.stringify(seal)}\n`);
  return seal;
}

/** A link and its line end. */
const LINK_LINE = new RegExp(`(?:^|\\n)${LINK_MARK}([\\w-]{43})\\n`, 'g');

const FIRST_WINDOW_BYTES = 64 * 1024;

/** Reads only the end of the file: a busy day has gigabytes. */
function sealFile(path: string, name: string, key: Buffer): SealedFile {
  completeFile(path);
  removeTail(path);
  const file = openSync(path, 'r');
  try {
    const { bytes } = endOfLines(file);
    for (let window = FIRST_WINDOW_BYTES; ; window *= 16) {
      const start = Math.max(0, bytes - window);
      const text = readAt(file, start, bytes - start);
      const found = [...text.toString('latin1').matchAll(LINK_LINE)].at(-1);
      if (found === undefined && start > 0) continue;
      const end = found === undefined ? 0 : found.index + found[0].length;
      const tail = text.subarray(end);
      return { name, bytes, link: found?.[1] ?? '', tail: tail.length === 0 ? '' : macOf(key, tail) };
    }
  } finally {
    closeSync(file);
  }
}
