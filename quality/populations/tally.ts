import { type Interval, wilson } from '../../src/evaluate/statistics.ts';
import { f1Interval } from './statistics.ts';

/** Questions of one row by outcome at the default threshold. */
export interface PopulationCounts {
  /** The base file has the person. */
  readonly present: number;
  readonly absent: number;
  /** Present, and matched with the right person. */
  readonly right: number;
  /** Present, and matched with another person. */
  readonly wrongPerson: number;
  /** Absent, but matched with a person. */
  readonly falseMatch: number;
  /** Present, and a blocking key finds the household. */
  readonly brought: number;
}

export type RowGroup =
  | 'total'
  | 'errors'
  | 'fields'
  | 'country'
  | 'writing'
  | 'flat'
  | 'absent'
  | 'family'
  | 'error model';

export interface PopulationRow {
  readonly group: RowGroup;
  readonly name: string;
  readonly description: string;
  readonly counts: PopulationCounts;
}

export const NO_COUNTS: PopulationCounts = {
  present: 0,
  absent: 0,
  right: 0,
  wrongPerson: 0,
  falseMatch: 0,
  brought: 0,
};

export interface ShareWithInterval extends Interval {
  /** `undefined` without questions. */
  readonly share: number | undefined;
}

function share(hits: number, trials: number): ShareWithInterval {
  return { share: trials === 0 ? undefined : hits / trials, ...wilson(hits, trials) };
}

/** The share of the matches with the right person. */
export function precisionOf({ right, wrongPerson, falseMatch }: PopulationCounts): ShareWithInterval {
  return share(right, right + wrongPerson + falseMatch);
}

/** The share of the people present who were matched with themselves. */
export function recallOf({ right, present }: PopulationCounts): ShareWithInterval {
  return share(right, present);
}

/** The harmonic mean of precision and recall; a wrong person counts against both. */
export function f1Of({ right, wrongPerson, falseMatch, present }: PopulationCounts): ShareWithInterval {
  const union = present + wrongPerson + falseMatch;
  const jaccard = union === 0 ? undefined : right / union;
  return { share: jaccard === undefined ? undefined : (2 * jaccard) / (1 + jaccard), ...f1Interval(right, union) };
}

/** People present whose household is found by a blocking key. */
export function broughtOf({ brought, present }: PopulationCounts): ShareWithInterval {
  return share(brought, present);
}

/** The outcome of one question. */
export interface Outcome {
  readonly present: boolean;
  readonly matched: boolean;
  /** The likeliest person is the one asked about. */
  readonly right: boolean;
  readonly brought: boolean;
}

/** Counts the outcomes of each row. */
export class RowTallies {
  private readonly rows = new Map<string, { head: Omit<PopulationRow, 'counts'>; counts: Mutable<PopulationCounts> }>();

  add(group: RowGroup, name: string, outcome: Outcome, description = ''): void {
    const key = `${group} ${name}`;
    let row = this.rows.get(key);
    if (!row) {
      row = { head: { group, name, description }, counts: { ...NO_COUNTS } };
      this.rows.set(key, row);
    }
    count(row.counts, outcome);
  }

  finish(): PopulationRow[] {
    return [...this.rows.values()].map(({ head, counts }) => ({ ...head, counts }));
  }
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

function count(counts: Mutable<PopulationCounts>, { present, matched, right, brought }: Outcome): void {
  if (present) {
    counts.present++;
    if (brought) counts.brought++;
    if (matched && right) counts.right++;
    else if (matched) counts.wrongPerson++;
  } else {
    counts.absent++;
    if (matched) counts.falseMatch++;
  }
}
