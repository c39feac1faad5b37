import { createHmac, hash } from 'node:crypto';
import { HASH_LENGTH, writeBase64url } from '../storage/repeated-lines.ts';
import { MIN_PREFIXED, SipHash } from './sip-hash.ts';
import { householdSubject } from './subject.ts';

/** Characters of a subject's hash: 128 bits in base64url, enough that two people never have the same. */
export const SUBJECT_LENGTH = HASH_LENGTH;

const KEY_BYTES = 16;

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

  /** The hash of the last subject: four words, little-endian. */
  get words(): Int32Array {
    return this.sip.words;
  }

  hash(subject: string): void {
    if (!this.sip.hash(subject)) this.sip.hash(Buffer.from(subject, 'utf8').toString('latin1'));
  }

  /** The same as `hash` of the household's subject. */
  hashHousehold(householdId: string): void {
    if (householdId.length < MIN_PREFIXED || !this.sip.hashPrefixed(householdId)) {
      this.hash(householdSubject(householdId));
    }
  }

  hashOf(subject: string): string {
    const text = Buffer.alloc(SUBJECT_LENGTH);
    this.hash(subject);
    writeBase64url(this.words, text, 0);
    return text.toString('latin1');
  }
}

/** The hash of a subject in a journal of format 1: SHA-256, cut to 132 bits. */
export function subjectHashOfFormat1(dayKey: string, subject: string): string {
  return hash('sha256', dayKey + subject, 'base64url').slice(0, SUBJECT_LENGTH);
}
