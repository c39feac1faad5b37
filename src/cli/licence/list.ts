import { Command } from 'commander';
import { hasLicences, type LicenceRecord, lastUses, USAGE_DAYS } from '../../licences/index.ts';
import { firstOfLastDays } from '../../runtime/days.ts';
import { formatCount } from '../../terminal/quantities.ts';
import { formatTable, paint, showsColour } from '../../terminal/table.ts';
import { withAdministration } from '../cluster/membership.ts';
import { BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { loadSettings } from '../settings.ts';
import { dataFolder } from './administration.ts';
import { describeLimits, type LicenceOptions } from './options.ts';
import { usageSince } from './usage.ts';

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

interface Listed extends LicenceRecord {
  /** ISO 8601 date, UTC. */
  readonly lastUsedOn?: string;
}

function listLicences(folder: string): Promise<readonly Listed[]> {
  return withAdministration(loadSettings({ base: folder }), async (administration) => {
    const { licences } = administration;
    const records = await licences.list();
    const usage = await usageSince(firstOfLastDays(USAGE_DAYS), folder, administration);
    const used = lastUses(records, usage, licences.names());
    return records.map((record) => {
      const lastUsedOn = used.get(record);
      return { ...record, ...(lastUsedOn !== undefined && { lastUsedOn }) };
    });
  });
}

async function runList({ base, json }: LicenceOptions): Promise<void> {
  const folder = dataFolder(base);
  const records = hasLicences(folder) ? await listLicences(folder) : [];
  if (json) return printJson(records);
  if (records.length === 0) {
    process.stdout.write(`The folder ${folder} contains no licences; create one with "idem licence add".\n`);
    return;
  }
  const colour = showsColour(process.stdout);
  const columns = ['Name', 'Products', 'Credits', 'Limits', 'Operators', 'Created', 'Last use', 'Expires', 'Revoked'];
  process.stdout.write(
    formatTable(
      columns.map((title) => ({ title })),
      records.map((record) => rowOf(record, colour)),
      colour,
    ),
  );
}

function rowOf(record: Listed, colour: boolean): string[] {
  const { name, products, credits, operators, createdAt, lastUsedOn, expiresAt, revokedAt } = record;
  return [
    name,
    products.join(', '),
    credits === undefined ? '' : formatCount(credits),
    describeLimits(record),
    operators?.join(', ') ?? '',
    createdAt,
    lastUsedOn ?? '',
    expiresAt ?? '',
    revokedAt ?? '',
  ].map((text) => paint(text, revokedAt === undefined ? undefined : 'faint', colour));
}
