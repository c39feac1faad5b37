import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hash, HashList, hashOf, hashPair, hashText, hashUnits, JoinedHash } from './hash.ts';

const word = fc.nat({ max: 0xffff_ffff });
const hashes = fc.record({ high: word, low: word });

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

describe('HashList', () => {
  it('adds the hashes of its parts', () => {
    fc.assert(
      fc.property(fc.nat(2000), hashes, hashes, hashes, hashes, (seed, a, b, c, d) => {
        const list = new HashList();
        list.addOne(seed, a);
        list.addTwo(seed, a, b);
        list.addThree(seed, a, b, c);
        list.addFour(seed, a, b, c, d);
        const expected = [hashOf(seed, a), hashOf(seed, a, b), hashOf(seed, a, b, c), hashOf(seed, a, b, c, d)];
        expect(list.toArray()).toEqual(expected);
      }),
    );
  });

  it('adds nothing if a part is missing', () => {
    const list = new HashList();
    const part: Hash = { high: 1, low: 2 };
    list.addOne(1, undefined);
    list.addTwo(1, part, undefined);
    list.addThree(1, part, undefined, part);
    list.addFour(1, undefined, part, part, part);
    expect(list.length).toBe(0);
  });

  it('grows, and is empty after a reset', () => {
    const list = new HashList();
    for (let i = 0; i < 1000; i++) list.addOne(i, { high: 1, low: 2 });
    expect(list.toArray()).toEqual(Array.from({ length: 1000 }, (_, i) => hashOf(i, { high: 1, low: 2 })));
    list.reset();
    expect(list.toArray()).toEqual([]);
  });
});
