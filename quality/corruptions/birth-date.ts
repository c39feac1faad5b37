import { type Corruption, ofField } from './corruption.ts';

function birthDate(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return {
    name,
    family: 'birth date',
    description,
    fields: ['birthDate'],
    product: 'idcheck-plus',
    apply: ofField('birthDate', (text, context) => (text === '' ? undefined : change(text, context))),
  };
}

const two = (value: number): string => `${value}`.padStart(2, '0');

/** What happens to a birth date, written `YYYY-MM-DD` in the base. Every result is a date that exists. */
export const birthDateCorruptions: readonly Corruption[] = [
  birthDate('birth-date-french', 'The birth date as DD/MM/YYYY.', (text) => text.split('-').reverse().join('/')),
  birthDate('birth-date-compact', 'The birth date as YYYYMMDD.', (text) => text.replaceAll('-', '')),
  birthDate('birth-date-day-and-month-exchanged', 'Day and month in each other’s place.', (text) => {
    const [year, month, day] = text.split('-');
    return Number(day) > 12 || day === month ? undefined : `${year}-${day}-${month}`;
  }),
  birthDate(
    'birth-date-day-wrong',
    'Another day of the month.',
    (text, { random }) => `${text.slice(0, 8)}${two(1 + random.below(28))}`,
  ),
  birthDate('birth-date-month-wrong', 'Another month.', (text, { random }) => {
    const day = Math.min(28, Number(text.slice(8)));
    return Number(text.slice(8)) > 28 ? undefined : `${text.slice(0, 5)}${two(1 + random.below(12))}-${two(day)}`;
  }),
  birthDate('birth-date-year-wrong', 'A year up to ten away.', (text, { random }) =>
    text.slice(5) === '02-29' ? undefined : `${Number(text.slice(0, 4)) - 10 + random.below(21)}${text.slice(4)}`,
  ),
  {
    name: 'birth-date-missing',
    family: 'birth date',
    description: 'No birth date.',
    fields: ['birthDate'],
    product: 'idcheck-plus',
    apply: ofField('birthDate', (text) => (text === '' ? undefined : '')),
  },
];
