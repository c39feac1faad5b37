import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalGuessingBudget } from '../../licences/index.ts';
import { GuessGuard } from '../guess-guard.ts';
import { NAMESAKE_ROWS, TEST_LOGGER, TestApi } from './api.testing.ts';

const LIMIT = 2;

let api: TestApi;
let app: FastifyInstance;
let budget: LocalGuessingBudget;

beforeAll(async () => {
  api = await TestApi.open(NAMESAKE_ROWS);
  budget = LocalGuessingBudget.open(api.folder, { limit: LIMIT, key: Buffer.alloc(32, 3) });
  app = api.createApp(api.services({ guard: new GuessGuard(budget, TEST_LOGGER) }));
});

afterAll(async () => {
  await app.close();
  budget.close();
  await api.close();
});

interface Field {
  readonly field: string;
  readonly letter: string;
}

interface Answer {
  readonly fields: readonly Field[];
  readonly record_id?: string | null;
  readonly request_id: string;
}

const ANNA = { last_name: 'Berthod', first_name: 'Ana', address: '4 rue du Puits', postal_code: '73000' };
/** Anna's comes last. */
const DATES = ['1981-05-06', '1982-05-06', '1983-05-06', '1980-05-06'];

/** The answers to one question with several birth dates, without the ids of the requests. */
async function guess(path: string, key: string, { person = ANNA as object, ...more } = {}): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const birth_date of DATES) {
    const response = await app.inject({
      method: 'POST',
      url: path,
      headers: { authorization: `Bearer ${key}` },
      payload: { person: { ...person, birth_date }, candidates: 2, ...more },
    });
    expect(response.statusCode).toBe(200);
    answers.push({ ...response.json(), request_id: '' });
  }
  return answers;
}

const dateLetters = (answers: readonly Answer[]) =>
  answers.map(({ fields }) => fields.find(({ field }) => field === 'birth_date')!.letter);

describe.each([
  ['/v1/check', 'check'],
  ['/v1/match', 'match'],
] as const)('the guessing budget of %s', (path, scope) => {
  it('ends the comparison for a key without explain: no letter, probability or candidate tells values apart', async () => {
    const answers = await guess(path, api.keyFor(scope));
    expect(dateLetters(answers)).toEqual(['100', '100', '?', '?']);
    expect(answers[3]).toEqual(answers[2]);
  });

  it('does not limit a key with explain', async () => {
    expect(dateLetters(await guess(path, api.keyFor(scope, 'explain')))).toEqual(['100', '100', '100', '000']);
  });
});

describe('the guessing budget of a match without address', () => {
  const person = { last_name: 'Berthod', first_name: 'Anna' };

  it('counts the values compared with each person that is listed', async () => {
    expect(dateLetters(await guess('/v1/match', api.keyFor('match'), { person })).slice(2)).toEqual(['?', '?']);
  });

  it('does not count namesakes that are not shown', async () => {
    const key = api.keyFor('match');
    const ask = (birth_date: string) =>
      app.inject({
        method: 'POST',
        url: '/v1/match',
        headers: { authorization: `Bearer ${key}` },
        payload: { person: { ...person, birth_date } },
      });
    expect((await ask('1980-05-06')).json().record_id).toBe('1');
    expect((await ask('1980-06-06')).json().fields).toContainEqual(expect.objectContaining({ letter: '010' }));
    expect((await ask('1955-01-02')).json().record_id).toBe('2');
  });
});
