import { availableParallelism } from 'node:os';
import type { Context } from '../context.ts';
import { compared } from '../figures/compared.ts';
import type { Figure, Outcome } from '../figures/figure.ts';
import { cpuSecondsOf } from '../processes/cpu.ts';
import { interleave, type Series } from '../statistics/interleave.ts';
import { median } from '../statistics/quantiles.ts';
import { type Client, startClient } from './client-process.ts';
import type { LatencyQuantiles } from './load/latencies.ts';
import type { LoadResult } from './load/load.ts';
import { type RunningServer, startIdem, startPlain } from './servers.ts';

/** Enough to keep the workers of a small machine busy, few enough for latencies to mean something. */
const CONNECTIONS = 32;

/** At the most that a server can do every queue is full; what users see is below it. */
const USUAL_LOAD = 0.7;

/** Connections of an open loop: so many that none is waited for unless the server is late. */
const OPEN_CONNECTIONS = 128;

/** The servers of one comparison. `bare` and `fastify` answer the same without reading a question. */
interface Servers {
  readonly bare: RunningServer;
  readonly fastify: RunningServer;
  readonly search: RunningServer;
  /** As `search`, without a log line a request. */
  readonly quiet: RunningServer;
}

/** What came of one run, and what it took. */
interface ServerRun extends LoadResult {
  /** Microseconds of processor time that the server took for one request; NaN where the system does not say. */
  readonly cpu: number;
}

type Runs = Series<keyof Servers, ServerRun>;

/** `/SEARCH/` with one worker and with all, beside servers that do nothing else but answer. */
export async function measureHttp(context: Context): Promise<Outcome> {
  const client = await startClient({ questionsFile: context.world.questionsFile }, context.scope);
  try {
    const one = await measureWorkers(context, client, 1);
    const cores = availableParallelism();
    const all = cores === 1 ? [] : await measureWorkers(context, client, cores);
    return { figures: [...one, ...all], skipped: [] };
  } finally {
    await client.stop();
  }
}

async function measureWorkers(context: Context, client: Client, workers: number): Promise<Figure[]> {
  const servers = await startServers(context, workers);
  try {
    const runs = await runAtMost(context, client, servers);
    const figures = throughputFigures(context, workers, runs);
    return workers === 1 ? [...figures, ...(await measureUsualLoad(context, client, { servers, runs }))] : figures;
  } finally {
    for (const { program } of Object.values(servers)) await program.stop();
  }
}

async function startServers({ world, scope }: Context, workers: number): Promise<Servers> {
  const base = await world.base();
  return {
    bare: await startPlain('bare', workers, scope),
    fastify: await startPlain('fastify', workers, scope),
    search: await startIdem({ base, workers }, scope),
    quiet: await startIdem({ base, workers, quiet: true }, scope),
  };
}

/** Every server at the most that it can do, in turns. */
async function runAtMost({ plan, say }: Context, client: Client, servers: Servers): Promise<Runs> {
  const load = (name: keyof Servers, seconds: number) => async () => {
    say(`${name}, at the most`);
    const server = servers[name];
    const { pid } = server.program;
    const before = cpuSecondsOf(pid) ?? Number.NaN;
    const result = await client.load(server, { connections: CONNECTIONS, seconds });
    const used = (cpuSecondsOf(pid) ?? Number.NaN) - before;
    return { ...result, cpu: (1e6 * used) / result.answers };
  };
  const runs = (seconds: number) => ({
    bare: load('bare', seconds),
    fastify: load('fastify', seconds),
    search: load('search', seconds),
    quiet: load('quiet', seconds),
  });
  await interleave(1, runs(plan.warmUpSeconds));
  return interleave(plan.rounds, runs(plan.seconds));
}

function throughputFigures({ world }: Context, workers: number, runs: Runs): Figure[] {
  const name = workers === 1 ? 'http.one' : 'http.all';
  const title = `/SEARCH/, ${workers === 1 ? 'one worker' : `${workers} workers`}`;
  const figure = (suffix: string, titleSuffix: string, against: string, names: [keyof Servers, keyof Servers]) => {
    const [above, below] = names;
    const of = (server: keyof Servers, value: (run: ServerRun) => number) => median(runs[server].map(value));
    const detail = {
      ...latencyDetail(runs[above]),
      cpu: of(above, ({ cpu }) => cpu),
      cpuAgainst: of(below, ({ cpu }) => cpu),
      clientCores: of(below, ({ clientCores }) => clientCores),
    };
    return compared(
      {
        name: name + suffix,
        part: 'http',
        persons: world.persons,
        title: title + titleSuffix,
        unit: '/s',
        against,
        detail,
      },
      runs[above].map(({ perSecond }) => perSecond),
      runs[below].map(({ perSecond }) => perSecond),
    );
  };
  return [
    figure('', '', 'bare node:http', ['search', 'bare']),
    figure('.fastify', '', 'an empty Fastify route', ['search', 'fastify']),
    figure('.quiet', ', no log of requests', 'bare node:http', ['quiet', 'bare']),
  ];
}

function latencyDetail(runs: readonly LoadResult[]): Record<keyof LatencyQuantiles, number> {
  const of = (name: keyof LatencyQuantiles) => median(runs.map(({ latency }) => latency[name]));
  return { p50: of('p50'), p99: of('p99'), p999: of('p999') };
}

/** Latencies at a rate that the server can keep, which are what its users see. */
async function measureUsualLoad(
  { plan, world, say }: Context,
  client: Client,
  { servers, runs }: { servers: Servers; runs: Runs },
): Promise<Figure[]> {
  const rate = USUAL_LOAD * median(runs.search.map(({ perSecond }) => perSecond));
  const load = (name: keyof Servers) => async () => {
    say(`${name}, ${Math.round(rate)} requests/s`);
    return client.load(servers[name], { connections: OPEN_CONNECTIONS, seconds: plan.seconds, rate });
  };
  const usual = await interleave(plan.rounds, { search: load('search'), bare: load('bare') });
  const detail = { ...latencyDetail(usual.search), rate };
  return (['p50', 'p99', 'p999'] as const).map((quantile) =>
    compared(
      {
        name: `http.${quantile}`,
        part: 'http',
        persons: world.persons,
        title: `/SEARCH/, ${quantile.replace('999', '99.9')} at ${100 * USUAL_LOAD} % of its most`,
        unit: 'ms',
        against: 'bare node:http at the same rate',
        better: 'lower',
        ...(quantile === 'p99' && { detail }),
      },
      usual.search.map(({ latency }) => latency[quantile]),
      usual.bare.map(({ latency }) => latency[quantile]),
    ),
  );
}
