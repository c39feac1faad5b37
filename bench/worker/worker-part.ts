import { availableParallelism } from 'node:os';
import type { Context } from '../context.ts';
import { compared } from '../figures/compared.ts';
import type { Figure, Outcome } from '../figures/figure.ts';
import { type Client, startClient } from '../http/client-process.ts';
import { type RunningServer, startIdem, startPlain } from '../http/servers.ts';
import { childrenOf, memoryOf } from '../processes/memory.ts';
import { canDropPages, dropPages } from '../processes/page-cache.ts';
import { interleave } from '../statistics/interleave.ts';

/** Connections of the load before memory is measured. */
const CONNECTIONS = 32;

/** Time until the first answer, and memory of the workers after load. */
export async function measureWorker(context: Context): Promise<Outcome> {
  const { world, scope } = context;
  const client = await startClient({ questionsFile: world.questionsFile }, scope);
  try {
    const memory = await measureMemory(context, client);
    return {
      figures: [...(await measureStarts(context, client)), ...memory],
      skipped: [
        ...(memory.length > 0 ? [] : ['the memory of a worker: this system has no /proc']),
        ...(canDropPages() ? [] : ['a start with a cold page cache needs dd of GNU coreutils']),
      ],
    };
  } finally {
    await client.stop();
  }
}

/** Requests after the first one that its latency is compared with. */
const LATER_REQUESTS = 500;

/** A start of `idem serve` or of a bare server, in milliseconds. */
interface Start {
  readonly untilAnswer: number;
  readonly firstRequest: number;
  readonly laterRequests: number;
}

/** From the start of a process to its first answer, with the base in the page cache and without. */
async function measureStarts({ world, plan, scope, say }: Context, client: Client): Promise<Figure[]> {
  const base = await world.base();
  const measure = (name: string, start: () => Promise<RunningServer>) => async (): Promise<Start> => {
    say(`${name}, from its start to its first answer`);
    const begin = performance.now();
    const server = await start();
    const first = await client.load(server, { connections: 1, seconds: 0 });
    const untilAnswer = performance.now() - begin;
    const later = await client.load(server, { connections: 1, seconds: 10, maxRequests: LATER_REQUESTS });
    await server.program.stop();
    return { untilAnswer, firstRequest: first.latency.p50, laterRequests: later.latency.p50 };
  };
  const startSearch = () => startIdem({ base, workers: 1 }, scope);
  const startCold = () => {
    dropPages(base);
    return startSearch();
  };
  const nothing = async (): Promise<undefined> => undefined;
  const series = await interleave<'search' | 'cold' | 'bare', Start | undefined>(plan.commandRounds, {
    search: measure('idem serve', startSearch),
    cold: canDropPages() ? measure('idem serve, cold page cache', startCold) : nothing,
    bare: measure('bare node:http', () => startPlain('bare', 1, scope)),
  });
  const [search, cold, bare] = [series.search, series.cold, series.bare].map(known) as [Start[], Start[], Start[]];
  const until = (starts: readonly Start[]) => starts.map(({ untilAnswer }) => untilAnswer);
  const subject = { part: 'worker', persons: world.persons, unit: 'ms', better: 'lower' } as const;
  const title = 'from the start to the first answer';
  const warm = { ...subject, name: 'worker.start', title, against: 'bare node:http' };
  const figures = [compared(warm, until(search), until(bare)), firstRequest(subject, search)];
  if (cold.length === 0) return figures;
  const against = 'with the base in the page cache';
  const coldStart = { ...subject, name: 'worker.coldStart', title: `${title}, cold page cache`, against };
  return [...figures, compared(coldStart, until(cold), until(search))];
}

function known(starts: readonly (Start | undefined)[]): Start[] {
  return starts.filter((start) => start !== undefined);
}

function firstRequest(subject: Pick<Figure, 'part' | 'persons' | 'unit' | 'better'>, starts: readonly Start[]): Figure {
  return compared(
    {
      ...subject,
      name: 'worker.firstRequest',
      title: 'the first request',
      against: `the median of the ${LATER_REQUESTS} after it`,
    },
    starts.map((start) => start.firstRequest),
    starts.map(({ laterRequests }) => laterRequests),
  );
}

/** Memory of the largest worker, of Idem and of the bare server, after the same load. */
async function measureMemory({ world, plan, scope, say }: Context, client: Client): Promise<Figure[]> {
  const workers = Math.max(2, availableParallelism());
  const afterLoad = async (name: string, server: RunningServer): Promise<number | undefined> => {
    try {
      say(`${name}, memory of ${workers} workers`);
      await client.load(server, { connections: CONNECTIONS, seconds: plan.seconds });
      const memories = childrenOf(server.program.pid).map(memoryOf);
      return memories.length === 0 ? undefined : Math.max(...memories.map((memory) => memory!.anonymous / 1e6));
    } finally {
      await server.program.stop();
    }
  };
  const own = await afterLoad('idem serve', await startIdem({ base: await world.base(), workers }, scope));
  const bare = await afterLoad('bare node:http', await startPlain('bare', workers, scope));
  if (own === undefined || bare === undefined) return [];
  const title = 'resident memory of a worker, without page cache';
  const subject = { name: 'worker.memory', part: 'worker', persons: world.persons, title, unit: 'MB' } as const;
  return [compared({ ...subject, against: 'a worker of bare node:http', better: 'lower' }, [own], [bare])];
}
