// Compiled from data/lexicon/regnal-names.tsv by `npm run lexicon`.
export const regnalNames: readonly (readonly [string])[] = [
  ['CHARLES|FRANCOIS|HENRI|JEAN|JEAN PAUL|LEON|LOUIS|NAPOLEON|PAUL|PHILIPPE|PIE|BENOIT'],
];
