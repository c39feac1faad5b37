import { type Corruption, ofField, ofFields, pick, type Typed } from './corruption.ts';
import { NUMBERS_IN_WORDS, TITLE_ABBREVIATIONS } from './street-words.ts';

const TEXTS: readonly (keyof Typed)[] = ['lastName', 'firstName', 'street', 'city'];

function writing(name: string, description: string, apply: Corruption['apply']): Corruption {
  return { name, family: 'writing style', description, fields: ['writing'], apply };
}

/** Removes accents: É becomes E, Ç becomes C, Œ becomes OE. */
function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/Œ/g, 'OE');
}

/** Shortens the first word of the text that is in `table`. */
function shorten(text: string, table: Readonly<Record<string, readonly string[]>>, choice: number): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const short = table[word.toLowerCase()];
    return short === undefined ? word : short[choice % short.length]!;
  });
}

const CIVILITIES = ['M. ', 'Mme ', 'Mr ', 'Monsieur ', 'Madame ', 'Mlle '] as const;
const FLATS = [', appt 12', ' Bât B', ', 3e étage', ' apt 4', ', esc. 2', ' BP 40'] as const;

/** The same words in another spelling. None of these is an error. */
export const writingCorruptions: readonly Corruption[] = [
  writing(
    'upper-case',
    'Everything in capital letters.',
    ofFields(TEXTS, (text) => text.toUpperCase()),
  ),
  writing(
    'lower-case',
    'Everything in small letters.',
    ofFields(TEXTS, (text) => text.toLowerCase()),
  ),
  writing('accents-lost', 'No letter has its accent.', ofFields(TEXTS, withoutAccents)),
  writing(
    'capitals-without-accents',
    'Capital letters without accents, as official forms have them.',
    ofFields(TEXTS, (text) => withoutAccents(text).toUpperCase()),
  ),
  writing(
    'apostrophes-curly',
    'Typographic apostrophes.',
    ofFields(TEXTS, (text) => text.replaceAll("'", '’')),
  ),
  writing(
    'apostrophes-as-blanks',
    'A blank for each apostrophe.',
    ofFields(TEXTS, (text) => text.replaceAll("'", ' ')),
  ),
  writing(
    'hyphens-as-blanks',
    'A blank for each hyphen.',
    ofFields(TEXTS, (text) => text.replaceAll('-', ' ')),
  ),
  writing(
    'blanks-as-hyphens',
    'A hyphen for each blank in names and town.',
    ofFields(['lastName', 'firstName', 'city'], (text) => text.replaceAll(' ', '-')),
  ),
  writing(
    'names-joined',
    'First and last name without hyphen or blank between their parts.',
    ofFields(['lastName', 'firstName'], (text) => text.replace(/[- ]/g, '')),
  ),
  writing(
    'blanks-added',
    'Blanks before, behind and doubled within.',
    ofFields(TEXTS, (text) => (text === '' ? '' : ` ${text.replaceAll(' ', '  ')} `)),
  ),
  writing(
    'civility-added',
    'M. or Mme before the last name.',
    ofField('lastName', (text, { random }) => pick(CIVILITIES, random)! + text),
  ),
  writing('titles-abbreviated', 'Titles and Saint shortened: GAL, DR, ST.', (typed, { random }) => {
    const choice = random.below(6);
    return ofFields(['street', 'city'], (text) => shorten(text, TITLE_ABBREVIATIONS, choice))(typed);
  }),
  writing(
    'numbers-in-words',
    'Numbers inside the street name in words: Onze Novembre.',
    ofField('street', (text) => text.replace(/(?<= )\d+(?= \p{L})/u, (digits) => NUMBERS_IN_WORDS[digits] ?? digits)),
  ),
  writing(
    'comma-behind-number',
    'A comma behind the street number.',
    ofField('number', (text) => (text === '' ? undefined : `${text},`)),
  ),
  writing(
    'suffix-attached',
    'The suffix of the number attached or shortened: 12bis, 12 B.',
    ofField('number', (text, { random }) => {
      if (!/ (?:bis|ter)$/.test(text)) return undefined;
      return random.chance(0.5)
        ? text.replace(' ', '')
        : text.replace(/ (b|t)..$/, (_, letter: string) => ` ${letter.toUpperCase()}`);
    }),
  ),
  writing(
    'flat-added',
    'Flat, floor or building behind the street.',
    ofField('street', (text, { random }) => text + pick(FLATS, random)!),
  ),
  writing(
    'postal-code-with-country',
    'The postal code as F-75011.',
    ofField('postalCode', (text, { random }) => `${random.chance(0.5) ? 'F-' : 'FR '}${text}`),
  ),
  writing(
    'postal-code-with-blank',
    'The postal code as 75 011.',
    ofField('postalCode', (text) => `${text.slice(0, 2)} ${text.slice(2)}`),
  ),
];
