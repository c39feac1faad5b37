import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkWords, compileLexicon, readRows } from './compile-lexicon.ts';

describe('the compiled lexicon', () => {
  test('equals the compilation of data/ (npm run lexicon)', async () => {
    const modules = await compileLexicon('.');
    for (const [path, text] of modules) expect(await readFile(path, 'utf8'), path).toBe(text);
    const generated = (await readdir('src/matching/lexicon')).map((name) => `src/matching/lexicon/${name}`);
    expect(generated.sort()).toEqual([...modules.keys()].sort());
  });

  test('names the source of every list', async () => {
    for (const name of await readdir('data/lexicon')) {
      expect(await readFile(`data/lexicon/${name}`, 'utf8'), name).toMatch(
        /^# [^\n]*\n(?:#[^\n]*\n)*# (?:Source|Sources): /,
      );
    }
  });
});

describe('a list', () => {
  test.each([
    ['too few columns', 'fr\tRUE\n', 'line 1: 2 columns, expected 3'],
    ['too many columns', '# comment\nfr\ta\tb\tc\n', 'line 2: 4 columns, expected 3'],
  ])('%s', (_, text, message) => {
    expect(() => readRows(text, 3)).toThrow(message);
  });

  test('has comments, empty columns and rows', () => {
    expect(readRows('# comment\n\nfr\t-\tA|B\n', 3)).toEqual([['fr', '', 'A|B']]);
  });

  test.each([
    ['lower case', [['fr', 'Rue']], '"Rue" is not in canonical form'],
    ['a blank too many', [['fr', 'RUE|GRANDE  RUE']], '"GRANDE  RUE" is not in canonical form'],
    [
      'a word twice',
      [
        ['fr', 'RUE|R'],
        ['fr', 'R'],
      ],
      '"fr: R" is duplicated',
    ],
  ])('%s', (_, rows, message) => {
    expect(() => checkWords(rows, { words: [1], scope: [0] })).toThrow(message);
  });

  test('accepts a word once per scope', () => {
    expect(() =>
      checkWords(
        [
          ['fr', 'R'],
          ['pt', 'R'],
        ],
        { words: [1], scope: [0] },
      ),
    ).not.toThrow();
  });
});
