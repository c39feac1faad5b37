import { parseColumnTable } from './column-names.ts';
import type { FileSchema } from './schema.ts';

const FIELDS = [
  'id',
  'last_name',
  'birth_name',
  'first_name',
  'gender',
  'street',
  'address',
  'postal_code',
  'city',
  'country',
  'email',
  'phone',
] as const;

export type TestField = (typeof FIELDS)[number];

const NAMES: Readonly<Record<string, string>> = {
  id: 'id',
  Référence: 'id',
  nom: 'last_name',
  last_name: 'last_name',
  'nom usuel': 'last_name',
  'nom de famille': 'last_name',
  nom_usage: 'last_name',
  prenom: 'first_name',
  sexe: 'gender',
  civilite: 'gender°',
  titre: 'gender°',
  adresse: 'address',
  voie: 'street',
  cp: 'postal_code',
  'code postal': 'postal_code',
  ville: 'city',
  email: 'email',
  tel: 'phone',
  mobile: 'phone',
};

const table = Object.entries(NAMES).map(
  ([name, field]) => `${field.replace('°', '')}\t${name}\t${field.endsWith('°') ? 'weak' : 'usual'}\ttest`,
);
const columnNames = parseColumnTable(['field\tname\tstrength\tsource', ...table].join('\n'), {
  file: 'test.tsv',
  fields: FIELDS,
});

/** Rows of people with a few French column names; `°` marks weak ones. */
export const TEST_SCHEMA: FileSchema<TestField> = {
  fields: FIELDS,
  mandatory: [['last_name'], ['address', 'street'], ['postal_code']],
  columnNames: () => columnNames,
};
