import { expect, test, vi } from 'vitest';
import { remembering } from './memo.ts';

const joined = (text: string, country: string): string => `${country} ${text}`;

test('computes once for each text and country', () => {
  const compute = vi.fn(joined);
  const remembered = remembering(compute);
  for (const country of ['FR', 'BE', 'FR', 'BE']) expect(remembered('LYON', country)).toBe(`${country} LYON`);
  expect(compute).toHaveBeenCalledTimes(2);
});

test('keeps an empty answer too', () => {
  const compute = vi.fn(() => '');
  const remembered = remembering(compute);
  expect([remembered('?', 'FR'), remembered('?', 'FR')]).toEqual(['', '']);
  expect(compute).toHaveBeenCalledTimes(1);
});

test('gives any text to the function as it is', () => {
  const remembered = remembering(joined);
  for (const text of ['', '\ud800', '\u0000', '"\\', '\u2028', 'Évreux']) expect(remembered(text, '')).toBe(` ${text}`);
});

test('keeps no long text', () => {
  const compute = vi.fn(joined);
  const remembered = remembering(compute);
  const long = 'A'.repeat(41);
  expect([remembered(long, 'FR'), remembered(long, 'FR')]).toEqual([`FR ${long}`, `FR ${long}`]);
  expect(compute).toHaveBeenCalledTimes(2);
});

test('forgets all when it is full, and goes on', () => {
  const compute = vi.fn(joined);
  const remembered = remembering(compute);
  for (let town = 0; town <= 20_000; town++) remembered(`TOWN ${town}`, 'FR');
  compute.mockClear();
  remembered('TOWN 20000', 'FR');
  expect(compute).not.toHaveBeenCalled();
  expect(remembered('TOWN 0', 'FR')).toBe('FR TOWN 0');
  expect(compute).toHaveBeenCalledTimes(1);
});
