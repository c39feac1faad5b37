import type { Random } from '../../../src/population/random.ts';
import { type Corruption, corruptions, ofField, pick, type Typed } from '../../corruptions/index.ts';
import { bare } from '../../corruptions/letters.ts';
import type { WeightedError } from '../error-model.ts';

const FAMILY = 'record';

function recordError(
  name: string,
  description: string,
  fields: Corruption['fields'],
  apply: Corruption['apply'],
): Corruption {
  return { name, family: FAMILY, description, fields, apply };
}

function missing(field: keyof Typed): Corruption {
  return recordError(
    `record-${field}-missing`,
    `No ${field}.`,
    [field],
    ofField(field, (text) => (text === '' ? undefined : '')),
  );
}

const DIGITS = /\d/g;

function digitPositions(text: string): number[] {
  return [...text.matchAll(DIGITS)].map(({ index }) => index);
}

/** Another digit somewhere in the text; a date may then be none of the calendar. */
function digitReplaced(text: string, { random }: { random: Random }): string | undefined {
  const at = pick(digitPositions(text), random);
  return at === undefined ? undefined : `${text.slice(0, at)}${random.below(10)}${text.slice(at + 1)}`;
}

function digitsSwapped(text: string, { random }: { random: Random }): string | undefined {
  const at = pick(
    digitPositions(text).filter((index) => /\d/.test(text.charAt(index + 1))),
    random,
  );
  if (at === undefined) return undefined;
  return `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`;
}

function spaceInserted(text: string, { random }: { random: Random }): string | undefined {
  if (text.length < 5) return undefined;
  const at = 2 + random.below(text.length - 3);
  return text.charAt(at) === ' ' || text.charAt(at - 1) === ' ' ? undefined : `${text.slice(0, at)} ${text.slice(at)}`;
}

function wordsSwapped(text: string): string | undefined {
  const words = text.split(' ');
  return words.length === 2 ? `${words[1]!} ${words[0]!}` : undefined;
}

const TEXT_FIELDS = ['lastName', 'firstName', 'street', 'city'] as const;

/** The label of a text field in the names of corruptions. */
const LABELS = { lastName: 'last-name', firstName: 'first-name', street: 'street', city: 'city' } as const;

/** The value of somebody else. */
function replacedValue(field: (typeof TEXT_FIELDS)[number]): Corruption {
  return recordError(
    `record-${LABELS[field]}-of-another`,
    `The ${LABELS[field]} of somebody else.`,
    [field],
    ofField(field, (text, { random, surroundings }) => {
      const other = surroundings.anyone(random)[field];
      return text === '' || other === '' || bare(other) === bare(text) ? undefined : other;
    }),
  );
}

const existing = (name: string): Corruption => {
  const found = corruptions.find((corruption) => corruption.name === name);
  if (found === undefined) throw new Error(`no corruption ${name}`);
  return found;
};

/** The relative shares of the errors of one text field. */
function textErrors(field: (typeof TEXT_FIELDS)[number]): WeightedError[] {
  const label = LABELS[field];
  return [
    { error: existing(`${label}-letter-replaced`), weight: 18 },
    { error: existing(`${label}-key-beside`), weight: 17 },
    { error: existing(`${label}-letter-lost`), weight: 15 },
    { error: existing(`${label}-letter-inserted`), weight: 10 },
    { error: existing(`${label}-neighbours-swapped`), weight: 8 },
    { error: existing(`${label}-by-ear`), weight: 12 },
    { error: existing(`${label}-misread`), weight: 10 },
    {
      error: recordError(`record-${label}-split`, `A blank in the ${label}.`, [field], ofField(field, spaceInserted)),
      weight: 2,
    },
    {
      error: recordError(
        `record-${label}-joined`,
        `The words of the ${label} joined.`,
        [field],
        ofField(field, (text) => text.replace(' ', '')),
      ),
      weight: 2,
    },
    {
      error: recordError(
        `record-${label}-words-swapped`,
        `The two words of the ${label} swapped.`,
        [field],
        ofField(field, wordsSwapped),
      ),
      weight: 2,
    },
    { error: replacedValue(field), weight: 2 },
    { error: missing(field), weight: field === 'lastName' ? 1 : 3 },
  ];
}

