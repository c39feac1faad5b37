import { type Corruption, ofField, pick } from './corruption.ts';

function email(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return {
    name,
    family: 'contact writing',
    description,
    fields: ['email'],
    product: 'idcheck-plus',
    apply: ofField('email', filled(change)),
  };
}

function phone(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return {
    name,
    family: 'contact writing',
    description,
    fields: ['phone'],
    product: 'idcheck-plus',
    where: 'france',
    apply: ofField('phone', filled(change)),
  };
}

function filled(change: Parameters<typeof ofField>[1]): Parameters<typeof ofField>[1] {
  return (text, context) => (text === '' ? undefined : change(text, context));
}

const pairs = (text: string, separator: string): string => text.replace(/(\d\d)(?=\d)/g, `$1${separator}`);

/** E-mail addresses and phones in the spellings of people and systems. The meaning does not change. */
export const contactWritingCorruptions: readonly Corruption[] = [
  email('email-mailto', 'The word mailto: before the e-mail.', (text) => `mailto:${text}`),
  email(
    'email-display-name',
    'The name before the e-mail: Jean Martin <jean@…>.',
    (text, { person }) => `${person.firstName} ${person.lastName} <${text}>`,
  ),
  email(
    'email-stray-signs',
    'A dot, a comma or an invisible character behind the e-mail.',
    (text, { random }) => text + pick(['.', ',', ';', '\u200b', '\u00a0'], random)!,
  ),
  email('email-upper-case', 'The e-mail in capital letters.', (text) => text.toUpperCase()),
  email(
    'emails-two',
    'Two e-mail addresses in the field.',
    (text, { random }) => `${text}${pick(['; ', ',', ' / ', ' '], random)!}autre${random.below(1e6)}@example.net`,
  ),
  phone(
    'phone-tel',
    'A word before the telephone: tel:, Tél., Port.',
    (text, { random }) => `${pick(['tel:', 'Tél. : ', 'Port. ', 'GSM '], random)!}${pairs(text, ' ')}`,
  ),
  phone('phone-dotted', 'Dots, hyphens or brackets in the telephone: 06.12.34.56.78.', (text, { random }) =>
    random.chance(0.3)
      ? `(${text.slice(0, 2)}) ${pairs(text.slice(2), ' ')}`
      : pairs(text, pick(['.', '-', '/'], random)!),
  ),
  phone(
    'phone-trunk-zero',
    'The international prefix and the zero: +33 (0)6 12 34 56 78, 0033612345678.',
    (text, { random }) =>
      text.startsWith('0')
        ? pick(
            [
              `+33 (0)${pairs(text.slice(1), ' ')}`,
              `0033${text.slice(1)}`,
              `33${text.slice(1)}`,
              `+330${text.slice(1)}`,
            ],
            random,
          )
        : undefined,
  ),
  phone(
    'phone-spreadsheet',
    'The telephone as a spreadsheet exports it: 612345678.0, =“0612345678”, an apostrophe before it.',
    (text, { random }) => pick([`${Number(text)}.0`, `'${text}`, `="${text}"`, `${Number(text)}`], random),
  ),
  phone(
    'phones-two',
    'Two telephones in the field.',
    (text, { random }) => `${text}${pick([' / ', '; ', ' ou '], random)!}0198${100_000 + random.below(900_000)}`,
  ),
];
