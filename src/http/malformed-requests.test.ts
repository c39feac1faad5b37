import { once } from 'node:events';
import { METHODS } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMPLETE, FOUND_BODY, parseResponse, searchUrl, TestApp } from './app.testing.ts';

let app: TestApp;

beforeEach(async () => {
  app = new TestApp();
  await app.start();
});

afterEach(() => app.stop());

describe('a malformed request', () => {
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
    ['1 MB of URL', `GET ${searchUrl({ ...COMPLETE, City: 'x'.repeat(1_000_000) })} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['1 MB of header', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(1_000_000)}\r\n\r\n`, 431],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n\r\n', 417],
    ['HTTP/0.9', 'GET /health/live HTTP/0.9\r\nHost: x\r\n\r\n', 400],
    ['HTTP/2.0', 'GET /health/live HTTP/2.0\r\nHost: x\r\n\r\n', 400],
    ['two hosts', 'GET /health/live HTTP/1.1\r\nHost: x\r\nhost: y\r\n\r\n', 400],
    ['two hosts in HTTP/1.0', 'GET /health/live HTTP/1.0\r\nHost: x\r\nHost: x\r\n\r\n', 400],
  ])('is rejected: %s', async (_, bytes, status) => {
    const answer = parseResponse(await app.raw(Buffer.from(bytes, 'latin1')));
    expect(answer).toMatchObject({ status, body: { status, message: expect.any(String), error: expect.any(String) } });
    expect((await app.get(COMPLETE)).status).toBe(200);
  });

  it('is rejected after the responses to the requests before it', async () => {
    const good = `GET ${searchUrl(COMPLETE)} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const response = await app.raw(`${good}${good}garbage\r\n\r\n`);
    expect(response.split(FOUND_BODY).length - 1).toBe(2);
    expect(response).toContain('HTTP/1.1 400 ');
  });

  it('is rejected after the answer that a request before it has paid for', async () => {
    app.credits = 2;
    app.beforeSpend = () => new Promise((resolve) => setTimeout(resolve, 100));
    const paid = `GET ${searchUrl({ ...COMPLETE, Licence: 'COUNTED' })} HTTP/1.1\r\nHost: x\r\n\r\n`;
    for (const bytes of [
      'garbage\r\n\r\n',
      'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET / HTTP/1.1\r\n: x\r\n\r\n',
    ]) {
      app.credits = 2;
      const response = await app.raw(paid + paid + bytes, 5000);
      expect(response.split(FOUND_BODY).length - 1).toBe(2);
      expect(response).toMatch(/HTTP\/1\.1 4\d\d [\s\S]*$/);
      expect(app.credits).toBe(0);
    }
  });

  it('does not keep the answers to requests before it from a client that closes its side', async () => {
    app.credits = 3;
    app.beforeSpend = () => new Promise((resolve) => setTimeout(resolve, 50));
    const paid = `GET ${searchUrl({ ...COMPLETE, Licence: 'COUNTED' })} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const socket = connect({ port: app.port, host: '127.0.0.1', allowHalfOpen: true });
    let received = '';
    socket.on('data', (data) => {
      received += data.toString('latin1');
    });
    socket.on('end', () => socket.destroy());
    socket.end(paid + paid + paid);
    await once(socket, 'close');
    expect(received.split(FOUND_BODY).length - 1).toBe(3);
    expect(app.credits).toBe(0);
  });

  it('is logged once, however many packets follow', async () => {
    const socket = connect(app.port, '127.0.0.1');
    socket.on('error', () => {});
    // It may be closed before the last packet is sent.
    const closed = once(socket, 'close');
    app.credits = 1;
    app.beforeSpend = () => new Promise((resolve) => setTimeout(resolve, 150));
    socket.write(`GET ${searchUrl({ ...COMPLETE, Licence: 'COUNTED' })} HTTP/1.1\r\nHost: x\r\n\r\ngarbage\r\n`);
    let received = '';
    socket.on('data', (data) => {
      received += data.toString('latin1');
    });
    for (let i = 0; i < 5; i++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      socket.write('garbage\r\n');
    }
    await closed;
    expect(received.split('HTTP/1.1 ').map((part) => part.slice(0, 3))).toEqual(['', '200', '400']);
    expect(app.logged.filter((line) => line.includes('client-error'))).toHaveLength(1);
  });
});

describe('a request whose client ends the connection within its body', () => {
  const body = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nx=';
  const UPGRADE = 'Upgrade: h2c\r\nConnection: upgrade\r\n';

  it.each([
    ['', ''],
    [' that asks for an upgrade', UPGRADE],
  ])('is rejected at once: a request%s', async (_, headers) => {
    const bytes = `POST /SEARCH/ HTTP/1.1\r\nHost: x\r\n${headers}${body}`;
    expect(parseResponse(await app.rawHalfClosed(bytes))).toMatchObject({ status: 400 });
    expect(app.logged.filter((line) => line.includes('client-error'))).toHaveLength(1);
  });

  it('is rejected after the responses to the requests before it', async () => {
    const good = `GET ${searchUrl(COMPLETE)} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const response = await app.rawHalfClosed(`${good}${good}POST /SEARCH/ HTTP/1.1\r\nHost: x\r\n${UPGRADE}${body}`);
    expect(response.split('HTTP/1.1 ').map((part) => part.slice(0, 3))).toEqual(['', '200', '200', '400']);
  });
});

describe('a request that does not arrive in time', () => {
  const slow = new TestApp({ headTimeoutMs: 300, requestTimeoutMs: 600, timeoutCheckMs: 50 });
  beforeAll(() => slow.start());
  afterAll(() => slow.stop());

  it.each([
    ['nothing', ''],
    ['half a head', 'GET /SEARCH/ HTTP/1.1\r\nHos'],
    [
      'half a body',
      'POST /SEARCH/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    ],
  ])('is rejected after a timeout: %s', async (_, bytes) => {
    expect(parseResponse(await slow.raw(bytes, 5000))).toMatchObject({ status: 408, body: { status: 408 } });
  });

  it('is rejected after the answers that requests before it have paid for', async () => {
    slow.credits = 1;
    slow.beforeSpend = () => new Promise((resolve) => setTimeout(resolve, 900));
    const paid = `GET ${searchUrl({ ...COMPLETE, Licence: 'COUNTED' })} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const response = await slow.raw(`${paid}GET / HTTP/1.1\r\nHos`, 5000);
    expect(response).toContain(FOUND_BODY);
    expect(response.split('HTTP/1.1 ').map((part) => part.slice(0, 3))).toEqual(['', '200', '408']);
  });
});

