import { setTimeout as pause } from 'node:timers/promises';
import { Cluster } from '../src/cluster/index.ts';
import { recordIdKey } from '../src/reference/changes/index.ts';
import { ClusterRig, type RigNode } from './cluster-rig.ts';
import type { TestServer } from './fixture.ts';
import { LiveConnection } from './live-client.ts';
import { COLUMNS, recordOf, rowOf, STATES } from './live-people.ts';
import { type Measured, measured } from './measured.ts';
import type { Progress } from './progress.ts';
import { quantile } from './quantile.ts';

const LICENCE = 'cluster-chaos-check-licence';

/** People whom the changes are about. */
const SUBJECTS = 1000;

/** Changes of one transaction. */
const BATCH = 100;

/** Changes of one transaction when many are appended at once. */
const LARGE_BATCH = 1000;

const POLL_MS = 10;
const CPU_ROUNDS = 10;

/** Checks of each server before the first measurement: with fewer, the compiler still works. */
const WARM_UP_CHECKS = 20_000;

async function prepareRig(): Promise<ClusterRig> {
  const rig = new ClusterRig();
  const rows = Array.from({ length: SUBJECTS }, (_, number) => rowOf(number, 0));
  await rig.prepare([COLUMNS.join(','), ...rows].join('\n'), [
    ['--name', 'check', '--products', 'idcheck-plus', '--code', LICENCE],
  ]);
  return rig;
}

function openNode({ base }: RigNode, { env }: ClusterRig): Cluster {
  return Cluster.open({ base, url: env.IDEM_CLUSTER!, storage: env.IDEM_CLUSTER_STORAGE! });
}

/** Makes changes at a steady rate, and measures when each node shows them. @returns whether the 99th percentile is within a second */
export async function measureLag(rate: number, seconds: number, progress: Progress): Promise<boolean> {
  const rig = await prepareRig();
  const cluster = openNode(rig.nodes[0]!, rig);
  try {
    await rig.startAll();
    const delays: number[] = [];
    let isDone = false;
    let marker = 0;
    const watching = (async () => {
      while (!isDone) {
        const began = await putMarker(cluster, ++marker);
        await Promise.all(
          rig.nodes.map(async (node) => {
            await untilShown(node, rig.apiKey, marker);
            delays.push(performance.now() - began);
            progress.advance();
          }),
        );
        await pause(100);
      }
    })();
    const { made, tookSeconds } = await writeAtRate(cluster, rate, seconds);
    isDone = true;
    await watching;
    const [p50, p99, max] = [quantile(delays, 0.5), quantile(delays, 0.99), quantile(delays, 1)];
    progress.report(
      `${made} changes in transactions of ${BATCH} in ${tookSeconds.toFixed(1)} s (${(made / tookSeconds).toFixed(0)}/s): visible on a node after ` +
        `${p50.toFixed(0)} ms (p50), ${p99.toFixed(0)} ms (p99), ${max.toFixed(0)} ms at most, ` +
        `${delays.length} measured`,
    );
    return p99 < 1000 && made / tookSeconds > 0.95 * rate;
  } finally {
    await cluster.close();
    await rig.remove();
  }
}

async function writeAtRate(cluster: Cluster, rate: number, seconds: number) {
  const started = performance.now();
  const elapsedSeconds = () => (performance.now() - started) / 1000;
  let made = 0;
  while (elapsedSeconds() < seconds) {
    const puts = Array.from({ length: BATCH }, (_, i) => changeOf(made + i));
    await cluster.people.apply(puts.map((record) => ({ put: record })));
    made += BATCH;
    await pause(Math.max(0, 1000 * (made / rate - elapsedSeconds())));
  }
  return { made, tookSeconds: elapsedSeconds() };
}

function changeOf(number: number) {
  return recordOf(number % SUBJECTS, Math.floor(number / SUBJECTS) % (STATES - 1));
}

/** A person whose e-mail address tells when it was written. @returns when the change was requested */
async function putMarker(cluster: Cluster, marker: number): Promise<number> {
  const began = performance.now();
  const record = { ...recordOf(0, 0), id: 'marker' };
  const person = { ...record.person, email: `m${marker}@example.org` };
  await cluster.people.apply([{ put: { ...record, person } as typeof record }]);
  return began;
}

