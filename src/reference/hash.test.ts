import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBytes, hashPair, hashText, hashUnits, JoinedHash } from './hash.ts';

describe('hashPair and hashUnits', () => {
  it('return the hash of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const units = Uint16Array.from([...first.split('').map((unit) => unit.charCodeAt(0)), 7]);
        expect(hashPair(first, second)).toEqual(hashText(`${first} ${second}`));
        expect(hashUnits(units, first.length)).toEqual(hashText(first));
      }),
    );
  });
});

describe('JoinedHash', () => {
  it('is the hash of the texts in one', () => {
    const joined = new JoinedHash();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        joined.begin(texts.reduce((length, text) => length + text.length, 0));
        for (const text of texts) joined.add(text);
        expect(joined.hash).toEqual(hashText(texts.join('')));
      }),
    );
  });
});

describe('hashBytes', () => {
  it('returns the halves of the hash of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const halves = new Int32Array(2);
        hashBytes(Buffer.from(`(${text})`), 1, 1 + text.length, halves);
        expect({ high: halves[0]! >>> 0, low: halves[1]! >>> 0 }).toEqual(hashText(text));
      }),
    );
  });
});
