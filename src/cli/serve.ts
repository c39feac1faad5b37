import { Command } from 'commander';
import { hasLicences, openLicences } from '../licences/index.ts';
import { readOperatorSettings } from '../mobile/operators/index.ts';
import type { Config, RawSettings } from '../runtime/config.ts';
import { stopSignal } from '../runtime/stop-signal.ts';
import { describeServer, serveUntil } from './serving.ts';
import { loadSettings } from './settings.ts';

type ServeOptions = RawSettings & { readonly json?: true };

/** `idem serve`: the server, until SIGTERM or Ctrl-C. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('answer checks over HTTP')
    .option('--port <number>', 'port, 8080 if not given; 0 takes any free one (IDEM_PORT, PORT)')
    .option('--host <address>', 'address to listen on, 127.0.0.1 if not given (IDEM_HOST)')
    .option('--workers <number>', 'processes that answer, the cores if not given (IDEM_WORKERS)')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--country <code>', 'country of addresses and phone numbers that name none (IDEM_COUNTRY)')
    .option('--result-key <key>', 'result, Result or both (IDEM_RESULT_KEY)')
    .option('--operators <file>', 'the mobile operators that can be asked over HTTP (IDEM_OPERATORS)')
    .option('--guessing-budget <count>', 'distinct values of a field per person and day (IDEM_GUESSING_BUDGET)')
    .option('--trust-proxy <list>', 'proxies whose X-Forwarded-For is trusted: addresses or ranges (IDEM_TRUST_PROXY)')
    .option('--log-level <level>', 'silent, error, warn, info or debug (IDEM_LOG_LEVEL)')
    .option('--json', 'the line that says it is ready as JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem serve
  idem serve --port 9000 --workers 4 --base /var/lib/idem
  IDEM_HOST=0.0.0.0 IDEM_LOG_LEVEL=warn idem serve

One line on standard output says when it is ready; the log, JSON lines, is on standard error.
SIGTERM or Ctrl-C ends it when the requests in flight are answered; a second one ends it at once.`,
    )
    .action(runServe);
}

async function runServe({ json, ...flags }: ServeOptions): Promise<void> {
  const { config, secrets } = loadSettings(flags);
  // Before any process is started: what is wrong with it is wrong use.
  if (config.operators !== undefined) readOperatorSettings(config.operators);
  const lets = await letsSomebodyIn(config);
  await serveUntil(stopSignal(), { config, secrets, demo: false }, (opened) => {
    if (json) {
      process.stdout.write(`${JSON.stringify({ event: 'ready', ...opened, workers: config.workers })}\n`);
      return;
    }
    process.stdout.write(`Idem is ready on ${opened.url} (${describeServer(opened, config.workers)}).\n`);
    if (!lets) {
      process.stdout.write(
        'Nobody can ask yet: make a licence with "idem licence add --name NAME --products idcheck-plus".\n',
      );
    }
  });
}

async function letsSomebodyIn({ base }: Config): Promise<boolean> {
  if (!hasLicences(base)) return false;
  const licences = openLicences(base);
  try {
    return licences.list().some(({ revokedAt }) => revokedAt === undefined);
  } finally {
    await licences.close();
  }
}
