import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { normalizeClaim } from '../../claim.ts';
import { type MobileNumber, parseMobileNumber } from '../../number.ts';
import { CONTRACT_SUBSCRIBERS } from '../operator.contract.ts';
import type { Line, OperatorSource } from '../operator.ts';
import { MAX_FAILURES, OPEN_MS } from './circuit-breaker.ts';
import { camaraOperators } from './operator.ts';
import { CamaraServer, type Fault } from './server.testing.ts';
import { testOperator } from './settings.testing.ts';

const TIMEOUT = 1000;
const HANG_TIMEOUT = 200;
const TOKEN_OF_TWO_LINES = '{"access_token":"one\\ntwo","expires_in":3600}';
const HELD = '+262639980001';

let server: CamaraServer;
let source: OperatorSource;
let events: string[] = [];
let time = Date.now();
let timeRuns = true;

beforeAll(async () => {
  server = await CamaraServer.start(CONTRACT_SUBSCRIBERS);
});
afterAll(() => server.stop());
afterEach(async () => {
  await source?.close();
  server.reset();
});

function open(more: Parameters<typeof testOperator>[2] = {}): void {
  events = [];
  timeRuns = true;
  source = camaraOperators([testOperator('Alpha', server.url, { timeoutMs: TIMEOUT, ...more })], {
    onEvent: (event, operator) => events.push(`${operator} ${event}`),
    now: () => (timeRuns ? Date.now() : time),
  });
}

const claim = normalizeClaim({ lastName: 'Martin', firstName: 'Claire' }, 'FR');
const lineOf = (number = HELD): Line => source.linesOf(parseMobileNumber(number, 'FR') as MobileNumber)[0]!;
const match = () => lineOf().match(claim);
const why = async () => {
  const outcome = await match();
  return outcome.ok ? 'answered' : outcome.why;
};

