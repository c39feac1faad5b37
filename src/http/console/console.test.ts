import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiKeyStore, ConsoleSessions } from '../../licences/index.ts';
import { createLogger } from '../../runtime/logger.ts';
import { type AccessControl, OPEN_ACCESS } from '../access-control.ts';
import { ClientGuard } from '../client-guard.ts';
import type { ConsoleFile } from './files.ts';
import { routeConsole } from './plugin.ts';
import { BrowserSessions } from './sessions.ts';

const file = (text: string, type: string): ConsoleFile => ({
  type,
  bytes: Buffer.from(text),
  gzip: Buffer.from(`gzip ${text}`),
  etag: `"${text.length}"`,
});

const FILES = {
  page: file('the page', 'text/html; charset=utf-8'),
  reference: file('the reference', 'text/html; charset=utf-8'),
  assets: new Map([['index-1.js', file('the script', 'text/javascript; charset=utf-8')]]),
};

const SAME_ORIGIN = { host: 'idem.example', 'sec-fetch-site': 'same-origin' };

let folder: string;
let apiKeys: ApiKeyStore;
let store: ConsoleSessions;
let app: FastifyInstance;
let demo: FastifyInstance;
let sessions: BrowserSessions;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-console-'));
  apiKeys = ApiKeyStore.open(folder);
  store = ConsoleSessions.open(folder, { key: Buffer.alloc(32, 1) });
  sessions = new BrowserSessions({ apiKeys, sessions: store, demo: false });
  app = createConsole(sessions);
  demo = createConsole(new BrowserSessions({ apiKeys, sessions: store, demo: true }));
});

