import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JournalEvent, NO_JOURNAL, phoneSubject } from '../../journal/index.ts';
import {
  type LicenceStore,
  type LocalGrants,
  LocalGuessingBudget,
  openGrants,
  openLicences,
  readTokenKey,
} from '../../licences/index.ts';
import type { SubscriberLookup } from '../../mobile/operators/subscriber-base/index.ts';
import { DAY_MS } from '../../runtime/days.ts';
import { createLogger } from '../../runtime/logger.ts';
import { DamagedFileError } from '../../storage/checksummed-file.ts';
import { OPEN_ACCESS } from '../access-control.ts';
import { createApp } from '../app.ts';
import { GuessGuard } from '../guess-guard.ts';
import { counterPlace, NO_METRICS } from '../metrics/metrics.ts';
import { TokenSealer } from './sealed-token.ts';

const NUMBER = '+33612345678';
/** A number of Réunion, with the prefix of France. */
const OVERSEAS = '+33639980001';
/** Synthetic, and long enough not to be refused as weak. */
const ACME = { code: 'ACME-Tq7-vUx2-9kPd-w3Za', secret: 'aR4-mK8s-Yw2x-Zt6n-Qp9v' };
const GUESSER = { code: 'GUESS-b5Hn-2cVf-8jRm-x6Ly', secret: 'dF3-gJ7k-Lp1q-Ws5e-Rt8y' };
const SCOPE = 'kyc-match:match';

let folder: string;
let licences: LicenceStore;
let budget: LocalGuessingBudget;
let grants: LocalGrants;
let app: FastifyInstance;
let url: string;
let now: number;
let logged: string[];
let lookup: SubscriberLookup;
let recorded: JournalEvent[];
/** The places of the metrics that were counted. */
let counted: number[];
/** What the limiter of requests answers. */
let waitSeconds: number;

