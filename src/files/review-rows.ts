import { type ExtraColumn, questionSchema, readQuestionRows } from '../batch/index.ts';
import type { PersonInput } from '../matching/model.ts';
import type { PersonField } from '../reference/rows/index.ts';
import { type ColumnMap, type CsvLayout, type Encoding, openSource } from '../tabular/index.ts';
import { bandOf, doubtOf } from './doubt.ts';
import { type Band, LETTERED_FIELDS, type LetteredField, type RowAnswer } from './model.ts';

/** The columns of a batch that a review needs beside DQE's. */
export const REVIEW_COLUMNS = ['probability', 'reason', 'match'] as const satisfies readonly ExtraColumn[];

/** One answered row of a batch. */
export interface ReviewRow {
  /** In the output file, from 1, the header included. */
  readonly line: number;
  readonly result: RowAnswer['result'];
  readonly doubt: number;
  readonly reason: string;
  readonly letters: Readonly<Partial<Record<LetteredField, string>>>;
  /** The probability of the person. */
  readonly probability: number;
  readonly person: PersonInput;
}

export interface ReviewedBatch {
  readonly rows: number;
  readonly results: Readonly<Record<RowAnswer['result'], number>>;
  readonly bands: Readonly<Record<Band, number>>;
  /** By reason, the most frequent first. */
  readonly notChecked: readonly (readonly [reason: string, rows: number])[];
  /** The most doubtful rows, at most {@link MAX_REVIEW_ROWS}. */
  readonly doubtful: readonly ReviewRow[];
}

export interface AnsweredFile {
  /** The answered rows as CSV. */
  readonly path: string;
  readonly product: 'idcheck' | 'idcheck-plus';
  readonly prefix: string;
  readonly separator: string;
  readonly encoding: Encoding;
  readonly map: ColumnMap<PersonField>;
}

/** A page with more rows is slow to open and long to print. */
export const MAX_REVIEW_ROWS = 1000;

/** The column of each field's letter in a batch. */
const LETTER_COLUMNS: Readonly<Record<LetteredField, string>> = {
  last_name: 'LASTNAME',
  first_name: 'FIRSTNAME',
  street: 'ADDRESS',
  postal_code: 'POSTALCODE',
  city: 'CITY',
  birth_date: 'BIRTHDATE',
  email: 'EMAIL',
  phone: 'PHONE',
};

const RESULTS: Readonly<Record<string, RowAnswer['result']>> = {
  FOUND: 'found',
  'NOT FOUND': 'not_found',
  EMPTY: 'not_checked',
};

/** Reads the output of a batch with {@link REVIEW_COLUMNS}, and keeps its most doubtful rows. */
export async function readReviewedBatch(file: AnsweredFile): Promise<ReviewedBatch> {
  const { path, product, prefix, separator, encoding, map } = file;
  const schema = questionSchema(product);
  const source = await openSource(path, { schema, delimiter: separator, encoding, map });
  const columns = columnsOf(source.header, prefix);
  const results = { found: 0, not_found: 0, not_checked: 0 };
  const bands: Record<Band, number> = { clear: 0, to_check: 0, doubtful: 0, not_checked: 0 };
  const notChecked = new Map<string, number>();
  let kept: ReviewRow[] = [];
  for await (const batch of source.batches()) {
    for (const { line, values, question } of readQuestionRows(
      batch,
      source.layout as CsvLayout<PersonField>,
      product,
    )) {
      const result = RESULTS[values[columns.code]!] ?? 'not_checked';
      results[result]++;
      if (result === 'not_checked') {
        bands.not_checked++;
        const label = values[columns.label]!;
        notChecked.set(label, (notChecked.get(label) ?? 0) + 1);
        continue;
      }
      const row = checkedRow({
        line,
        values,
        columns,
        result,
        person: 'emptyReason' in question ? {} : question.person,
      });
      bands[bandOf(row.doubt)]++;
      kept.push(row);
      if (kept.length >= 2 * MAX_REVIEW_ROWS) kept = mostDoubtful(kept);
    }
  }
  const rows = results.found + results.not_found + results.not_checked;
  const reasons = [...notChecked].sort(([, one], [, other]) => other - one);
  return { rows, results, bands, notChecked: reasons, doubtful: mostDoubtful(kept) };
}

interface Columns {
  readonly code: number;
  readonly label: number;
  readonly reason: number;
  readonly probability: number;
  readonly letters: readonly (readonly [LetteredField, number])[];
}

/** The places of the added columns, which stand behind those of the input. */
function columnsOf(header: readonly string[], prefix: string): Columns {
  const columnOf = (name: string) => header.lastIndexOf(`${prefix}_${name}`);
  const letters = LETTERED_FIELDS.map((field) => [field, columnOf(`${LETTER_COLUMNS[field]}_ERROR_CODE`)] as const);
  return {
    code: columnOf('ERROR_CODE'),
    label: columnOf('ERROR_LABEL'),
    reason: columnOf('REASON'),
    probability: columnOf('MATCH_PROBABILITY'),
    letters: letters.filter(([, at]) => at !== -1),
  };
}

interface AnsweredRow extends Pick<ReviewRow, 'line' | 'result' | 'person'> {
  readonly values: readonly string[];
  readonly columns: Columns;
}

function checkedRow({ line, values, columns, result, person }: AnsweredRow): ReviewRow {
  const letters = Object.fromEntries(
    columns.letters.map(([field, at]) => [field, values[at]!]),
  ) as RowAnswer['letters'];
  const probability = Number(values[columns.probability]);
  const doubt = doubtOf({ result, letters, probability: { household: probability, person: probability } });
  return { line, result, doubt, reason: values[columns.reason]!, letters, probability, person };
}

function mostDoubtful(rows: readonly ReviewRow[]): ReviewRow[] {
  return [...rows].sort((one, other) => other.doubt - one.doubt || one.line - other.line).slice(0, MAX_REVIEW_ROWS);
}