function weighted(share: number, errors: readonly WeightedError[]): WeightedError[] {
  const sum = errors.reduce((total, { weight }) => total + weight, 0);
  return errors.map(({ error, weight }) => ({ error, weight: (share * weight) / sum }));
}

/** A second error of one field is common in such data: two slips in a name. */
export const MAX_RECORD_ERRORS_PER_FIELD = 2;

/**
 * Errors of records, in the shares of the generator of P. Christen ("Probabilistic Data Generation for Deduplication and Data
 * Linkage", IDEAL 2005) as far as it has them: substituted letters are the most frequent slip, then lost, inserted and transposed
 * ones; values are missing, replaced, exchanged, split and joined; letters are misread and names misheard. The shares of fields
 * are assumptions. They add up to about 100.
 */
export const RECORD_ERRORS: readonly WeightedError[] = [
  ...weighted(17, textErrors('lastName')),
  ...weighted(15, textErrors('firstName')),
  ...weighted(13, textErrors('street')),
  ...weighted(11, textErrors('city')),
  { error: existing('names-exchanged'), weight: 2.5 },
  { error: existing('married-name'), weight: 1 },
  { error: existing('birth-name'), weight: 1 },
  { error: existing('nickname-abroad'), weight: 1.5 },
  { error: existing('first-name-initial'), weight: 1 },
  { error: existing('first-name-replaced'), weight: 0.5 },
  {
    error: recordError(
      'record-town-for-suburb',
      'The larger town instead of the suburb.',
      ['city'],
      ofField('city', (text, { person }) => (text === '' ? undefined : person.largerTown)),
    ),
    weight: 3,
  },
  ...weighted(8, [
    { error: missing('number'), weight: 3 },
    { error: existing('number-digits-swapped'), weight: 2 },
    {
      error: recordError(
        'record-number-digit',
        'Another digit in the street number.',
        ['number'],
        ofField('number', digitReplaced),
      ),
      weight: 4,
    },
    {
      error: recordError('record-number-and-flat', 'Number and flat exchanged.', ['number', 'unit'], (typed) =>
        typed.unit === '' || typed.number === '' || typed.unit === typed.number
          ? undefined
          : { ...typed, number: typed.unit, unit: typed.number },
      ),
      weight: 2,
    },
    { error: missing('unit'), weight: 2 },
  ]),
  ...weighted(8, [
    {
      error: recordError(
        'record-postal-code-digit',
        'Another digit in the postal code.',
        ['postalCode'],
        ofField('postalCode', digitReplaced),
      ),
      weight: 5,
    },
    {
      error: recordError(
        'record-postal-code-swapped',
        'Digits swapped in the postal code.',
        ['postalCode'],
        ofField('postalCode', digitsSwapped),
      ),
      weight: 3,
    },
    { error: missing('postalCode'), weight: 2 },
  ]),
  ...weighted(14, [
    {
      error: recordError(
        'record-date-digit',
        'Another digit in the date, which may be none of the calendar.',
        ['birthDate'],
        ofField('birthDate', digitReplaced),
      ),
      weight: 5,
    },
    {
      error: recordError(
        'record-date-swapped',
        'Digits swapped in the date, which may be none of the calendar.',
        ['birthDate'],
        ofField('birthDate', digitsSwapped),
      ),
      weight: 3,
    },
    { error: existing('birth-date-day-and-month-exchanged'), weight: 2 },
    { error: existing('birth-date-year-wrong'), weight: 1 },
    { error: existing('birth-date-two-parts-wrong'), weight: 1 },
    { error: existing('birth-date-other'), weight: 0.5 },
    { error: existing('birth-date-missing'), weight: 2 },
    {
      error: recordError(
        'record-date-new-year',
        'The first of January of the year.',
        ['birthDate'],
        ofField('birthDate', (text) => (text === '' ? undefined : `${text.slice(0, 4)}-01-01`)),
      ),
      weight: 0.5,
    },
  ]),
  ...weighted(8, [
    { error: existing('email-letter-wrong'), weight: 4 },
    { error: missing('email'), weight: 3 },
    {
      error: recordError(
        'record-email-domain',
        'The e-mail at another provider.',
        ['email'],
        ofField('email', (text) => (text === '' ? undefined : text.replace(/@.*/, '@provider.example'))),
      ),
      weight: 2,
    },
  ]),
];
