import { type Corruption, ofField, pick } from './corruption.ts';

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

/** Whether a `YYYY-MM-DD` is a day of the calendar. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Errors in a birth date, which is `YYYY-MM-DD` in the base. Every result is an existing date. */
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
  birthDate('birth-date-digit-wrong', 'One digit of the date is another.', (text, { random }) => {
    for (let attempt = 0; attempt < 10; attempt++) {
      const at = pick([2, 3, 5, 6, 8, 9], random)!;
      const changed = `${text.slice(0, at)}${random.below(10)}${text.slice(at + 1)}`;
      if (changed !== text && isDate(changed)) return changed;
    }
    return undefined;
  }),
  birthDate(
    'birth-date-two-parts-wrong',
    'Another day and month, month and year, or day and year.',
    (text, { random }) => {
      const [year = '', month = '', day = ''] = text.split('-');
      const other = {
        year: `${Number(year) - 10 + random.below(21)}`,
        month: two(1 + random.below(12)),
        day: two(1 + random.below(28)),
      };
      const kept = random.below(3);
      const changed = [
        kept === 0 ? year : other.year,
        kept === 1 ? month : other.month,
        kept === 2 ? day : other.day,
      ].join('-');
      const differing = changed.split('-').filter((part, i) => part !== text.split('-')[i]).length;
      return differing === 2 && isDate(changed) ? changed : undefined;
    },
  ),
  {
    ...birthDate('birth-date-other', 'A date that differs in year, month and day.', (text, { random }) => {
      const changed = `${1935 + random.below(80)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
      return changed.split('-').every((part, i) => part !== text.split('-')[i]) ? changed : undefined;
    }),
    replaces: true,
  },
  {
    name: 'birth-date-missing',
    family: 'birth date',
    description: 'No birth date.',
    fields: ['birthDate'],
    product: 'idcheck-plus',
    apply: ofField('birthDate', (text) => (text === '' ? undefined : '')),
  },
];
