// Compiled from data/lexicon/short-names.tsv by `npm run lexicon`.
export const shortNames: readonly (readonly [string, string, string])[] = [
  ['fr', 'CATHERINE', 'CATHY|CATH|KATY|CATI|KATHY'],
];
