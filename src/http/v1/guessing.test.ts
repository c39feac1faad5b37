import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicHouseholdId } from '../../check/household-id.ts';
import { createChecker } from '../../check/index.ts';
import { createMatcher, MATCH_THRESHOLD } from '../../check/match.ts';
import { ApiKeyStore, GuessingBudget, type LicenceStore, openLicences, type Scope } from '../../licences/index.ts';
import { openBase, type ReferenceBase } from '../../reference/base.ts';
import { ChangeableBase, localChanges } from '../../reference/changes/index.ts';
import { importFiles } from '../../reference/import/index.ts';
import { PEOPLE } from '../../reference/rows/index.ts';
import { createLogger } from '../../runtime/logger.ts';
import { openSource } from '../../tabular/index.ts';
import { createApp } from '../app.ts';
import { GuessGuard } from '../guess-guard.ts';

const ROWS = [
  'id,last_name,first_name,birth_date,address,postal_code,city',
  '1,Berthod,Anna,1980-05-06,4 rue du Puits,73000,Chambéry',
  '2,Berthod,Anna,1955-01-02,9 place du Marché,24150,Lalinde',
  '',
];
const LIMIT = 2;
const logger = createLogger('silent', { write: () => {} });

let folder: string;
let app: FastifyInstance;
let apiKeys: ApiKeyStore;
let licences: LicenceStore;
let base: ReferenceBase;
let changes: ChangeableBase;
let budget: GuessingBudget;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-guessing-'));
  const file = join(folder, 'people.csv');
  writeFileSync(file, ROWS.join('\n'));
  const data = join(folder, 'base');
  const sources = [await openSource(file, { schema: PEOPLE })];
  await importFiles({ base: data, sources, replace: true, country: 'FR', threads: 1, onReject: () => {} });
  apiKeys = ApiKeyStore.open(data);
  licences = openLicences(data);
  base = openBase(data);
  changes = new ChangeableBase(data);
  budget = GuessingBudget.open(join(folder, 'guesses'), { limit: LIMIT, key: Buffer.alloc(32, 3) });
  const settings = { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) };
  const checker = createChecker(base, settings);
  const matcher = createMatcher(base, { ...settings, threshold: MATCH_THRESHOLD });
  const api = {
    apiKeys,
    licences,
    people: () => ({ base, changes: localChanges(changes), checker, matcher }),
    country: 'FR',
    version: '0.0.0-test',
    guard: new GuessGuard(budget, logger),
  };
  app = createApp({ checker, licences, resultKey: 'result', logger, isReady: () => true, api });
});

afterAll(async () => {
  await app.close();
  budget.close();
  await Promise.all([base.close(), changes.close(), apiKeys.close(), licences.close()]);
  rmSync(folder, { recursive: true, force: true });
});

let keyCount = 0;
const keyFor = (...scopes: readonly Scope[]) => apiKeys.add({ name: `key ${++keyCount}`, scopes }).secret;

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
    const answers = await guess(path, keyFor(scope));
    expect(dateLetters(answers)).toEqual(['100', '100', '?', '?']);
    expect(answers[3]).toEqual(answers[2]);
  });

  it('does not limit a key with explain', async () => {
    expect(dateLetters(await guess(path, keyFor(scope, 'explain')))).toEqual(['100', '100', '100', '000']);
  });
});

describe('the guessing budget of a match without address', () => {
  const person = { last_name: 'Berthod', first_name: 'Anna' };

  it('counts the values compared with each person that is listed', async () => {
    expect(dateLetters(await guess('/v1/match', keyFor('match'), { person })).slice(2)).toEqual(['?', '?']);
  });

  it('does not count namesakes that are not shown', async () => {
    const key = keyFor('match');
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
