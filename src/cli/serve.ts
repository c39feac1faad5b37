import { Command } from 'commander';
import { readCertificate, tlsFiles } from '../http/tls.ts';
import { hasLicences, openLicences } from '../licences/index.ts';
import { readOperatorSettings } from '../mobile/operators/index.ts';
import type { Config, RawSettings } from '../runtime/config.ts';
import { stopSignal } from '../runtime/stop-signal.ts';
import { WEIGHTS, weightsFrom } from './option-values.ts';
import { BASE, CLUSTER_STORAGE, CONFIG, COUNTRY } from './options.ts';
import { describeServer, serveUntil } from './serving.ts';
import { loadSettings } from './settings.ts';

type ServeOptions = RawSettings & { readonly json?: true; readonly config?: string };

/** `idem serve`: runs the server until SIGTERM or Ctrl-C. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('answer checks over HTTP')
    .option(...CONFIG)
    .option('--port <number>', 'port; 0 selects a free port (IDEM_PORT, PORT; default 8080)')
    .option('--host <address>', 'address to listen on (IDEM_HOST; default 127.0.0.1)')
    .option('--workers <number>', 'worker processes (IDEM_WORKERS; default: number of CPU cores)')
    .option(...BASE)
    .option(...COUNTRY)
    .option('--result-key <key>', 'key of FOUND in responses: result, Result or both (IDEM_RESULT_KEY)')
    .option('--operators <file>', 'configuration of the operators that are queried over HTTP (IDEM_OPERATORS)')
    .option('--guessing-budget <count>', 'distinct values of a field per person and day (IDEM_GUESSING_BUDGET)')
    .option('--trust-proxy <list>', 'proxies whose X-Forwarded-For is trusted: addresses or ranges (IDEM_TRUST_PROXY)')
    .option('--cluster <url>', 'PostgreSQL servers of the cluster of which the data folder is a node (IDEM_CLUSTER)')
    .option(...CLUSTER_STORAGE)
    .option('--cluster-max-staleness <seconds>', 'how long a ready node may lack changes (IDEM_CLUSTER_MAX_STALENESS)')
    .option(
      '--cluster-batch-threads <number>',
      'threads for parts of batches of other nodes; 0: none (IDEM_CLUSTER_BATCH_THREADS)',
    )
    .option('--tls-cert <file>', 'certificate chain in PEM; the server then answers HTTPS only (IDEM_TLS_CERT)')
    .option('--tls-key <file>', 'private key of the certificate in PEM (IDEM_TLS_KEY)')
    .option(...WEIGHTS)
    .option('--log-level <level>', 'silent, error, warn, info or debug (IDEM_LOG_LEVEL)')
    .option('--json', 'print the line that reports readiness as JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem serve
  idem serve --port 9000 --workers 4 --base /var/lib/idem
  IDEM_HOST=0.0.0.0 IDEM_LOG_LEVEL=warn idem serve
  idem serve --config /etc/idem.json
  idem serve --tls-cert chain.pem --tls-key key.pem

A line on standard output reports readiness. The log is written to standard error as JSON lines. SIGTERM or Ctrl-C
stops the server after the current requests are answered; a second one stops it at once.`,
    )
    .action(runServe);
}

async function runServe({ json, ...flags }: ServeOptions): Promise<void> {
  const { config, secrets } = loadSettings(flags);
  // Checked before any worker starts, so that an invalid file is a usage error.
  if (config.operators !== undefined) readOperatorSettings(config.operators);
  weightsFrom(config);
  const tls = tlsFiles(config);
  if (tls !== undefined) readCertificate(tls);
  const hasLicence = await hasActiveLicence(config);
  await serveUntil(stopSignal(), { config, secrets, demo: false }, (opened) => {
    if (json) {
      process.stdout.write(`${JSON.stringify({ event: 'ready', ...opened, workers: config.workers })}\n`);
      return;
    }
    process.stdout.write(`Idem is ready on ${opened.url} (${describeServer(opened, config.workers)}).\n`);
    if (!hasLicence) {
      process.stdout.write(
        'No active licence yet; create one with "idem licence add --name NAME --products idcheck-plus".\n',
      );
    }
  });
}

async function hasActiveLicence({ base }: Config): Promise<boolean> {
  if (!hasLicences(base)) return false;
  const licences = openLicences(base);
  try {
    return licences.list().some(({ revokedAt }) => revokedAt === undefined);
  } finally {
    await licences.close();
  }
}
