import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../matching/compare/household.ts';
import { type Candidate, decide, likelier } from '../matching/decide.ts';
import { EvidenceScorer, HOUSEHOLD } from '../matching/evidence/index.ts';
import type { Person, PersonInput } from '../matching/model.ts';
import { normalizePerson } from '../matching/normalize/index.ts';
import { generatePopulation, loadBuiltInLists } from '../population/index.ts';
import { makeTestStore } from '../reference/base.testing.ts';
import type { MappedStore } from '../reference/mapped/store.ts';
import type { StoredHousehold } from '../reference/store.ts';
import { MAX_CANDIDATES } from './candidate-limit.ts';
import { Search, searchStore } from './search.ts';

/** Some live in flats, and some of these in the building of another. */
const people = [...generatePopulation({ persons: 3000, seed: 11, lists: loadBuiltInLists() })].map((person, at) =>
  at % 3 === 0 ? { ...person, addressComplement: `Appt ${at % 5}` } : person,
);

let store: MappedStore;
let everyHousehold: StoredHousehold[];
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await makeTestStore(people));
  everyHousehold = [...store.all()];
});
afterAll(() => remove());

/** The likeliest household of all, by reading every one. */
function scan(person: Person): Candidate {
  const comparer = new HouseholdComparer(person);
  const scorer = new EvidenceScorer(person, { weights: HOUSEHOLD, frequencies: store.statistics.frequencies });
  let best: Candidate | undefined;
  for (const household of everyHousehold) {
    const comparison = comparer.compare(household);
    best = likelier(best, { comparison, evidence: scorer.score(comparison) });
  }
  return best!;
}

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** One edit of a text, after its first `fixed` letters: what a finger slips to. */
function edited(text: string, fixed: number): fc.Arbitrary<string> {
  if (text.length <= fixed + 1) return fc.constant(text);
  const at = fc.integer({ min: fixed, max: text.length - 2 });
  return fc.oneof(
    fc.tuple(at, letter).map(([i, one]) => text.slice(0, i) + one + text.slice(i + 1)),
    fc.tuple(at, letter).map(([i, one]) => text.slice(0, i) + one + text.slice(i)),
    at.map((i) => text.slice(0, i) + text.slice(i + 1)),
    at.map((i) => text.slice(0, i) + text[i + 1] + text[i] + text.slice(i + 2)),
  );
}

const FIELDS = ['lastName', 'street', 'postalCode', 'city', 'streetNumber', 'firstName'] as const;

/** A person of the base whose fields `wrong` each have one edit. */
function asked(wrong: readonly (typeof FIELDS)[number][]): fc.Arbitrary<PersonInput> {
  return fc.constantFrom(...people).chain((person) => {
    const { lastName, firstName, street, streetNumber, postalCode, city } = person;
    const question: PersonInput = { lastName, firstName, street, streetNumber, postalCode, city };
    const edits = Object.fromEntries(wrong.map((field) => [field, edited(question[field] ?? '', 0)]));
    return fc.record(edits).map((changes) => ({ ...question, ...changes }));
  });
}

/** A comparison without the texts of the household, which a search for the best household does not read. */
function graded(candidate: Candidate | undefined) {
  if (candidate === undefined) return undefined;
  const { household, member: _, ...fields } = candidate.comparison;
  const withoutHeld = (name: string, value: unknown) => (name === 'held' ? undefined : value);
  return {
    ...JSON.parse(JSON.stringify(fields, withoutHeld)),
    householdId: household.householdId,
    evidence: candidate.evidence,
  };
}

async function expectAsGoodAsScan(question: PersonInput): Promise<void> {
  const { person } = normalizePerson(question, { country: 'FR' });
  const { frequencies } = store.statistics;
  const { best } = await searchStore(new Search(person, { subject: 'household', frequencies }), store);
  const found = await searchStore(new Search(person, { subject: 'household', onlyBest: true, frequencies }), store);
  expect(graded(found.best)).toEqual(graded(best));
  const scanned = scan(person);
  // What a scan finds close, blocking must find.
  if (decide(scanned.comparison, 'idcheck').found) {
    expect(best?.comparison.household.householdId).toBe(scanned.comparison.household.householdId);
  }
}

describe('Search', () => {
  it('finds the same household as a full scan if one field is wrong', async () => {
    const question = fc.constantFrom(...FIELDS).chain((field) => asked([field]));
    await fc.assert(fc.asyncProperty(question, expectAsGoodAsScan), { numRuns: 60, seed: 1 });
  });

  it('finds the same household as a full scan if any two fields are wrong', async () => {
    const question = fc
      .uniqueArray(fc.constantFrom(...FIELDS), { minLength: 2, maxLength: 2 })
      .chain((fields) => asked(fields));
    await fc.assert(fc.asyncProperty(question, expectAsGoodAsScan), { numRuns: 100, seed: 2 });
  });

  it('never compares more than its limit, and never the same household twice', async () => {
    const crowd = Array.from({ length: 1200 }, (_, i) => ({
      lastName: i % 2 ? 'Martin' : `Mart${'abcdefghij'[i % 10]}n`,
      firstName: 'Marie',
      address: `${1 + (i % 7)} rue Longue`,
      postalCode: '59000',
      householdId: String(i),
    }));
    const made = await makeTestStore(crowd);
    const { person } = normalizePerson({ ...crowd[1], lastName: 'Marten', city: 'Lille' }, { country: 'FR' });
    const search = new Search(person, { subject: 'household', frequencies: made.store.statistics.frequencies });
    let offered = 0;
    for (let keys = search.keys(); keys !== undefined; keys = search.keys()) {
      const candidates = made.store.candidates(keys, search.seen, search.limit);
      offered += candidates.found.length;
      search.offer(candidates);
    }
    await made.remove();
    expect(offered).toBeLessThanOrEqual(MAX_CANDIDATES);
    expect(search.seen.size).toBe(offered);
    expect(search.result().compared).toBe(offered);
  });

  it('compares fewer households for names and streets that are longer than real ones', () => {
    const limitOf = (lastName: string, street: string) => {
      const { person } = normalizePerson({ lastName, street, postalCode: '59000' }, { country: 'FR' });
      return new Search(person, { subject: 'household', frequencies: store.statistics.frequencies }).limit;
    };
    expect(limitOf('Martin', 'rue Longue')).toBe(MAX_CANDIDATES);
    expect(limitOf('A'.repeat(90), `rue ${'B'.repeat(90)}`)).toBe(MAX_CANDIDATES);
    expect(limitOf('A'.repeat(400), '')).toBe(MAX_CANDIDATES / 4);
    expect(limitOf('A'.repeat(1000), 'B'.repeat(1000))).toBe(6);
  });
});
