import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeOrigin } from '../../../reference/import/index.ts';
import { DAY_MS } from '../../../runtime/days.ts';
import { allBytes } from '../../../storage/all-bytes.testing.ts';
import { openSource } from '../../../tabular/index.ts';
import { subscriberCompactionDue } from './compaction.ts';
import { eraseSubscribers } from './erase.ts';
import { FORMAT_2_GENERATION, writeFormat2 } from './format-2.testing.ts';
import { importSubscribers, rebuildSubscribers } from './import.ts';
import { openSubscriberBase } from './store.ts';
import { SUBSCRIBERS } from './subscriber-schema.ts';
import { verifySubscribers } from './verify.ts';

const ONE = '+262639980001';
const TWO = '+262639980002';
const START = new Date('2026-01-31T09:30:00.000Z');
const daysLater = (days: number) => new Date(START.getTime() + days * DAY_MS);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-origins-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Imports a CSV file with the columns number, operator and last name. */
async function importFile(
  name: string,
  rows: readonly string[],
  options: { readonly retention?: string; readonly replace?: boolean; readonly now?: Date } = {},
) {
  const path = join(folder, name);
  writeFileSync(path, ['msisdn,operator,last_name', ...rows, ''].join('\n'));
  return importSubscribers({
    base: folder,
    sources: [await openSource(path, { schema: SUBSCRIBERS })],
    replace: false,
    defaults: { country: 'FR', operator: '' },
    onReject: () => {},
    now: START,
    ...options,
  });
}

async function read<Result>(use: (store: NonNullable<ReturnType<typeof openSubscriberBase>['store']>) => Result) {
  const base = openSubscriberBase(folder);
  try {
    return use(base.store!);
  } finally {
    await base.close();
  }
}

/** Operator, name, file and line of each subscriber of a number. */
const originsOf = (number: string) =>
  read((store) =>
    store.find(number).map(({ operator, subscriber, origin }) => {
      const described = describeOrigin(store.meta.sources, origin);
      return [operator, subscriber.lastName, described?.source, described?.line];
    }),
  );

const sources = () => read(({ meta }) => meta.sources.map(({ name, subscribers }) => [name, subscribers]));

describe('the origin of a subscriber', () => {
  it('is the file, its hash, the line and the time of the row that was imported last', async () => {
    await importFile('january.csv', ['0639980001,Alpha,Martin', '0639980002,Alpha,Berthod', '0639980001,Beta,Martin']);
    await importFile('february.csv', ['0639980009,Alpha,Roux', '0639980002,ALPHA,Berthod'], { now: daysLater(28) });
    expect(await originsOf(ONE)).toEqual([
      ['Beta', 'MARTIN', 'january.csv', 4],
      ['Alpha', 'MARTIN', 'january.csv', 2],
    ]);
    expect(await originsOf(TWO)).toEqual([['ALPHA', 'BERTHOD', 'february.csv', 3]]);
    expect(await read(({ meta, find: _ }) => meta.sources[1])).toEqual({
      name: 'february.csv',
      bytes: readFileSync(join(folder, 'february.csv')).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      importedAt: daysLater(28).toISOString(),
      subscribers: 2,
    });
  });

  it('stays right when files without subscribers are removed from the list', async () => {
    await importFile('first.csv', ['0639980001,Alpha,Martin']);
    await importFile('second.csv', ['0639980002,Alpha,Berthod']);
    await importFile('third.csv', ['0639980001,Alpha,Martin']);
    expect(await sources()).toEqual([
      ['first.csv', 0],
      ['second.csv', 1],
      ['third.csv', 1],
    ]);
    await importFile('fourth.csv', ['0639980003,Alpha,Roux']);
    expect(await sources()).toEqual([
      ['second.csv', 1],
      ['third.csv', 1],
      ['fourth.csv', 1],
    ]);
    expect(await originsOf(ONE)).toEqual([['Alpha', 'MARTIN', 'third.csv', 2]]);
    expect(await originsOf(TWO)).toEqual([['Alpha', 'BERTHOD', 'second.csv', 2]]);
    await eraseSubscribers(folder, { numbers: [TWO], reason: '', now: daysLater(1) });
    expect(await originsOf(ONE)).toEqual([['Alpha', 'MARTIN', 'third.csv', 2]]);
  });

  it('of a replaced base is a new file', async () => {
    await importFile('first.csv', ['0639980001,Alpha,Martin']);
    await importFile('second.csv', ['0639980001,Alpha,Martin'], { replace: true });
    expect(await sources()).toEqual([['second.csv', 1]]);
    expect(await originsOf(ONE)).toEqual([['Alpha', 'MARTIN', 'second.csv', 2]]);
  });
});

