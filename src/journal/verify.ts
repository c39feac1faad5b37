import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { readAt } from '../storage/read-at.ts';
import { macOf } from './chain.ts';
import type { RunSubjects } from './event.ts';
import { DAY_KEY, dayFolder, existingJournalKey, journalDays, readDayKey, subjectFiles, writerFiles } from './files.ts';
import { dayOfRun, runFault } from './run-subjects.ts';
import { type FileScan, scanFile } from './scan.ts';
import { readSeals, type Seal, type SealedFile, sealMac } from './seal.ts';

/** What is wrong, or worth knowing, about a journal. */
export interface JournalFinding {
  /**
   * - `changed`: lines were changed, removed or inserted
   * - `missing`, `added`: a file or day differs from the seal
   * - `seal`: a seal was changed, removed or inserted
   * - `torn`: a file of a process that was killed ends within a line; what was written before is intact
   * - `unused`: no line refers to a file of subjects: its process was killed, or still runs
   * - `not-ended`: a process was killed, or its file was cut at the end; or it still runs, or did when its day was sealed
   */
  readonly kind: 'changed' | 'missing' | 'added' | 'seal' | 'torn' | 'unused' | 'not-ended';
  readonly day: string;
  /** `''` if it concerns the whole day. */
  readonly file: string;
  readonly detail: string;
  /** The first and the last line that were changed, if it concerns lines. */
  readonly lines?: readonly [first: number, last: number];
}

export interface JournalVerification {
  readonly days: number;
  readonly sealedDays: number;
  readonly files: number;
  readonly lines: number;
  readonly bytes: number;
  /** The `mac` of the last seal: compare it with one that was kept elsewhere. */
  readonly lastSeal: string;
  readonly findings: readonly JournalFinding[];
  /** Whether nothing was changed, removed or inserted. */
  readonly isIntact: boolean;
}

const HARMLESS: ReadonlySet<JournalFinding['kind']> = new Set(['torn', 'unused', 'not-ended']);

/** Whether a finding is explained by a process that was killed. */
export function isHarmless({ kind }: JournalFinding): boolean {
  return HARMLESS.has(kind);
}

/**
 * Reads the whole journal of a data folder and computes every link and seal again.
 *
 * @throws Failure if the journal or its key does not exist
 */
export async function verifyJournal(base: string): Promise<JournalVerification> {
  const days = journalDays(base);
  const seals = readSeals(base);
  if (days.length === 0 && seals.length === 0) throw new Failure(`${base} has no journal`);
  const key = existingJournalKey(base);
  if (key === undefined) {
    throw new Failure(`${join(base, 'journal.key')} is missing: without it the journal cannot be verified; restore it`);
  }
  const findings = [...sealFindings(seals, key), ...missingDays(seals, days)];
  const sealOf = new Map(seals.map((seal) => [seal.day, seal]));
  const runs: RunSubjects[] = [];
  const totals = { files: 0, lines: 0, bytes: 0 };
  for (const day of days) {
    const seal = sealOf.get(day);
    const names = writerFiles(base, day);
    findings.push(...fileListFindings(day, names, seal));
    if (names.length > 0) findings.push(...dayKeyFindings(base, day));
    for (const name of names) {
      const path = join(dayFolder(base, day), name);
      const scan = await scanFile(path, { key, day, name });
      const sealed = seal?.files.find((file) => file.name === name);
      findings.push(...scanFindings({ day, file: name }, scan, sealed !== undefined));
      if (sealed !== undefined) findings.push(...sealedFindings({ day, path, key }, scan, sealed));
      runs.push(...scan.runs);
      totals.files++;
      totals.lines += scan.lines;
      totals.bytes += scan.bytes;
    }
  }
  findings.push(...runFindings(base, days, runs));
  return {
    days: days.length,
    sealedDays: days.filter((day) => sealOf.has(day)).length,
    ...totals,
    lastSeal: seals.at(-1)?.mac ?? '',
    findings,
    isIntact: findings.every(isHarmless),
  };
}

/** Compares the files of subjects with the lines of their runs. */
function runFindings(base: string, days: readonly string[], runs: readonly RunSubjects[]): JournalFinding[] {
  const oldest = days[0] ?? '';
  const findings: JournalFinding[] = [];
  const unused = new Set(days.flatMap((day) => subjectFiles(base, day)));
  for (const run of runs) {
    const day = dayOfRun(run);
    // A run that ended after midnight has its file in the day before, which is removed first.
    if (day === undefined || day < oldest) continue;
    unused.delete(run.file);
    const kind = runFault(base, run);
    const at = { day, file: run.file.slice(day.length + 1) };
    if (kind === 'missing') findings.push({ ...at, kind, detail: 'the subjects of a run were removed' });
    if (kind === 'changed') findings.push({ ...at, kind, detail: 'the subjects of a run were changed' });
  }
  for (const name of unused) {
    const [day = '', file = ''] = name.split('/');
    findings.push({
      kind: 'unused',
      day,
      file,
      detail: 'no line refers to these subjects: their run was not recorded',
    });
  }
  return findings;
}

