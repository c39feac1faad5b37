import { AliasTable } from './alias-table.ts';
import { readList } from './data-files.ts';

/** Gender and number: the index of a word's form. */
export const FORMS = ['m', 'f', 'mp', 'fp'] as const;
export type Form = (typeof FORMS)[number];

export interface Noun {
  readonly word: string;
  readonly form: Form;
}

/** The words of `data/population/street-words.csv`, by kind. */
export interface StreetWords {
  readonly types: readonly string[];
  readonly typeTable: AliasTable;
  readonly nouns: readonly Noun[];
  /** Trees, birds and flowers, in the plural. */
  readonly themes: readonly Noun[];
  /** Adjectives that stand before the noun and after it: four forms each, in the order of `FORMS`. */
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  /** `du Docteur`, `de l'Abbé`. */
  readonly titles: readonly string[];
  readonly hamlets: readonly string[];
  readonly hamletTable: AliasTable;
}

export function loadStreetWords(): StreetWords {
  const rows = readList('street-words.csv');
  const of = (kind: string) =>
    rows.filter((row) => row[0] === kind).map(([, word = '', value = '']) => ({ word, value }));
  const adjectives = (kind: string) => of(kind).map(({ value }) => value.slice(value.indexOf('/') + 1).split(' '));
  const types = of('type');
  const hamlets = of('hamlet');
  return {
    types: types.map(({ word }) => word),
    typeTable: new AliasTable(types.map(({ value }) => Number(value))),
    nouns: of('noun').map(({ word, value }) => ({ word, form: value as Form })),
    themes: of('theme').map(({ word, value }) => ({ word, form: `${value}p` as Form })),
    before: adjectives('before'),
    after: adjectives('after'),
    titles: of('title').map(({ word, value }) => (value.endsWith("'") ? value + word : `${value} ${word}`)),
    hamlets: hamlets.map(({ word }) => word),
    hamletTable: new AliasTable(hamlets.map(({ value }) => Number(value))),
  };
}

const STARTS_WITH_VOWEL = /^[AEIOUYÀÂÉÈÊËÎÏÔÛÜŒ]/;

/** With its article and preposition: `du Moulin`, `de la Fontaine`, `de l'Église`, `des Prés`. */
export function ofNoun({ word, form }: Noun): string {
  if (form === 'mp' || form === 'fp') return `des ${word}`;
  if (STARTS_WITH_VOWEL.test(word)) return `de l'${word}`;
  return form === 'm' ? `du ${word}` : `de la ${word}`;
}

/** With its article: `Le Moulin`, `La Fontaine`, `L'Église`, `Les Prés`. */
export function theNoun({ word, form }: Noun): string {
  if (form === 'mp' || form === 'fp') return `Les ${word}`;
  if (STARTS_WITH_VOWEL.test(word)) return `L'${word}`;
  return form === 'm' ? `Le ${word}` : `La ${word}`;
}

/** `de Vernon`, `d'Évreux`, `du Mans`, `des Andelys`. */
export function ofPlace(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return STARTS_WITH_VOWEL.test(name) ? `d'${name}` : `de ${name}`;
}
