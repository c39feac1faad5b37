import { Command } from 'commander';
import { type ImportProgress, type ImportSummary, importFiles } from '../reference/import/index.ts';
import { PEOPLE, PERSON_REJECT_SENTENCES, type PersonField } from '../reference/rows/index.ts';
import type { Config } from '../runtime/config.ts';
import {
  describeProgress,
  type ImportOptions,
  type ImportRun,
  type ImportStage,
  type Report,
  rejectTable,
  runImport,
  withImportOptions,
} from './importing.ts';
import { counted, formatBytes, formatCount, formatDuration, type ProgressUpdate } from './progress.ts';

/** `idem import`: people from files become the reference base, or join it. */
export function importCommand(): Command {
  const command = new Command('import')
    .description('make a reference base of people from files, or add people to it')
    .argument('[files...]', 'CSV or NDJSON, plain or gzip; - is standard input')
    .option('--replace', 'the rows become the whole base; without it they join it, the newer row of one id winning');
  return withImportOptions(command)
    .addHelpText(
      'after',
      `
Columns (mandatory: last_name, address or street, postal_code):
  id, household_id, last_name, birth_name, first_name, gender, birth_date, street_number, street, address,
  address_complement, postal_code, city, country, email, phone; also NOM, PRENOM, CP, VILLE, ADRESSE and many others.

Examples:
  idem import people.csv
  idem import clients.csv.gz prospects.ndjson --replace
  idem import export.csv --map last_name=NOM_CLIENT --map phone=TEL2 --rejects bad-rows.csv
  zstd -dc people.csv.zst | idem import - --json

Ctrl-C leaves the base as it was. A server that runs takes the new base up by itself.`,
    )
    .action((files: string[], options: ImportOptions) =>
      runImport(
        {
          name: 'idem import',
          schema: PEOPLE,
          rejectSentences: PERSON_REJECT_SENTENCES,
          work,
          describe: summaryForPeople,
        },
        files,
        options,
      ),
    );
}

function work({ config, onProgress, ...run }: ImportRun<PersonField>): Promise<ImportSummary> {
  return importFiles({
    ...run,
    base: config.base,
    country: config.country,
    onProgress: (progress) => onProgress(describeImport(progress)),
  });
}

/** Each stage in words, and where it ends in the whole: shares of the time measured with a million people. */
const STAGES: Readonly<Record<ImportProgress['stage'], ImportStage>> = {
  read: { label: 'reading', end: 0.45 },
  merge: { label: 'merging', end: 0.5 },
  households: { label: 'grouping households', end: 0.87 },
  index: { label: 'indexing', end: 0.99 },
  publish: { label: 'putting in place', end: 1 },
};

/** The progress of an import as one line that goes from nothing to all. */
export function describeImport(progress: ImportProgress): ProgressUpdate {
  return describeProgress(STAGES, progress);
}

function summaryForPeople(report: Report<ImportSummary>, { base }: Config): string {
  const { read, taken, rejected, people, households, bytes, rejectsFile } = report;
  const { seconds, rowsPerSecond, peakMemory, replaced, setAside } = report;
  const isLong = seconds >= 1;
  return [
    `${counted(read, 'row')} read, ${formatCount(taken)} taken, ${formatCount(read - taken)} rejected.\n`,
    rejectTable(rejected, PERSON_REJECT_SENTENCES),
    rejectsFile === null ? '' : `The rejected rows are in ${rejectsFile}, each with its line and reason.\n`,
    replaced === 0 ? '' : `${counted(replaced, 'row')} had a newer one of the same person, which counts.\n`,
    ...Object.entries(setAside).map(([field, count]) =>
      count === 0 ? '' : `${counted(count, 'row')} taken without ${field}: the value is no such thing.\n`,
    ),
    `${base} now holds ${counted(people, 'person', 'people')} in ${counted(households, 'household')}, ${formatBytes(bytes)}.\n`,
    `It took ${formatDuration(seconds)}${isLong ? `, ${formatCount(rowsPerSecond)} rows/s` : ''} and ${formatBytes(peakMemory)} of memory.\n`,
  ].join('');
}
