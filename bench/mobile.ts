import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { openLicences } from '../src/licences/index.ts';
import {
  importSubscribers,
  SUBSCRIBERS,
  type SubscriberSummary,
} from '../src/mobile/operators/subscriber-base/index.ts';
import { generatePopulation } from '../src/population/index.ts';
import { openSource } from '../src/tabular/index.ts';
import type { LoadResult } from './http/load/load.ts';
import { type RunningServer, startIdem, startPlain } from './http/servers.ts';
import type { ClientRequest } from './mobile/client.ts';
import { numberOf } from './mobile/questions.ts';
import { closeOnSignal, Scope } from './processes/scope.ts';
import { startTask } from './processes/task.ts';
import { interleave } from './statistics/interleave.ts';
import { median } from './statistics/quantiles.ts';
import { ratioOf } from './statistics/ratio.ts';

/**
 * `matching_notp` with a base of subscribers, compared with bare `node:http`: one worker each, interleaved runs, a separate
 * client process with keep-alive connections: `node dist/bench/mobile.js [--subscribers 1000000] [--rounds 7] [--seconds 2]`.
 * Both servers get the same requests; the bare one does not read them.
 */
const OPTIONS = {
  subscribers: { type: 'string', default: '1000000' },
  rounds: { type: 'string', default: '7' },
  seconds: { type: 'string', default: '2' },
  /** A folder that keeps the base for the next run. */
  keep: { type: 'string', default: '' },
} as const;

const SEED = 11;
const CONNECTIONS = 32;

/** Load before the measurement: V8 keeps compiling for about fifty thousand requests. */
const WARM_UP_SECONDS = 4;
const QUESTIONS = 20_000;

const LICENCE = 'bench-mobile-licence';
const SECRET = 'bench-mobile-secret';

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const thousands = (value: number): string => Math.round(value).toLocaleString('en');

interface Sizes {
  readonly subscribers: number;
  readonly rounds: number;
  readonly seconds: number;
}

async function main({ subscribers, rounds, seconds }: Sizes, base: string, scope: Scope): Promise<void> {
  if (!existsSync(join(base, 'subscribers/CURRENT'))) await makeBase(base, subscribers);
  makeLicence(base);
  const servers = {
    bare: await startPlain('bare', 1, scope),
    matching: await startIdem({ base, workers: 1 }, scope),
    quiet: await startIdem({ base, workers: 1, quiet: true }, scope),
  };
  const task = startTask<ClientRequest, LoadResult>({ module: new URL('./mobile/client.js', import.meta.url) }, scope);
  const load = (name: keyof typeof servers, length: number) => async () => {
    const { port } = servers[name];
    const result = await task.ask({ port, connections: CONNECTIONS, seconds: length });
    if (result.refused > 0) throw new Error(`${name} refused ${result.refused} of ${result.answers}`);
    return result;
  };
  const runs = (length: number) => ({
    bare: load('bare', length),
    matching: load('matching', length),
    quiet: load('quiet', length),
  });
  const questions = { licence: LICENCE, token: '', subscribers, seed: SEED, count: QUESTIONS };
  // A token is valid for five minutes, on every server of the base.
  await task.ask({ questions: { ...questions, token: await tokenOf(servers.quiet) } });
  await interleave(1, runs(WARM_UP_SECONDS));
  await task.ask({ questions: { ...questions, token: await tokenOf(servers.quiet) } });
  const series = await interleave(rounds, runs(seconds));
  const rates = (name: keyof typeof servers) => series[name].map(({ perSecond }) => perSecond);
  for (const name of Object.keys(servers) as (keyof typeof servers)[]) {
    const { p50, p99 } = latencyOf(series[name]);
    process.stdout.write(`${name}: ${thousands(median(rates(name)))}/s, p50 ${p50} ms, p99 ${p99} ms\n`);
  }
  for (const name of ['matching', 'quiet'] as const) {
    const { median: ratio, low, high } = ratioOf(rates(name), rates('bare'));
    const spread = `${low.toFixed(2)} to ${high.toFixed(2)} in ${rounds} rounds`;
    process.stdout.write(`${name} / bare: ${ratio.toFixed(3)} (${spread})\n`);
  }
}

function latencyOf(runs: readonly LoadResult[]): { p50: string; p99: string } {
  const of = (quantile: 'p50' | 'p99') => median(runs.map(({ latency }) => latency[quantile])).toFixed(2);
  return { p50: of('p50'), p99: of('p99') };
}

async function makeBase(base: string, subscribers: number): Promise<SubscriberSummary> {
  const source = await openSource('-', { stdin: Readable.from(lines(subscribers)), schema: SUBSCRIBERS });
  const started = performance.now();
  const summary = await importSubscribers({
    base,
    sources: [source],
    replace: true,
    defaults: { country: 'FR', operator: 'Bench Mobile' },
    onReject: ({ reason }) => {
      throw new Error(reason);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  say(
    `import, generating included: ${thousands(summary.taken / seconds)} rows/s, ${thousands(memory)} MB of memory, ` +
      `${(summary.bytes / summary.subscribers).toFixed(0)} bytes a subscriber`,
  );
  return summary;
}

/** Bytes per write. */
const CHUNK = 256 * 1024;

function* lines(subscribers: number): Generator<Buffer> {
  let at = 0;
  let text =
    'msisdn,last_name,birth_name,first_name,gender,birth_date,street_number,street,postal_code,city,email,sim_changed_at\n';
  for (const person of generatePopulation({ persons: subscribers, seed: SEED })) {
    const { lastName, birthName, firstName, gender, birthDate, streetNumber, street, postalCode, city, email } = person;
    const values = [lastName, birthName, firstName, gender, birthDate, streetNumber, street, postalCode, city, email];
    text += `${[numberOf(at++), ...values, '2024-05-17'].join(',')}\n`;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

function makeLicence(base: string): void {
  const licences = openLicences(base);
  if (licences.resolve(LICENCE) === undefined) {
    licences.add({ name: 'bench', products: ['idmobile'], code: LICENCE, clientSecret: SECRET });
  }
  void licences.close();
}

async function tokenOf({ port }: RunningServer): Promise<string> {
  const body = new URLSearchParams({ licence: LICENCE, client_secret: SECRET, grant_type: 'client_idmobile' });
  const response = await fetch(`http://127.0.0.1:${port}/ACCESS_TOKEN/`, { method: 'POST', body });
  return ((await response.json()) as { access_token: string }).access_token;
}

const { values } = parseArgs({ options: OPTIONS });
const folder = values.keep === '' ? mkdtempSync(join(tmpdir(), 'idem-bench-mobile-')) : values.keep;
const scope = new Scope();
closeOnSignal(scope);
if (values.keep === '') scope.hold(() => rmSync(folder, { recursive: true, force: true }));
try {
  const sizes = {
    subscribers: Number(values.subscribers),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
  };
  await main(sizes, folder, scope);
} finally {
  await scope.close();
}
