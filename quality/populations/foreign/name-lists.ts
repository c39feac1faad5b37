import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../../../src/population/data-files.ts';
import type { Country } from './countries/index.ts';

/** The names of a country, the most frequent first. */
export interface NameLists {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly surnames: readonly string[];
}

export type NameListsOf = (country: Country) => NameLists;

/** The names of the country tables. */
export const builtInNames: NameListsOf = ({ femaleNames, maleNames, surnames }) => ({
  female: femaleNames,
  male: maleNames,
  surnames,
});

/** Columns of `common-forenames-by-country.csv` and `common-surnames-by-country.csv`. */
const FORENAME = { country: 0, gender: 9, localizedName: 10 } as const;
const SURNAME = { country: 0, localizedName: 4 } as const;

function readRows(folder: string, file: string): string[][] {
  return parseTable(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''));
}

/** Removes stress marks, which Russian dictionaries add, and notes in brackets. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\u0301/g, '')
    .replace(/\s*\(.*\)/, '')
    .trim();
}

function isName(name: string): boolean {
  return /^\p{L}[\p{L}\p{M}' .’-]+$/u.test(name);
}

/** Appends the names of `more` that `names` does not have. */
function merged(names: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...names, ...more.map(plain).filter(isName)])];
}

/**
 * The built-in names and those of a folder with `common-forenames-by-country.csv` and
 * `common-surnames-by-country.csv`, directly or in `international/`.
 * `undefined` if the folder has no such files.
 */
export function namesFromFolder(folder: string): NameListsOf | undefined {
  const found = [folder, join(folder, 'international')].find((candidate) =>
    existsSync(join(candidate, 'common-surnames-by-country.csv')),
  );
  if (found === undefined) return undefined;
  const forenames = readRows(found, 'common-forenames-by-country.csv');
  const surnames = readRows(found, 'common-surnames-by-country.csv');
  const forenamesOf = (code: string, gender: string): string[] =>
    forenames
      .filter((row) => row[FORENAME.country] === code && row[FORENAME.gender] === gender)
      .map((row) => row[FORENAME.localizedName]!);
  return (country) => ({
    female: merged(country.femaleNames, forenamesOf(country.code, 'F')),
    male: merged(country.maleNames, forenamesOf(country.code, 'M')),
    surnames: merged(
      country.surnames,
      surnames.filter((row) => row[SURNAME.country] === country.code).map((row) => row[SURNAME.localizedName]!),
    ),
  });
}
