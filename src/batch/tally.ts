/** What came of some rows, counted. Plain data: it crosses threads and is kept in a journal. */
export interface Tally {
  readonly rows: number;
  readonly found: number;
  readonly notFound: number;
  /** Rows that had too little to try, or could not be read. */
  readonly empty: number;
  /** Why rows are empty: how many by sentence. */
  readonly reasons: Readonly<Record<string, number>>;
  /** How often each letter was answered, by the field of its column; rows that are empty aside. */
  readonly letters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rows tried without their birth date, which does not exist. */
  readonly leftOut: number;
}

export const NO_ROWS: Tally = { rows: 0, found: 0, notFound: 0, empty: 0, reasons: {}, letters: {}, leftOut: 0 };

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
    leftOut: one.leftOut + other.leftOut,
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

/** Counts row after row. */
export class TallyCounter {
  private readonly fields: readonly string[];
  private readonly letters: Map<string, number>[];
  private readonly reasons = new Map<string, number>();
  private found = 0;
  private notFound = 0;
  private empty = 0;
  leftOut = 0;

  /** @param fields those that have a letter, in their order. */
  constructor(fields: readonly string[]) {
    this.fields = fields;
    this.letters = fields.map(() => new Map());
  }

  answered(isFound: boolean, letters: readonly string[]): void {
    if (isFound) this.found++;
    else this.notFound++;
    for (let i = 0; i < letters.length; i++) count(this.letters[i]!, letters[i]!);
  }

  untried(reason: string): void {
    this.empty++;
    count(this.reasons, reason);
  }

  get tally(): Tally {
    const { found, notFound, empty, leftOut } = this;
    return {
      rows: found + notFound + empty,
      found,
      notFound,
      empty,
      reasons: Object.fromEntries(this.reasons),
      letters: Object.fromEntries(this.fields.map((field, i) => [field, Object.fromEntries(this.letters[i]!)])),
      leftOut,
    };
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
