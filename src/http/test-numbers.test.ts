import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JournalEvent, NO_JOURNAL } from '../journal/index.ts';
import {
  createIssuer,
  type Grants,
  type LicenceStore,
  openGrants,
  openLicences,
  readTokenKey,
} from '../licences/index.ts';
import { createLogger } from '../runtime/logger.ts';
import { OPEN_ACCESS } from './access-control.ts';
import { createApp } from './app.ts';
import { ERRORS } from './errors.ts';

/** Licences in test mode, against the tables of docs/guide/licences.md. */
const page = readFileSync(join(import.meta.dirname, '../../docs/guide/licences.md'), 'utf8');
const rows = Array.from(page.matchAll(/^\| `(\+33\d+)` \| (.*?) *\| (.*?) *\|$/gm), ([, number, mobile, camara]) => ({
  number: number!,
  mobile: mobile!,
  camara: camara!,
}));

/** Synthetic, and long enough not to be refused as weak. */
const TEST = { code: 'TESTS-Tq7-vUx2-9kPd-w3Za', secret: 'aR4-mK8s-Yw2x-Zt6n-Qp9v' };

const JEANNE = {
  ...{ street_address: 'rue des Lilas', postal_code: '75011', locality: 'Paris', country: 'France' },
  ...{ birthdate: '2000-01-01', email: 'jeanne.martin@example.org', lastname: 'Martin', gender: 'F' },
  ...{ firstname: 'Jeanne', maiden_name: 'Durand', phone: '', number: '1' },
};

let folder: string;
let licences: LicenceStore;
let grants: Grants;
let app: FastifyInstance;
const recorded: JournalEvent[] = [];
const counted: unknown[] = [];

/** Fails the test if a base or an operator is asked. */
const untouched = new Proxy({} as never, {
  get: (_, name) => () => {
    throw new Error(`${String(name)} was called`);
  },
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-test-mode-'));
  licences = openLicences(folder);
  licences.add({
    name: 'test',
    products: ['idmobile'],
    credits: 0,
    isTest: true,
    code: TEST.code,
    clientSecret: TEST.secret,
  });
  const key = readTokenKey(folder);
  grants = openGrants(folder, { key });
  app = createApp({
    checker: untouched,
    licences,
    resultKey: 'result',
    logger: createLogger('silent', { write: () => {} }),
    isReady: () => true,
    mobile: {
      ...{ accounts: licences, issuer: createIssuer({ key, accounts: licences, grants }), grants, checker: untouched },
      ...{ country: 'FR', isStrict: false, isDemo: false },
    },
    camara: { accounts: licences, subscribers: untouched, grants, tokenKey: key },
    access: {
      ...OPEN_ACCESS,
      usage: { count: (...args) => void counted.push(args) },
      journal: { ...NO_JOURNAL, record: (event) => void recorded.push(event), flush: () => {} },
    },
  });
});

afterAll(async () => {
  await app.close();
  await Promise.all([licences.close(), grants.close()]);
  rmSync(folder, { recursive: true });
});

async function askMobile(number: string, more: Record<string, string> = {}) {
  const credentials = { licence: TEST.code, client_secret: TEST.secret, grant_type: 'client_idmobile' };
  const token = (await app.inject(`/ACCESS_TOKEN/?${new URLSearchParams(credentials)}`)).json().access_token as string;
  const parameters = {
    ...{ licence: TEST.code, number, token, mode: '2', name: 'acme', scope: 'matching_notp,simswap', period: '24' },
    ...{ user_infos: JSON.stringify(JEANNE), ...more },
  };
  return (await app.inject(`/IDMOBILE/?${new URLSearchParams(parameters)}`)).json();
}

async function askCamara(path: string, body: Record<string, unknown>) {
  const token = await app.inject({
    method: 'POST',
    url: '/oauth2/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(
      new URLSearchParams({
        ...{ client_id: TEST.code, client_secret: TEST.secret, grant_type: 'client_credentials' },
        scope: 'kyc-match:match sim-swap',
      }),
    ),
  });
  const headers = { authorization: `Bearer ${token.json().access_token}`, 'content-type': 'application/json' };
  const response = await app.inject({ method: 'POST', url: path, headers, payload: JSON.stringify(body) });
  return { status: response.statusCode, body: response.json() };
}

describe('a licence in test mode', () => {
  it('is documented for every error of an operator and of the server', () => {
    const errors = rows.flatMap(({ mobile }) => /^error (\d\d)$/.exec(mobile)?.[1] ?? []);
    expect(errors).toEqual(['09', '10', '12', '13', '14', '15', '16', '17', '18', '97', '98', '99']);
  });

  it.each(rows)('gets the documented answers of ID Mobile for $number', async ({ number, mobile }) => {
    const answer = await askMobile(number);
    const error = /^error (\d\d)$/.exec(mobile)?.[1];
    if (error !== undefined) {
      const refused = answer.status === 'error' ? [answer] : [answer.matching_notp, answer.simswap];
      expect(new Set(refused.map(({ error_id }) => error_id))).toEqual(new Set([error]));
      return;
    }
    const isHeld = !mobile.includes('holds nothing');
    const score = isHeld ? 1 : '';
    expect(answer.matching_notp).toMatchObject({
      family_name: score,
      given_name: score,
      birthdate: score,
      email: score,
    });
    expect(answer.matching_notp.address.street_address).toBe(score);
    expect(answer.simswap.swapped).toBe(mobile.includes('a minute ago') ? 'true' : 'false');
  });

  it('gets scores between 0 and 1 for values that differ', async () => {
    const user_infos = JSON.stringify({ ...JEANNE, lastname: 'Martyn', maiden_name: '', gender: 'M', firstname: '' });
    const { matching_notp: scores } = await askMobile('+33639989000', { user_infos });
    expect(scores).toMatchObject({ family_name: 0.93, gender: 0, given_name: '' });
  });

  it.each(rows)('gets the documented answers of CAMARA for $number', async ({ number, camara }) => {
    const kyc = await askCamara('/kyc-match/v0.4/match', { phoneNumber: number, familyName: 'Martin' });
    const swap = await askCamara('/sim-swap/v2/check', { phoneNumber: number });
    const [, onlySwap, status, code] = /^(SIM Swap: )?(\d{3}) `(\w+)`$/.exec(camara) ?? [];
    if (status !== undefined) expect(swap).toMatchObject({ status: Number(status), body: { code } });
    else expect(swap.body).toEqual({ swapped: camara.includes('`true`') });
    if (status !== undefined && onlySwap === undefined) expect(kyc).toMatchObject({ status: Number(status) });
    else expect(kyc.body.familyNameMatch).toBe(camara.includes('not_available') ? 'not_available' : 'true');
  });

  it('costs no credit, and is neither counted nor recorded', () => {
    expect(licences.list()[0]).toMatchObject({ credits: 0, isTest: true });
    expect(counted).toEqual([]);
    expect(recorded).toEqual([]);
  });

  it('has a last name for the errors of ID Check, as documented', () => {
    const [, list = ''] = /last name `TEST ERROR (401`.*?) after `ERROR`/.exec(page) ?? [];
    const documented = Array.from(list.matchAll(/\d{3}/g), ([status]) => Number(status));
    const statuses = new Set<number>(Object.values(ERRORS).map(({ status }) => status));
    expect(documented).toEqual([401, 402, 429, 500, 503]);
    expect(documented.every((status) => statuses.has(status))).toBe(true);
  });
});
