import { describe, expect, it } from 'vitest';
import { CityComparer } from './city.ts';

describe('CityComparer', () => {
  it.each([
    ['HALLE (SAALE)', 'HALLE (WESTFALEN)', 'DE', 'N', 'different'],
    ['SPRINGFIELD (IL)', 'SPRINGFIELD (MA)', 'US', 'N', 'different'],
    ['HALLE (SAALE)', 'HALLE (SAALE)', 'DE', 'E', 'equal'],
    ['HALLE', 'HALLE (SAALE)', 'DE', 'E', 'equal'],
    ['HALE', 'HALLE (SAALE)', 'DE', 'P', 'distance'],
    ['HALLE (WESTF)', 'HALLE (WESTFALEN)', 'DE', 'E', 'equal'],
    ['HALLE (WESTFALLEN)', 'HALLE (WESTFALEN)', 'DE', 'E', 'equal'],
    ['HALLE (S)', 'HALLE AN DER SAALE', 'DE', 'E', 'equal'],
    ['ROTHENBURG O D T', 'ROTHENBURG OB DER TAUBER', 'DE', 'E', 'equal'],
    ['ROTHENBURG O D T', 'ROTHENBURG (O L)', 'DE', 'N', 'different'],
    ['ROTHENBURG O D T', 'ROTHENBURG A D L', 'DE', 'N', 'different'],
    ['SANKT JOHANN I T', 'SANKT JOHANN I P', 'AT', 'N', 'different'],
    ['NEUSTADT', 'NEUSTADT AN DER WEINSTRASSE', 'DE', 'D', 'distance'],
    ['ВЛАДИМИР', 'VLADIMIR', 'RU', 'P', 'transliterated'],
    ['VILLENEUVE SUR LOT', 'VILLENEUVE SUR YONNE', 'FR', 'P', 'different'],
    ['LA ROCHE SUR YON', 'LA ROCHE SUR FORON', 'FR', 'P', 'different'],
    ['NOGENT SUR MARNE', 'NOGENT SUR SEINE', 'FR', 'P', 'different'],
    ['NOGENT SUR SEINE', 'NOGENT SUR ORNE', 'FR', 'P', 'different'],
    ['ASNIERES SUR SEINE', 'ASNIERES SUR SENE', 'FR', 'S', 'distance'],
    ['NEUVILLE EN FERRAIN', 'NEUVILLE EN FERAINS', 'FR', 'P', 'distance'],
    ['SAINT MAUR DES FOSSES', 'SAINT MAUR DES FAUSSES', 'FR', 'S', 'distance'],
    ['SAINT JULIEN DE CONCELLES', 'SAINT JULIEN DE CONSELE', 'FR', 'P', 'distance'],
    ['BOULOGNE SUR MER', 'BOULOGNE SUR MRE', 'FR', 'S', 'distance'],
    ['SAINT REMY EN PROVENCE', 'SAINT REMY DE PROVENCE', 'FR', 'S', 'distance'],
    ['VILLANUEVA DE LA SERENA', 'VILLANUEVA DE LA CANADA', 'ES', 'P', 'different'],
    ['VILLENEUVE', 'VILLENEUVES', 'FR', 'S', 'distance'],
    ['', 'HALLE (SAALE)', 'DE', '?', 'not-sent'],
  ])('compares %s with %s in %s', (sent, held, country, letter, rule) => {
    expect(new CityComparer(sent, country).compare(held)).toMatchObject({ letter, rule, sent, held });
    if (sent === '') return;
    expect(new CityComparer(held, country).compare(sent)).toMatchObject({ letter, rule, sent: held, held: sent });
  });
});
