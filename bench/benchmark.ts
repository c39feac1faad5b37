import { loadavg } from 'node:os';
import { currentCommit, describeMachine } from '../quality/measure/machine.ts';
import { type Outcome, PARTS, type PartName } from './figures/figure.ts';
import type { BenchRun } from './figures/run.ts';
import { measureGrowth } from './growth/growth-part.ts';
import { MEASURES } from './parts.ts';
import { PostgresAtHand } from './peers/postgres/at-hand.ts';
import type { Plan } from './plan.ts';
import type { Scope } from './processes/scope.ts';
import { World } from './world/world.ts';

export interface BenchSettings {
  readonly plan: Plan;
  /** The parts to run; all if empty. */
  readonly only: readonly PartName[];
  /** Where people and bases are kept between runs. */
  readonly cache: string;
  readonly scope: Scope;
  readonly say: (doing: string) => void;
  /** Called after each part with everything measured so far, so that it is kept if the run is killed. */
  readonly onPart?: ((run: BenchRun) => void) | undefined;
}

/** Runs all measurements, one population after another. */
export async function runBenchmark(settings: BenchSettings): Promise<BenchRun> {
  const { plan } = settings;
  const startedAt = new Date().toISOString();
  const begin = performance.now();
  const machine = { ...describeMachine(), loadBefore: loadavg()[0]! };
  const worlds: World[] = [];
  const outcomes: Outcome[] = [];
  const add = (outcome: Outcome) => {
    outcomes.push(outcome);
    settings.onPart?.(runOf(outcomes));
  };
  const runOf = (measured: readonly Outcome[]): BenchRun => ({
    format: 1,
    startedAt,
    minutes: Math.ceil((performance.now() - begin) / 60_000),
    commit: currentCommit(),
    machine,
    plan,
    figures: measured.flatMap(({ figures }) => figures),
    skipped: [...new Set(measured.flatMap(({ skipped }) => skipped))],
    failed: measured.flatMap(({ failed }) => failed ?? []),
  });
  for (const persons of plan.persons) {
    settings.say(`${persons.toLocaleString('en')} people: preparing`);
    const { seed, questions } = plan;
    const world = await World.prepare({ persons, seed, questions, cache: settings.cache }, settings.scope);
    worlds.push(world);
    await measureWorld(settings, world, add);
  }
  if (isWanted(settings, 'growth'))
    add(await attempt(settings, 'growth', () => measureGrowth({ ...settings, worlds })));
  return runOf(outcomes);
}

async function measureWorld(settings: BenchSettings, world: World, add: (outcome: Outcome) => void): Promise<void> {
  const { plan, scope } = settings;
  const postgres = new PostgresAtHand(world.people, scope);
  const say = (doing: string) => settings.say(`${world.persons.toLocaleString('en')} people: ${doing}`);
  try {
    for (const part of PARTS) {
      if (part === 'growth' || !isWanted(settings, part)) continue;
      const measure = () => MEASURES[part]({ world, plan, scope, postgres, say });
      add(await attempt(settings, `${part} with ${world.persons} people`, measure));
    }
  } finally {
    await postgres.stop();
  }
}

/** Records a failure of one part, so that the results of the others are kept. */
async function attempt({ scope }: BenchSettings, what: string, measure: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await measure();
  } catch (error) {
    if (scope.isClosing) throw error;
    return { figures: [], skipped: [], failed: `${what}: ${(error as Error).stack ?? error}` };
  }
}

function isWanted({ only }: BenchSettings, part: PartName): boolean {
  return only.length === 0 || only.includes(part);
}
