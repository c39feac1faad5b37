import { Command } from 'commander';
import { Failure, UsageError } from '../errors.ts';
import {
  hasLicences,
  type LicenceRecord,
  type LicenceStore,
  openLicences,
  PRODUCTS,
  SHORT_CODE,
} from '../licences/index.ts';
import { loadSettings } from './settings.ts';
import { formatTable, showsColour } from './table.ts';

interface Common {
  readonly base?: string;
  readonly json?: true;
}

/** `idem licence`: who may ask. Changes count at once in servers that run. */
export function licenceCommand(): Command {
  return new Command('licence')
    .description('issue, list and revoke the licences that clients ask with')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand())
    .addHelpText(
      'after',
      `
Examples:
  idem licence add --name ACME --products idcheck-plus
  idem licence list
  idem licence revoke ACME`,
    );
}

function addCommand(): Command {
  return new Command('add')
    .description('issue a licence; its code is shown this once')
    .option('--name <name>', 'who holds it; it is written in logs (mandatory)')
    .option('--products <list>', `what it is for, separated by commas: ${PRODUCTS.join(', ')} (mandatory)`)
    .option('--code <code>', 'the code that the holder has already; without it a new one is made')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines: the licence with its code')
    .addHelpText(
      'after',
      `
Examples:
  idem licence add --name ACME --products idcheck-plus
  idem licence add --name 'Old client' --products idcheck,idcheck-plus --code 'the code it has'
  idem licence add --name ACME --products idcheck --json`,
    )
    .action(runAdd);
}

interface AddOptions extends Common {
  readonly name?: string;
  readonly products?: string;
  readonly code?: string;
}

async function runAdd({ name = '', products = '', code, base, json }: AddOptions): Promise<void> {
  const missing = [...(name === '' ? ['--name'] : []), ...(products === '' ? ['--products'] : [])];
  if (missing.length > 0)
    throw new UsageError(`A licence needs ${missing.join(' and ')}; see "idem licence add --help".`);
  const list = products.split(',').map((product) => product.trim());
  const request = { name, products: list.filter((product) => product !== ''), ...(code !== undefined && { code }) };
  const added = await withLicences(base, (licences) => licences.add(request));
  if (json) return writeJson({ ...added.licence, code: added.code });
  process.stdout.write(`The licence "${name}" is good for ${added.licence.products.join(' and ')} from now on.\n`);
  if (code === undefined) {
    process.stdout.write(
      `\n  ${added.code}\n\nGive this code to its holder now: it is kept nowhere and not shown again.\n`,
    );
  } else if (code.length < SHORT_CODE) {
    process.stderr.write(`The code is short: under ${SHORT_CODE} characters it can be found by trying.\n`);
  }
}

function listCommand(): Command {
  return new Command('list')
    .description('list the licences, revoked ones too; codes are never shown')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines')
    .addHelpText(
      'after',
      `
Examples:
  idem licence list
  idem licence list --json --base /var/lib/idem`,
    )
    .action(runList);
}

async function runList({ base, json }: Common): Promise<void> {
  const folder = folderOf(base);
  const records = hasLicences(folder) ? await withLicences(base, (licences) => licences.list()) : [];
  if (json) return writeJson(records);
  if (records.length === 0) {
    process.stdout.write(`There is no licence in ${folder} yet; make one with "idem licence add".\n`);
    return;
  }
  const head = ['Name', 'Products', 'Created', 'Revoked'].map((text) => ({ text, tone: 'faint' as const }));
  process.stdout.write(formatTable([head, ...records.map(toRow)], showsColour(process.stdout)));
}

function toRow({ name, products, createdAt, revokedAt }: LicenceRecord) {
  const tone = revokedAt === undefined ? {} : { tone: 'faint' as const };
  return [name, products.join(', '), createdAt, revokedAt ?? ''].map((text) => ({ text, ...tone }));
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('revoke a licence: servers that run refuse it from now on')
    .argument('[name]', 'its name, or its code')
    .option('--name <name>', 'its name')
    .option('--code <code>', 'its code')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines: the licence')
    .addHelpText(
      'after',
      `
Examples:
  idem licence revoke ACME
  idem licence revoke --code 'the code that leaked'`,
    )
    .action(runRevoke);
}

interface RevokeOptions extends Common {
  readonly name?: string;
  readonly code?: string;
}

async function runRevoke(either: string | undefined, { name, code, base, json }: RevokeOptions): Promise<void> {
  const given = [either, name, code].filter((text) => text !== undefined);
  if (given.length !== 1) throw new UsageError('Say which licence: its name, or its code with --code.');
  const folder = folderOf(base);
  if (!hasLicences(folder)) throw new Failure(`There are no licences in ${folder}.`);
  const record = await withLicences(base, (licences) => {
    if (name !== undefined) return licences.revoke({ name });
    if (code !== undefined) return licences.revoke({ code });
    return licences.revoke({ name: either! }) ?? licences.revoke({ code: either! });
  });
  if (!record) throw new Failure('No licence in force has this name or code; "idem licence list" shows what there is.');
  if (json) return writeJson(record);
  process.stdout.write(`The licence "${record.name}" is revoked.\n`);
}

function folderOf(base: string | undefined): string {
  return loadSettings(base === undefined ? {} : { base }).config.base;
}

async function withLicences<T>(base: string | undefined, use: (licences: LicenceStore) => T): Promise<T> {
  const licences = openLicences(folderOf(base));
  try {
    return use(licences);
  } finally {
    await licences.close();
  }
}

function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
