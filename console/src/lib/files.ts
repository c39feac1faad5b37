import type { CheckAnswer, ComparedField, Level } from './answer.ts';
import type { FileProblem, FileReading } from './columns.ts';

/** Files as the API describes them. */

/** The files that the server reads, for `accept` of an input. */
export const TABLE_EXTENSIONS = '.csv,.txt,.tsv,.gz,.xlsx,.ndjson,.jsonl,.parquet';

export const BANDS = ['doubtful', 'to_check', 'clear', 'not_checked'] as const;
export type Band = (typeof BANDS)[number];

export const RESULTS = ['found', 'not_found', 'not_checked'] as const;
export type Result = (typeof RESULTS)[number];

export const MARKS = ['right', 'wrong', 'undecided'] as const;
export type Mark = (typeof MARKS)[number];

/** The fields with a letter. */
export const LETTERED_FIELDS = [
  'last_name',
  'first_name',
  'street',
  'postal_code',
  'city',
  'birth_date',
  'email',
  'phone',
] as const;

type Counts<Name extends string> = Readonly<Record<Name, number>>;

export interface FileInfo {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly format: string;
  readonly uploaded_by: string;
  readonly created_at: string;
  readonly delete_at: string;
  readonly status: 'uploaded' | 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly product: 'idcheck' | 'idcheck-plus';
  readonly can_run: boolean;
  readonly problem: FileProblem | null;
  readonly progress: {
    readonly rows: number;
    readonly share: number;
    readonly started_at: string;
    readonly seconds_left: number | null;
  } | null;
  readonly bands: Counts<Band> | null;
  readonly reviewed: number;
}

export interface FileColumnsInfo extends FileReading {
  readonly product: 'idcheck' | 'idcheck-plus';
  readonly date_order: 'day_first' | 'month_first';
  readonly dates_are_ambiguous: boolean;
  readonly sample_rows: number;
  readonly unreadable_rows: number;
}

export interface FileRow {
  readonly line: number;
  readonly result: Result;
  readonly not_checked_reason: { readonly code: string; readonly text: string } | null;
  readonly doubt: number | null;
  readonly band: Band;
  readonly pattern: string;
  readonly letters: Readonly<Partial<Record<string, string>>>;
  readonly street_number: 'equal' | 'different' | 'not_compared';
  readonly distances: { readonly last_name: number | null; readonly first_name: number | null };
  readonly probability: { readonly household: number; readonly person: number } | null;
  readonly household_id: string | null;
  readonly reasons: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly mark: Mark | null;
  readonly note: string;
  readonly marked_by: string | null;
  readonly marked_at: string | null;
}

export interface FileSummaryInfo {
  readonly rows: number;
  readonly results: Counts<Result>;
  readonly bands: Counts<Band>;
  readonly bands_by_result: Readonly<Record<Result, Counts<Band>>>;
  readonly levels: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>>;
  readonly doubt: readonly number[];
  readonly patterns: readonly { readonly pattern: string; readonly rows: number; readonly doubtful: number }[];
  readonly not_checked_reasons: readonly { readonly code: string; readonly text: string; readonly rows: number }[];
  readonly marks: readonly {
    readonly band: Band;
    readonly right: number;
    readonly wrong: number;
    readonly undecided: number;
    readonly precision: number | null;
    readonly interval: { readonly low: number; readonly high: number } | null;
  }[];
  readonly without_birth_date: number;
}

const LEVEL_OF_LETTER: Readonly<Record<string, Level>> = {
  E: 'identical',
  S: 'close',
  P: 'quite_far',
  N: 'far',
  D: 'different',
};

/** The level of a letter; of a birth date, whose letter has three digits, only whether it is the same. */
export function levelOfLetter(letter: string | undefined): Level {
  if (letter === undefined) return 'not_compared';
  if (/^[01]{3}$/.test(letter)) return letter === '000' ? 'identical' : 'different';
  return LEVEL_OF_LETTER[letter] ?? 'not_compared';
}

const NUMBER_LEVELS = { equal: 'identical', different: 'different', not_compared: 'not_compared' } as const;

/** What was typed for a lettered field: the address may have been given in parts. */
export function typedValue(row: FileRow, field: string): string {
  const { values } = row;
  if (field === 'street_number') return streetNumberOf(values) || (/^\s*(\d+)/.exec(values.address ?? '')?.[1] ?? '');
  if (field !== 'street') return values[field] ?? '';
  return joined(values.address, streetNumberOf(values), streetOf(values));
}

/** A row as an answer of a check, for the answer card. */
export function answerOf(row: FileRow): CheckAnswer | undefined {
  if (row.result === 'not_checked' || row.probability === null) return undefined;
  return {
    result: row.result,
    household_id: row.household_id,
    reasons: row.reasons,
    probability: row.probability,
    fields: fieldsOf(row),
    request_id: '',
  };
}

function fieldsOf({ letters, distances, street_number }: FileRow): ComparedField[] {
  const fields = LETTERED_FIELDS.filter((field) => letters[field] !== undefined).map((field) => ({
    field: field as string,
    level: levelOfLetter(letters[field]),
    letter: letters[field]!,
    distance: field === 'last_name' || field === 'first_name' ? distances[field] : null,
    rule: '',
  }));
  const number = { field: 'street_number', level: NUMBER_LEVELS[street_number], letter: '', distance: null, rule: '' };
  const at = fields.findIndex(({ field }) => field === 'street');
  return at === -1 ? fields : [...fields.slice(0, at), number, ...fields.slice(at)];
}

/** The properties of a person in the API. A file can have columns for more. */
const PERSON_PROPERTIES = [
  'last_name',
  'birth_name',
  'first_name',
  'gender',
  'birth_date',
  'address',
  'street_number',
  'street',
  'address_complement',
  'postal_code',
  'city',
  'country',
  'email',
  'phone',
];

/** The person of a row, to check it again with the values held. */
export function personOf({ values }: FileRow): Record<string, string> {
  const person = { ...values, street_number: streetNumberOf(values), street: streetOf(values) };
  const known = Object.entries(person).filter(([name, value]) => value !== '' && PERSON_PROPERTIES.includes(name));
  return Object.fromEntries(known);
}

const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' ');
const streetNumberOf = (values: FileRow['values']) => joined(values.street_number, values.street_number_suffix);
const streetOf = (values: FileRow['values']) => joined(values.street_type, values.street);
