import type { EngineAnswer, EngineRequest } from '../engine/engine-process.ts';
import { compared } from '../figures/compared.ts';
import type { Figure, Outcome } from '../figures/figure.ts';
import { type Plan, warmUpRounds } from '../plan.ts';
import type { Scope } from '../processes/scope.ts';
import { startTask } from '../processes/task.ts';
import { interleave } from '../statistics/interleave.ts';
import type { World } from '../world/world.ts';

const ENGINE = new URL('../engine/engine-process.js', import.meta.url);

export interface GrowthSettings {
  /** In ascending order of people. */
  readonly worlds: readonly World[];
  readonly plan: Plan;
  readonly scope: Scope;
  readonly say: (doing: string) => void;
}

/** Measures in interleaved runs whether checks take longer in larger bases. */
export async function measureGrowth({ worlds, plan, scope, say }: GrowthSettings): Promise<Outcome> {
  if (worlds.length < 2) return { figures: [], skipped: ['growth needs at least two sizes'] };
  const engine = startTask<EngineRequest, EngineAnswer>({ module: ENGINE }, scope);
  try {
    const runs: Record<string, () => Promise<number>> = {};
    for (const world of worlds) {
      const base = await world.base();
      const count = Math.min(plan.checks, world.questions.length);
      await engine.ask({ do: 'open', base, questionsFile: world.questionsFile, count });
      runs[sizeOf(world)] = async () => {
        say(`checks in process, ${sizeOf(world)} people`);
        return count / (await engine.ask({ do: 'check', base })).seconds;
      };
    }
    await interleave(warmUpRounds(plan, plan.checks), runs);
    const series = await interleave(plan.rounds, runs);
    return { figures: worlds.slice(1).map((world) => figureOf(world, worlds[0]!, series)), skipped: [] };
  } finally {
    await engine.stop();
  }
}

function figureOf(world: World, smallest: World, series: Readonly<Record<string, readonly number[]>>): Figure {
  return compared(
    {
      name: 'growth.checks',
      part: 'growth',
      persons: world.persons,
      title: 'checks in process',
      unit: '/s',
      against: `the same with ${sizeOf(smallest)} people`,
    },
    series[sizeOf(world)]!,
    series[sizeOf(smallest)]!,
  );
}

function sizeOf({ persons }: World): string {
  return persons.toLocaleString('en');
}
