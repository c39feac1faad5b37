import { isSuspectShare, MISPLACED } from '../reference/rows/index.ts';
import type { ProgressUpdate } from '../terminal/progress.ts';
import { counted, formatBytes, formatCount, formatDuration } from '../terminal/quantities.ts';
import { formatTable, paint, showsColour } from '../terminal/table.ts';
import { describeNotes } from './note-table.ts';
import type { ImportCounts, Report } from './run-import.ts';
import type { RunMeasures } from './run-measures.ts';

/** What was read, imported, rejected, and imported without a value. */
export function describeRows(report: Report<ImportCounts>, sentences: Readonly<Record<string, string>>): string {
  const { read, taken, rejected, setAside, notes, rejectsFiles } = report;
  const isLost = read > taken && rejectsFiles.length === 0;
  return [
    `${counted(read, 'row')} read, ${formatCount(taken)} imported, ${formatCount(read - taken)} rejected.\n`,
    rejectTable(rejected, sentences),
    ...rejectsFiles.map((path) => `${path} lists the rejected rows with their lines and reasons.\n`),
    isLost ? 'The rejected rows were not stored; use --rejects FILE to store them.\n' : '',
    ...Object.entries(setAside).map(([field, count]) => (count === 0 ? '' : describeSetAside(field, count))),
    describeNotes(notes, showsColour(process.stdout)),
    ...warnOfColumns(taken, notes),
  ].join('');
}

/** By note, what is wrong in the rows that have it, and what to do. */
const COLUMN_WARNINGS: Readonly<Record<string, readonly [fault: string, remedy: string]>> = {
  'lastName.whole': [
    'the last name holds a first name too',
    'Checks with both names would not find these people. Import the file again with this column as whole names: --map full_name=COLUMN.',
  ],
  [MISPLACED.names]: [
    'the last name is a first name, and the first name is not',
    'The two columns are probably exchanged: import the file again with --map last_name=COLUMN --map first_name=COLUMN.',
  ],
  [MISPLACED.address]: [
    'the address is only the name of the town',
    'Checks would answer D for it. Import the file again with the column of number and street: --map address=COLUMN.',
  ],
  [MISPLACED.postalCode]: [
    'the postal code has no digit',
    'Checks would answer D for it. Import the file again with the column of postal codes: --map postal_code=COLUMN.',
  ],
  [MISPLACED.city]: [
    'the town is a number',
    'Checks would answer D for it. Import the file again with the column of towns: --map city=COLUMN.',
  ],
};

/** Columns that were probably given to the wrong field: checks would not find these people. */
function warnOfColumns(taken: number, notes: Readonly<Record<string, number>>): string[] {
  return Object.entries(COLUMN_WARNINGS).map(([note, [fault, remedy]]) => {
    const count = notes[note] ?? 0;
    if (!isSuspectShare(count, taken)) return '';
    return `Warning: ${fault} in ${Math.floor((100 * count) / taken)} % of the rows. ${remedy}\n`;
  });
}

/** Reasons with their number of rows, the most frequent first. */
function rejectTable(rejected: ImportCounts['rejected'], sentences: Readonly<Record<string, string>>): string {
  const colour = showsColour(process.stdout);
  return formatTable(
    [{ align: 'right' }, {}, {}],
    Object.entries(rejected)
      .sort(([, a], [, b]) => b - a)
      .map(([reason, count]) => [formatCount(count), reason, paint(sentences[reason] ?? reason, 'faint', colour)]),
  );
}

const SET_ASIDE: Readonly<Record<string, readonly [name: string, reason: string]>> = {
  birthDate: ['birth date', 'not a valid date'],
  email: ['e-mail', 'not a valid address'],
  phone: ['phone', 'not a valid number'],
};

function describeSetAside(field: string, count: number): string {
  const [name, reason] = SET_ASIDE[field] ?? [field, 'not a valid value'];
  return `${counted(count, 'row')} imported without the ${name}: ${reason}.\n`;
}

/** Runs with fewer rows, or shorter ones, mostly start and end the program: their rate says nothing about larger ones. */
const MIN_RATE_ROWS = 1000;
const MIN_RATE_SECONDS = 1;

/** How long a run took, and how much memory it used. */
export function describeEffort({ seconds, rowsPerSecond, peakMemory }: RunMeasures): string {
  const isLong = seconds >= MIN_RATE_SECONDS && seconds * rowsPerSecond >= MIN_RATE_ROWS;
  const rate = isLong ? `, ${counted(rowsPerSecond, 'row')}/s` : '';
  return `Took ${formatDuration(seconds)}${rate}, ${formatBytes(peakMemory)} of memory.\n`;
}

/** The name of a stage, and where it ends as a share of the whole import. */
export interface ImportStage {
  readonly label: string;
  readonly end: number;
}

/** The progress of a stage as progress of the whole import. */
export function importProgress<Stage extends string>(
  stages: Readonly<Record<Stage, ImportStage>>,
  { stage, done, total, rows }: { stage: Stage; done: number; total: number | undefined; rows: number },
): ProgressUpdate {
  const names = Object.keys(stages) as Stage[];
  const before = names[names.indexOf(stage) - 1];
  const start = before === undefined ? 0 : stages[before].end;
  const { label, end } = stages[stage];
  const share = total === undefined || total === 0 ? undefined : start + (end - start) * Math.min(1, done / total);
  return { label, share, count: rows };
}

/** A warning of erased people whom the rows of the files brought back; otherwise nothing. */
export function warnOfReturned(returned = 0): string {
  if (returned === 0) return '';
  const people = counted(returned, 'person who was erased', 'people who were erased');
  return `Warning: ${people} came back with the rows of these files. Remove the rows, and erase again with "idem erase".\n`;
}
