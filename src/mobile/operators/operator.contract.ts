import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Claim, normalizeClaim } from '../claim.ts';
import { FIELDS, NO_SCORES, type Scores } from '../compare.ts';
import { type MobileNumber, parseMobileNumber } from '../number.ts';
import { SCOPES } from '../scope.ts';
import type { Line, OperatorSource } from './operator.ts';

/** A subscriber for the contract suite. */
export interface ContractSubscriber {
  /** E.164. */
  readonly msisdn: string;
  readonly lastName?: string;
  readonly birthName?: string;
  readonly firstName?: string;
  readonly gender?: 'F' | 'M';
  readonly birthDate?: string;
  readonly address?: string;
  readonly postalCode?: string;
  readonly city?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly email?: string;
  /** Hours before {@link CONTRACT_NOW}. */
  readonly simChangedAgo?: number;
}

export const CONTRACT_OPERATOR = 'Alpha Mobile';

/** The current time of the suite, in milliseconds. */
export const CONTRACT_NOW = Date.parse('2026-03-01T12:00:00Z');

const complete: ContractSubscriber = {
  msisdn: '+262639980001',
  lastName: 'Martin',
  birthName: 'Durand',
  firstName: 'Claire',
  gender: 'F',
  birthDate: '1980-05-17',
  address: '12 rue des Lilas',
  postalCode: '75011',
  city: 'Paris',
  country: 'FR',
  email: 'claire.martin@example.org',
  simChangedAgo: 100,
};

export const CONTRACT_SUBSCRIBERS: readonly ContractSubscriber[] = [
  complete,
  { msisdn: '+262639980002', lastName: 'Petit', simChangedAgo: 5000 },
  { msisdn: '+262639980003' },
];

const CLAIMED = {
  lastName: 'Martin',
  birthName: 'Durand',
  firstName: 'Claire',
  gender: 'F',
  birthDate: '1980-05-17',
  address: '12 rue des Lilas',
  postalCode: '75011',
  city: 'Paris',
  country: 'France',
  email: 'claire.martin@example.org',
};

export interface ContractSubject {
  readonly source: OperatorSource;
  close(): Promise<void>;
}

