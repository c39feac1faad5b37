import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  entriesAbout,
  Journal,
  type JournalFinding,
  type JournalQuery,
  readJournalPage,
  recentEntries,
  recordSubject,
  verifyJournal,
} from '../../journal/index.ts';
import { OPEN_ACCESS } from '../access-control.ts';
import { TestApi } from './api.testing.ts';

const ROWS = [
  'id,last_name,first_name,birth_date,address,postal_code,city',
  '1,Zyxwarsky,Quirine,1980-05-06,4 rue du Puits,73000,Chambéry',
];

const PERSON = { last_name: 'Zyxwarsky', first_name: 'Quirine', address: '4 rue du Puits', postal_code: '73000' };

let api: TestApi;
let data: string;
let app: FastifyInstance;
let journal: Journal;

beforeAll(async () => {
  api = await TestApi.open(ROWS);
  data = api.data;
  journal = Journal.open(data, {
    onError: (error) => {
      throw error;
    },
  });
  const reader = { page: (query: JournalQuery) => readJournalPage(data, query), verify: () => verifyJournal(data) };
  app = api.createApp(api.services({ journal: reader }), { access: { ...OPEN_ACCESS, journal } });
});

afterAll(async () => {
  await app.close();
  journal.close();
  await api.close();
});

async function call(method: 'GET' | 'POST' | 'DELETE', url: string, key: string, payload?: object) {
  const headers = { authorization: `Bearer ${key}` };
  const response = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  return { status: response.statusCode, body: response.json() };
}

const eventsOf = (actor: string) =>
  recentEntries(data, { limit: 100, isWanted: (entry) => entry.actor === actor }).map(({ event, result }) =>
    `${event} ${result}`.trim(),
  );

