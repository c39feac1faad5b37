import { describe, expect, it } from 'vitest';
import { writeBase64url } from '../storage/repeated-lines.ts';
import type { SipHash } from './sip-hash.ts';
import { householdSubject } from './subject.ts';
import { SUBJECT_LENGTH, SubjectHasher } from './subject-hash.ts';

const DAY_KEY = 'ab'.repeat(32);

const sipOf = (hasher: SubjectHasher) => (hasher as unknown as { readonly sip: SipHash }).sip;

describe('SubjectHasher', () => {
  it('returns all 128 bits in base64url', () => {
    const hasher = new SubjectHasher(DAY_KEY);
    const { words } = sipOf(hasher);
    for (let i = 0; i < 1000; i++) {
      const text = hasher.hashOf(householdSubject(String(i * 7919)));
      expect(text).toBe(Buffer.from(words.buffer).toString('base64url'));
      expect(text).toHaveLength(SUBJECT_LENGTH);
    }
  });

  it('hashes names in any script as UTF-8', () => {
    const hasher = new SubjectHasher(DAY_KEY);
    const sip = sipOf(hasher);
    for (const name of ['Müller', 'ŁUKASZ', 'Иванов', '漢字', '\u{1f600}']) {
      const found = hasher.hashOf(name);
      sip.hash(Buffer.from(name, 'utf8').toString('latin1'));
      expect(found).toBe(Buffer.from(sip.words.buffer).toString('base64url'));
    }
  });

  it('hashes a household like its subject', () => {
    const hasher = new SubjectHasher(DAY_KEY);
    for (const id of ['', '1', '12345', '123456', '-8123456789012345678', 'household é', 'x'.repeat(100)]) {
      const line = Buffer.alloc(SUBJECT_LENGTH);
      hasher.hashHousehold(id);
      writeBase64url(hasher.words, line, 0);
      expect(line.toString()).toBe(hasher.hashOf(householdSubject(id)));
    }
  });

  it('depends on the day and on the subject', () => {
    const hashes = [DAY_KEY, 'cd'.repeat(32)].flatMap((key) =>
      ['household\x001', 'household\x002', 'record\x001'].map((subject) => new SubjectHasher(key).hashOf(subject)),
    );
    expect(new Set(hashes).size).toBe(6);
  });
});
