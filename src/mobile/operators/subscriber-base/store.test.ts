import { closeSync, copyFileSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from '../../../storage/base-error.ts';
import { DamagedFileError } from '../../../storage/checksummed-file.ts';
import { makeSubscribers, type TestSubscribers } from './base.testing.ts';
import { SubscriberStore } from './store.ts';

/** More than two pages of numbers, with gaps, in several countries. */
const NUMBERS = Array.from({ length: 1100 }, (_, i) =>
  i % 2 ? `+33710${String(i * 3).padStart(6, '0')}` : `+1202555${String(1000 + i).slice(-4)}`,
);

let subscribers: TestSubscribers;
let path: string;
beforeEach(async () => {
  subscribers = await makeSubscribers(
    NUMBERS.map((msisdn) => ({ msisdn, operator: 'Alpha', last_name: `N${msisdn.slice(1)}` })),
  );
  path = join(subscribers.base.folder, 'generations', subscribers.base.generation!, 'subscribers.idem');
});
afterEach(() => subscribers.remove());

const store = () => subscribers.base.store!;

describe('SubscriberStore', () => {
  it('finds the first and last number, those around a page boundary, and no other', () => {
    const sorted = [...store().all()].map(({ number }) => number);
    expect(sorted).toHaveLength(NUMBERS.length);
    for (const index of [0, 1, 511, 512, 513, 1023, 1024, 1098, 1099]) {
      const number = sorted[index]!;
      expect(
        store()
          .find(number)
          .map(({ subscriber }) => subscriber.lastName),
      ).toEqual([`N${number.slice(1)}`]);
    }
    for (const number of ['+1', '+33710000001', '+33710003300', '+999999999999999'])
      expect(store().find(number)).toEqual([]);
  });

  it('lists every number once, in ascending order', () => {
    const keys = [...store().all()].map(({ number }) => Number(number));
    expect(keys).toEqual(NUMBERS.map(Number).sort((left, right) => left - right));
  });

  it('rejects a truncated file and another file, and says what to do', () => {
    const copy = join(subscribers.folder, 'copy.idem');
    for (const length of [0, 100, 4096, 8192, readFileSync(path).length - 1]) {
      copyFileSync(path, copy);
      truncateSync(copy, length);
      expect(() => SubscriberStore.open(copy)).toThrow(BaseError);
      expect(() => SubscriberStore.open(copy)).toThrow(/import the subscribers again with --replace$/);
    }
  });

  it('throws when it reads a damaged page instead of returning its content', () => {
    const copy = join(subscribers.folder, 'copy.idem');
    const text = readFileSync(path);
    const at = text.indexOf(`N${NUMBERS[7]!.slice(1)}`);
    copyFileSync(path, copy);
    const file = openSync(copy, 'r+');
    writeSync(file, 'X', at);
    closeSync(file);
    const damaged = SubscriberStore.open(copy);
    expect(() => damaged.find(NUMBERS[7]!)).toThrow(DamagedFileError);
    damaged.close();
  });

  it('throws after it was truncated while open', () => {
    truncateSync(path, readFileSync(path).length - 1);
    expect(() => subscribers.base.refresh()).toThrow(DamagedFileError);
  });
});
