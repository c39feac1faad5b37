import { Command } from 'commander';
import { publicHouseholdId } from '../../check/household-id.ts';
import { createChecker } from '../../check/index.ts';
import {
  entriesAbout,
  isAboutDayKey,
  isHarmless,
  type SubjectEntries,
  subjectsOf,
  verifyJournal,
} from '../../journal/index.ts';
import { parseMobileNumber } from '../../mobile/index.ts';
import { currentGeneration, openBase, type ReferenceBase } from '../../reference/base.ts';
import { findPerson } from '../../reference/changes/index.ts';
import { Failure, UsageError } from '../../runtime/errors.ts';
import { counted } from '../../terminal/quantities.ts';
import { assertDataFolder } from '../data-folder.ts';
import { BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { recordEvents } from '../record.ts';
import { loadSettings, type Settings } from '../settings.ts';
import { nodeTitle, readClusterJournals } from './cluster-copies.ts';
import { entryTable } from './entry-table.ts';

interface SubjectOptions {
  readonly base?: string;
  readonly id?: string;
  readonly lastName?: string;
  readonly firstName?: string;
  readonly address?: string;
  readonly postalCode?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly cluster?: true;
  readonly json?: true;
}

export function subjectCommand(): Command {
  return new Command('subject')
    .description('show who asked about a person, and when (article 15 of the GDPR)')
    .option('--id <id>', 'the id of the person, as in the column id of the import')
    .option('--last-name <name>', 'last name')
    .option('--first-name <name>', 'first name')
    .option('--address <line>', 'street number and street')
    .option('--postal-code <code>', 'postal code')
    .option('--email <address>', 'e-mail address')
    .option('--phone <number>', 'phone number')
    .option(...BASE)
    .option('--cluster', 'search the journals of all nodes, as PostgreSQL holds them')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem journal subject --id 42
  idem journal subject --id 42 --cluster
  idem journal subject --last-name Martin --address '12 rue des Lilas' --postal-code 75011 --phone 0612345678

Lists checks that found the household of the person, checks that asked for the same last name and postal code, e-mail or
phone, and runs of files with such a row. It cannot tell the person from others in the household, or from others of the
same name at the same postal code.`,
    )
    .action(subject);
}

async function subject(options: SubjectOptions): Promise<void> {
  const { id, lastName, email, phone } = options;
  if ([id, lastName, email, phone].every((value) => value === undefined)) {
    throw new UsageError('no person given: give --id, --last-name, --email or --phone');
  }
  const settings = loadSettings({ base: options.base });
  assertDataFolder(settings);
  const { config } = settings;
  const subjects = [
    ...new Set([...subjectsOfOptions(options, config.country), ...(await heldSubjects(options, settings))]),
  ];
  if (options.cluster) return searchCluster(settings, subjects, options.json === true);
  const found = await search(config.base, subjects);
  recordEvents(config, { event: 'journal-read', subject: subjects[0], count: found.entries.length });
  if (options.json) return printJson(found);
  process.stdout.write(describe(found));
}

/** @throws Failure if the journal was changed */
async function search(base: string, subjects: readonly string[]): Promise<SubjectEntries> {
  const found = await entriesAbout(base, subjects);
  if (found.days.length > 0 && (await isChanged(base))) {
    throw new Failure('the journal was changed, so that entries may be missing; "idem journal verify" says where');
  }
  return found;
}

/** Days without their key are counted in the answer. */
async function isChanged(base: string): Promise<boolean> {
  const { findings } = await verifyJournal(base);
  return !findings.every((finding) => isHarmless(finding) || isAboutDayKey(finding));
}

async function searchCluster(settings: Settings, subjects: readonly string[], isJson: boolean): Promise<void> {
  const nodes = await readClusterJournals(settings, async (journal) => {
    const { id: node, name } = journal;
    return { title: nodeTitle(journal), node, name, found: await search(journal.base, subjects) };
  });
  const count = nodes.reduce((sum, { found }) => sum + found.entries.length, 0);
  recordEvents(settings.config, { event: 'journal-read', subject: subjects[0], count });
  if (isJson) return printJson(nodes.map(({ node, name, found }) => ({ node, name, ...found })));
  process.stdout.write(nodes.map(({ title, found }) => `${title}\n${describe(found)}`).join('\n'));
}

function describe({ entries, days, daysWithoutKey, unknownRuns }: SubjectEntries): string {
  const lines = [`${counted(entries.length, 'entry', 'entries')} in ${counted(days.length, 'day')} of the journal.\n`];
  if (unknownRuns > 0) {
    lines.push(
      `${counted(unknownRuns, 'run')} of files cannot be searched: the journal does not hold whom they are about.\n`,
    );
  }
  if (daysWithoutKey.length > 0) {
    lines.push(`${counted(daysWithoutKey.length, 'day')} cannot be searched: the key was removed.\n`);
  }
  return `${entryTable(entries)}${lines.join('')}`;
}

function subjectsOfOptions({ id, lastName, postalCode, email, phone }: SubjectOptions, country: string): string[] {
  const number = phone === undefined ? undefined : parseMobileNumber(phone, country);
  return subjectsOf({
    recordId: id,
    lastNames: lastName === undefined ? [] : [lastName],
    postalCode,
    emails: email === undefined ? [] : [email],
    phones: [...(phone === undefined ? [] : [phone]), ...(typeof number === 'object' ? [number.number] : [])],
  });
}

/** The subjects of the person as the base holds it; none if it does not. */
async function heldSubjects(options: SubjectOptions, { config, secrets }: Settings): Promise<string[]> {
  if (currentGeneration(config.base) === undefined) return [];
  const base = openBase(config.base);
  const toPublicId = publicHouseholdId(secrets.householdKey);
  try {
    return options.id === undefined
      ? await subjectsOfAnswer(base, options, { country: config.country, publicHouseholdId: toPublicId })
      : subjectsOfRecord(base, options.id, toPublicId);
  } finally {
    await base.close();
  }
}

async function subjectsOfAnswer(
  base: ReferenceBase,
  { lastName = '', firstName = '', address = '', postalCode = '' }: SubjectOptions,
  settings: Parameters<typeof createChecker>[1],
): Promise<string[]> {
  if (lastName === '' || address === '' || postalCode === '') return [];
  const checker = createChecker(base, settings);
  const { found, householdId } = await checker.check({ lastName, firstName, address, postalCode }, 'idcheck');
  return found ? subjectsOf({ householdId }) : [];
}

function subjectsOfRecord(base: ReferenceBase, id: string, toPublicId: (householdId: bigint) => string): string[] {
  const found = findPerson(base.store, id);
  if (found === undefined) return [];
  const { household, member } = found;
  const { lastNames = [], emails = [], phones = [] } = member.alternatives ?? {};
  const isGiven = (value: string) => value !== '';
  return subjectsOf({
    householdId: toPublicId(household.householdId),
    lastNames: [member.lastName, member.birthName, ...lastNames].filter(isGiven),
    postalCode: household.postalCode,
    emails: [member.email, ...emails].filter(isGiven),
    phones: [member.phone, ...phones].filter(isGiven),
  });
}