afterAll(async () => {
  await Promise.all([app.close(), demo.close()]);
  await Promise.all([apiKeys.close(), store.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function createConsole(browserSessions: BrowserSessions, access: AccessControl = OPEN_ACCESS): FastifyInstance {
  const created = fastify();
  created.decorate('access', access);
  created.decorate('requestLog', createLogger('silent', { write: () => {} }));
  created.decorateRequest('startedAt', 0);
  created.decorateRequest('licenceName', '-');
  routeConsole(created, { files: FILES, sessions: browserSessions, version: '1.2.3', example: { last_name: 'Zyx' } });
  return created;
}

let count = 0;
const createKey = () => apiKeys.add({ name: `key ${++count}`, scopes: ['check'] });

type Headers = Readonly<Record<string, string>>;

const signIn = (key: string, headers: Headers = SAME_ORIGIN, to = app) =>
  to.inject({ method: 'POST', url: '/console/session', headers, payload: { key } });

const cookieOf = (setCookie: unknown) => String(setCookie).split(';', 1)[0]!;

async function sessionOf(cookie: string, headers: Headers = SAME_ORIGIN, of = app): Promise<unknown> {
  const response = await of.inject({ url: '/console/session', headers: { ...headers, cookie } });
  return response.json().session;
}

describe('guessing keys', () => {
  it('counts wrong keys per client, and blocks a client with too many', async () => {
    const failures: string[] = [];
    const limiter = {
      record: (network: string) => ({ delayMs: 0, toReport: 0, retryAfterMs: failures.push(network) > 1 ? 5000 : 0 }),
    };
    const logger = createLogger('silent', { write: () => {} });
    const guarded = createConsole(sessions, { ...OPEN_ACCESS, guard: new ClientGuard({ limiter, logger }) });
    expect((await signIn('idem_wrong', SAME_ORIGIN, guarded)).statusCode).toBe(401);
    const blocked = await signIn('idem_wrong', SAME_ORIGIN, guarded);
    expect(blocked.statusCode).toBe(429);
    expect(blocked.headers['retry-after']).toBe('5');
    expect((await signIn(createKey().secret, SAME_ORIGIN, guarded)).statusCode).toBe(429);
    await guarded.close();
    expect(failures).toEqual(['127.0.0.1', '127.0.0.1']);
  });
});

describe('the files of the console', () => {
  it.each(['/console/', '/console/check', '/console/files/12/review'])('answer %s with the page', async (url) => {
    const { statusCode, body, headers } = await app.inject({ url });
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: 'the page' });
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  });

  it('forbid inline code, other origins and frames', async () => {
    const { headers } = await app.inject({ url: '/console/' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|http|\*|data:/);
  });

  it('are kept for a year if their name has a hash, and compressed', async () => {
    const url = '/console/assets/index-1.js';
    const plain = await app.inject({ url });
    expect(plain.body).toBe('the script');
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const compressed = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(compressed).toMatchObject({ body: 'gzip the script', headers: { 'content-encoding': 'gzip' } });
    const known = await app.inject({ url, headers: { 'if-none-match': String(plain.headers.etag) } });
    expect(known.statusCode).toBe(304);
  });

  it('include the reference of the API', async () => {
    const { statusCode, body, headers } = await app.inject('/docs');
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: 'the reference' });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect((await app.inject('/docs/')).headers.location).toBe('/docs');
  });

  it('are no other files', async () => {
    for (const name of ['index-2.js', '..%2Findex.html', '%2e%2e%2fpackage.json']) {
      expect((await app.inject({ url: `/console/assets/${name}` })).statusCode).toBe(404);
    }
    expect((await app.inject({ url: '/console' })).headers.location).toBe('/console/');
  });
});

describe('signing in', () => {
  it('sets a cookie that scripts and other sites cannot use', async () => {
    const { apiKey, secret } = createKey();
    const { statusCode, headers, body } = await signIn(` ${secret}\n`);
    expect(statusCode).toBe(200);
    expect(headers['set-cookie']).toMatch(
      /^__Host-idem_session=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    expect(JSON.parse(body)).toEqual({
      version: '1.2.3',
      demo: false,
      session: { name: apiKey.name, scopes: ['check'], idle_seconds: 1800 },
      example: { last_name: 'Zyx' },
    });
    expect(body).not.toContain(secret);
    expect(await sessionOf(cookieOf(headers['set-cookie']))).toMatchObject({ name: apiKey.name });
  });

  it('does not accept a cookie that a site of a subdomain could have set', async () => {
    const { headers } = await signIn(createKey().secret);
    const cookie = cookieOf(headers['set-cookie']);
    expect(await sessionOf(cookie.replace('__Host-', ''))).toBeNull();
    expect(await sessionOf(cookie)).not.toBeNull();
  });

  it('needs no TLS on this machine', async () => {
    const { headers } = await signIn(createKey().secret, { ...SAME_ORIGIN, host: 'localhost:8080' });
    expect(headers['set-cookie']).not.toContain('Secure');
  });

  it.each(['', 'idem_WRONG', 'demo'])('rejects the key "%s"', async (key) => {
    const { statusCode, headers } = await signIn(key);
    expect(statusCode).toBe(401);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('rejects what is not a request of the console', async () => {
    const { secret } = createKey();
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await signIn(secret, { ...SAME_ORIGIN, 'sec-fetch-site': site })).statusCode).toBe(401);
    }
    const { host } = SAME_ORIGIN;
    expect((await signIn(secret, { host })).statusCode).toBe(401);
    expect((await signIn(secret, { host, origin: 'https://evil.example' })).statusCode).toBe(401);
    expect((await signIn(secret, { host, origin: 'https://idem.example' })).statusCode).toBe(200);
    const form = { ...SAME_ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };
    const posted = await app.inject({ method: 'POST', url: '/console/session', headers: form, payload: 'key=x' });
    expect(posted.statusCode).toBe(415);
  });
});

describe('a session', () => {
  const start = async (secret: string) => cookieOf((await signIn(secret)).headers['set-cookie']);

  it('is not used for requests that another site has caused', async () => {
    const cookie = await start(createKey().secret);
    const resolve = (headers: Headers, method = 'GET') =>
      sessions.resolve({ method, headers: { cookie, ...headers } } as never);
    expect(resolve(SAME_ORIGIN, 'DELETE')).toBeDefined();
    expect(resolve({ ...SAME_ORIGIN, 'sec-fetch-site': 'cross-site' })).toBeUndefined();
    expect(resolve({ host: 'idem.example' }, 'POST')).toBeUndefined();
    expect(resolve({ host: 'idem.example', origin: 'https://evil.example' }, 'POST')).toBeUndefined();
    expect(resolve({ host: 'idem.example' })).toBeDefined();
  });

  it('ends when its key is revoked or rotated', async () => {
    const revoked = createKey();
    const rotated = createKey();
    const [first, second] = [await start(revoked.secret), await start(rotated.secret)];
    apiKeys.revoke(revoked.apiKey.name);
    apiKeys.rotate(rotated.apiKey.name);
    expect(await sessionOf(first)).toBeNull();
    expect(await sessionOf(second)).toBeNull();
  });

  it('ends when the user signs out', async () => {
    const cookie = await start(createKey().secret);
    const out = (headers: Headers) =>
      app.inject({ method: 'DELETE', url: '/console/session', headers: { cookie, ...headers } });
    expect((await out({ host: 'idem.example', 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect(await sessionOf(cookie)).not.toBeNull();
    expect((await out(SAME_ORIGIN)).headers['set-cookie']).toContain('Max-Age=0');
    expect(await sessionOf(cookie)).toBeNull();
  });
});

describe('the demo', () => {
  const LOCAL = { host: '127.0.0.1:8080', 'sec-fetch-site': 'same-origin' };

  it('signs in without a key, on this machine only', async () => {
    const { headers } = await signIn('', LOCAL, demo);
    const cookie = cookieOf(headers['set-cookie']);
    expect(await sessionOf(cookie, LOCAL, demo)).toMatchObject({ name: 'demo console' });
    expect(await sessionOf(cookie, SAME_ORIGIN, demo)).toBeNull();
    expect((await signIn('', SAME_ORIGIN, demo)).statusCode).toBe(401);
  });

  it('has sessions that are worth nothing elsewhere', async () => {
    const { headers } = await signIn('', LOCAL, demo);
    expect(await sessionOf(cookieOf(headers['set-cookie']), LOCAL)).toBeNull();
  });
});
