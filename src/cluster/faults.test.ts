import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Journal, verifyJournal } from '../journal/index.ts';
import { testRecord } from '../reference/base.testing.ts';
import { openBase } from '../reference/base.ts';
import { findPerson } from '../reference/changes/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { DAY_MS, dayNumberOf } from '../runtime/days.ts';
import { openSource } from '../tabular/index.ts';
import { eventually, spendAll, type TestNode, useTestCluster } from './administration.testing.ts';
import { AdministrationFollower } from './administration-follower.ts';
import { Cluster, connectTo } from './cluster.ts';
import { Follower, type FollowerEvents } from './follower.ts';
import { ClusterHealth } from './health.ts';
import { TcpProxy } from './tcp-proxy.testing.ts';

/** How long a node that is cut off waits for an answer, in milliseconds. */
const QUERY_TIMEOUT_MS = 500;

const fixture = useTestCluster();
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of closing.splice(0).reverse()) await close();
});

async function importInto(cluster: Cluster, id = '1'): Promise<string> {
  const file = join(fixture.nodes.folder, `people-${id}.csv`);
  writeFileSync(file, `id,last_name,first_name,address,postal_code\n${id},Berthod,Anna,9 place du Marché,24150\n`);
  const sources = [await openSource(file, { schema: PEOPLE })];
  const request = { country: 'FR', sources, replace: false, threads: 1, onReject() {} };
  return (await cluster.importFiles(request)).generation;
}

const put = ({ people }: Cluster, id: string, lastName = 'Martin') =>
  people.apply([{ put: testRecord({ id, lastName }) }]);

async function nameOf({ base }: Cluster, id: string): Promise<string | undefined> {
  const opened = openBase(base.folder, { isChanged: true });
  try {
    return findPerson(opened.store, id)?.member.lastName;
  } finally {
    await opened.close();
  }
}

const pick = ({ isConnected, isFailing }: ClusterHealth) => ({ isConnected, isFailing });

function follow(cluster: Cluster, health?: ClusterHealth, events: Partial<FollowerEvents> = {}): Follower {
  const follower = Follower.start(cluster, {
    onConnected() {},
    onDisconnected: () => health?.recordOutage(),
    onRound: (round) => health?.record(round),
    onFailing: (isFailing) => health?.recordFailing('people', isFailing),
    onError(error) {
      throw error;
    },
    ...events,
  });
  closing.push(() => follower.stop());
  return follower;
}

const sql = ({ cluster }: TestNode, text: string) => cluster.database.run((queries) => queries.query(text));

const UNAVAILABLE = { name: 'StoreUnavailableError' };

describe('PostgreSQL with a full disk', { timeout: 60_000 }, () => {
  // Simulated by triggers that raise its error: an account without rights cannot limit the size of a disk.
  const TABLES = ['changes', 'records', 'guesses', 'journal', 'leases', 'nodes'];

  async function fill(node: TestNode): Promise<void> {
    await sql(
      node,
      `create function fail() returns trigger language plpgsql as
       $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`,
    );
    for (const table of TABLES)
      await sql(node, `create trigger full_disk before insert or update on ${table} execute function fail()`);
  }

  const empty = (node: TestNode) => sql(node, 'drop function fail cascade');

  it('makes changes fail as unavailable, without losing or half applying any', async () => {
    const node = await fixture.nodes.addNode('first');
    const { cluster, administration, licences } = node;
    await importInto(cluster);
    const { code } = await administration.licences.add({ name: 'ACME', products: ['idcheck'], credits: 40 });
    const licence = licences.resolve(code)!;
    expect(await administration.accounts.spend(licence)).toBe(true);
    const health = ClusterHealth.open(cluster.base.folder);
    closing.push(async () => health.close());
    follow(cluster, health);
    await eventually(() => health.isConnected, true);
    await fill(node);
    await expect(put(cluster, '2')).rejects.toMatchObject(UNAVAILABLE);
    await expect(administration.licences.change('ACME', { maxPerDay: 3 })).rejects.toMatchObject(UNAVAILABLE);
    await expect(cluster.people.erase(['1'], { reason: '', now: new Date() })).rejects.toMatchObject(UNAVAILABLE);
    expect(await nameOf(cluster, '2')).toBeUndefined();
    expect(await nameOf(cluster, '1')).toBe('BERTHOD');
    // What the node has leased can be spent.
    expect(await administration.accounts.spend(licence)).toBe(true);
    await eventually(() => health.isConnected, false);
    await empty(node);
    await eventually(() => health.isConnected, true);
    expect(await put(cluster, '2')).toMatchObject({ added: 1, position: 1 });
    await administration.licences.change('ACME', { maxPerDay: 3 });
    expect(await administration.licences.list()).toMatchObject([{ name: 'ACME', credits: 38, maxPerDay: 3 }]);
  });
});

