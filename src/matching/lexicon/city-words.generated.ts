// Compiled from data/lexicon/city-words.tsv by `npm run lexicon`.
export const cityWords: readonly (readonly [string, string, string, string])[] = [
  ['fr', 'anywhere', 'SAINT', 'ST'],
  ['fr', 'anywhere', 'SAINTE', 'STE'],
  ['fr', 'anywhere', 'SAINTS', 'STS'],
  ['fr', 'anywhere', 'SAINTES', 'STES'],
  ['fr', 'anywhere', 'NOTRE DAME', 'ND'],
  ['fr', 'anywhere', 'GRAND', 'GD'],
  ['fr', 'anywhere', 'GRANDE', 'GDE'],
  ['fr', 'anywhere', 'VIEUX', 'VX'],
  ['fr', 'between', 'SUR', 'S'],
  ['fr', 'between', 'SOUS', 'SS'],
];
