import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InvalidFieldError } from '../check/index.ts';
import { DEMO_LICENCES, type Licence } from '../licences/index.ts';
import type { CheckAnswer, Product } from '../matching/answer.ts';
import type { PersonInput } from '../matching/model.ts';
import { createLogger } from '../runtime/logger.ts';
import { createApp, LIMITS } from './app.ts';

const FOUND: CheckAnswer = {
  found: true,
  householdId: '-4144192729077107476',
  firstName: 'D',
  lastName: 'E',
  address: 'E',
  postalCode: 'E',
  city: 'E',
  email: '?',
  phone: '?',
  birthDate: '?',
  number: true,
  firstNameDistance: 9,
  lastNameDistance: 0,
};

/** The document's example of ID Check, but for its stray blank. */
const FOUND_BODY =
  '{"DATA1":{"Check_FirstName":"D","Check_BirthDate":"?","Check_Number":"True","HOUSEHOLDID":"-4144192729077107476",' +
  '"FirstName_Dist":"9","LastName_Dist":"0","result":"FOUND","Check_Email":"?","Check_LastName":"E","Check_City":"E",' +
  '"Check_Address":"E","Check_PostalCode":"E","Check_Phone":"?"}}';

const asked: { person: PersonInput; product: Product }[] = [];
const logged: string[] = [];
const OWN_LICENCES: Readonly<Record<string, Licence>> = {
  MOBILE: { name: 'm', products: ['idmobile'] },
  COUNTED: { name: 'c', products: ['idcheck'], isCounted: true },
};
let credits = 0;
let ready = true;
let later = false;
let app: FastifyInstance;
let port: number;

function check(person: PersonInput, product: Product): CheckAnswer | Promise<CheckAnswer> {
  asked.push({ person, product });
  if (person.lastName === 'Explosion') throw new Error(`cannot parse ${person.lastName}\n    at ${person.address}`);
  if (person.birthDate === '1980-02-30' && product === 'idcheck-plus') throw new InvalidFieldError('birthDate');
  return later ? Promise.resolve().then(() => FOUND) : FOUND;
}

beforeEach(async () => {
  asked.length = 0;
  logged.length = 0;
  ready = true;
  later = false;
  app = createApp({
    checker: { check },
    licences: {
      resolve: (code) => OWN_LICENCES[code] ?? DEMO_LICENCES.get(code),
      hasCredits: () => credits > 0,
      spend: () => Promise.resolve(credits-- > 0),
    },
    resultKey: 'result',
    logger: createLogger('debug', { write: (line) => void logged.push(line) }),
    isReady: () => ready,
    limits: { headTimeoutMs: 300, requestTimeoutMs: 600, timeoutCheckMs: 50 },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
});

afterEach(() => app.close());

const PERSON = { Address: '12 rue des Lilas', PostalCode: '75011', LastName: 'Lefèvre-Zyx' };
const WHOLE = { Licence: 'DEMO-IDCHECK', ...PERSON };

const query = (parameters: Record<string, string>) => `/SEARCH/?${new URLSearchParams(parameters)}`;

async function ask(path: string, init?: RequestInit) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  const text = await response.text();
  return { status: response.status, text, json: text === '' ? undefined : JSON.parse(text), headers: response.headers };
}

const get = (parameters: Record<string, string>) => ask(query(parameters));

function post(body: string | Uint8Array, type: string, more: Record<string, string> = {}) {
  return ask('/SEARCH/', {
    method: 'POST',
    body: body as NonNullable<RequestInit['body']>,
    headers: { 'content-type': type, ...more },
  });
}

const postJson = (value: unknown) => post(JSON.stringify(value), 'application/json');

/** Sends bytes as they are and gives all that comes back until the server closes, or until `quiet` ms of silence. */
async function raw(bytes: string | Buffer, quiet = 2000): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.on('data', (data) => {
    received += data.toString('latin1');
  });
  socket.on('error', () => {});
  socket.setTimeout(quiet, () => socket.destroy());
  socket.write(bytes);
  await once(socket, 'close');
  return received;
}

function statusAndBody(response: string): { status: number; body: unknown } {
  const [head, ...rest] = response.split('\r\n\r\n');
  return { status: Number(head!.split(' ')[1]), body: JSON.parse(rest.join('\r\n\r\n')) };
}

const error = (status: number, message: string, details: string, word: string) => ({
  status,
  message,
  details,
  error: word,
});
const unauthorized = (details: string) =>
  error(401, 'Your licence is not allowed to cover this functionality', details, 'unauthorized_client');
const badRequest = (message: string, details: string) => error(400, message, details, 'bad request');