/** The contract of all adapters of the port. @param open returns an adapter that holds CONTRACT_SUBSCRIBERS */
export function operatorContract(name: string, open: () => Promise<ContractSubject>): void {
  describe(`${name} as an OperatorSource`, () => {
    let subject: ContractSubject;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());

    const lineOf = (number = complete.msisdn): Line =>
      subject.source.linesOf(parseMobileNumber(number, 'FR') as MobileNumber)[0]!;
    const claim = (more: object = {}): Claim => normalizeClaim({ ...CLAIMED, ...more }, 'FR');
    const match = async (more: object = {}, number = complete.msisdn): Promise<Scores> => {
      const outcome = await lineOf(number).match(claim(more));
      if (!outcome.ok) throw new Error(outcome.why);
      return outcome.value.scores;
    };

    it('returns the operator of a number and answers two scopes', () => {
      expect(lineOf().operator).toBe(CONTRACT_OPERATOR);
      expect(lineOf().isConnected).toBe(true);
      expect(SCOPES.filter((scope) => lineOf().answers(scope))).toEqual(['matching_notp', 'simswap']);
    });

    it('scores 1 for equal values, however they are written', async () => {
      const ones = Object.fromEntries(FIELDS.map((field) => [field, 1]));
      expect(await match()).toEqual(ones);
      const otherWriting = {
        lastName: 'MARTIN ',
        firstName: 'claire',
        city: 'paris',
        email: 'Claire.Martin@EXAMPLE.org',
      };
      expect(await match(otherWriting)).toEqual(ones);
    });

    it('scores the better of last name and birth name', async () => {
      expect((await match({ lastName: 'Durand', birthName: '' })).familyName).toBe(1);
      expect((await match({ lastName: 'Martin', birthName: 'Other' })).familyName).toBe(1);
      expect((await match({ lastName: 'Quelconque', birthName: '' })).familyName).toBeLessThan(0.7);
    });

    it('scores typing errors lower than 1 and higher than another person', async () => {
      const misspelt = {
        lastName: 'Martn',
        firstName: 'Clairre',
        address: '12 rue des Lila',
        city: 'Pari',
        postalCode: '75012',
      };
      const other = {
        lastName: 'Nguyen',
        birthName: 'Obo',
        firstName: 'Youssouf',
        city: 'Quimper',
        address: '7 quai Nord',
      };
      const close = await match({ ...misspelt, birthName: '', email: 'claire.martn@example.org' });
      const far = await match({ ...other, postalCode: '29000', email: 'y@post.example' });
      for (const field of ['familyName', 'givenName', 'streetAddress', 'locality', 'email'] as const) {
        expect(close[field]).toBeGreaterThan(0.8);
        expect(close[field]).toBeLessThan(1);
        expect(far[field]).toBeLessThan(close[field]!);
      }
    });

    it('scores birth date, gender and country as 1 or 0', async () => {
      const scores = await match({ birthDate: '1980-05-18', gender: 'M', country: 'Belgique' });
      expect([scores.birthDate, scores.gender, scores.country]).toEqual([0, 0, 0]);
      expect((await match({ birthDate: '1980-02-30' })).birthDate).toBeUndefined();
    });

    it('returns scores with at most two decimals', async () => {
      const scores = Object.values(await match({ lastName: 'Marti', firstName: 'Cl', city: 'Pa', email: 'c@d.e' }));
      for (const score of scores)
        expect(score === undefined || Number.isInteger(Math.round(score * 1e6) / 1e4)).toBe(true);
    });

    it('scores only fields that are both sent and held', async () => {
      const empty = Object.fromEntries(Object.keys(CLAIMED).map((key) => [key, '']));
      expect(await match(empty)).toEqual(NO_SCORES);
      expect(await match({ ...empty, firstName: 'Claire' })).toEqual({ ...NO_SCORES, givenName: 1 });
      const little = await match({}, '+262639980002');
      expect(little.familyName).toBeLessThan(1);
      expect({ ...little, familyName: undefined }).toEqual({ ...NO_SCORES, country: little.country });
    });

    it('accepts any text', async () => {
      const odd = ['\u0000', '\ud800', '💥', '{"a":1}', "O'Brien", 'x'.repeat(1000), '\u202eabc', '" \\ \n'];
      for (const text of odd) {
        const claimed = Object.fromEntries(Object.keys(CLAIMED).map((key) => [key, text]));
        expect(Object.keys(await match(claimed))).toEqual([...FIELDS]);
      }
    });

    it('returns whether the SIM was changed within a number of hours', async () => {
      expect(await lineOf().wasSimSwapped(101)).toEqual({ ok: true, value: true });
      expect(await lineOf().wasSimSwapped(100)).toEqual({ ok: true, value: true });
      expect(await lineOf().wasSimSwapped(99)).toEqual({ ok: true, value: false });
      expect(await lineOf('+262639980002').wasSimSwapped(2400)).toEqual({ ok: true, value: false });
    });

    it('answers false for a SIM that was never changed', async () => {
      expect(await lineOf('+262639980003').wasSimSwapped(2400)).toEqual({ ok: true, value: false });
    });

    it('returns no line for an unknown number, or number-unknown', async () => {
      const [line] = subject.source.linesOf(parseMobileNumber('+262639980099', 'FR') as MobileNumber);
      if (line === undefined) return;
      expect(await line.match(claim())).toEqual({ ok: false, why: 'number-unknown' });
      expect(await line.wasSimSwapped(24)).toEqual({ ok: false, why: 'number-unknown' });
    });

    it('answers many questions at the same time', async () => {
      const numbers = Array.from({ length: 60 }, (_, i) => `+26263998000${(i % 3) + 1}`);
      const all = await Promise.all(numbers.map((number) => match({}, number)));
      for (const [i, scores] of all.entries()) expect(scores).toEqual(all[i % 3]);
    });
  });
}
