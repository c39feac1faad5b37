import type { PersonField } from '../reference/rows/index.ts';
import type { RowValues } from '../tabular/index.ts';
import type { DateOrder } from './model.ts';

/** A date in numbers with the year at its end: day and month can be in either order. */
const NUMERIC = /^\s*(\d{1,2})([./\s-])(\d{1,2})\2(\d{4}|\d{2})\b(.*)$/s;

/** Whether the dates can be read in both orders; `undefined` if none is numeric with the year at its end. */
export function orderOf(dates: readonly string[]): DateOrder | 'ambiguous' | undefined {
  const parts = dates.flatMap((date) => {
    const match = NUMERIC.exec(date);
    return match ? [[Number(match[1]), Number(match[3])] as const] : [];
  });
  if (parts.length === 0) return undefined;
  const monthsFirst = parts.filter(([first, second]) => first <= 12 && second > 12).length;
  const daysFirst = parts.filter(([first, second]) => first > 12 && second <= 12).length;
  if (daysFirst > 0 || monthsFirst > 0) return daysFirst >= monthsFirst ? 'day_first' : 'month_first';
  return parts.some(([first, second]) => first !== second) ? 'ambiguous' : 'day_first';
}

/** Puts the day of a birth date in front of its month, as all other readers expect it. */
export function adaptDates(order: DateOrder): (row: RowValues<PersonField>) => RowValues<PersonField> {
  if (order === 'day_first') return (row) => row;
  return (row) => {
    const { birth_date: date = '' } = row;
    const match = NUMERIC.exec(date);
    if (match === null) return row;
    const [, month, separator, day, year, rest] = match;
    return { ...row, birth_date: `${day}${separator}${month}${separator}${year}${rest}` };
  };
}
