import { availableParallelism } from 'node:os';
import type { Context } from '../context.ts';
import { compared } from '../figures/compared.ts';
import type { Figure, Outcome } from '../figures/figure.ts';
import { cpuSecondsOf } from '../processes/cpu.ts';
import { pin, pinnedCores } from '../processes/pin.ts';
import { interleave, type Series } from '../statistics/interleave.ts';
import { median } from '../statistics/quantiles.ts';
import { type Client, startClient } from './client-process.ts';
import type { LatencyQuantiles } from './load/latencies.ts';
import type { LoadResult } from './load/load.ts';
import { type RunningServer, startIdem, startPlain } from './servers.ts';

/** Enough to saturate the workers of a small machine, few enough for meaningful latencies. */
const CONNECTIONS = 32;

/** Share of the maximum throughput at which latencies are measured: at the maximum, all queues of a server are full. */
const USUAL_LOAD = 0.7;

/** The longest time of a warm-up by number of requests. */
const MAX_WARM_UP_SECONDS = 120;

/** Connections of an open loop: so many that requests only wait if the server is late. */
const OPEN_CONNECTIONS = 128;

/** The servers of one comparison. `bare` and `fastify` send the same answer without reading the question. */
interface Servers {
  readonly bare: RunningServer;
  readonly fastify: RunningServer;
  readonly search: RunningServer;
  /** Like `search`, without a log line per request. */
  readonly quiet: RunningServer;
}

/** The result of one run. */
interface ServerRun extends LoadResult {
  /** CPU time of the server per request, in microseconds; NaN if the system does not report it. */
  readonly cpu: number;
}

type Runs = Series<keyof Servers, ServerRun>;

/** `/SEARCH/` with one worker and with all, compared with servers that only send an answer. */
export async function measureHttp(context: Context): Promise<Outcome> {
  const client = await startClient({ questionsFile: context.world.questionsFile }, context.scope);
  try {
    const one = await measureWorkers(context, client, 1);
    const cores = availableParallelism();
    const all = cores === 1 ? [] : await measureWorkers(context, client, cores);
    const skipped = pinnedCores() ? [] : ['the load generator shares cores with the servers: there is no taskset here'];
    return { figures: [...one, ...all], skipped };
  } finally {
    await client.stop();
  }
}

async function measureWorkers(context: Context, client: Client, workers: number): Promise<Figure[]> {
  const servers = await startServers(context, workers);
  try {
    pinAll(client, servers, workers);
    const runs = await runAtMost(context, client, servers);
    const figures = throughputFigures(context, workers, runs);
    return workers === 1 ? [...figures, ...(await measureUsualLoad(context, client, { servers, runs }))] : figures;
  } finally {
    for (const { program } of Object.values(servers)) await program.stop();
  }
}

/** With one worker, the load generator gets its own core; all workers need all cores. */
function pinAll(client: Client, servers: Servers, workers: number): void {
  const cores = pinnedCores();
  if (!cores) return;
  const every = `0-${availableParallelism() - 1}`;
  pin(client.pid, workers === 1 ? cores.client : every);
  for (const { program } of Object.values(servers) as RunningServer[])
    pin(program.pid, workers === 1 ? cores.server : every);
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

/** Measures every server at its maximum, in interleaved runs. */
async function runAtMost({ plan, say }: Context, client: Client, servers: Servers): Promise<Runs> {
  const load = (name: keyof Servers, limit: { seconds: number; maxRequests?: number }) => async () => {
    say(`${name}, at full load`);
    const server = servers[name];
    const { pid } = server.program;
    const before = cpuSecondsOf(pid) ?? Number.NaN;
    const result = await client.load(server, { connections: CONNECTIONS, ...limit });
    const used = (cpuSecondsOf(pid) ?? Number.NaN) - before;
    return { ...result, cpu: (1e6 * used) / result.answers };
  };
  const runs = (limit: { seconds: number; maxRequests?: number }) => ({
    bare: load('bare', limit),
    fastify: load('fastify', limit),
    search: load('search', limit),
    quiet: load('quiet', limit),
  });
  await interleave(1, runs({ seconds: MAX_WARM_UP_SECONDS, maxRequests: plan.warmUpRequests }));
  return interleave(plan.rounds, runs({ seconds: plan.seconds }));
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
    ...(workers === 1 ? cpuFigures(world.persons, runs) : []),
    figure('', '', 'bare node:http', ['search', 'bare']),
    figure('.fastify', '', 'an empty Fastify route', ['search', 'fastify']),
    figure('.quiet', ', no log of requests', 'bare node:http', ['quiet', 'bare']),
  ];
}

/** CPU time per request, which hardly changes when the machine has other work. */
function cpuFigures(persons: number, runs: Runs): Figure[] {
  const [bare, search] = [runs.bare.map(({ cpu }) => cpu), runs.search.map(({ cpu }) => cpu)];
  if ([...bare, ...search].some(Number.isNaN)) return [];
  const title = 'CPU time of a request: bare node:http';
  return [
    compared(
      { name: 'http.cpu', part: 'http', persons, title, unit: 'µs', against: '/SEARCH/, one worker' },
      bare,
      search,
    ),
  ];
}

function latencyDetail(runs: readonly LoadResult[]): Record<keyof LatencyQuantiles, number> {
  const of = (name: keyof LatencyQuantiles) => median(runs.map(({ latency }) => latency[name]));
  return { p50: of('p50'), p99: of('p99'), p999: of('p999') };
}

/** Latencies at a rate below the maximum, as users see them. */
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
        title: `/SEARCH/, ${quantile.replace('999', '99.9')} at ${100 * USUAL_LOAD} % of its maximum`,
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
