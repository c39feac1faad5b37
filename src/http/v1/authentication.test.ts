import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey, FailureResult } from '../../licences/index.ts';
import { createLogger } from '../../runtime/logger.ts';
import { OPEN_ACCESS } from '../access-control.ts';
import { createApp } from '../app.ts';
import { ClientGuard } from '../client-guard.ts';
import type { ApiServices } from './services.ts';

const KEY = 'idem_right';
const ALLOWED: FailureResult = { retryAfterMs: 0, delayMs: 0, toReport: 0 };

let app: FastifyInstance;
let failures: string[];
let result: FailureResult;

beforeEach(() => {
  failures = [];
  result = ALLOWED;
  const logger = createLogger('silent', { write: () => {} });
  const limiter = {
    record: (network: string) => {
      failures.push(network);
      return result;
    },
  };
  const apiKey: ApiKey = { name: 'website', scopes: ['check', 'admin'], createdAt: '2026-01-01T00:00:00Z' };
  app = createApp({
    checker: { check: () => Promise.reject(new Error('not asked')) },
    licences: { resolve: () => undefined },
    resultKey: 'result',
    logger,
    isReady: () => true,
    access: { ...OPEN_ACCESS, guard: new ClientGuard({ limiter, logger }) },
    api: {
      apiKeys: { resolve: (secret: string) => (secret === KEY ? apiKey : undefined) },
      people: () => undefined,
      country: 'FR',
      version: '0.0.0-test',
    } as unknown as ApiServices,
  });
});

afterEach(() => app.close());

const BROKEN_JSON = '{"person":';

const post = (key: string | undefined, body: string, url = '/v1/check') =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
    payload: body,
  });

describe('authentication of the API', () => {
  it('comes before the body is read', async () => {
    const tooLarge = 'x'.repeat(200_000);
    for (const body of [BROKEN_JSON, tooLarge]) {
      for (const key of [undefined, 'idem_wrong']) expect((await post(key, body)).statusCode).toBe(401);
    }
    expect((await post(KEY, BROKEN_JSON)).statusCode).toBe(400);
    expect((await post(KEY, tooLarge)).statusCode).toBe(413);
  });

  it('comes after the path: an unknown one is 404, whatever its body', async () => {
    expect((await post(undefined, BROKEN_JSON, '/v1/nothing')).statusCode).toBe(404);
  });

  it('counts wrong keys per client, and no missing or right ones', async () => {
    await post('idem_wrong', '{}');
    await post('another-key', '{}');
    expect(failures).toEqual(['127.0.0.1', '127.0.0.1']);
    await post(undefined, '{}');
    await app.inject({ url: '/v1/base', headers: { authorization: `Bearer ${KEY}` } });
    expect(failures).toHaveLength(2);
  });

  it('answers a blocked client with 429, also if its key is right', async () => {
    const base = () => app.inject({ url: '/v1/base', headers: { authorization: `Bearer ${KEY}` } });
    result = { ...ALLOWED, retryAfterMs: 30_000 };
    const blocked = await post('idem_wrong', '{}');
    expect(blocked.statusCode).toBe(429);
    expect(blocked.headers['retry-after']).toBe('30');
    expect(blocked.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect((await base()).statusCode).toBe(429);
  });

  it('does not lock out a key that was used from the address before', async () => {
    const base = () => app.inject({ url: '/v1/base', headers: { authorization: `Bearer ${KEY}` } });
    expect((await base()).statusCode).toBe(200);
    result = { ...ALLOWED, retryAfterMs: 30_000 };
    expect((await post('idem_wrong', '{}')).statusCode).toBe(429);
    expect((await base()).statusCode).toBe(200);
  });
});
