import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { testRecord } from '../reference/base.testing.ts';
import { openBase } from '../reference/base.ts';
import { findPerson, recordIdKey } from '../reference/changes/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { openSource } from '../tabular/index.ts';
import { eventually, type TestNode, useTestCluster } from './administration.testing.ts';
import { AdministrationFollower } from './administration-follower.ts';
import { Cluster } from './cluster.ts';
import { Follower } from './follower.ts';
import { SharedAllowance } from './shared-allowance.ts';

const fixture = useTestCluster();
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A node with one person, and two changes. */
async function nodeWithChanges(): Promise<TestNode> {
  const node = await fixture.nodes.addNode('first');
  const file = join(fixture.nodes.folder, 'people.csv');
  writeFileSync(file, 'id,last_name,first_name,address,postal_code\n1,Berthod,Anna,9 place du Marché,24150\n');
  const sources = [await openSource(file, { schema: PEOPLE })];
  await node.cluster.importFiles({ country: 'FR', sources, replace: false, threads: 1, onReject() {} });
  for (const id of ['2', '3']) await node.cluster.people.apply([{ put: testRecord({ id, lastName: 'Martin' }) }]);
  return node;
}

async function nameOf({ folder }: { readonly folder: string }, id: string): Promise<string | undefined> {
  const opened = openBase(folder, { isChanged: true });
  try {
    return findPerson(opened.store, id)?.member.lastName;
  } finally {
    await opened.close();
  }
}

const sql = ({ cluster }: TestNode, text: string) => cluster.database.run((queries) => queries.query(text));

/** Restores PostgreSQL to the point before the last change, without ending its connections; then other changes are made. */
async function restore(node: TestNode, ...ids: readonly string[]): Promise<void> {
  await sql(node, 'delete from changes where position = 2');
  await sql(node, 'update cluster set position = 1');
  for (const id of ids) {
    const record = testRecord({ id, lastName: 'Durand' });
    await node.cluster.log.append([{ subject: recordIdKey(id), change: { kind: 'put', record } }]);
  }
}

/** Follows with a log of what happens. */
function follow({ cluster }: TestNode): string[] {
  const events: string[] = [];
  const follower = Follower.start(cluster, {
    onConnected: () => events.push('connected'),
    onDisconnected: () => events.push('disconnected'),
    onRound() {},
    onFailing: (isFailing) => events.push(isFailing ? 'failing' : 'following'),
    onError: (error) => events.push(String(error)),
  });
  closing.push(() => follower.stop());
  return events;
}

const failing = (message: string) => ['connected', 'following', expect.stringContaining(message), 'failing'];

/** Restarts the processes of a node. */
async function reopen(node: TestNode): Promise<TestNode> {
  await fixture.nodes.close(node);
  const { base, url, storage } = settingsOf(node);
  return fixture.nodes.open(Cluster.open({ base, url, storage }));
}

const settingsOf = ({ folder }: TestNode) => ({
  base: folder,
  url: fixture.nodes.url,
  storage: join(fixture.nodes.folder, 'shared'),
});

const NO_HEALTH = { recordShare() {} };

describe('a database that was restored to an earlier point and has passed the position of a node', {
  timeout: 60_000,
}, () => {
  it('is not followed by a node that kept its connection', async () => {
    const node = await nodeWithChanges();
    const events = follow(node);
    await eventually(() => events.length, 2);
    await restore(node, '4', '5');
    await eventually(() => events, failing('has lost changes'));
    expect([await nameOf(node, '3'), await nameOf(node, '5')]).toEqual(['MARTIN', undefined]);
  });

  it.each([[['4']], [['4', '5']]])('is not followed by a node that was stopped meanwhile: %j', async (ids) => {
    const first = await nodeWithChanges();
    await restore(first, ...ids);
    const node = await reopen(first);
    await expect(node.cluster.prepareToServe(NO_HEALTH)).rejects.toThrow('has lost changes');
    expect(await nameOf(node, '3')).toBe('MARTIN');
  });

  it('is followed again by a node that has joined with a replacement', async () => {
    const node = await nodeWithChanges();
    await restore(node, '4', '5');
    await fixture.nodes.close(node);
    const joined = await Cluster.join(settingsOf(node), true);
    await joined.prepareToServe(NO_HEALTH);
    fixture.nodes.open(joined);
    expect(await Promise.all(['2', '3', '4', '5'].map((id) => nameOf(node, id)))).toEqual([
      'MARTIN',
      undefined,
      'DURAND',
      'DURAND',
    ]);
  });
});

describe('a database that still has the changes of a node', { timeout: 60_000 }, () => {
  it('is followed after the last change of the node was erased from the log', async () => {
    const [first, second] = [await nodeWithChanges(), await fixture.nodes.addNode('second')];
    await second.cluster.takeOver();
    await first.cluster.people.erase(['3'], { reason: '', now: new Date() });
    const node = await reopen(second);
    await node.cluster.prepareToServe(NO_HEALTH);
    expect([await nameOf(node, '2'), await nameOf(node, '3')]).toEqual(['MARTIN', undefined]);
  });
});

