import { type Corruption, ofField, pick } from './corruption.ts';

function postalCode(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return {
    name,
    family: 'place writing',
    description,
    fields: ['postalCode'],
    where: 'france',
    apply: ofField('postalCode', change),
  };
}

const TOWN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bSaint-/g, 'St '],
  [/\bSainte-/g, 'Ste '],
  [/\bMont-/g, 'Mt '],
  [/-sous-/g, ' s/s '],
  [/-sur-/g, ' s/ '],
  [/-lès-/g, ' les '],
  [/\bNotre-Dame-/g, 'ND '],
];

/** INSEE's codes of the boroughs, and the second postal code of the 16th of Paris. */
function boroughCode(text: string): string | undefined {
  if (text === '75016') return '75116';
  if (/^750\d\d$/.test(text)) return `751${text.slice(3)}`;
  if (/^6900\d$/.test(text)) return `6938${text.slice(4)}`;
  return /^130(?:0\d|1[0-6])$/.test(text) ? `132${text.slice(3)}` : undefined;
}

/** Postal codes and towns in the spellings of files. */
export const placeWritingCorruptions: readonly Corruption[] = [
  postalCode('postal-code-borough', 'INSEE’s code of the borough, or 75116: 75111 for 75011.', boroughCode),
  postalCode('postal-code-decimal', 'The postal code as a decimal number: 75011.0.', (text) =>
    /^\d+$/.test(text) ? `${Number(text)}.0` : undefined,
  ),
  postalCode('postal-code-zero-lost', 'No zero before the postal code: 1000 for 01000.', (text) =>
    text.startsWith('0') ? text.slice(1) : undefined,
  ),
  {
    name: 'postal-code-cedex',
    family: 'place writing',
    description: 'A CEDEX code of the department and CEDEX behind the town.',
    fields: ['postalCode', 'city'],
    where: 'france',
    apply: (typed, { random }) =>
      /^\d{5}$/.test(typed.postalCode) && typed.city !== ''
        ? {
            ...typed,
            postalCode: `${typed.postalCode.slice(0, 3)}${10 + random.below(90)}`,
            city: `${typed.city} CEDEX`,
          }
        : undefined,
  },
  {
    name: 'town-quarter',
    family: 'place writing',
    description: 'A quarter behind the town: Lille - Fives.',
    fields: ['city'],
    where: 'france',
    apply: ofField('city', (text, { random }) =>
      text === '' ? undefined : `${text} - ${pick(['Les Prés Hauts', 'Quartier Nord', 'Fontenelle'], random)!}`,
    ),
  },
  {
    name: 'town-abbreviated',
    family: 'place writing',
    description: 'Words of the town abbreviated: St, Mt, s/s.',
    fields: ['city'],
    where: 'france',
    apply: ofField('city', (text) =>
      TOWN_WORDS.reduce((changed, [pattern, short]) => changed.replace(pattern, short), text),
    ),
  },
];
