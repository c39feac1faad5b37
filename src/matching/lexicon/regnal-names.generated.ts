// Compiled from data/lexicon/regnal-names.tsv by `npm run lexicon`.
export const regnalNames: readonly (readonly [string])[] = [
  ['ALBERT|ALEXANDRE|CHARLES|EDOUARD|ELISABETH|FRANCOIS|GEORGE|GEORGES|HASSAN|HENRI|JEAN|LEON|LEOPOLD|LOUIS|MOHAMMED|NAPOLEON|PAUL|PHILIPPE|PIE|BENOIT'],
];
