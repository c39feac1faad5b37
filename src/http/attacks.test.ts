import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicHouseholdId } from '../check/household-id.ts';
import { createChecker } from '../check/index.ts';
import {
  createIssuer,
  type Grants,
  type LicenceStore,
  LocalGuessingBudget,
  openGrants,
  openLicences,
  readTokenKey,
} from '../licences/index.ts';
import { compareSubscriber, scoresOf } from '../mobile/compare.ts';
import { createMobileChecker, type Line, normalizeClaim, type OperatorSource } from '../mobile/index.ts';
import { makeTestStore } from '../reference/base.testing.ts';
import { createLogger } from '../runtime/logger.ts';
import { createApp } from './app.ts';
import { USER_INFO_KEYS } from './dqe/mobile/user-infos.ts';
import { GuessGuard } from './guess-guard.ts';

/*
 * Attacks over HTTP, with only a licence, on values that a base or an operator holds. Those on birth dates and scores also
 * run without a guessing budget, where they succeed.
 */

const LIMIT = 5;

const VICTIM = {
  id: '1',
  lastName: 'Quenouille',
  firstName: 'Zoé',
  address: '9 place du Marché',
  postalCode: '24150',
  city: 'Lalinde',
  birthDate: '1975-11-23',
  email: 'zoe@example.org',
  phone: '0639980017',
};

const SUBSCRIBER = { ...VICTIM, lastName: 'Roux', email: 'z@b.fr' };

let folder: string;
let budget: LocalGuessingBudget;
let licences: LicenceStore;
let grants: Grants;
let app: FastifyInstance;
let url: string;
let code: string;
let token: string;
let removeStore: () => Promise<void>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-attacks-'));
});
afterEach(async () => {
  await app.close();
  await Promise.all([licences.close(), grants.close(), removeStore()]);
  budget.close();
  rmSync(folder, { recursive: true });
});

