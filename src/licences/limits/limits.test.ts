import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../runtime/days.ts';
import { StoreUnavailableError } from '../../storage/base-error.ts';
import { openLmdbFile } from '../../storage/lmdb-file.ts';
import type { Licence } from '../licence.ts';
import { FailureLimiter, type FailureResult } from './failure-limiter.ts';
import { type DailyAllowance, LicenceLimiter } from './licence-limiter.ts';
import { LimitStore } from './limit-store.ts';
import { applyRate, usedShare } from './rate.ts';

const START = Date.parse('2026-03-01T12:00:00Z');

let folder: string;
let store: LimitStore;
let time: number;
const now = () => time;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-limits-'));
  store = LimitStore.open(folder);
  time = START;
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('applyRate', () => {
  const rate = { intervalMs: 100, burst: 3 };
  const takeAll = (times: readonly number[], state = 0) => {
    let nextAt = state;
    return times.map((at) => {
      const decision = applyRate(nextAt, at, rate);
      nextAt = decision.nextAt;
      return decision.waitMs;
    });
  };

  it('allows the burst at once and then one per interval', () => {
    expect(takeAll([1000, 1000, 1000, 1000, 1050, 1099, 1100, 1100, 1200])).toEqual([0, 0, 0, 100, 50, 1, 0, 100, 0]);
  });

  it('allows the burst again after a pause', () => {
    expect(takeAll([1000, 1000, 1000, 1300, 1300, 1300, 1300])).toEqual([0, 0, 0, 0, 0, 0, 100]);
  });

  it('waits for one interval at most if the clock was set back', () => {
    expect(takeAll([1000], 999_999)).toEqual([100]);
    expect(takeAll([1000, 1100], 999_999)).toEqual([100, 0]);
  });

  it('tells how much of the burst is used', () => {
    expect([usedShare(0, 1000, rate), usedShare(1150, 1000, rate), usedShare(9999, 1000, rate)]).toEqual([0, 0.5, 1]);
  });
});

const licence = (limits: Partial<Licence>, id = '01'.repeat(16)): Licence => ({
  name: 'x',
  products: [],
  id,
  ...limits,
});

describe('LicenceLimiter', () => {
  const take = (limiter: LicenceLimiter, one: Licence, count: number) =>
    Array.from({ length: count }, () => limiter.take(one));

  it('does not limit a licence without limits', () => {
    expect(take(new LicenceLimiter(store, now), licence({}), 1000)).toEqual(Array(1000).fill(0));
    expect(new LicenceLimiter(store, now).take({ maxPerSecond: 1 })).toBe(0);
  });

  it('limits the requests per second', () => {
    const limiter = new LicenceLimiter(store, now);
    expect(take(limiter, licence({ maxPerSecond: 3 }), 5)).toEqual([0, 0, 0, 1, 1]);
    time += 334;
    expect(take(limiter, licence({ maxPerSecond: 3 }), 2)).toEqual([0, 1]);
    time += 1000;
    expect(take(limiter, licence({ maxPerSecond: 3 }), 4)).toEqual([0, 0, 0, 1]);
  });

  it('limits the requests per day in UTC', () => {
    const limiter = new LicenceLimiter(store, now);
    const one = licence({ maxPerDay: 2 });
    expect(take(limiter, one, 3)).toEqual([0, 0, 43_200]);
    time += DAY_MS / 2 - 500;
    expect(take(limiter, one, 1)).toEqual([1]);
    time += 500;
    expect(take(limiter, one, 3)).toEqual([0, 0, 86_400]);
  });

  it('does not count requests against the day that exceed the rate', () => {
    const limiter = new LicenceLimiter(store, now);
    const one = licence({ maxPerSecond: 1, maxPerDay: 2 });
    expect(take(limiter, one, 5)).toEqual([0, 1, 1, 1, 1]);
    time += 1000;
    expect(take(limiter, one, 1)).toEqual([0]);
    time += 1000;
    expect(take(limiter, one, 1)[0]).toBeGreaterThan(1);
  });

  it('counts licences apart, and processes and restarts together', async () => {
    const limiter = new LicenceLimiter(store, now);
    const one = licence({ maxPerSecond: 2 });
    expect(take(limiter, one, 1)).toEqual([0]);
    const other = LimitStore.open(folder);
    expect(take(new LicenceLimiter(other, now), one, 2)).toEqual([0, 1]);
    await other.close();
    expect(take(limiter, licence({ maxPerSecond: 2 }, '02'.repeat(16)), 1)).toEqual([0]);
    await store.close();
    store = LimitStore.open(folder);
    expect(take(new LicenceLimiter(store, now), one, 1)).toEqual([1]);
  });

  it('starts over if the file is damaged', async () => {
    const one = licence({ maxPerDay: 1 });
    expect(take(new LicenceLimiter(store, now), one, 2)[1]).toBeGreaterThan(0);
    await store.close();
    truncateSync(join(folder, 'limits.mdb'), 5000);
    store = LimitStore.open(folder);
    expect(take(new LicenceLimiter(store, now), one, 1)).toEqual([0]);
  });
});

