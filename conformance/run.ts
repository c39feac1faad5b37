import { parseArgs } from 'node:util';
import { casesFolder, loadCases } from './load.ts';
import { reportJson, reportText } from './report.ts';
import { chooseCases, runCases } from './suite.ts';

const HELP = `Asks a running server every question of conformance/cases and compares its answers.

  npm run conformance -- --url http://127.0.0.1:8080

The server must serve the people of conformance/people.csv and know two licences:
  idem import conformance/people.csv --base DIR
  idem licence add --base DIR --name conformance --products idcheck --code CONF-IDCHECK
  idem licence add --base DIR --name conformance-plus --products idcheck-plus --code CONF-IDCHECK-PLUS

  --url URL                    the server, http or https
  --licence-idcheck CODE       a licence for ID Check (default CONF-IDCHECK)
  --licence-idcheck-plus CODE  a licence for ID Check Plus (default CONF-IDCHECK-PLUS)
  --only TEXT                  only cases whose topic/name contains TEXT
  --portable                   leave out what only Idem can be expected to answer so
  --json                       the results as JSON
  --help                       this

Exit code: 0 all passed, 1 some failed, 2 wrong use.
`;

const OPTIONS = {
  url: { type: 'string' },
  'licence-idcheck': { type: 'string', default: 'CONF-IDCHECK' },
  'licence-idcheck-plus': { type: 'string', default: 'CONF-IDCHECK-PLUS' },
  only: { type: 'string', default: '' },
  portable: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args);
  if (typeof flags === 'string') return refuse(flags);
  if (flags.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const url = readUrl(flags.url);
  if (!url) return refuse('--url takes the address of a server, for example --url http://127.0.0.1:8080.');
  const all = loadCases(casesFolder()).filter((each) => !(flags.portable && each.idemOnly));
  const cases = chooseCases(all, flags.only);
  if (cases.length === 0) return refuse(`--only ${flags.only}: no case has that in its name.`);
  const results = await runCases(cases, url, {
    idcheck: flags['licence-idcheck'],
    'idcheck-plus': flags['licence-idcheck-plus'],
    host: url.host,
  });
  process.stdout.write(`${(flags.json ? reportJson : reportText)(results, url.origin)}\n`);
  return results.every(({ passed }) => passed) ? 0 : 1;
}

function readFlags(args: readonly string[]): Flags | string {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    return (error as Error).message;
  }
}

function readUrl(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

function refuse(sentence: string): number {
  process.stderr.write(`conformance: ${sentence} See --help.\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
