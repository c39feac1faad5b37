import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askedSubject } from '../journal/index.ts';
import { COMPLETE, TestApp } from './app.testing.ts';

let app: TestApp;

beforeEach(async () => {
  app = new TestApp();
  await app.start();
});

afterEach(() => app.stop());

describe('the journal of checks', () => {
  it('records each answer and writes it before the response', async () => {
    await app.get(COMPLETE);
    expect(app.recorded).toMatchObject([
      {
        event: 'check',
        actor: 'licence demo idcheck',
        product: 'idcheck',
        household: '-4144192729077107476',
        result: 'found',
      },
      'flush',
    ]);
  });

  it('names the version of the base, as the response does without a change of its body', async () => {
    const { text, headers } = await app.get(COMPLETE);
    expect(headers.get('x-base-version')).toBeNull();
    app.version = 'g20260131093000-0a1b2c3d/42';
    const dated = await app.get(COMPLETE);
    expect([dated.text, dated.headers.get('x-base-version')]).toEqual([text, app.version]);
    // The base changes while the engine works.
    app.beforeAnswer = async () => {
      app.version = 'g20260131093000-0a1b2c3d/43';
    };
    const later = await app.get(COMPLETE);
    expect([later.text, later.headers.get('x-base-version')]).toEqual([text, app.version]);
    expect(app.recorded.filter((entry) => entry !== 'flush').map(({ base }) => base)).toEqual([
      undefined,
      'g20260131093000-0a1b2c3d/42',
      'g20260131093000-0a1b2c3d/43',
    ]);
  });

  it('records what was asked if nothing was found', async () => {
    app.isFound = false;
    await app.get(COMPLETE);
    expect(app.recorded[0]).toMatchObject({
      subject: askedSubject({ lastName: 'LEFEVRE ZYX', postalCode: '75011' }),
      result: 'not-found',
    });
  });

  it('records no request that was rejected', async () => {
    await app.get({ ...COMPLETE, LastName: '' });
    await app.get({ ...COMPLETE, Licence: 'unknown' });
    expect(app.recorded.filter((entry) => entry !== 'flush')).toEqual([]);
  });
});
