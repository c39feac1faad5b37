// Compiled from data/lexicon/boroughs.tsv by `npm run lexicon`.
export const boroughs: readonly (readonly [string, string, string, string])[] = [
  ['PARIS', '20', '75000', '75100'],
  ['LYON', '9', '69000', '69380'],
  ['MARSEILLE', '16', '13000', '13200'],
];
