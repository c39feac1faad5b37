// Compiled from data/lexicon/civilities.tsv by `npm run lexicon`.
export const civilities: readonly (readonly [string, string])[] = [
  ['civility', 'MR|MME|MLLE|MRS|MS|MM|MMES|MLLES|MONSIEUR|MADAME|MADEMOISELLE|MESSIEURS|MESDAMES|MESDEMOISELLES|VVE|VEUVE|DR|DOCTEUR'],
  ['joiner', 'ET|OU'],
  ['born', 'NEE|NE'],
  ['married', 'EPOUSE|EPSE|EPS|EP'],
];
