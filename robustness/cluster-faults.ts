import { setTimeout as pause } from 'node:timers/promises';
import { ClusterLoad, COUNTED, CREDITS, GUESSING, STABLE_PEOPLE } from './cluster-load.ts';
import { ClusterRig } from './cluster-rig.ts';
import type { Progress } from './progress.ts';
import { Random } from './random.ts';

/** How long the nodes may take to catch up at the end, in milliseconds. */
const SETTLE_MS = 60_000;

/** The interval of reports, in milliseconds. */
const REPORT_MS = 20_000;

/** The run ends after as many violations. */
const MAX_FAILURES = 20;

interface FaultSettings {
  readonly failovers: number;
  readonly nodeKills: number;
  readonly seed: number;
}

/**
 * Lets PostgreSQL fail over and kills nodes at random moments, while clients change, ask, pay and guess.
 *
 * @returns the violations of the invariants
 */
export async function causeFaults(
  { failovers, nodeKills, seed }: FaultSettings,
  progress: Progress,
): Promise<readonly string[]> {
  const random = new Random(seed);
  const rig = new ClusterRig();
  try {
    const product = ['--products', 'idcheck-plus'];
    await rig.prepare(STABLE_PEOPLE, [
      ['--name', 'counted', ...product, '--code', COUNTED, '--credits', String(CREDITS)],
      ['--name', 'guessing', ...product, '--code', GUESSING],
    ]);
    await rig.startAll();
    const load = new ClusterLoad(rig, random);
    await load.start();
    const left = { failovers, nodeKills };
    const started = performance.now();
    let reportedAt = started;
    while (left.failovers + left.nodeKills > 0 && load.failures.length < MAX_FAILURES) {
      await pause(random.below(300));
      const isFailover = random.below(left.failovers + left.nodeKills) < left.failovers;
      if (isFailover) await failOver(rig, random, left);
      else await killNode(rig, random, left);
      progress.advance();
      if (performance.now() - reportedAt < REPORT_MS) continue;
      reportedAt = performance.now();
      report(load, { failovers, nodeKills }, left, progress);
    }
    await load.stop();
    await settle(rig, load);
    const seconds = (performance.now() - started) / 1000;
    progress.report(
      `${failovers - left.failovers} failovers and ${nodeKills - left.nodeKills} node kills in ${seconds.toFixed(0)} s ` +
        `(seed ${seed}): ${JSON.stringify(load.counts)}, at most ${load.mostCompared} birth dates compared`,
    );
    return load.failures;
  } finally {
    await rig.remove();
  }
}

/** In one of five failovers a node is killed too. */
async function failOver(rig: ClusterRig, random: Random, left: { failovers: number; nodeKills: number }) {
  left.failovers--;
  const isKilling = left.nodeKills > 0 && random.isTrue(0.2);
  await Promise.all([rig.failOver(), ...(isKilling ? [killNode(rig, random, left)] : [])]);
}

/** The server of a killed node starts with the people that it has, also without PostgreSQL. */
async function killNode(rig: ClusterRig, random: Random, left: { nodeKills: number }): Promise<void> {
  left.nodeKills--;
  const node = random.pick(rig.nodes);
  await rig.kill(node);
  await pause(random.below(300));
  await rig.start(node);
}

function report(
  { failures, counts }: ClusterLoad,
  all: object,
  left: { failovers: number; nodeKills: number },
  progress: Progress,
): void {
  const { failovers, nodeKills } = left;
  progress.report(
    `left of ${JSON.stringify(all)}: ${failovers} failovers, ${nodeKills} kills; ${JSON.stringify(counts)}`,
  );
  if (failures.length > 0) progress.report(`${failures.length} failures, the first: ${failures[0]}`);
}

/** Compares what all nodes hold at the end, and the credits. */
async function settle(rig: ClusterRig, load: ClusterLoad): Promise<void> {
  await load.checkFinalStates(SETTLE_MS);
  load.checkGuesses();
  await rig.stopAll();
  const licences = JSON.parse(await rig.run(rig.nodes[0]!, 'licence', 'list', '--json')) as {
    readonly name: string;
    readonly credits?: number;
  }[];
  load.checkCredits(licences.find(({ name }) => name === 'counted')!.credits!);
}
