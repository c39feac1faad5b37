import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LicenceStore } from '../../../licences/index.ts';
import { createIssuer, type Grants, openGrants, openLicences, readTokenKey } from '../../../licences/index.ts';
import { createMobileChecker, type Line, type OperatorSource } from '../../../mobile/index.ts';
import { createLogger } from '../../../runtime/logger.ts';
import { type AccessControl, OPEN_ACCESS } from '../../access-control.ts';
import { createApp } from '../../app.ts';
import { ClientGuard } from '../../client-guard.ts';
import { counterPlace, NO_METRICS } from '../../metrics/metrics.ts';
import { mobileErrorBody } from './errors.ts';
import { parseReturnAddress, withOutcome } from './return-address.ts';

let folder: string;
let licences: LicenceStore;
let grants: Grants;
let app: FastifyInstance;
let logged: string[] = [];
let url: string;
let parameters: Record<string, string>;

const USER_INFOS = Object.fromEntries(
  [
    ...['street_address', 'postal_code', 'locality', 'country', 'birthdate', 'email'],
    ...['lastname', 'gender', 'firstname', 'maiden_name', 'phone', 'number'],
  ].map((key) => [key, '']),
);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-mobile-'));
  licences = openLicences(folder);
});

afterEach(async () => {
  await app.close();
  await Promise.all([licences.close(), grants.close()]);
  rmSync(folder, { recursive: true });
});

