import { describe, expect, it } from 'vitest';
import { parseLastName } from './last-name.ts';

const lastNameOf = (text: string, country = 'FR') => parseLastName(text, country).lastName;

describe('parseLastName', () => {
  it.each([
    ['Dupont', 'DUPONT'],
    ['Mme Dupont', 'DUPONT'],
    ['Mlle. de La Tour', 'DE LA TOUR'],
    ['MR DUPONT', 'DUPONT'],
    ['Mr et Mme Dupont', 'DUPONT'],
    ['M. et Mme Dupont', 'DUPONT'],
    ['M. & Mme Dupont', 'DUPONT'],
    ['M./Mme Dupont', 'DUPONT'],
    ['M. ou Mme Dupont', 'DUPONT'],
    ['M. Dupont ou Mme', 'DUPONT'],
    ['M. Dupont et Mme', 'DUPONT'],
    ['Dupont et Mme', 'DUPONT'],
    ['M. le Président Dupont', 'DUPONT'],
    ['Mme la Directrice Dupont', 'DUPONT'],
    ['Hoirs Dupont', 'DUPONT'],
    ['Les hoirs de Dupont', 'DE DUPONT'],
    ['Feu M. Dupont', 'DUPONT'],
    ['Feu Dupont', 'FEU DUPONT'],
    ['Mme et M. Dupont', 'DUPONT'],
    ['M et Mme Dupont', 'DUPONT'],
    ['Mme et M Dupont', 'DUPONT'],
    ['Mme ou M Dupont', 'DUPONT'],
    ['M Mme Dupont', 'DUPONT'],
    ['Mme M. Dupont', 'DUPONT'],
    ['Monsieur et Madame Dupont', 'DUPONT'],
    ['Madame Veuve Dupont', 'DUPONT'],
    ['Melle Dupont', 'DUPONT'],
    ['M. Dupont', 'DUPONT'],
    ['Me Dupont', 'DUPONT'],
    ['Mme le Docteur Dupont', 'DUPONT'],
    ["À l'attention de Mme Dupont", 'DUPONT'],
    ['Héritiers de Dupont', 'DUPONT'],
    ['The Estate of Dupont', 'DUPONT'],
    ['Dupont, Mme', 'DUPONT'],
    ['DUPONT MME', 'DUPONT'],
    ['Famille Dupont', 'DUPONT'],
    ['Les héritiers Dupont', 'DUPONT'],
    ['Succession Dupont', 'DUPONT'],
    ['Rev. Dr. Dupont', 'DUPONT'],
    ['Dipl.-Ing. Dupont', 'DUPONT'],
    ['Frau Dr. Dupont', 'DUPONT'],
    ['Sig.ra Dupont', 'DUPONT'],
    ['Comte de Chambord', 'DE CHAMBORD'],
    ['Freiherr von Richter', 'VON RICHTER'],
    ['Dupont Jr', 'DUPONT'],
    ['Dupont III', 'DUPONT'],
    ['Dupont, PhD', 'DUPONT'],
    ['Dupont DDS', 'DUPONT'],
    ['Dupont 2', 'DUPONT'],
    ['*DUPONT*', 'DUPONT'],
    ['NPAI DUPONT', 'DUPONT'],
    ['DUPONT - NPAI', 'DUPONT'],
    ['Dupont (décédé)', 'DUPONT'],
    ['Dupont (nouveau)', 'DUPONT'],
    ['DCD DUPONT', 'DUPONT'],
    ['née Dupont', 'DUPONT'],
    ['épouse Dupont', 'DUPONT'],
  ])('drops words that are not part of the name: %j is %j', (text, lastName) => {
    expect(lastNameOf(text)).toBe(lastName);
  });

  it.each([
    ['Madame', 'MADAME'],
    ['Mme Mme', 'MME'],
    ['M', 'M'],
    ['M Dupont', 'M DUPONT'],
    ["M'Baye", 'M BAYE'],
    ['M ET DUPONT', 'M ET DUPONT'],
    ['Baron', 'BARON'],
    ['Baron Martin', 'BARON MARTIN'],
    ['Comte de', 'COMTE DE'],
    ['Comte Martin de', 'COMTE MARTIN DE'],
    ['Et Mme', 'ET'],
    ['Dupont et', 'DUPONT ET'],
    ['2', '2'],
    ['2 3', '2'],
    [`Mme ${'A'.repeat(200)}`, `MME ${'A'.repeat(200)}`],
    [`Mme ${'A '.repeat(24)}`, `MME${' A'.repeat(24)}`],
    ['Maître', 'MAITRE'],
    ['Pani-Martin', 'PANI MARTIN'],
    ['Me-Martin', 'ME MARTIN'],
    ['Martin SARL', 'MARTIN SARL'],
    ["D'Artagnan", 'D ARTAGNAN'],
    ['Nouveau', 'NOUVEAU'],
    ['Martin Nouveau', 'MARTIN NOUVEAU'],
    ['', ''],
    ['--', ''],
  ])('keeps words that may be part of the name: %j is %j', (text, lastName) => {
    expect(lastNameOf(text)).toBe(lastName);
  });

  it.each([
    ['PL', 'Pani Kowalska', 'KOWALSKA'],
    ['FR', 'Pani Kowalska', 'PANI KOWALSKA'],
    ['AE', 'Sheikh Nahyan', 'NAHYAN'],
    ['IT', 'Dott. Rossi', 'ROSSI'],
    ['NL', 'v.d. Berg', 'VAN DER BERG'],
    ['NL', 'vd Berg', 'VAN DER BERG'],
    ['NL', 'v. Dam', 'VAN DAM'],
    ['DE', 'v. Dam', 'VON DAM'],
    ['FR', 'V Dam', 'V DAM'],
    ['FR', 'V D Berg', 'VAN DER BERG'],
    ['BE', 'vd Berg', 'VAN DER BERG'],
    ['DE', 'vd Berg', 'VD BERG'],
    ['NL', 'Berg vd', 'BERG VD'],
    ['LU', 'v. Dam', 'VAN DAM'],
    ['AT', 'v. Dam', 'VON DAM'],
    ['CH', 'v. Dam', 'VON DAM'],
    ['LI', 'v. Dam', 'VON DAM'],
    ['NL', 'Dam V', 'DAM V'],
    ['DE', 'Dam V', 'DAM V'],
    ['NL', 'Berg, van der', 'VAN DER BERG'],
    ['FR', 'Montbel (de)', 'DE MONTBEL'],
    ['DE', 'Hr. Dupont', 'DUPONT'],
    ['DE', 'Fr. Dupont', 'DUPONT'],
    ['RO', 'Dna Dupont', 'DUPONT'],
    ['GB', 'The Rt Hon. Dupont', 'DUPONT'],
  ])('reads particles and titles of the country: %s, %j is %j', (country, text, lastName) => {
    expect(lastNameOf(text, country)).toBe(lastName);
  });

  it.each([
    ['ST JEAN', 'SAINT JEAN'],
    ['Ste-Rose', 'SAINTE ROSE'],
    ['de St Martin', 'DE SAINT MARTIN'],
    ['ST', 'ST'],
    ['MARTIN ST', 'MARTIN ST'],
    ['ST D', 'ST D'],
    ['STE D', 'STE D'],
    ['ST V D BERG', 'SAINT VAN DER BERG'],
    ['MARTIN ST JEAN', 'MARTIN SAINT JEAN'],
  ])('writes out ST and STE before a name: %j is %j', (text, lastName) => {
    expect(lastNameOf(text)).toBe(lastName);
  });

  it.each([
    ['MARTIN NEE DUPONT', 'MARTIN', 'DUPONT'],
    ['DUPONT EPOUSE MARTIN', 'MARTIN', 'DUPONT'],
    ['DUPONT ép. MARTIN', 'MARTIN', 'DUPONT'],
    ['DUPONT EP DE LA TOUR', 'DE LA TOUR', 'DUPONT'],
    ['DUPONT EPOUSE MME MARTIN', 'MARTIN', 'DUPONT'],
    ['DUPONT Vve MARTIN', 'MARTIN', 'DUPONT'],
    ['Mme DUPONT veuve MARTIN', 'MARTIN', 'DUPONT'],
    ['Martin (née Dupont)', 'MARTIN', 'DUPONT'],
    ['Martin, geb. Dupont', 'MARTIN', 'DUPONT'],
    ['Martin nata Dupont', 'MARTIN', 'DUPONT'],
    ['Martin z domu Dupont', 'MARTIN', 'DUPONT'],
    ['MARTIN NEE', 'MARTIN NEE', ''],
  ])('separates the birth name: %j is %j, born %j', (text, lastName, birthName) => {
    expect(parseLastName(text, 'FR')).toMatchObject({ lastName, birthName });
  });

  it.each([
    ['MARTIN (DUVAL)', 'MARTIN', ['DUVAL']],
    ['MARTIN/DUVAL', 'MARTIN DUVAL', ['MARTIN', 'DUVAL']],
    ['DUVAL dit MARTIN', 'DUVAL', ['MARTIN']],
    ['DUVAL alias MARTIN', 'DUVAL', ['MARTIN']],
    ['MARTIN divorcée DUVAL', 'MARTIN', ['DUVAL']],
    ['DUPONT, Jean', 'DUPONT JEAN', ['DUPONT']],
    ['DURAND G.', 'DURAND G', ['DURAND']],
    ['J. DURAND', 'J DURAND', ['DURAND']],
    ["D'ALMA", 'D ALMA', []],
    ['J.DURAND', 'J DURAND', ['DURAND']],
    ['Mme J. DURAND', 'J DURAND', []],
    ['A B', 'A B', []],
    ['MARTIN (DUVAL) (DUVAL)', 'MARTIN', ['DUVAL']],
    ['MARTIN (MARTIN)', 'MARTIN', []],
    ['MARTIN dit', 'MARTIN DIT', []],
    ['MARTIN DUVAL', 'MARTIN DUVAL', []],
  ])('keeps further names: %j is %j and %j', (text, lastName, others) => {
    expect(parseLastName(text, 'FR')).toMatchObject({ lastName, others });
  });

  it.each([
    ['ROCHE (NPAI)', true],
    ['NPAI ROCHE', true],
    ['Mme ROCHE', false],
  ])('returns whether it dropped a remark from %j: %s', (text, hasRemark) => {
    expect(parseLastName(text, 'FR').hasRemark).toBe(hasRemark);
  });
});
