import { describeReadError, Failure } from '../runtime/errors.ts';

/** The name of a source that is no file. */
export const STDIN = 'stdin';

/** Why a file cannot be read. */
export const SOURCE_FAULTS = ['other-format', 'damaged', 'too-large', 'empty', 'header', 'unreadable'] as const;
export type SourceFault = (typeof SOURCE_FAULTS)[number];

/** A file cannot be read. */
export class SourceFailure extends Failure {
  readonly fault: SourceFault;

  constructor(message: string, fault: SourceFault) {
    super(message);
    this.fault = fault;
  }
}

/** A sentence about a source: its name, then `predicate`. */
export function sourceFailure(name: string, predicate: string, fault: SourceFault = 'unreadable'): SourceFailure {
  return new SourceFailure(`${name === STDIN ? 'Standard input' : `The file ${name}`} ${predicate}`, fault);
}

/** Describes why a file cannot be opened or read. */
export function unreadable(path: string, error: unknown): Failure {
  return sourceFailure(path, `cannot be read: ${describeReadError(error)}.`);
}
