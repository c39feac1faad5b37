import { type Corruption, ofField, pick } from './corruption.ts';
import { ARTICLE, COMMON_TYPES, splitType, TYPE_ABBREVIATIONS } from './street-words.ts';

function street(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return { name, family: 'street', description, fields: ['street'], apply: ofField('street', change) };
}

/** Errors in a street as a whole; typing errors are in typing.ts. */
export const streetCorruptions: readonly Corruption[] = [
  street('street-article-lost', 'Rue de la Gare becomes Rue Gare.', (text) =>
    ARTICLE.test(text) ? text.replace(ARTICLE, '') : undefined,
  ),
  street('street-article-wrong', 'Rue du Moulin becomes Rue des Moulin.', (text, { random }) =>
    ARTICLE.test(text) ? text.replace(ARTICLE, pick(['du ', 'de la ', 'des ', 'de '], random)!) : undefined,
  ),
  street('street-type-abbreviated', 'Avenue becomes AV, Boulevard BD, Chemin CHE.', (text, { random }) => {
    const parts = splitType(text);
    const short = parts && TYPE_ABBREVIATIONS[parts.type.toLowerCase()];
    return short ? `${pick(short, random)!} ${parts.rest}` : undefined;
  }),
  street('street-type-wrong', 'Rue becomes Avenue, or any other common type.', (text, { random }) => {
    const parts = splitType(text);
    if (!parts || TYPE_ABBREVIATIONS[parts.type.toLowerCase()] === undefined) return undefined;
    const others = COMMON_TYPES.filter((type) => type.toLowerCase() !== parts.type.toLowerCase());
    return `${pick(others, random)!} ${parts.rest}`;
  }),
  street('street-type-lost', 'Rue Pasteur becomes Pasteur.', (text) => {
    const parts = splitType(text);
    return parts && TYPE_ABBREVIATIONS[parts.type.toLowerCase()] !== undefined ? parts.rest : undefined;
  }),
  street('street-word-lost', 'Rue Victor Hugo becomes Rue Hugo.', (text, { random }) => {
    const words = text.split(' ');
    if (words.length < 3) return undefined;
    const lost = 1 + random.below(words.length - 1);
    const rest = words.filter((_, i) => i !== lost);
    return rest.slice(1).some((word) => word.length > 3) ? rest.join(' ') : undefined;
  }),
];