describe('camaraOperators', () => {
  it('requests a token per scope and sends a correlator, over one kept connection', async () => {
    open();
    for (let i = 0; i < 5; i++) expect(await why()).toBe('answered');
    expect(await lineOf().wasSimSwapped(24)).toEqual({ ok: true, value: false });
    expect([server.count('/token'), server.count('/match'), server.count('/check')]).toEqual([2, 5, 1]);
    expect(new Set(server.seen.map(({ socket }) => socket)).size).toBe(1);
    const [token, question] = server.seen;
    expect(new URLSearchParams(token!.body).get('scope')).toBe('kyc-match:match');
    expect(question!.headers['x-correlator']).toMatch(/^[a-zA-Z0-9-]{1,55}$/);
    expect(question!.headers['content-type']).toBe('application/json');
    const correlators = server.seen.map(({ headers }) => headers['x-correlator']).filter(Boolean);
    expect(new Set(correlators).size).toBe(correlators.length);
    expect(JSON.parse(server.seen.at(-1)!.body)).toEqual({ phoneNumber: HELD, maxAge: 24 });
  });

  it('leaves no listeners on a kept connection', async () => {
    const warnings: string[] = [];
    const listen = ({ name }: Error) => warnings.push(name);
    process.on('warning', listen);
    open();
    for (let i = 0; i < 15; i++) await match();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', listen);
    expect(new Set(server.seen.map(({ socket }) => socket)).size).toBe(1);
    expect(warnings).toEqual([]);
  });

  it('sends only the values of the claim, in the prescribed form', async () => {
    open();
    const said = {
      lastName: ' Martin',
      gender: 'madame',
      birthDate: '17/05/1980',
      country: 'France',
      address: '12 r. des Lilas',
    };
    await lineOf().match(normalizeClaim(said, 'FR'));
    expect(JSON.parse(server.seen.at(-1)!.body)).toEqual({
      phoneNumber: HELD,
      familyName: 'Martin',
      familyNameAtBirth: 'Martin',
      gender: 'FEMALE',
      birthdate: '1980-05-17',
      address: '12 RUE DES LILAS',
      streetName: 'LILAS',
      streetNumber: '12',
      country: 'FR',
    });
  });

  it.each([
    ['the inner words of a street name', { address: '3 av du Gal de Gaulle' }, { streetName: 'GENERAL DE GAULLE' }],
    ['a name without its civility', { lastName: 'Mme Martin' }, { familyName: 'MARTIN' }],
    ['a town without CEDEX', { postalCode: '75011', city: 'Paris Cedex 11' }, { locality: 'PARIS' }],
    ['a town as typed', { postalCode: '67000', city: 'Strasbourg' }, { locality: 'Strasbourg' }],
    ['no town that stands for "not known"', { lastName: 'Martin', city: 'inconnu' }, { locality: undefined }],
    ['no malformed e-mail', { lastName: 'Martin', email: 'claire.martin' }, { email: undefined }],
    ['no incomplete birth date', { lastName: 'Martin', birthDate: '1980' }, { birthdate: undefined }],
    [
      'no value beyond its maximum length',
      { lastName: 'Martin', firstName: 'x'.repeat(101) },
      { givenName: undefined },
    ],
  ])('sends %s', async (_, claimed, sent) => {
    open();
    await lineOf().match(normalizeClaim(claimed, 'FR'));
    const body = JSON.parse(server.seen.at(-1)!.body);
    for (const [property, value] of Object.entries(sent)) expect(body[property]).toBe(value);
  });

  it('sends no request for an empty claim', async () => {
    open();
    expect((await lineOf().match(normalizeClaim({ phone: '0612345678' }, 'FR'))).ok).toBe(true);
    expect(server.seen).toEqual([]);
  });

  it('sends the secret in the body if configured', async () => {
    const { camara } = testOperator('Alpha', server.url);
    open({ token: { ...camara!.token, authentication: 'post' } });
    expect(await why()).toBe('answered');
    expect(server.seen[0]!.headers.authorization).toBeUndefined();
  });

  it('authenticates with a signed assertion instead of a secret', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const clientSecret = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const { camara } = testOperator('Alpha', server.url);
    open({ token: { ...camara!.token, clientSecret, authentication: 'private_key_jwt', keyId: 'key-1' } });
    await match();
    const form = new URLSearchParams(server.seen[0]!.body);
    expect(server.seen[0]!.headers.authorization).toBeUndefined();
    expect(form.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    expect(form.get('client_assertion')?.split('.')).toHaveLength(3);
    expect(form.has('client_secret')).toBe(false);
  });

  it('requests one token for concurrent questions', async () => {
    open();
    await Promise.all(Array.from({ length: 30 }, () => match()));
    expect([server.count('/token'), server.count('/match')]).toEqual([1, 30]);
  });

  it('requests another token when the kept one has expired', async () => {
    open();
    server.tokenLifetimeS = 2;
    timeRuns = false;
    time = Date.now();
    await match();
    time += 900;
    await match();
    expect(server.count('/token')).toBe(1);
    time += 200;
    await match();
    expect(server.count('/token')).toBe(2);
  });
});

