import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiKeyStore,
  LicenceLimiter,
  type LicenceStore,
  LimitStore,
  openLicences,
  type Scope,
} from '../../licences/index.ts';
import { createLogger } from '../../runtime/logger.ts';
import { OPEN_ACCESS } from '../access-control.ts';
import { createApp } from '../app.ts';

let folder: string;
let app: FastifyInstance;
let apiKeys: ApiKeyStore;
let licences: LicenceStore;
let limits: LimitStore;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-keys-'));
  apiKeys = ApiKeyStore.open(folder);
  licences = openLicences(folder);
  limits = LimitStore.open(folder);
  app = createApp({
    checker: { check: () => Promise.reject(new Error('not used here')) },
    licences,
    resultKey: 'result',
    logger: createLogger('silent', { write: () => {} }),
    isReady: () => true,
    // Noon, so that the day does not end during a test.
    access: { ...OPEN_ACCESS, limiter: new LicenceLimiter(limits, () => Date.UTC(2026, 10, 27, 12)) },
    api: { apiKeys, licences, people: () => undefined, country: 'FR', version: '0.0.0-test' },
  });
});

afterAll(async () => {
  await app.close();
  await Promise.all([apiKeys.close(), licences.close(), limits.close()]);
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
const keyFor = (...scopes: readonly Scope[]) => apiKeys.add({ name: `own ${++count}`, scopes }).secret;

async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, key: string, payload?: object) {
  const headers = { authorization: `Bearer ${key}` };
  const response = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  return { status: response.statusCode, body: response.json() };
}

describe('/v1/keys', () => {
  it('creates, lists, rotates and revokes a key, whose secret is shown once', async () => {
    const admin = keyFor('admin');
    const added = await call('POST', '/v1/keys', admin, { name: 'website', scopes: ['check', 'match'] });
    expect(added).toMatchObject({ status: 201, body: { key: { name: 'website', scopes: ['check', 'match'] } } });
    const first: string = added.body.secret;
    expect(apiKeys.resolve(first)?.name).toBe('website');
    const listed = await call('GET', '/v1/keys', admin);
    expect(listed.body.keys).toContainEqual(expect.objectContaining({ name: 'website', revoked_at: null }));
    expect(JSON.stringify(listed.body)).not.toContain(first);
    const rotated = await call('POST', '/v1/keys/website/rotate', admin);
    expect(apiKeys.resolve(first)).toBeUndefined();
    expect(apiKeys.resolve(rotated.body.secret)?.scopes).toEqual(['check', 'match']);
    expect(await call('DELETE', '/v1/keys/website', admin)).toMatchObject({ status: 200, body: { name: 'website' } });
    expect(apiKeys.resolve(rotated.body.secret)).toBeUndefined();
  });

  it('needs the scope admin', async () => {
    const other = keyFor('check', 'explain', 'people:write');
    expect((await call('GET', '/v1/keys', other)).status).toBe(403);
    expect((await call('POST', '/v1/keys', other, { name: 'x', scopes: ['check'] })).status).toBe(403);
  });

  it('limits the requests of a key, also after its rotation, until the limit is changed', async () => {
    const admin = keyFor('admin');
    const added = await call('POST', '/v1/keys', admin, { name: 'limited', scopes: ['admin'], max_per_day: 2 });
    expect(added.body.key).toMatchObject({ max_per_second: null, max_per_day: 2 });
    const ask = (secret: string) =>
      app.inject({ method: 'GET', url: '/v1/keys', headers: { authorization: `Bearer ${secret}` } });
    const statusesOf = async (secret: string, count: number) => {
      const statuses: number[] = [];
      for (let i = 0; i < count; i++) statuses.push((await ask(secret)).statusCode);
      return statuses;
    };
    expect(await statusesOf(added.body.secret, 3)).toEqual([200, 200, 429]);
    const refused = await ask(added.body.secret);
    expect(refused.headers['retry-after']).toBe('43200');
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({
      ...{ status: 429, code: 'too-many-requests', detail: 'the API key has reached its limit of requests' },
    });
    const rotated = await call('POST', '/v1/keys/limited/rotate', admin);
    expect(rotated.body.key).toMatchObject({ max_per_day: 2 });
    expect(await statusesOf(rotated.body.secret, 1)).toEqual([429]);
    const raised = await call('PATCH', '/v1/keys/limited', admin, { max_per_day: 3 });
    expect(raised).toMatchObject({ status: 200, body: { name: 'limited', max_per_second: null, max_per_day: 3 } });
    expect(await statusesOf(rotated.body.secret, 2)).toEqual([200, 429]);
    const removed = await call('PATCH', '/v1/keys/limited', admin, { max_per_day: null, max_per_second: 1_000_000 });
    expect(removed.body).toMatchObject({ max_per_second: 1_000_000, max_per_day: null });
    expect(await statusesOf(rotated.body.secret, 5)).toEqual([200, 200, 200, 200, 200]);
    expect((await call('PATCH', '/v1/keys/limited', admin, { max_per_day: 0 })).status).toBe(400);
    expect((await call('PATCH', '/v1/keys/limited', admin, { max_per_day: 2e9 })).status).toBe(409);
    expect((await call('PATCH', '/v1/keys/nobody', admin, { max_per_day: 1 })).status).toBe(404);
    expect((await call('PATCH', '/v1/keys/limited', keyFor('check'), { max_per_day: 9 })).status).toBe(403);
  });

  it('gives no scope that the key of the request lacks', async () => {
    const admin = keyFor('admin');
    const request = { name: 'spy', scopes: ['check', 'explain'] };
    expect(await call('POST', '/v1/keys', admin, request)).toMatchObject({
      status: 403,
      body: { detail: 'scope explain is required to give it' },
    });
    apiKeys.add({ name: 'dpo', scopes: ['explain'] });
    expect((await call('POST', '/v1/keys/dpo/rotate', admin)).status).toBe(403);
    expect((await call('POST', '/v1/keys', keyFor('admin', 'explain'), request)).status).toBe(201);
  });

  it('rejects names in use, unknown names and unknown scopes', async () => {
    const admin = keyFor('admin');
    await call('POST', '/v1/keys', admin, { name: 'taken', scopes: ['check'] });
    expect((await call('POST', '/v1/keys', admin, { name: 'taken', scopes: ['check'] })).status).toBe(409);
    expect((await call('POST', '/v1/keys', admin, { name: 'new', scopes: ['everything'] })).status).toBe(400);
    expect((await call('DELETE', '/v1/keys/nobody', admin)).status).toBe(404);
    expect((await call('POST', '/v1/keys/nobody/rotate', admin)).status).toBe(404);
  });
});
