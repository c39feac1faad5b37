import { Failure } from '../runtime/errors.ts';

/** The name of a source that is no file. */
export const STDIN = 'stdin';

/** A sentence about a source: its name, then `predicate`. */
export function sourceFailure(name: string, predicate: string): Failure {
  return new Failure(`${name === STDIN ? 'Standard input' : `The file ${name}`} ${predicate}`);
}