describe('LicenceLimiter of a node in a cluster', () => {
  const one: Licence = { name: 'one', products: [], id: '01'.repeat(16), maxPerDay: 10 };
  /** Hands out portions of 3 until `left` are gone. */
  const allowanceOf = (settings: { left: number; isReachable: boolean; day?: number }): DailyAllowance => ({
    nodes: 4,
    get day() {
      return settings.day ?? 20_000;
    },
    async takePortion() {
      if (!settings.isReachable) throw new StoreUnavailableError('unreachable');
      const portion = Math.min(3, settings.left);
      settings.left -= portion;
      return portion;
    },
  });
  const countAllowed = async (limiter: LicenceLimiter, licence: Licence, count: number) =>
    (await Promise.all(Array.from({ length: count }, () => limiter.take(licence)))).filter((wait) => wait === 0).length;

  it('allows as many requests per day as the node can take portions of', async () => {
    const limiter = new LicenceLimiter(store, now, allowanceOf({ left: 8, isReachable: true }));
    expect(await countAllowed(limiter, one, 20)).toBe(8);
    expect(await limiter.take(one)).toBe(12 * 3600);
  });

  it('needs no call for the requests of a portion', async () => {
    const limiter = new LicenceLimiter(store, now, allowanceOf({ left: 8, isReachable: true }));
    expect(limiter.take(one)).toBeInstanceOf(Promise);
    await countAllowed(limiter, one, 1);
    expect(limiter.take(one)).toBe(0);
  });

  it('refuses for some seconds if no portion can be taken', async () => {
    const settings = { left: 8, isReachable: false };
    const limiter = new LicenceLimiter(store, now, allowanceOf(settings));
    expect(await limiter.take(one)).toBe(5);
    settings.isReachable = true;
    expect(await limiter.take(one)).toBe(0);
  });

  it('asks for a portion of a new day at once if that of the day before was used up', async () => {
    const settings = { left: 0, isReachable: true, day: 20_000 };
    const limiter = new LicenceLimiter(store, now, allowanceOf(settings));
    expect(await limiter.take(one)).toBe(12 * 3600);
    settings.day++;
    settings.left = 8;
    expect(await limiter.take(one)).toBe(0);
  });

  it('keeps the counts of a new day if a portion of the day before arrives late', async () => {
    const settings = { left: 8, isReachable: true, day: 20_000 };
    const allowance = allowanceOf(settings);
    const limiter = new LicenceLimiter(store, now, {
      nodes: 4,
      get day() {
        return allowance.day;
      },
      async takePortion(licence, day) {
        if (day > 20_000) return allowance.takePortion(licence, day);
        settings.day++;
        // Another process of the node counts a request of the new day.
        expect(await new LicenceLimiter(store, now, allowance).take(one)).toBe(0);
        return 3;
      },
    });
    expect(await limiter.take(one)).toBe(0);
    // Without a call: the portion of the new day has 3 requests.
    expect(limiter.take(one)).toBe(0);
    expect(settings.left).toBe(5);
  });

  it('divides a limit per second by the nodes', async () => {
    const limiter = new LicenceLimiter(store, now, allowanceOf({ left: 0, isReachable: true }));
    expect(await countAllowed(limiter, { name: 'two', products: [], id: '02'.repeat(16), maxPerSecond: 20 }, 20)).toBe(
      5,
    );
  });
});

