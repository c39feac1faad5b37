import { createEncoder, formatCsvLine, type OutputEncoding } from '../tabular/index.ts';

const ASCII_END = 0x80;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Characters that are encoded together, where the encoding is not UTF-8: a large text costs more for each character. */
const PIECE = 8192;

/** UTF-8 has at most so many bytes for a character of a string. */
const MAX_UTF8_BYTES = 3;

const charCodeAt = String.prototype.charCodeAt;

/**
 * Collects the lines of one batch after another as bytes. In UTF-8 they are written at once, without a text for the line:
 * a text of a whole batch would be copied several times to be encoded.
 */
export class OutputLines {
  /** Whether bytes may be added. */
  readonly isUtf8: boolean;
  private readonly encode: (text: string) => Uint8Array<ArrayBuffer>;
  private readonly separator: string;
  private readonly separatorCode: number;
  private buffer = Buffer.alloc(PIECE);
  private length = 0;
  /** Text that is not encoded yet; empty in UTF-8. */
  private text = '';

  /** @param separator one character */
  constructor(encoding: OutputEncoding, separator: string) {
    this.isUtf8 = encoding === 'utf-8';
    this.encode = createEncoder(encoding);
    this.separator = separator;
    this.separatorCode = separator.charCodeAt(0);
  }

  /** Adds `[start, end)` of valid UTF-8. */
  addBytes(bytes: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const { buffer } = this;
    let { length } = this;
    // A call of Node.js costs more than the few bytes of a line.
    for (let at = start; at < end; at++) buffer[length++] = bytes[at]!;
    this.length = length;
  }

  addText(text: string): void {
    if (!this.isUtf8) {
      this.text += text;
      if (this.text.length >= PIECE) this.encodeText();
      return;
    }
    this.reserve(text.length * MAX_UTF8_BYTES);
    const { buffer } = this;
    let { length } = this;
    for (let at = 0; at < text.length; at++) {
      const code = charCodeAt.call(text, at);
      if (code >= ASCII_END) {
        this.length += buffer.write(text, this.length);
        return;
      }
      buffer[length++] = code;
    }
    this.length = length;
  }

  /** Adds a value of a line, quoted only if necessary. */
  addValue(value: string): void {
    this.addText(this.isPlain(value) ? value : formatCsvLine([value], this.separator));
  }

  /** Adds the values with separators between them. */
  addValues(values: readonly string[]): void {
    for (let i = 0; i < values.length; i++) {
      if (i > 0) this.addText(this.separator);
      this.addValue(values[i]!);
    }
  }

  /** The bytes of a separator, the values and a line feed, to be added many times; only in UTF-8. */
  lineEnd(values: readonly string[]): Uint8Array {
    return Buffer.from(`${this.separator}${formatCsvLine(values, this.separator)}\n`);
  }

  private isPlain(value: string): boolean {
    const { separatorCode } = this;
    for (let at = 0; at < value.length; at++) {
      const code = charCodeAt.call(value, at);
      if (code === separatorCode || code === QUOTE || code === LINE_FEED || code === CARRIAGE_RETURN) return false;
    }
    return true;
  }

  private encodeText(): void {
    const bytes = this.encode(this.text);
    this.text = '';
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  private reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.buffer.length) return;
    const larger = Buffer.alloc(Math.max(needed, 2 * this.buffer.length));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }

  /** Returns what was added, in a buffer of its own, and starts again. */
  take(): Uint8Array<ArrayBuffer> {
    if (this.text !== '') this.encodeText();
    const bytes = new Uint8Array(this.buffer.subarray(0, this.length));
    this.length = 0;
    return bytes;
  }
}
