import { dayNumberOf } from '../runtime/days.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { type Guess, GuessTable, MAX_DISTINCT_VALUES } from './guess-table.ts';

/**
 * Limits how many distinct values a client can compare with one field of one person per day. The letters of an answer are
 * an oracle: without a limit, whoever knows a name and an address finds the birth date in about fifty questions.
 */
export interface GuessingBudget {
  /** Whether a value may be compared: it was compared before today, or the budget has room for it, which it then takes. */
  spend(guess: Guess): MaybePromise<boolean>;
  /** Whether a value may be compared. It is not counted. */
  hasRoom(guess: Guess): MaybePromise<boolean>;
  close(): void;
}

export interface GuessingBudgetSettings {
  /** Distinct values of a field that may be compared per licence, person and day. */
  readonly limit: number;
  /** A secret of the data folder. */
  readonly key: Buffer;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The budgets of a data folder, shared by all of its workers. */
export class LocalGuessingBudget implements GuessingBudget {
  private readonly table: GuessTable;
  private readonly limit: number;

  private constructor(table: GuessTable, limit: number) {
    this.table = table;
    this.limit = Math.min(limit, MAX_DISTINCT_VALUES);
  }

  /** @throws BaseError if the file cannot be opened */
  static open(base: string, { limit, key, now = Date.now }: GuessingBudgetSettings): LocalGuessingBudget {
    return new LocalGuessingBudget(GuessTable.open(base, { key, day: () => dayNumberOf(now()) }), limit);
  }

  spend(guess: Guess): boolean {
    const { place, hash } = this.table.locate(guess);
    return this.table.take(place, hash, this.limit);
  }

  hasRoom(guess: Guess): boolean {
    const { place, hash } = this.table.locate(guess);
    return this.table.find(place, hash, this.limit) !== false;
  }

  close(): void {
    this.table.close();
  }
}
