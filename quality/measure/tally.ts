import { distributionOf } from '../../src/evaluate/statistics.ts';
import type { Kind } from '../questions/question.ts';
import type { Counts, Row } from '../report/report.ts';
import type { Asked } from './engine.ts';
import type { Cause, Verdict } from './judge.ts';

/** The identity of a row. */
export interface RowHead {
  readonly name: string;
  readonly family: string;
  readonly kind: Kind | 'total';
  readonly description: string;
}

const NO_COUNTS: Counts = {
  questions: 0,
  ambiguous: 0,
  described: 0,
  within: 0,
  brought: 0,
  reached: 0,
  own: 0,
  recalled: 0,
  beyond: 0,
  beyondOwn: 0,
  strangers: 0,
  ruleFound: 0,
  ruleMissed: 0,
  found: 0,
  foundOwn: 0,
  foundByRule: 0,
  foundLetters: 0,
  letters: 0,
  lettersRight: 0,
};

/** Adds up the verdicts of one row. */
export class Tally {
  private readonly head: RowHead;
  private readonly counts: { -readonly [name in keyof Counts]: number } = { ...NO_COUNTS };
  private readonly candidates: number[] = [];
  private readonly microseconds: number[] = [];
  private readonly causes = new Map<Cause, number>();

  constructor(head: RowHead) {
    this.head = head;
  }

  add(asked: Asked, verdict: Verdict): void {
    const { counts } = this;
    const { standing } = verdict;
    counts.questions++;
    this.candidates.push(asked.candidates);
    this.microseconds.push(asked.microseconds);
    if (asked.answer) {
      counts.letters++;
      if (verdict.wrongLetters.length === 0) counts.lettersRight++;
    }
    if (standing === 'ambiguous') counts.ambiguous++;
    else if (standing === 'described') counts.described++;
    else {
      if (standing === 'within') this.addWithin(asked, verdict);
      else if (standing === 'beyond') this.addBeyond(verdict);
      else this.addStranger(verdict);
      if (verdict.found) this.addFound(verdict);
    }
  }

  private addWithin(asked: Asked, { own, found, cause }: Verdict): void {
    const { counts } = this;
    counts.within++;
    if (asked.brought) counts.brought++;
    if (asked.reached) counts.reached++;
    if (own) counts.own++;
    if (own && found) counts.recalled++;
    if (cause) this.causes.set(cause, (this.causes.get(cause) ?? 0) + 1);
  }

  private addBeyond({ own }: Verdict): void {
    this.counts.beyond++;
    if (own) this.counts.beyondOwn++;
  }

  private addStranger({ ruleFound, found }: Verdict): void {
    this.counts.strangers++;
    if (ruleFound) this.counts.ruleFound++;
    if (ruleFound && !found) this.counts.ruleMissed++;
  }

  private addFound({ own, standing, answeredIsFound }: Verdict): void {
    const { counts } = this;
    counts.found++;
    if (own) counts.foundOwn++;
    if (own || (standing === 'stranger' && answeredIsFound)) counts.foundByRule++;
    if (own || answeredIsFound) counts.foundLetters++;
  }

  row(): Row {
    return {
      ...this.head,
      counts: { ...this.counts },
      causes: Object.fromEntries(this.causes),
      candidates: distributionOf(this.candidates),
      microseconds: distributionOf(this.microseconds),
    };
  }
}
