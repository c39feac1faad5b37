import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createResponseValidator, observed, type ResponseValidator } from '../openapi/validate-response.testing.ts';
import { NAMESAKE_ROWS, TestApi } from './api.testing.ts';

let api: TestApi;
let app: FastifyInstance;
let differencesOf: ResponseValidator;

beforeAll(async () => {
  api = await TestApi.open(NAMESAKE_ROWS);
  app = api.createApp(api.services({}));
  differencesOf = createResponseValidator((await app.inject('/openapi.json')).json());
});

afterAll(async () => {
  await app.close();
  await api.close();
});

async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, key: string, body?: object) {
  const headers = { authorization: `Bearer ${key}` };
  const response = await app.inject({ method, url, headers, ...(body !== undefined && { payload: body }) });
  expect(differencesOf(observed(method, url, response))).toEqual([]);
  return { status: response.statusCode, body: response.json() };
}

describe('licences', () => {
  it('are issued, listed and revoked', async () => {
    const key = api.keyFor('admin');
    const issued = await call('POST', '/v1/licences', key, { name: 'ACME', products: ['idcheck'], credits: 5 });
    expect(issued).toMatchObject({ status: 201, body: { licence: { name: 'ACME', credits: 5 } } });
    expect(api.licences.resolve(issued.body.code)?.name).toBe('ACME');
    expect((await call('POST', '/v1/licences', key, { name: 'ACME', products: ['nothing'] })).status).toBe(400);
    expect((await call('GET', '/v1/licences', key)).body.licences).toMatchObject([
      { name: 'ACME', last_used_on: null },
    ]);
    const past = { expires_at: '2020-01-01T00:00:00Z' };
    const refused = [
      await call('POST', '/v1/licences', key, { name: 'Past', products: ['idcheck'], ...past }),
      await call('PATCH', '/v1/licences/ACME', key, past),
      await call('POST', '/v1/keys', key, { name: 'Past', scopes: ['check'], ...past }),
    ];
    for (const { status, body } of refused) {
      expect([status, body.errors[0]]).toEqual([400, expect.objectContaining({ pointer: '/expires_at' })]);
    }
    expect((await call('DELETE', '/v1/licences/ACME', key)).body.revoked_at).not.toBeNull();
    expect((await call('DELETE', '/v1/licences/ACME', key)).status).toBe(404);
  });

  it('are issued with limits', async () => {
    const limits = { max_per_second: 50, max_per_day: 10_000 };
    const request = { name: 'Limited', products: ['idcheck'], ...limits };
    const { status, body } = await call('POST', '/v1/licences', api.keyFor('admin'), request);
    expect([status, body.licence]).toEqual([201, expect.objectContaining(limits)]);
    expect(api.licences.resolve(body.code)).toMatchObject({ maxPerSecond: 50, maxPerDay: 10_000 });
    const wrong = { ...request, name: 'Wrong', max_per_day: 0 };
    expect((await call('POST', '/v1/licences', api.keyFor('admin'), wrong)).status).toBe(400);
  });

  it('are changed, and keep what a change does not name', async () => {
    const key = api.keyFor('admin');
    await call('POST', '/v1/licences', key, { name: 'Changing', products: ['idcheck'], credits: 5 });
    const change = (body: object) => call('PATCH', '/v1/licences/Changing', key, body);
    expect(await change({ add_credits: 10, max_per_second: 50 })).toMatchObject({
      status: 200,
      body: { credits: 15, max_per_second: 50, max_per_day: null, is_test: false },
    });
    expect((await change({ is_test: true, origins: ['https://shop.example'] })).body).toMatchObject({
      credits: 15,
      max_per_second: 50,
      is_test: true,
      origins: ['https://shop.example'],
    });
    expect((await change({ credits: null, max_per_second: null, origins: [], is_test: false })).body).toMatchObject({
      credits: null,
      max_per_second: null,
      origins: [],
      is_test: false,
    });
    expect((await change({ add_credits: 1 })).status).toBe(409);
    expect((await change({ credits: 1, add_credits: 1 })).status).toBe(400);
    expect((await change({})).status).toBe(400);
    expect((await call('PATCH', '/v1/licences/Nobody', key, { credits: 1 })).status).toBe(404);
  });

  it('get a new client secret, which replaces the former one', async () => {
    const key = api.keyFor('admin');
    const issued = await call('POST', '/v1/licences', key, { name: 'Mobile', products: ['idmobile'] });
    const { body } = await call('POST', '/v1/licences/Mobile/rotate', key);
    const licence = api.licences.resolve(issued.body.code)!;
    expect(api.licences.isClientSecret(licence, issued.body.client_secret)).toBe(false);
    expect(api.licences.isClientSecret(licence, body.client_secret)).toBe(true);
    expect((await call('POST', '/v1/licences/Nobody/rotate', key)).status).toBe(404);
  });

  it('are listed with the day of their last use', async () => {
    const key = api.keyFor('admin');
    await call('POST', '/v1/licences', key, { name: 'Used', products: ['idcheck'] });
    const [licenceId] = [...api.licences.names()].find(([, name]) => name === 'Used')!;
    const today = new Date().toISOString().slice(0, 10);
    const usage = { list: () => [{ day: today, licenceId, product: 'idcheck', answers: 3 }] };
    const counting = api.createApp(api.services({ usage }));
    const headers = { authorization: `Bearer ${key}` };
    const { licences } = (await counting.inject({ url: '/v1/licences', headers })).json();
    await counting.close();
    const used = licences.filter((each: { last_used_on: string | null }) => each.last_used_on !== null);
    expect(used).toEqual([expect.objectContaining({ name: 'Used', last_used_on: today })]);
  });
});
