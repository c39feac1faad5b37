import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readErasures } from '../../../reference/changes/index.ts';
import { allBytes } from '../../../storage/all-bytes.testing.ts';
import { makeSubscribers, type TestSubscribers } from './base.testing.ts';
import { eraseSubscribers, repeatSubscriberErasures, SUBSCRIBER_ERASURES_FILE } from './erase.ts';

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
