import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../runtime/days.ts';
import { Journal } from './journal.ts';
import { entriesAbout, recentEntries } from './read.ts';
import { digestsOf } from './run-subjects.ts';
import { maintainJournal } from './seal.ts';
import { askedSubject, recordSubject } from './subject.ts';
import { verifyJournal } from './verify.ts';

/** What an adapter opens: an empty journal. */
export interface OpenedJournal {
  /** The data folder whose journal is written. */
  readonly base: string;
  /** A folder to read the journal from, with everything that was written. */
  read(): Promise<string>;
  close(): Promise<void>;
}

/** The contract suite of journals: what every adapter returns of a journal that was written. */
export function describeJournals(name: string, open: () => Promise<OpenedJournal>) {
  describe(`the journal of ${name}`, { timeout: 60_000 }, () => {
    const START = Date.now() - 3 * DAY_MS;
    let opened: OpenedJournal;
    beforeAll(async () => {
      opened = await open();
    }, 60_000);
    afterAll(() => opened.close());

    async function write(at: number, work: (journal: Journal) => void | Promise<void>): Promise<void> {
      const journal = Journal.open(opened.base, { now: () => at });
      await work(journal);
      journal.close();
    }

    it('lists every entry in order, and finds those of a person: of checks, changes and runs', async () => {
      const asked = askedSubject({ lastName: 'Martin', postalCode: '75011', email: '', phone: '' });
      await write(START, (journal) => {
        journal.record({ event: 'check', actor: 'licence ACME', product: 'idcheck', subject: recordSubject('1') });
        journal.record({
          event: 'check',
          actor: 'licence ACME',
          product: 'idcheck',
          subject: asked,
          result: 'not-found',
        });
      });
      await write(START + DAY_MS, async (journal) => {
        journal.record({ event: 'put', actor: 'key writer', subject: recordSubject('2') });
        await journal.recordRun(
          { event: 'batch', actor: 'command batch', count: 2 },
          (async function* () {
            yield digestsOf([recordSubject('1'), recordSubject('3')]);
          })(),
        );
      });
      const base = await opened.read();
      // Each process also records when it begins and ends.
      const isAsked = ({ event }: { readonly event: string }) => ['batch', 'check', 'put'].includes(event);
      const events = recentEntries(base, { limit: 20 })
        .filter(isAsked)
        .map(({ event }) => event);
      expect(events).toEqual(['batch', 'put', 'check', 'check']);
      const about = async (subject: string) =>
        (await entriesAbout(base, [subject])).entries.map(({ event }) => event).sort();
      expect(await about(recordSubject('1'))).toEqual(['batch', 'check']);
      expect(await about(asked!)).toEqual(['check']);
      expect(await about(recordSubject('3'))).toEqual(['batch']);
      expect(await about(recordSubject('4'))).toEqual([]);
    });

    it('is intact, with the seals of days that have ended', async () => {
      maintainJournal(opened.base, { now: START + 2 * DAY_MS, keepDays: 365 });
      await write(START + 2 * DAY_MS, (journal) => journal.record({ event: 'check', actor: 'licence ACME' }));
      const verified = await verifyJournal(await opened.read());
      expect(verified).toMatchObject({ isIntact: true, findings: [], days: 3, sealedDays: 2 });
      expect(verified.bytes).toBe((await verifyJournal(opened.base)).bytes);
    });
  });
}
