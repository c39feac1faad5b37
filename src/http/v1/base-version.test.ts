import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type JournalEvent, NO_JOURNAL } from '../../journal/index.ts';
import { testRecord } from '../../reference/base.testing.ts';
import { OPEN_ACCESS } from '../access-control.ts';
import type { GuessGuard } from '../guess-guard.ts';
import { NAMESAKE_ROWS, TestApi } from './api.testing.ts';

let api: TestApi;
let recorded: JournalEvent[] = [];
const journal = { ...NO_JOURNAL, record: (event: JournalEvent) => void recorded.push(event) };

beforeAll(async () => {
  api = await TestApi.open(NAMESAKE_ROWS);
});
afterAll(() => api.close());
beforeEach(() => {
  recorded = [];
});

const ANNA = { last_name: 'Berthod', first_name: 'Ana', address: '4 rue du Puits', postal_code: '73000' };

async function changeBase(): Promise<void> {
  await api.people.changes.apply([{ put: testRecord({ id: 'new', lastName: 'Zimmerlin' }) }, { delete: 'new' }]);
  api.people.base.refresh();
}

it.each(['check', 'match'] as const)(
  'names the version of the base that an answer of %s was made from',
  async (name) => {
    const app = api.createApp(api.services());
    const headers = { authorization: `Bearer ${api.keyFor(name)}` };
    const ask = async () => {
      const response = await app.inject({ method: 'POST', url: `/v1/${name}`, headers, payload: { person: ANNA } });
      return response.json().base_version as string;
    };
    const before = api.people.base.version;
    expect(await ask()).toBe(before);
    await changeBase();
    expect(api.people.base.version).not.toBe(before);
    expect(await ask()).toBe(api.people.base.version);
    await app.close();
  },
);

describe('the version of an answer that waits for its guesses', () => {
  /** Permits guesses after the base has changed, and rejects some. @param changes how often the base changes */
  async function ask(name: 'check' | 'match', changes: number, rejects: (call: number) => boolean) {
    let calls = 0;
    let left = changes;
    const allows = async () => {
      const call = calls++;
      if (left-- > 0) await changeBase();
      return !rejects(call);
    };
    const guard = { limitOfKey: () => ({ allows }) } as unknown as GuessGuard;
    const app = api.createApp(api.services({ guard }), { access: { ...OPEN_ACCESS, journal } });
    const before = api.people.base.version;
    const person = { ...ANNA, birth_date: '1980-05-06' };
    const headers = { authorization: `Bearer ${api.keyFor('check', 'match')}` };
    const response = await app.inject({ method: 'POST', url: `/v1/${name}`, headers, payload: { person } });
    await app.close();
    return { status: response.statusCode, version: response.json().base_version, before };
  }

  it.each(['check', 'match'] as const)('is the one that %s has searched', async (name) => {
    const { status, version, before } = await ask(name, 1, () => false);
    expect([status, version]).toEqual([200, before]);
    expect(recorded).toMatchObject([{ event: name, base: before }]);
  });

  it('is one for the household and the person: a check of two versions is repeated', async () => {
    // Only the search of the household is repeated without a field.
    const { status, version, before } = await ask('check', 1, (call) => call === 0);
    expect([status, version]).toEqual([200, api.people.base.version]);
    expect(version).not.toBe(before);
  });

  it('is never a mixture: a check of a base that changes all the time is refused', async () => {
    // Two fields of two subjects and the birth date of the door, for the household, then for the person.
    const { status } = await ask('check', 1000, (call) => call % 10 < 5);
    expect(status).toBe(503);
  });
});
