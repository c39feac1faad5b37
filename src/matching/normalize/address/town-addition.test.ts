import { describe, expect, it } from 'vitest';
import { normalizePlace } from './place.ts';
import { partBehindPreposition, townParts, withoutAddition } from './town-addition.ts';

describe('partBehindPreposition', () => {
  it.each([
    ['VILLENEUVE SUR LOT', 'FR', 'LOT'],
    ['SAINT DENIS EN BARROIS', 'RE', 'BARROIS'],
    ['VILLENEUVE', 'FR', ''],
    ['ALCALA DE HENARES', 'ES', 'HENARES'],
    ['NEWCASTLE UPON TYNE', 'GB', 'TYNE'],
    ['FRANKFURT AM MAIN', 'DE', ''],
    ['SUR LOT', 'FR', ''],
  ])('of %s in %s is %s', (city, country, expected) => {
    expect(partBehindPreposition(city, country)).toBe(expected);
  });
});

describe('a town with an addition', () => {
  it.each([
    ['Halle (Saale)', 'DE', 'HALLE (SAALE)'],
    ['Halle/Saale', 'DE', 'HALLE (SAALE)'],
    ['Halle (Westf.)', 'DE', 'HALLE (WESTF)'],
    ['Frankfurt (Oder)', 'DE', 'FRANKFURT ODER'],
    ['Frankfurt/Oder', 'DE', 'FRANKFURT ODER'],
    ['Frankfurt (Main)', 'DE', 'FRANKFURT AM MAIN'],
    ['Frankfurt (a. M.)', 'DE', 'FRANKFURT AM MAIN'],
    ['Köln (Ehrenfeld)', 'DE', 'KOLN'],
    ['Halle (06108)', 'DE', 'HALLE'],
    ['Wien (Österreich)', 'AT', 'WIEN'],
    ['Hengelo (Ov.)', 'NL', 'HENGELO (OV)'],
    ['Buchs SG', 'CH', 'BUCHS (SG)'],
    ['Buchs (SG)', 'CH', 'BUCHS (SG)'],
    ['Springfield, IL', 'US', 'SPRINGFIELD (IL)'],
    ['Springfield IL', 'US', 'SPRINGFIELD (IL)'],
    ['New York', 'US', 'NEW YORK'],
    ['Austin, Texas', 'US', 'AUSTIN (TX)'],
    ['New York, New York', 'US', 'NEW YORK (NY)'],
    ['Charleston, West Virginia', 'US', 'CHARLESTON (WV)'],
    ['Washington, District of Columbia', 'US', 'WASHINGTON (DC)'],
    ['Port Washington, New York', 'US', 'PORT WASHINGTON (NY)'],
    ['Port Washington', 'US', 'PORT WASHINGTON'],
    ['London, Ontario', 'CA', 'LONDON (ON)'],
    ['Mildura, Victoria', 'AU', 'MILDURA (VIC)'],
    ['Castro (BG)', 'IT', 'CASTRO (BG)'],
    ['Castro (Lombardia)', 'IT', 'CASTRO'],
    ['Bom Jesus/PI', 'BR', 'BOM JESUS (PI)'],
    ['Leeds (Kent)', 'GB', 'LEEDS'],
    ['Villiers (94)', 'FR', 'VILLIERS'],
  ])('%s in %s is %s', (city, country, expected) => {
    expect(normalizePlace({ city, postalCode: '1' }, country).city).toBe(expected);
    expect(normalizePlace({ city: expected, postalCode: '1' }, country).city).toBe(expected);
  });

  it.each([
    ['HALLE (SAALE)', 'DE', 'HALLE', 'SAALE'],
    ['HALLE', 'DE', 'HALLE', ''],
    ['FRANKFURT AM MAIN', 'DE', 'FRANKFURT', 'MAIN'],
    ['ROTHENBURG O D T', 'DE', 'ROTHENBURG', 'T'],
    ['NEUSTADT AN DER WEINSTRASSE', 'DE', 'NEUSTADT', 'WEINSTRASSE'],
    ['VILLENEUVE A B', 'FR', 'VILLENEUVE A B', ''],
  ])('%s in %s is %s, %s', (city, country, name, addition) => {
    expect(townParts(city, country)).toEqual({ name, addition });
  });

  it('is the town without it', () => {
    expect(withoutAddition('HALLE (SAALE)')).toBe('HALLE');
    expect(withoutAddition('HALLE')).toBe('HALLE');
  });
});
