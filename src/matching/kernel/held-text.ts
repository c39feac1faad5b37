import type { TextUnits } from '../distance/text-units.ts';
import { unitAt } from '../unit-at.ts';
import { HeldBytes } from './held-bytes.ts';

const NOTHING = new HeldBytes();
const BLANK = 32;
const UNKNOWN = -1;

/** A text of a household, as bytes of a block. It is decoded when its string is first needed. */
export class HeldText {
  private block = NOTHING;
  private start = 0;
  private end = 0;
  private isAscii = true;
  private text: string | undefined = '';
  /** The letters of the word that {@link readWord} read, as in `TextUnits`. */
  letters = 0;
  /** What {@link readWord} returns; {@link UNKNOWN} before it is first called. */
  private wordLength = UNKNOWN;

  /** @param block in UTF-8, which stays as it is until the next text is set */
  setBytes(block: HeldBytes, start: number, end: number, isAscii: boolean): void {
    this.block = block;
    this.start = start;
    this.end = end;
    this.isAscii = isAscii;
    this.text = undefined;
    this.wordLength = UNKNOWN;
  }

  setText(text: string): void {
    this.text = text;
    this.wordLength = 0;
  }

  get value(): string {
    this.text ??= this.block.decode(this.start, this.end, this.isAscii);
    return this.text;
  }

  get isEmpty(): boolean {
    return this.text === undefined ? this.start === this.end : this.text === '';
  }

  /** Whether this is `text`, without decoding ASCII. */
  is(text: string): boolean {
    return this.isInBytes ? this.areBytes(text, text.length) : this.value === text;
  }

  /** Whether this followed by `ending` is `text`. */
  isStartOf(text: string, ending: string): boolean {
    if (!this.isInBytes) return this.value + ending === text;
    return this.areBytes(text, text.length - ending.length) && text.endsWith(ending);
  }

  /** Whether the text can be read byte by byte: it is ASCII and was not decoded. */
  private get isInBytes(): boolean {
    return this.text === undefined && this.isAscii;
  }

  /** Whether the bytes are the first `length` characters of `text`. */
  private areBytes(text: string, length: number): boolean {
    const { start, end } = this;
    const { bytes } = this.block;
    if (end - start !== length) return false;
    for (let at = start, i = 0; at < end; at++, i++) if (bytes[at] !== unitAt(text, i)) return false;
    return true;
  }

  loadInto(units: TextUnits): void {
    if (!this.isInBytes) units.loadText(this.value);
    else units.loadAscii(this.block.bytes, this.start, this.end - this.start);
  }

  /** The length of a text of one ASCII word, whose letters are put into {@link letters}; 0 for any other text. */
  readWord(): number {
    if (this.wordLength === UNKNOWN) this.wordLength = this.isInBytes ? this.readLetters() : 0;
    return this.wordLength;
  }

  private readLetters(): number {
    const { start, end } = this;
    const { bytes } = this.block;
    let letters = 0;
    for (let at = start; at < end; at++) {
      const unit = bytes[at]!;
      if (unit === BLANK) return 0;
      letters |= 1 << (unit & 31);
    }
    this.letters = letters;
    return end - start;
  }

  get hasBlank(): boolean {
    return this.readWord() === 0 && this.value.includes(' ');
  }
}
