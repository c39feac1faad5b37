import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiKeyStore, type LicenceStore, openLicences, type Scope } from '../../licences/index.ts';
import { createLogger } from '../../runtime/logger.ts';
import { createApp } from '../app.ts';

let folder: string;
let app: FastifyInstance;
let apiKeys: ApiKeyStore;
let licences: LicenceStore;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-keys-'));
  apiKeys = ApiKeyStore.open(folder);
  licences = openLicences(folder);
  app = createApp({
    checker: { check: () => Promise.reject(new Error('not used here')) },
    licences,
    resultKey: 'result',
    logger: createLogger('silent', { write: () => {} }),
    isReady: () => true,
    api: { apiKeys, licences, people: () => undefined, country: 'FR', version: '0.0.0-test' },
  });
});

afterAll(async () => {
  await app.close();
  await Promise.all([apiKeys.close(), licences.close()]);
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
const keyFor = (...scopes: readonly Scope[]) => apiKeys.add({ name: `own ${++count}`, scopes }).secret;

async function call(method: 'GET' | 'POST' | 'DELETE', url: string, key: string, payload?: object) {
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
