// Compiled from data/lexicon/articles.tsv by `npm run lexicon`.
export const articles: readonly (readonly [string, string])[] = [
  ['fr', 'A|AU|AUX|D|DE|DES|DU|EN|ET|L|LA|LE|LES|SUR|SOUS'],
];
