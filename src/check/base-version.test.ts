import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTestStore, type TestPerson } from '../reference/base.testing.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { type Checker, createChecker, type GuessLimit } from './index.ts';
import { createMatcher, type Matcher } from './match.ts';

const ZOE: TestPerson = {
  id: '1',
  lastName: 'Quenouille',
  firstName: 'Zoé',
  address: '9 place du Marché',
  postalCode: '24150',
  birthDate: '1975-01-02',
};

let base: { store: ReferenceStore; version: string };
let checker: Checker;
let matcher: Matcher;
let remove: () => Promise<void>;

beforeAll(async () => {
  const made = await makeTestStore([ZOE]);
  base = { store: made.store, version: '' };
  checker = createChecker(base, { country: 'FR', publicHouseholdId: String });
  matcher = createMatcher(base, { country: 'FR', publicHouseholdId: String, threshold: 0 });
  remove = made.remove;
});
afterAll(() => remove());
beforeEach(() => {
  base.version = 'before';
});

/** Decides after the base has changed. */
const limitThat = (isAllowed: boolean): GuessLimit => ({
  async allows() {
    await Promise.resolve();
    base.version = 'after';
    return isAllowed;
  },
});

const { id: _, ...zoe } = ZOE;

describe.each<[string, (limit: GuessLimit) => Promise<string | undefined>]>([
  ['a check', async (limit) => (await checker.check(zoe, 'idcheck-plus', limit)).baseVersion],
  ['an explained check', async (limit) => (await checker.explain(zoe, 'idcheck-plus', limit)).baseVersion],
  ['an explained match', async (limit) => (await matcher.explain(zoe, 0, limit)).baseVersion],
])('the base version of %s', (_name, versionOf) => {
  it('is the one that was searched, although the base has changed since', async () => {
    expect(await versionOf(limitThat(true))).toBe('before');
  });

  it('is the one that was searched again without the fields that the limit rejects', async () => {
    expect(await versionOf(limitThat(false))).toBe('after');
  });
});
