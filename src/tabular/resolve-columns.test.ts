import { describe, expect, it } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import { parseColumnMap } from './column-map.ts';
import { resolveColumns, resolveKeys } from './resolve-columns.ts';
import { TEST_SCHEMA } from './schema.testing.ts';

const given = (...map: string[]) => ({
  source: 'people.csv',
  map: parseColumnMap(map, TEST_SCHEMA),
  schema: TEST_SCHEMA,
});
const resolve = (header: string, ...map: string[]) => resolveColumns(header.split(';'), given(...map));

describe('resolveColumns', () => {
  it('finds French names in any case, with or without accents', () => {
    const { columns, mapped, ignored } = resolve('Référence;NOM;Prénom;Adresse;CODE POSTAL;Ville;Solde');
    expect(columns).toEqual({ id: [0], last_name: [1], first_name: [2], address: [3], postal_code: [4], city: [5] });
    expect(mapped).toContainEqual({ field: 'postal_code', name: 'CODE POSTAL' });
    expect(ignored).toEqual(['Solde']);
  });

  it('accepts a street instead of an address', () => {
    expect(resolve('nom;voie;cp').columns).toEqual({ last_name: [0], street: [1], postal_code: [2] });
  });

  it('prefers --map to the known names', () => {
    expect(resolve('NOM;NOM_USAGE;VOIE;CP', 'birth_name=nom').columns).toMatchObject({
      birth_name: [0],
      last_name: [1],
    });
    expect(resolve('TEL;MOBILE;NOM;VOIE;CP', 'phone=MOBILE').columns.phone).toEqual([1]);
    expect(resolve('X;Y;VOIE;CP', 'last_name=#2').columns.last_name).toEqual([1]);
  });

  it('returns the fields whose --map column does not exist', () => {
    expect(resolve('NOM;VOIE;CP', 'last_name=NAME', 'email=#9')).toMatchObject({
      columns: { last_name: [0] },
      missed: ['last_name', 'email'],
    });
  });

  it('prefers a usual name to a weak one, and the first of several weak ones', () => {
    expect(resolve('CIVILITE;SEXE;NOM;VOIE;CP').columns.gender).toEqual([1]);
    expect(resolve('SEXE;CIVILITE;NOM;VOIE;CP').columns.gender).toEqual([0]);
    expect(resolve('CIVILITE;TITRE;NOM;VOIE;CP').columns.gender).toEqual([0]);
  });

  it.each([
    ['TEL;MOBILE;NOM;VOIE;CP', 'two columns for phone: "TEL" (column 1) and "MOBILE" (column 2)', '--map phone=TEL.'],
    ['NOM;VOIE;CP;NOM', 'two columns for last_name: "NOM" (column 1) and "NOM" (column 4)', '--map last_name=#1.'],
    ['Nom usuel;NOM;VOIE;CP', 'two columns for last_name', "--map last_name='Nom usuel'."],
  ])('rejects two columns for one field in %s', (header, clash, advice) => {
    expect(() => resolve(header)).toThrow(Failure);
    expect(() => resolve(header)).toThrow(clash);
    expect(() => resolve(header)).toThrow(advice);
  });

  const joining = { ...TEST_SCHEMA, joined: { phone: '; ' }, besideBetter: new Map([['nom', 'birth_name' as const]]) };
  const resolveJoined = (header: string, ...map: string[]) =>
    resolveColumns(header.split(';'), { ...given(...map), schema: joining }).columns;

  it('uses every column of a field that may have several, numbered or not', () => {
    expect(resolveJoined('NOM;VOIE;CP;TEL;MOBILE;Tel 2 - Mobile').phone).toEqual([3, 4]);
    expect(resolveJoined('NOM;VOIE;CP;TEL1;TEL2;TEL3').phone).toEqual([3, 4, 5]);
    expect(resolveJoined('NOM;VOIE;CP;TEL1;TEL2', 'phone=TEL2').phone).toEqual([4]);
  });

  it('uses the first of numbered columns of another field', () => {
    expect(resolveJoined('NOM1;VOIE1;CP1;VILLE2')).toEqual({ last_name: [0], street: [1], postal_code: [2] });
  });

  it('finds a name with a remark in parentheses', () => {
    expect(resolveJoined('NOM (obligatoire);VOIE (2);CP [F]')).toMatchObject({ last_name: [0], street: [1] });
  });

  it('takes a name for another field beside a better one', () => {
    expect(resolveJoined('NOM;NOM_USAGE;VOIE;CP')).toMatchObject({ last_name: [1], birth_name: [0] });
    expect(resolveJoined('NOM;X;VOIE;CP', 'last_name=X')).toMatchObject({ last_name: [1], birth_name: [0] });
    expect(resolveJoined('NOM;NOM_USAGE;VOIE;CP', 'last_name=NOM')).toMatchObject({ last_name: [0] });
    expect(resolveJoined('NOM;VOIE;CP')).toMatchObject({ last_name: [0] });
  });

  it('rejects a --map column whose name occurs twice', () => {
    expect(() => resolve('X;X;NOM;VOIE;CP', 'email=x')).toThrow('has two columns named x (1 and 2)');
  });

  it.each([
    ['PRENOM;VOIE;CP', 'no column for last_name. Its columns are: PRENOM, VOIE, CP.'],
    ['NOM;CP;VILLE', 'no column for address or street.'],
    ['NOM;VOIE', 'no column for postal_code.'],
    ['NOM', 'no column for address or street, postal_code.'],
  ])('rejects %s, which lacks a mandatory column', (header, message) => {
    expect(() => resolve(header)).toThrow(message);
  });

  it('does not repeat a first line that may be personal data', () => {
    for (const line of ['Durand;Paul;12 rue X;75001', 'Durand;Ville;75001', 'nom;paul@example.org']) {
      expect(() => resolve(line)).toThrow(/the column names; its \d values/);
      expect(() => resolve(line)).not.toThrow(/Durand|paul/);
    }
  });
});

describe('resolveKeys', () => {
  it('finds fields in objects with different keys', () => {
    const objects = [
      ['nom', 'adresse', 'cp'],
      ['nom', 'adresse', 'cp', 'tel', 'x'],
      ['nom', 'adresse', 'cp', 'mobile'],
    ];
    const { mapped, ignored } = resolveKeys(objects, given());
    expect(mapped.map(({ field }) => field)).toEqual(['last_name', 'address', 'postal_code', 'phone', 'phone']);
    expect(ignored).toEqual(['x']);
  });

  it('rejects two keys for one field in one object', () => {
    expect(() => resolveKeys([['nom', 'adresse', 'cp', 'tel', 'mobile']], given())).toThrow('two columns for phone');
    expect(() => resolveKeys([['nom', 'adresse', 'cp', 'tel', 'mobile']], given('phone=mobile'))).not.toThrow();
  });

  it('takes a key for another field beside a better one', () => {
    const schema = { ...TEST_SCHEMA, besideBetter: new Map([['nom', 'birth_name' as const]]) };
    const { mapped } = resolveKeys([['nom', 'nom_usage', 'adresse', 'cp']], { ...given(), schema });
    expect(mapped.slice(0, 2).map(({ field }) => field)).toEqual(['birth_name', 'last_name']);
  });

  it('rejects objects without a mandatory key, and returns unknown --map keys', () => {
    expect(() => resolveKeys([['nom', 'adresse']], given('email=e'))).toThrow('postal_code');
    expect(resolveKeys([['nom', 'adresse', 'cp']], given('email=e')).missed).toEqual(['email']);
  });
});
