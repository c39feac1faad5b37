import type { GuessableField, GuessLimit } from '../check/index.ts';

/** A value of a row that is compared with a field of a subject: a household, or the person asked about. */
export interface RowGuess {
  readonly line: number;
  readonly subject: string;
  readonly field: GuessableField;
  readonly value: string;
  /** See `GuessLimit.allows`. */
  readonly isHeld: boolean;
  /** Whether it is only counted, see `GuessLimit.note`. */
  readonly isNote?: true;
}

/** The fields of rows that must not be compared, by line; empty while the rows are answered for the first time. */
export type RejectedFields = ReadonlyMap<number, readonly GuessableField[]>;

/**
 * The guessing budget in the thread of a run, which cannot ask for it: the rows of a batch are answered once to learn what
 * they compare, and again without what exceeds the budget, until nothing else exceeds it.
 */
export class RowGuesses {
  readonly found: RowGuess[] = [];
  private readonly rejected: RejectedFields;

  constructor(rejected: RejectedFields) {
    this.rejected = rejected;
  }

  limitOf(line: number): GuessLimit {
    const { rejected, found } = this;
    const fields = rejected.get(line) ?? [];
    // The values of other rows were within the budget.
    if (rejected.size > 0 && fields.length === 0) return { allows: () => true };
    return {
      allows: (subject, field, value, isHeld) =>
        !fields.includes(field) && found.push({ line, subject, field, value, isHeld }) > 0,
      note: (subject, field, value) => found.push({ line, subject, field, value, isHeld: false, isNote: true }),
    };
  }
}

/**
 * Takes the values of rows from the budget, in their order, and adds the fields that exceed it to `rejected`.
 *
 * @returns whether there were any
 */
export async function addRejectedFields(
  rejected: Map<number, readonly GuessableField[]>,
  guesses: readonly RowGuess[],
  limit: GuessLimit,
): Promise<boolean> {
  let isAny = false;
  for (const { line, subject, field, value, isHeld, isNote } of guesses) {
    if (isNote) {
      limit.note?.(subject, field, value);
      continue;
    }
    const allowed = limit.allows(subject, field, value, isHeld);
    if (typeof allowed === 'boolean' ? allowed : await allowed) continue;
    rejected.set(line, [...(rejected.get(line) ?? []), field]);
    isAny = true;
  }
  return isAny;
}
