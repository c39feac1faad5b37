import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readErasures } from '../../../reference/changes/index.ts';
import { allBytes } from '../../../storage/all-bytes.testing.ts';
import { lockFile } from '../../../storage/file-lock.ts';
import { openSource } from '../../../tabular/index.ts';
import { makeSubscribers, type TestSubscribers } from './base.testing.ts';
import { subscriberCompactionDue } from './compaction.ts';
import { eraseSubscribers, repeatSubscriberErasures } from './erase.ts';
import { SUBSCRIBER_ERASURES_FILE, subscriberErasureStatus } from './erasures.ts';
import { importSubscribers, rebuildSubscribers } from './import.ts';
import { openSubscriberBase } from './store.ts';
import { SUBSCRIBERS } from './subscriber-schema.ts';

const ERASED = '+33612345671';
const KEPT = '+33612345672';
const UNKNOWN = '+33612345673';
const rows = [
  { msisdn: ERASED, operator: 'Alpha', last_name: 'Zyxwarsky', email: 'canary@zyxwarsky.example' },
  { msisdn: ERASED, operator: 'Beta', last_name: 'Zyxwarsky' },
  { msisdn: KEPT, operator: 'Alpha', last_name: 'Berthod' },
];

let held: TestSubscribers;
beforeEach(async () => {
  held = await makeSubscribers(rows);
});
afterEach(() => held.remove());

const erase = (numbers: readonly string[], now = new Date()) =>
  eraseSubscribers(held.folder, { numbers, reason: 'request', now });

function namesOf(number: string): string[] {
  held.base.refresh();
  return held.base.store!.find(number).map(({ subscriber }) => subscriber.lastName);
}

