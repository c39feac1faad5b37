import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createIssuer,
  type Grants,
  LicenceLimiter,
  type LicenceStore,
  LimitStore,
  openGrants,
  openLicences,
  readTokenKey,
} from '../licences/index.ts';
import { createLogger } from '../runtime/logger.ts';
import { OPEN_ACCESS } from './access-control.ts';
import { createApp } from './app.ts';

/** Synthetic, and long enough not to be refused as weak. */
const ACME = { code: 'LIMIT-Tq7-vUx2-9kPd-w3Za', secret: 'bR4-mK8s-Yw2x-Zt6n-Qp9v' };

let folder: string;
let licences: LicenceStore;
let grants: Grants;
let limits: LimitStore;
let app: FastifyInstance;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-token-limits-'));
  licences = openLicences(folder);
  licences.add({
    ...{ name: 'ACME', products: ['idmobile', 'idcheck'], code: ACME.code, clientSecret: ACME.secret },
    maxPerDay: 2,
  });
  const key = readTokenKey(folder);
  grants = openGrants(folder, { key });
  limits = LimitStore.open(folder);
  const issuer = createIssuer({ key, accounts: licences, grants });
  const checker = { check: () => Promise.reject(new Error('not used')), version: undefined };
  app = createApp({
    checker,
    licences,
    resultKey: 'result',
    logger: createLogger('silent', { write: () => {} }),
    isReady: () => true,
    mobile: {
      ...{ accounts: licences, issuer, grants, checker: {} as never },
      ...{ country: 'FR', isStrict: false, isDemo: false },
    },
    camara: { accounts: licences, subscribers: {} as never, grants, tokenKey: key },
    // Noon, so that the day does not end during a test.
    access: { ...OPEN_ACCESS, limiter: new LicenceLimiter(limits, () => Date.UTC(2026, 10, 27, 12)) },
  });
});

afterEach(async () => {
  await app.close();
  await Promise.all([licences.close(), grants.close(), limits.close()]);
  rmSync(folder, { recursive: true });
});

async function post(url: string, form: Record<string, string>) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const {
    statusCode,
    headers: sent,
    ...response
  } = await app.inject({
    ...{ method: 'POST', url, headers },
    payload: String(new URLSearchParams(form)),
  });
  return { status: statusCode, retryAfter: sent['retry-after'], body: response.json() };
}

const DQE_ERROR = { status: 429, message: expect.any(String), details: '43200', error: expect.any(String) };
const MOBILE_ERROR = { status: 'error', error_type: 'too many requests', error_id: '97' };

it.each([
  [
    '/oauth/access_token/',
    { client_id: ACME.code, client_secret: ACME.secret, scope: 'client_idcheck' },
    (tokens: Record<string, string>) => ({ ...tokens, scope: 'refresh_token' }),
    DQE_ERROR,
  ],
  [
    '/ACCESS_TOKEN/',
    { licence: ACME.code, client_secret: ACME.secret, grant_type: 'client_idmobile' },
    ({ refresh_token }: Record<string, string>) => ({ refresh_token, grant_type: 'refresh_token' }),
    MOBILE_ERROR,
  ],
] as const)(
  '%s counts tokens and renewals against the limits of a licence',
  async (path, request, renewalOf, error) => {
    const first = await post(path, request);
    expect(first.status).toBe(200);
    const { access_token, refresh_token } = first.body;
    const renewal = renewalOf({ access_token, refresh_token }) as Record<string, string>;
    expect((await post(path, { ...request, client_secret: 'wrong' })).status).not.toBe(429);
    expect((await post(path, request)).status).toBe(200);
    const refused = { status: 429, retryAfter: '43200', body: error };
    expect(await post(path, request)).toEqual(refused);
    expect(await post(path, renewal)).toEqual(refused);
    // A renewal that was refused has not used up the refresh token.
    licences.change('ACME', { maxPerDay: 5 });
    expect((await post(path, renewal)).status).toBe(200);
    // The first use of a used token counts and revokes the others that were issued with it. Later ones do not count.
    for (let use = 0; use < 3; use++) expect([200, 429]).not.toContain((await post(path, renewal)).status);
    expect((await post(path, request)).status).toBe(200);
    expect((await post(path, request)).status).toBe(429);
  },
);

it('/oauth2/token counts tokens against the limits of a licence', async () => {
  const request = {
    ...{ client_id: ACME.code, client_secret: ACME.secret, grant_type: 'client_credentials' },
    scope: 'kyc-match:match',
  };
  expect((await post('/oauth2/token', request)).status).toBe(200);
  expect((await post('/oauth2/token', request)).status).toBe(200);
  expect(await post('/oauth2/token', request)).toMatchObject({
    status: 429,
    retryAfter: '43200',
    body: { error: 'slow_down' },
  });
});
