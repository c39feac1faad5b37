import { CODE_PAGES, type CodePage, canBeLead } from './code-pages.ts';

/** Bytes that follow a lead byte of UTF-8; -1 for a byte that is none. */
function continuationsOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : -1;
}

/** Smallest code point that needs so many continuation bytes. */
const MIN_CODE_POINT = [0, 0x80, 0x800, 0x10000];

const BYTE_A_TILDE = 0xc3;
/** `ã`: a damaged text that was changed to lower case has it for `Ã`. */
const LOWER_A_TILDE = 0xe3;

/** Whether names are written with a character: phonetic letters and half of a surrogate pair come about by chance. */
function isPlausible(codePoint: number): boolean {
  if (codePoint >= 0x180 && codePoint < 0x300) return codePoint >= 0x218 && codePoint <= 0x21b;
  return codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
}

/** A sequence found in a text: the character it stands for and how many characters it takes. */
interface Sequence {
  readonly character: string;
  readonly length: number;
}

function sequenceFrom(lead: number, text: string, start: number, page: CodePage): Sequence | undefined {
  const count = continuationsOf(lead);
  if (count < 0) return undefined;
  let codePoint = lead & (0x3f >> count);
  for (let offset = 1; offset <= count; offset++) {
    const byte = page.bytes.get(text.charCodeAt(start + offset));
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return undefined;
    codePoint = codePoint * 64 + (byte & 0x3f);
  }
  if (codePoint < MIN_CODE_POINT[count]! || !isPlausible(codePoint)) return undefined;
  return { character: String.fromCodePoint(codePoint), length: count + 1 };
}

function sequenceAt(text: string, start: number, page: CodePage): Sequence | undefined {
  const code = text.charCodeAt(start);
  const lead = page.leads.has(code) ? page.bytes.get(code) : undefined;
  if (lead === undefined) return undefined;
  const whole = sequenceFrom(lead, text, start, page);
  if (whole !== undefined || lead !== LOWER_A_TILDE) return whole;
  const next = text.charCodeAt(start + 1);
  // Signs only: a letter after `ã` is a word.
  return next > 0xa0 && next <= 0xbf && next !== 0xaa && next !== 0xba
    ? sequenceFrom(BYTE_A_TILDE, text, start, page)
    : undefined;
}

function decodeUnder(page: CodePage, text: string): string {
  let decoded = '';
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) < 0x80) continue;
    const sequence = sequenceAt(text, index, page);
    if (sequence === undefined) continue;
    decoded += text.slice(copied, index) + sequence.character;
    index += sequence.length - 1;
    copied = index + 1;
  }
  return copied === 0 ? text : decoded + text.slice(copied);
}

/** Whether a text may hold UTF-8 that was read under a code page: a lead byte's character before another non-ASCII one. */
function mayBeMojibake(text: string): boolean {
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x80 && previous >= 0x80 && canBeLead(previous)) return true;
    previous = code;
  }
  return false;
}

/** Damage that is undone at most: UTF-8 read under a code page, stored as UTF-8, and read so again. */
const MAX_PASSES = 3;

/** Decodes the UTF-8 sequences of a text that was read under a code page (`BÃ©nÃ©vaud`, `B√©n√©vaud`, `B├®n├®vaud`). */
export function decodeMojibake(text: string): string {
  let decoded = text;
  for (let pass = 0; pass < MAX_PASSES && mayBeMojibake(decoded); pass++) {
    const before = decoded;
    for (const page of CODE_PAGES) {
      if (decoded === before) decoded = decodeUnder(page, before);
    }
    if (decoded === before) break;
  }
  return decoded;
}
