import { Command } from 'commander';
import { importIntoBase, type PeopleImportSummary } from '../base-import/index.ts';
import type { CustomWeights } from '../matching/evidence/index.ts';
import type { ImportProgress, WeightsChange } from '../reference/import/index.ts';
import { PEOPLE, PERSON_REJECT_SENTENCES, type PersonField } from '../reference/rows/index.ts';
import type { Config } from '../runtime/config.ts';
import { UsageError } from '../runtime/errors.ts';
import { operatorKey } from '../storage/operator-key.ts';
import type { ProgressUpdate } from '../terminal/progress.ts';
import { counted, formatBytes, formatCount } from '../terminal/quantities.ts';
import { describeEffort, describeRows, type ImportStage, importProgress, warnOfReturned } from './import-summary.ts';
import { readWeightsOfFile } from './option-values.ts';
import { recordEvents } from './record.ts';
import { parseRetention } from './retention-option.ts';
import { type ImportOptions, type ImportRun, type Report, runImport, withImportOptions } from './run-import.ts';

const HELP = `
Columns (a name and at least one more field are mandatory):
  id, household_id, last_name, birth_name, first_name, gender, birth_date, street_number, street, address,
  address_complement, postal_code, city, country, email, phone
  Many other names are recognized, for example NOM, PRENOM, ADRESSE, CP and VILLE; use --map for the rest.

Examples:
  idem import people.csv
  idem import clients.csv.gz prospects.ndjson --replace
  idem import export.csv --map last_name=NOM_CLIENT --map phone=TEL2 --rejects bad-rows.csv
  zstd -dc people.csv.zst | idem import - --json
  idem import contacts.csv --retention 3y
  idem import people.csv --encrypt --base-key-file /etc/idem/base.key

The base changes only when the import is complete; Ctrl-C leaves it unchanged. Running servers switch to the new
base automatically.

Files of at most 1 % of the base whose rows have an id are written as changes of the base, as by "idem people put".
That is cheaper than a new generation of the base, and the summary says which was done. Rows marked as deleted (column
deleted) remove the person with their id; the columns id and deleted alone are enough for that. --retention counts from
the import; a later import of a person restarts it.`;

/** `idem import`: imports people into the reference base. */
export function importCommand(): Command {
  const command = new Command('import')
    .description('import people from files into the reference base')
    .argument('[files...]', 'CSV or NDJSON (also gzip), XLSX or Parquet; - reads CSV or NDJSON from standard input')
    .option(
      '--replace',
      'replace the whole base; by default rows are added, and a row replaces the one with the same id',
    )
    .option(
      '--retention <period>',
      'erase the people of these files this long after the import: 3y, 18m or 90d',
      parseRetention,
    )
    .option('--encrypt', 'fail unless a key is set; with a key every import is encrypted')
    .option('--weights <file>', 'store learned weights of idem evaluate --fit in the base; later additions keep them')
    .option('--separate-flats', 'people of one name in different flats of a building are different households');
  return withImportOptions(command)
    .addHelpText('after', HELP)
    .action((files: string[], { weights, encrypt, separateFlats, ...options }: ImportOptions & StoredOptions) => {
      const stored: Stored = {
        retention: options.retention,
        weights: weights === undefined ? undefined : readWeightsOfFile(weights),
        isEncrypted: encrypt === true,
        separateFlats,
      };
      return runImport(
        {
          name: 'idem import',
          schema: PEOPLE,
          rejectSentences: PERSON_REJECT_SENTENCES,
          work: (run) => work(run, stored),
          describe,
        },
        files,
        options,
      );
    });
}

interface StoredOptions {
  readonly retention?: string;
  /** Path of a file. */
  readonly weights?: string;
  readonly encrypt?: true;
  readonly separateFlats?: true;
}

/** What an import stores beside the people. */
interface Stored {
  readonly retention: string | undefined;
  readonly weights: CustomWeights | undefined;
  /** Whether it must be encrypted. */
  readonly isEncrypted: boolean;
  readonly separateFlats: boolean | undefined;
}

const NO_KEY =
  '--encrypt needs a key: write one with "openssl rand -hex 32 > FILE", and set --base-key-file, IDEM_BASE_KEY_FILE or IDEM_BASE_KEY';

async function work(
  { config, secrets, onProgress, ...run }: ImportRun<PersonField>,
  { isEncrypted, ...stored }: Stored,
): Promise<PeopleImportSummary> {
  if (isEncrypted && operatorKey() === undefined) throw new UsageError(NO_KEY);
  const summary = await importIntoBase(
    { config, secrets },
    { ...run, ...stored, onProgress: (progress) => onProgress(peopleProgress(progress)) },
  );
  const base = summary.writtenAs === 'generation' ? { base: `${summary.generation}/0` } : {};
  recordEvents(config, { event: 'import', ...base, count: summary.taken });
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

const WEIGHTS_LINES: Readonly<Record<WeightsChange, string>> = {
  stored: 'The base uses the learned weights of --weights.\n',
  kept: 'The base keeps its learned weights.\n',
  removed:
    'The learned weights of the replaced base were removed: the built-in ones are used. To keep them, give their file with --weights.\n',
};

function describe(report: Report<PeopleImportSummary>, { base }: Config): string {
  if (report.writtenAs === 'changes') {
    const { added, replaced, deleted, returned } = report;
    return [
      describeRows(report, PERSON_REJECT_SENTENCES),
      warnOfReturned(returned),
      `${base}: ${counted(added, 'person', 'people')} added, ${formatCount(replaced)} replaced, ${formatCount(deleted)} deleted.\n`,
      'Written as changes of the base, because the files hold at most 1 % of it.\n',
      describeEffort(report),
    ].join('');
  }
  const { replaced, deleted, expired, returned, people, households, bytes, weights } = report;
  return [
    describeRows(report, PERSON_REJECT_SENTENCES),
    replaced === 0 ? '' : `${counted(replaced, 'record')} replaced by a later row of the same person.\n`,
    deleted === 0 ? '' : `${counted(deleted, 'person', 'people')} deleted by rows marked as deleted.\n`,
    expired === 0 ? '' : `${counted(expired, 'person', 'people')} erased whose retention had ended.\n`,
    warnOfReturned(returned),
    weights === undefined ? '' : WEIGHTS_LINES[weights],
    `${base} now contains ${counted(people, 'person', 'people')} in ${counted(households, 'household')} (${formatBytes(bytes)}).\n`,
    describeEffort(report),
  ].join('');
}