describe('camaraOperators with a failing operator', () => {
  const forever: readonly (readonly [name: string, fault: Fault, failure: string, asked: number])[] = [
    ['does not answer', 'hang', 'unreachable', 1],
    ['closes the connection after a while', { hangUpAfter: 150 }, 'unreachable', 1],
    ['sends half an answer', 'half', 'retrieval-failed', 1],
    ['sends an endless answer', 'endless', 'retrieval-failed', 1],
    ['sends HTML', { text: '<html>' }, 'retrieval-failed', 1],
    ['sends JSON that is not an object', { text: '["true"]' }, 'retrieval-failed', 1],
    ['sends an unknown value', { text: '{"familyNameMatch":"maybe"}' }, 'retrieval-failed', 1],
    [
      'sends a score above 100',
      { text: '{"givenNameMatch":"false","givenNameMatchScore":101}' },
      'retrieval-failed',
      1,
    ],
    ['has an internal error', { status: 500, code: 'INTERNAL' }, 'retrieval-failed', 1],
    ['is overloaded', { status: 503, code: 'UNAVAILABLE' }, 'unreachable', 1],
    ['is overloaded for a long time', { status: 429, headers: { 'retry-after': '60' } }, 'unreachable', 1],
    [
      'is overloaded until a date',
      { status: 429, headers: { 'retry-after': 'Sun, 01 Mar 2026 12:00:00 GMT' } },
      'unreachable',
      1,
    ],
    ['rejects the token', { status: 401, code: 'UNAUTHENTICATED' }, 'retrieval-failed', 2],
    ['denies access', { status: 403, code: 'PERMISSION_DENIED' }, 'retrieval-failed', 1],
    [
      'requires an identity document',
      { status: 403, code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED' },
      'check-failed',
      1,
    ],
    ['rejects the question', { status: 400, code: 'INVALID_ARGUMENT' }, 'check-failed', 1],
    ['does not know the number', { status: 404, code: 'IDENTIFIER_NOT_FOUND' }, 'number-unknown', 1],
    ['does not offer the service', { status: 404, code: 'NOT_FOUND' }, 'scope-not-supported', 1],
    ['has not implemented the service', { status: 501, code: 'NOT_IMPLEMENTED' }, 'scope-not-supported', 1],
    ['does not answer for the line', { status: 422, code: 'SERVICE_NOT_APPLICABLE' }, 'number-ineligible', 1],
  ];

  it.each(forever)('returns the failure if it %s', async (_, fault, failure, asked) => {
    // A server that hangs is given up after the time limit, however short.
    const timeoutMs = fault === 'hang' ? HANG_TIMEOUT : TIMEOUT;
    open({ timeoutMs });
    server.fail('/match', fault, 'forever');
    const started = performance.now();
    expect(await why()).toBe(failure);
    // The rest is for a busy machine.
    expect(performance.now() - started).toBeLessThan(timeoutMs + 5000);
    expect(server.count('/match')).toBe(asked);
  });

  it('repeats a question once if a kept connection is closed at once', async () => {
    open();
    server.fail('/match', 'hang-up', 'forever');
    expect(await why()).toBe('unreachable');
    // On a slow machine the connection may be closed too late for a second request.
    expect([1, 2]).toContain(server.count('/match'));
  });

  it.each([
    ['rejects a new token too', { status: 401, code: 'UNAUTHENTICATED' }, ['Alpha rejects-credentials']],
    ['denies access', { status: 403, code: 'PERMISSION_DENIED' }, ['Alpha rejects-credentials']],
    ['requires an identity document', { status: 403, code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED' }, []],
  ] as const)('reports an event only for rejected credentials: it %s', async (_, fault, reported) => {
    open();
    server.fail('/match', fault, 'forever');
    await match();
    expect(events).toEqual(reported);
  });

  it('repeats a question with a new token if the token is rejected', async () => {
    open();
    await match();
    server.revokeTokens();
    expect(await why()).toBe('answered');
    expect([server.count('/token'), server.count('/match')]).toEqual([2, 3]);
    expect(events).toEqual([]);
  });

  it('repeats a question after the time of Retry-After', async () => {
    open({ timeoutMs: 3000 });
    server.fail('/match', { status: 429, headers: { 'retry-after': '1' } });
    const started = performance.now();
    expect(await why()).toBe('answered');
    expect(performance.now() - started).toBeGreaterThan(950);
    server.fail('/match', { status: 503, headers: { 'retry-after': '1' } }, 2);
    expect(await why()).toBe('unreachable');
  });

  it('repeats a question over another connection if a kept one was closed', async () => {
    open();
    await match();
    server.closeIdleConnections();
    for (let i = 0; i < 3; i++) {
      expect(await why()).toBe('answered');
      server.closeIdleConnections();
    }
  });

  it.each([
    ['does not answer', 'hang', 'unreachable', []],
    ['has an internal error', { status: 500 }, 'unreachable', []],
    ['does not know the client', { status: 401 }, 'retrieval-failed', ['Alpha rejects-credentials']],
    ['grants no token', { text: '{"token_type":"Bearer"}' }, 'retrieval-failed', ['Alpha rejects-credentials']],
    [
      'grants a token that a header cannot contain',
      { text: TOKEN_OF_TWO_LINES },
      'retrieval-failed',
      ['Alpha rejects-credentials'],
    ],
  ] as const)('returns the failure if the token server %s', async (_, fault, failure, reported) => {
    open({ timeoutMs: fault === 'hang' ? HANG_TIMEOUT : TIMEOUT });
    server.fail('/token', fault, 'forever');
    expect(await why()).toBe(failure);
    expect(server.count('/match')).toBe(0);
    expect(events).toEqual(reported);
  });

  it('returns failures of SIM Swap', async () => {
    open();
    server.maxPeriodHours = 240;
    expect(await lineOf().wasSimSwapped(241)).toEqual({ ok: false, why: 'period-too-long' });
    server.fail('/check', { text: '{"swapped":"false"}' });
    expect(await lineOf().wasSimSwapped(24)).toEqual({ ok: false, why: 'retrieval-failed' });
  });

  it('stops sending after repeated failures, sends one trial request, and recovers', async () => {
    open();
    timeRuns = false;
    time = Date.now();
    server.fail('/match', { status: 503 }, 'forever');
    for (let i = 0; i < MAX_FAILURES; i++) expect(await why()).toBe('unreachable');
    expect(events).toEqual(['Alpha failing']);
    expect(server.count('/match')).toBe(MAX_FAILURES);
    for (let i = 0; i < 10; i++) expect(await why()).toBe('unreachable');
    expect(server.count('/match')).toBe(MAX_FAILURES);

    time += OPEN_MS;
    expect(await Promise.all([why(), why(), why()])).toEqual(['unreachable', 'unreachable', 'unreachable']);
    expect(server.count('/match')).toBe(MAX_FAILURES + 1);
    time += OPEN_MS;
    server.reset();
    expect(await why()).toBe('answered');
    expect(await why()).toBe('answered');
    expect(events).toEqual(['Alpha failing', 'Alpha recovered']);
  });

  it('recovers after an invalid token during a trial request', async () => {
    open();
    timeRuns = false;
    time = Date.now();
    server.fail('/match', { status: 503 }, MAX_FAILURES);
    for (let i = 0; i < MAX_FAILURES; i++) expect(await why()).toBe('unreachable');
    time += 2 * 3600 * 1000;
    server.fail('/token', { text: TOKEN_OF_TWO_LINES });
    expect(await why()).toBe('retrieval-failed');
    expect(await why()).toBe('answered');
  });

  it('keeps sending after answers that are errors of the question', async () => {
    open();
    server.fail('/match', { status: 404, code: 'IDENTIFIER_NOT_FOUND' }, 20);
    for (let i = 0; i < 20; i++) expect(await why()).toBe('number-unknown');
    expect(events).toEqual([]);
  });
});

describe('camaraOperators without a server', () => {
  it('returns unreachable at once', async () => {
    const gone = await CamaraServer.start([]);
    const { url } = gone;
    await gone.stop();
    source = camaraOperators([testOperator('Alpha', url)]);
    expect(await why()).toBe('unreachable');
  });
});

describe('camaraOperators with ranges', () => {
  const operator = (name: string, countries: string[], ranges: string[]) => ({ name, countries, ranges });

  it('returns the operators of a number, the longest prefix first', () => {
    source = camaraOperators([
      operator('All of France', ['FR'], []),
      operator('Some', ['FR'], ['+3361', '+337']),
      operator('Few', ['FR'], ['+336123']),
      operator('Belgian', ['BE'], []),
      operator('Wrong country', ['BE'], ['+3361']),
    ]);
    const names = (text: string) =>
      source
        .linesOf(parseMobileNumber(text, 'FR') as MobileNumber)
        .map(({ operator, isConnected }) => [operator, isConnected]);
    expect(names('0612345678').map(([name]) => name)).toEqual(['Few', 'Some', 'All of France']);
    expect(names('0687654321').map(([name]) => name)).toEqual(['All of France']);
    expect(names('+32470123456')).toEqual([['Belgian', false]]);
    expect(names('+491701234567')).toEqual([]);
  });
});
