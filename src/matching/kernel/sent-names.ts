import { isCloserReading } from '../compare/last-name.ts';
import { hasInitial, hasNamingWord, namingWords, sharedWords } from '../compare/name-words.ts';
import { TextUnits } from '../distance/text-units.ts';
import { areFar, isClose, isCloser, isFarFrom, letterFor, Measurement } from '../grade.ts';
import { isShortForm } from '../normalize/index.ts';
import { ComparisonRecord } from './comparison-record.ts';
import { HeldText } from './held-text.ts';

/** One reading of a name sent. */
class SentReading {
  text = '';
  readonly units = new TextUnits();
  private knownWords: readonly string[] | undefined = undefined;

  load(text: string): void {
    this.text = text;
    this.units.loadText(text);
    this.knownWords = undefined;
  }

  /** The naming words. */
  get words(): readonly string[] {
    this.knownWords ??= namingWords(this.text);
    return this.knownWords;
  }
}

/** The name held that is compared. */
const heldUnits = new TextUnits();
const measurement = new Measurement();
/** The comparison of another pair of readings than the main ones. */
const other = new ComparisonRecord();

/** The last or the first name of a question with its further readings, in memory that is used again. */
export class SentNames {
  private readonly isLastName: boolean;
  private readonly readings: SentReading[] = [new SentReading()];
  private count = 1;

  constructor(kind: 'last' | 'first') {
    this.isLastName = kind === 'last';
  }

  /** @param readings the main value first; none for a name that was not sent */
  load(readings: readonly string[]): void {
    while (this.readings.length < readings.length) this.readings.push(new SentReading());
    this.count = Math.max(1, readings.length);
    if (readings.length === 0) this.readings[0]!.load('');
    for (let i = 0; i < readings.length; i++) this.readings[i]!.load(readings[i]!);
  }

  /** The name sent if it is one word and has no other reading, so that only the same word is equal; else `''`. */
  get onlyWord(): string {
    const main = this.readings[0]!;
    return this.count > 1 || main.units.hasBlank ? '' : main.text;
  }

  get hasOtherReadings(): boolean {
    return this.count > 1;
  }

  /** Compares the main reading. */
  compareMain(held: HeldText, out: ComparisonRecord): void {
    this.compareReading(this.readings[0]!, held, out);
  }

  /** Whether no reading can be close to `held` or share whole words with it. */
  isFar(held: HeldText): boolean {
    const length = held.readWord();
    if (length > 0) {
      const { letters } = held;
      for (let i = 0; i < this.count; i++) if (!isFarFrom(this.readings[i]!.units, letters, length)) return false;
      return true;
    }
    held.loadInto(heldUnits);
    for (let i = 0; i < this.count; i++) if (!areFar(this.readings[i]!.units, heldUnits)) return false;
    return true;
  }

  /**
   * Puts the best agreement of any other pair of readings into `best`, if it is closer: one that agrees counts like the
   * main one, and one that differs says nothing.
   * @param further names held beside `main` and `second`, which were compared with the main reading
   */
  orReading(best: ComparisonRecord, main: HeldText, second: HeldText | undefined, further: readonly string[]): void {
    const others = further.map((text) => {
      const held = new HeldText();
      held.setText(text);
      return held;
    });
    for (const held of others) this.consider(best, this.readings[0]!, held);
    for (let i = 1; i < this.count; i++) {
      const reading = this.readings[i]!;
      this.consider(best, reading, main);
      if (second !== undefined) this.consider(best, reading, second);
      for (const held of others) this.consider(best, reading, held);
    }
  }

  private consider(best: ComparisonRecord, reading: SentReading, held: HeldText): void {
    if (best.letter === 'E' || held.isEmpty) return;
    this.compareReading(reading, held, other);
    if (!isClose(other.letter)) return;
    if (this.isLastName ? isCloserReading(other, best) : isCloser(other.letter, best.letter)) best.copy(other);
  }

  private compareReading(reading: SentReading, held: HeldText, out: ComparisonRecord): void {
    const { text, units } = reading;
    if (text === '' || held.isEmpty) {
      out.set('?', text === '' ? 'not-sent' : 'not-held', text, held);
      return;
    }
    if (held.is(text)) {
      out.setValues('E', 'equal', text, text);
      out.distance = 0;
      out.length = units.points;
      return;
    }
    held.loadInto(heldUnits);
    measurement.take(units, heldUnits);
    const { distance, length } = measurement;
    out.set(letterFor(distance, length, 'P'), distance === 0 ? 'equal' : 'distance', text, held);
    out.distance = distance;
    out.length = length;
    if (distance === 0) return;
    const areSingleWords = !units.hasBlank && !heldUnits.hasBlank;
    if (this.isLastName) refineLastName(out, reading, areSingleWords);
    else refineFirstName(out, reading, areSingleWords);
  }
}

/** A name that consists of particles is close only to itself: `DE LA` is not `DALA`. */
function refineLastName(out: ComparisonRecord, reading: SentReading, areSingleWords: boolean): void {
  if (out.letter === 'D') {
    if (!areSingleWords) refineSharedWords(out, reading);
  } else if (reading.words.length === 0 || !hasNamingWord(out.held)) out.letter = 'D';
}

/** `P` instead of `D` where one name has all naming words of the other. Two different words share none. */
function refineSharedWords(out: ComparisonRecord, reading: SentReading): void {
  const rule = sharedWords(reading.words, out.held);
  if (rule === undefined) return;
  out.letter = 'P';
  out.rule = rule;
}

function refineFirstName(out: ComparisonRecord, reading: SentReading, areSingleWords: boolean): void {
  if (out.letter !== 'D') return;
  if (!areSingleWords) refineSharedWords(out, reading);
  if (out.letter !== 'D') return;
  const { sent, held } = out;
  if (isShortForm(sent, held)) {
    out.letter = 'P';
    out.rule = 'short-form';
  } else if (hasInitial(sent, held)) out.rule = 'initial';
}
