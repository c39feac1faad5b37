import { addToNotes, countNotes, type FieldNote, type NoteCounts } from '../matching/normalize/index.ts';
import type { AnswerColumns } from './answer-columns.ts';

/** Counts of answered rows. Plain data: it is sent between threads and stored in a journal. */
export interface Tally {
  readonly rows: number;
  readonly found: number;
  readonly notFound: number;
  /** Rows without enough values for a question, and rows that cannot be read. */
  readonly empty: number;
  /** Empty rows by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** By field, how often each letter was answered. Does not include empty rows. */
  readonly letters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rows that were asked without their birth date because it is invalid. */
  readonly withoutBirthDate: number;
  /** Values that were repaired, ignored or read in part, by field and kind. */
  readonly notes: Readonly<NoteCounts>;
}

export const NO_ROWS: Tally = {
  rows: 0,
  found: 0,
  notFound: 0,
  empty: 0,
  reasons: {},
  letters: {},
  withoutBirthDate: 0,
  notes: {},
};

export function addTallies(one: Tally, other: Tally): Tally {
  const fields = new Set([...Object.keys(one.letters), ...Object.keys(other.letters)]);
  return {
    rows: one.rows + other.rows,
    found: one.found + other.found,
    notFound: one.notFound + other.notFound,
    empty: one.empty + other.empty,
    reasons: addCounts(one.reasons, other.reasons),
    letters: Object.fromEntries(
      [...fields].map((field) => [field, addCounts(one.letters[field] ?? {}, other.letters[field] ?? {})]),
    ),
    withoutBirthDate: one.withoutBirthDate + other.withoutBirthDate,
    notes: addCounts(one.notes, other.notes),
  };
}

function addCounts(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const sum: Record<string, number> = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

export class TallyCounter {
  private readonly fields: readonly string[];
  /** How often each answer was given. */
  private readonly answers = new Map<AnswerColumns, number>();
  private readonly reasons = new Map<string, number>();
  private found = 0;
  private notFound = 0;
  private empty = 0;
  withoutBirthDate = 0;
  private readonly notes: NoteCounts = {};

  /** @param fields the fields that have a letter, in the order of the letters */
  constructor(fields: readonly string[]) {
    this.fields = fields;
  }

  addAnswer(columns: AnswerColumns): void {
    if (columns.isFound) this.found++;
    else this.notFound++;
    if (columns.letters.length > 0) this.answers.set(columns, (this.answers.get(columns) ?? 0) + 1);
  }

  /** A birth date that cannot be read is counted as {@link withoutBirthDate}. */
  addNotes(notes: readonly FieldNote[]): void {
    if (notes.length > 0) {
      countNotes(
        this.notes,
        notes.filter(({ field, kind }) => field !== 'birthDate' || kind !== 'unreadable'),
      );
    }
  }

  /** A row that ends before the last column. */
  addShortRow(): void {
    addToNotes(this.notes, 'row.short', 1);
  }

  addEmpty(reason: string): void {
    this.empty++;
    increment(this.reasons, reason);
  }

  get tally(): Tally {
    const { found, notFound, empty, withoutBirthDate, notes } = this;
    return {
      rows: found + notFound + empty,
      found,
      notFound,
      empty,
      reasons: Object.fromEntries(this.reasons),
      letters: Object.fromEntries(this.fields.map((field, i) => [field, Object.fromEntries(this.lettersAt(i))])),
      withoutBirthDate,
      notes,
    };
  }

  /** How often each letter was answered for a field, in the order of the first rows with it. */
  private lettersAt(field: number): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [{ letters }, count] of this.answers) increment(counts, letters[field]!, count);
    return counts;
  }
}

function increment(counts: Map<string, number>, name: string, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
