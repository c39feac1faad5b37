import { describe, expect, it } from 'vitest';
import { AddressComparer } from './address.ts';

const compare = (sent: string, held: string) => new AddressComparer(sent, 'FR').compare(held);

describe('AddressComparer', () => {
  it.each([
    ['RUE DU PUITS', 'RUE DU PUITS', 'E', 'equal'],
    ['RUE DU PUITS', 'RUE DU PUIT', 'S', 'distance'],
    ['RUE PAIX', 'PLACE DE LA PAIX', 'P', 'same-core'],
    ['AVENUE JAURES', 'RUE JEAN JAURES', 'P', 'same-core'],
    ['CHEMIN DU MOULIN', 'RUE DU VIEUX MOULIN', 'D', 'part-of-core'],
    ['RUE DE LA BIENFAISANCE', 'RUE DE LA RENAISSANCE', 'P', 'other-core'],
    ['RUE DES LILAS', 'RUE DES LIAS', 'S', 'distance'],
    ['RUE DES PRES', 'RUE DES PINS', 'P', 'other-core'],
    ['RUE SAINT MARTIN', 'RUE SAINT MARCEL', 'P', 'other-core'],
    ['AVENUE DU MARECHAL LECLERC', 'AVENUE DU MARECHAL LELIM', 'P', 'other-core'],
    ['AVENUE DU MARECHAL LECLERC', 'AVENUE DU MARECHAL LECLRC', 'S', 'distance'],
    ['PLACE P SEMARIN', 'PLACE PIERRE SEMARIN', 'P', 'distance'],
    ['AVENUE CH DE GAULLOT', 'AVENUE CHARLES DE GAULLOT', 'P', 'distance'],
    ['PLACE P SEMARIN', 'PLACE PIERRE SEMAILLE', 'D', 'distance'],
    ['RUE DU LAC', 'RUE DE LAS', 'P', 'distance'],
    ['RUE DU CHATELET', 'RUE DE CHATLES', 'P', 'distance'],
    ['RUE DE CHATLES', 'RUE DU CHATELET', 'P', 'distance'],
    ['RUE DES LILAS', 'RUE DES LILASXXXXXX', 'N', 'distance'],
    ['BOULEVARD DE STRASBOURG', 'BOULEVARD DE STRASBURG', 'S', 'distance'],
    ['BOULEVARD DE STRASBOURG', 'BOULEVARD DE STASBURG', 'S', 'distance'],
    ['ROUTE DEPARTEMENTALE 12', 'ROUTE DEPARTEMENTALE 12', 'E', 'equal'],
    ['ROUTE DEPARTEMENTALE 12', 'ROUTE DEPARTEMENTALE 14', 'N', 'other-road-number'],
    ['ROUTE 12', 'CHEMIN DU MOULIN 14', 'D', 'other-road-number'],
    ['RUE DU PUITS', 'AVENUE FOCH', 'D', 'distance'],
    ['', 'RUE DU PUITS', '?', 'not-sent'],
    ['RUE DU PUITS', '', '?', 'not-held'],
  ])('compares %j with %j: %s (%s)', (sent, held, letter, rule) => {
    expect(compare(sent, held)).toMatchObject({ letter, rule, sent, held });
  });

  it.each([
    ['RUE BASSE', 'RUE DU PUITS / RUE BASSE', 'E'],
    ['RUE DU PUITS / RUE BASSE', 'RUE BASSE', 'E'],
    ['RUE DU PUITS / RUE BASSE', 'RUE BASSE / RUE DU PUITS', 'E'],
    ['RUE BASSES', 'RUE DU PUITS / RUE BASSE', 'S'],
    ['RUE DES LILAS', 'RUE DU PUITS / RUE BASSE', 'D'],
    ['RUE DES LILAS / AVENUE KLEBER', 'RUE DU PUITS / RUE BASSE', 'D'],
  ])('compares the closest names of streets with two: %j with %j: %s', (sent, held, letter) => {
    expect(compare(sent, held).letter).toBe(letter);
  });
});
