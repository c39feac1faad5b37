import { describeError, Failure } from '../runtime/errors.ts';
import { BaseError, StoreUnavailableError } from '../storage/base-error.ts';
import { SourceFailure, TwoColumnsFailure } from '../tabular/index.ts';
import { FileError, type FileProblem } from './model.ts';

export const INTERNAL_PROBLEM: FileProblem = {
  code: 'internal',
  text: 'It failed because of an internal error; see the log.',
};

/** Why a run or an import failed. @returns {@link INTERNAL_PROBLEM} for an error of the program */
export function problemOfError(error: unknown): FileProblem {
  if (error instanceof Failure) return problemOfFailure(error);
  const text = describeError(error);
  if (error instanceof BaseError) return { code: 'base', text };
  if (error instanceof StoreUnavailableError) return { code: 'cluster-unavailable', text };
  return error instanceof FileError ? { code: 'other', text } : INTERNAL_PROBLEM;
}

/** Why a file cannot be read. */
export function problemOfFailure(failure: Failure): FileProblem {
  const text = describeError(failure);
  if (failure instanceof TwoColumnsFailure) return { code: 'two-columns', text, field: failure.field };
  return { code: failure instanceof SourceFailure ? failure.fault : 'other', text };
}

const WORDS = new Intl.ListFormat('en', { type: 'disjunction' });

/** What has to be chosen before a file can be used; `null` if nothing. */
export function missingChoice(missing: readonly (readonly string[])[], needsDateOrder: boolean): FileProblem | null {
  if (missing.length > 0) {
    const groups = missing.map((group) => WORDS.format(group)).join(', and of ');
    return { code: 'columns-missing', text: `Choose the column of ${groups}.` };
  }
  if (!needsDateOrder) return null;
  return { code: 'date-order', text: 'Choose whether the day or the month of a birth date comes first.' };
}

export function twoColumns(field: string): FileProblem {
  return { code: 'two-columns', text: `Two columns could be ${field}. Choose one.`, field };
}
