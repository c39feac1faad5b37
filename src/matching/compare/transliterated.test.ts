import { describe, expect, it } from 'vitest';
import { AddressComparer } from './address.ts';
import { HouseholdComparer } from './household.ts';

describe('a street in other letters', () => {
  it.each([
    ['KOLOKOTRONI', 'ΚΟΛΟΚΟΤΡΩΝΗ'],
    ['ΑΡΙΣΤΟΤΕΛΟΥΣ', 'ARISTOTELOUS'],
    ['28IS OKTOVRIOU', '28ΗΣ ΟΚΤΩΒΡΙΟΥ'],
    ['ULITSA LENINA', 'УЛИЦА ЛЕНИНА'],
  ])('keeps the letter D and is marked as the same: %s, %s', (sent, held) => {
    expect(new AddressComparer(sent, 'GR').compare(held)).toMatchObject({ letter: 'D', rule: 'transliterated' });
  });

  it.each([
    ['KOLOKOTRONI', 'ΑΡΙΣΤΟΤΕΛΟΥΣ', 'distance'],
    ['ΕΡΜΟΥ', 'ΑΡΙΣΤΟΤΕΛΟΥΣ', 'distance'],
    ['RUE DE LA PAIX', 'AVENUE KLEBER', 'distance'],
  ])('is not marked if the streets differ, or both have the same letters: %s, %s', (sent, held, rule) => {
    expect(new AddressComparer(sent, 'GR').compare(held)).toMatchObject({ letter: 'D', rule });
  });
});

it('marks a town in other letters', () => {
  const nothing = {
    lastName: '',
    birthName: '',
    firstName: '',
    gender: '',
    birthDate: '',
    email: '',
    phone: '',
  } as const;
  const place = { country: 'GR', postalCode: '', number: '', street: '' };
  const member = { ...nothing, id: '' };
  const held = { ...place, city: 'ΙΩΑΝΝΙΝΑ', householdId: 1n, members: [member] };
  const { city } = new HouseholdComparer({ ...nothing, ...place, city: 'IOANNINA' }).compare(held);
  expect(city).toMatchObject({ letter: 'D', rule: 'transliterated' });
});
