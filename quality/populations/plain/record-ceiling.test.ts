import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBuiltInLists } from '../../../src/population/index.ts';
import { makePopulationFile, type PopulationFile } from '../file.ts';
import { builtInNames } from '../foreign/name-lists.ts';
import { POPULATIONS, type Population } from '../population.ts';
import { subjectsOf } from '../questions.ts';
import { recordCeilingsOf } from './record-ceiling.ts';
import { RecordErrorModel } from './record-error-model.ts';

describe('RecordErrorModel', () => {
  const model = new RecordErrorModel(2);
  for (let i = 0; i < 1000; i++) {
    model.learnPerson([i % 10 === 0 ? 'x' : '=', '='], { profile: 'p', errors: i % 10 === 0 ? 1 : 0 });
    model.learnChance([i % 100 === 0 ? '=' : 'x', i % 50 === 0 ? '=' : 'x'], 'p');
  }
  const odds = (...records: readonly (readonly [string, string])[]) =>
    model.odds([records.map(([one]) => one), records.map(([, other]) => other)], 'p', () => []);

  it('prefers records that agree, by how rare that is', () => {
    const [both, first, second, none] = odds(['=', '='], ['=', 'x'], ['x', '='], ['x', 'x']);
    expect(both!).toBeGreaterThan(20);
    expect(first!).toBeLessThan(both! / 5);
    expect(second!).toBeGreaterThan(first!);
    expect(none!).toBeLessThan(0.01);
  });

  it('counts agreement less where other records agree with the same question as well', () => {
    const [alone] = odds(['=', '='], ['x', 'x'], ['x', 'x'], ['x', 'x']);
    const [shared] = odds(['=', '='], ['=', 'x'], ['=', 'x'], ['=', 'x']);
    expect(shared!).toBeLessThan(alone! / 5);
  });

  it('knows nothing of another profile', () => {
    expect(model.odds([['='], ['=']], 'other', () => [])[0]).toBe(0);
  });
});

describe('recordCeilingsOf', () => {
  const [population, twoProfiles] = ['plain-no-address', 'plain'].map(
    (name) => POPULATIONS.find((known) => known.name === name)!,
  ) as [Population, Population];
  let folder: string;
  let file: PopulationFile;
  let otherFile: PopulationFile;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'idem-record-ceiling-'));
    const sources = { lists: loadBuiltInLists(), namesOf: builtInNames };
    const settings = { persons: 200, seed: 1, sources, cache: folder };
    file = await makePopulationFile(population, settings);
    otherFile = await makePopulationFile(twoProfiles, settings);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are learned from questions of each profile', () => {
    const rows = recordCeilingsOf(subjectsOf(twoProfiles, otherFile), { questions: 400, seed: 7 });
    expect(rows.map(({ row, questions }) => [row, questions])).toEqual([
      ['everything', 200],
      ...twoProfiles.profiles.map(({ name }) => [name, 100]),
    ]);
    for (const { row, f1 } of rows) expect(f1, row).toBeGreaterThan(0.9);
  });

  it('are below 100 %, because some records have too little in common with the question', () => {
    const estimate = () => recordCeilingsOf(subjectsOf(population, file), { questions: 800, seed: 7 });
    const [everything, ...rows] = estimate();
    expect(rows).toEqual([]);
    expect(everything!.questions).toBe(400);
    expect(everything!.f1).toBeGreaterThan(0.85);
    expect(everything!.f1).toBeLessThan(0.99);
    expect(everything!.recallAtHighPrecision).toBeLessThanOrEqual(everything!.recall);
    expect(estimate()).toEqual([everything]);
  });

  it('know the further records of a person', () => {
    expect(file.records.length).toBeGreaterThan(file.rows.size);
  });
});