/** The application over operators that answer with `line`. */
async function start(
  line: Partial<Line>,
  more: { isStrict?: boolean; credits?: number; access?: Partial<AccessControl> } = {},
): Promise<void> {
  const { isStrict = false, credits, access } = more;
  const whole: Line = {
    operator: 'Alpha',
    isConnected: true,
    answers: () => true,
    match: () => ({ ok: false, why: 'retrieval-failed' }),
    wasSimSwapped: () => ({ ok: true, value: true }),
    ...line,
  };
  const source: OperatorSource = { linesOf: () => [whole], close: () => {} };
  const key = readTokenKey(folder);
  grants = openGrants(folder, { key });
  const issuer = createIssuer({ key, accounts: licences, grants });
  logged = [];
  app = createApp({
    checker: { check: () => Promise.reject(new Error('not asked')) },
    licences,
    access: { ...OPEN_ACCESS, ...access },
    resultKey: 'result',
    logger: createLogger('info', { write: (text) => void logged.push(text) }),
    isReady: () => true,
    mobile: {
      accounts: licences,
      issuer,
      grants,
      checker: createMobileChecker([source]),
      country: 'FR',
      isStrict,
      isDemo: false,
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const { code } = licences.add({ name: 'ACME', products: ['idmobile'], ...(credits !== undefined && { credits }) });
  parameters = {
    licence: code,
    token: issuer.issue(licences.resolve(code)!, 'idmobile').accessToken,
    number: '0612345678',
    mode: '2',
    name: 'x',
    scope: 'matching_notp',
    user_infos: JSON.stringify(USER_INFOS),
  };
}

async function ask(more: Record<string, string> = {}): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/IDMOBILE/`, {
    method: 'POST',
    body: new URLSearchParams({ ...parameters, ...more }),
  });
  return { status: response.status, body: await response.json() };
}

const failing = { match: () => Promise.reject(new Error('Zyxwarsky broke it')) };

describe('an internal error', () => {
  it('is error 99, and is logged without values of the request', async () => {
    await start(failing);
    expect(await ask()).toEqual({
      status: 200,
      body: { status: 'error', error_type: 'internal server error', error_id: '99' },
    });
    expect(logged.filter((line) => line.includes('"internal-error"'))).toHaveLength(1);
    expect(logged.join('')).not.toContain('Zyxwarsky');
  });

  it('is a 500 where statuses are strict', async () => {
    await start(failing, { isStrict: true });
    expect((await ask()).status).toBe(500);
  });

  it('costs no credit', async () => {
    await start(failing, { credits: 1 });
    await ask();
    expect(licences.list()[0]!.credits).toBe(1);
  });
});

describe('several scopes', () => {
  it('are answered side by side, each for a credit', async () => {
    const counted: number[] = [];
    const metrics = { ...NO_METRICS, count: (place: number) => void counted.push(place) };
    await start({}, { credits: 5, access: { metrics } });
    const { body } = await ask({ scope: 'simswap,matching_notp,billing', period: '24' });
    expect(body).toEqual({
      simswap: { status: 'success', operator: 'Alpha', swapped: 'true' },
      matching_notp: { status: 'error', error_type: 'failed to retrieve data from operator', error_id: '18' },
      billing: { status: 'error', error_type: 'scope not supported by this operator [Alpha] yet', error_id: '17' },
    });
    expect(licences.list()[0]!.credits).toBe(4);
    expect(counted).toEqual([counterPlace('credits_total', [])]);
  });
});

describe('limits', () => {
  const blocking = (retryAfterMs: number) =>
    new ClientGuard({
      limiter: { record: () => ({ retryAfterMs, delayMs: 0, toReport: 0 }) },
      logger: createLogger('silent', { write: () => {} }),
    });
  const tooMany = { status: 'error', error_type: 'too many requests', error_id: '97' };

  it('of a licence are error 97 with HTTP status 429 and Retry-After', async () => {
    await start({}, { access: { limiter: { take: () => 3 } }, credits: 1 });
    const response = await fetch(`${url}/IDMOBILE/`, { method: 'POST', body: new URLSearchParams(parameters) });
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([429, '3', tooMany]);
    expect(licences.list()[0]!.credits).toBe(1);
  });

  it.each([
    ['/IDMOBILE/', { licence: 'unknown' }, '02'],
    ['/GET/', { Licence: 'unknown', token: 'x', scope: 'client_idmobile' }, '02'],
    ['/ACCESS_TOKEN/', { licence: 'unknown', client_secret: 'x', grant_type: 'client_idmobile' }, '22'],
  ])('block a client of %s that sends a wrong licence', async (path, form, errorId) => {
    const post = async () => {
      const response = await fetch(url + path, { method: 'POST', body: new URLSearchParams(form) });
      return [response.status === 429, ((await response.json()) as { error_id: string }).error_id];
    };
    await start({}, { access: { guard: blocking(0) } });
    expect(await post()).toEqual([false, errorId]);
    await app.close();
    await grants.close();
    licences.revoke({ name: 'ACME' });
    await start({}, { access: { guard: blocking(1000) } });
    expect(await post()).toEqual([true, '97']);
  });

  it('block a client that sends a wrong secret, although its licence is right', async () => {
    await start({}, { access: { guard: blocking(1000) } });
    const form = { licence: parameters.licence!, client_secret: 'wrong', grant_type: 'client_idmobile' };
    const response = await fetch(`${url}/ACCESS_TOKEN/`, { method: 'POST', body: new URLSearchParams(form) });
    expect([response.status, await response.json()]).toEqual([429, tooMany]);
    const oauth = { client_id: parameters.licence!, client_secret: 'wrong', scope: 'client_idcheck' };
    const other = await fetch(`${url}/oauth/access_token/`, { method: 'POST', body: new URLSearchParams(oauth) });
    expect([other.status, other.headers.get('retry-after')]).toEqual([429, '1']);
  });
});

describe('usage', () => {
  it('counts each answered scope', async () => {
    const counted: string[] = [];
    await start({}, { access: { usage: { count: (_id, product) => void counted.push(product) } } });
    await ask({ scope: 'simswap,matching_notp', period: '24' });
    await ask({ number: '' });
    expect(counted).toEqual(['idmobile']);
  });
});

describe('HEAD', () => {
  it('is not answered where asking uses something up', async () => {
    await start({});
    for (const path of ['/IDMOBILE/', '/GET/', '/ACCESS_TOKEN/', '/oauth/access_token/']) {
      const response = await fetch(url + path, { method: 'HEAD' });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
    }
  });
});

describe('the body of an error', () => {
  it.each([
    ['01', '', 'invalid request'],
    ['05', 'period', 'missing or empty parameter (period) for this scope'],
    ['07', 'email,phone', 'missing mandatory key in user informations (email,phone)'],
    ['13', '', 'operator not found'],
    ['13', 'Alpha', 'operator [Alpha] not found'],
    ['14', 'A "B"', 'operator [A "B"] not authorized for this licence'],
    ['17', 'Alpha', 'scope not supported by this operator [Alpha] yet'],
    ['18', 'Alpha', 'failed to retrieve data from operator'],
  ] as const)('%s of %j', (id, detail, type) => {
    expect(JSON.parse(mobileErrorBody(id, detail))).toEqual({ status: 'error', error_type: type, error_id: id });
  });
});

describe('the address to come back to', () => {
  const registered = ['https://acme.example/back'];

  it('keeps its query as it was written', () => {
    const back = parseReturnAddress('https://acme.example/back?a=%20&b=c+d&e', registered, false)!;
    expect(withOutcome(back, 'STx', 'success')).toBe(
      'https://acme.example/back?a=%20&b=c+d&e&token=STx&status=success',
    );
    const bare = parseReturnAddress('https://acme.example/back?', registered, false)!;
    expect(withOutcome(bare, 'STx', 'error')).toBe('https://acme.example/back?token=STx&status=error');
  });

  it('may be this machine in the demo alone', () => {
    for (const address of ['http://127.0.0.1:3000/x', 'http://localhost/x', 'http://[::1]:8/x']) {
      expect(parseReturnAddress(address, [address], true)?.href).toBe(new URL(address).href);
      expect(parseReturnAddress(address, [address], false)).toBeUndefined();
      expect(parseReturnAddress(address, [], true)).toBeUndefined();
    }
    expect(parseReturnAddress('http://acme.example/back', registered, true)).toBeUndefined();
    expect(parseReturnAddress('https://evil.example/back', registered, true)).toBeUndefined();
  });
});
