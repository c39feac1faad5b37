import {
  type Choices,
  chosenOf,
  columnsOf,
  describeFormat,
  type FileProblem,
  missingChoice,
  missingGroups,
  openTolerantly,
  problemOfFailure,
  type SampleRow,
  unreadableReading,
} from '../files/index.ts';
import { currentGeneration, openBase, type ReferenceBase } from '../reference/base.ts';
import { findPerson } from '../reference/changes/index.ts';
import { type Inspection, inspectRows } from '../reference/import/index.ts';
import { PEOPLE, type PersonField } from '../reference/rows/index.ts';
import { Failure } from '../runtime/errors.ts';
import { BaseError } from '../storage/base-error.ts';
import { type ByteFile, type CsvLayout, type ImportSource, openBatchText, visitRows } from '../tabular/index.ts';
import type { ImportPreview } from './model.ts';

/** Rows that are inspected: about ten seconds of processor time. */
const MAX_ROWS = 200_000;

/** Rejected rows that are listed. */
const MAX_REJECTS = 100;

interface InspectionSettings {
  readonly choices: Choices;
  /** The data folder. */
  readonly base: string;
  /** The country of rows that name none. */
  readonly country: string;
  /** Ends the inspection. */
  readonly signal: AbortSignal;
}

/**
 * Finds out how a file is read, and what an import would do with its rows.
 *
 * @throws FileError if a choice is invalid, the signal's reason if aborted
 */
export async function previewImport(content: ByteFile, settings: InspectionSettings): Promise<ImportPreview> {
  const { choices } = settings;
  try {
    const { source, layout, problem } = await openTolerantly(content, PEOPLE, choices);
    const rows = await sampleOf(source, layout, settings.signal);
    const missing = missingGroups(layout, PEOPLE);
    const inspection = missing.length > 0 ? NOTHING_INSPECTED : await inspect(source, settings);
    return {
      ...chosenOf(choices),
      ...describeFormat(source, layout),
      columns: columnsOf(source, layout, { rows, choices }),
      missing,
      ...reportOf(inspection),
      problem: problem ?? missingChoice(missing, false) ?? emptyProblem(inspection),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      ...unreadableReading(choices, { format: 'csv', schema: PEOPLE, problem: problemOfFailure(error) }),
      ...reportOf(NOTHING_INSPECTED),
    };
  }
}

const NOTHING_INSPECTED: Inspection = {
  read: 0,
  isComplete: false,
  taken: 0,
  rejected: {},
  setAside: { birthDate: 0, email: 0, phone: 0 },
  notes: {},
  rejects: [],
  changes: undefined,
};

function reportOf({ rejects, changes, ...report }: Inspection) {
  return {
    ...report,
    rejects: rejects.map(({ line, reason }) => ({ line, reason })),
    changes: changes ?? null,
  };
}

function emptyProblem({ taken, isComplete, read }: Inspection): FileProblem | null {
  if (taken > 0 || !isComplete) return null;
  return read === 0
    ? { code: 'no-rows', text: 'The file contains no rows.' }
    : { code: 'no-valid-rows', text: 'The file has no valid rows.' };
}

/** The rows of the first batch. */
async function sampleOf(
  source: ImportSource<PersonField>,
  layout: CsvLayout<PersonField>,
  signal: AbortSignal,
): Promise<readonly SampleRow[]> {
  const rows: SampleRow[] = [];
  for await (const batch of source.batches(signal)) {
    visitRows(openBatchText(batch), layout, {
      row: (values) => rows.push({ values: [...values], isReadable: true }),
      blank: () => {},
      bad: () => {},
    });
    break;
  }
  return rows;
}

async function inspect(
  source: ImportSource<PersonField>,
  { base: folder, country, signal }: InspectionSettings,
): Promise<Inspection> {
  const limits = { country, maxRows: MAX_ROWS, maxRejects: MAX_REJECTS, signal };
  const base = openUsableBase(folder);
  try {
    const isHeld = (id: string) => base !== undefined && findPerson(base.store, id) !== undefined;
    return await inspectRows(source, { ...limits, isHeld });
  } finally {
    await base?.close();
  }
}

/** `undefined` if the folder contains no base, or one that cannot be read; an import can still replace that one. */
function openUsableBase(folder: string): ReferenceBase | undefined {
  try {
    return currentGeneration(folder) === undefined ? undefined : openBase(folder);
  } catch (error) {
    if (error instanceof BaseError) return undefined;
    throw error;
  }
}
