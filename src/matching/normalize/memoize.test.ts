import { describe, expect, it, vi } from 'vitest';
import { memoize } from './memoize.ts';

const joined = (text: string, country: string): string => `${country} ${text}`;

describe('memoize', () => {
  it('computes once for each text and country', () => {
    const compute = vi.fn(joined);
    const memoized = memoize(compute);
    for (const country of ['FR', 'BE', 'FR', 'BE']) expect(memoized('LYON', country)).toBe(`${country} LYON`);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('keeps an empty result', () => {
    const compute = vi.fn(() => '');
    const memoized = memoize(compute);
    expect([memoized('?', 'FR'), memoized('?', 'FR')]).toEqual(['', '']);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('passes every text unchanged', () => {
    const memoized = memoize(joined);
    for (const text of ['', '\ud800', '\u0000', '"\\', '\u2028', 'Évreux']) expect(memoized(text, '')).toBe(` ${text}`);
  });

  it('does not keep long texts', () => {
    const compute = vi.fn(joined);
    const memoized = memoize(compute);
    const long = 'A'.repeat(41);
    expect([memoized(long, 'FR'), memoized(long, 'FR')]).toEqual([`FR ${long}`, `FR ${long}`]);
    expect(compute).toHaveBeenCalledTimes(2);
    const kept = long.slice(1);
    expect([memoized(kept, 'FR'), memoized(kept, 'FR')]).toEqual([`FR ${kept}`, `FR ${kept}`]);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  it('drops all results when it is full', () => {
    const compute = vi.fn(joined);
    const memoized = memoize(compute);
    for (let town = 0; town <= 20_000; town++) memoized(`TOWN ${town}`, 'FR');
    compute.mockClear();
    memoized('TOWN 20000', 'FR');
    expect(compute).not.toHaveBeenCalled();
    expect(memoized('TOWN 0', 'FR')).toBe('FR TOWN 0');
    expect(compute).toHaveBeenCalledTimes(1);
  });
});