describe('a node that applies changes slowly', { timeout: 60_000 }, () => {
  it('reports how many changes it lacks, and is stale until it has caught up', async () => {
    const [first, slow] = [await fixture.nodes.addNode('first'), await fixture.nodes.addNode('slow')];
    await importInto(first.cluster);
    await slow.cluster.takeOver();
    const changes = Array.from({ length: 2500 }, (_, i) => ({
      put: testRecord({ id: `p${i % 50}`, lastName: 'Petit' }),
    }));
    await first.cluster.people.apply(changes);
    const { base } = slow.cluster;
    const apply = base.follow.bind(base);
    let waiting: (() => void) | undefined;
    vi.spyOn(base, 'follow').mockImplementation(async (...step) => {
      await new Promise<void>((resolve) => {
        waiting = resolve;
      });
      return apply(...step);
    });
    let now = Date.now();
    const health = ClusterHealth.open(base.folder, () => now);
    closing.push(async () => health.close());
    health.record({ behind: 0, isCurrent: true });
    follow(slow.cluster, health);
    now += 30_000;
    /** Lets the node apply one step, unless it is so far behind already. */
    const stepped = (behind: number) => {
      if (health.behind === behind) return true;
      waiting?.();
      waiting = undefined;
      return false;
    };
    await expect.poll(() => stepped(500), { timeout: 25_000, interval: 10 }).toBe(true);
    expect(health.staleSeconds).toBe(30);
    const register = await first.cluster.nodes.list();
    expect(register.find(({ id }) => id === slow.cluster.membership.nodeId)!.position).toBeLessThan(2500);
    await expect.poll(() => stepped(0), { timeout: 25_000, interval: 10 }).toBe(true);
    await eventually(() => health.staleSeconds, 0);
  });
});

describe('a node that cannot follow although PostgreSQL can be reached', { timeout: 60_000 }, () => {
  it('is degraded and becomes stale until it can follow again', async () => {
    const node = await fixture.nodes.addNode('first');
    const { cluster, administration } = node;
    await importInto(cluster);
    await put(cluster, '2');
    await administration.licences.add({ name: 'ACME', products: ['idcheck'] });
    let now = Date.now();
    const health = ClusterHealth.open(cluster.base.folder, () => now);
    closing.push(async () => health.close());
    const errors = { onError() {} };
    follow(cluster, health, errors);
    const follower = new AdministrationFollower(administration, {
      database: cluster.database,
      onRound: (round) => health.recordAdministrationRound(round),
      ...errors,
    });
    closing.push(() => follower.stop());
    const state = () => ({ ...pick(health), stale: health.staleSeconds });
    await eventually(state, { isConnected: true, isFailing: false, stale: 0 });
    for (const table of ['cluster', 'administration']) {
      await sql(node, `update ${table} set position = position - 1`);
      // Notified, so that no round has to be waited for.
      const notify = () => sql(node, 'notify idem_changes').then(() => sql(node, 'notify idem_records'));
      await notify();
      await eventually(() => health.isFailing, true);
      now += 40_000;
      await notify();
      expect(state()).toEqual({ isConnected: true, isFailing: true, stale: 40 });
      await sql(node, `update ${table} set position = position + 1`);
      await notify();
      await eventually(state, { isConnected: true, isFailing: false, stale: 0 });
    }
  });

  it('still takes its share of limits and the clock of PostgreSQL', async () => {
    const node = await fixture.nodes.addNode('first');
    const { cluster } = node;
    await importInto(cluster);
    await put(cluster, '2');
    await sql(node, 'update cluster set position = position - 1');
    const clock = Date.now;
    vi.spyOn(Date, 'now').mockImplementation(() => clock() - 3 * DAY_MS);
    const health = ClusterHealth.open(cluster.base.folder);
    closing.push(async () => health.close());
    follow(cluster, health, { onShare: (share) => health.recordShare(share), onError() {} });
    await eventually(() => health.isFailing, true);
    expect(health.share.day).toBe(dayNumberOf(health.clock));
    expect(Math.abs(health.clock - clock())).toBeLessThan(60_000);
  });

  it('takes no share of another cluster', async () => {
    const node = await fixture.nodes.addNode('first');
    await sql(node, "update cluster set id = '00000000-0000-0000-0000-000000000000'");
    const [shares, messages]: [unknown[], string[]] = [[], []];
    follow(node.cluster, undefined, {
      onShare: (share) => shares.push(share),
      onError: (error) => messages.push(String(error)),
    });
    await eventually(() => messages.length, 1);
    expect(messages[0]).toContain('a node of another cluster');
    expect(shares).toEqual([]);
  });

  it('is degraded while it cannot take over the current generation', async () => {
    const [first, second] = [await fixture.nodes.addNode('first'), await fixture.nodes.addNode('second')];
    await importInto(first.cluster);
    await second.cluster.takeOver();
    const generation = await importInto(first.cluster, '2');
    const file = join(fixture.nodes.folder, 'shared', 'generations', generation, 'people.idem');
    writeFileSync(file, 'damaged');
    const health = ClusterHealth.open(second.folder);
    closing.push(async () => health.close());
    const messages: string[] = [];
    follow(second.cluster, health, { onError: (error) => messages.push(String(error)) });
    await eventually(() => health.isFailing, true);
    expect(messages[0]).toContain('damaged');
    expect(health.isConnected).toBe(true);
    expect(await nameOf(second.cluster, '1')).toBe('BERTHOD');
  });
});

