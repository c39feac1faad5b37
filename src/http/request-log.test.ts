import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMPLETE, errorOf, searchUrl, TestApp } from './app.testing.ts';

let app: TestApp;

beforeEach(async () => {
  app = new TestApp();
  await app.start();
});

afterEach(() => app.stop());

describe('the log', () => {
  it('contains no person and no licence code after requests and errors of all kinds', async () => {
    const plus = { ...COMPLETE, Licence: 'DEMO-IDCHECK-PLUS', Email: 'zyx@example.org' };
    await app.get(plus);
    await app.postJson(plus);
    await app.get({ ...plus, Licence: 'SECRET-OF-SOMEBODY' });
    await app.get({ ...plus, LastName: '' });
    await app.get({ ...plus, BirthDate: '1980-02-30' });
    await app.postJson({ ...plus, City: 1 });
    await app.post('{"Email":"zyx@example.org"', 'application/json');
    await app.post('{"Email":"zyx@example.org"}', 'text/zyx');
    await app.ask(`/Lefèvre-Zyx?${new URLSearchParams(plus)}`);
    await app.ask(searchUrl(plus), { method: 'DELETE' });
    await app.ask(`/zyx@example.org/%E9`);
    await app.raw(`ZYX ${searchUrl(plus)} HTTP/1.1\r\nHost: zyx\r\n\r\n`);
    await app.raw(`PURGE ${searchUrl(plus)} HTTP/1.1\r\nHost: zyx\r\nConnection: close\r\n\r\n`);
    await app.raw(`GET ${searchUrl({ ...plus, City: 'zyx'.repeat(10_000) })} HTTP/1.1\r\nHost: zyx\r\n\r\n`);
    const failed = await app.get({ ...plus, LastName: 'Explosion' });
    expect(failed).toMatchObject({
      status: 500,
      json: errorOf(500, 'Something failed inside the server', '', 'internal error'),
    });
    const all = app.logged.join('');
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

  it('has a complete line for a URL that cannot be decoded', async () => {
    await app.raw('GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(app.logged.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ event: 'request', status: 400, licence: '-', durationMs: expect.any(Number) }),
    ]);
  });

  it('has one line per request with these fields', async () => {
    await app.get({ ...COMPLETE, Licence: 'DEMO-IDCHECK-PLUS' });
    expect(app.logged).toHaveLength(1);
    expect(JSON.parse(app.logged[0]!)).toEqual({
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
