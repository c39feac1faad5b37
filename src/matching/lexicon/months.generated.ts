// Compiled from data/lexicon/months.tsv by `npm run lexicon`.
export const months: readonly (readonly [string, string, string])[] = [
  ['fr', 'JANVIER', 'JANV|JAN'],
  ['fr', 'FEVRIER', 'FEV|FEVR'],
  ['fr', 'MARS', ''],
  ['fr', 'AVRIL', 'AVR'],
  ['fr', 'MAI', ''],
  ['fr', 'JUIN', ''],
  ['fr', 'JUILLET', 'JUIL|JUILL'],
  ['fr', 'AOUT', ''],
  ['fr', 'SEPTEMBRE', 'SEPT|SEP'],
  ['fr', 'OCTOBRE', 'OCT'],
  ['fr', 'NOVEMBRE', 'NOV'],
  ['fr', 'DECEMBRE', 'DEC'],
];
