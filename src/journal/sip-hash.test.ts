import { describe, expect, it } from 'vitest';
import { SipHash } from './sip-hash.ts';

/** The key 00 01 … 0f, and of some numbers of bytes 00 01 02 … the result (source: `openssl mac -macopt size:16 SIPHASH`). */
const KEY = Uint8Array.from({ length: 16 }, (_, i) => i);
const VECTORS: readonly (readonly [byteCount: number, result: string])[] = [
  [0, 'a3817f04ba25a8e66df67214c7550293'],
  [1, 'da87c1d86b99af44347659119b22fc45'],
  [2, '8177228da4a45dc7fca38bdef60affe4'],
  [7, 'a1f1ebbed8dbc153c0b84aa61ff08239'],
  [8, '3b62a9ba6258f5610f83e264f31497b4'],
  [15, '5493e99933b0a8117e08ec0f97cfc3d9'],
  [16, '6ee2a4ca67b054bbfd3315bf85230577'],
  [63, '5150d1772f50834a503e069a973fbd7c'],
];

const PREFIX = 'household\0';

const bytes = (count: number) => String.fromCharCode(...Array(count).keys());
const hex = ({ words }: SipHash) => Buffer.from(words.buffer).toString('hex');

describe('SipHash', () => {
  it.each(VECTORS)('hashes the published text of %i bytes', (byteCount, result) => {
    const sip = new SipHash(KEY, PREFIX);
    expect(sip.hash(bytes(byteCount))).toBe(true);
    expect(hex(sip)).toBe(result);
  });

  it('hashes characters up to U+00FF as bytes', () => {
    const sip = new SipHash(KEY, PREFIX);
    // Source: printf '\xc3\xa9t\xc3\xa9 long' | openssl mac …
    expect(sip.hash('\xc3\xa9t\xc3\xa9 long')).toBe(false);
    expect(hex(sip)).toBe('7737aac2d1e4d9b3322800a79099f27a');
  });

  it('does not depend on earlier texts, nor on how a text was built', () => {
    const sip = new SipHash(KEY, PREFIX);
    sip.hash('household\0-8123456789012345');
    const once = hex(sip);
    sip.hash('another');
    sip.hash(['household', '\0', String(-8123456789012345n)].join(''));
    expect(hex(sip)).toBe(once);
  });

  it.each([6, 7, 13, 14, 20, 21, 22, 40])('hashes a prefix and %i characters as if they were joined', (length) => {
    const text = '-8123456789012345678'.repeat(2).slice(0, length);
    const sip = new SipHash(KEY, PREFIX);
    sip.hash(PREFIX + text);
    const joined = hex(sip);
    sip.hash('another');
    expect(sip.hashPrefixed(text)).toBe(true);
    expect(hex(sip)).toBe(joined);
    for (let at = 0; at < length; at++) {
      expect(sip.hashPrefixed(`${text.slice(0, at)}é${text.slice(at + 1)}`)).toBe(false);
    }
  });

  it.each([0, 3, 7, 8, 30])('notices a character that is not ASCII at %i', (at) => {
    const text = 'a'.repeat(31);
    for (const other of ['\u0080', 'é', 'Ā', 'Ж', '漢']) {
      expect(new SipHash(KEY, PREFIX).hash(text.slice(0, at) + other + text.slice(at + 1))).toBe(false);
    }
  });
});