function sealFindings(seals: readonly Seal[], key: Buffer): JournalFinding[] {
  return seals.flatMap((seal, i) => {
    const { day } = seal;
    const at = { kind: 'seal', day, file: '' } as const;
    if (sealMac(key, seal) !== seal.mac) return [{ ...at, detail: 'the seal was changed' }];
    const previous = i === 0 ? '' : seals[i - 1]!.mac;
    return seal.previous === previous ? [] : [{ ...at, detail: 'the seal before it was removed or inserted' }];
  });
}

/** Days are removed from the oldest on. */
function missingDays(seals: readonly Seal[], days: readonly string[]): JournalFinding[] {
  const oldest = days[0] ?? '';
  const present = new Set(days);
  return seals
    .filter(({ day }) => day > oldest && !present.has(day))
    .map(({ day }) => ({ kind: 'missing', day, file: '', detail: 'the whole day was removed' }));
}

/** Whether a finding is that nobody can be found in a day, whose lines are what they were. */
export function isAboutDayKey({ file }: JournalFinding): boolean {
  return file === DAY_KEY;
}

function dayKeyFindings(base: string, day: string): JournalFinding[] {
  const at = { day, file: DAY_KEY };
  try {
    if (readDayKey(base, day) !== undefined) return [];
    return [{ ...at, kind: 'missing', detail: 'the key of the subjects was removed: nobody can be found in this day' }];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ ...at, kind: 'changed', detail: 'the key of the subjects was changed: nobody can be found in this day' }];
  }
}

function fileListFindings(day: string, names: readonly string[], seal: Seal | undefined): JournalFinding[] {
  if (seal === undefined) return [];
  const sealed = new Set(seal.files.map(({ name }) => name));
  const present = new Set(names);
  return [
    ...[...sealed]
      .filter((name) => !present.has(name))
      .map((file): JournalFinding => ({ kind: 'missing', day, file, detail: 'the file was removed' })),
    ...names
      .filter((name) => !sealed.has(name))
      .map(
        (file): JournalFinding => ({
          kind: 'added',
          day,
          file,
          detail: 'the file was not there when the day was sealed',
        }),
      ),
  ];
}

function scanFindings(
  at: { readonly day: string; readonly file: string },
  scan: FileScan,
  isSealed: boolean,
): JournalFinding[] {
  const findings: JournalFinding[] = scan.changed.map(({ first, last, hasZeros }) => ({
    ...at,
    kind: 'changed',
    detail: hasZeros
      ? `lines ${first} to ${last} contain zeros: they were changed, or lost by a power failure`
      : `lines ${first} to ${last} were changed, removed or inserted`,
    lines: [first, last],
  }));
  const { isTorn, isEnded, unlinkedBytes, interruptedBytes } = scan;
  const unlinked =
    (unlinkedBytes === 0 ? '' : `; no link covers its last ${unlinkedBytes} bytes yet`) +
    (interruptedBytes === 0 ? '' : `; ${interruptedBytes} bytes that follow zeros were being stored, and are not read`);
  if (isTorn) findings.push({ ...at, kind: 'torn', detail: `ends within a line: its process was killed${unlinked}` });
  else if (!isEnded || unlinkedBytes > 0 || interruptedBytes > 0) {
    const reason = isSealed
      ? 'its process was killed, or recorded nothing between midnight and the seal'
      : 'its process still runs, was killed, or the file was cut';
    const detail = `${reason}${unlinked}`;
    findings.push({ ...at, kind: 'not-ended', detail });
  }
  return findings;
}

function sealedFindings(
  { day, path, key }: { readonly day: string; readonly path: string; readonly key: Buffer },
  scan: FileScan,
  { name: file, bytes, link, tail }: SealedFile,
): JournalFinding[] {
  const isSame = scan.bytes === bytes && (link === '' || scan.link === link) && tailOf(path, scan, key) === tail;
  if (isSame) return [];
  return [{ kind: 'changed', day, file, detail: 'the file is not what was sealed' }];
}

function tailOf(path: string, { bytes, unlinkedBytes }: FileScan, key: Buffer): string {
  if (unlinkedBytes === 0 || !existsSync(path)) return '';
  const file = openSync(path, 'r');
  try {
    return macOf(key, readAt(file, bytes - unlinkedBytes, Math.min(unlinkedBytes, statSync(path).size)));
  } finally {
    closeSync(file);
  }
}
