import type { Random } from '../../src/population/random.ts';
import { decode } from '../../src/tabular/encoding.ts';
import { type Corruption, type Field, ofField, ofFields, pick, type Typed } from './corruption.ts';
import { bare } from './letters.ts';

/**
 * Letters and digits that optical character recognition takes for one another, after the confusion tables of P. Christen,
 * "Data Matching" (2012), chapter 5, and everyday scans.
 */
const CONFUSED: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['cl', 'd'],
  ['d', 'cl'],
  ['vv', 'w'],
  ['w', 'vv'],
  ['ri', 'n'],
  ['li', 'h'],
  ['ii', 'u'],
  ['e', 'c'],
  ['c', 'e'],
  ['h', 'b'],
  ['b', 'h'],
  ['u', 'v'],
  ['v', 'u'],
  ['n', 'u'],
  ['i', 'l'],
  ['l', 'i'],
  ['f', 't'],
  ['t', 'f'],
  ['o', '0'],
  ['l', '1'],
  ['i', '1'],
  ['s', '5'],
  ['g', '9'],
  ['b', '8'],
  ['z', '2'],
];

const CONFUSED_DIGITS: Readonly<Record<string, string>> = {
  '0': '8',
  '1': '7',
  '3': '8',
  '5': '6',
  '6': '8',
  '7': '1',
  '8': '3',
  '9': '4',
};

/** Misreads one pair of letters. */
function misread(text: string, random: Random): string | undefined {
  const lower = text.toLowerCase();
  const choices = CONFUSED.flatMap(([from, to]) =>
    [...lower.matchAll(new RegExp(from, 'g'))].map(({ index }) => ({ index, from, to })),
  );
  const choice = pick(choices, random);
  if (choice === undefined) return undefined;
  const { index, from, to } = choice;
  const isUpper = text.charAt(index) !== lower.charAt(index);
  const changed =
    text.slice(0, index) + (isUpper ? to.charAt(0).toUpperCase() + to.slice(1) : to) + text.slice(index + from.length);
  return bare(changed) === bare(text) ? undefined : changed;
}

/** Misreads one digit as a similar one. */
function misreadDigit(text: string, random: Random): string | undefined {
  const positions = [...text].flatMap((digit, i) => (digit in CONFUSED_DIGITS ? [i] : []));
  const at = pick(positions, random);
  return at === undefined ? undefined : text.slice(0, at) + CONFUSED_DIGITS[text.charAt(at)]! + text.slice(at + 1);
}

const LETTER_FIELDS = [
  { field: 'lastName', name: 'last-name', label: 'last name' },
  { field: 'firstName', name: 'first-name', label: 'first name' },
  { field: 'street', name: 'street', label: 'street' },
  { field: 'city', name: 'city', label: 'town' },
] as const;

/** Errors of optical character recognition. */
export const readingCorruptions: readonly Corruption[] = [
  ...LETTER_FIELDS.map(
    ({ field, name, label }): Corruption => ({
      name: `${name}-misread`,
      family: 'optical reading',
      description: `Letters of the ${label} read as others that look alike: rn as m, l as 1.`,
      fields: [field],
      apply: ofField(field, (text, { random }) => misread(text, random)),
    }),
  ),
  {
    name: 'number-misread',
    family: 'optical reading',
    description: 'A digit of the street number read as another: 3 as 8, 1 as 7.',
    fields: ['number'],
    apply: ofField('number', (text, { random }) => misreadDigit(text, random)),
  },
  {
    name: 'postal-code-misread',
    family: 'optical reading',
    description: 'A digit of the postal code read as another: 3 as 8, 1 as 7.',
    fields: ['postalCode'],
    apply: ofField('postalCode', (text, { random }) => misreadDigit(text, random)),
  },
];

const TEXTS: readonly (keyof Typed)[] = ['lastName', 'firstName', 'street', 'city'];
const WRITING: readonly Field[] = ['writing'];

function damaged(name: string, description: string, apply: Corruption['apply']): Corruption {
  return { name, family: 'damaged text', description, fields: WRITING, apply };
}

/** UTF-8 bytes read as Windows-1252: by the same table on every version of Node.js, whose decoders differ. */
function mojibake(text: string): string {
  return decode(Buffer.from(text, 'utf8'), 'windows-1252');
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  é: '&eacute;',
  è: '&egrave;',
  ê: '&ecirc;',
  à: '&agrave;',
  ç: '&ccedil;',
  ô: '&ocirc;',
  É: '&Eacute;',
  î: '&icirc;',
  ï: '&iuml;',
  ö: '&ouml;',
  ü: '&uuml;',
  ä: '&auml;',
  ß: '&szlig;',
  ñ: '&ntilde;',
  "'": '&#39;',
  '&': '&amp;',
};

function withEntities(text: string): string {
  return text.replace(/[^\x20-\x7e]|['&]/gu, (letter) => NAMED_ENTITIES[letter] ?? `&#${letter.codePointAt(0)};`);
}

/** Damage by systems that use different encodings. */
export const damageCorruptions: readonly Corruption[] = [
  damaged('mojibake', 'UTF-8 read as Windows-1252: FranÃ§ois.', ofFields(TEXTS, mojibake)),
  damaged(
    'mojibake-twice',
    'UTF-8 read as Windows-1252 two times.',
    ofFields(TEXTS, (text) => mojibake(mojibake(text))),
  ),
  damaged(
    'html-entities',
    'HTML entities for accents and apostrophes: Fran&ccedil;ois.',
    ofFields(TEXTS, withEntities),
  ),
  damaged(
    'invisible-characters',
    'Characters that nobody sees: zero-width blanks, soft hyphens, a mark of byte order.',
    (typed, { random }) => {
      const sign = pick(['\u200b', '\u00ad', '\ufeff', '\u200e', '\u2060'], random)!;
      return ofFields(TEXTS, (text) => (text.length < 3 ? text : `${sign}${text.slice(0, 2)}${sign}${text.slice(2)}`))(
        typed,
      );
    },
  ),
  damaged(
    'decomposed-accents',
    'Accents as characters of their own (Unicode NFD).',
    ofFields(TEXTS, (text) => text.normalize('NFD')),
  ),
  damaged(
    'full-width-blanks',
    'Non-breaking blanks between words.',
    ofFields(TEXTS, (text) => text.replaceAll(' ', '\u00a0')),
  ),
  {
    name: 'accents-replaced',
    isError: true,
    family: 'damaged text',
    description: 'A question mark for each accented letter: Fran?ois.',
    fields: ['lastName', 'firstName', 'street', 'city'],
    apply: ofFields(TEXTS, (text) => text.replace(/[^\x20-\x7e]/gu, '?')),
  },
];
