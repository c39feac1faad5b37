import { Command } from 'commander';
import { hasLicences, openLicences, type Usage, UsageStore } from '../licences/index.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { loadSettings } from './settings.ts';
import { formatTable, showsColour } from './table.ts';

interface UsageOptions {
  readonly days: string;
  readonly base?: string;
  readonly json?: true;
}

const DAY_MS = 86_400_000;

/** `idem licence usage`: answers per day, licence and product. */
export function usageCommand(): Command {
  return new Command('usage')
    .description('show the number of answers per day, licence and product')
    .argument('[name]', 'the licence; all licences if not given')
    .option('--days <number>', 'the last days in UTC, including today', '30')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
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
  if (!/^[1-9]\d{0,3}$/.test(days)) throw new UsageError(`--days cannot be "${days}"; it takes a whole number.`);
  const folder = loadSettings(base === undefined ? {} : { base }).config.base;
  const from = new Date(Date.now() - (Number(days) - 1) * DAY_MS).toISOString().slice(0, 10);
  const rows = (await readUsage(folder, from)).filter(({ licence }) => name === undefined || licence === name);
  if (json) {
    process.stdout.write(`${JSON.stringify(rows)}\n`);
    return;
  }
  if (rows.length === 0) {
    process.stdout.write(`No answers${name === undefined ? '' : ` for "${name}"`} since ${from}.\n`);
    return;
  }
  const head = ['Day', 'Licence', 'Product', 'Answers'].map((text) => ({ text, tone: 'faint' as const }));
  const lines = rows.map(({ day, licence, product, answers }) =>
    [day, licence, product, answers.toLocaleString('en')].map((text) => ({ text })),
  );
  process.stdout.write(formatTable([head, ...lines], showsColour(process.stdout)));
}

async function readUsage(folder: string, from: string): Promise<readonly Row[]> {
  if (!hasLicences(folder)) throw new Failure(`There are no licences in ${folder}.`);
  if (!UsageStore.exists(folder)) return [];
  const licences = openLicences(folder);
  const usage = UsageStore.open(folder);
  try {
    const names = licences.names();
    const toRow = ({ day, licenceId, product, answers }: Usage): Row => ({
      day,
      licence: names.get(licenceId) ?? 'demo',
      product,
      answers,
    });
    return usage
      .list(from)
      .map(toRow)
      .sort(
        (left, right) =>
          left.day.localeCompare(right.day) ||
          left.licence.localeCompare(right.licence) ||
          left.product.localeCompare(right.product),
      );
  } finally {
    await Promise.all([licences.close(), usage.close()]);
  }
}
