import { Command } from 'commander';
import { type Usage, UsageStore } from '../../licences/index.ts';
import { firstOfLastDays } from '../../runtime/days.ts';
import { UsageError } from '../../runtime/errors.ts';
import { formatCount } from '../../terminal/quantities.ts';
import { formatTable, showsColour } from '../../terminal/table.ts';
import { type Administration, withAdministration } from '../cluster/membership.ts';
import { BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { loadSettings } from '../settings.ts';
import { dataFolder, requireLicences } from './administration.ts';
import type { LicenceOptions } from './options.ts';

interface UsageOptions extends LicenceOptions {
  readonly days: string;
}

/** `idem licence usage`: answers per day, licence and product. */
export function usageCommand(): Command {
  return new Command('usage')
    .description('show the number of answers per day, licence and product')
    .argument('[name]', 'name of the licence (default: all licences)')
    .option('--days <number>', 'number of days in UTC, including today', '30')
    .option(...BASE)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem licence usage
  idem licence usage ACME --days 1
  idem licence usage --days 365 --json`,
    )
    .action(runUsage);
}

interface Row {
  readonly day: string;
  readonly licence: string;
  readonly product: string;
  readonly answers: number;
}

async function runUsage(name: string | undefined, { days, base, json }: UsageOptions): Promise<void> {
  if (!/^[1-9]\d{0,3}$/.test(days))
    throw new UsageError(`--days cannot be "${days}"; expected a whole number from 1 to 9,999`);
  const folder = dataFolder(base);
  const from = firstOfLastDays(Number(days));
  const rows = (await readUsage(folder, from)).filter(({ licence }) => name === undefined || licence === name);
  if (json) return printJson(rows);
  if (rows.length === 0) {
    process.stdout.write(`No answers${name === undefined ? '' : ` for "${name}"`} since ${from}.\n`);
    return;
  }
  const columns = [
    { title: 'Day' },
    { title: 'Licence' },
    { title: 'Product' },
    { title: 'Answers', align: 'right' },
  ] as const;
  const lines = rows.map(({ day, licence, product, answers }) => [day, licence, product, formatCount(answers)]);
  process.stdout.write(formatTable(columns, lines, showsColour(process.stdout)));
}

/** The stored counts from a day on, of all nodes of a cluster. */
export async function usageSince(
  from: string,
  folder: string,
  administration: Pick<Administration, 'listUsage'>,
): Promise<readonly Usage[]> {
  const usage = UsageStore.exists(folder) ? UsageStore.open(folder) : undefined;
  try {
    return await administration.listUsage(usage?.list(from) ?? [], from);
  } finally {
    await usage?.close();
  }
}

async function readUsage(folder: string, from: string): Promise<readonly Row[]> {
  requireLicences(folder);
  if (!UsageStore.exists(folder)) return [];
  const [names, counts] = await withAdministration(loadSettings({ base: folder }), async (administration) => [
    administration.licences.names(),
    await usageSince(from, folder, administration),
  ]);
  const toRow = ({ day, licenceId, product, answers }: Usage): Row => ({
    day,
    licence: names.get(licenceId) ?? 'demo',
    product,
    answers,
  });
  return counts
    .map(toRow)
    .sort(
      (left, right) =>
        left.day.localeCompare(right.day) ||
        left.licence.localeCompare(right.licence) ||
        left.product.localeCompare(right.product),
    );
}
