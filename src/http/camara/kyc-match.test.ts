import { expect, it } from 'vitest';
import { EMPTY_PERSON } from '../../matching/model.ts';
import { createLogger } from '../../runtime/logger.ts';
import { GuessGuard } from '../guess-guard.ts';
import { answerKycMatch } from './kyc-match.ts';

const subscriber = { ...EMPTY_PERSON, birthDate: '1971-08-30', phone: '+262639980001' };
const LIMIT = 2;

it('counts the guesses of a number once, whether it is written with the prefix of France or of Réunion', async () => {
  const values = new Map<string, Set<string>>();
  const budget = {
    spend: ({ subject, value }: { readonly subject: string; readonly value: string }) => {
      const seen = values.get(subject) ?? new Set();
      values.set(subject, seen);
      return seen.has(value) || (seen.size < LIMIT && seen.add(value) !== undefined);
    },
    hasRoom: () => true,
    close: () => {},
  };
  const call = {
    licence: { name: 'ACME', products: [] },
    boundNumber: undefined,
    body: {},
    subscribers: {
      find: () => ({ operator: 'Alpha', simChangedAt: 0, subscriber }),
      knowsSimChanges: () => true,
      monitoredDays: () => undefined,
    },
    guard: new GuessGuard(budget, createLogger('silent', { write: () => {} })),
    now: () => 0,
  };
  const guess = (phoneNumber: string, birthdate: string) => answerKycMatch({ phoneNumber, birthdate }, call);
  expect(await guess('+33639980001', '1971-08-28')).toEqual({ birthdateMatch: 'false' });
  expect(await guess('+262639980001', '1971-08-29')).toEqual({ birthdateMatch: 'false' });
  for (const number of ['+33639980001', '+262639980001'])
    expect(await guess(number, '1971-08-30')).toEqual({ birthdateMatch: 'not_available' });
});
