import type { Letter } from '../answer.ts';
import type { Comparison, Rule } from '../grade.ts';
import type { HeldText } from './held-text.ts';

/** A comparison in memory that is used again for the next one. */
export class ComparisonRecord implements Comparison {
  letter: Letter = '?';
  rule: Rule = 'not-sent';
  sent = '';
  distance: number | undefined = undefined;
  length = 0;
  private heldText: HeldText | undefined = undefined;
  private heldValue: string | undefined = '';

  get held(): string {
    this.heldValue ??= this.heldText!.value;
    return this.heldValue;
  }

  /** Without a distance. @param held is decoded when {@link held} is first read */
  set(letter: Letter, rule: Rule, sent: string, held: HeldText): void {
    this.setValues(letter, rule, sent, '');
    this.heldText = held;
    this.heldValue = undefined;
  }

  /** The same with a text that is decoded. */
  setValues(letter: Letter, rule: Rule, sent: string, held: string): void {
    this.letter = letter;
    this.rule = rule;
    this.sent = sent;
    this.distance = undefined;
    this.length = 0;
    this.heldText = undefined;
    this.heldValue = held;
  }

  copy(other: ComparisonRecord): void {
    this.letter = other.letter;
    this.rule = other.rule;
    this.sent = other.sent;
    this.distance = other.distance;
    this.length = other.length;
    this.heldText = other.heldText;
    this.heldValue = other.heldValue;
  }

  /** The comparison without the text held, which need not be decoded then. */
  withoutHeld(): Comparison {
    const { letter, rule, sent, distance, length } = this;
    return { letter, rule, sent, held: '', distance, length };
  }

  toComparison(): Comparison {
    const { letter, rule, sent, held, distance, length } = this;
    return { letter, rule, sent, held, distance, length };
  }
}
