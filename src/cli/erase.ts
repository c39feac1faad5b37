import { Command } from 'commander';
import { type ErasureStatus, erasePeople, erasureStatus } from '../reference/changes/index.ts';
import { UsageError } from '../runtime/errors.ts';
import { withChangeableBase } from './people.ts';
import { counted } from './progress.ts';
import { loadSettings } from './settings.ts';
import { formatTable, showsColour } from './table.ts';

interface EraseOptions {
  readonly base?: string;
  readonly reason?: string;
  readonly status?: true;
  readonly json?: true;
}

/** `idem erase`: the right to erasure (article 17 of the GDPR). */
export function eraseCommand(): Command {
  return new Command('erase')
    .description('erase people for good, and record that they were erased (article 17 of the GDPR)')
    .argument('[ids...]', 'the id of each person, as in the column id of the import')
    .option('--reason <text>', 'why, for the record; no personal data')
    .option('--status', 'show how far each recorded erasure has come')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem erase 42 --reason 'request of 3 May'
  idem erase --status
  idem compact                    remove the erased bytes from the disk

Checks stop finding a person within a second. The bytes are gone from the data folder after the next "idem compact"
or "idem import". The record of an erasure holds a hash of the id, so that restoring a backup repeats the erasure.`,
    )
    .action(erase);
}

async function erase(ids: readonly string[], options: EraseOptions): Promise<void> {
  if (options.status) return printStatus(options);
  if (ids.length === 0) throw new UsageError('No id given; see "idem erase --help"');
  const result = await withChangeableBase(options, (base) =>
    erasePeople(base, ids, { reason: options.reason ?? '', now: new Date() }),
  );
  if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else {
    const unknown =
      result.unknown === 0 ? '' : ` ${counted(result.unknown, 'id')} not in the base; recorded all the same.`;
    process.stdout.write(`${counted(result.erased, 'person', 'people')} erased.${unknown}\n`);
    process.stdout.write(
      'Run "idem compact" to remove the bytes from the disk; "idem erase --status" shows what remains.\n',
    );
  }
}

function printStatus({ base, json }: EraseOptions): void {
  const { config } = loadSettings(base === undefined ? {} : { base });
  const erasures = erasureStatus(config.base);
  if (json) process.stdout.write(`${JSON.stringify(erasures)}\n`);
  else if (erasures.length === 0) process.stdout.write('No erasure is recorded.\n');
  else process.stdout.write(statusTable(erasures));
}

function statusTable(erasures: readonly ErasureStatus[]): string {
  const head = ['Erased', 'Key', 'Bytes in the data folder', 'Reason'].map((text) => ({
    text,
    tone: 'faint' as const,
  }));
  const rows = erasures.map(({ at, key, isCompacted, reason }) => [
    { text: at },
    { text: key },
    isCompacted
      ? { text: 'removed', tone: 'good' as const }
      : { text: 'until the next compaction', tone: 'doubtful' as const },
    { text: reason },
  ]);
  return formatTable([head, ...rows], showsColour(process.stdout));
}
