import { describe, expect, it } from 'vitest';
import { normalizeCity } from './city.ts';
import { currentCommune } from './current-commune.ts';

describe('normalizeCity', () => {
  it.each([
    ['Saint-Étienne', 'SAINT ETIENNE'],
    ['ST ETIENNE', 'SAINT ETIENNE'],
    ['STE FOY', 'SAINTE FOY'],
    ['Vitry s/ Seine', 'VITRY SUR SEINE'],
    ['VITRY S SEINE', 'VITRY SUR SEINE'],
    ['AULNAY SS BOIS', 'AULNAY SOUS BOIS'],
    ['LE MANS CEDEX 2', 'LE MANS'],
    ['Paris Cedex 08', 'PARIS'],
    ['CEDEX', ''],
    ['PARIS 11', 'PARIS'],
    ['PARIS11', 'PARIS'],
    ['PARIS XI', 'PARIS'],
    ['Paris 11e Arrondissement', 'PARIS'],
    ['75011', 'PARIS'],
    ['75111', 'PARIS'],
    ['75011 PARIS', 'PARIS'],
    ['LYON 3EME', 'LYON'],
    ['69381', 'LYON'],
    ['MARSEILLE 08', 'MARSEILLE'],
    ['13016', 'MARSEILLE'],
    ['44000', ''],
    ['Nantes 44', 'NANTES'],
    ['LES 2 ALPES', 'LES 2 ALPES'],
    ["PARIS-L'HOPITAL", 'PARIS L HOPITAL'],
    ['PARISOT', 'PARISOT'],
    ['PARADOU LE', 'LE PARADOU'],
    ['Paradou (Le)', 'LE PARADOU'],
    ['Havre, Le', 'LE HAVRE'],
    ['Mt-St-Aignon', 'MONT SAINT AIGNON'],
    ['Champs/Marne', 'CHAMPS SUR MARNE'],
    ['Bussie\u0300re/E\u0301tang', 'BUSSIERE SUR ETANG'],
    ['CHALON S/SAONE', 'CHALON SUR SAONE'],
    ['Fontenay s/s Bois', 'FONTENAY SOUS BOIS'],
    ['Vitry s/s', 'VITRY SUR SEINE'],
    ['Aix en Pce', 'AIX EN PROVENCE'],
    ['Saint-Denis-lez-Bourg', 'SAINT DENIS LES BOURG'],
    ['Les Deux Alpes', 'LES 2 ALPES'],
    ['claix isère', 'CLAIX'],
    ['Claix (Isère)', 'CLAIX'],
    ['Claix, Isère', 'CLAIX'],
    ['Parisot, France', 'PARISOT'],
    ['Parisot France', 'PARISOT'],
    ['Villeneuve-sur-Lot', 'VILLENEUVE SUR LOT'],
    ['Roissy-en-France', 'ROISSY EN FRANCE'],
    ['Castres-Gironde', 'CASTRES GIRONDE'],
    ['Mayenne', 'MAYENNE'],
    ['PARIS 16E ARRT', 'PARIS'],
    ['Paris (75001)', 'PARIS'],
    ['92 le plessis robinson', 'LE PLESSIS ROBINSON'],
    ['', ''],
  ])('normalizes %j to %j', (text, city) => {
    expect(normalizeCity(text, 'FR')).toBe(city);
  });

  it.each([
    ['BE', 'Sint-Niklaas', 'ST NIKLAAS'],
    ['BE', 'St-Niklaas', 'ST NIKLAAS'],
    ['CH', 'Sankt Gallen', 'ST GALLEN'],
    ['DE', 'St. Augustin', 'SANKT AUGUSTIN'],
    ['GB', 'St Albans', 'SAINT ALBANS'],
    ['US', 'Paris 11', 'PARIS'],
    ['AT', 'A-1100 Wien', 'WIEN'],
    ['AT', 'Wien 10., Favoriten', 'WIEN'],
    ['AT', 'Vienna', 'WIEN'],
    ['BE', 'Anvers', 'ANTWERPEN'],
    ['CH', 'Biel/Bienne', 'BIEL'],
    ['CH', 'Bienne', 'BIEL'],
    ['CH', 'Loehningen', 'LOHNINGEN'],
    ['CH', 'Wil SG', 'WIL'],
    ['DE', 'muenster', 'MUNSTER'],
    ['DE', 'Münster', 'MUNSTER'],
    ['DE', 'Neuenburg', 'NEUENBURG'],
    ['DE', 'Munich', 'MUNCHEN'],
    ['GB', 'Tunbridge, Kent', 'TUNBRIDGE'],
    ['GB', 'Tunbridge Kent', 'TUNBRIDGE'],
    ['IT', 'Cologno (MI)', 'COLOGNO'],
    ['IT', 'Bozen', 'BOLZANO'],
    ['NL', 'Den Bosch', 'S HERTOGENBOSCH'],
    ['NL', "'s-Hertogenbosch", 'S HERTOGENBOSCH'],
    ['US', 'Marietta, GA', 'MARIETTA'],
    ['US', 'St. Louis', 'SAINT LOUIS'],
    ['UA', 'Kyiv', 'КИІВ'],
    ['UA', 'Київ', 'КИІВ'],
    ['XX', 'São Paulo', 'SAO PAULO'],
  ])('normalizes in %s: %j to %j', (country, text, city) => {
    expect(normalizeCity(text, country)).toBe(city);
  });
});

describe('currentCommune', () => {
  it.each([
    ['ARBIGNIEU', undefined, 'ARBOYS EN BUGEY'],
    ['ARBIGNIEU', '01300', 'ARBOYS EN BUGEY'],
    ['ARBIGNIEU', '75001', 'ARBIGNIEU'],
    ['DOMMARTIN', undefined, 'DOMMARTIN'],
    ['DOMMARTIN', '01380', 'BAGE DOMMARTIN'],
    ['DOMMARTIN', '69380', 'DOMMARTIN'],
    ['PARIS', '75011', 'PARIS'],
    ['', undefined, ''],
  ])('returns for %j %j: %j', (city, postalCode, current) => {
    expect(currentCommune(city, postalCode)).toBe(current);
  });
});
