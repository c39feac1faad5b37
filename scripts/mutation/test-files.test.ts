import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testFilesFor } from './test-files.ts';

const root = join(import.meta.dirname, '../..');
const filesFor = (...mutated: string[]) => testFilesFor(mutated, root).map((path) => path.slice(root.length + 1));

it('returns the tests of the mutated folder', () => {
  const files = filesFor('matching/normalize/digits.ts');
  expect(files).toContain('src/matching/normalize/contact/phone.test.ts');
  expect(files.filter((file) => !file.startsWith('src/matching/normalize/'))).toEqual([]);
});

it('adds the tests of other folders that use it', () => {
  expect(filesFor('matching/distance/x.ts').some((file) => file.startsWith('src/matching/compare/'))).toBe(true);
});

it('leaves out slow tests', () => {
  expect(filesFor('matching/normalize/digits.ts', 'check/search.ts').join()).not.toMatch(/hostile|\/search\.test/);
});

it('selects the tests of a file by the whole of its name', () => {
  expect(filesFor('licences/stored-licence.ts')).toEqual(['src/licences/stored-licence.test.ts']);
});
