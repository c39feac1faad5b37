import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../licences/index.ts';
import { countRequests } from '../metrics/counting-logger.ts';
import { Metrics } from '../metrics/metrics.ts';
import { createResponseValidator, observed, type ResponseValidator } from '../openapi/validate-response.testing.ts';
import { TEST_LOGGER, TestApi } from './api.testing.ts';
import { apiRoutes } from './plugin.ts';
import type { ApiServices } from './services.ts';

const ROWS = [
  'id,last_name,first_name,birth_date,address,postal_code,city,email',
  '1,Berthod,Anna,1980-05-06,4 rue du Puits,73000,Chambéry,anna@example.org',
  '2,Quenouille,Zoé,1975-01-02,9 place du Marché,24150,Lalinde,',
];

let api: TestApi;
let app: FastifyInstance;
let services: ApiServices;
let isOpen = true;
let erasures: ReturnType<NonNullable<ApiServices['subscriberErasures']>> = [];
let differencesOf: ResponseValidator;

beforeAll(async () => {
  api = await TestApi.open(ROWS);
  services = api.services({ subscriberErasures: () => erasures, people: () => (isOpen ? api.people : undefined) });
  app = api.createApp(services);
  differencesOf = createResponseValidator((await app.inject('/openapi.json')).json());
});

afterAll(async () => {
  await app.close();
  await api.close();
});

async function call(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  key: string | undefined,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await app.inject({
    method,
    url,
    headers: { ...(key !== undefined && { authorization: `Bearer ${key}` }), ...headers },
    ...(body !== undefined && { payload: body as object }),
  });
  if (url !== '/v1/nothing') expect(differencesOf(observed(method, url, response))).toEqual([]);
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

const ANNA = { last_name: 'Berthod', first_name: 'Ana', address: '4 rue du Puits', postal_code: '73000' };

describe('POST /v1/check', () => {
  it('answers level, letter, distance and rule of each field, and no stored value', async () => {
    const { status, body } = await call('POST', '/v1/check', api.keyFor('check'), { person: ANNA });
    expect(status).toBe(200);
    expect(body).toMatchObject({ result: 'found', reasons: ['last_name_close', 'address_close', 'place_agrees'] });
    expect(body.household_id).toMatch(/^-?\d+$/);
    expect(body.probability.household).toBeGreaterThanOrEqual(body.probability.person);
    expect(body.fields).toContainEqual(
      expect.objectContaining({ field: 'first_name', level: 'quite_far', letter: 'P', distance: 1, rule: 'distance' }),
    );
    expect(JSON.stringify(body)).not.toMatch(/BERTHOD|ANNA|held|edits/);
  });

  it('returns stored values to a key with the scope explain only', async () => {
    const question = { person: ANNA, explain: true };
    const { status, body } = await call('POST', '/v1/check', api.keyFor('check', 'explain'), question);
    expect(status).toBe(200);
    expect(body.fields).toContainEqual(expect.objectContaining({ field: 'first_name', sent: 'ANA', held: 'ANNA' }));
    const edits = expect.arrayContaining([{ kind: 'missing', sent: '', held: 'N' }]);
    expect(body.fields).toContainEqual(expect.objectContaining({ field: 'first_name', edits }));
    expect(body.record_ids).toEqual(['1']);
    expect(await call('POST', '/v1/check', api.keyFor('check', 'admin'), question)).toMatchObject({
      status: 403,
      body: { code: 'forbidden', detail: 'scope explain is required' },
    });
  });

  it('answers not_found without a household', async () => {
    const person = { last_name: 'Personne', address: '1 rue de Nulle Part', postal_code: '99999' };
    const { body } = await call('POST', '/v1/check', api.keyFor('check'), { person });
    expect(body).toMatchObject({ result: 'not_found', household_id: null, reasons: ['no_household_near'], fields: [] });
  });

  it('names every invalid value, and repeats none', async () => {
    const person = { last_name: 'Secret', adress: 'x', birth_date: 7 };
    const { status, body, headers } = await call('POST', '/v1/check', api.keyFor('check'), { person, more: 1 });
    expect(status).toBe(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/more',
      '/person/adress',
      '/person/birth_date',
    ]);
    expect(JSON.stringify(body)).not.toContain('Secret');
    const missing = await call('POST', '/v1/check', api.keyFor('check'), { person: { first_name: 'Zoé' } });
    expect(missing.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/person/last_name',
      '/person/address',
      '/person/postal_code',
    ]);
  });

  it('answers 503 until people are imported', async () => {
    isOpen = false;
    expect(await call('POST', '/v1/check', api.keyFor('check'), { person: ANNA })).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
    });
    isOpen = true;
  });
});