const subscribers: SubscriberLookup = {
  find: (number) =>
    number !== NUMBER && number !== OVERSEAS
      ? undefined
      : {
          operator: 'Alpha',
          simChangedAt: 0,
          subscriber: {
            country: 'FR',
            postalCode: '68100',
            city: 'MULHOUSE',
            street: 'RUE DES TISSERANDS',
            number: '8 BIS',
            lastName: 'ZIMMERLIN',
            birthName: '',
            firstName: 'ODILE',
            gender: 'F',
            birthDate: '1971-08-30',
            email: '',
            phone: NUMBER,
          },
        },
  knowsSimChanges: () => true,
  monitoredDays: () => undefined,
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-camara-'));
  licences = openLicences(folder);
  licences.add({
    name: 'ACME',
    products: ['idmobile'],
    code: ACME.code,
    clientSecret: ACME.secret,
    credits: 3,
  });
  licences.add({ name: 'Guesser', products: ['idmobile'], code: GUESSER.code, clientSecret: GUESSER.secret });
  const key = readTokenKey(folder);
  grants = openGrants(folder, { key });
  budget = LocalGuessingBudget.open(folder, { limit: 5, key });
  now = Date.now();
  logged = [];
  lookup = subscribers;
  recorded = [];
  counted = [];
  waitSeconds = 0;
  const logger = createLogger('info', { write: (text) => void logged.push(text) });
  app = createApp({
    checker: { check: () => Promise.reject(new Error('not used')) },
    licences,
    resultKey: 'result',
    logger,
    isReady: () => true,
    access: {
      ...OPEN_ACCESS,
      limiter: { take: () => waitSeconds },
      metrics: { ...NO_METRICS, count: (place) => void counted.push(place) },
      journal: { ...NO_JOURNAL, record: (event) => void recorded.push(event), flush: () => {} },
    },
    camara: {
      accounts: licences,
      subscribers: {
        find: (...args) => lookup.find(...args),
        knowsSimChanges: (name) => lookup.knowsSimChanges(name),
        monitoredDays: (name) => lookup.monitoredDays(name),
      },
      grants,
      tokenKey: key,
      guard: new GuessGuard(budget, logger),
      now: () => now,
    },
  });
  await app.listen({ port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await app.close();
  await Promise.all([licences.close(), budget.close(), grants.close()]);
  rmSync(folder, { recursive: true });
});

async function tokenOf({ code, secret } = ACME, scope = SCOPE): Promise<string> {
  const response = await fetch(`${url}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${code}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function match(token: string, body: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${url}/kyc-match/v0.4/match`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ phoneNumber: NUMBER, ...body }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('KYC Match', () => {
  it('compares a number with and without its suffix', async () => {
    const token = await tokenOf();
    expect((await match(token, { streetNumber: '8bis' })).body).toEqual({ streetNumberMatch: 'true' });
    expect((await match(token, { streetNumber: '8', houseNumberExtension: 'bis' })).body).toEqual({
      streetNumberMatch: 'true',
      houseNumberExtensionMatch: 'true',
    });
    expect((await match(token, { streetNumber: '8', houseNumberExtension: 'T' })).body).toMatchObject({
      streetNumberMatch: 'true',
      houseNumberExtensionMatch: 'false',
    });
  });

  it('compares an address with the parts that it names', async () => {
    const token = await tokenOf();
    for (const address of ['8 bis rue des Tisserands', '8 bis rue des Tisserands 68100 Mulhouse'])
      expect((await match(token, { address })).body).toEqual({ addressMatch: 'true' });
    expect((await match(token, { address: '8 bis rue des Tisserands 68000 Colmar' })).body).toMatchObject({
      addressMatch: 'false',
      addressMatchScore: expect.any(Number),
    });
  });

  it('answers not_available for values that are not held, empty or beyond the guessing budget', async () => {
    const token = await tokenOf(GUESSER);
    expect((await match(token, { email: 'a@example.org', familyName: ' ' })).body).toEqual({
      familyNameMatch: 'not_available',
      emailMatch: 'not_available',
    });
    for (let day = 1; day <= 5; day++)
      expect((await match(token, { birthdate: `1971-08-0${day}` })).body).toEqual({ birthdateMatch: 'false' });
    expect((await match(token, { birthdate: '1971-08-30' })).body).toEqual({ birthdateMatch: 'not_available' });
    expect(logged.join('')).toContain('"probing"');
    expect(logged.join('')).not.toContain('1971');
  });

  it('takes a credit for each answer, and none for an error', async () => {
    const token = await tokenOf();
    expect((await match(token, {})).status).toBe(400);
    for (let left = 3; left > 0; left--) expect((await match(token, { familyName: 'x' })).status).toBe(200);
    expect(await match(token, { familyName: 'x' })).toMatchObject({ status: 429, body: { code: 'QUOTA_EXCEEDED' } });
    expect(counted).toEqual(Array(3).fill(counterPlace('credits_total', [])));
  });

  it('records each answer in the journal under its number, and no error', async () => {
    const token = await tokenOf();
    await match(token, {});
    await match(token, { familyName: 'Zimmerlin' });
    expect(recorded).toMatchObject([
      { event: 'mobile', actor: 'licence ACME', subject: phoneSubject(NUMBER), result: 'answered' },
    ]);
  });

  it('records a French overseas number as it is searched, whichever prefix it was sent with', async () => {
    await match(await tokenOf(), { phoneNumber: OVERSEAS, familyName: 'Zimmerlin' });
    expect(recorded).toMatchObject([{ event: 'mobile', subject: phoneSubject('+262639980001') }]);
  });

  it('refuses a token that has expired', async () => {
    const token = await tokenOf();
    now += 299_000;
    expect((await match(token, { familyName: 'Zimmerlin' })).status).toBe(200);
    now += 1000;
    expect(await match(token, { familyName: 'x' })).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  it('refuses the tokens of a revoked licence and of an earlier client secret', async () => {
    const [revoked, rotated] = [await tokenOf(), await tokenOf(GUESSER)];
    licences.revoke({ name: 'ACME' });
    licences.rotateSecret('Guesser');
    expect((await match(revoked, { familyName: 'x' })).status).toBe(401);
    expect((await match(rotated, { familyName: 'x' })).status).toBe(401);
  });

  it('answers 503 if the subscribers are damaged', async () => {
    const token = await tokenOf();
    lookup = {
      ...subscribers,
      find: () => {
        throw new DamagedFileError('the file is damaged');
      },
    };
    expect(await match(token, { familyName: 'x' })).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
  });

  it('never logs a value of the request', async () => {
    const token = await tokenOf();
    await match(token, { familyName: 'Zimmerlin', email: 'not an address', unknownName: 'Zimmerlin' });
    await match(token, { familyName: 'Zimmerlin' });
    expect(logged.length).toBeGreaterThan(1);
    expect(logged.join('')).toContain('"route":"/kyc-match/v0.4/match"');
    for (const secret of ['Zimmerlin', 'not an address', NUMBER, token]) expect(logged.join('')).not.toContain(secret);
  });
});

describe('SIM Swap', () => {
  /** Asks about a subscriber whose operator lists the SIM changes of the last 30 days. */
  async function ask(operation: 'check' | 'retrieve-date', daysAgo: number | undefined, body: object = {}) {
    const simChangedAt = daysAgo === undefined ? 0 : Math.floor((now - daysAgo * DAY_MS) / 1000);
    lookup = {
      find: (number) => ({ ...subscribers.find(number)!, simChangedAt }),
      knowsSimChanges: () => false,
      monitoredDays: () => 30,
    };
    const token = await tokenOf(ACME, 'sim-swap');
    const response = await fetch(`${url}/sim-swap/v2/${operation}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ phoneNumber: NUMBER, ...body }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  it('answers the monitored period if the SIM was changed before it, or never', async () => {
    const unknown = { latestSimChange: null, monitoredPeriod: 30 };
    expect((await ask('retrieve-date', 31)).body).toEqual(unknown);
    expect((await ask('retrieve-date', undefined)).body).toEqual(unknown);
    const changedAt = new Date(1000 * Math.floor((now - 29 * DAY_MS) / 1000)).toISOString();
    expect((await ask('retrieve-date', 29)).body).toEqual({ latestSimChange: changedAt });
  });

  it('rejects a period that the operator does not monitor', async () => {
    expect(await ask('check', 10, { maxAge: 30 * 24 })).toEqual({ status: 200, body: { swapped: true } });
    const { status, body } = await ask('check', 10, { maxAge: 30 * 24 + 1 });
    expect([status, body.code]).toEqual([400, 'OUT_OF_RANGE']);
    expect(body.message).toContain('720 hours');
  });
});

describe('the token endpoints', () => {
  const post = (path: string, form: Record<string, string> | string, { code, secret } = ACME) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${code}:${secret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: typeof form === 'string' ? form : new URLSearchParams(form),
    });
  const authentication = { scope: `openid ${SCOPE}`, login_hint: `tel:${NUMBER}` };

  it('apply the limits of a licence to questions about numbers', async () => {
    expect((await post('/oauth2/bc-authorize', authentication)).status).toBe(200);
    waitSeconds = 7;
    for (const login_hint of [`tel:${NUMBER}`, 'tel:+33699999999']) {
      const response = await post('/oauth2/bc-authorize', { ...authentication, login_hint });
      expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
    }
  });

  it('answer no questions about numbers for a licence without credits', async () => {
    const token = await tokenOf();
    for (let i = 0; i < 3; i++) await match(token, { familyName: 'Zimmerlin' });
    const response = await post('/oauth2/bc-authorize', authentication);
    expect([response.status, await response.json()]).toMatchObject([400, { error: 'unauthorized_client' }]);
  });

  it('refuse large forms and many parameters before they are parsed', async () => {
    for (const path of ['/oauth2/token', '/oauth2/bc-authorize']) {
      for (const form of ['a&'.repeat(8000), 'a=1&'.repeat(100), `x=${'a'.repeat(17_000)}`]) {
        const response = await post(path, form);
        expect([response.status, await response.json()]).toMatchObject([400, { error: 'invalid_request' }]);
      }
    }
  });

  it('give one access token for an auth_req_id', async () => {
    const started = await post('/oauth2/bc-authorize', { scope: `openid ${SCOPE}`, login_hint: `tel:${NUMBER}` });
    const { auth_req_id } = (await started.json()) as { auth_req_id: string };
    const grant = { grant_type: 'urn:openid:params:grant-type:ciba', auth_req_id };
    const responses = await Promise.all([1, 2, 3].map(() => post('/oauth2/token', grant)));
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    const refused = responses.find(({ status }) => status === 400)!;
    expect(await refused.json()).toMatchObject({ error: 'invalid_grant' });
    const { access_token } = (await responses.find(({ status }) => status === 200)!.json()) as { access_token: string };
    const { status } = await match(access_token, { familyName: 'Zimmerlin' });
    expect(status).toBe(200);
  });

  it.each(['algorithm "none"', 'another kind', 'another licence'])('refuse tokens of %s', async (kind) => {
    const started = (await (await post('/oauth2/bc-authorize', authentication)).json()) as { auth_req_id: string };
    const grant = { grant_type: 'urn:openid:params:grant-type:ciba', auth_req_id: started.auth_req_id };
    const jwt = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`;
    if (kind === 'algorithm "none"') expect((await match(jwt, { familyName: 'x' })).status).toBe(401);
    if (kind === 'another kind') expect((await match(started.auth_req_id, { familyName: 'x' })).status).toBe(401);
    const client = kind === 'another licence' ? GUESSER : ACME;
    const wrong = kind === 'algorithm "none"' ? { ...grant, auth_req_id: jwt } : grant;
    const response = await post('/oauth2/token', wrong, client);
    expect(response.status).toBe(kind === 'another kind' ? 200 : 400);
  });
});

describe('x-correlator', () => {
  const ask = (path: string, headers: Record<string, string>, method = 'POST') =>
    fetch(url + path, { method, headers, ...(method === 'POST' && { body: '{}' }) });

  it('is returned with every answer, errors included', async () => {
    const path = '/kyc-match/v0.4/match';
    const headers = { 'x-correlator': 'a-1', 'content-type': 'application/json' };
    const authorized = { ...headers, authorization: `Bearer ${await tokenOf()}` };
    const asked = [
      ask(path, authorized),
      ask(path, headers),
      ask(path, headers, 'GET'),
      ask('/sim-swap/v2/nothing', headers),
    ];
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual([400, 401, 405, 404]);
    expect(answers.map((answer) => answer.headers.get('x-correlator'))).toEqual(Array(4).fill('a-1'));
  });

  it('of another form is refused after token and scope', async () => {
    const headers = { 'x-correlator': 'a b', 'content-type': 'application/json' };
    const authorized = { ...headers, authorization: `Bearer ${await tokenOf()}` };
    for (const [sent, status] of [
      [headers, 401],
      [authorized, 400],
    ] as const) {
      const answer = await ask('/kyc-match/v0.4/match', sent);
      expect([answer.status, answer.headers.get('x-correlator')]).toEqual([status, null]);
    }
  });
});

describe('TokenSealer', () => {
  const sealer = new TokenSealer(Buffer.alloc(32, 1));
  const token = { kind: 'access', licenceId: '00', secretVersion: 1, scopes: [SCOPE], expiresAt: 5 } as const;

  it('opens what it sealed, and hides the phone number', () => {
    const sealed = sealer.seal({ ...token, phoneNumber: NUMBER });
    expect(sealer.open(sealed)).toEqual({ ...token, phoneNumber: NUMBER });
    expect(Buffer.from(sealed, 'base64url').includes(NUMBER)).toBe(false);
  });

  it('refuses text that was changed, cut or sealed with another key', () => {
    const sealed = sealer.seal(token);
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    for (const text of [changed, sealed.slice(0, 20), '', 'CM', `${sealed} `, 'x'.repeat(2000)])
      expect(sealer.open(text), text).toBeUndefined();
    expect(new TokenSealer(Buffer.alloc(32, 2)).open(sealed)).toBeUndefined();
  });
});
