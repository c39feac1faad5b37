// Compiled from data/lexicon/letter-digraphs.tsv by `npm run lexicon`.
export const letterDigraphs: readonly (readonly [string, string])[] = [
  ['Ä', 'AE'],
  ['Ö', 'OE'],
  ['Ü', 'UE'],
  ['Å', 'AA'],
  ['Ø', 'OE'],
  ['Đ', 'DJ'],
];
