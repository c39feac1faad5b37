import { describe, expect, it } from 'vitest';
import { addressSystemOf } from './address-system.ts';
import { complementLength, streetEnd } from './complement.ts';

const french = addressSystemOf('FR').grammars[0]!;

describe('complementLength', () => {
  it.each([
    ['APPT 3', 2],
    ['APPT 3B', 2],
    ['APPT N 3', 3],
    ['APPT A', 2],
    ['APPT XY', 2],
    ['APPT XYZ', 0],
    ['APPT RUE', 0],
    ['APPT', 0],
    ['BAT B', 2],
    ['BP 12', 2],
    ['BP B', 2],
    ['BP RUE', 0],
    ['BP', 0],
    ['ETAGE 2', 2],
    ['ETAGE', 0],
    ['3 ETAGE', 2],
    ['3 EME ETAGE', 3],
    ['3 EME RUE', 0],
    ['3 RUE', 0],
    ['RUE 3', 0],
  ])('of %s is %i', (text, length) => {
    expect(complementLength(text.split(' '), 0, french)).toBe(length);
  });
});

describe('streetEnd', () => {
  it.each([
    ['RUE X', 2],
    ['RUE X APPT 3', 2],
    ['RUE X APPT', 2],
    ['RUE X BAT LES PINS', 2],
    ['RUE X 3 ETAGE', 2],
    ['RUE X 3 EME ETAGE', 2],
    ['RUE X 75011 PARIS', 2],
    ['RUE X 1945', 3],
    ['RUE DU BATIMENT', 3],
    ['RUE BATIMENT 3', 3],
    ['RUE X BP 12', 2],
    ['RUE X BP', 3],
    ['RUE X CHEZ DURAND', 2],
  ])('of %s is %i', (text, end) => {
    expect(streetEnd(text.split(' '), 1, french)).toBe(end);
  });
});
