import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addToHash, WordTable } from '../word-table.ts';

function find<Value>(table: WordTable<Value>, text: string, start: number, end: number): Value | undefined {
  let hash = 0;
  for (let index = start; index < end; index++) hash = addToHash(hash, text.charCodeAt(index));
  return table.find(text, start, end, hash);
}

it('finds words inside a text, and only words that it has', () => {
  const table = new WordTable(
    new Map([
      ['RUE', 1],
      ['DE', 2],
      ['DES', 3],
    ]),
  );
  const text = 'RUE DES PRES';
  expect([find(table, text, 0, 3), find(table, text, 4, 7), find(table, text, 4, 6), find(table, text, 8, 12)]).toEqual(
    [1, 3, 2, undefined],
  );
});

it('distinguishes words with the same hash', () => {
  // 31 × code + next code is equal.
  const table = new WordTable(new Map([['Aa', 1]]));
  expect(find(table, 'BB', 0, 2)).toBeUndefined();
  expect(
    find(
      new WordTable(
        new Map([
          ['Aa', 1],
          ['BB', 2],
        ]),
      ),
      'BB',
      0,
      2,
    ),
  ).toBe(2);
});

it('returns the same as a map', () => {
  const word = fc.string({ unit: fc.constantFrom('A', 'B', 'a', 'É', '東'), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), word, (words, asked) => {
      const map = new Map(words.map((one, index) => [one, index]));
      expect(find(new WordTable(map), asked, 0, asked.length)).toBe(map.get(asked));
    }),
  );
});