/** A server with the victim as a person of the base and the owner of a number. @param limit of the budget; 0: none */
async function start(limit: number): Promise<void> {
  const { store, remove } = await makeTestStore([VICTIM]);
  removeStore = remove;
  budget = LocalGuessingBudget.open(folder, { limit: limit || LIMIT, key: Buffer.alloc(32, 1) });
  licences = openLicences(folder);
  const key = readTokenKey(folder);
  grants = openGrants(folder, { key });
  const { person: held } = normalizeClaim(SUBSCRIBER, 'FR');
  const line: Line = {
    operator: 'Alpha',
    isConnected: true,
    answers: () => true,
    match: (claim) => ({ ok: true, value: { scores: scoresOf(compareSubscriber(claim, held)) } }),
    wasSimSwapped: () => ({ ok: true, value: true }),
  };
  const source: OperatorSource = { linesOf: () => [line], close: () => {} };
  const issuer = createIssuer({ key, accounts: licences, grants });
  const logger = createLogger('silent', { write: () => {} });
  const guard = limit === 0 ? {} : { guard: new GuessGuard(budget, logger) };
  app = createApp({
    checker: createChecker({ store }, { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) }),
    licences,
    resultKey: 'result',
    logger,
    isReady: () => true,
    ...guard,
    mobile: {
      accounts: licences,
      issuer,
      grants,
      checker: createMobileChecker([source]),
      country: 'FR',
      isStrict: false,
      isDemo: false,
      ...guard,
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  code = licences.add({ name: 'ACME', products: ['idcheck-plus', 'idmobile'] }).code;
  token = issuer.issue(licences.resolve(code)!, 'idmobile').accessToken;
}

const KNOWN = { LastName: 'Quenouille', Address: '9 place du Marché', PostalCode: '24150', City: 'Lalinde' };

/** Other ways to write the same question. */
const SPELLINGS: readonly Readonly<Record<string, string>>[] = [
  {},
  { FirstName: 'Zoé' },
  { Address: '9 PL DU MARCHE' },
  { Address: '9, place marche', City: 'LALINDE' },
  { LastName: 'quenouile' },
  { City: '' },
  { City: '', FirstName: 'ZOE' },
  { Email: 'nobody@example.org' },
];

async function search(question: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(`${url}/SEARCH/?${new URLSearchParams({ Licence: code, ...KNOWN, ...question })}`);
  return ((await response.json()) as { DATA1: Record<string, string> }).DATA1;
}

/** Guesses year, month and day at the same time: each has a digit of the answer. */
async function guessBirthDate(maxQueries: number): Promise<{ found?: string; answered: number; queries: number }> {
  const parts = { year: 1940, month: 1, day: 1 };
  const known = new Set<string>();
  const text = (part: number) => String(part).padStart(2, '0');
  for (let queries = 1; queries <= maxQueries; queries++) {
    const date = `${text(parts.day)}/${text(parts.month)}/${parts.year}`;
    const { Check_BirthDate: digits = '' } = await search({
      ...SPELLINGS[queries % SPELLINGS.length],
      BirthDate: date,
    });
    if (digits === '000') return { found: date, answered: known.size, queries };
    if (digits !== '?') known.add(date);
    if (digits[0] !== '0') parts.year = 1940 + ((parts.year - 1939) % 70);
    if (digits[1] !== '0') parts.month = (parts.month % 12) + 1;
    if (digits[2] !== '0') parts.day = (parts.day % 31) + 1;
  }
  return { answered: known.size, queries: maxQueries };
}

describe('guessing a birth date through its three digits', () => {
  it('succeeds without a budget', async () => {
    await start(0);
    const { found, queries } = await guessBirthDate(200);
    expect(found).toBe('23/11/1975');
    expect(queries).toBeLessThan(100);
  });

  it('ends with the budget, however the question is written', async () => {
    await start(LIMIT);
    const { found, answered } = await guessBirthDate(200);
    expect([found, answered]).toEqual([undefined, LIMIT]);
  });
});

describe('guessing an e-mail address or a phone number', () => {
  it.each([
    ['Email', 'Check_Email', (name: string) => `${name}@example.org`, 'zoe'],
    ['Phone', 'Check_Phone', (end: string) => `06399800${end}`, '17'],
  ] as const)('%s ends with the budget, also with several values in one field', async (field, letter, write, right) => {
    await start(LIMIT);
    const answers: (string | undefined)[] = [];
    for (const end of ['20', '21', '22', '23', '24', '25', '26']) {
      answers.push((await search({ [field]: `${write('20')};${write(end)}` }))[letter]);
    }
    expect(answers.filter((answer) => answer !== '?')).toHaveLength(LIMIT);
    for (const value of [`${write('20')};${write(right)}`, write(right)]) {
      expect((await search({ [field]: value }))[letter]).toBe('?');
    }
  });
});

describe('guessing at an address where the person does not live', () => {
  const elsewhere = { Address: '4 rue Inconnue', PostalCode: '75011', City: 'Paris', FirstName: 'Zoé' };
  const DATES = ['1970', '1971', '1972', '1973', '1974', '1975'].map((year) => ({ BirthDate: `23/11/${year}` }));
  const EMAILS = ['z', 'zo', 'zq', 'z.q', 'zoe.q', 'zoe'].map((name) => ({ Email: `${name}@example.org` }));
  const PHONES = ['12', '13', '14', '15', '16', '17'].map((end) => ({ Phone: `06399800${end}` }));

  const CASES = [
    ['Check_BirthDate', DATES, '000'],
    ['Check_Email', EMAILS, 'E'],
    ['Check_Phone', PHONES, 'E'],
  ] as const;

  async function ask(letter: string, guesses: readonly Readonly<Record<string, string>>[]) {
    expect(guesses).toHaveLength(LIMIT + 1);
    const answers: (string | undefined)[] = [];
    for (const guess of guesses) answers.push((await search({ ...elsewhere, ...guess }))[letter]);
    return answers;
  }

  it.each(CASES)('finds %s without a budget: wrong values lead to nobody', async (letter, guesses, right) => {
    await start(0);
    expect(await ask(letter, guesses)).toEqual([...Array(LIMIT).fill('?'), right]);
  });

  it.each(CASES)('finds no %s beyond the budget', async (letter, guesses) => {
    await start(LIMIT);
    expect(new Set(await ask(letter, guesses))).toEqual(new Set(['?']));
  });

  it.each(CASES)('finds %s within the budget', async (letter, guesses, right) => {
    await start(LIMIT);
    for (const guess of guesses.slice(1, -1)) await search({ ...elsewhere, ...guess });
    expect((await search({ ...elsewhere, ...guesses.at(-1)! }))[letter]).toBe(right);
  });
});

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const DIGITS = [...'0123456789'];

/** One value of the response to a question about the number. */
async function mobileScore(infos: Readonly<Record<string, string>>, read: (body: Scores) => unknown): Promise<number> {
  const response = await app.inject({
    method: 'POST',
    url: '/IDMOBILE/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      licence: code,
      token,
      number: SUBSCRIBER.phone,
      mode: '2',
      name: 'x',
      scope: 'matching_notp',
      user_infos: JSON.stringify({ ...NO_INFOS, ...infos }),
    }).toString(),
  });
  const score = read(response.json() as Scores);
  return typeof score === 'number' ? score : Number.NaN;
}

