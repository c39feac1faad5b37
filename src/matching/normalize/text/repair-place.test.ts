import { expect, it } from 'vitest';
import type { PersonInput } from '../../model.ts';
import type { FieldNote } from '../notes.ts';
import { repairPlace } from './repair-place.ts';

it.each(['address', 'street', 'addressComplement', 'city'] as const)(
  'repairs a damaged %s alone, and notes it',
  (field) => {
    const whole: PersonInput = {
      address: 'rue des écoles',
      street: 'allée 2',
      addressComplement: 'bât',
      city: 'Orléans',
    };
    const notes: FieldNote[] = [];
    expect(repairPlace({ ...whole, [field]: 'Chamb&eacute;ry' }, notes)).toEqual({ ...whole, [field]: 'Chambéry' });
    expect(notes).toEqual([{ field, kind: 'repaired' }]);
  },
);

it('returns what is not damaged as it is, and repairs no other field', () => {
  const notes: FieldNote[] = [];
  const whole: PersonInput = { city: 'Orléans', lastName: 'B&eacute;n&eacute;vaud' };
  expect(repairPlace(whole, notes)).toBe(whole);
  expect(repairPlace({ city: 'Tom & Jerry', address: '&' }, notes)).toEqual({ city: 'Tom & Jerry', address: '&' });
  expect(notes).toEqual([]);
});
