import { rmSync } from 'node:fs';
import { Failure } from '../runtime/errors.ts';
import { parseCheckedLine, writeCheckedLine } from '../storage/checked-line.ts';
import { readPrivateFile, replacePrivateFile } from '../storage/private-file.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { RunIdentity } from './run-identity.ts';

/** Kept next to an unfinished output, so that another run can resume it. */
export interface Journal {
  readonly run: RunIdentity;
  readonly checkpoint: Checkpoint;
  /** SHA-256 of the output up to the checkpoint, hexadecimal. */
  readonly sha256: string;
  /** Whether the output is complete. */
  readonly isComplete: boolean;
}

const KIND = 'idem batch journal 5';

/** @throws Failure if the file is not a journal, or not a private file of this user */
export function readJournal(path: string): Journal | undefined {
  const text = readPrivateFile(path);
  if (text === undefined) return undefined;
  const journal = parseJournal(text);
  if (journal === undefined)
    throw new Failure(
      `${path} is not a journal of "idem batch", or is damaged; remove it, or choose another output name`,
    );
  return journal;
}

function parseJournal(text: string): Journal | undefined {
  const line = parseCheckedLine(text);
  if (!line?.isChecked) return undefined;
  const { kind, ...journal } = line.value as Journal & { readonly kind: string };
  return kind === KIND ? journal : undefined;
}

export function writeJournal(path: string, journal: Journal): void {
  replacePrivateFile(path, writeCheckedLine({ kind: KIND, ...journal }));
}

export function removeJournal(path: string): void {
  rmSync(`${path}.new`, { force: true });
  rmSync(path, { force: true });
}
