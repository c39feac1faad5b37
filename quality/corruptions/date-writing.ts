import { type Corruption, ofField, pick } from './corruption.ts';

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function writing(
  name: string,
  description: string,
  write: (parts: DateParts, choice: number) => string | undefined,
): Corruption {
  return {
    name,
    family: 'date writing',
    description,
    fields: ['birthDate'],
    product: 'idcheck-plus',
    apply: ofField('birthDate', (text, { random }) => {
      const [year, month, day] = text.split('-');
      if (year === undefined || month === undefined || day === undefined) return undefined;
      return write({ year, month, day }, random.below(1000));
    }),
  };
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const;

/** The day before, at 22 or 23 o'clock UTC: midnight in Paris. */
function timestamp({ year, month, day }: DateParts): string {
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isSummer = Number(month) > 3 && Number(month) < 11 && Number(year) > 1976;
  return new Date(midnight.getTime() - (isSummer ? 2 : 1) * 3_600_000).toISOString();
}

/** Birth dates in the formats of people and systems. Each has the same date as the one held, or a part of it. */
export const dateWritingCorruptions: readonly Corruption[] = [
  writing('birth-date-two-digit-year', 'The year in two digits: 25/07/70.', ({ year, month, day }) =>
    Number(year) < 1930 || Number(year) > 2022 ? undefined : `${day}/${month}/${year.slice(2)}`,
  ),
  writing('birth-date-month-name', 'The month in letters: 25 juillet 1970.', ({ year, month, day }, choice) => {
    const name = (choice % 2 === 0 ? MONTHS : SHORT_MONTHS)[Number(month) - 1]!;
    return `${Number(day) === 1 && choice % 3 === 0 ? '1er' : Number(day)} ${name} ${year}`;
  }),
  writing(
    'birth-date-separators',
    'Other signs between the parts, or blanks around them: 25.07.1970, 25 / 07 / 1970.',
    ({ year, month, day }, choice) => [day, month, year].join(['.', '-', ' ', ' / ', '. '][choice % 5]),
  ),
  writing(
    'birth-date-quoted',
    'The date in quotes, or behind an apostrophe, as spreadsheets export it.',
    ({ year, month, day }, choice) =>
      [
        `"${day}/${month}/${year}"`,
        `'${day}/${month}/${year}`,
        `\u200e${day}/${month}/${year}`,
        ` ${year}-${month}-${day}\u00a0`,
      ][choice % 4],
  ),
  writing('birth-date-timestamp', 'A time behind the date.', (parts, choice) => {
    const { year, month, day } = parts;
    return [
      `${year}-${month}-${day}T00:00:00`,
      `${year}-${month}-${day} 00:00:00`,
      `${day}/${month}/${year} 00:00`,
      timestamp(parts),
    ][choice % 4];
  }),
  writing(
    'birth-date-american',
    'The month before the day, where the day is above 12: 07/25/1970.',
    ({ year, month, day }) => (Number(day) > 12 ? `${month}/${day}/${year}` : undefined),
  ),
  writing(
    'birth-date-year-only',
    'The year alone, or zeros for day and month.',
    ({ year }, choice) => [year, `${year}-00-00`, `00/00/${year}`, `${year}0000`][choice % 4],
  ),
  {
    name: 'birth-date-unreadable',
    family: 'date writing',
    description: 'No date, or one that does not exist: inconnue, N/A, 31/02/1970.',
    fields: ['birthDate'],
    product: 'idcheck-plus',
    apply: ofField('birthDate', (text, { random }) =>
      text === ''
        ? undefined
        : pick(['inconnue', 'N/A', '31/02/1970', 'NULL', '?', '99/99/9999', '0000-00-00'], random),
    ),
  },
];