async function untilShown({ server }: RigNode, apiKey: string, marker: number): Promise<void> {
  const url = `http://127.0.0.1:${server!.port}/v1/people/marker`;
  for (;;) {
    const response = await fetch(url, { headers: { Authorization: `Bearer ${apiKey}` } });
    const version = Number(/"email":"m(\d+)@/i.exec(await response.text())?.[1] ?? 0);
    if (version >= marker) return;
    await pause(POLL_MS);
  }
}

/** Changes of the last hour that the newest generation does not include: servers build one when 1 % of the people changed. */
const REST_SHARE = 0.01;

/** Changes between two compactions. A server compacts sooner: when they take 16 MiB, and a tenth of the generation's file. */
const COMPACTED_CHANGES = 100_000;

/**
 * Lets a node miss changes while another one follows and compacts meanwhile, as servers do, and measures how long it takes to catch
 * up. The files of the generation are copied on one machine: a network adds their size divided by its speed.
 *
 * @returns whether it took less than a minute
 */
export async function measureCatchUp(changes: number, progress: Progress): Promise<boolean> {
  const rig = await prepareRig();
  const cluster = openNode(rig.nodes[0]!, rig);
  const away = openNode(rig.nodes[1]!, rig);
  try {
    await away.takeOver();
    const rest = Math.max(1, Math.round(changes * REST_SHARE));
    const followed = changes - rest;
    for (let done = 0; done < followed; done += COMPACTED_CHANGES) {
      const count = Math.min(COMPACTED_CHANGES, followed - done);
      await appendPeople(cluster, { first: SUBJECTS + done, count }, progress);
      const replay = await measured(() => cluster.replica.catchUp({ onStep: async () => progress.advance() }));
      progress.report(`a node that follows: ${describe(replay, count)}`);
      const compaction = await measured(() => rig.run(rig.nodes[0]!, 'compact', '--quiet'));
      progress.report(`compacted ${SUBJECTS + done + count} people in ${compaction.seconds.toFixed(1)} s`);
    }
    await appendPeople(cluster, { first: SUBJECTS + followed, count: rest }, progress);
    const caughtUp = await measured(() => away.takeOver());
    progress.report(`a node that was away: ${describe(caughtUp, changes)}`);
    const { position } = await away.log.state();
    if ((await away.base.clusterPosition()) !== position) throw new Error('the node has not caught up');
    return caughtUp.seconds < 60;
  } finally {
    await Promise.all([cluster.close(), away.close()]);
    await rig.remove();
  }
}

/** Appends changes to the log, each about another person, so that the data grow as they would. */
async function appendPeople(
  cluster: Cluster,
  { first, count }: { readonly first: number; readonly count: number },
  progress: Progress,
): Promise<void> {
  const { seconds } = await measured(async () => {
    for (let done = 0; done < count; done += LARGE_BATCH) {
      const records = Array.from({ length: Math.min(LARGE_BATCH, count - done) }, (_, i) =>
        recordOf(first + done + i, 0),
      );
      await cluster.log.append(
        records.map((record) => ({ subject: recordIdKey(record.id), change: { kind: 'put', record } })),
      );
      progress.advance();
    }
  });
  progress.report(`${count} changes appended in ${seconds.toFixed(1)} s`);
}

function describe({ seconds, cpuSeconds }: Measured, changes: number): string {
  const micros = (one: number) => ((1e6 * one) / changes).toFixed(1);
  return `${changes} changes in ${seconds.toFixed(1)} s, ${micros(seconds)} µs and ${micros(cpuSeconds)} µs of CPU time each`;
}

/**
 * Compares the CPU time of checks on three nodes with that on three servers that stand alone and have the same settings. Each server
 * is asked by itself, as if it had a machine of its own, and a node right after one that stands alone: all of them have answered as
 * many checks before, so that all are compiled alike, and both kinds have the same share of a machine whose speed changes. What the
 * other nodes do meanwhile counts for the cluster. What a server does every second, also without checks, is reported apart.
 *
 * @returns whether they differ by less than 5 %
 */
export async function measureCpu(checks: number, progress: Progress): Promise<boolean> {
  const rig = await prepareRig();
  const alone: TestServer[] = [];
  try {
    for (const { name } of rig.nodes) alone.push(await aloneServer(rig, `${rig.folder}/alone-${name}`));
    await rig.startAll();
    const nodes = rig.nodes.map(({ server }) => server!);
    const each = Math.max(checks, SUBJECTS);
    for (const server of [...alone, ...nodes]) await ask(server.port, WARM_UP_CHECKS);
    const idle = { alone: await idleCpuMsPerSecond(alone), nodes: await idleCpuMsPerSecond(nodes) };
    const ratios: number[] = [];
    for (let round = 0; round < CPU_ROUNDS; round++) {
      const sums = { alone: 0, nodes: 0 };
      for (const [at, node] of nodes.entries()) {
        sums.alone += await cpuMsOfChecks(alone[at]!, each, { servers: alone, idleMs: idle.alone });
        sums.nodes += await cpuMsOfChecks(node, each, { servers: nodes, idleMs: idle.nodes });
      }
      ratios.push(sums.nodes / sums.alone);
      const micros = (ms: number) => ((1000 * ms) / (each * nodes.length)).toFixed(1);
      progress.report(`round ${round + 1}: ${micros(sums.alone)} µs alone, ${micros(sums.nodes)} µs on the nodes`);
    }
    const ratio = quantile(ratios, 0.5);
    const perServer = (ms: number) => (ms / nodes.length).toFixed(1);
    progress.report(
      `3 nodes ÷ 3 servers that stand alone: ${ratio.toFixed(3)} (median); without checks a node takes ` +
        `${perServer(idle.nodes)} ms of CPU time a second, and a server that stands alone ${perServer(idle.alone)} ms`,
    );
    return ratio < 1.05;
  } finally {
    await Promise.all(alone.map((server) => server.stop()));
    await rig.remove();
  }
}

/** A server of the same people that belongs to no cluster. */
async function aloneServer(rig: ClusterRig, base: string): Promise<TestServer> {
  await rig.runAlone(base, 'import', `${rig.folder}/people.csv`, '--quiet');
  await rig.runAlone(base, 'licence', 'add', '--name', 'check', '--products', 'idcheck-plus', '--code', LICENCE);
  return rig.startAlone(base);
}

interface ServerGroup {
  readonly servers: readonly TestServer[];
  /** The CPU time that they take in a second without checks, in milliseconds. */
  readonly idleMs: number;
}

/** Checks on one server. @returns the CPU time that all servers of its group have used for them, in milliseconds */
async function cpuMsOfChecks(asked: TestServer, checks: number, { servers, idleMs }: ServerGroup): Promise<number> {
  const before = cpuMsOf(servers);
  const started = performance.now();
  await ask(asked.port, checks);
  const seconds = (performance.now() - started) / 1000;
  return cpuMsOf(servers) - before - idleMs * seconds;
}

function cpuMsOf(servers: readonly TestServer[]): number {
  return servers.reduce((sum, server) => sum + server.preciseCpuMs(), 0);
}

async function ask(port: number, checks: number): Promise<void> {
  const connection = new LiveConnection(port);
  try {
    for (let i = 0; i < checks; i++) await connection.get(targetOf(i % SUBJECTS));
  } finally {
    connection.close();
  }
}

function targetOf(number: number): string {
  const values = rowOf(number, 0).split(',');
  const field = (name: string) => values[(COLUMNS as readonly string[]).indexOf(name)] ?? '';
  const query = new URLSearchParams({
    Licence: LICENCE,
    LastName: field('last_name'),
    FirstName: field('first_name'),
    Address: field('address'),
    PostalCode: field('postal_code'),
    City: field('city'),
  });
  return `/SEARCH/?${query}`;
}

const IDLE_SECONDS = 10;

/** What servers take together without requests. */
async function idleCpuMsPerSecond(servers: readonly TestServer[]): Promise<number> {
  const before = cpuMsOf(servers);
  await pause(1000 * IDLE_SECONDS);
  return (cpuMsOf(servers) - before) / IDLE_SECONDS;
}