describe('a network failure between a node and PostgreSQL', { timeout: 60_000 }, () => {
  /** A second node behind a proxy. */
  async function cutOff(): Promise<{ first: TestNode; node: Cluster; proxy: TcpProxy }> {
    const [first, second] = [await fixture.nodes.addNode('first'), await fixture.nodes.addNode('second')];
    await importInto(first.cluster);
    const proxy = await TcpProxy.start(fixture.server.port);
    closing.push(() => proxy.close());
    const url = fixture.nodes.url.replace(String(fixture.server.port), String(proxy.port));
    const storage = join(fixture.nodes.folder, 'shared');
    const settings = { base: second.folder, url, storage };
    const node = new Cluster(settings, connectTo(url, QUERY_TIMEOUT_MS), second.cluster.membership);
    closing.push(() => node.close());
    await node.takeOver();
    return { first, node, proxy };
  }

  it('fails calls within the timeout if all packets are lost, and recovers', async () => {
    const { first, node, proxy } = await cutOff();
    proxy.set('loses everything');
    const began = performance.now();
    await expect(put(node, '2')).rejects.toMatchObject(UNAVAILABLE);
    expect(performance.now() - began).toBeLessThan(20 * QUERY_TIMEOUT_MS);
    expect(await nameOf(node, '1')).toBe('BERTHOD');
    proxy.set('none');
    expect(await put(node, '2')).toMatchObject({ added: 1, position: 1 });
    await first.cluster.takeOver();
    expect(await nameOf(first.cluster, '2')).toBe('MARTIN');
  });

  it('fails the call in flight if the connection is reset, and reconnects for the next one', async () => {
    const { node, proxy } = await cutOff();
    const changing = put(node, '2').then(
      () => 'done',
      (error: Error) => error.name,
    );
    proxy.reset();
    expect(['done', 'StoreUnavailableError']).toContain(await changing);
    proxy.set('refuses');
    proxy.reset();
    await expect(put(node, '3')).rejects.toMatchObject(UNAVAILABLE);
    proxy.set('none');
    await put(node, '2');
    await put(node, '3');
    expect([await nameOf(node, '2'), await nameOf(node, '3')]).toEqual(['MARTIN', 'MARTIN']);
  });

  it('applies each change once or not at all if only responses are lost', async () => {
    const { first, node, proxy } = await cutOff();
    await put(node, '2');
    for (let round = 0; round < 3; round++) {
      // The statement reaches the server, and its answer does not.
      proxy.set('loses answers');
      await expect(put(node, '2', `Name${'ABC'[round]}`)).rejects.toMatchObject(UNAVAILABLE);
      proxy.set('none');
      proxy.reset();
    }
    await put(node, '2', 'Last');
    await first.cluster.takeOver();
    const { position } = await first.cluster.log.state();
    expect(await first.cluster.base.clusterPosition()).toBe(position);
    expect(await node.base.clusterPosition()).toBe(position);
    expect([await nameOf(first.cluster, '2'), await nameOf(node, '2')]).toEqual(['LAST', 'LAST']);
  });

  it('denies a guess that needs PostgreSQL within two seconds', async () => {
    const { first, node, proxy } = await cutOff();
    await fixture.nodes.beginDay();
    const share = await first.cluster.nodes.takeShare(node.membership.nodeId);
    const guesses = node.openGuesses(5, () => share);
    closing.push(async () => guesses.close());
    const guess = (value: string) => guesses.spend({ licence: 'acme', subject: '1', field: 'birthDate', value });
    proxy.set('loses everything');
    expect(guess('a')).toBe(true);
    expect(await guess('b')).toBe(false);
    expect(guess('a')).toBe(true);
    proxy.set('none');
    proxy.reset();
    await eventually(() => guess('b'), true);
  });
});

