import { closeSync, constants, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BaseError } from '../../storage/base-error.ts';
import { writeCheckedLine } from '../../storage/checked-line.ts';
import { syncPath } from '../../storage/sync-path.ts';
import { writeFully } from '../../storage/write-fully.ts';

/* A list in a file, one JSON object with a checksum per line, to which lines are only appended. */

/** Marks the end of a line that a crash cut short. */
const INCOMPLETE = '#incomplete';

/** Appends lines and syncs them to disk. @throws the system's error */
export function appendLines(path: string, lines: readonly object[]): void {
  const isNew = !existsSync(path);
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW } = constants;
  const file = openSync(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
  try {
    const start = endsWithinLine(path) ? `${INCOMPLETE}\n` : '';
    writeFully(file, Buffer.from(start + lines.map(writeCheckedLine).join('')));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) syncPath(dirname(path));
}

function endsWithinLine(path: string): boolean {
  const text = readFileSync(path);
  return text.length > 0 && text.at(-1) !== 0x0a;
}

/** The lines of a file, the oldest first; none if there is no file. @throws as {@link parseLines} */
export function readLines<T>(path: string, parse: (line: string) => T | undefined): T[] {
  return existsSync(path) ? parseLines(readFileSync(path, 'utf8'), path, parse) : [];
}

/**
 * The lines of a list. An incomplete line of a crash, at the end or marked as such, is ignored: nothing was done for it.
 *
 * @param parse `undefined` for a line that is damaged
 * @throws BaseError if another line is damaged
 */
export function parseLines<T>(text: string, path: string, parse: (line: string) => T | undefined): T[] {
  const lines = text.split('\n');
  const unfinished = lines.pop()!;
  const parsed = lines.filter((line) => !line.endsWith(INCOMPLETE)).map(parse);
  const damaged = parsed.indexOf(undefined);
  if (damaged >= 0) throw damagedLine(damaged + 1, path);
  const last = parse(unfinished);
  // A line that is valid without its last character was complete: that character is a damaged line end.
  if (last === undefined && parse(unfinished.slice(0, -1)) !== undefined) throw damagedLine(lines.length + 1, path);
  return [...(parsed as T[]), ...(last === undefined ? [] : [last])];
}

function damagedLine(number: number, path: string): BaseError {
  return new BaseError(`line ${number} of ${path} is damaged: restore the file from a backup`);
}
