import { describeReadError, Failure } from '../runtime/errors.ts';

/** The name of a source that is no file. */
export const STDIN = 'stdin';

/** A sentence about a source: its name, then `predicate`. */
export function sourceFailure(name: string, predicate: string): Failure {
  return new Failure(`${name === STDIN ? 'Standard input' : `The file ${name}`} ${predicate}`);
}

/** Describes why a file cannot be opened or read. */
export function unreadable(path: string, error: unknown): Failure {
  return sourceFailure(path, `cannot be read: ${describeReadError(error)}.`);
}
