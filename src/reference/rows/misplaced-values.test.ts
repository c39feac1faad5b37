import { describe, expect, it } from 'vitest';
import { countMisplaced, withoutRareMisplaced } from './misplaced-values.ts';
import { parsePersonRow } from './parse-row.ts';
import { importRowOf, type PersonRow } from './person-row.ts';

const USUAL: PersonRow = {
  last_name: 'Varelle',
  first_name: 'Odile',
  address: '12 rue des Lilas',
  postal_code: '69003',
  city: 'Lyon',
};

function notesOf(values: PersonRow): string[] {
  const row = importRowOf(values);
  const parsed = parsePersonRow(row, { country: 'FR' });
  if (typeof parsed === 'string') throw new Error(parsed);
  const counts: Record<string, number> = {};
  countMisplaced(counts, row, parsed.notes);
  return Object.keys(counts);
}

describe('countMisplaced', () => {
  it.each<[string, PersonRow, string[]]>([
    ['nothing in a usual row', {}, []],
    ['exchanged names', { last_name: 'Odile', first_name: 'Varelle' }, ['lastName.misplaced']],
    ['exchanged names of two words', { last_name: 'Marie-Claire', first_name: 'Le Goff' }, ['lastName.misplaced']],
    ['a last name that is a first name too', { last_name: 'MARTIN', first_name: 'Paul' }, []],
    ['a last name without a first name', { last_name: 'MARTIN', first_name: '' }, []],
    [
      'exchanged postal code and town',
      { postal_code: 'Lyon', city: '69003' },
      ['postalCode.misplaced', 'city.misplaced'],
    ],
    ['a postal code that is not known', { postal_code: 'NULL' }, []],
    ['a town as address', { address: 'LYON', city: '' }, ['address.misplaced']],
    ['a town as address beside the town', { address: 'LYON' }, ['address.misplaced']],
    [
      'a foreign town as address',
      { address: 'Gent', city: 'Gent', postal_code: '9000', country: 'BE' },
      ['address.misplaced'],
    ],
    ['a hamlet as address', { address: 'Les Granges' }, []],
  ])('counts %s', (_, values, notes) => {
    expect(notesOf({ ...USUAL, ...values })).toEqual(notes);
  });
});

describe('withoutRareMisplaced', () => {
  it('keeps these notes only if half of the rows have them, and all others', () => {
    const notes = { 'lastName.misplaced': 4, 'city.misplaced': 5, 'email.placeholder': 1 };
    expect(withoutRareMisplaced(notes, 10)).toEqual({ 'city.misplaced': 5, 'email.placeholder': 1 });
    expect(withoutRareMisplaced({ 'city.misplaced': 4 }, 4)).toEqual({});
  });
});
