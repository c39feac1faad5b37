import { accessSync, closeSync, constants, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { formatCsvLine, type RejectedRow } from '../tabular/index.ts';

/** Where rows that could not be taken are written. There is no file until there is a row. */
export interface RejectsFile {
  /** The file, once there is one; under another name than asked for where that was taken. */
  readonly path: string | undefined;
  write(row: RejectedRow): void;
  close(): void;
  /** Closes the file and removes it. */
  discard(): void;
}

const HEADER = 'source,line,reason,sentence,raw\n';

/** UTF-16 units held before they are written. */
const BUFFERED = 64 * 1024;

/** The name of the rejects of `source` where the user gives none: in the current folder. */
export function defaultRejectsPath(source: string): string {
  return `${source === '-' ? 'stdin' : basename(source)}.rejects.csv`;
}

/**
 * A CSV file of rejects, which only its owner may read: the rows are people. It never takes the place of another file.
 *
 * @throws Failure where the folder cannot be written to; `write`, where the file cannot.
 */
export function createRejectsFile(wanted: string, sentences: Readonly<Record<string, string>>): RejectsFile {
  const orFail = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Failure(`The rejected rows cannot be written to ${wanted} (${code}); say where with --rejects FILE.`);
    }
  };
  orFail(() => accessSync(dirname(wanted), constants.W_OK));
  let path: string | undefined;
  let file = -1;
  let buffered = '';
  const flush = () => {
    if (buffered !== '') orFail(() => writeSync(file, buffered));
    buffered = '';
  };
  const close = () => {
    if (file < 0) return;
    flush();
    closeSync(file);
    file = -1;
  };
  return {
    get path() {
      return path;
    },
    write(row) {
      if (path === undefined) {
        ({ path, file } = orFail(() => createFile(wanted)));
        buffered = HEADER;
      }
      buffered += formatReject(row, sentences);
      if (buffered.length > BUFFERED) flush();
    },
    close,
    discard() {
      close();
      if (path !== undefined && path !== wanted) rmSync(path, { force: true });
      else if (path !== undefined && statSync(path).isFile()) rmSync(path);
    },
  };
}

/** Tries `people.rejects.csv`, `people.rejects-2.csv`, … A device or a pipe is written to as it is. */
function createFile(wanted: string): { path: string; file: number } {
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : withNumber(wanted, number);
    try {
      return { path, file: openSync(path, 'wx', 0o600) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const stats = statSync(path);
      if (!stats.isFile() && !stats.isDirectory()) return { path, file: openSync(path, 'w') };
    }
  }
}

function withNumber(path: string, number: number): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}-${number}${extension}`);
}

function formatReject({ source, line, reason, raw }: RejectedRow, sentences: Readonly<Record<string, string>>): string {
  return `${formatCsvLine([source, String(line), reason, sentences[reason] ?? reason, raw], ',')}\n`;
}
