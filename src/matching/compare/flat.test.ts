import { expect, it } from 'vitest';
import type { Member } from '../model.ts';
import { compareFlat, compareFlats } from './flat.ts';

it.each([
  ['BC A12', 'BC A12', 'equal'],
  ['F3 A12', 'BC A12', 'equal'],
  ['A12', 'A13', 'different'],
  ['BB A12', 'BC A12', 'different'],
  ['F3', 'A12', 'unknown'],
  [undefined, 'A12', 'unknown'],
  ['A12', undefined, 'unknown'],
])('compares %s with %s: %s', (sent, held, agreement) => {
  expect(compareFlat(sent, held)).toBe(agreement);
});

it('takes the flat of any member', () => {
  const members = [{ flat: 'A11' }, {}, { flat: 'A12' }] as Member[];
  expect(compareFlats('A12', members)).toBe('equal');
  expect(compareFlats('A13', members)).toBe('different');
  expect(compareFlats('F1', members)).toBe('unknown');
  expect(compareFlats(undefined, members)).toBe('unknown');
});
