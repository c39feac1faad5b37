import { Command } from 'commander';
import type { ImportProgress, ImportSummary } from '../reference/import/index.ts';
import { PEOPLE, PERSON_REJECT_SENTENCES, type PersonField } from '../reference/rows/index.ts';
import type { Config } from '../runtime/config.ts';
import type { ProgressUpdate } from '../terminal/progress.ts';
import { counted, formatBytes } from '../terminal/quantities.ts';
import { importPeople } from './cluster/membership.ts';
import { describeEffort, describeRows, type ImportStage, importProgress } from './import-summary.ts';
import { recordEvents } from './record.ts';
import { type ImportOptions, type ImportRun, type Report, runImport, withImportOptions } from './run-import.ts';

/** `idem import`: imports people into the reference base. */
export function importCommand(): Command {
  const command = new Command('import')
    .description('import people from files into the reference base')
    .argument('[files...]', 'CSV or NDJSON (also gzip), XLSX or Parquet; - reads CSV or NDJSON from standard input')
    .option('--replace', 'replace the whole base; by default rows are added, and a row replaces that with the same id');
  return withImportOptions(command)
    .addHelpText(
      'after',
      `
Columns (a name and at least one more field are mandatory):
  id, household_id, last_name, birth_name, first_name, gender, birth_date, street_number, street, address,
  address_complement, postal_code, city, country, email, phone
  Many other names are recognized, for example NOM, PRENOM, ADRESSE, CP and VILLE; use --map for the rest.

Examples:
  idem import people.csv
  idem import clients.csv.gz prospects.ndjson --replace
  idem import export.csv --map last_name=NOM_CLIENT --map phone=TEL2 --rejects bad-rows.csv
  zstd -dc people.csv.zst | idem import - --json

The base changes only when the import is complete; Ctrl-C leaves it unchanged. Running servers switch to the new
base by themselves.`,
    )
    .action((files: string[], options: ImportOptions) =>
      runImport(
        { name: 'idem import', schema: PEOPLE, rejectSentences: PERSON_REJECT_SENTENCES, work, describe },
        files,
        options,
      ),
    );
}

async function work({ config, secrets, onProgress, ...run }: ImportRun<PersonField>): Promise<ImportSummary> {
  const summary = await importPeople(
    { config, secrets },
    { ...run, onProgress: (progress) => onProgress(peopleProgress(progress)) },
  );
  recordEvents(config, { event: 'import', base: `${summary.generation}/0`, count: summary.taken });
  return summary;
}

/** The ends are shares of the time, measured with a million people. */
const STAGES: Readonly<Record<ImportProgress['stage'], ImportStage>> = {
  read: { label: 'reading', end: 0.45 },
  merge: { label: 'merging', end: 0.5 },
  households: { label: 'grouping households', end: 0.87 },
  index: { label: 'indexing', end: 0.99 },
  publish: { label: 'publishing', end: 1 },
};

export function peopleProgress(progress: ImportProgress): ProgressUpdate {
  return importProgress(STAGES, progress);
}

function describe(report: Report<ImportSummary>, { base }: Config): string {
  const { replaced, people, households, bytes } = report;
  return [
    describeRows(report, PERSON_REJECT_SENTENCES),
    replaced === 0 ? '' : `${counted(replaced, 'record')} replaced by a later row of the same person.\n`,
    `${base} now contains ${counted(people, 'person', 'people')} in ${counted(households, 'household')} (${formatBytes(bytes)}).\n`,
    describeEffort(report),
  ].join('');
}