describe('an answer', () => {
  it('is the document’s, byte for byte, by GET and POST, with and without the last slash', async () => {
    const form = new URLSearchParams(WHOLE).toString();
    const answers = await Promise.all([
      get(WHOLE),
      ask(query(WHOLE).replace('/SEARCH/', '/SEARCH')),
      post(form, 'application/x-www-form-urlencoded'),
      post(form, 'Application/X-WWW-Form-Urlencoded; Charset="UTF-8"'),
      postJson(WHOLE),
      ask(query({ Licence: 'DEMO-IDCHECK' }), {
        method: 'POST',
        body: JSON.stringify(PERSON),
        headers: { 'content-type': 'application/json; charset=utf-8' },
      }),
    ]);
    for (const { status, text, headers } of answers) {
      expect({ status, text }).toEqual({ status: 200, text: FOUND_BODY });
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-request-id')).toMatch(/^[\w-]+$/);
    }
    expect(asked).toHaveLength(6);
    for (const { person, product } of asked) {
      expect(product).toBe('idcheck');
      expect(person).toMatchObject({ address: PERSON.Address, postalCode: '75011', lastName: 'Lefèvre-Zyx', city: '' });
    }
  });

  it('awaits an engine that needs to wait', async () => {
    later = true;
    expect((await get(WHOLE)).text).toBe(FOUND_BODY);
  });

  it('takes every parameter, whatever its case, and the licence from the header', async () => {
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
    const { status } = await ask(query(parameters), { headers });
    expect(status).toBe(200);
    expect(asked).toEqual([
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

  it('has no body for HEAD, but its length', async () => {
    const response = await raw(`HEAD ${query(WHOLE)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(response).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(response).toContain(`Content-Length: ${FOUND_BODY.length}\r\n`);
    expect(response.endsWith('\r\n\r\n')).toBe(true);
  });

  it('costs nothing for HEAD, which tells nothing then', async () => {
    const head = (person: object = {}) => ask(query({ ...WHOLE, Licence: 'COUNTED', ...person }), { method: 'HEAD' });
    credits = 1;
    const answer = await head();
    expect([answer.status, answer.headers.get('content-length'), credits]).toEqual([200, null, 1]);
    expect((await head({ LastName: '' })).status).toBe(400);
    expect((await get({ ...WHOLE, Licence: 'COUNTED' })).text).toBe(FOUND_BODY);
    expect(credits).toBe(0);
    expect((await head()).status).toBe(402);
    expect((await get({ ...WHOLE, Licence: 'COUNTED' })).status).toBe(402);
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
    ['no address', { ...WHOLE, Address: '' }, badRequest('Missing parameters', 'Address')],
    ['no postal code', { ...WHOLE, PostalCode: '' }, badRequest('Missing parameters', 'PostalCode')],
    ['no last name', { ...WHOLE, LastName: '\t ' }, badRequest('Missing parameters', 'LastName')],
    ['nothing', { Licence: 'DEMO-IDCHECK' }, badRequest('Missing parameters', 'Address,PostalCode,LastName')],
  ])('%s', async (_, parameters, expected) => {
    for (const { status, text, headers } of [await get(parameters), await postJson(parameters)]) {
      expect({ status, text }).toEqual({ status: expected.status, text: JSON.stringify(expected) });
      expect(headers.has('www-authenticate')).toBe(status === 401);
    }
    expect(asked).toEqual([]);
  });

  it('a misspelt parameter is absent', async () => {
    const { json } = await ask(query(WHOLE).replace('PostalCode', 'PstalCode'));
    expect(json).toEqual(badRequest('Missing parameters', 'PostalCode'));
  });
});

describe('wrong values', () => {
  it('names an impossible birth date where the product looks at it', async () => {
    for (later of [false, true]) {
      const plus = await get({ ...WHOLE, Licence: 'DEMO-IDCHECK-PLUS', BirthDate: '1980-02-30' });
      expect(plus.json).toEqual(badRequest('Invalid parameters', 'BirthDate'));
      expect((await get({ ...WHOLE, BirthDate: '1980-02-30' })).status).toBe(200);
    }
  });

  it.each([
    ['Latin-1', '&City=Orl%E9ans', badRequest('Invalid encoding', 'City')],
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
    const { status, json } = await ask(query(WHOLE) + more);
    expect({ status, json }).toEqual({ status: 400, json: expected });
    const body = `${new URLSearchParams(WHOLE)}${more}`;
    expect((await post(body, 'application/x-www-form-urlencoded')).json).toEqual(expected);
  });

  it('one licence in the URL and one in the header are two', async () => {
    const { json } = await ask(query(WHOLE), { headers: { authorization: 'Bearer DEMO-IDCHECK' } });
    expect(json).toEqual(badRequest('Duplicate parameters', 'Licence'));
  });

  it('other ways of authorisation are not ours', async () => {
    expect((await ask(query(WHOLE), { headers: { authorization: 'Basic eDp5' } })).status).toBe(200);
  });

  it('a parameter in URL and body is one twice', async () => {
    const { json } = await ask(query(WHOLE), {
      method: 'POST',
      body: 'LastName=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(json).toEqual(badRequest('Duplicate parameters', 'LastName'));
  });

  it('a URL that is not percent-encoded', async () => {
    const bytes = Buffer.from('GET /SEARCH/?City=Orléans HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(statusAndBody(await raw(bytes)).body).toEqual(badRequest('Invalid encoding', 'URL'));
  });
});

describe('bodies', () => {
  const json = 'application/json';
  const notAnObject = badRequest('Invalid body', 'not a JSON object');

  it.each(['[]', '[{"Licence":"DEMO-IDCHECK"}]', '1', 'null', '"x"', '{"Licence":', 'Licence=x', '['.repeat(100_000)])(
    'JSON %.30s',
    async (body) => {
      const answer = await post(body, json);
      expect(answer.json).toEqual(notAnObject);
      expect(answer.status).toBe(400);
    },
  );

  it.each([
    [{ ...WHOLE, PostalCode: 75011 }, 'PostalCode'],
    [{ ...WHOLE, Address: { street: 'x' }, City: ['x'], Phone: true }, 'Address,City,Phone'],
    [{ ...WHOLE, City: '\ud800' }, 'City'],
    [{ ...WHOLE, City: '\0' }, 'City'],
  ])('JSON values that are no texts: %j', async (value, names) => {
    expect((await postJson(value)).json).toEqual(badRequest('Invalid parameters', names));
  });

  it('JSON that writes a key twice', async () => {
    const twice = `${JSON.stringify(WHOLE).slice(0, -1)},"LastName":"x"}`;
    expect((await post(twice, json)).json).toEqual(badRequest('Duplicate parameters', 'LastName'));
  });

  it.each([json, 'application/x-www-form-urlencoded'])('bytes of %s that are no UTF-8', async (type) => {
    const answer = await post(Buffer.from('{"City":"\xe9"}', 'latin1'), type);
    expect(answer.json).toEqual(badRequest('Invalid encoding', 'body'));
  });

  it('an empty body has no parameters', async () => {
    expect((await post('', json)).json).toEqual(unauthorized(''));
    expect((await ask(query(WHOLE), { method: 'POST' })).status).toBe(200);
  });

  it.each([
    ['text/plain', {}],
    ['multipart/form-data; boundary=x', {}],
    ['nonsense', {}],
    ['application/json; charset=iso-8859-1', {}],
    [json, { 'content-encoding': 'gzip' }],
  ])('of type %s %j are not understood', async (type, more) => {
    const answer = await post(JSON.stringify(WHOLE), type, more);
    expect(answer.json).toEqual(
      error(
        415,
        'Unsupported content type',
        'application/x-www-form-urlencoded or application/json, in UTF-8',
        'unsupported media type',
      ),
    );
    expect(answer.status).toBe(415);
  });

  it('of 1 MB are refused, and the connection lives on', async () => {
    const large = `City=${'x'.repeat(1_000_000)}`;
    const tooLarge = error(413, 'Body too large', `${LIMITS.maxBodyBytes} bytes`, 'payload too large');
    expect((await post(large, 'application/x-www-form-urlencoded')).json).toEqual(tooLarge);
    const head = 'POST /SEARCH/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    const chunk = `${large.length.toString(16)}\r\n${large}\r\n`;
    const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n${chunk}${chunk}0\r\n\r\n`;
    const next = 'GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const response = await raw(chunked + next);
    expect(response.startsWith('HTTP/1.1 413 ')).toBe(true);
    expect(response).toContain('{"status":"live"}');
  });

  it('that end early are dropped', async () => {
    const head = 'POST /SEARCH/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
    const socket = connect(port, '127.0.0.1');
    socket.end(`${head}{"a"`);
    socket.resume();
    await once(socket, 'close');
    expect((await get(WHOLE)).status).toBe(200);
  });
});

describe('paths and methods', () => {
  it.each(['/', '/search/', '/SEARCH//', '/SEARCH/x', '/IDMOBILE/', '/health', '/%', '/%E9', '/..%2f', '/SEARCH/%00'])(
    'there is no %s',
    async (path) => {
      const answer = statusAndBody(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
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
  ])('%s %s is not allowed', async (method, path, allowed) => {
    const body = 'Content-Type: application/json\r\nContent-Length: 3\r\n\r\n{x}';
    const response = await raw(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${body}`);
    expect(statusAndBody(response)).toEqual({
      status: 405,
      body: error(405, 'Method not allowed', allowed, 'method not allowed'),
    });
    expect(response).toContain(`\r\nAllow: ${allowed}\r\n`);
  });

  it('CONNECT is not allowed', async () => {
    const response = await raw('CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n');
    expect(statusAndBody(response)).toMatchObject({ status: 405, body: { status: 405 } });
  });
});

describe('health', () => {
  it('is live always and ready when it is', async () => {
    expect(await ask('/health/live')).toMatchObject({ status: 200, json: { status: 'live' } });
    expect(await ask('/health/ready')).toMatchObject({ status: 200, json: { status: 'ready' } });
    ready = false;
    expect((await ask('/health/live')).status).toBe(200);
    const answer = await ask('/health/ready');
    expect(answer.json).toEqual(error(503, 'Not ready', '', 'unavailable'));
    expect(answer.status).toBe(503);
  });
});

describe('what is no request', () => {
  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['an unknown method', 'FETCH /SEARCH/ HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['no host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\n: x\r\n\r\n', 400],
    ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n', 400],
    ['two lengths', 'POST /SEARCH/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
    [
      'a broken chunk',
      'POST /SEARCH/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n',
      400,
    ],
    ['1 MB of URL', `GET ${query({ ...WHOLE, City: 'x'.repeat(1_000_000) })} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['1 MB of header', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(1_000_000)}\r\n\r\n`, 431],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n\r\n', 417],
  ])('%s', async (_, bytes, status) => {
    const answer = statusAndBody(await raw(Buffer.from(bytes, 'latin1')));
    expect(answer).toMatchObject({ status, body: { status, message: expect.any(String), error: expect.any(String) } });
    expect((await get(WHOLE)).status).toBe(200);
  });

  it.each([
    ['nothing', ''],
    ['half a head', 'GET /SEARCH/ HTTP/1.1\r\nHos'],
    [
      'half a body',
      'POST /SEARCH/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    ],
  ])('%s, and then silence', async (_, bytes) => {
    expect(statusAndBody(await raw(bytes, 5000))).toMatchObject({ status: 408, body: { status: 408 } });
  });

  it('does not garble the answer before it', async () => {
    const good = `GET ${query(WHOLE)} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const response = await raw(`${good}${good}garbage\r\n\r\n`);
    expect(response.split(FOUND_BODY).length - 1).toBe(2);
    expect(response).toContain('HTTP/1.1 400 ');
  });
});

describe('the log', () => {
  it('has no person and no licence code, whatever was asked and however it went wrong', async () => {
    const plus = { ...WHOLE, Licence: 'DEMO-IDCHECK-PLUS', Email: 'zyx@example.org' };
    await get(plus);
    await postJson(plus);
    await get({ ...plus, Licence: 'SECRET-OF-SOMEBODY' });
    await get({ ...plus, LastName: '' });
    await get({ ...plus, BirthDate: '1980-02-30' });
    await postJson({ ...plus, City: 1 });
    await post('{"Email":"zyx@example.org"', 'application/json');
    await post('{"Email":"zyx@example.org"}', 'text/zyx');
    await ask(`/Lefèvre-Zyx?${new URLSearchParams(plus)}`);
    await ask(query(plus), { method: 'DELETE' });
    await ask(`/zyx@example.org/%E9`);
    await raw(`ZYX ${query(plus)} HTTP/1.1\r\nHost: zyx\r\n\r\n`);
    await raw(`PURGE ${query(plus)} HTTP/1.1\r\nHost: zyx\r\nConnection: close\r\n\r\n`);
    await raw(`GET ${query({ ...plus, City: 'zyx'.repeat(10_000) })} HTTP/1.1\r\nHost: zyx\r\n\r\n`);
    const failed = await get({ ...plus, LastName: 'Explosion' });
    expect(failed).toMatchObject({
      status: 500,
      json: error(500, 'Something failed inside the server', '', 'internal error'),
    });
    const all = logged.join('');
    for (const secret of [
      'zyx',
      'lef',
      'lilas',
      '75011',
      'explosion',
      'example.org',
      'demo-idcheck-plus',
      'secret',
      '%',
    ]) {
      expect(all.toLowerCase()).not.toContain(secret);
    }
    expect(all).toContain(failed.headers.get('x-request-id'));
  });

  it('has one line a request with these fields alone', async () => {
    await get({ ...WHOLE, Licence: 'DEMO-IDCHECK-PLUS' });
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0]!)).toEqual({
      level: 'info',
      time: expect.any(String),
      pid: process.pid,
      event: 'request',
      request: expect.any(String),
      method: 'GET',
      route: '/SEARCH/',
      status: 200,
      durationMs: expect.any(Number),
      licence: 'demo idcheck-plus',
    });
  });
});