describe('the audit journal of the API', () => {
  it('records checks, values shown, erasures and keys, with the key as the actor', async () => {
    const { secret } = api.apiKeys.add({ name: 'dpo', scopes: ['check', 'match', 'explain', 'people:write', 'admin'] });
    await call('POST', '/v1/check', secret, { person: PERSON });
    await call('POST', '/v1/check', secret, { person: PERSON, explain: true });
    await call('POST', '/v1/match', secret, { person: { last_name: 'Quelconque', phone: '+33639980001' } });
    await call('GET', '/v1/people/1', secret);
    await call('GET', '/v1/people/1?purpose=fraud', secret);
    const search = { person: { ...PERSON, birth_date: '1980-05-06' } };
    await call('POST', '/v1/people:search', secret, search);
    await call('POST', '/v1/people:search', secret, { ...search, purpose: 'access' });
    await call('DELETE', '/v1/people/1?reason=request', secret);
    await call('POST', '/v1/keys', secret, { name: 'website', scopes: ['check'] });
    expect(eventsOf('key dpo').reverse()).toEqual([
      'check found',
      'check found',
      'show',
      'match not-matched',
      'show',
      'show fraud',
      'show',
      'show access',
      'erase erased',
      'key-added website',
    ]);
  });

  it('records no request that was rejected', async () => {
    const { secret } = api.apiKeys.add({ name: 'curious', scopes: ['check'] });
    await call('POST', '/v1/check', secret, { person: PERSON, explain: true });
    await call('POST', '/v1/check', secret, { person: { last_name: 'Zyxwarsky' } });
    await call('GET', '/v1/people/1', secret);
    expect(eventsOf('key curious')).toEqual([]);
  });

  it('accepts no purpose but those that are listed, because another could be personal data', async () => {
    const { secret } = api.apiKeys.add({ name: 'talkative', scopes: ['people:read'] });
    const search = { person: { ...PERSON, birth_date: '1980-05-06' }, purpose: 'for Quirine' };
    expect((await call('POST', '/v1/people:search', secret, search)).status).toBe(400);
    expect((await call('GET', '/v1/people/1?purpose=Quirine', secret)).status).toBe(400);
    expect(eventsOf('key talkative')).toEqual([]);
  });

  it.each([
    ['check', 'check found'],
    ['match', 'match matched'],
  ])('records the purpose of each person whose stored values a %s shows', async (scope, answered) => {
    const { secret } = api.apiKeys.add({ name: `analyst-${scope}`, scopes: ['check', 'match', 'explain'] });
    const ask = (more: object) => call('POST', `/v1/${scope}`, secret, { person: PERSON, candidates: 1, ...more });
    await ask({ purpose: 'fraud' });
    await ask({ explain: true, purpose: 'fraud' });
    expect((await ask({ explain: true, purpose: 'for Quirine' })).status).toBe(400);
    expect(eventsOf(`key analyst-${scope}`).reverse()).toEqual([answered, answered, 'show fraud', 'show fraud']);
  });

  it.each([
    ['check', { last_name: 'Quelconque', postal_code: '73000' }, {}],
    ['match', {}, { threshold: 1 }],
    ['match', { first_name: 'Xavier' }, {}],
  ])('names the person whose stored values a %s shows without finding that person', async (scope, other, more) => {
    const name = ['fisher', scope, ...Object.keys({ ...other, ...more })].join('-');
    const { secret } = api.apiKeys.add({ name, scopes: ['check', 'match', 'explain'] });
    const asked = { ...PERSON, ...other };
    const ask = (values: object) =>
      call('POST', `/v1/${scope}`, secret, { person: asked, explain: true, purpose: 'fraud', ...more, ...values });
    const { body } = await ask({});
    expect([body.result ?? body.matched, body.fields.length > 0]).toEqual([
      scope === 'check' ? 'not_found' : false,
      true,
    ]);
    const { entries } = await entriesAbout(data, [recordSubject('1')]);
    expect(entries.filter(({ actor }) => actor === `key ${name}`)).toMatchObject([{ event: 'show', result: 'fraud' }]);
    const nobody = { last_name: 'Zorglub', address: '99 rue Inconnue', postal_code: '01000', first_name: 'Abc' };
    expect((await ask({ person: nobody })).body.fields).toEqual([]);
    expect(eventsOf(`key ${name}`).filter((event) => event.startsWith('show'))).toEqual(['show fraud']);
  });

  it('contains no personal data', () => {
    const files = readdirSync(join(data, 'journal'), { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const text = files.map((each) => readFileSync(join(each.parentPath, each.name), 'latin1')).join('');
    expect(text).toContain('key dpo');
    expect(text).not.toMatch(/zyxwarsky|quirine|quelconque|puits|73000|639980001/i);
  });
});

describe('/v1/journal', () => {
  it('lists entries by event and actor, the newest first, and records that', async () => {
    const { secret } = api.apiKeys.add({ name: 'auditor', scopes: ['journal'] });
    const erased = await call('GET', '/v1/journal?event=erase', secret);
    expect(erased).toMatchObject({ status: 200, body: { entries: [{ actor: 'key dpo', result: 'erased' }] } });
    const query = new URLSearchParams({ actor: 'key dpo', limit: '2' });
    const { entries } = (await call('GET', `/v1/journal?${query}`, secret)).body;
    expect(entries.map(({ event }: { event: string }) => event)).toEqual(['key-added', 'erase']);
    const older = await call('GET', `/v1/journal?${query}&before=${entries[1].at}`, secret);
    expect(older.body.entries[0].at < entries[1].at).toBe(true);
    expect(JSON.stringify(erased.body)).not.toMatch(/subject|Zyxwarsky/);
    expect(eventsOf('key auditor')).toEqual(['journal-read 2', 'journal-read 2', 'journal-read 1']);
  });

  it('lists every entry once, page by page', async () => {
    const { secret } = api.apiKeys.add({ name: 'pager', scopes: ['journal'] });
    const list = async (more: Record<string, string>) =>
      (await call('GET', `/v1/journal?${new URLSearchParams({ actor: 'key dpo', ...more })}`, secret)).body;
    const all = (await list({})).entries;
    const paged: object[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { entries: object[]; next: string | null } = await list({ limit: '3', ...(next && { after: next }) });
      paged.push(...page.entries);
      next = page.next;
    }
    expect(paged).toEqual(all);
    expect((await list({ after: '2026~x' })).status).toBe(400);
  });

  it('verifies the chain, and reports a changed line', async () => {
    const auditor = api.keyFor('journal');
    expect(await call('POST', '/v1/journal/verify', auditor)).toMatchObject({ status: 200, body: { is_intact: true } });
    const day = join(data, 'journal', readdirSync(join(data, 'journal')).find((name) => /^\d{4}-/.test(name))!);
    const name = readdirSync(day).find((each) => readFileSync(join(day, each), 'utf8').includes('key dpo'))!;
    const original = readFileSync(join(day, name));
    writeFileSync(join(day, name), original.toString().replace('key dpo', 'key abc'));
    const changed = await call('POST', '/v1/journal/verify', auditor);
    expect(changed.body).toMatchObject({ is_intact: false });
    expect(changed.body.findings).toContainEqual(expect.objectContaining({ kind: 'changed' }));
    expect(await call('GET', '/v1/journal', auditor)).toMatchObject({
      status: 409,
      body: { code: 'conflict', reason: 'journal-changed' },
    });
    writeFileSync(join(day, name), original);
    expect((await call('GET', '/v1/journal', auditor)).status).toBe(200);
  });

  it('does not take a journal of another version for a changed one', async () => {
    const format = join(data, 'journal', 'format.ndjson');
    const original = readFileSync(format);
    writeFileSync(format, '{"format":99}\n');
    const { status, body } = await call('GET', '/v1/journal', api.keyFor('journal'));
    writeFileSync(format, original);
    expect([status, body.detail]).toEqual([503, 'another version of Idem wrote the journal']);
  });

  it('reports a change before any number of processes that were killed', async () => {
    const finding = (kind: JournalFinding['kind']) => ({ kind, day: '2026-01-31', file: 'w1', detail: '' });
    const findings = [...Array.from({ length: 150 }, () => finding('not-ended')), finding('changed')];
    const verify = async () => ({ ...(await verifyJournal(data)), isIntact: false, findings });
    const other = api.createApp(
      api.services({ journal: { page: async () => ({ entries: [], next: undefined }), verify } }),
    );
    const headers = { authorization: `Bearer ${api.keyFor('journal')}` };
    const { body } = await other.inject({ method: 'POST', url: '/v1/journal/verify', headers });
    await other.close();
    expect(JSON.parse(body).findings[0]).toMatchObject({ kind: 'changed' });
  });

  it('needs the scope journal', async () => {
    expect((await call('GET', '/v1/journal', api.keyFor('check', 'people:write'))).status).toBe(403);
    expect((await call('GET', '/v1/journal?event=everything', api.keyFor('journal'))).status).toBe(400);
  });
});
