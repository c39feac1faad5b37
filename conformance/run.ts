import { parseArgs } from 'node:util';
import type { ConformanceCase } from './case.ts';
import { casesFolder, loadCases } from './load.ts';
import { reportJson, reportText } from './report.ts';
import { chooseCases, runCases } from './suite.ts';

const HELP = `Asks a running server every question of conformance/cases and compares its answers.

  npm run conformance -- --url http://127.0.0.1:8080

The server must serve the people of conformance/people.csv and know some licences; conformance/README.md has the commands.

  --url URL                    the server, http or https
  --licence-idcheck CODE       a licence for ID Check (default CONF-IDCHECK)
  --licence-idcheck-plus CODE  a licence for ID Check Plus (default CONF-IDCHECK-PLUS)
  --licence-idmobile CODE      a licence for ID Mobile (default CONF-IDMOBILE; conformance/README.md names its kin)
  --client-secret SECRET       the client secret of all of them (default CONF-SECRET)
  --without-mobile             leave out ID Mobile, CAMARA and the tokens
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
  'licence-idmobile': { type: 'string', default: 'CONF-IDMOBILE' },
  'client-secret': { type: 'string', default: 'CONF-SECRET' },
  'without-mobile': { type: 'boolean', default: false },
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
  const isLeftOut = (each: ConformanceCase): boolean =>
    (flags.portable && each.idemOnly) || (flags['without-mobile'] && /^(?:mobile|token|camara)-/.test(each.topic));
  const all = loadCases(casesFolder()).filter((each) => !isLeftOut(each));
  const cases = chooseCases(all, flags.only);
  if (cases.length === 0) return refuse(`--only ${flags.only}: no case has that in its name.`);
  const results = await runCases(cases, url, {
    idcheck: flags['licence-idcheck'],
    'idcheck-plus': flags['licence-idcheck-plus'],
    idmobile: flags['licence-idmobile'],
    secret: flags['client-secret'],
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
