/** Letters typed for digits, next to a digit or a separator: 25/O7/197O. */
const LETTER_O = /(?<=[\d/.-])[Oo](?=[\d/.-]|$)|^[Oo](?=\d)/g;
const LETTER_L = /(?<=[\d/.-])[lI](?=\d)/g;

/** Months that are written with their number in the Roman calendar: 7bre is September. */
const ROMAN_MONTH = /(?<![\p{L}\d])(7|8|9|10)\s?bre(?!\p{L})\.?/iu;
const ROMAN_MONTHS: Readonly<Record<string, string>> = { 7: 'SEPT', 8: 'OCT', 9: 'NOV', 10: 'DEC' };

/** A place after a year: `25/07/1970 Marseille`, `25 juil. 1970 - Nantes`. */
const PLACE_AFTER_YEAR = /(?<=\d{4})\s*[-–,]?\s+\p{L}[\p{L}\s'’.-]*(?:\(\d+\))?$/u;

/** Short for DATE DE NAISSANCE. */
const LABEL = /^D\.?\s?N\.?\s*:?\s*(?=\d)/i;

/** A year of a Japanese era: 昭和45年 is 1970. Values are the years before the first of each era. */
const ERA_YEAR = /(明治|大正|昭和|平成|令和)\s*(\d{1,2}|元)/;
const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

/** A date as JSON of .NET: `/Date(17712000000)/`. */
const JSON_DATE = /^\/?Date\((-?\d{1,14})(?:[+-]\d{4})?\)\/?$/;

function withEraYear(text: string): string {
  return text.replace(ERA_YEAR, (_, era: string, year: string) =>
    String(ERAS[era]! + (year === '元' ? 1 : Number(year))),
  );
}

/**
 * Repairs a text that cannot be read as a date: mistyped digits, a place after the year, a label before it, or the notation of a
 * program or a calendar. Returns the text itself if nothing applies.
 */
export function repairDate(text: string): string {
  const milliseconds = JSON_DATE.exec(text)?.[1];
  if (milliseconds !== undefined) return new Date(Number(milliseconds)).toISOString();
  return withEraYear(text)
    .replace(LETTER_O, '0')
    .replace(LETTER_L, '1')
    .replace(ROMAN_MONTH, (_, month: string) => ` ${ROMAN_MONTHS[month]} `)
    .replace(PLACE_AFTER_YEAR, '')
    .replace(LABEL, '');
}
