import { describe, expect, it } from 'vitest';
import { EMPTY_PERSON } from '../model.ts';
import { AddressComparer } from './address.ts';
import { HouseholdComparer } from './household.ts';

describe('a street in other letters', () => {
  it.each([
    ['KOLOKOTRONI', 'ΚΟΛΟΚΟΤΡΩΝΗ'],
    ['ΑΡΙΣΤΟΤΕΛΟΥΣ', 'ARISTOTELOUS'],
    ['28IS OKTOVRIOU', '28ΗΣ ΟΚΤΩΒΡΙΟΥ'],
    ['ULITSA LENINA', 'УЛИЦА ЛЕНИНА'],
  ])('is P at best and is marked as the same: %s, %s', (sent, held) => {
    expect(new AddressComparer(sent, 'GR').compare(held)).toMatchObject({ letter: 'P', rule: 'transliterated' });
  });

  it.each([
    ['KOLOKOTRONI', 'ΑΡΙΣΤΟΤΕΛΟΥΣ', 'distance'],
    ['ΕΡΜΟΥ', 'ΑΡΙΣΤΟΤΕΛΟΥΣ', 'distance'],
    ['RUE DE LA PAIX', 'AVENUE KLEBER', 'distance'],
  ])('is not marked if the streets differ, or both have the same letters: %s, %s', (sent, held, rule) => {
    expect(new AddressComparer(sent, 'GR').compare(held)).toMatchObject({ letter: 'D', rule });
  });
});

it.each([
  ['PROSPEKT MIRA', 'ПРОСПЕКТ МИРА', 'P'],
  ['PROSPEKT MIRA', 'ПРОСПЕКТ МАРСА', 'D'],
])('compares what names a street in other letters: %s, %s', (sent, held, letter) => {
  expect(new AddressComparer(sent, 'RU').compare(held).letter).toBe(letter);
});

it('marks a town in other letters', () => {
  const place = { ...EMPTY_PERSON, country: 'GR' };
  const held = { ...place, city: 'ΙΩΑΝΝΙΝΑ', householdId: 1n, members: [{ ...EMPTY_PERSON, id: '' }] };
  const { city } = new HouseholdComparer({ ...place, city: 'IOANNINA' }).compare(held);
  expect(city).toMatchObject({ letter: 'P', rule: 'transliterated' });
});
