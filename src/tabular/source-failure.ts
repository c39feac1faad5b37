import { Failure } from '../runtime/errors.ts';

/** The name of a source that is no file. */
export const STDIN = 'stdin';

/** A sentence about a source: its name, then `predicate`. */
export function sourceFailure(name: string, predicate: string): Failure {
  return new Failure(`${name === STDIN ? 'Standard input' : `The file ${name}`} ${predicate}`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  EIO: 'the disk reported an input/output error',
};

/** Describes why a file cannot be opened or read. */
export function unreadable(path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return sourceFailure(path, `cannot be read: ${REASONS[code] ?? (code || String(error))}.`);
}