describe('FailureLimiter', () => {
  const create = (maxPerMinute = 60) => new FailureLimiter({ store, key: Buffer.alloc(32, 7), maxPerMinute, now });
  const fail = (limiter: FailureLimiter, count: number, address = '192.0.2.1'): FailureResult[] =>
    Array.from({ length: count }, () => limiter.record(address));

  it('allows an n-th on each of n nodes', () => {
    const limiter = new FailureLimiter({ store, key: Buffer.alloc(32), maxPerMinute: 10, now, nodes: () => 4 });
    const waits = Array.from({ length: 40 }, () => limiter.record('192.0.2.1').retryAfterMs);
    expect(waits.filter((wait) => wait === 0)).toHaveLength(25);
    expect(waits[25]).toBe(24_000);
  });

  it('allows a burst of 100, delays the second half and then blocks', () => {
    const results = fail(create(), 102);
    expect(results.slice(0, 50).every(({ delayMs, retryAfterMs }) => delayMs === 0 && retryAfterMs === 0)).toBe(true);
    expect(results.slice(50, 100).every(({ delayMs, retryAfterMs }) => delayMs === 500 && retryAfterMs === 0)).toBe(
      true,
    );
    expect(results.slice(100).every(({ delayMs, retryAfterMs }) => delayMs === 0 && retryAfterMs === 1000)).toBe(true);
  });

  it('allows further failures at its rate', () => {
    const limiter = create(6);
    fail(limiter, 100);
    expect(fail(limiter, 1)[0]!.retryAfterMs).toBe(10_000);
    time += 10_000;
    expect(fail(limiter, 2).map(({ retryAfterMs }) => retryAfterMs)).toEqual([0, 10_000]);
  });

  it('counts addresses apart, and processes together', async () => {
    fail(create(), 100);
    expect(fail(create(), 1, '192.0.2.2')[0]!.retryAfterMs).toBe(0);
    const other = LimitStore.open(folder);
    const limiter = new FailureLimiter({ store: other, key: Buffer.alloc(32, 7), maxPerMinute: 60, now });
    expect(fail(limiter, 1)[0]!.retryAfterMs).toBe(1000);
    await other.close();
  });

  it('reports at the fifth failure and then once a minute', () => {
    const limiter = create();
    const reports = (count: number) => fail(limiter, count).map(({ toReport }) => toReport);
    expect(reports(7)).toEqual([0, 0, 0, 0, 5, 0, 0]);
    time += 59_999;
    expect(reports(8)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    time += 1;
    expect(reports(2)).toEqual([11, 0]);
    time += 60_000;
    expect(reports(5)).toEqual([0, 0, 0, 5, 0]);
  });

  it('forgets an address whose failures are outdated, and still blocks the others', () => {
    const recordOf = (address: string) =>
      store
        .table('failures')
        .get(createHmac('sha256', Buffer.alloc(32, 7)).update(`client address\0${address}`).digest().subarray(0, 16));
    const limiter = create();
    fail(limiter, 1, '192.0.2.1');
    time += 61_000;
    fail(limiter, 101, '192.0.2.2');
    fail(limiter, 897, '192.0.2.3');
    expect(recordOf('192.0.2.1')).toHaveLength(3);
    fail(limiter, 1, '192.0.2.3');
    expect(recordOf('192.0.2.1')).toEqual([]);
    expect(fail(limiter, 1, '192.0.2.2')[0]!.retryAfterMs).toBe(1000);
  });

  it('stores no addresses', async () => {
    fail(create(), 3);
    await store.close();
    expect(readFileSync(join(folder, 'limits.mdb')).includes('192.0.2.1')).toBe(false);
    store = LimitStore.open(folder);
  });
});

describe('CounterTable', () => {
  it('removes outdated records from time to time', () => {
    const table = store.table('test');
    const keys = Array.from({ length: 10 }, (_, at) => Buffer.from([at]));
    for (const [at, key] of keys.entries()) table.update(key, ([value = 0]) => [value + at]);
    for (let i = 0; i < 999; i++) table.purge(([value = 0]) => value < 5);
    expect(keys.map((key) => table.get(key).length)).toEqual(Array(10).fill(1));
    table.purge(([value = 0]) => value < 5);
    expect(keys.map((key) => table.get(key)[0])).toEqual([...Array(5).fill(undefined), 5, 6, 7, 8, 9]);
  });

  it('counts a damaged record, or the record of another key, as none', async () => {
    const table = store.table('test');
    const [key, other] = [Buffer.from([1]), Buffer.from([2])];
    table.update(key, () => [3, 4]);
    const environment = openLmdbFile<unknown, string>({ path: join(folder, 'limits.mdb'), maxDbs: 5, noSync: true });
    const raw = environment.openDB<Buffer, Buffer>({ name: 'test', encoding: 'binary', keyEncoding: 'binary' });
    const stored = Buffer.from(raw.getBinary(key)!);
    const decoded = (name: Buffer) => {
      let numbers: readonly number[] = [-1];
      table.update(name, (found) => {
        numbers = found;
        return found;
      });
      return numbers;
    };
    const changed = (at: number) => Buffer.from(stored.map((byte, index) => (index === at ? byte ^ 1 : byte)));
    try {
      for (const bytes of [changed(7), changed(15), changed(stored.length - 1), stored.subarray(0, 3)]) {
        raw.putSync(key, bytes);
        expect(decoded(key)).toEqual([]);
      }
      raw.putSync(key, stored);
      expect(decoded(key)).toEqual([3, 4]);
      raw.putSync(other, stored);
      expect(decoded(other)).toEqual([]);
    } finally {
      await environment.close();
    }
  });
});
