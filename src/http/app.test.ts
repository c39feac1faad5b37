import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  badRequest,
  COMPLETE,
  errorOf,
  FOUND_BODY,
  PERSON,
  parseResponse,
  searchUrl,
  TestApp,
  unauthorized,
} from './app.testing.ts';

let app: TestApp;

beforeEach(async () => {
  app = new TestApp();
  await app.start();
});

afterEach(() => app.stop());

describe('/SEARCH/', () => {
  it('answers byte for byte as the document, by GET and POST, with and without the last slash', async () => {
    const form = new URLSearchParams(COMPLETE).toString();
    const answers = await Promise.all([
      app.get(COMPLETE),
      app.ask(searchUrl(COMPLETE).replace('/SEARCH/', '/SEARCH')),
      app.post(form, 'application/x-www-form-urlencoded'),
      app.post(form, 'Application/X-WWW-Form-Urlencoded; Charset="UTF-8"'),
      app.postJson(COMPLETE),
      app.ask(searchUrl({ Licence: 'DEMO-IDCHECK' }), {
        method: 'POST',
        body: JSON.stringify(PERSON),
        headers: { 'content-type': 'application/json; charset=utf-8' },
      }),
    ]);
    for (const { status, text, headers } of answers) {
      expect({ status, text }).toEqual({ status: 200, text: FOUND_BODY });
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-request-id')).toMatch(/^[\w-]+$/);
    }
    expect(app.checked).toHaveLength(6);
    for (const { person, product } of app.checked) {
      expect(product).toBe('idcheck');
      expect(person).toMatchObject({ address: PERSON.Address, postalCode: '75011', lastName: 'Lefèvre-Zyx', city: '' });
    }
  });

  it('waits for an asynchronous engine', async () => {
    app.beforeAnswer = () => Promise.resolve();
    expect((await app.get(COMPLETE)).text).toBe(FOUND_BODY);
  });

  it('accepts parameters in any case and the licence in the header', async () => {
    const parameters = {
      ADDRESS: 'a',
      postalcode: 'b',
      lastName: 'c',
      CITY: 'd',
      firstname: 'e',
      birthDate: 'f',
      EMail: 'g',
      phone: 'h',
      other: 'i',
    };
    const headers = { authorization: 'bearer DEMO-IDCHECK-PLUS' };
    const { status } = await app.ask(searchUrl(parameters), { headers });
    expect(status).toBe(200);
    expect(app.checked).toEqual([
      {
        product: 'idcheck-plus',
        person: {
          address: 'a',
          postalCode: 'b',
          lastName: 'c',
          city: 'd',
          firstName: 'e',
          birthDate: 'f',
          email: 'g',
          phone: 'h',
        },
      },
    ]);
  });

  it('responds to HEAD without a check and without a length', async () => {
    const response = await app.raw(`HEAD ${searchUrl(COMPLETE)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(response).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(response).toContain('Cache-Control: no-store\r\n');
    expect(response).toContain('X-Content-Type-Options: nosniff\r\n');
    expect(response).not.toContain('Content-Length');
    expect(response.endsWith('\r\n\r\n')).toBe(true);
    expect(app.checked).toEqual([]);
  });

  it('responds to HEAD with the errors of licence, parameters and credits', async () => {
    const head = (more: Record<string, string>) => app.ask(searchUrl({ ...COMPLETE, ...more }), { method: 'HEAD' });
    expect((await head({ Licence: 'no' })).status).toBe(401);
    expect((await head({ LastName: '' })).status).toBe(400);
    expect((await head({ Licence: 'COUNTED' })).status).toBe(402);
    app.credits = 1;
    expect((await head({ Licence: 'COUNTED' })).status).toBe(200);
    expect([app.credits, app.checked]).toEqual([1, []]);
  });
});

describe('a counted licence', () => {
  const counted = { ...COMPLETE, Licence: 'COUNTED' };

  it('pays with a credit for each answer', async () => {
    app.credits = 1;
    expect((await app.get({ ...counted, LastName: '' })).status).toBe(400);
    expect(app.credits).toBe(1);
    expect((await app.get(counted)).text).toBe(FOUND_BODY);
    expect(app.credits).toBe(0);
    expect((await app.get(counted)).json).toEqual(errorOf(402, 'Credits exhausted', '', 'payment required'));
  });

  it('without credits checks nobody', async () => {
    expect((await app.get(counted)).status).toBe(402);
    expect(app.checked).toEqual([]);
  });

  it('gets no answer if the last credit was taken meanwhile', async () => {
    app.credits = 1;
    const statuses = (await Promise.all([app.get(counted), app.get(counted)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 402]);
  });

  it('is not charged if the client closes its connection before the answer is known', async () => {
    app.credits = 1;
    let release = () => {};
    const isAsked = new Promise<void>((resolve) => {
      app.beforeAnswer = () => {
        resolve();
        return new Promise((done) => {
          release = done;
        });
      };
    });
    const socket = connect(app.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`GET ${searchUrl(counted)} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await isAsked;
    socket.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(app.credits).toBe(1);
  });
});

describe('limits', () => {
  const tooMany = (seconds: string) => errorOf(429, 'Too many requests', seconds, 'too many requests');

  it('of a licence are answered with 429 and Retry-After, also for HEAD', async () => {
    app.waitSeconds = 7;
    const limited = await app.get(COMPLETE);
    expect([limited.status, limited.headers.get('retry-after'), limited.json]).toEqual([429, '7', tooMany('7')]);
    expect((await app.ask(searchUrl(COMPLETE), { method: 'HEAD' })).status).toBe(429);
    expect((await app.get({ Licence: 'unknown' })).status).toBe(401);
    expect((await app.get({ Licence: 'MOBILE' })).status).toBe(401);
    expect(app.checked).toEqual([]);
  });

  it('count wrong licences, and neither missing nor insufficient ones', async () => {
    await app.get(PERSON);
    await app.get({ ...COMPLETE, Licence: 'MOBILE' });
    await app.get({ ...COMPLETE, Licence: `TK${'a'.repeat(71)}` });
    expect(app.failures).toBe(0);
    await app.get({ ...COMPLETE, Licence: 'unknown' });
    await app.ask(searchUrl(PERSON), { headers: { authorization: 'Bearer unknown' } });
    expect(app.failures).toBe(2);
  });

  it('delay the answer to a wrong licence', async () => {
    app.failure = { retryAfterMs: 0, delayMs: 200, toReport: 0 };
    const started = performance.now();
    expect((await app.get({ ...COMPLETE, Licence: 'unknown' })).json).toEqual(unauthorized('unknown'));
    expect(performance.now() - started).toBeGreaterThan(190);
    expect((await app.get(COMPLETE)).status).toBe(200);
  });

  it('answer every licence of a blocked client with 429', async () => {
    app.failure = { retryAfterMs: 60_000, delayMs: 0, toReport: 0 };
    for (const Licence of ['unknown', 'DEMO-IDCHECK', 'unknown']) {
      const { status, json, headers } = await app.get({ ...COMPLETE, Licence });
      expect([status, json, headers.get('retry-after')]).toEqual([429, tooMany('60'), '60']);
    }
  });
});

describe('usage', () => {
  it('counts answers, and neither errors nor HEAD', async () => {
    await app.get(COMPLETE);
    await app.get({ ...COMPLETE, Licence: 'DEMO-IDCHECK-PLUS' });
    await app.get({ ...COMPLETE, LastName: '' });
    await app.get({ ...COMPLETE, Licence: 'unknown' });
    await app.ask(searchUrl(COMPLETE), { method: 'HEAD' });
    expect(app.counted.map(([id, product]) => [typeof id, product])).toEqual([
      ['string', 'idcheck'],
      ['string', 'idcheck-plus'],
    ]);
  });
});

describe('the error tables of the document', () => {
  it.each([
    ['no licence', { ...PERSON }, unauthorized('')],
    ['an empty licence', { ...PERSON, Licence: '' }, unauthorized('')],
    ['a blank licence', { ...PERSON, Licence: '  ' }, unauthorized('')],
    ['an unknown licence', { ...PERSON, Licence: 'xxxxxxxxx' }, unauthorized('xxxxxxxxx')],
    ['a licence without the product', { ...PERSON, Licence: 'MOBILE' }, unauthorized('MOBILE')],
    ['a long wrong licence', { ...PERSON, Licence: `${'é'.repeat(63)}😀x` }, unauthorized(`${'é'.repeat(63)}😀`)],
    ['a wrong licence before all else', { Licence: 'no', BirthDate: 'x' }, unauthorized('no')],
    ['no address', { ...COMPLETE, Address: '' }, badRequest('Missing parameters', 'Address')],
    ['no postal code', { ...COMPLETE, PostalCode: '' }, badRequest('Missing parameters', 'PostalCode')],
    ['no last name', { ...COMPLETE, LastName: '\t ' }, badRequest('Missing parameters', 'LastName')],
    ['nothing', { Licence: 'DEMO-IDCHECK' }, badRequest('Missing parameters', 'Address,PostalCode,LastName')],
  ])('%s', async (_, parameters, expected) => {
    for (const { status, text, headers } of [await app.get(parameters), await app.postJson(parameters)]) {
      expect({ status, text }).toEqual({ status: expected.status, text: JSON.stringify(expected) });
      expect(headers.has('www-authenticate')).toBe(status === 401);
    }
    expect(app.checked).toEqual([]);
  });

  it('treats a misspelt parameter as absent', async () => {
    const { json } = await app.ask(searchUrl(COMPLETE).replace('PostalCode', 'PstalCode'));
    expect(json).toEqual(badRequest('Missing parameters', 'PostalCode'));
  });
});

describe('invalid values', () => {
  it.each([
    ['two encodings', '&City=Orl%E9ans%C3%A9', badRequest('Invalid encoding', 'City')],
    ['a byte of no encoding', '&City=Orl%81ans', badRequest('Invalid encoding', 'City')],
    ['half an escape', '&City=%', badRequest('Invalid encoding', 'City')],
    ['an encoded surrogate', '&City=%ED%A0%80', badRequest('Invalid encoding', 'City')],
    ['a parameter twice', '&city=a&CITY=b', badRequest('Duplicate parameters', 'City')],
    ['the licence twice', '&licence=DEMO-IDCHECK', badRequest('Duplicate parameters', 'Licence')],
    ['NUL', '&City=a%00', badRequest('Invalid parameters', 'City')],
    [
      'a long value',
      `&City=${'x'.repeat(1001)}&Email=${'x'.repeat(2000)}`,
      badRequest('Parameters too long', 'City,Email'),
    ],
  ])('%s', async (_, more, expected) => {
    const { status, json } = await app.ask(searchUrl(COMPLETE) + more);
    expect({ status, json }).toEqual({ status: 400, json: expected });
    const body = `${new URLSearchParams(COMPLETE)}${more}`;
    expect((await app.post(body, 'application/x-www-form-urlencoded')).json).toEqual(expected);
  });

  it('rejects a licence in the URL and another one in the header', async () => {
    const { json } = await app.ask(searchUrl(COMPLETE), { headers: { authorization: 'Bearer DEMO-IDCHECK' } });
    expect(json).toEqual(badRequest('Duplicate parameters', 'Licence'));
  });

  it('ignores other authorization schemes', async () => {
    expect((await app.ask(searchUrl(COMPLETE), { headers: { authorization: 'Basic eDp5' } })).status).toBe(200);
  });

  it('rejects a parameter in both URL and body', async () => {
    const { json } = await app.ask(searchUrl(COMPLETE), {
      method: 'POST',
      body: 'LastName=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(json).toEqual(badRequest('Duplicate parameters', 'LastName'));
  });

  it('rejects a URL that is not percent-encoded', async () => {
    const bytes = Buffer.from('GET /SEARCH/?City=Orléans HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(parseResponse(await app.raw(bytes)).body).toEqual(badRequest('Invalid encoding', 'URL'));
  });
});

describe('paths and methods', () => {
  it.each(['/', '/search/', '/SEARCH//', '/SEARCH/x', '/IDMOBILE/', '/health', '/%', '/%E9', '/..%2f', '/SEARCH/%00'])(
    'does not find %s',
    async (path) => {
      const answer = parseResponse(await app.raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
      expect([400, 404]).toContain(answer.status);
      expect(answer.body).toMatchObject({ status: answer.status, details: '' });
    },
  );

  it.each([
    ['PUT', '/SEARCH/', 'GET, HEAD, POST'],
    ['DELETE', '/SEARCH?Licence=DEMO-IDCHECK', 'GET, HEAD, POST'],
    ['OPTIONS', '/SEARCH/', 'GET, HEAD, POST'],
    ['PROPFIND', '/SEARCH/', 'GET, HEAD, POST'],
    ['TRACE', '/SEARCH/', 'GET, HEAD, POST'],
    ['POST', '/health/ready', 'GET, HEAD'],
  ])('does not allow %s %s', async (method, path, allowed) => {
    const body = 'Content-Type: application/json\r\nContent-Length: 3\r\n\r\n{x}';
    const response = await app.raw(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${body}`);
    expect(parseResponse(response)).toEqual({
      status: 405,
      body: errorOf(405, 'Method not allowed', allowed, 'method not allowed'),
    });
    expect(response).toContain(`\r\nAllow: ${allowed}\r\n`);
  });

  it('does not allow CONNECT', async () => {
    const response = await app.raw('CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n');
    expect(parseResponse(response)).toMatchObject({ status: 405, body: { status: 405 } });
  });
});

describe('health', () => {
  it('is always live, and ready while the server accepts requests', async () => {
    expect(await app.ask('/health/live')).toMatchObject({ status: 200, json: { status: 'live' } });
    expect(await app.ask('/health/ready')).toMatchObject({ status: 200, json: { status: 'ready' } });
    app.degradedBy.push('sources-damaged');
    const degraded = { status: 'degraded', reasons: ['sources-damaged'] };
    expect(await app.ask('/health/ready')).toMatchObject({ status: 200, json: degraded });
    app.isReady = false;
    expect((await app.ask('/health/live')).status).toBe(200);
    const answer = await app.ask('/health/ready');
    expect(answer.json).toEqual(errorOf(503, 'Not ready', '', 'unavailable'));
    expect(answer.status).toBe(503);
  });
});
