// Compiled from data/lexicon/number-suffixes.tsv by `npm run lexicon`.
export const numberSuffixes: readonly (readonly [string, string, string])[] = [
  ['BIS', '', 'B'],
  ['TER', 'TERT', 'T'],
  ['QUATER', 'QUATRER|QUAT', 'Q'],
  ['QUINQUIES', 'QUINQ|QUINQUIE', ''],
  ['SEXIES', '', ''],
  ['SEPTIES', '', ''],
  ['OCTIES', '', ''],
];
