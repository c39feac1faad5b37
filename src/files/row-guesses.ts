import type { GuessableField, GuessLimit } from '../check/index.ts';

/** A value of a row that is compared with a field of a subject: a household, or the person asked about. */
export interface RowGuess {
  readonly line: number;
  readonly subject: string;
  readonly field: GuessableField;
  readonly value: string;
  /** Whether it is only counted, see `GuessLimit.note`. */
  readonly isNote?: true;
}

/** The fields of rows that must not be compared, by line. */
export type RejectedFields = ReadonlyMap<number, readonly GuessableField[]>;

/**
 * The guessing budget in the thread of a run, which cannot ask for it: the rows of a batch are answered once to learn what
 * they compare, and once more without what exceeds the budget.
 */
export class RowGuesses {
  readonly found: RowGuess[] = [];
  private readonly rejected: RejectedFields | undefined;

  /** @param rejected `undefined` while the rows are answered for the first time */
  constructor(rejected: RejectedFields | undefined) {
    this.rejected = rejected;
  }

  limitOf(line: number): GuessLimit {
    const { rejected, found } = this;
    if (rejected !== undefined) {
      const fields = rejected.get(line) ?? [];
      return { allows: (_subject, field) => !fields.includes(field) };
    }
    return {
      allows: (subject, field, value) => found.push({ line, subject, field, value }) > 0,
      note: (subject, field, value) => found.push({ line, subject, field, value, isNote: true }),
    };
  }
}

/** Takes the values of rows from the budget, in their order. @returns the fields that exceed it */
export async function rejectedFields(guesses: readonly RowGuess[], limit: GuessLimit): Promise<RejectedFields> {
  const rejected = new Map<number, GuessableField[]>();
  for (const { line, subject, field, value, isNote } of guesses) {
    if (isNote) {
      limit.note?.(subject, field, value);
      continue;
    }
    const allowed = limit.allows(subject, field, value);
    if (typeof allowed === 'boolean' ? allowed : await allowed) continue;
    rejected.set(line, [...(rejected.get(line) ?? []), field]);
  }
  return rejected;
}