describe('POST /v1/match', () => {
  it('answers the record from any fields', async () => {
    const person = { last_name: 'Berthod', first_name: 'Anna', birth_date: '06/05/1980' };
    const { status, body } = await call('POST', '/v1/match', api.keyFor('match'), { person });
    expect(status).toBe(200);
    expect(body).toMatchObject({ matched: true, record_id: '1' });
    expect(body).not.toHaveProperty('candidates');
  });

  it('matches by the threshold that is sent, also below the default one', async () => {
    const person = { last_name: 'Berthod', first_name: 'Xavier', postal_code: '73000' };
    const ask = async (more: object = {}) =>
      (await call('POST', '/v1/match', api.keyFor('match'), { person, candidates: 1, ...more })).body;
    const { matched, probability, candidates } = await ask();
    expect([matched, probability > 0 && probability < 0.7]).toEqual([false, true]);
    expect(await ask({ threshold: probability })).toMatchObject({
      matched: true,
      probability,
      record_id: candidates[0].record_id,
      household_id: candidates[0].household_id,
    });
    expect(await ask({ threshold: probability + 0.01 })).toMatchObject({ matched: false, record_id: null });
  });

  it.each([
    {},
    { last_name: 'Berthod' },
    { last_name: 'Berthod', first_name: 'Anna' },
    { birth_date: '06/05/1980' },
    { last_name: 'Berthod', birth_date: '31/02/1980' },
  ])('refuses too few values, as a batch does: %j', async (person) => {
    const { status, body } = await call('POST', '/v1/match', api.keyFor('match'), { person });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        pointer: '/person',
        detail: 'send an e-mail address, a phone number, or a name or birth date and one more value',
      },
    ]);
  });

  it.each(['/v1/match', '/v1/check'])('lists candidates without stored values: %s', async (path) => {
    const ask = (candidates: number) => call('POST', path, api.keyFor('match', 'check'), { person: ANNA, candidates });
    const { body } = await ask(3);
    expect(body.candidates[0].probability).toBe(body.probability.person ?? body.probability);
    expect(JSON.stringify(body.candidates)).not.toMatch(/ANNA|held/);
    expect((await ask(51)).body.errors[0].pointer).toBe('/candidates');
  });
});

