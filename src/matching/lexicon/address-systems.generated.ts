// Compiled from data/lexicon/address-systems.tsv by `npm run lexicon`.
export const addressSystems: readonly (readonly [string, string, string, string, string])[] = [
  ['FR', 'fr', 'before', 'F|FR', '5'],
];
