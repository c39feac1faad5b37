/** A transaction of the writer. Times are in milliseconds of a clock that all processes share. */
export interface Transaction {
  readonly begin: number;
  readonly end: number;
  /** Subjects and their new states. */
  readonly changes: readonly (readonly [subject: number, state: number])[];
}

interface Stay {
  readonly state: number;
  /** It is visible to nobody before. */
  readonly begin: number;
  /** When the next state was committed. */
  end: number;
}

/** What an answer was worth. */
export interface Verdict {
  /** How long the state that was answered had been replaced when the question was sent; `undefined` if it never was one. */
  readonly staleMs: number | undefined;
  /** Whether only one state was possible, give or take the time that a change may take to become visible. */
  readonly isStrict: boolean;
}

/** The states of every subject over time. */
export class History {
  private readonly stays: Stay[][];

  constructor(subjects: number) {
    this.stays = Array.from({ length: subjects }, () => [
      { state: 0, begin: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY },
    ]);
  }

  /** Call it in the order of the transactions. */
  add({ begin, end, changes }: Transaction): void {
    for (const [subject, state] of changes) {
      const stays = this.stays[subject]!;
      stays.at(-1)!.end = end;
      stays.push({ state, begin, end: Number.POSITIVE_INFINITY });
    }
  }

  currentState(subject: number): number {
    return this.stays[subject]!.at(-1)!.state;
  }

  /** @param states a bit for each state that has this answer */
  judge(
    subject: number,
    { states, sentAt, receivedAt, lagMs }: { states: number; sentAt: number; receivedAt: number; lagMs: number },
  ): Verdict {
    let staleMs: number | undefined;
    let possible = 0;
    const stays = this.stays[subject]!;
    for (let at = stays.length - 1; at >= 0; at--) {
      const { state, begin, end } = stays[at]!;
      if (begin > receivedAt) continue;
      if (end >= sentAt - lagMs) possible |= 1 << state;
      if (staleMs === undefined && states & (1 << state)) staleMs = Math.max(0, sentAt - end);
      if (staleMs !== undefined && end < sentAt - lagMs) break;
    }
    return { staleMs, isStrict: (possible & (possible - 1)) === 0 };
  }
}