describe('people', () => {
  it('are added, shown, replaced, found and erased', async () => {
    const key = api.keyFor('people:read', 'people:write');
    const person = { last_name: 'Nouvelle', first_name: 'Eve', address: '3 rue Neuve', postal_code: '73000' };
    expect((await call('PUT', '/v1/people/90', key, person)).body.status).toBe('added');
    expect((await call('PUT', '/v1/people/90', key, { ...person, birth_date: '1990-09-09' })).body.status).toBe(
      'replaced',
    );
    expect((await call('GET', '/v1/people/90', key)).body).toMatchObject({ id: '90', birth_date: '1990-09-09' });
    const query = { person: { last_name: 'Nouvelle', first_name: 'Eve', birth_date: '1990-09-09' } };
    expect((await call('POST', '/v1/people:search', key, query)).body.people[0].person.id).toBe('90');
    expect((await call('DELETE', '/v1/people/90?reason=request', key)).body.erased).toBe(true);
    expect((await call('GET', '/v1/people/90', key)).status).toBe(404);
    expect((await call('DELETE', '/v1/people/90', key)).body.erased).toBe(false);
  });

  it('are not checked while their processing is restricted', async () => {
    const key = api.keyFor('check', 'people:read', 'people:write');
    const person = { last_name: 'Restreint', first_name: 'Eve', address: '5 rue Neuve', postal_code: '73000' };
    await call('PUT', '/v1/people/91', key, person);
    const result = async () => {
      // Takes up the last change.
      await call('GET', '/v1/people/91', key);
      return (await call('POST', '/v1/check', key, { person })).body.result;
    };
    expect(await result()).toBe('found');
    const restricted = await call('PUT', '/v1/people/91/restriction', key, { reason: 'objection' });
    expect(restricted.body).toMatchObject({ held: true });
    expect(await result()).toBe('not_found');
    const restriction = { since: restricted.body.recorded_at, reason: 'objection' };
    expect((await call('GET', '/v1/people/91', key)).body).toMatchObject({ id: '91', restriction });
    const query = { person: { last_name: 'Restreint', first_name: 'Eve', postal_code: '73000' } };
    expect((await call('POST', '/v1/people:search', key, query)).body.people).toMatchObject([
      { probability: null, person: { id: '91', restriction } },
    ]);
    const lift = async () => (await call('DELETE', '/v1/people/91/restriction?reason=rejected', key)).body.result;
    expect(await lift()).toBe('lifted');
    expect(await lift()).toBe('not-restricted');
    expect(await result()).toBe('found');
    expect((await call('PUT', '/v1/people/unknown/restriction', key, {})).body.held).toBe(false);
    expect((await call('DELETE', '/v1/people/unknown/restriction', key)).body.result).toBe('not-held');
  });

  it('are all found if several rows may be the person', async () => {
    const key = api.keyFor('people:read', 'people:write');
    const home = { address: '3 rue Neuve', postal_code: '73000', city: 'Chambéry' };
    const twice = { last_name: 'Deuxfois', first_name: 'Eve', birth_date: '1990-09-09' };
    await call('PUT', '/v1/people/d1', key, { ...twice, ...home });
    await call('PUT', '/v1/people/d2', key, { ...twice, ...home, email: 'eve@a.example' });
    await call('PUT', '/v1/people/d3', key, { ...twice, ...home, address: '8 impasse du Lavoir', city: 'Barberaz' });
    await call('PUT', '/v1/people/d4', key, { ...twice, ...home, first_name: 'Rodolphe', birth_date: '1951-02-03' });
    const idsOf = async (person: object, limit?: number) => {
      const { status, body } = await call('POST', '/v1/people:search', key, { person, limit });
      expect(status).toBe(200);
      return body.people.map((each: { person: { id: string } }) => each.person.id).sort();
    };
    expect(await idsOf(twice)).toEqual(['d1', 'd2', 'd3']);
    expect(await idsOf(twice, 2)).toHaveLength(2);
    const moved = { ...twice, address: '40 boulevard Ailleurs', postal_code: '59000', city: 'Lille' };
    expect(await idsOf(moved)).not.toEqual([]);
    expect(await idsOf({ last_name: 'Personne', birth_date: '1944-01-19' })).toEqual([]);
    for (const id of ['d1', 'd2', 'd3', 'd4']) await call('DELETE', `/v1/people/${id}`, key);
  });

  it.each([
    [{ last_name: 'Nouvelle', birth_date: '31/02/1990' }, '/person/birth_date'],
    [{ last_name: 'Nouvelle' }, '/person'],
    [{ city: 'Lalinde', postal_code: '24150' }, '/person'],
    [{}, '/person'],
  ])('are not searched by values that identify nobody: %j', async (person, pointer) => {
    const { status, body } = await call('POST', '/v1/people:search', api.keyFor('people:read'), { person });
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('are changed by many requests at the same time, each answered for its own person', async () => {
    const key = api.keyFor('people:read', 'people:write');
    const person = { last_name: 'Nouvelle', address: '3 rue Neuve', postal_code: '73000' };
    const put = (id: number, body: object) => call('PUT', `/v1/people/g${id}`, key, body);
    const first = await Promise.all([put(1, person), put(2, { last_name: 'Sans' }), put(3, person)]);
    expect(first.map(({ status, body }) => body.status ?? status)).toEqual(['added', 400, 'added']);
    const second = await Promise.all([
      put(3, { ...person, first_name: 'Eve' }),
      call('DELETE', '/v1/people/g1', key),
      call('DELETE', '/v1/people/g2', key),
    ]);
    expect(second.map(({ body }) => body.status ?? body.erased)).toEqual(['replaced', true, false]);
    expect((await call('GET', '/v1/people/g3', key)).body).toMatchObject({ first_name: 'EVE' });
    expect((await call('GET', '/v1/people/g1', key)).status).toBe(404);
  });

  it('are refused with the reason of an import', async () => {
    const { status, body } = await call('PUT', '/v1/people/91', api.keyFor('people:write'), { last_name: 'Sans' });
    expect([status, body.code]).toEqual([400, 'invalid-request']);
    expect(body.detail).toContain('address');
  });
});

describe('the base', () => {
  it('is described with its imports, sizes and fill rates', async () => {
    const { status, body } = await call('GET', '/v1/base', api.keyFor('admin'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ people: 2, fill_rates: { birth_date: 1, email: 0.5, phone: 0 } });
    expect(body.imports).toEqual([expect.objectContaining({ name: 'people.csv', bytes: expect.any(Number) })]);
    expect(body.bytes).toBeGreaterThan(0);
    expect(body.free_bytes).toBeGreaterThan(0);
  });

  it('is described with the erasures of subscribers, also without people', async () => {
    expect((await call('GET', '/v1/base', api.keyFor('admin'))).body).toMatchObject({
      subscriber_erasures: { recorded: 0, not_compacted: 0 },
    });
    const erasure = { at: '', key: '', reason: '', generation: '', holders: [] };
    erasures = [
      { ...erasure, isCompacted: true },
      { ...erasure, isCompacted: false },
    ];
    for (isOpen of [true, false]) {
      expect((await call('GET', '/v1/base', api.keyFor('admin'))).body).toMatchObject({
        subscriber_erasures: { recorded: 2, not_compacted: 1 },
      });
    }
    isOpen = true;
  });
});

describe('every route', () => {
  it('answers 401 without a valid key, and 403 without the scope', async () => {
    for (const { method, path, uploadTypes, scope } of apiRoutes(services)) {
      const other: Scope = scope === 'journal' ? 'files' : 'journal';
      const url = path.replace('{id}', '1').replace('{name}', 'x').replace('{line}', '2');
      const body = method === 'POST' || method === 'PUT' || method === 'PATCH' ? {} : undefined;
      const headers = uploadTypes === undefined ? {} : { 'content-type': uploadTypes[0]! };
      for (const key of [undefined, 'idem_wrong', 'wrong']) {
        expect(await call(method, url, key, body, headers)).toMatchObject({
          status: 401,
          body: { code: 'unauthenticated' },
        });
      }
      expect(await call(method, url, api.keyFor(other), body, headers), url).toMatchObject({ status: 403 });
    }
  });

  it('refuses an expired, a revoked and a rotated key', async () => {
    const soon = new Date(Date.now() + 200);
    const expired = api.apiKeys.add({ name: 'expired', scopes: ['admin'], expiresAt: soon }).secret;
    const revoked = api.apiKeys.add({ name: 'revoked', scopes: ['admin'] }).secret;
    api.apiKeys.revoke('revoked');
    const old = api.apiKeys.add({ name: 'rotated', scopes: ['admin'] }).secret;
    const rotated = api.apiKeys.rotate('rotated')!.secret;
    for (const key of [revoked, old]) expect((await call('GET', '/v1/base', key)).status).toBe(401);
    await expect.poll(async () => (await call('GET', '/v1/base', expired)).status).toBe(401);
    expect((await call('GET', '/v1/base', rotated)).body).toMatchObject({ people: 2, version: '0.0.0-test' });
  });

  it('keeps the request id of the client, if it looks like one', async () => {
    const key = api.keyFor('admin');
    const sent = await call('GET', '/v1/base', key, undefined, { 'x-request-id': 'abc-1' });
    expect(sent.headers['x-request-id']).toBe('abc-1');
    const odd = await call('GET', '/v1/base', key, undefined, { 'x-request-id': 'a b\tc' });
    expect(odd.headers['x-request-id']).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['not JSON', '{', 400],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400],
    ['nothing', '', 400],
    ['an array', '[]', 400],
    ['too much', `"${'x'.repeat(200_000)}"`, 413],
  ])('answers a problem to a body that is %s', async (_, payload, status) => {
    const headers = { authorization: `Bearer ${api.keyFor('check')}`, 'content-type': 'application/json' };
    const response = await app.inject({ method: 'POST', url: '/v1/check', headers, payload });
    expect([response.statusCode, response.json().status]).toEqual([status, status]);
  });

  it('answers 405 with the allowed methods to a known path with another method', async () => {
    const request = {
      method: 'PATCH',
      url: '/v1/people/1',
      headers: { authorization: `Bearer ${api.keyFor('admin')}` },
    } as const;
    const response = await app.inject(request);
    expect(response.json()).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(response.headers.allow).toBe('GET, PUT, DELETE');
  });

  it('answers 415 to a form, and 404 to a path that does not exist', async () => {
    const key = api.keyFor('check');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await app.inject({
      method: 'POST',
      url: '/v1/check',
      headers: { authorization: `Bearer ${key}`, ...form },
      payload: 'a=b',
    });
    expect(response.statusCode).toBe(415);
    expect(await call('GET', '/v1/nothing', key)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('/metrics, /v1/usage and /version', () => {
  it('need a key, except for the version', async () => {
    expect((await call('GET', '/version', undefined)).body).toMatchObject({ name: 'idem-identity-check' });
    expect((await call('GET', '/metrics', api.keyFor('check'))).status).toBe(403);
    expect((await call('GET', '/v1/usage', api.keyFor('metrics'))).status).toBe(403);
  });

  it('count answers and show the base', async () => {
    const metrics = Metrics.open(join(api.folder, 'metrics'));
    const usage = { list: () => [{ day: '2026-11-26', licenceId: 'ff', product: 'idcheck', answers: 3 }] };
    const logger = countRequests(TEST_LOGGER, metrics);
    const counting = api.createApp({ ...services, metrics, usage }, { logger });
    const get = (url: string, key: string) =>
      counting.inject({ method: 'GET', url, headers: { authorization: `Bearer ${key}` } });
    expect((await get('/v1/usage?days=7', api.keyFor('admin'))).json()).toEqual({
      usage: [{ day: '2026-11-26', licence: 'demo', product: 'idcheck', answers: 3 }],
    });
    const headers = { authorization: `Bearer ${api.keyFor('check')}` };
    await counting.inject({ method: 'POST', url: '/v1/check', headers, payload: { person: ANNA } });
    const response = await get('/metrics', api.keyFor('metrics'));
    expect(response.headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(response.body).toContain('idem_requests_total{route="api",status="2xx"} 2\n');
    expect(response.body).toContain('idem_checks_total{product="idcheck-plus",result="found"} 1\n');
    expect(response.body).toContain('idem_letters_total{field="first_name",letter="P"} 1\n');
    expect(response.body).toMatch(/^idem_people \d+$/m);
    await counting.close();
    metrics.close();
  });
});
