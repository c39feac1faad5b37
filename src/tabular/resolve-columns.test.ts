import { describe, expect, it } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import { parseColumnMap } from './column-map.ts';
import { resolveColumns, resolveKeys } from './resolve-columns.ts';

const given = (...map: string[]) => ({ source: 'people.csv', map: parseColumnMap(map) });
const resolve = (header: string, ...map: string[]) => resolveColumns(header.split(';'), given(...map));

describe('resolveColumns', () => {
  it('finds French names, whatever their case and accents', () => {
    const { columns, mapped, ignored } = resolve('Référence;NOM;Prénom;Adresse;CODE POSTAL;Ville;Solde');
    expect(columns).toEqual({ id: 0, last_name: 1, first_name: 2, address: 3, postal_code: 4, city: 5 });
    expect(mapped).toContainEqual({ field: 'postal_code', name: 'CODE POSTAL' });
    expect(ignored).toEqual(['Solde']);
  });

  it('takes a street instead of an address', () => {
    expect(resolve('nom;voie;cp').columns).toEqual({ last_name: 0, street: 1, postal_code: 2 });
  });

  it('lets the user’s word win', () => {
    expect(resolve('NOM;NOM_USAGE;VOIE;CP', 'birth_name=nom').columns).toMatchObject({ birth_name: 0, last_name: 1 });
    expect(resolve('TEL;MOBILE;NOM;VOIE;CP', 'phone=MOBILE').columns.phone).toBe(1);
    expect(resolve('X;Y;VOIE;CP', 'last_name=#2').columns.last_name).toBe(1);
  });

  it('says which of the user’s columns are not there', () => {
    expect(resolve('NOM;VOIE;CP', 'last_name=NAME', 'email=#9')).toMatchObject({
      columns: { last_name: 0 },
      missed: ['last_name', 'email'],
    });
  });

  it('prefers a usual name to a weak one, and of weak ones takes the first', () => {
    expect(resolve('CIVILITE;SEXE;NOM;VOIE;CP').columns.gender).toBe(1);
    expect(resolve('SEXE;CIVILITE;NOM;VOIE;CP').columns.gender).toBe(0);
    expect(resolve('CIVILITE;TITRE;NOM;VOIE;CP').columns.gender).toBe(0);
  });

  it.each([
    ['TEL;MOBILE;NOM;VOIE;CP', '"TEL" (column 1) and "MOBILE" (column 2), which both hold phone', '--map phone=TEL.'],
    ['NOM;VOIE;CP;NOM', '"NOM" (column 1) and "NOM" (column 4), which both hold last_name', '--map last_name=#1.'],
    ['Nom usuel;NOM;VOIE;CP', 'both hold last_name', "--map last_name='Nom usuel'."],
  ])('refuses two columns for one field in %s', (header, clash, advice) => {
    expect(() => resolve(header)).toThrow(Failure);
    expect(() => resolve(header)).toThrow(clash);
    expect(() => resolve(header)).toThrow(advice);
  });

  it('refuses a name of the user’s that two columns have', () => {
    expect(() => resolve('X;X;NOM;VOIE;CP', 'email=x')).toThrow('has two columns named x, 1 and 2');
  });

  it.each([
    ['PRENOM;VOIE;CP', 'no column for last_name. The columns are: PRENOM, VOIE, CP.'],
    ['NOM;CP;VILLE', 'no column for address or street.'],
    ['NOM;VOIE', 'no column for postal_code.'],
    ['NOM', 'no column for address or street, postal_code.'],
  ])('refuses %s, which lacks a mandatory column', (header, message) => {
    expect(() => resolve(header)).toThrow(message);
  });

  it('does not repeat a first line that may be somebody’s data', () => {
    for (const line of ['Durand;Paul;12 rue X;75001', 'Durand;Ville;75001', 'nom;paul@example.org']) {
      expect(() => resolve(line)).toThrow(/the names of the columns; the \d values/);
      expect(() => resolve(line)).not.toThrow(/Durand|paul/);
    }
  });
});

describe('resolveKeys', () => {
  it('finds fields in objects that differ', () => {
    const objects = [
      ['nom', 'adresse', 'cp'],
      ['nom', 'adresse', 'cp', 'tel', 'x'],
      ['nom', 'adresse', 'cp', 'mobile'],
    ];
    const { mapped, ignored } = resolveKeys(objects, given());
    expect(mapped.map(({ field }) => field)).toEqual(['last_name', 'address', 'postal_code', 'phone', 'phone']);
    expect(ignored).toEqual(['x']);
  });

  it('refuses two keys for one field in one object', () => {
    expect(() => resolveKeys([['nom', 'adresse', 'cp', 'tel', 'mobile']], given())).toThrow('both hold phone');
    expect(() => resolveKeys([['nom', 'adresse', 'cp', 'tel', 'mobile']], given('phone=mobile'))).not.toThrow();
  });

  it('says what is missing', () => {
    expect(() => resolveKeys([['nom', 'adresse']], given('email=e'))).toThrow('postal_code');
    expect(resolveKeys([['nom', 'adresse', 'cp']], given('email=e')).missed).toEqual(['email']);
  });
});
