import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from '../runtime/errors.ts';
import { isRunning, type ProcessMark } from '../runtime/process-mark.ts';
import { NO_ROWS, type Tally } from './tally.ts';

/** What makes two runs the same: each part as text, to be told apart by its name. */
export interface RunIdentity {
  /** The input as it lies on disk; `''` where it cannot be read twice. */
  readonly input: string;
  readonly options: string;
  readonly base: string;
  readonly program: string;
}

/** How far the output is written. */
export interface Reached {
  /** Batches of the input that are answered. */
  readonly batches: number;
  /** Length of the output. */
  readonly bytes: number;
  readonly tally: Tally;
}

export const NOTHING: Reached = { batches: 0, bytes: 0, tally: NO_ROWS };

/** What is kept beside an unfinished output, so that another run can go on from it. */
export interface Journal {
  readonly run: RunIdentity;
  readonly reached: Reached;
  /** Nothing is left to be answered. */
  readonly isDone: boolean;
  /** The process that writes. */
  readonly owner: ProcessMark;
}

const KIND = 'idem batch journal 1';

/** @throws Failure where the file is there and is none of ours. */
export function readJournal(path: string): Journal | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Failure(`${path} cannot be read (${code}).`);
  }
  const journal = parseJournal(text);
  if (journal === undefined) throw new Failure(`${path} is none of ours; move it away, or write to another file.`);
  return journal;
}

function parseJournal(text: string): Journal | undefined {
  try {
    const { kind, ...journal } = JSON.parse(text) as Journal & { readonly kind: string };
    return kind === KIND ? journal : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the place of the one before in one step, so that there is always a whole one. */
export function writeJournal(path: string, journal: Journal): void {
  const temporary = `${path}.new`;
  writeFileSync(temporary, `${JSON.stringify({ kind: KIND, ...journal })}\n`, { mode: 0o600, flush: true });
  renameSync(temporary, path);
}

export function removeJournal(path: string): void {
  rmSync(`${path}.new`, { force: true });
  rmSync(path, { force: true });
}

const PARTS: Readonly<Record<keyof RunIdentity, string>> = {
  input: 'the input has changed',
  options: 'the options are others',
  base: 'the reference base has changed',
  program: 'Idem has changed',
};

/** Why a run cannot go on from another, or `undefined`. */
export function differenceBetween(one: RunIdentity, other: RunIdentity): string | undefined {
  if (one.input === '' || other.input === '') return 'a pipe cannot be read twice';
  const part = (Object.keys(PARTS) as (keyof RunIdentity)[]).find((name) => one[name] !== other[name]);
  return part && PARTS[part];
}

/** Whether another process of this mark is running. */
export function isRunningElsewhere(mark: ProcessMark): boolean {
  return mark.pid !== process.pid && isRunning(mark);
}
