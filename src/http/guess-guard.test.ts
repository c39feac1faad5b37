import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicHouseholdId } from '../check/household-id.ts';
import { createChecker, type GuessLimit } from '../check/index.ts';
import { type Licence, LocalGuessingBudget, openLicences } from '../licences/index.ts';
import type { PersonInput } from '../matching/model.ts';
import { compareSubscriber, scoresOf } from '../mobile/compare.ts';
import { normalizeClaim } from '../mobile/index.ts';
import { makeTestStore } from '../reference/base.testing.ts';
import { createLogger } from '../runtime/logger.ts';
import { limitScores } from './dqe/mobile/limit-scores.ts';
import { GuessGuard } from './guess-guard.ts';

const LIMIT = 5;
const ACME: Licence = { name: 'ACME', products: ['idcheck-plus'], id: 'a1' };
const OTHER: Licence = { name: 'Other', products: ['idcheck-plus'], id: 'b2' };
const VICTIM = {
  id: '1',
  lastName: 'Quenouille',
  firstName: 'Zoé',
  address: '9 place du Marché',
  postalCode: '24150',
  city: 'Lalinde',
  birthDate: '1975-11-23',
  phone: '0639980017',
};

let folder: string;
let budget: LocalGuessingBudget;
let guard: GuessGuard;
let events: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-guard-'));
  budget = LocalGuessingBudget.open(folder, { limit: LIMIT, key: Buffer.alloc(32, 1) });
  events = [];
  guard = new GuessGuard(budget, createLogger('warn', { write: (line) => void events.push(line) }));
});
afterEach(() => {
  budget.close();
  rmSync(folder, { recursive: true });
});

async function withChecker(use: (ask: (person: PersonInput, licence?: Licence) => Promise<string>) => Promise<void>) {
  const { store, remove } = await makeTestStore([VICTIM]);
  const checker = createChecker({ store }, { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) });
  const { birthDate: _, phone: __, ...known } = VICTIM;
  await use(async (person, licence = ACME) => {
    const answer = await checker.check({ ...known, ...person }, 'idcheck-plus', guard.limitOf(licence));
    return answer.birthDate;
  });
  await remove();
}

