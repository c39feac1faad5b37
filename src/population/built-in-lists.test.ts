import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadBuiltInLists } from './built-in-lists.ts';
import { composeNames, parseStyles, spellingVariants } from './compose-names.ts';
import { parseTable, readList } from './data-files.ts';
import { ofNoun, ofPlace, theNoun } from './street-words.ts';

const FOLDER = fileURLToPath(new URL('../../data/population', import.meta.url));

describe('data/population', () => {
  it('contains short files with their sources', () => {
    for (const file of readdirSync(FOLDER)) {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      expect(text.length, file).toBeLessThan(60_000);
      expect(text.split('\n')[0], file).toMatch(/^# .*(?:Source:|Written for this project|after INSEE|RFC|DGFiP)/);
      expect(() => readList(file), file).not.toThrow();
    }
  });
});

describe('parseTable', () => {
  it('ignores comments, the header and empty lines', () => {
    expect(parseTable('# source\na,b\n1,2\r\n\n3,\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  it('rejects a row with another number of cells', () => {
    expect(() => parseTable('a,b\n1\n')).toThrow(/2 cells/);
  });
});

describe('loadBuiltInLists', () => {
  const lists = loadBuiltInLists();

  it('returns a long tail of distinct surnames with decreasing weights', () => {
    const { names, weights } = lists.surnames;
    expect(names.length).toBeGreaterThan(200_000);
    expect(new Set(names).size).toBe(names.length);
    expect(weights.length).toBe(names.length);
    const rising = names.filter((_, i) => i > 0 && weights[i]! > weights[i - 1]!);
    expect(rising).toEqual([]);
  });

  it('returns names of letters, blanks, hyphens and apostrophes only', () => {
    const { surnames, firstNames } = lists;
    const names = [...surnames.names, ...firstNames.F.names, ...firstNames.M.names];
    expect(names.filter((name) => !/^\p{Lu}[\p{L}' -]+$/u.test(name))).toEqual([]);
  });

  it('returns the same sum of weights for each decade', () => {
    for (const { weightsByDecade } of [lists.firstNames.F, lists.firstNames.M]) {
      expect(weightsByDecade).toHaveLength(11);
      for (const weights of weightsByDecade) {
        const sum = Array.from(weights).reduce((total, weight) => total + weight, 0);
        expect(Math.abs(sum - 100_000)).toBeLessThan(1_500);
      }
    }
  });

  it('returns Paris, Lyon and Marseille by borough, under the name of the city', () => {
    const codes = (name: string) => lists.towns.filter((town) => town.name === name).map((town) => town.postalCode);
    expect(codes('Paris')).toHaveLength(21);
    expect(codes('Paris')).toContain('75116');
    expect(codes('Lyon')).toHaveLength(9);
    expect(codes('Marseille')).toHaveLength(16);
  });

  it('counts every resident of France once', () => {
    const residents = lists.towns.reduce((sum, town) => sum + town.residents, 0);
    expect(residents / 68_600_000).toBeCloseTo(1, 1.5);
  });
});

describe('composeNames', () => {
  const styles = [
    ...parseStyles([
      ['a', 'share', '1'],
      ['a', '1', 'b*3 c'],
      ['a', '2', '^ o~a'],
    ]).values(),
  ];

  it('returns distinct unknown names, and fewer if there are no more', () => {
    const names = composeNames({ styles, count: 10, seed: 1, known: ['Martin', 'Bo A'] });
    expect([...names].sort()).toEqual(['Bmart', 'Cmart', 'Co A']);
  });
});

describe('spellingVariants', () => {
  it('returns the results of the rules, without existing names', () => {
    const rules = [
      ['th', 't'],
      ['y', 'i'],
    ];
    expect(spellingVariants(['Gauthier', 'Gautier', 'Fleury'], { rules, seed: 1 })).toEqual(['Fleuri']);
  });
});

describe('articles', () => {
  it.each([
    ['Moulin', 'm', 'du Moulin', 'Le Moulin'],
    ['Fontaine', 'f', 'de la Fontaine', 'La Fontaine'],
    ['Église', 'f', "de l'Église", "L'Église"],
    ['Prés', 'mp', 'des Prés', 'Les Prés'],
  ] as const)('of %s', (word, form, of, the) => {
    expect(ofNoun({ word, form })).toBe(of);
    expect(theNoun({ word, form })).toBe(the);
  });

  it.each([
    ['Vernon', 'de Vernon'],
    ['Évreux', "d'Évreux"],
    ['Le Mans', 'du Mans'],
    ['Les Andelys', 'des Andelys'],
    ['La Rochelle', 'de La Rochelle'],
  ])('contracts the article of the town %s', (name, of) => {
    expect(ofPlace(name)).toBe(of);
  });
});
