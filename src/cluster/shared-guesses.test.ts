import { describe, expect, it } from 'vitest';
import type { Guess } from '../licences/index.ts';
import { DAY_MS, dayNumberOf } from '../runtime/days.ts';
import { eventually, useTestCluster } from './administration.testing.ts';
import { ClusterHealth } from './health.ts';
import { SharedAllowance } from './shared-allowance.ts';

const LIMIT = 5;
const fixture = useTestCluster();

const guessOf = (subject: string, value: string): Guess => ({ licence: 'acme', subject, field: 'birthDate', value });

const values = (count: number, prefix = 'value') => Array.from({ length: count }, (_, i) => `${prefix} ${i}`);

async function startNodes(count: number, limit = LIMIT) {
  const opened = [];
  for (const name of values(count, 'node')) opened.push(await fixture.nodes.addNode(name));
  await fixture.nodes.beginDay();
  const guesses = await Promise.all(opened.map((node) => fixture.nodes.openGuesses(node, limit)));
  return { opened, guesses };
}

describe('the guessing budgets of a cluster', { timeout: 60_000 }, () => {
  it('allow the first value on each node without a call, and further ones only with PostgreSQL', async () => {
    const { guesses } = await startNodes(3);
    const [first, second] = guesses;
    await fixture.server.stop('SIGQUIT');
    try {
      expect(first!.spend(guessOf('1', 'a'))).toBe(true);
      expect(first!.spend(guessOf('1', 'a'))).toBe(true);
      expect(second!.spend(guessOf('1', 'b'))).toBe(true);
      expect(await first!.spend(guessOf('1', 'b'))).toBe(false);
      expect(first!.spend(guessOf('2', 'a'))).toBe(true);
    } finally {
      await fixture.server.start();
    }
    // The value that was compared elsewhere may take the room that is left.
    await eventually(() => first!.spend(guessOf('1', 'b')), true);
  });

  it('never exceed the limit while a node does not answer', async () => {
    const { guesses } = await startNodes(3);
    const [first, second, silent] = guesses;
    const spend = async (budget: typeof first, names: readonly string[]) => {
      const allowed: string[] = [];
      for (const name of names) if (await budget!.spend(guessOf('1', name))) allowed.push(name);
      return allowed;
    };
    // Nobody follows: what is reserved for the others stays reserved.
    const allowed = await spend(first, values(9));
    expect(allowed).toHaveLength(3);
    allowed.push(...(await spend(second, values(9, 'other'))));
    allowed.push(...(await spend(silent, values(9, 'third'))));
    expect(new Set(allowed).size).toBe(LIMIT);
  });

  it('ask PostgreSQL for each value on nodes beyond the limit, and on nodes that joined today', async () => {
    const { opened, guesses } = await startNodes(3, 2);
    const late = await fixture.nodes.addNode('late');
    guesses.push(await fixture.nodes.openGuesses(late, 2));
    for (const [at, node] of [...opened, late].entries()) fixture.nodes.follow(node, guesses[at]);
    const answers = guesses.map((budget) => budget.spend(guessOf('1', 'a')));
    expect(answers.filter((answer) => answer instanceof Promise)).toHaveLength(2);
    expect(await Promise.all(answers)).toContain(true);
    const asked = guesses.flatMap((budget, at) =>
      values(4, `node ${at}`).map(async (name) => ((await budget.spend(guessOf('2', name))) ? name : undefined)),
    );
    const allowed = (await Promise.all(asked)).filter((name) => name !== undefined);
    expect(allowed.length).toBeGreaterThan(0);
    expect(allowed.length).toBeLessThanOrEqual(2);
  });

  it('store neither values nor subjects, and are removed after two days', async () => {
    const { opened, guesses } = await startNodes(1);
    for (const name of values(2)) await guesses[0]!.spend(guessOf('household 17', name));
    const { database, nodes: register } = opened[0]!.cluster;
    const read = () =>
      database.run((queries) => queries.query<{ text: string }>('select guesses::text as text from guesses'));
    expect((await read()).rows).toHaveLength(1);
    expect((await read()).rows[0]!.text).not.toMatch(/household|value|acme/);
    await register.removePastDays();
    expect((await read()).rows).toHaveLength(1);
    await database.run((queries) => queries.query('update guesses set day = day - 2'));
    await register.removePastDays();
    expect((await read()).rows).toHaveLength(0);
  });

  it('use the day of PostgreSQL, even if the clock of a node is wrong', async () => {
    const { opened } = await startNodes(1);
    const { cluster, folder } = opened[0]!;
    let now = Date.now() + 3 * DAY_MS;
    const health = ClusterHealth.open(folder, () => now);
    expect(health.share).toEqual({ day: dayNumberOf(now), rank: undefined, nodes: 1 });
    const share = await cluster.nodes.takeShare(cluster.membership.nodeId);
    health.recordShare(share);
    expect(health.share).toEqual({ day: dayNumberOf(Date.now()), rank: 0, nodes: 1 });
    now -= 9 * DAY_MS;
    expect(health.share.day).toBe(share.day);
    // A server that took over has another clock: the day does not begin anew.
    health.recordShare({ ...share, day: share.day - 1 });
    expect(health.share.day).toBe(share.day);
    health.close();
  });

  it('keep the reservation of a node that left until the day ends', async () => {
    const { opened } = await startNodes(2);
    const [first, second] = opened.map(({ cluster }) => cluster);
    await first!.nodes.report(second!.membership.nodeId, { generation: undefined, position: 0 });
    await first!.nodes.remove(second!.membership.nodeId);
    expect(await first!.nodes.takeShare(first!.membership.nodeId)).toMatchObject({ nodes: 1 });
    const reserved = (day: string) =>
      first!.database.run(async (queries) => {
        const { rows } = await queries.query<{ count: string }>(
          `select count(*) as count from node_days where first_day < day and coalesce(last_day, day) >= day`.replaceAll(
            ' day',
            ` (floor(extract(epoch from now()) / 86400)::integer${day})`,
          ),
        );
        return Number(rows[0]!.count);
      });
    expect(await reserved('')).toBe(2);
    expect(await reserved(' + 1')).toBe(1);
  });
});

describe('the daily limit of a licence', { timeout: 60_000 }, () => {
  it('is never exceeded by all nodes together, and can be used up on one of them', async () => {
    const { opened } = await startNodes(3);
    const day = 20_000;
    const licence = { id: 'ab'.repeat(16), maxPerDay: 250 };
    const allowances = opened.map(
      ({ cluster: { database, membership } }) =>
        new SharedAllowance(database, membership.nodeId, () => ({ day, rank: undefined, nodes: 3 })),
    );
    const portions = await Promise.all(allowances.map((allowance) => allowance.takePortion(licence, day)));
    expect(portions.every((portion) => portion > 0)).toBe(true);
    let taken = portions.reduce((sum, portion) => sum + portion);
    for (;;) {
      const portion = await allowances[0]!.takePortion(licence, day);
      if (portion === 0) break;
      taken += portion;
    }
    expect(taken).toBe(250);
    expect(await allowances[1]!.takePortion({ ...licence, maxPerDay: 100 }, day)).toBe(0);
    expect(await allowances[1]!.takePortion({ ...licence, maxPerDay: 251 }, day)).toBe(1);
    expect(await allowances[1]!.takePortion(licence, day + 1)).toBeGreaterThan(0);
  });
});
