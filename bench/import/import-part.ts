import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { compared } from '../figures/compared.ts';
import type { Figure, Outcome } from '../figures/figure.ts';
import { NO_POSTGRES } from '../peers/postgres/at-hand.ts';
import { sizeOfPeople } from '../peers/postgres/people-table.ts';
import { importRoundsOf } from '../plan.ts';
import { folderBytes } from '../processes/disk.ts';
import { memoryOf } from '../processes/memory.ts';
import { IDEM, startProgram } from '../processes/program.ts';
import { sampleMaximum } from '../processes/watch.ts';
import { interleave } from '../statistics/interleave.ts';
import { median } from '../statistics/quantiles.ts';
import { importArguments } from '../world/world.ts';

/** The measurements of one import. */
interface ImportRun {
  readonly seconds: number;
  /** On disk. */
  readonly bytes: number;
  /** Maximum resident memory, including mapped files. */
  readonly peak: number;
  /** The same without mapped files, which are page cache; `undefined` if the system does not report it. */
  readonly ownPeak: number | undefined;
  /** Maximum on disk, with temporary files. */
  readonly room: number;
}

/** The intervals at which memory and disk are sampled. */
const SAMPLE_INTERVAL_MS = { memory: 50, disk: 250 } as const;

/** `idem import`, compared with PostgreSQL's COPY and two trigram indexes on the same rows. */
export async function measureImport(context: Context): Promise<Outcome> {
  const { plan, postgres, say, world } = context;
  const rounds = importRoundsOf(plan, world.persons);
  const runs: ImportRun[] = [];
  const idem = async () => {
    say('idem import');
    const run = await importOnce(context);
    runs.push(run);
    return run.seconds;
  };
  const cluster = await postgres.cluster();
  if (!cluster) {
    await interleave(rounds, { idem });
    return { figures: [importAlone(context, runs), ...costs(context, runs)], skipped: [NO_POSTGRES] };
  }
  const load = async () => {
    say('PostgreSQL: COPY and two GIN indexes');
    return postgres.load();
  };
  const series = await interleave(rounds, { idem, load });
  const { persons } = world;
  const against = `PostgreSQL ${cluster.version}: COPY and two trigram GIN indexes`;
  const detail = {
    peoplePerSecond: persons / median(series.idem),
    postgresPeoplePerSecond: persons / median(series.load),
  };
  const title = 'idem import, whole';
  const time = compared(
    { name: 'import.time', part: 'import', persons, title, unit: 's', against, better: 'lower', detail },
    series.idem,
    series.load,
  );
  return { figures: [time, ...costs(context, runs, await sizeOfPeople(cluster))], skipped: [] };
}

async function importOnce({ world, scope }: Context): Promise<ImportRun> {
  const base = join(world.scratch, 'import');
  const begin = performance.now();
  const program = startProgram({ module: IDEM, args: importArguments(world.people, base) }, scope);
  const memory = sampleMaximum(() => memoryOf(program.pid)?.anonymous, SAMPLE_INTERVAL_MS.memory);
  const disk = sampleMaximum(() => folderBytes(base), SAMPLE_INTERVAL_MS.disk);
  try {
    const { bytes, peakMemory } = JSON.parse(await program.output()) as Record<string, number>;
    const seconds = (performance.now() - begin) / 1000;
    await world.adopt(base);
    return { seconds, bytes: bytes!, peak: peakMemory!, ownPeak: memory.stop(), room: disk.stop() ?? bytes! };
  } finally {
    memory.stop();
    disk.stop();
    rmSync(base, { recursive: true, force: true });
  }
}

function importAlone({ world: { persons } }: Context, runs: readonly ImportRun[]): Figure {
  const seconds = median(runs.map((run) => run.seconds));
  const detail = { peoplePerSecond: persons / seconds };
  return {
    name: 'import.time',
    part: 'import',
    persons,
    title: 'idem import, whole',
    value: seconds,
    unit: 's',
    better: 'lower',
    detail,
  };
}

/** Memory and disk, and the disk that PostgreSQL uses for the same people. */
function costs({ world: { persons } }: Context, runs: readonly ImportRun[], postgresBytes?: number): Figure[] {
  const common = { part: 'import', persons, better: 'lower' } as const;
  const most = (of: (run: ImportRun) => number) => Math.max(...runs.map(of));
  const own = runs.every(({ ownPeak }) => ownPeak !== undefined) ? { own: most(({ ownPeak }) => ownPeak! / 1e6) } : {};
  const bytes = runs.map((run) => run.bytes / persons);
  const detail = { whileImporting: Math.max(...runs.map(({ room, bytes: own }) => Math.max(room, own))) / persons };
  const disk = { ...common, name: 'import.disk', title: 'disk, a person', unit: 'bytes', detail } as const;
  return [
    {
      ...common,
      name: 'import.memory',
      title: 'idem import, resident memory maximum',
      value: most(({ peak }) => peak / 1e6),
      unit: 'MB',
      detail: own,
    },
    postgresBytes === undefined
      ? { ...disk, value: median(bytes) }
      : compared(
          { ...disk, against: 'PostgreSQL: table and both indexes' },
          bytes,
          bytes.map(() => postgresBytes / persons),
        ),
  ];
}