describe('no request', () => {
  const PATHS = ['/SEARCH/', '/SEARCH', '/health/live', '/health/ready', '/x', '/', '*', '*$', '/:x(', '//', '/%'];
  const BODIES = [
    '',
    'Content-Length: 1\r\n',
    'Content-Length: 1\r\nContent-Type: application/json\r\n',
    'Content-Length: 1\r\nContent-Type: application/x-www-form-urlencoded\r\n',
    'Content-Length: 1\r\nContent-Type: ;\r\n',
    'Content-Length: 1\r\nContent-Type: \r\n',
    'Transfer-Encoding: chunked\r\n',
  ];

  it('with any method and any kind of body on any path causes an internal error', async () => {
    for (const method of METHODS) {
      await Promise.all(
        PATHS.map(async (path) => {
          for (const body of BODIES) {
            const end = body.startsWith('Content') ? 'x' : body === '' ? '' : '0\r\n\r\n';
            const response = await app.raw(
              `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${body}\r\n${end}`,
            );
            expect([method, path, body, response.slice(9, 10)]).toEqual([
              method,
              path,
              body,
              expect.stringMatching(/[24]/),
            ]);
          }
        }),
      );
    }
    expect(app.logged.join('')).not.toContain('internal-error');
  });

  it.each([
    ['a form of invalid escapes', 'application/x-www-form-urlencoded', '%=%&'.repeat(32_768)],
    ['a long invalid escape', 'application/x-www-form-urlencoded', `a=${'%C3%A9'.repeat(21_000)}%`],
    ['a long name', 'application/x-www-form-urlencoded', '%C3%A9'.repeat(21_800)],
    ['a thousand licences', 'application/x-www-form-urlencoded', 'licence=x&'.repeat(13_000)],
    ['deeply nested JSON', 'application/json', `{"Licence":${'['.repeat(60_000)}${']'.repeat(60_000)}}`],
    ['JSON of many objects', 'application/json', `{"Licence":[${'{},'.repeat(40_000)}{}]}`],
    ['JSON of many keys', 'application/json', `{${'"a":1,'.repeat(20_000)}"b":1}`],
    ['JSON of escapes', 'application/json', `{"Licence":"${'\\u00e9'.repeat(21_000)}"}`],
    ['JSON of a long string', 'application/json', `{"Licence":"${'\\\\'.repeat(60_000)}`],
  ])('without a licence costs much CPU time: %s', async (_, type, body) => {
    await app.post(body, type);
    const before = process.cpuUsage();
    for (let i = 0; i < 5; i++) {
      const { status } = await app.post(body, type);
      expect([400, 401]).toContain(status);
    }
    const { user, system } = process.cpuUsage(before);
    // Client and server together; the form of invalid escapes took a second per request.
    expect((user + system) / 1000 / 5).toBeLessThan(60);
  });

  it('delays other clients because it was sent with thousands of others', async () => {
    const duration = 1;
    app.beforeAnswer = undefined;
    const check = app.checked;
    const pipelined = `GET ${searchUrl(COMPLETE)} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(1500);
    check.push = ((original) => (entry: (typeof check)[number]) => {
      const end = performance.now() + duration;
      while (performance.now() < end);
      return original.call(check, entry);
    })(check.push);
    const sockets = Array.from({ length: 20 }, () => connect(app.port, '127.0.0.1'));
    let responses = 0;
    for (const socket of sockets) {
      socket.on('error', () => {});
      socket.on('data', (data) => {
        responses += data.toString('latin1').split('HTTP/1.1 200').length - 1;
      });
      socket.write(pipelined);
    }
    while (responses === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = check.length;
    expect((await app.ask('/health/live')).status).toBe(200);
    expect(check.length - before).toBeLessThan(400);
    expect(check.length).toBeLessThan(4000);
    for (const socket of sockets) socket.destroy();
  });

  it('of thousands in one packet gets lost or out of order', async () => {
    const count = 3000;
    const requests = Array.from(
      { length: count },
      (_, at) => `GET ${at % 3 === 0 ? '/health/live' : `/${at}`} HTTP/1.1\r\nHost: x\r\n\r\n`,
    );
    const last = 'GET /health/ready HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const response = await app.raw(requests.join('') + last, 10_000);
    const statuses = Array.from(response.matchAll(/HTTP\/1\.1 (\d+)/g), ([, status]) => status);
    expect(statuses).toEqual([...requests.map((_, at) => (at % 3 === 0 ? '200' : '404')), '200']);
  });
});