describe('eraseSubscribers', () => {
  it('removes the subscribers of a number at all operators, and their bytes', async () => {
    expect(allBytes(held.folder)).toMatch(/zyxwarsky/i);
    expect(await erase([ERASED, ERASED, UNKNOWN])).toEqual({ erased: 2, unknown: 1 });
    expect(namesOf(ERASED)).toEqual([]);
    expect(namesOf(KEPT)).toEqual(['BERTHOD']);
    expect(allBytes(held.folder)).not.toMatch(/zyxwarsky|612345671/i);
    expect(held.base.store!.meta).toMatchObject({ numbers: 1, subscribers: 1 });
    const recorded = readErasures(held.folder, SUBSCRIBER_ERASURES_FILE);
    expect(recorded.map(({ reason, generation }) => [reason, generation === 'none'])).toEqual([
      ['request', false],
      ['request', true],
    ]);
  });

  it('removes the last subscriber, and later imports work', async () => {
    expect(await erase([ERASED, KEPT])).toEqual({ erased: 3, unknown: 0 });
    expect(namesOf(KEPT)).toEqual([]);
    await held.import([{ msisdn: KEPT, operator: 'Alpha', last_name: 'Martin' }]);
    expect(namesOf(KEPT)).toEqual(['MARTIN']);
  });

  it('keeps how far back the SIM changes of each operator go', async () => {
    await held.import([{ msisdn: UNKNOWN, operator: 'Gamma', last_name: 'Roux' }], { monitoredDays: 30 });
    await erase([ERASED]);
    held.base.refresh();
    expect(held.base.store!.meta.operators).toEqual([
      expect.objectContaining({ name: 'Alpha' }),
      expect.objectContaining({ name: 'Gamma', monitoredDays: 30 }),
    ]);
  });

  it('changes no generation if no number is held', async () => {
    const { generation } = held.base;
    expect(await erase([UNKNOWN])).toEqual({ erased: 0, unknown: 1 });
    held.base.refresh();
    expect(held.base.generation).toBe(generation);
  });

  it('refuses a folder that is not a data folder, and writes nothing to it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'idem-not-a-base-'));
    const refused = eraseSubscribers(folder, { numbers: [ERASED], reason: '', now: new Date() });
    await expect(refused).rejects.toThrow('contains no base');
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe('repeatSubscriberErasures', () => {
  it('erases again from the generation that held the subscriber, although the clock was set back', async () => {
    const copy = join(held.folder, 'subscribers.copy');
    cpSync(held.base.folder, copy, { recursive: true });
    await erase([ERASED], new Date(0));
    rmSync(held.base.folder, { recursive: true });
    renameSync(copy, held.base.folder);
    expect(await repeatSubscriberErasures(held.folder, [])).toBe(2);
    expect(namesOf(ERASED)).toEqual([]);
  });

  it('erases the subscribers of an older generation again, and not those who were imported later', async () => {
    await erase([ERASED]);
    const erasures = readErasures(held.folder, SUBSCRIBER_ERASURES_FILE);
    await held.import(rows, { replace: true });
    expect(await repeatSubscriberErasures(held.folder, [])).toBe(0);
    const later = erasures.map((erasure) => ({ ...erasure, at: '2999-01-01T00:00:00.000Z' }));
    expect(await repeatSubscriberErasures(held.folder, later)).toBe(2);
    expect(namesOf(ERASED)).toEqual([]);
    expect(namesOf(KEPT)).toEqual(['BERTHOD']);
  });
});

describe('an erasure that was interrupted after it was recorded', () => {
  /** What is there when the process is killed between the two steps. */
  async function interrupt(): Promise<void> {
    const lock = lockFile(join(held.base.folder, 'import.lock'));
    await expect(erase([ERASED])).rejects.toThrow('another import');
    lock.release();
    expect(allBytes(held.folder)).toMatch(/zyxwarsky/i);
    expect(subscriberCompactionDue(held.folder, new Date())).toBe('erasure');
    expect(subscriberErasureStatus(held.folder)).toMatchObject([{ isCompacted: false }]);
  }

  function expectComplete(): void {
    expect(allBytes(held.folder)).not.toMatch(/zyxwarsky/i);
    expect(namesOf(ERASED)).toEqual([]);
    expect(namesOf(KEPT)).toEqual(['BERTHOD']);
    expect(subscriberCompactionDue(held.folder, new Date())).toBe(undefined);
    expect(subscriberErasureStatus(held.folder)).toMatchObject([{ reason: 'request', isCompacted: true }]);
  }

  it('is not found from the record on', async () => {
    expect(namesOf(ERASED)).toHaveLength(2);
    await interrupt();
    expect(namesOf(ERASED)).toEqual([]);
    expect([...held.base.store!.all()].map(({ number }) => number)).toEqual([KEPT]);
    const opened = openSubscriberBase(held.folder);
    expect(opened.store!.find(ERASED)).toEqual([]);
    await opened.close();
  });

  it('is completed by the next import, which may bring the number back', async () => {
    await interrupt();
    await held.import([{ msisdn: UNKNOWN, operator: 'Alpha', last_name: 'Roux' }]);
    expectComplete();
    await held.import([{ msisdn: ERASED, operator: 'Alpha', last_name: 'Martin' }]);
    expect(namesOf(ERASED)).toEqual(['MARTIN']);
  });

  it('is completed by a compaction', async () => {
    await interrupt();
    await rebuildSubscribers(held.folder);
    expectComplete();
  });

  it('is completed by the erasure of another number, also if nobody has it', async () => {
    await interrupt();
    expect(await erase([UNKNOWN])).toEqual({ erased: 0, unknown: 1 });
    expect(namesOf(ERASED)).toEqual([]);
    expect(allBytes(held.folder)).not.toMatch(/zyxwarsky/i);
  });

  it('counts the subscribers if it is repeated', async () => {
    await interrupt();
    expect(await erase([ERASED])).toEqual({ erased: 2, unknown: 0 });
  });

  it('is completed although the clock was set back', async () => {
    const lock = lockFile(join(held.base.folder, 'import.lock'));
    await expect(erase([ERASED], new Date(0))).rejects.toThrow('another import');
    lock.release();
    await held.import([{ msisdn: UNKNOWN, operator: 'Alpha', last_name: 'Roux' }]);
    expect(namesOf(ERASED)).toEqual([]);
  });

  it('is completed after an import during which it was recorded', async () => {
    const source = await openSource('-', {
      stdin: Readable.from([Buffer.from(`${JSON.stringify({ msisdn: UNKNOWN, operator: 'Alpha' })}\n`)]),
      schema: SUBSCRIBERS,
    });
    const erasing: Promise<unknown>[] = [];
    await importSubscribers({
      base: held.folder,
      sources: [source],
      replace: false,
      defaults: { country: 'FR', operator: '' },
      onReject: () => {},
      onProgress: ({ stage }) => {
        if (stage === 'write' && erasing.length === 0) erasing.push(expect(erase([ERASED])).rejects.toThrow('another'));
      },
    });
    await Promise.all(erasing);
    expect(erasing).toHaveLength(1);
    expect(allBytes(held.folder)).toMatch(/zyxwarsky/i);
    expect(namesOf(ERASED)).toEqual([]);
    expect(subscriberCompactionDue(held.folder, new Date())).toBe('erasure');
    await rebuildSubscribers(held.folder);
    expectComplete();
  });

  it('is not forgotten if the list is damaged: an import is refused', async () => {
    await interrupt();
    const path = join(held.folder, SUBSCRIBER_ERASURES_FILE);
    writeFileSync(path, readFileSync(path, 'utf8').replace('request', 'requent'));
    await expect(held.import([{ msisdn: UNKNOWN, operator: 'Alpha' }])).rejects.toThrow(
      /line 1 of .*subscriber-erasures\.ndjson is damaged: restore the file from a backup/,
    );
  });

  it('is not forgotten if the list is damaged: the subscribers are not opened', async () => {
    await interrupt();
    writeFileSync(join(held.folder, SUBSCRIBER_ERASURES_FILE), 'damaged\n');
    expect(() => openSubscriberBase(held.folder)).toThrow('is damaged: restore the file from a backup');
  });
});