describe('a node whose clock is wrong', { timeout: 60_000 }, () => {
  it('neither creates nor loses credits, and its journal is copied like any other', async () => {
    const [first, second] = [await fixture.nodes.addNode('first'), await fixture.nodes.addNode('second')];
    const { code } = await first.administration.licences.add({ name: 'ACME', products: ['idcheck'], credits: 60 });
    await second.administration.records.catchUp();
    fixture.nodes.follow(first);
    const clock = Date.now;
    const spend = (node: TestNode, days: number) => {
      vi.spyOn(Date, 'now').mockImplementation(() => clock() + days * DAY_MS);
      return spendAll(node, node.licences.resolve(code)!);
    };
    const [ahead, behind] = [await spend(second, 400), await spend(first, -400)];
    vi.restoreAllMocks();
    expect(ahead + behind).toBe(60);
    const now = Date.now() + 400 * DAY_MS;
    const journal = Journal.open(second.folder, { now: () => now });
    journal.record({ event: 'check', actor: 'licence ACME' });
    journal.close();
    const shared = second.cluster.openJournal();
    while (await shared.copy());
    // The clock of another node does not remove it.
    vi.spyOn(Date, 'now').mockImplementation(() => clock() + 800 * DAY_MS);
    await first.cluster.openJournal().removeOlder(365);
    vi.restoreAllMocks();
    const copy = join(fixture.nodes.folder, 'copy');
    await first.cluster.openJournal().restore(second.cluster.membership.nodeId, copy);
    expect(await verifyJournal(copy)).toMatchObject({ isIntact: true, days: 1 });
  });
});

describe('two imports at the same time', { timeout: 60_000 }, () => {
  it('leave the people of the successful ones on every node', async () => {
    const [first, second] = [await fixture.nodes.addNode('first'), await fixture.nodes.addNode('second')];
    await importInto(first.cluster, '1');
    const results = await Promise.allSettled([importInto(first.cluster, '2'), importInto(second.cluster, '3')]);
    const succeeded = results.flatMap(({ status }, at) => (status === 'fulfilled' ? [String(at + 2)] : []));
    for (const result of results)
      if (result.status === 'rejected')
        expect(String(result.reason)).toContain('another node of the cluster is importing');
    expect(succeeded.length).toBeGreaterThan(0);
    for (const { cluster } of [first, second]) {
      await cluster.takeOver();
      for (const id of ['1', '2', '3'])
        expect(await nameOf(cluster, id)).toBe(id === '1' || succeeded.includes(id) ? 'BERTHOD' : undefined);
    }
  });
});

describe('a node with changes that PostgreSQL has lost', { timeout: 60_000 }, () => {
  it('does not follow until it has joined again, and then has the people and licences of the cluster', async () => {
    const [first, ahead] = [await fixture.nodes.addNode('first'), await fixture.nodes.addNode('ahead')];
    const generation = await importInto(first.cluster);
    await ahead.cluster.takeOver();
    await put(first.cluster, '2');
    await first.administration.licences.add({ name: 'ACME', products: ['idcheck'], credits: 10 });
    // A backup of this moment is restored later.
    const saved = ['cluster', 'administration', 'changes', 'records', 'credits'];
    for (const table of saved) await sql(first, `create table saved_${table} as select * from ${table}`);
    await put(ahead.cluster, '3');
    await ahead.administration.licences.add({ name: 'Lost', products: ['idcheck'] });
    for (const table of saved.toReversed()) await sql(first, `delete from ${table}`);
    for (const table of saved) await sql(first, `insert into ${table} select * from saved_${table}`);
    await expect(ahead.cluster.takeOver()).rejects.toThrow('PostgreSQL has lost changes');
    await expect(ahead.administration.records.catchUp()).rejects.toThrow('PostgreSQL has lost changes');
    await fixture.nodes.close(ahead);
    const settings = { base: ahead.folder, url: fixture.nodes.url, storage: join(fixture.nodes.folder, 'shared') };
    const joined = await Cluster.join(settings, true);
    expect(await joined.takeOver()).toEqual({ generation, position: 1 });
    const opened = fixture.nodes.open(joined);
    expect([await nameOf(joined, '2'), await nameOf(joined, '3')]).toEqual(['MARTIN', undefined]);
    expect(opened.licences.list().map(({ name }) => name)).toEqual(['ACME']);
    expect(await put(joined, '4')).toMatchObject({ added: 1, position: 2 });
    await opened.administration.licences.add({ name: 'New', products: ['idcheck'] });
  });
});
