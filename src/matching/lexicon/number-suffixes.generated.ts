// Compiled from data/lexicon/number-suffixes.tsv by `npm run lexicon`.
export const numberSuffixes: readonly (readonly [string, string])[] = [
  ['BIS', ''],
  ['TER', 'TERT'],
  ['QUATER', 'QUATRER|QUAT'],
  ['QUINQUIES', 'QUINQ|QUINQUIE'],
  ['SEXIES', ''],
  ['SEPTIES', ''],
  ['OCTIES', ''],
];
