import { availableParallelism } from 'node:os';
import type { Context } from '../context.ts';
import { compared } from '../figures/compared.ts';
import type { Figure, Outcome } from '../figures/figure.ts';
import { type Client, startClient } from '../http/client-process.ts';
import { type RunningServer, startIdem, startPlain } from '../http/servers.ts';
import { childrenOf, memoryOf } from '../processes/memory.ts';
import { interleave } from '../statistics/interleave.ts';

/** Questions that a worker answers before its memory is looked at: more than enough for every cache and buffer. */
const CONNECTIONS = 32;

/** How long a server takes until its first answer, and how much memory its workers have after many. */
export async function measureWorker(context: Context): Promise<Outcome> {
  const { world, scope } = context;
  const client = await startClient({ questionsFile: world.questionsFile }, scope);
  try {
    const memory = await measureMemory(context, client);
    return {
      figures: [await measureStart(context, client), ...memory],
      skipped: memory.length > 0 ? [] : ['the memory of a worker is read from /proc, which this system does not have'],
    };
  } finally {
    await client.stop();
  }
}

async function measureStart({ world, plan, scope, say }: Context, client: Client): Promise<Figure> {
  const base = await world.base();
  const untilAnswer = (name: string, start: () => Promise<RunningServer>) => async () => {
    say(`${name}, from its start to its first answer`);
    const begin = performance.now();
    const server = await start();
    await client.load(server, { connections: 1, seconds: 0 });
    const milliseconds = performance.now() - begin;
    await server.program.stop();
    return milliseconds;
  };
  const series = await interleave(plan.rounds, {
    search: untilAnswer('idem serve', () => startIdem({ base, workers: 1 }, scope)),
    bare: untilAnswer('bare node:http', () => startPlain('bare', 1, scope)),
  });
  return compared(
    {
      name: 'worker.start',
      part: 'worker',
      persons: world.persons,
      title: 'from the start to the first answer',
      unit: 'ms',
      against: 'bare node:http',
      better: 'lower',
    },
    series.search,
    series.bare,
  );
}

/** The memory of the workers that have most, Idem's and bare ones, after the same load. */
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
  const title = 'resident memory of a worker, page cache aside';
  const subject = { name: 'worker.memory', part: 'worker', persons: world.persons, title, unit: 'MB' } as const;
  return [compared({ ...subject, against: 'a worker of bare node:http', better: 'lower' }, [own], [bare])];
}
