import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askedSubject, householdSubject } from '../journal/index.ts';
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
        subject: householdSubject('-4144192729077107476'),
        result: 'found',
      },
      'flush',
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
