import { createHmac, hash } from 'node:crypto';
import { MIN_PREFIXED, SipHash } from './sip-hash.ts';
import { householdSubject } from './subject.ts';

/** Characters of a subject's hash: 128 bits in base64url, enough that two people never have the same. */
export const SUBJECT_LENGTH = 22;

const KEY_BYTES = 16;

/** The codes of the digits of base64url. */
const DIGITS = Uint8Array.from(
  Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 'latin1'),
);

/**
 * The hashes of subjects under the key of a day: SipHash-2-4 of 128 bits, whose own key is derived from that of the day.
 * They protect subjects from everybody who does not have the key; whoever has it can also test guesses.
 */
export class SubjectHasher {
  private readonly sip: SipHash;

  /** @param dayKey hexadecimal */
  constructor(dayKey: string) {
    const key = createHmac('sha256', dayKey).update('idem journal subjects').digest();
    this.sip = new SipHash(key.subarray(0, KEY_BYTES), householdSubject(''));
  }

  /** Writes the hash of a subject, {@link SUBJECT_LENGTH} bytes. */
  write(subject: string, line: Uint8Array, at: number): void {
    if (!this.sip.hash(subject)) this.sip.hash(Buffer.from(subject, 'utf8').toString('latin1'));
    writeBase64url(this.sip.words, line, at);
  }

  /** The same as `write` of the household's subject. */
  writeHousehold(householdId: string, line: Uint8Array, at: number): void {
    if (householdId.length >= MIN_PREFIXED && this.sip.hashPrefixed(householdId)) {
      writeBase64url(this.sip.words, line, at);
    } else this.write(householdSubject(householdId), line, at);
  }

  hashOf(subject: string): string {
    const text = Buffer.alloc(SUBJECT_LENGTH);
    this.write(subject, text, 0);
    return text.toString('latin1');
  }
}

function writeBase64url(words: Int32Array, line: Uint8Array, at: number): void {
  const first = words[0]!;
  const second = words[1]!;
  const third = words[2]!;
  const fourth = words[3]!;
  writeDigits(line, at, ((first & 0xff) << 16) | (first & 0xff00) | ((first >>> 16) & 0xff));
  writeDigits(line, at + 4, ((first >>> 24) << 16) | ((second & 0xff) << 8) | ((second >>> 8) & 0xff));
  writeDigits(line, at + 8, (second & 0xff0000) | ((second >>> 24) << 8) | (third & 0xff));
  writeDigits(line, at + 12, ((third & 0xff00) << 8) | ((third >>> 8) & 0xff00) | (third >>> 24));
  writeDigits(line, at + 16, ((fourth & 0xff) << 16) | (fourth & 0xff00) | ((fourth >>> 16) & 0xff));
  line[at + 20] = DIGITS[fourth >>> 26]!;
  line[at + 21] = DIGITS[(fourth >>> 20) & 0x30]!;
}

/** Three bytes as four digits. */
function writeDigits(line: Uint8Array, at: number, bytes: number): void {
  line[at] = DIGITS[bytes >>> 18]!;
  line[at + 1] = DIGITS[(bytes >>> 12) & 63]!;
  line[at + 2] = DIGITS[(bytes >>> 6) & 63]!;
  line[at + 3] = DIGITS[bytes & 63]!;
}

/** The hash of a subject in a journal of format 1: SHA-256, cut to 132 bits. */
export function subjectHashOfFormat1(dayKey: string, subject: string): string {
  return hash('sha256', dayKey + subject, 'base64url').slice(0, SUBJECT_LENGTH);
}
