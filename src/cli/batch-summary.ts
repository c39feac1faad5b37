import { type BatchProduct, type BatchSummary, letteredFields } from '../batch/index.ts';
import { counted, formatCount } from '../terminal/quantities.ts';
import { type Column, formatTable, paint } from '../terminal/table.ts';
import { LETTER_LEGEND } from './explain-table.ts';
import { describeEffort } from './import-summary.ts';
import { describeNotes } from './note-table.ts';
import type { RunMeasures } from './run-measures.ts';

export interface BatchReport extends BatchSummary, RunMeasures {
  readonly product: BatchProduct;
  /** `null` for standard output. */
  readonly output: string | null;
}

/** The summary as text. */
export function describeBatch(summary: BatchReport, colour: boolean): string {
  const { rows, found, notFound, empty, withoutBirthDate, output } = summary;
  const share = rows === 0 ? '' : ` (${((100 * found) / rows).toFixed(1)} %)`;
  const [foundName, notFoundName, emptyName] =
    summary.product === 'match' ? ['matched', 'not matched', 'not asked'] : ['FOUND', 'NOT FOUND', 'EMPTY'];
  return [
    `${counted(rows, 'row')}: ${formatCount(found)} ${foundName}${share}, ${formatCount(notFound)} ${notFoundName}, ${formatCount(empty)} ${emptyName}.\n`,
    reasonTable(summary, colour),
    withoutBirthDate === 0
      ? ''
      : `${counted(withoutBirthDate, 'row')} compared without the birth date: not a valid date.\n`,
    describeNotes(summary.notes, colour),
    letterTable(summary, colour),
    describeSuspects(summary),
    output === null ? '' : `The answers are in ${output}.\n`,
    describeEffort(summary),
  ].join('');
}

/** Fewer rows say nothing about a column. */
const MIN_SUSPECT_ROWS = 20;
const MIN_SUSPECT_SHARE = 0.8;

/** Fields that nearly all rows answer with D: the column probably holds something else. */
function describeSuspects({ product, letters }: BatchReport): string {
  return letteredFields(product)
    .filter((field) => field !== 'BIRTHDATE')
    .map((field) => {
      const counts = letters[field] ?? {};
      const compared = Object.entries(counts).reduce((sum, [letter, count]) => sum + (letter === '?' ? 0 : count), 0);
      const share = (counts.D ?? 0) / compared;
      if (compared < MIN_SUSPECT_ROWS || share < MIN_SUSPECT_SHARE) return '';
      const name = FIELD_NAMES[field]!.toLowerCase();
      return (
        `Warning: the ${name} differs (D) in ${Math.floor(100 * share)} % of the rows compared. Check that the column used for it ` +
        `holds the ${name} and nothing else${HINTS[field] ?? ''}; --map chooses another column.\n`
      );
    })
    .join('');
}

const HINTS: Readonly<Record<string, string>> = {
  LASTNAME: ' (a column of whole names is full_name)',
  ADDRESS: ' (number and street, without postal code and town)',
};

/** Why rows are EMPTY, the most frequent reason first. */
function reasonTable({ reasons }: BatchReport, colour: boolean): string {
  return formatTable(
    [{ align: 'right' }, {}],
    Object.entries(reasons)
      .sort(([, one], [, other]) => other - one)
      .map(([reason, count]) => [formatCount(count), paint(reason, 'faint', colour)]),
  );
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  FIRSTNAME: 'First name',
  LASTNAME: 'Last name',
  ADDRESS: 'Address',
  POSTALCODE: 'Postal code',
  CITY: 'City',
  BIRTHDATE: 'Birth date',
  PHONE: 'Phone',
  EMAIL: 'E-mail',
};

const LETTERS = ['E', 'S', 'P', 'N', 'D', '?'] as const;

/** Birth dates are answered with three digits; 0 says that the year, month or day is equal. */
const LETTER_OF_DATE: Readonly<Record<string, string>> = { '000': 'E', '---': '?', '?': '?' };

function letterTable({ product, letters, rows, empty }: BatchReport, colour: boolean): string {
  const fields = letteredFields(product);
  if (fields.length === 0 || rows === empty) return '';
  const columns: Column[] = [{}, ...LETTERS.map((title): Column => ({ title, align: 'right' }))];
  const body = fields.map((field) => {
    const counts = field === 'BIRTHDATE' ? dateCounts(letters[field] ?? {}) : (letters[field] ?? {});
    return [FIELD_NAMES[field]!, ...LETTERS.map((letter) => formatCount(counts[letter] ?? 0))];
  });
  return `${formatTable(columns, body, colour)}${paint(LETTER_LEGEND, 'faint', colour)}\n`;
}

function dateCounts(codes: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [code, count] of Object.entries(codes)) {
    const letter = LETTER_OF_DATE[code] ?? 'D';
    counts[letter] = (counts[letter] ?? 0) + count;
  }
  return counts;
}
