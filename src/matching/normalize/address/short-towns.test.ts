import { describe, expect, it } from 'vitest';
import { shortForms, townsByShortForm } from './short-towns.ts';

describe('shortForms', () => {
  it.each([
    ['HERBLAY SUR SEINE', ['HERBLAY']],
    ['LA BAULE ESCOUBLAC', ['LA BAULE']],
    ['SAINT MAUR DES FOSSES', ['SAINT MAUR']],
    ['LE TOUQUET PARIS PLAGE', ['LE TOUQUET', 'LE TOUQUET PARIS']],
    ['PONT A MOUSSON', ['PONT']],
    ['EU LE VIEUX', []],
    ['PARIS', []],
  ])('of %s are %j', (name, forms) => {
    expect(shortForms(name)).toEqual(forms);
  });
});

describe('townsByShortForm', () => {
  it('leaves out forms of several towns, and forms that are towns', () => {
    const names = ['HERBLAY SUR SEINE', 'NEUILLY SUR MARNE', 'NEUILLY PLAISANCE', 'MONTREUIL', 'MONTREUIL BELLAY'];
    expect([...townsByShortForm(names)]).toEqual([['HERBLAY', 'HERBLAY SUR SEINE']]);
  });
});
