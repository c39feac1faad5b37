import { describe, expect, it } from 'vitest';
import { splitAddress } from './split-address.ts';
import { normalizeStreet } from './street.ts';
import { type TownContext, townContext } from './trailing-town.ts';

function town(postalCode: string, city = ''): TownContext {
  return townContext('FR', postalCode, city);
}

describe('a town after the street, without a comma', () => {
  it.each([
    ['the town sent', '25 Rue du Presbytère Barembach', town('67130', 'BAREMBACH'), 'RUE DU PRESBYTERE'],
    ['a town of the postal code', '25 Rue du Presbytère Barembach', town('67130'), 'RUE DU PRESBYTERE'],
    [
      'a town that no table has',
      '42 CHAUSSEE BRUNEHILDE ENGLEFONTAIN',
      town('34501', 'ENGLEFONTAIN'),
      'CHAUSSEE BRUNEHILDE',
    ],
    ['the name of a merged commune', '3 rue des Lilas Lomme', town('59160'), 'RUE DES LILAS'],
    [
      'a town in the spelling of La Poste',
      '6 PASSAGE SAINT JACQUES ST MARTIN BOULOGNE',
      town('62280'),
      'PASSAGE SAINT JACQUES',
    ],
    ['a town sorted by its name', "53 rue des dames SABLES-D'OLONNE (LES)", town('85100'), 'RUE DES DAMES'],
    ['a town without its article', '12 rue Verdière Rochelle', town('17000'), 'RUE VERDIERE'],
    ['a town with its borough', '12 rue de Sèze Lyon 6ème', town('69006'), 'RUE DE SEZE'],
    ['a postal code in front', '4 Rue Vidame 02220 Braine', town('02220'), 'RUE VIDAME'],
    ['a postal code without its zero', '4 Rue Vidame 2220 Braine', town('02220'), 'RUE VIDAME'],
    ['a postal code at the end', '29 chemin des boissieres talant 21240', town('21240'), 'CHEMIN DES BOISSIERES'],
    ['after a type that names the street', '3 grande rue Argentenay', town('89160'), 'GRANDE RUE'],
    ['after an adjective that names the street', '15 rue haute Terrats', town('66300'), 'RUE HAUTE'],
    ['after a hamlet', 'Le Moulin Braine', town('02220'), 'LE MOULIN'],
  ])('drops %s', (_, line, context, street) => {
    expect(splitAddress(line, 'FR', context).street).toBe(street);
  });

  it.each([
    ['after a preposition', 'Rue de Braine', town('02220', 'BRAINE'), 'RUE DE BRAINE'],
    ['after an adjective', 'Rue du Vieux Lille', town('59000', 'LILLE'), 'RUE DU VIEUX LILLE'],
    ['after a title', 'Boulevard Colonel Grasse', town('06130', 'GRASSE'), 'BOULEVARD COLONEL GRASSE'],
    ['that is the whole name', 'Rue Saint Denis', town('93200', 'SAINT DENIS'), 'RUE SAINT DENIS'],
    ['of another commune than the one sent', 'Chemin latéral Gouze', town('64300', 'MONT'), 'CHEMIN LATERAL GOUZE'],
    ['of another postal code', 'Rue Gambetta Toulon', town('75011'), 'RUE GAMBETTA TOULON'],
    ['where no context is given', 'Rue Gambetta Toulon', town(''), 'RUE GAMBETTA TOULON'],
  ])('keeps a town %s', (_, street, context, expected) => {
    expect(normalizeStreet(street, 'FR', context)).toBe(expected);
    expect(splitAddress(`12 ${street}`, 'FR', context)).toEqual({ number: '12', street: expected });
  });

  it('reads the number after a street that a town follows', () => {
    expect(splitAddress('Rue des Lilas 12 bis Braine', 'FR', town('02220'))).toEqual({
      number: '12 BIS',
      street: 'RUE DES LILAS',
    });
  });

  it('drops the town sent in countries without a table', () => {
    const context = townContext('GB', 'TR36QE', 'FEOCK');
    expect(splitAddress('12 High St Feock', 'GB', context)).toEqual({ number: '12', street: 'HIGH STREET' });
  });
});
