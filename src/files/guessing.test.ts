import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { LocalGuessingBudget } from '../licences/index.ts';
import { ALICE, TestFiles } from './files.testing.ts';

const LIMIT = 2;

const HEADER = 'Nom;Prénom;Adresse;CP;Ville;Né le';
const ANNA = 'Berthod;Anna;4 rue du Puits;73000;Chambéry';
/** Anna's comes last. */
const DATES = ['06/05/1981', '06/05/1982', '06/05/1983', '06/05/1980'];
const fileOf = (dates: readonly string[]) => [HEADER, ...dates.map((date) => `${ANNA};${date}`), ''].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'idem-file-guesses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the guessing budget of uploaded files', () => {
  const test = TestFiles.create();
  beforeEach(() => {
    rmSync(join(folder, 'guesses.table'), { force: true });
    const budget = LocalGuessingBudget.open(folder, { limit: LIMIT, key: Buffer.alloc(32, 3) });
    test.limitOf = (licence) => ({
      allows: async (subject, field, value) => budget.spend({ licence, subject, field, value }),
      note: (subject, field, value) => budget.spend({ licence, subject, field, value }),
    });
    test.files = test.open();
    return () => budget.close();
  });

  /** The letters of the birth date and the probabilities of the rows of a run. */
  async function answersTo(dates: readonly string[], user = ALICE) {
    const { id, status } = await test.uploadAndRun(fileOf(dates), user);
    expect(status).toBe('done');
    const { rows } = await test.files.rows(ALICE, id, { filter: {}, sort: 'line', offset: 0, limit: 100 });
    return rows.map(({ letters, probability, doubt }) => ({ letter: letters.birth_date, probability, doubt }));
  }

  it('ends the comparison of a field: neither letter nor probability tells further values apart', async () => {
    const answers = await answersTo(DATES);
    expect(answers.map(({ letter }) => letter)).toEqual(['100', '100', '?', '?']);
    expect(answers[3]).toEqual(answers[2]);
  });

  it('is that of the key in all of its files, and does not count a value again', async () => {
    await answersTo(DATES.slice(0, 2));
    const answers = await answersTo([DATES[3]!, DATES[1]!]);
    expect(answers.map(({ letter }) => letter)).toEqual(['?', '100']);
  });

  it('includes what a row compares when one of its fields is not compared', async () => {
    const quenouille = '9 place du Marché;24150;Lalinde';
    const { id } = await test.uploadAndRun(
      [
        `${HEADER};email`,
        // The birth date of the household in Lalinde, and the e-mail of the last name Berthod: two wrong values each.
        ...['03/01/1975', '04/01/1975'].map((date) => `Quenouille;Zoé;${quenouille};${date};`),
        ...['a', 'b'].map((name) => `Berthod;;1 rue Inconnue;99999;Rien;;${name}@example.org`),
        // Found at the address of one and, without the birth date, by the e-mail of the other.
        `Berthod;;${quenouille};02/01/1975;anna@example.org`,
        '',
      ].join('\n'),
    );
    const { rows } = await test.files.rows(ALICE, id, { filter: {}, sort: 'line', offset: 4, limit: 1 });
    expect(rows[0]!.letters).toMatchObject({ birth_date: '?', email: '?' });
  });

  it('does not limit a key that may see stored values', async () => {
    const answers = await answersTo(DATES, { ...ALICE, seesValues: true });
    expect(answers.map(({ letter }) => letter)).toEqual(['100', '100', '100', '000']);
  });
});
