import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, dayOf } from '../runtime/days.ts';
import type { Usage, UsageStore } from './usage.ts';

/** What an adapter opens. */
export interface OpenedUsage {
  /** Several, as the processes of a node or as nodes have them: what each counts is part of the sum. */
  readonly counters: readonly [Pick<UsageStore, 'count'>, Pick<UsageStore, 'count'>];
  /** Resolves when what was counted so far is stored; it may be called repeatedly. */
  store(): Promise<void>;
  /** The sums from a day on, by day. */
  list(from: string): Promise<readonly Usage[]>;
  close(): Promise<void>;
}

/** The contract suite of counts of answers: every adapter passes it. @param open gets the clock of the counters */
export function describeUsage(name: string, open: (now: () => number) => Promise<OpenedUsage>) {
  describe(`counts of answers of ${name}`, { timeout: 60_000 }, () => {
    const [ACME, OTHER] = ['0a'.repeat(16), '0b'.repeat(16)];
    const today = Date.now();
    let time = today;
    let opened: OpenedUsage;
    beforeAll(async () => {
      opened = await open(() => time);
    }, 60_000);
    afterAll(() => opened.close());

    it('are the sum of all counters for each day, licence and product', async () => {
      const [one, other] = opened.counters;
      time = today - 3 * DAY_MS;
      one.count(ACME, 'idcheck');
      await opened.store();
      time = today;
      for (let i = 0; i < 3; i++) one.count(ACME, 'idcheck');
      other.count(ACME, 'idcheck');
      other.count(ACME, 'idmobile');
      other.count(OTHER, 'idcheck');
      // The demo licences have no id.
      other.count(undefined, 'idcheck');
      await opened.store();
      await opened.store();
      other.count(ACME, 'idcheck');
      await opened.store();
      const sorted = (list: readonly Usage[]) =>
        list.map(({ day, licenceId, product, answers }) => [day, licenceId, product, answers].join(' ')).sort();
      const ofToday = [`${ACME} idcheck 5`, `${ACME} idmobile 1`, `${OTHER} idcheck 1`];
      const expected = ofToday.map((line) => `${dayOf(today)} ${line}`);
      const earlier = dayOf(today - 3 * DAY_MS);
      const all = await opened.list(dayOf(today - 5 * DAY_MS));
      expect(sorted(all)).toEqual([`${earlier} ${ACME} idcheck 1`, ...expected]);
      expect(all[0]!.day).toBe(earlier);
      expect(sorted(await opened.list(dayOf(today)))).toEqual(expected);
    });
  });
}
