// Compiled from data/lexicon/genders.tsv by `npm run lexicon`.
export const genders: readonly (readonly [string, string])[] = [
  ['F', 'F|FEMME|FEMALE|FEMININ|FEMININE|FILLE|MME|MLLE|MADAME|MADEMOISELLE|MRS|MS|MISS|2|W|WEIBLICH|FRAU|MUJER|DONNA|VROUW|MULHER'],
  ['M', 'M|H|HOMME|MALE|MASCULIN|MASCULINE|GARCON|MR|MONSIEUR|1|MANNLICH|HERR|HOMBRE|UOMO|MAN|HOMEM'],
];