describe('the database of another cluster', { timeout: 60_000 }, () => {
  it('is not followed by a node that kept its connection', async () => {
    const node = await nodeWithChanges();
    const events = follow(node);
    await eventually(() => events.length, 2);
    await sql(node, "update cluster set id = '00000000-0000-0000-0000-000000000000'");
    await eventually(() => events, failing('a node of another cluster'));
  });

  it('is noticed after another part of the process has connected again', async () => {
    const node = await nodeWithChanges();
    const events = follow(node);
    await eventually(() => events.length, 2);
    // In one unit of work: the follower sees no outage.
    await sql(node, "update cluster set key_check = 'other'");
    const { database } = node.cluster;
    const ending = database.run((queries) => queries.query('select pg_terminate_backend(pg_backend_pid())'));
    const next = database.run((queries) => queries.query('select'));
    await expect(ending).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    await next;
    await eventually(() => events, failing('a node of another cluster'));
  });
});

describe('a node that was removed and still runs', { timeout: 60_000 }, () => {
  it('takes no credits and no share of limits until it joins again', async () => {
    const [first, second] = [await nodeWithChanges(), await fixture.nodes.addNode('second')];
    await second.cluster.takeOver();
    await fixture.nodes.beginDay();
    const { code } = await first.administration.licences.add({ name: 'ACME', products: ['idcheck'], credits: 80 });
    await second.administration.records.catchUp();
    const licence = second.licences.resolve(code)!;
    const events = follow(second);
    await eventually(() => events.length, 2);
    await first.cluster.nodes.remove(second.cluster.membership.nodeId);
    await eventually(() => events, failing('was removed from the cluster'));
    await expect(second.administration.accounts.spend(licence)).rejects.toThrow('was removed from the cluster');
    await second.administration.credits.report();
    const { nodeId } = first.cluster.membership;
    expect(await first.cluster.nodes.takeShare(nodeId)).toMatchObject({ nodes: 1 });
    expect(await first.cluster.nodes.list()).toHaveLength(1);
    await expect(second.cluster.prepareToServe(NO_HEALTH)).rejects.toThrow('was removed from the cluster');
    await fixture.nodes.close(second);
    const joined = await Cluster.join(settingsOf(second), false);
    const { administration, licences } = fixture.nodes.open(joined);
    await joined.prepareToServe(NO_HEALTH);
    expect(await administration.accounts.spend(licences.resolve(code)!)).toBe(true);
    expect(await first.cluster.nodes.takeShare(nodeId)).toMatchObject({ nodes: 2 });
  });
});

describe('a node that was removed', { timeout: 60_000 }, () => {
  it('changes nothing in the cluster, and takes no requests of a day, until it joins again', async () => {
    const [first, second] = [await nodeWithChanges(), await fixture.nodes.addNode('second')];
    await second.cluster.takeOver();
    const { code } = await first.administration.licences.add({ name: 'ACME', products: ['idcheck'], maxPerDay: 80 });
    await second.administration.records.catchUp();
    const { nodeId } = second.cluster.membership;
    const { id } = second.licences.resolve(code)!;
    const takePortion = ({ cluster: { database } }: TestNode) =>
      new SharedAllowance(database, nodeId, () => ({ day: 20_000, rank: 0, nodes: 1 })).takePortion(
        { id: id!, maxPerDay: 80 },
        20_000,
      );
    const changesOf = ({ cluster, administration }: TestNode): readonly (() => Promise<unknown>)[] => [
      () => cluster.people.apply([{ put: testRecord({ id: '4', lastName: 'Durand' }) }]),
      () => cluster.people.erase(['2'], { reason: '', now: new Date() }),
      () => cluster.importFiles({ country: 'FR', sources: [], replace: false, threads: 1, onReject() {} }),
      async () => administration.licences.change('ACME', { maxPerDay: 81 }),
      async () => administration.apiKeys.add({ name: 'late', scopes: ['check'] }),
      async () => administration.licences.revoke({ name: 'ACME' }),
    ];
    const state = async () => [await first.cluster.log.state(), await first.administration.records.catchUp()];
    const before = await state();
    await first.cluster.nodes.remove(nodeId);
    for (const change of [...changesOf(second), () => takePortion(second)]) {
      await expect(change()).rejects.toMatchObject({
        name: 'RemovedNodeError',
        message: expect.stringContaining('run "idem cluster join"'),
      });
    }
    expect(await state()).toEqual(before);
    await fixture.nodes.close(second);
    const joined = fixture.nodes.open(await Cluster.join(settingsOf(second), false));
    expect(await takePortion(joined)).toBeGreaterThan(0);
    for (const change of changesOf(joined)) await change();
  });
});

describe('a node that cannot follow licences and keys', { timeout: 60_000 }, () => {
  it('still reports the credits that it has spent', async () => {
    const node = await nodeWithChanges();
    const { administration, licences } = node;
    const { code } = await administration.licences.add({ name: 'ACME', products: ['idcheck'], credits: 80 });
    expect(await administration.accounts.spend(licences.resolve(code)!)).toBe(true);
    await sql(node, 'update administration set position = position - 1');
    const errors: string[] = [];
    const rounds: boolean[] = [];
    const follower = new AdministrationFollower(administration, {
      database: node.cluster.database,
      onRound: ({ isFailing }) => rounds.push(isFailing),
      onError: (error) => errors.push(String(error)),
    });
    closing.push(() => follower.stop());
    const spent = async () => (await sql(node, 'select sum(spent)::integer as spent from leases')).rows[0]!.spent;
    await expect.poll(spent, { timeout: 25_000, interval: 20 }).toBe(1);
    expect(await administration.accounts.spend(licences.resolve(code)!)).toBe(true);
    await expect.poll(spent, { timeout: 25_000, interval: 20 }).toBe(2);
    expect(errors[0]).toContain('has lost changes');
    expect(rounds).not.toContain(false);
  });
});
