import { existsSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../runtime/days.ts';
import { openLmdbFile } from '../storage/lmdb-file.ts';
import { USAGE_DAYS, UsageStore } from './usage.ts';

const [ONE, OTHER] = ['01'.repeat(16), '02'.repeat(16)];

let folder: string;
let usage: UsageStore;
let time: number;
const open = () => UsageStore.open(folder, () => time);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-usage-'));
  time = Date.parse('2026-03-01T23:59:59Z');
  usage = open();
});

afterEach(async () => {
  await usage.close();
  rmSync(folder, { recursive: true });
});

describe('UsageStore', () => {
  it.each(['key', 'count'])('sets the file aside if the %s of a record was changed', async (part) => {
    usage.count(ONE, 'idcheck');
    await usage.close();
    const path = join(folder, 'usage.mdb');
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: 4, overlappingSync: false });
    const table = environment.openDB<Buffer, Buffer>({ name: 'answers', encoding: 'binary', keyEncoding: 'binary' });
    const [{ key, value }] = [...table.getRange()] as [{ key: Buffer; value: Buffer }];
    const [changedKey, changed] = [Buffer.from(key), Buffer.from(value)];
    if (part === 'key') changedKey[2]! ^= 1;
    else changed[7]! ^= 1;
    table.removeSync(Buffer.from(key));
    table.putSync(changedKey, changed);
    await environment.close();
    usage = open();
    expect(usage.list()).toEqual([]);
    expect(existsSync(`${path}.damaged`)).toBe(true);
  });

  it('counts answers per day, licence and product', async () => {
    for (let i = 0; i < 3; i++) usage.count(ONE, 'idcheck');
    usage.count(OTHER, 'idmobile');
    time += 1000;
    usage.count(ONE, 'idcheck-plus');
    usage.count(undefined, 'idcheck');
    await usage.flush();
    usage.count(ONE, 'idcheck-plus');
    await usage.flush();
    expect(usage.list()).toEqual([
      { day: '2026-03-01', licenceId: ONE, product: 'idcheck', answers: 3 },
      { day: '2026-03-01', licenceId: OTHER, product: 'idmobile', answers: 1 },
      { day: '2026-03-02', licenceId: ONE, product: 'idcheck-plus', answers: 2 },
    ]);
    expect(usage.list('2026-03-02')).toHaveLength(1);
    expect(usage.list('2026-03-03')).toEqual([]);
  });

  it('adds the counts of several processes and stores them at the end', async () => {
    const other = open();
    usage.count(ONE, 'idcheck');
    other.count(ONE, 'idcheck');
    await other.close();
    await usage.close();
    usage = open();
    expect(usage.list()).toEqual([{ day: '2026-03-01', licenceId: ONE, product: 'idcheck', answers: 2 }]);
  });

  it('stores counts within two seconds', async () => {
    usage.count(ONE, 'idcheck');
    await expect.poll(() => usage.list(), { timeout: 5000 }).toHaveLength(1);
    usage.count(ONE, 'idcheck');
    await expect.poll(() => usage.list()[0]!.answers, { timeout: 5000 }).toBe(2);
  });

  it('removes old counts', async () => {
    usage.count(ONE, 'idcheck');
    await usage.flush();
    time += USAGE_DAYS * DAY_MS;
    usage.count(ONE, 'idcheck');
    await usage.flush();
    expect(usage.list()).toHaveLength(2);
    time += DAY_MS;
    usage.count(ONE, 'idcheck');
    await usage.flush();
    expect(usage.list().map(({ day }) => day)).toEqual(['2027-04-05', '2027-04-06']);
  });

  it('keeps a damaged file aside and begins a new one', async () => {
    for (let day = 0; day < 200; day++, time += DAY_MS) {
      usage.count(ONE, 'idcheck');
      usage.count(OTHER, 'idcheck');
    }
    await usage.close();
    truncateSync(join(folder, 'usage.mdb'), 5000);
    usage = open();
    expect(usage.list()).toEqual([]);
    expect(existsSync(join(folder, 'usage.mdb.damaged'))).toBe(true);
    expect(UsageStore.exists(folder)).toBe(true);
    expect(UsageStore.exists(join(folder, 'other'))).toBe(false);
  });
});
