import { Command } from 'commander';
import { withPeople } from '../cluster/index.ts';
import { digestsOf, recordSubject, SubjectSpool } from '../journal/index.ts';
import { openBase } from '../reference/base.ts';
import {
  type AppliedChanges,
  erasedKeys,
  findPerson,
  heldPersonOf,
  idOfChange,
  type PutSummary,
  putFiles,
  type RequestedChange,
} from '../reference/changes/index.ts';
import { PEOPLE, PERSON_REJECT_SENTENCES, type PersonField } from '../reference/rows/index.ts';
import type { Config } from '../runtime/config.ts';
import { Failure } from '../runtime/errors.ts';
import { NothingToImportError } from '../storage/import-files.ts';
import { counted, formatCount, formatDuration } from '../terminal/quantities.ts';
import { assertIds } from './ids.ts';
import { describeRows, warnOfReturned } from './import-summary.ts';
import { parsePurpose } from './option-values.ts';
import { BASE, PURPOSE } from './options.ts';
import { findCommand } from './people-find.ts';
import { restrictCommand, unrestrictCommand } from './people-restrict.ts';
import { personForTerminal } from './person-view.ts';
import { recordEvents, recordRun, recordShown } from './record.ts';
import { parseRetention } from './retention-option.ts';
import { type ImportOptions, type ImportRun, type Report, runImport, withImportOptions } from './run-import.ts';
import { loadSettings } from './settings.ts';

interface BaseOptions {
  readonly base?: string;
  readonly json?: true;
}

interface ShowOptions extends BaseOptions {
  readonly purpose?: string;
}

/** `idem people`: single people of the reference base, while servers answer from it. */
export function peopleCommand(): Command {
  return new Command('people')
    .description('add, replace, remove, show, find and restrict single people of the reference base')
    .addCommand(putCommand())
    .addCommand(deleteCommand())
    .addCommand(showCommand())
    .addCommand(findCommand())
    .addCommand(restrictCommand())
    .addCommand(unrestrictCommand())
    .addHelpText(
      'after',
      `
Examples:
  idem people put changed.csv
  idem people delete 42
  idem people show 42
  idem people find --email zoe@example.org
  idem people restrict 42 --reason 'objection of 3 May'`,
    );
}

function putCommand(): Command {
  const command = new Command('put')
    .description('add people, or replace those with the same id, while servers are running')
    .argument(
      '[files...]',
      'CSV or NDJSON (also gzip), XLSX or Parquet, as for "idem import", with a column id; - is standard input',
    );
  return withImportOptions(command)
    .option(
      '--retention <period>',
      'erase these people after this time, from now: 3y, 18m or 90d (default: the retention of the people whom they replace)',
      parseRetention,
    )
    .addHelpText(
      'after',
      `
Examples:
  idem people put changed.csv
  idem people put prospects.csv --retention 3y
  echo '{"id":"42","last_name":"Martin","address":"12 rue des Lilas","postal_code":"75011"}' | idem people put -

A row with a mark in the column deleted deletes the person with its id.
Running servers see the changes within a second. Use "idem import" for files that hold most of the base.`,
    )
    .action((files: string[], { retention, ...options }: ImportOptions & { readonly retention?: string }) =>
      runImport(
        {
          name: 'idem people put',
          schema: PEOPLE,
          rejectSentences: PERSON_REJECT_SENTENCES,
          work: (run) => put(run, retention),
          describe: describePut,
        },
        files,
        options,
      ),
    );
}

async function put(
  { config, secrets, onProgress, ...run }: ImportRun<PersonField>,
  retention: string | undefined,
): Promise<PutSummary> {
  const summary = await withPeople({ config, secrets }, async (people) => {
    const changed = new SubjectSpool();
    let count = 0;
    const onApplied = (changes: readonly RequestedChange[]) => {
      changed.add(digestsOf(changes.map((change) => recordSubject(idOfChange(change)))));
      count += changes.length;
    };
    const record = async () => {
      if (count > 0) await recordRun(config, { event: 'put', count }, changed.digests());
      changed.remove();
    };
    return putFiles(people, {
      ...run,
      onApplied,
      retention,
      country: config.country,
      erased: erasedKeys(config.base),
      onProgress: ({ rows, done, total }) =>
        onProgress({ label: 'writing', share: total ? Math.min(1, done / total) : undefined, count: rows }),
    }).finally(record);
  });
  if (summary.taken === 0) throw new NothingToImportError(summary.read);
  return summary;
}

function describePut(report: Report<PutSummary>, { base }: Config): string {
  const { added, replaced, deleted, returned, seconds } = report;
  const changes = `${counted(added, 'person', 'people')} added, ${formatCount(replaced)} replaced, ${formatCount(deleted)} deleted`;
  return `${describeRows(report, PERSON_REJECT_SENTENCES)}${warnOfReturned(returned)}${base}: ${changes} in ${formatDuration(seconds)}.\n`;
}

function deleteCommand(): Command {
  return new Command('delete')
    .description('remove people from the reference base while servers are running')
    .argument('<ids...>', 'the id of each person, as in the column id of the import')
    .option(...BASE)
    .option('--json', 'print the result as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  idem people delete 42 43

A backup, or a file that is imported again, brings a deleted person back. Use "idem erase" for a request under
article 17 of the GDPR.`,
    )
    .action(async (ids: string[], options: BaseOptions) => {
      assertIds(ids, 'people delete');
      const settings = loadSettings({ base: options.base });
      const { config } = settings;
      const result = await withPeople(settings, (people) => people.apply(ids.map((id) => ({ delete: id }))));
      recordEvents(config, ...ids.map((id) => ({ event: 'delete' as const, subject: recordSubject(id) })));
      process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : describeDeletion(result));
      if (result.deleted === 0) process.exitCode = 1;
    });
}

function describeDeletion({ deleted, missing }: AppliedChanges): string {
  const unknown = missing === 0 ? '' : ` ${counted(missing, 'id')} not in the base.`;
  return `${counted(deleted, 'person', 'people')} deleted.${unknown}\n`;
}

function showCommand(): Command {
  return new Command('show')
    .description('show everything that the base holds about a person (article 15 of the GDPR)')
    .argument('<id>', 'the id of the person, as in the column id of the import')
    .option(...PURPOSE)
    .option(...BASE)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  idem people show 42
  idem people show 42 --purpose access --json`,
    )
    .action(show);
}

async function show(id: string, options: ShowOptions): Promise<void> {
  assertIds([id], 'people show');
  const purpose = parsePurpose(options.purpose);
  const { config } = loadSettings({ base: options.base });
  const base = openBase(config.base);
  try {
    const found = findPerson(base.store, id);
    if (found === undefined) {
      recordEvents(config, { event: 'show', subject: recordSubject(id), result: 'not-found' });
      throw new Failure(`the base ${config.base} has no person with this id`);
    }
    recordShown(config, [id], purpose);
    process.stdout.write(
      options.json ? `${JSON.stringify(heldPersonOf(found, base))}\n` : personForTerminal(found, base),
    );
  } finally {
    await base.close();
  }
}
