import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badRequest, COMPLETE, errorOf, searchUrl, TestApp, unauthorized } from './app.testing.ts';
import { LIMITS } from './app.ts';

let app: TestApp;

beforeEach(async () => {
  app = new TestApp();
  await app.start();
});

afterEach(() => app.stop());

describe('bodies', () => {
  const json = 'application/json';
  const notAnObject = badRequest('Invalid body', 'not a JSON object');

  it.each(['[]', '[{"Licence":"DEMO-IDCHECK"}]', '1', 'null', '"x"', '{"Licence":', 'Licence=x', '['.repeat(100_000)])(
    'rejects JSON %.30s',
    async (body) => {
      const answer = await app.post(body, json);
      expect(answer.json).toEqual(notAnObject);
      expect(answer.status).toBe(400);
    },
  );

  it.each([
    [{ ...COMPLETE, PostalCode: 75011 }, 'PostalCode'],
    [{ ...COMPLETE, Address: { street: 'x' }, City: ['x'], Phone: true }, 'Address,City,Phone'],
    [{ ...COMPLETE, City: '\ud800' }, 'City'],
    [{ ...COMPLETE, City: '\0' }, 'City'],
  ])('rejects JSON values that are not texts: %j', async (value, names) => {
    expect((await app.postJson(value)).json).toEqual(badRequest('Invalid parameters', names));
  });

  it('rejects JSON with the same key twice', async () => {
    const twice = `${JSON.stringify(COMPLETE).slice(0, -1)},"LastName":"x"}`;
    expect((await app.post(twice, json)).json).toEqual(badRequest('Duplicate parameters', 'LastName'));
  });

  it.each([
    [json, '{"City":"Orl\xe9ans"}'],
    ['application/x-www-form-urlencoded', 'City=Orl\xe9ans'],
    ['application/x-www-form-urlencoded; charset=ISO-8859-1', 'City=Orl%E9ans'],
    ['application/x-www-form-urlencoded; charset=windows-1252', 'City=Orl\xe9ans'],
    [`${json}; charset=latin1`, '{"City":"Orl\xe9ans"}'],
  ])('reads a body of %s in Windows-1252', async (type, text) => {
    const answer = await app.ask(searchUrl(COMPLETE), {
      method: 'POST',
      body: Buffer.from(text, 'latin1'),
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(200);
    expect(app.checked.at(-1)?.person).toMatchObject({ city: 'Orléans' });
  });

  it.each([json, 'application/x-www-form-urlencoded'])('rejects a body of %s in no known encoding', async (type) => {
    const answer = await app.post(Buffer.from('{"City":"\x81"}', 'latin1'), type);
    expect(answer.json).toEqual(badRequest('Invalid encoding', 'body'));
  });

  it('reads no parameters from an empty body', async () => {
    expect((await app.post('', json)).json).toEqual(unauthorized(''));
    expect((await app.ask(searchUrl(COMPLETE), { method: 'POST' })).status).toBe(200);
  });

  it.each([
    ['text/plain', {}],
    ['multipart/form-data; boundary=x', {}],
    ['nonsense', {}],
    ['application/json; charset=utf-16', {}],
    [json, { 'content-encoding': 'gzip' }],
  ])('rejects a body of type %s %j', async (type, more) => {
    const answer = await app.post(JSON.stringify(COMPLETE), type, more);
    expect(answer.json).toEqual(
      errorOf(
        415,
        'Unsupported content type',
        'application/x-www-form-urlencoded or application/json, in UTF-8',
        'unsupported media type',
      ),
    );
    expect(answer.status).toBe(415);
  });

  it('rejects a body of 1 MB and keeps the connection', async () => {
    const large = `City=${'x'.repeat(1_000_000)}`;
    const tooLarge = errorOf(413, 'Body too large', `${LIMITS.maxBodyBytes} bytes`, 'payload too large');
    expect((await app.post(large, 'application/x-www-form-urlencoded')).json).toEqual(tooLarge);
    const head = 'POST /SEARCH/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    const chunk = `${large.length.toString(16)}\r\n${large}\r\n`;
    const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n${chunk}${chunk}0\r\n\r\n`;
    const next = 'GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const response = await app.raw(chunked + next);
    expect(response.startsWith('HTTP/1.1 413 ')).toBe(true);
    expect(response).toContain('{"status":"live"}');
  });

  it('drops a body that ends early', async () => {
    const head = 'POST /SEARCH/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
    const socket = connect(app.port, '127.0.0.1');
    socket.end(`${head}{"a"`);
    socket.resume();
    await once(socket, 'close');
    expect((await app.get(COMPLETE)).status).toBe(200);
  });
});