describe('the retention of a file', () => {
  beforeEach(async () => {
    await importFile('short.csv', ['0639980001,Alpha,Zyxwarsky', '0639980002,Alpha,Berthod'], { retention: '30d' });
    await importFile('long.csv', ['0639980002,Alpha,Berthod', '0639980001,Beta,Martin'], { retention: '1y' });
  });

  it('ends for the subscribers whose last row is from it', async () => {
    expect(subscriberCompactionDue(folder, daysLater(29))).toBe(undefined);
    expect(subscriberCompactionDue(folder, daysLater(30))).toBe('retention');
    expect(await rebuildSubscribers(folder, { now: daysLater(30) })).toMatchObject({ expired: 1, subscribers: 2 });
    expect(await originsOf(ONE)).toEqual([['Beta', 'MARTIN', 'long.csv', 3]]);
    expect(await originsOf(TWO)).toEqual([['Alpha', 'BERTHOD', 'long.csv', 2]]);
    expect(await sources()).toEqual([['long.csv', 2]]);
    for (const file of ['short.csv', 'long.csv']) rmSync(join(folder, file));
    expect(allBytes(folder)).not.toMatch(/zyxwarsky/i);
    expect(subscriberCompactionDue(folder, daysLater(364))).toBe(undefined);
    expect(subscriberCompactionDue(folder, daysLater(365))).toBe('retention');
  });

  it('ends with an import, too, and restarts for a number that is imported again', async () => {
    const imported = await importFile('new.csv', ['0639980001,Alpha,Roux'], { retention: '30d', now: daysLater(29) });
    expect(imported).toMatchObject({ expired: 0, replaced: 1 });
    expect(subscriberCompactionDue(folder, daysLater(58))).toBe(undefined);
    expect(await importFile('later.csv', ['0639980003,Alpha,Petit'], { now: daysLater(59) })).toMatchObject({
      expired: 1,
    });
    expect(await originsOf(ONE)).toEqual([['Beta', 'MARTIN', 'long.csv', 3]]);
  });

  it('is not due again after everybody was erased', async () => {
    expect(await rebuildSubscribers(folder, { now: daysLater(400) })).toMatchObject({ expired: 3, subscribers: 0 });
    expect(subscriberCompactionDue(folder, daysLater(800))).toBe(undefined);
    expect(await sources()).toEqual([]);
  });
});

describe('subscribers of format 2', () => {
  beforeEach(() => writeFormat2(folder));

  it('are read, without origins', async () => {
    expect(await originsOf(ONE)).toEqual([
      ['Beta', 'ZYXWARSKY', undefined, undefined],
      ['Alpha', 'ZYXWARSKY', undefined, undefined],
    ]);
    const { operators, sources: listed } = await read(({ meta }) => meta);
    expect(listed).toEqual([]);
    expect(operators[0]).toMatchObject({ name: 'Alpha', monitoredDays: 30, sources: [{ name: 'zones.csv' }] });
    const settings = { signal: new AbortController().signal, onProgress: () => {} };
    expect(await verifySubscribers(folder, settings)).toMatchObject({ generation: FORMAT_2_GENERATION, damagedAt: [] });
    expect(subscriberCompactionDue(folder, daysLater(10_000))).toBe(undefined);
  });

  it('keep the files that they may be from when an import writes them in the present format', async () => {
    await importFile('new.csv', ['0639980002,Alpha,Berthod']);
    expect(await originsOf(ONE)).toEqual([
      ['Beta', 'ZYXWARSKY', undefined, undefined],
      ['Alpha', 'ZYXWARSKY', undefined, undefined],
    ]);
    expect(await originsOf(TWO)).toEqual([['Alpha', 'BERTHOD', 'new.csv', 2]]);
    const { operators } = await read(({ meta }) => meta);
    expect(operators).toMatchObject([
      { name: 'Alpha', simChanges: 1, monitoredDays: 30, sources: [{ name: 'zones.csv' }] },
      { name: 'Beta', sources: [{ name: 'zones.csv' }] },
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'subscribers', 'CURRENT'), 'utf8'))).toMatchObject({ format: 3 });
  });

  it('are erased as others', async () => {
    const erased = await eraseSubscribers(folder, { numbers: [ONE], reason: '', now: daysLater(1) });
    expect(erased).toEqual({ erased: 2, unknown: 0 });
    expect(await originsOf(ONE)).toEqual([]);
    expect(allBytes(folder)).not.toMatch(/zyxwarsky/i);
  });

  it('of another format are rejected with what to do', () => {
    const path = join(folder, 'subscribers', 'CURRENT');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"format":2', '"format":1'));
    expect(() => openSubscriberBase(folder)).toThrow(
      /written by another version of Idem \(format 1, expected 3\): import the subscribers again with --replace$/,
    );
  });
});
