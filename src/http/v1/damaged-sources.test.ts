import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { currentGeneration, generationPath } from '../../reference/base.ts';
import { createResponseValidator, observed, type ResponseValidator } from '../openapi/validate-response.testing.ts';
import { NAMESAKE_ROWS, TestApi } from './api.testing.ts';

let api: TestApi;
let app: FastifyInstance;
let path: string;
let intact: Buffer;
let authorization: string;
let differencesOf: ResponseValidator;

beforeAll(async () => {
  api = await TestApi.open(NAMESAKE_ROWS);
  app = api.createApp(api.services());
  path = join(dirname(generationPath(api.data, currentGeneration(api.data)!)), 'sources.json');
  intact = readFileSync(path);
  authorization = `Bearer ${api.keyFor('people:read', 'people:write', 'check', 'admin')}`;
  differencesOf = createResponseValidator((await app.inject('/openapi.json')).json());
});
afterEach(() => writeFileSync(path, intact));
afterAll(async () => {
  await app.close();
  await api.close();
});

async function call(method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) {
  const response = await app.inject({ method, url, headers: { authorization }, ...(payload && { payload }) });
  expect(differencesOf(observed(method, url, response))).toEqual([]);
  return { status: response.statusCode, type: response.headers['content-type'], body: response.json() };
}

const NEW = { last_name: 'Martin', address: '12 rue des Lilas', postal_code: '75011' };

const DAMAGE: readonly (readonly [string, () => Buffer])[] = [
  ...[1, 40, 150].map((at): [string, () => Buffer] => [
    `a flipped bit in byte ${at}`,
    () => {
      const bytes = Buffer.from(intact);
      bytes[at]! ^= 4;
      return bytes;
    },
  ]),
  ...[0, 1, 100].map((length): [string, () => Buffer] => [`only ${length} bytes`, () => intact.subarray(0, length)]),
];

describe.each(DAMAGE)('a list of imported files with %s', (_, damaged) => {
  it.each([
    ['GET', '/v1/people/1', undefined],
    ['POST', '/v1/people:search', { person: { last_name: 'Berthod', postal_code: '73000' } }],
    ['PUT', '/v1/people/9', NEW],
    ['GET', '/v1/base', undefined],
  ] as const)('makes %s %s answer 503 and say what to do', async (method, url, body) => {
    writeFileSync(path, damaged());
    // A change closes what was read before.
    if (method === 'PUT') await api.reopenChanges();
    const answer = await call(method, url, body);
    expect(answer).toMatchObject({
      status: 503,
      type: 'application/problem+json; charset=utf-8',
      body: {
        code: 'unavailable',
        detail: expect.stringMatching(/restore a backup, or import the people again with --replace; "idem verify"/),
      },
    });
    expect(JSON.stringify(answer.body)).not.toContain(api.folder);
  });

  it('leaves checks and erasure as they are', async () => {
    writeFileSync(path, damaged());
    await api.reopenChanges();
    const person = { last_name: 'Berthod', first_name: 'Anna', address: '4 rue du Puits', postal_code: '73000' };
    expect(await call('POST', '/v1/check', { person })).toMatchObject({ status: 200, body: { result: 'found' } });
    expect(await call('DELETE', '/v1/people/99')).toMatchObject({ status: 200, body: { erased: false } });
    expect(api.people.base.checkSources()).toBe(false);
    writeFileSync(path, intact);
    expect(api.people.base.checkSources()).toBe(true);
    expect(await call('GET', '/v1/people/1')).toMatchObject({ status: 200, body: { origin: { line: 2 } } });
  });
});
