import { join } from 'node:path';
import { nodeBinary } from '../../scripts/node-binary.ts';
import type { Context } from '../context.ts';
import type { EngineAnswer, EngineRequest } from '../engine/engine-process.ts';
import { compared } from '../figures/compared.ts';
import type { Figure, Outcome } from '../figures/figure.ts';
import { warmUpRounds } from '../plan.ts';
import { startTask, type Task } from '../processes/task.ts';
import { interleave } from '../statistics/interleave.ts';

const ENGINE = new URL('../engine/engine-process.js', import.meta.url);

/** The oldest supported version; others are compared with it. */
const REFERENCE = '20';
const OTHERS = ['22', '24'] as const;

/** CPU time per check in process on each Node.js version. Missing binaries come from npm. */
export async function measureNode(context: Context): Promise<Outcome> {
  const { world, plan } = context;
  if (world.persons > plan.smallPeers)
    return { figures: [], skipped: [`other Node.js versions are compared with ${plan.smallPeers} people at most`] };
  const versions = [REFERENCE, ...OTHERS];
  let binaries: string[];
  try {
    binaries = versions.map((version) => nodeBinary(join(import.meta.dirname, '../../..'), version));
  } catch (error) {
    return { figures: [], skipped: [`other Node.js versions: ${(error as Error).message}`] };
  }
  const tasks: Task<EngineRequest, EngineAnswer>[] = [];
  try {
    const runs: Record<string, () => Promise<number>> = {};
    for (const [i, version] of versions.entries()) {
      const task = startTask<EngineRequest, EngineAnswer>({ module: ENGINE, execPath: binaries[i]! }, context.scope);
      tasks.push(task);
      runs[version] = await warmChecks(context, task, version);
    }
    const series = await interleave(context.plan.rounds, runs);
    return { figures: OTHERS.map((version) => figureOf(context.world.persons, version, series)), skipped: [] };
  } finally {
    for (const task of tasks) await task.stop();
  }
}

/** Microseconds of CPU per check, after a warm-up. */
async function warmChecks(
  { world, plan, say }: Context,
  task: Task<EngineRequest, EngineAnswer>,
  version: string,
): Promise<() => Promise<number>> {
  const base = await world.base();
  const count = Math.min(plan.checks, world.questions.length);
  say(`checks in process on Node.js ${version}`);
  await task.ask({ do: 'open', base, questionsFile: world.questionsFile, count });
  for (let round = warmUpRounds(plan, count); round > 0; round--) await task.ask({ do: 'check', base });
  return async () => {
    say(`checks in process on Node.js ${version}`);
    return (1e6 * (await task.ask({ do: 'check', base })).cpuSeconds) / count;
  };
}

function figureOf(persons: number, version: string, series: Readonly<Record<string, readonly number[]>>): Figure {
  return compared(
    {
      name: `node.${version}`,
      part: 'node',
      persons,
      title: `checks in process on Node.js ${version}, CPU time of one`,
      unit: 'µs',
      against: `on Node.js ${REFERENCE}`,
      better: 'lower',
    },
    series[version]!,
    series[REFERENCE]!,
  );
}
