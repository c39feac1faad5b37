import { Command } from 'commander';
import { type JournalVerification, verifyJournal } from '../../journal/index.ts';
import { counted, formatBytes } from '../../terminal/quantities.ts';
import { formatTable, showsColour } from '../../terminal/table.ts';
import { BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { loadSettings, type Settings } from '../settings.ts';
import { nodeTitle, readClusterJournals } from './cluster-copies.ts';

export function verifyCommand(): Command {
  return new Command('verify')
    .description('check that no entry was changed, removed or inserted')
    .option(...BASE)
    .option('--cluster', 'verify the journals of all nodes, as PostgreSQL holds them')
    .option('--json', 'print the result as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  idem journal verify
  idem journal verify --base /srv/idem --json
  idem journal verify --cluster

It needs the folder journal and the file journal.key, and no server. The exit code is 0 if the journal is intact, and
1 if it was changed. Anyone with journal.key can write another journal: compare the last seal with the one that
"idem serve" wrote to its log.`,
    )
    .action(verify);
}

interface VerifyOptions {
  readonly base?: string;
  readonly cluster?: true;
  readonly json?: true;
}

async function verify({ base, cluster, json }: VerifyOptions): Promise<void> {
  const settings = loadSettings({ base });
  if (cluster) return verifyCluster(settings, json === true);
  const result = await verifyJournal(settings.config.base);
  if (!result.isIntact) process.exitCode = 1;
  if (json) printJson(result);
  else process.stdout.write(describe(result));
}

async function verifyCluster(settings: Settings, isJson: boolean): Promise<void> {
  const results = await readClusterJournals(settings, async (journal) => {
    const { id, name } = journal;
    return { title: nodeTitle(journal), id, name, result: await verifyJournal(journal.base) };
  });
  if (!results.every(({ result }) => result.isIntact)) process.exitCode = 1;
  if (isJson) printJson(results.map(({ id, name, result }) => ({ node: id, name, ...result })));
  else if (results.length === 0) process.stdout.write('PostgreSQL holds no journal yet.\n');
  else process.stdout.write(results.map(({ title, result }) => `${title}\n${describe(result)}`).join('\n'));
}

function describe({ days, sealedDays, lines, bytes, lastSeal, findings, isIntact }: JournalVerification): string {
  const columns = ['Day', 'File', 'Finding'].map((title) => ({ title }));
  const rows = findings.map(({ day, file, detail }) => [day, file, detail]);
  const table = formatTable(columns, rows, showsColour(process.stdout));
  const size = `${counted(days, 'day')} (${sealedDays} sealed), ${counted(lines, 'line')}, ${formatBytes(bytes)}`;
  const seal = lastSeal === '' ? '' : `Last seal: ${lastSeal}\n`;
  return `${table}${isIntact ? 'The journal is intact' : 'The journal was CHANGED'}: ${size}.\n${seal}`;
}
