import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FOUND_BODY, PERSON, searchUrl, TestApp } from '../app.testing.ts';

const app = new TestApp();

beforeAll(() => app.start());
afterAll(() => app.stop());
beforeEach(() => {
  app.credits = 5;
});

const WEB = { Licence: 'WEB', ...PERSON };
const SHOP = 'https://shop.example';
const ask = (parameters: Record<string, string>, headers: Record<string, string>) =>
  app.ask(searchUrl(parameters), { headers });

describe('/SEARCH/ for pages', () => {
  it('lets pages of an allowed origin read answers and errors', async () => {
    const { status, headers } = await ask(WEB, { origin: SHOP });
    expect([status, headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([200, SHOP, 'Origin']);
    expect(headers.get('access-control-expose-headers')).toBe('Retry-After, X-Base-Version, X-Request-Id');
    const failed = await ask({ ...WEB, LastName: '' }, { origin: SHOP });
    expect([failed.status, failed.headers.get('access-control-allow-origin')]).toEqual([400, SHOP]);
    expect(app.credits).toBe(4);
  });

  it.each([
    ['another origin', WEB, 'https://evil.example'],
    ['another scheme', WEB, 'http://shop.example'],
    ['no origin that has a name', WEB, 'null'],
    ['an origin of another licence', { Licence: 'COUNTED', ...PERSON }, SHOP],
  ])('refuses %s without a credit', async (_, parameters, origin) => {
    const { status, json, headers } = await ask(parameters, { origin });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect(json).toMatchObject({ details: origin });
    expect(app.credits).toBe(5);
  });

  it('answers programs and pages of the server itself as always', async () => {
    expect((await ask(WEB, {})).headers.get('access-control-allow-origin')).toBeNull();
    const own = await ask({ Licence: 'COUNTED', ...PERSON }, { origin: `http://127.0.0.1:${app.port}` });
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });

  it('answers preflight requests for the origins of any licence', async () => {
    const preflight = (origin: string) =>
      app.ask('/SEARCH/', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
      });
    const { status, headers } = await preflight(SHOP);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, SHOP]);
    expect(headers.get('access-control-allow-headers')).toBe('Authorization, Content-Type, Traceparent, X-Request-Id');
    expect((await preflight('https://evil.example')).status).toBe(403);
    expect((await app.ask('/SEARCH/', { method: 'OPTIONS' })).status).toBe(405);
  });
});

describe('JSONP', () => {
  const script = (parameters: Record<string, string>, referer?: string) =>
    ask(parameters, referer === undefined ? {} : { referer });

  it('calls the function with the JSON as one text', async () => {
    const { status, text, headers } = await script({ ...WEB, callback: 'jQuery12.done' }, `${SHOP}/cart?x=1`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    let received = '';
    new Function('jQuery12', text)({
      done: (value: string) => {
        received = value;
      },
    });
    expect(received).toBe(FOUND_BODY);
    expect(app.credits).toBe(4);
  });

  it.each(['alert(1)', 'a b', '', 'a'.repeat(70), 'x;y', '<b>'])('refuses the name %j', async (callback) => {
    const { status, json } = await script({ ...WEB, callback }, `${SHOP}/`);
    expect([status, (json as { details: string }).details]).toEqual([400, 'callback']);
    expect(app.credits).toBe(5);
  });

  it.each([undefined, 'https://evil.example/', 'nonsense'])('refuses a page with the referrer %j', async (referer) => {
    expect((await script({ ...WEB, callback: 'f' }, referer)).status).toBe(403);
    expect(app.credits).toBe(5);
  });

  it('is an unknown parameter to a licence that does not allow it', async () => {
    const { text, headers } = await script({ Licence: 'COUNTED', ...PERSON, callback: 'f' }, `${SHOP}/`);
    expect([text, headers.get('content-type')]).toEqual([FOUND_BODY, 'application/json; charset=utf-8']);
  });
});

describe('a licence in test mode', () => {
  const TEST = { Licence: 'TEST', Address: '1 TEST E', PostalCode: 'TEST E', LastName: 'TEST E' };
  const answerTo = async (more: Record<string, string>) =>
    (await app.get({ ...TEST, ...more })).json as { DATA1: Record<string, string> };

  it.each([
    ['LastName', 'Check_LastName', ['E', 'S', 'P', 'D', '?']],
    ['FirstName', 'Check_FirstName', ['E', 'S', 'P', 'D', '?']],
    ['Address', 'Check_Address', ['E', 'S', 'P', 'N', 'D', '?']],
    ['PostalCode', 'Check_PostalCode', ['E', 'N', 'D', '?']],
    ['City', 'Check_City', ['E', 'S', 'P', 'N', 'D', '?']],
    ['Email', 'Check_Email', ['E', 'D', '?']],
    ['Phone', 'Check_Phone', ['E', 'D', '?']],
  ])('answers every letter of %s', async (name, field, letters) => {
    for (const letter of letters) expect((await answerTo({ [name]: `TEST ${letter}` })).DATA1[field]).toBe(letter);
  });

  it.each([
    ['2000-01-01', '000'],
    ['2000-01-02', '001'],
    ['2000-02-01', '010'],
    ['2001-01-01', '100'],
    ['1999-12-31', '111'],
    ['1900-01-01', '---'],
    ['', '?'],
  ])('answers the birth date %j with %s', async (date, code) => {
    expect((await answerTo({ BirthDate: date })).DATA1.Check_BirthDate).toBe(code);
  });

  it('decides by the letters, and asks and costs nothing', async () => {
    const { length } = app.checked;
    expect((await answerTo({})).DATA1).toMatchObject({ result: 'FOUND', Check_Number: 'True', LastName_Dist: '0' });
    expect((await answerTo({ LastName: 'TEST D' })).DATA1).toMatchObject({ result: 'NOT FOUND', HOUSEHOLDID: '' });
    expect((await answerTo({ Address: 'TEST D', Email: 'TEST E' })).DATA1.result).toBe('FOUND');
    expect([app.credits, app.checked.length]).toEqual([5, length]);
  });

  it.each([401, 402, 429, 500, 503])('answers the error %i', async (status) => {
    expect((await app.get({ ...TEST, LastName: `TEST ERROR ${status}` })).status).toBe(status);
  });
});
