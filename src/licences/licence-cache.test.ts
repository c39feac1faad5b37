import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Licence } from './licence.ts';
import { LicenceCache } from './licence-cache.ts';

const licence = (name: string): Licence => ({ name, products: ['idcheck'], id: name, secretVersion: 0 });

let now: number;
/** Changes of the store so far, and how often they were counted. */
let changes: number;
let counted: number;
let cache: LicenceCache;

beforeEach(() => {
  now = 1000;
  changes = 7;
  counted = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  cache = new LicenceCache(() => {
    counted++;
    return changes;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Licences that `load` returns, one after another, and how often it was called. */
function loader(...names: readonly (string | undefined)[]) {
  const load = vi.fn(() => {
    const name = names[load.mock.calls.length - 1];
    return name === undefined ? undefined : licence(name);
  });
  return load;
}

describe.each(['getByCode', 'getById'] as const)('%s', (get) => {
  it('loads a licence once', () => {
    const load = loader('first', 'second');
    expect([cache[get]('a', load)?.name, cache[get]('a', load)?.name]).toEqual(['first', 'first']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('distinguishes keys', () => {
    const load = loader('first', 'second');
    expect([cache[get]('a', load)?.name, cache[get]('b', load)?.name]).toEqual(['first', 'second']);
  });

  it('loads an unknown licence again', () => {
    const load = loader(undefined, 'second');
    expect([cache[get]('a', load)?.name, cache[get]('a', load)?.name]).toEqual([undefined, 'second']);
  });

  it('loads again after a change, which it notices within a millisecond', () => {
    const load = loader('first', 'second');
    cache[get]('a', load);
    changes++;
    now += 0.9;
    expect(cache[get]('a', load)?.name).toBe('first');
    now += 0.1;
    expect(cache[get]('a', load)?.name).toBe('second');
    expect(cache[get]('a', load)?.name).toBe('second');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('loads again at once after a change of this process', () => {
    const load = loader('first', 'second');
    cache[get]('a', load);
    changes++;
    cache.invalidate();
    expect(cache[get]('a', load)?.name).toBe('second');
  });

  it('keeps licences if nothing has changed', () => {
    const load = loader('first', 'second');
    cache[get]('a', load);
    now += 5000;
    cache.invalidate();
    expect(cache[get]('a', load)?.name).toBe('first');
  });
});

describe('LicenceCache', () => {
  it('counts changes at most once per millisecond', () => {
    for (let i = 0; i < 5; i++) cache.getByCode('a', loader('first'));
    expect(counted).toBe(1);
    now += 1;
    for (let i = 0; i < 5; i++) cache.getById('a', loader('first'));
    expect(counted).toBe(2);
    now += 0.5;
    cache.getByCode('a', loader('first'));
    expect(counted).toBe(2);
  });

  it('keeps codes and ids apart, and drops both after a change', () => {
    cache.getByCode('a', loader('by code'));
    expect(cache.getById('a', loader('by id'))?.name).toBe('by id');
    changes++;
    now += 1;
    expect(cache.getById('a', loader('new'))?.name).toBe('new');
    expect(cache.getByCode('a', loader('new'))?.name).toBe('new');
  });
});
