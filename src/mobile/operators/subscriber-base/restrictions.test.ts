import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSubscribers, type TestSubscribers } from './base.testing.ts';
import { eraseSubscribers } from './erase.ts';
import { SUBSCRIBER_RESTRICTIONS_FILE, subscribersFolder } from './format.ts';
import { rebuildSubscribers } from './import.ts';
import { subscriberLookup } from './lookup.ts';
import { subscriberOperators } from './operator.ts';
import { restrictSubscribers, SubscriberRestrictions, subscriberRestrictionStatus } from './restrictions.ts';
import { SubscriberBase } from './store.ts';

const RESTRICTED = '+33612345671';
const OTHER = '+33612345672';
const UNKNOWN = '+33612345673';
const rows = [
  { msisdn: RESTRICTED, operator: 'Alpha', last_name: 'Berthod' },
  { msisdn: RESTRICTED, operator: 'Beta', last_name: 'Berthod' },
  { msisdn: OTHER, operator: 'Alpha', last_name: 'Martin' },
];

let held: TestSubscribers;
beforeEach(async () => {
  held = await makeSubscribers(rows);
});
afterEach(() => held.remove());

const change = (isRestricted: boolean, numbers: readonly string[], reason = 'objection') =>
  restrictSubscribers(held.folder, { numbers, isRestricted, reason, now: new Date() });

/** How many operators have the number, as ID Mobile and CAMARA see it, and how many subscribers are stored. */
function seenOf(number: string) {
  held.base.refresh();
  const lines = subscriberOperators(held.base).linesOf({ number, country: 'FR' } as never).length;
  const isFound = subscriberLookup(held.base).find(number) !== undefined;
  return { lines, isFound, stored: held.base.store!.find(number).length };
}

describe('a restricted subscriber', () => {
  it('is stored, and not found by checks until the restriction is lifted', async () => {
    expect(await change(true, [RESTRICTED, RESTRICTED, UNKNOWN])).toEqual({ changed: 1, unknown: 1, unchanged: 0 });
    expect(seenOf(RESTRICTED)).toEqual({ lines: 0, isFound: false, stored: 2 });
    expect(seenOf(OTHER)).toEqual({ lines: 1, isFound: true, stored: 1 });
    expect(new SubscriberRestrictions(held.folder).of(RESTRICTED)).toMatchObject({ reason: 'objection' });
    expect(await change(true, [RESTRICTED])).toEqual({ changed: 0, unknown: 0, unchanged: 1 });
    expect(await change(false, [RESTRICTED, OTHER])).toEqual({ changed: 1, unknown: 0, unchanged: 1 });
    expect(seenOf(RESTRICTED)).toEqual({ lines: 2, isFound: true, stored: 2 });
    expect(subscriberRestrictionStatus(held.folder).map(({ isRestricted }) => isRestricted)).toEqual([true, false]);
  });

  it('stays restricted after an import, a compaction and a new start, also if imported later', async () => {
    await change(true, [RESTRICTED, UNKNOWN]);
    await held.import([{ msisdn: UNKNOWN, operator: 'Alpha', last_name: 'Petit' }, ...rows]);
    await rebuildSubscribers(held.folder);
    for (const number of [RESTRICTED, UNKNOWN]) expect(seenOf(number)).toMatchObject({ lines: 0, isFound: false });
    expect(seenOf(RESTRICTED).stored).toBe(2);
  });

  it('can be erased', async () => {
    await change(true, [RESTRICTED]);
    const request = { numbers: [RESTRICTED], reason: '', now: new Date() };
    expect(await eraseSubscribers(held.folder, request)).toEqual({ erased: 2, unknown: 0 });
    expect(seenOf(RESTRICTED).stored).toBe(0);
  });

  it('stays restricted if the list is damaged', async () => {
    await change(true, [RESTRICTED]);
    expect(seenOf(RESTRICTED).lines).toBe(0);
    appendFileSync(join(held.folder, SUBSCRIBER_RESTRICTIONS_FILE), 'damaged\n');
    expect(seenOf(RESTRICTED).lines).toBe(0);
    await expect(change(false, [RESTRICTED])).rejects.toThrow('is damaged: restore the file from a backup');
  });

  it('is not forgotten if the list is damaged when the subscribers are opened: they are not', async () => {
    await change(true, [RESTRICTED]);
    const list = join(held.folder, SUBSCRIBER_RESTRICTIONS_FILE);
    const whole = readFileSync(list);
    appendFileSync(list, 'damaged\n');
    const subscribers = new SubscriberBase(subscribersFolder(held.folder));
    for (let i = 0; i < 2; i++)
      expect(() => subscribers.refresh()).toThrow('is damaged: restore the file from a backup');
    expect(subscribers.store).toBeUndefined();
    writeFileSync(list, whole);
    subscribers.refresh();
    expect(subscribers.store!.findUsable(RESTRICTED)).toEqual([]);
    expect(subscribers.store!.find(RESTRICTED)).toHaveLength(2);
    await subscribers.close();
  });
});
