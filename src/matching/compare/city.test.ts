import { describe, expect, it } from 'vitest';
import { isClose } from '../grade.ts';
import { CityComparer, withinPostalCode } from './city.ts';

function compare(sent: string, held: string, postalCode: string, country = 'FR') {
  return withinPostalCode(new CityComparer(sent).compare(held), { country, postalCode, city: held });
}

describe('withinPostalCode', () => {
  it.each([
    ['FR', '92100', 'BOULOGNE', 'BOULOGNE BILLANCOURT'],
    ['FR', '91000', 'EVRY COURCOURONNES', 'EVRY'],
    ['FR', '13100', 'AIX', 'AIX EN PROVENCE'],
    ['FR', '94100', 'SAINT MAUR', 'SAINT MAUR DES FOSSES'],
    ['FR', '78100', 'SAINT GERMAIN EN L', 'SAINT GERMAIN EN LAYE'],
    ['FR', '97400', 'SAINT DENIS DE LA REUNION', 'SAINT DENIS'],
    ['FR', '93210', 'LA PLAINE SAINT DENIS', 'SAINT DENIS'],
    ['FR', '91940', 'ULIS', 'LES ULIS'],
    ['DE', '24103', 'FRANKFURT', 'FRANKFURT AM MAIN'],
    ['DE', '06108', 'HALLE', 'HALLE SAALE'],
    ['DE', '65549', 'LIMBURG A D LAHN', 'LIMBURG AN DER LAHN'],
    ['TR', '34710', 'KADIKOY ISTANBUL', 'ISTANBUL'],
    ['GB', 'KT11AA', 'KINGSTON', 'KINGSTON UPON THAMES'],
  ])('returns S for a town without a part of its name: %s %s, %s and %s', (country, code, sent, held) => {
    expect(compare(sent, held, code, country)).toMatchObject({ letter: 'S', rule: 'shortened-town' });
  });

  it.each([
    ['91080', 'COURCOURONNES', 'EVRY COURCOURONNES', 'S'],
    ['59160', 'LOMME', 'LILLE', 'P'],
  ])('returns %s for the former name of a commune: %s and %s', (code, sent, held, letter) => {
    expect(compare(sent, held, code).letter).toBe(letter);
  });

  it.each([
    ['FR', '94400', 'SEINE', 'VITRY SUR SEINE'],
    ['FR', '22000', 'SAINT', 'SAINT BRIEUC'],
    ['FR', '80350', 'EU', 'EU LA FORET'],
    ['FR', '34400', 'LUNEL', 'LUNEL VIEL'],
    ['FR', '32230', 'LADEVEZE RIVIERE', 'LADEVEZE'],
    ['FR', '75011', 'LYON', 'PARIS'],
    ['GB', 'KT11AA', 'THAMES', 'KINGSTON UPON THAMES'],
    ['BE', '4000', 'LOMME', 'LILLE'],
  ])('does not call another town close: %s %s, %s and %s', (country, code, sent, held) => {
    expect(isClose(compare(sent, held, code, country).letter)).toBe(false);
  });

  it('keeps the letters E, S and ?', () => {
    expect(compare('LILLE', 'LILLE', '59000').letter).toBe('E');
    expect(compare('', 'LILLE', '59000').letter).toBe('?');
  });
});
