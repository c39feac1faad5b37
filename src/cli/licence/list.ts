import { Command } from 'commander';
import { hasLicences, type LicenceRecord } from '../../licences/index.ts';
import { formatCount } from '../../terminal/quantities.ts';
import { formatTable, paint, showsColour } from '../../terminal/table.ts';
import { BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { dataFolder, withLicences } from './administration.ts';
import type { LicenceOptions } from './options.ts';

export function listCommand(): Command {
  return new Command('list')
    .description('list the licences, including revoked ones, without their codes')
    .option(...BASE)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem licence list
  idem licence list --json --base /var/lib/idem`,
    )
    .action(runList);
}

async function runList({ base, json }: LicenceOptions): Promise<void> {
  const folder = dataFolder(base);
  const records = hasLicences(folder) ? await withLicences(base, (licences) => licences.list()) : [];
  if (json) return printJson(records);
  if (records.length === 0) {
    process.stdout.write(`The folder ${folder} contains no licences; create one with "idem licence add".\n`);
    return;
  }
  const colour = showsColour(process.stdout);
  const columns = ['Name', 'Products', 'Credits', 'Operators', 'Created', 'Expires', 'Revoked'];
  process.stdout.write(
    formatTable(
      columns.map((title) => ({ title })),
      records.map((record) => rowOf(record, colour)),
      colour,
    ),
  );
}

function rowOf(record: LicenceRecord, colour: boolean): string[] {
  const { name, products, credits, operators, createdAt, expiresAt, revokedAt } = record;
  return [
    name,
    products.join(', '),
    credits === undefined ? '' : formatCount(credits),
    operators?.join(', ') ?? '',
    createdAt,
    expiresAt ?? '',
    revokedAt ?? '',
  ].map((text) => paint(text, revokedAt === undefined ? undefined : 'faint', colour));
}