interface Scores {
  readonly family_name: unknown;
  readonly given_name: unknown;
  readonly email: unknown;
  readonly address: { readonly postal_code: unknown };
}

const NO_INFOS = Object.fromEntries(USER_INFO_KEYS.map((key) => [key, '']));

/** Climbs to the value held: changes, adds and swaps letters of the value with the best score that was not yet used. */
async function climb(
  score: (value: string) => Promise<number>,
  letters: readonly string[],
  maxQueries: number,
): Promise<{ found?: string; answered: number }> {
  const scores = new Map<string, number>();
  const used = new Set<string>();
  const rank = (value: string) => scores.get(value) || 0;
  for (let best = ''; ; ) {
    used.add(best);
    for (const value of neighbours(best, letters)) {
      if (scores.has(value)) continue;
      if (scores.size >= maxQueries) return { answered: countAnswered(scores) };
      scores.set(value, await score(value));
      if (scores.get(value) === 1) return { found: value, answered: countAnswered(scores) };
    }
    const others = [...scores.keys()].filter((value) => !used.has(value));
    best = others.reduce((one, other) => (rank(other) > rank(one) ? other : one));
  }
}

const countAnswered = (scores: ReadonlyMap<string, number>) =>
  [...scores.values()].filter((score) => !Number.isNaN(score)).length;

function neighbours(value: string, letters: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at <= value.length; at++) {
    const [before, after] = [value.slice(0, at), value.slice(at)];
    for (const letter of letters) {
      found.push(before + letter + after);
      if (after !== '') found.push(before + letter + after.slice(1));
    }
    if (after.length > 1) found.push(before + after[1] + after[0] + after.slice(2));
  }
  return found;
}

const ATTACKS = [
  ['last name', 'ROUX', (value: string) => ({ lastname: value }), (body: Scores) => body.family_name, LETTERS],
  ['first name', 'ZOE', (value: string) => ({ firstname: value }), (body: Scores) => body.given_name, LETTERS],
  [
    'postal code',
    '24150',
    (value: string) => ({ postal_code: value }),
    (body: Scores) => body.address.postal_code,
    DIGITS,
  ],
] as const;

/** The same questions with a second value in the field, or in another one that is compared with the same value. */
const HIDDEN = [
  ['a birth name', (value: string) => ({ lastname: 'Xxxx', maiden_name: value }), (body: Scores) => body.family_name],
  ['a second last name', (value: string) => ({ lastname: `Xxxx ou ${value}` }), (body: Scores) => body.family_name],
  ['a second first name', (value: string) => ({ firstname: `Xxxx ou ${value}` }), (body: Scores) => body.given_name],
  ['a second e-mail', (value: string) => ({ email: `x@x.fr;${value}@b.fr` }), (body: Scores) => body.email],
] as const;

describe('climbing the scores of ID Mobile from a number alone', { timeout: 120_000 }, () => {
  it('finds names and postal code without a budget', async () => {
    await start(0);
    for (const [, held, infos, read, letters] of ATTACKS) {
      const { found } = await climb((value) => mobileScore(infos(value), read), letters, 5000);
      expect(found).toBe(held);
    }
  });

  it.each(ATTACKS)('ends with the budget of the %s', async (_, __, infos, read, letters) => {
    await start(LIMIT);
    const result = await climb((value) => mobileScore(infos(value), read), letters, 150);
    expect(result).toEqual({ answered: LIMIT });
  });

  it.each(HIDDEN)('ends with the budget if the guess is %s', async (_, infos, read) => {
    await start(LIMIT);
    const { found, answered } = await climb((value) => mobileScore(infos(value), read), LETTERS, 100);
    expect(found).toBeUndefined();
    expect(answered).toBeLessThanOrEqual(LIMIT);
  });
});
