import { accessSync, closeSync, constants, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { writeFully } from '../storage/write-fully.ts';
import { type ImportSource, type RejectedRow, type RejectsFormat, rejectsFormatOf } from '../tabular/index.ts';

/** The files that rows can come from. */
type Source = Pick<ImportSource, 'name' | 'header' | 'layout'>;

/**
 * Writes rejected rows to CSV files that only their owner may read, because the rows are personal data. A file is created
 * at its first row and never replaces an existing file.
 *
 * A file has the columns of its input, and behind them why each row was rejected, so that it can be corrected and imported.
 * Rows of NDJSON, and of inputs with different columns in one file, are written as text instead.
 *
 * By default the rows of `people.csv` are written to `people.csv.rejects.csv` next to it. If that folder cannot be
 * written, or the rows come from standard input, they are not stored.
 */
export class RejectsWriter {
  private readonly sentences: Readonly<Record<string, string>>;
  private readonly path: string | undefined;
  private readonly sources: readonly Source[];
  /** By path asked for; `undefined` if it cannot be written. */
  private readonly files = new Map<string, RejectsFile | undefined>();

  /**
   * @param sentences by reason
   * @param path the file for the rows of all sources
   * @throws Failure if its folder cannot be written
   */
  constructor(sentences: Readonly<Record<string, string>>, path?: string, sources: readonly Source[] = []) {
    this.sentences = sentences;
    this.path = path;
    this.sources = sources;
    if (path !== undefined && !isWritable(dirname(path))) throw cannotWrite(path, 'the folder cannot be written');
  }

  /** The files that were created. */
  get paths(): readonly string[] {
    return [...this.files.values()].flatMap((file) => (file === undefined ? [] : [file.path]));
  }

  /** @throws Failure if the file cannot be written */
  write(row: RejectedRow): void {
    const path = this.path ?? defaultPath(row.source);
    if (path === undefined) return;
    if (!this.files.has(path)) this.files.set(path, this.open(path));
    const file = this.files.get(path);
    file?.write(file.format.lineOf(row, this.sentences));
  }

  close(): void {
    for (const file of this.files.values()) file?.close();
  }

  /** Closes and removes the files. */
  discard(): void {
    for (const file of this.files.values()) file?.discard();
  }

  private open(path: string): RejectsFile | undefined {
    try {
      const sources = this.sources.filter(({ name }) => this.path !== undefined || defaultPath(name) === path);
      return new RejectsFile(path, rejectsFormatOf(sources));
    } catch (error) {
      if (this.path === undefined) return undefined;
      throw error;
    }
  }
}

function defaultPath(source: string): string | undefined {
  return source === 'stdin' ? undefined : `${source}.rejects.csv`;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 units that are buffered before they are written. */
const BUFFER_LENGTH = 64 * 1024;

class RejectsFile {
  /** Differs from the path asked for if that exists. */
  readonly path: string;
  private readonly isDevice: boolean;
  readonly format: RejectsFormat;
  private file: number;
  private buffer: string;

  constructor(wanted: string, format: RejectsFormat) {
    this.format = format;
    this.buffer = format.header;
    const { path, file, isDevice } = orFail(wanted, () => createFile(wanted));
    this.path = path;
    this.file = file;
    this.isDevice = isDevice;
  }

  write(line: string): void {
    this.buffer += line;
    if (this.buffer.length > BUFFER_LENGTH) this.flush();
  }

  close(): void {
    if (this.file < 0) return;
    this.flush();
    closeSync(this.file);
    this.file = -1;
  }

  discard(): void {
    this.close();
    if (!this.isDevice) rmSync(this.path, { force: true });
  }

  private flush(): void {
    const { buffer } = this;
    if (buffer !== '') orFail(this.path, () => writeFully(this.file, Buffer.from(buffer)));
    this.buffer = '';
  }
}

/** Tries `people.rejects.csv`, `people.rejects-2.csv`, … A device or a named pipe is written to directly. */
function createFile(wanted: string): { path: string; file: number; isDevice: boolean } {
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : withNumber(wanted, number);
    try {
      return { path, file: openSync(path, 'wx', 0o600), isDevice: false };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats && !stats.isFile() && !stats.isDirectory()) return { path, file: openSync(path, 'w'), isDevice: true };
    }
  }
}

function withNumber(path: string, number: number): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}-${number}${extension}`);
}

function orFail<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw cannotWrite(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

function cannotWrite(path: string, reason: string): Failure {
  return new Failure(`cannot write the rejected rows to ${path} (${reason}); choose another file with --rejects FILE`);
}