describe('the birth date of somebody whose name and address are known', () => {
  it('is not found through its three digits', async () => {
    await withChecker(async (ask) => {
      // Each part can be guessed for itself: year, then month, then day.
      const guess = { year: 1900, month: 1, day: 1 };
      const answers: string[] = [];
      for (let query = 0; query < 200; query++) {
        const date = [String(guess.year), String(guess.month).padStart(2, '0'), String(guess.day).padStart(2, '0')];
        const digits = await ask({ birthDate: date.join('-') });
        answers.push(digits);
        if (digits[0] !== '0') guess.year = 1900 + ((guess.year - 1899) % 110);
        if (digits[1] !== '0') guess.month = (guess.month % 12) + 1;
        if (digits[2] !== '0') guess.day = (guess.day % 28) + 1;
      }
      expect(answers.filter((digits) => digits !== '?')).toHaveLength(LIMIT);
      expect(answers).not.toContain('000');
    });
  });

  it('is answered to another client, and for a value that was compared before', async () => {
    await withChecker(async (ask) => {
      for (let year = 1960; year < 1970; year++) await ask({ birthDate: `${year}-11-23` });
      expect(await ask({ birthDate: VICTIM.birthDate })).toBe('?');
      expect(await ask({ birthDate: '1960-11-23' })).toBe('100');
      expect(await ask({ birthDate: VICTIM.birthDate }, OTHER)).toBe('000');
    });
  });

  it('is not answered to a licence whose secret was rotated, or that was revoked and issued again', async () => {
    const licences = openLicences(folder);
    const { code } = licences.add({ name: 'ACME', products: ['idcheck-plus'] });
    const before = licences.resolve(code)!;
    await withChecker(async (ask) => {
      for (let year = 1960; year < 1970; year++) await ask({ birthDate: `${year}-11-23` }, before);
      licences.rotateSecret('ACME');
      expect(await ask({ birthDate: VICTIM.birthDate }, licences.resolve(code))).toBe('?');
      licences.revoke({ name: 'ACME' });
      const again = licences.resolve(licences.add({ name: 'ACME', products: ['idcheck-plus'] }).code)!;
      expect(again.id).not.toBe(before.id);
      expect(await ask({ birthDate: VICTIM.birthDate }, again)).toBe('?');
    });
    await licences.close();
  });

  it('is answered to an API key whose name a licence has', async () => {
    const { store, remove } = await makeTestStore([VICTIM]);
    const checker = createChecker({ store }, { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) });
    const { birthDate, phone: _, ...known } = VICTIM;
    const ask = async (limit: GuessLimit, value: string) =>
      (await checker.check({ ...known, birthDate: value }, 'idcheck-plus', limit)).birthDate;
    const licence = guard.limitOf({ ...ACME, name: 'API key ACME' });
    for (let year = 1960; year < 1970; year++) await ask(licence, `${year}-11-23`);
    expect(await ask(licence, birthDate)).toBe('?');
    expect(await ask(guard.limitOfKey('ACME'), birthDate)).toBe('000');
    await remove();
  });

  it('is answered for all members of a household, however many, and for five wrong dates', async () => {
    const members = ['1970', '1972', '1995', '1997', '1999', '2001', '2003'].map((year, at) => {
      return { ...VICTIM, id: String(at), firstName: `Zoé ${'ABCDEFG'[at]}`, birthDate: `${year}-11-23` };
    });
    const { store, remove } = await makeTestStore(members);
    const checker = createChecker({ store }, { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) });
    const limit = guard.limitOf(ACME);
    const ask = async ({ id: _, phone: __, ...person }: (typeof members)[number]) =>
      (await checker.check(person, 'idcheck-plus', limit)).birthDate;
    const answers = async (people: typeof members) => {
      const digits: string[] = [];
      for (const person of people) digits.push(await ask(person));
      return digits;
    };
    expect(await answers(members)).toEqual(members.map(() => '000'));
    expect(await answers([...members, ...members])).toEqual([...members, ...members].map(() => '000'));
    const wrong = Array.from({ length: 6 }, (_, at) => ({ ...members[0]!, birthDate: `193${at}-01-02` }));
    expect(await answers(wrong)).toEqual(['111', '111', '111', '111', '111', '?']);
    // What was not counted is not answered any more: it would tell the right value after any number of wrong ones.
    expect(await ask(members[1]!)).toBe('?');
    await remove();
  });

  it('is not answered any more often to somebody who knows those of other members', async () => {
    const known = Array.from({ length: 20 }, (_, at) => ({
      ...VICTIM,
      id: `known ${at}`,
      firstName: 'Paul',
      birthDate: `${1950 + at}-05-06`,
    }));
    const { store, remove } = await makeTestStore([VICTIM, ...known]);
    const checker = createChecker({ store }, { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) });
    const ask = async (birthDate: string, firstName = VICTIM.firstName) => {
      const { id: _, phone: __, ...person } = VICTIM;
      return (await checker.check({ ...person, firstName, birthDate }, 'idcheck-plus', guard.limitOf(ACME))).birthDate;
    };
    for (let at = 0; at < LIMIT; at++) {
      expect(await ask(known[at]!.birthDate, 'Paul')).not.toBe('?');
      expect(await ask(`197${at}-01-02`)).not.toBe('?');
    }
    expect(await ask(VICTIM.birthDate)).toBe('?');
    await remove();
  });

  it('does not show in the choice of the household or in FOUND either', async () => {
    const { store, remove } = await makeTestStore([
      VICTIM,
      { ...VICTIM, id: '2', birthDate: '1980-01-01', address: '9 rue du Four' },
    ]);
    const checker = createChecker({ store }, { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) });
    const limit = guard.limitOf(ACME);
    const ask = (birthDate: string) =>
      checker.check(
        { lastName: 'Quenouille', address: '9 rue X', postalCode: '24150', birthDate },
        'idcheck-plus',
        limit,
      );
    for (let day = 1; day <= 20; day++) await ask(`1990-01-${String(day).padStart(2, '0')}`);
    expect(await ask('1975-11-23')).toEqual(await ask('1980-01-01'));
    await remove();
  });

  it('makes one event per minute that names the licence, and nobody else', async () => {
    await withChecker(async (ask) => {
      for (let year = 1950; year < 1980; year++) await ask({ birthDate: `${year}-11-23` });
    });
    expect(events).toHaveLength(1);
    expect(JSON.parse(events[0]!)).toMatchObject({ level: 'warn', event: 'probing', licence: 'ACME' });
    expect(events[0]).not.toMatch(/Quenouille|1975/i);
  });
});

describe('the name of the owner of a phone number', () => {
  it('is not found by climbing the scores', async () => {
    const { person: held } = normalizeClaim({ ...VICTIM }, 'FR');
    const score = async (lastName: string): Promise<number | undefined> => {
      const claim = normalizeClaim({ lastName }, 'FR');
      const scores = scoresOf(compareSubscriber(claim, held));
      return (await limitScores(scores, { guard, licence: ACME, number: '+33639980017', claim })).familyName;
    };
    let best = { name: 'A', score: (await score('A')) ?? 0 };
    const known = new Set(['A']);
    for (let round = 0; round < 12; round++) {
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        const name = best.name + letter;
        const given = await score(name);
        if (given === undefined) continue;
        known.add(name);
        if (given > best.score) best = { name, score: given };
      }
    }
    expect(known.size).toBe(LIMIT);
    expect(best.name).not.toBe(held.lastName);
  });
});
