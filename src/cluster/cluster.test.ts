import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testRecord } from '../reference/base.testing.ts';
import { openBase } from '../reference/base.ts';
import { findPerson, hexOf, type PeopleChanges, recordIdKey } from '../reference/changes/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { openSource } from '../tabular/index.ts';
import { Cluster, connectTo } from './cluster.ts';
import { readErasureProgress } from './erasure-progress.ts';
import { Follower } from './follower.ts';
import { migrate } from './migrations.ts';
import { Replica } from './replica.ts';
import { usePostgres } from './use-postgres.testing.ts';

const postgres = usePostgres();

let folder: string;
let schemas = 0;
let url: string;
const opened: Cluster[] = [];
const followers: Follower[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-cluster-'));
  url = postgres.server.url(`?schema=test_${++schemas}`);
});
afterEach(async () => {
  await Promise.all(followers.splice(0).map((follower) => follower.stop()));
  await Promise.all(opened.splice(0).map((cluster) => cluster.close()));
  rmSync(folder, { recursive: true, force: true });
});

function settingsOf(name: string) {
  return { base: join(folder, name), url, storage: join(folder, 'shared') };
}

/** A node without people. The first one creates the cluster. */
async function addNode(name: string): Promise<Cluster> {
  const settings = settingsOf(name);
  mkdirSync(settings.base, { recursive: true });
  const database = connectTo(url);
  await migrate(database);
  if (opened[0] !== undefined) {
    writeFileSync(join(settings.base, 'cluster.key'), readFileSync(join(opened[0].base.folder, 'cluster.key')));
  }
  const cluster = await Cluster.become(settings, database, false);
  opened.push(cluster);
  return cluster;
}

function follow(cluster: Cluster): Follower {
  const onError = (error: unknown) => {
    throw error;
  };
  const follower = Follower.start(cluster, { onConnected() {}, onDisconnected() {}, onRound() {}, onError });
  followers.push(follower);
  return follower;
}

async function importInto(cluster: Cluster, rows: readonly string[]): Promise<string> {
  const file = join(folder, 'people.csv');
  writeFileSync(file, `id,last_name,first_name,address,postal_code,city\n${rows.join('\n')}\n`);
  const sources = [await openSource(file, { schema: PEOPLE })];
  const { generation } = await cluster.importFiles({
    country: 'FR',
    sources,
    replace: false,
    threads: 1,
    onReject() {},
  });
  return generation;
}

const put = (people: PeopleChanges, id: string, lastName: string) =>
  people.apply([{ put: testRecord({ id, lastName }) }]);

/** The last name under an id on a node, and the version that answers. */
async function lookUp(
  cluster: Cluster,
  id: string,
): Promise<{ readonly name: string | undefined; readonly version: string }> {
  const base = openBase(cluster.base.folder, { isChanged: true });
  try {
    return { name: findPerson(base.store, id)?.member.lastName, version: base.version };
  } finally {
    await base.close();
  }
}

async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  await expect.poll(read, { timeout: 25_000, interval: 20 }).toEqual(expected);
}

describe('a cluster', { timeout: 60_000 }, () => {
  it('shares an import and later changes with every node', async () => {
    const first = await addNode('first');
    const second = await addNode('second');
    const generation = await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    follow(first);
    follow(second);
    await eventually(async () => second.base.usableGeneration(), generation);
    expect(await put(second.people, '2', 'Quenouille')).toMatchObject({
      added: 1,
      replaced: 0,
      generation,
      position: 1,
    });
    await eventually(() => lookUp(first, '2'), { name: 'QUENOUILLE', version: `${generation}/1` });
    expect(await lookUp(second, '2')).toEqual({ name: 'QUENOUILLE', version: `${generation}/1` });
    expect(
      await first.people.apply([
        { put: testRecord({ id: '2', lastName: 'Martin' }) },
        { delete: '1' },
        { delete: '9' },
      ]),
    ).toMatchObject({
      added: 0,
      replaced: 1,
      deleted: 1,
      missing: 1,
      position: 3,
    });
    await eventually(async () => (await lookUp(second, '2')).name, 'MARTIN');
    expect((await lookUp(second, '1')).name).toBeUndefined();
  });

  it('keeps changes that are made while another node imports', async () => {
    const first = await addNode('first');
    const second = await addNode('second');
    const before = await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    follow(second);
    await eventually(async () => second.base.usableGeneration(), before);
    await put(second.people, '2', 'Quenouille');
    // The first node has not read the log yet: its new generation lacks the change, which is applied after it.
    const after = await importInto(first, ['3,Martin,Luc,9 place du Marché,24150,Lalinde']);
    await put(second.people, '4', 'Petit');
    follow(first);
    for (const node of [first, second]) {
      await eventually(async () => node.base.usableGeneration(), after);
      await eventually(async () => (await lookUp(node, '4')).version, `${after}/2`);
      const names = await Promise.all(['1', '2', '3', '4'].map(async (id) => (await lookUp(node, id)).name));
      expect(names).toEqual(['BERTHOD', 'QUENOUILLE', 'MARTIN', 'PETIT']);
    }
  });

  it('erases people on every node and from the log', async () => {
    const first = await addNode('first');
    const second = await addNode('second');
    await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    await put(first.people, '2', 'Quenouille');
    const now = new Date('2026-03-01T10:00:00Z');
    expect(await first.people.erase(['2', '7'], { reason: 'request', now })).toEqual({ erased: 1, unknown: 1 });
    follow(second);
    await eventually(async () => (await second.base.usableGeneration()) && (await lookUp(second, '1')).name, 'BERTHOD');
    await eventually(async () => (await lookUp(second, '2')).name, undefined);
    const bodies = await first.database.run((queries) =>
      queries.query('select position, body is null as erased from changes order by position'),
    );
    expect(bodies.rows).toEqual([
      { position: '1', erased: true },
      { position: '2', erased: false },
      { position: '3', erased: false },
    ]);
    const recorded = readFileSync(join(second.base.folder, 'erasures.ndjson'), 'utf8').trim().split('\n');
    expect(recorded.map((line) => JSON.parse(line))).toMatchObject([{ reason: 'request' }, { reason: 'request' }]);
  });

  it('reports the progress of an erasure on each node', async () => {
    const first = await addNode('first');
    const second = await addNode('second');
    await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    await second.takeOver();
    const report = async (node: Cluster) =>
      node.nodes.report(node.membership.nodeId, node.reportAt((await node.takeOver()).position));
    await Promise.all([first, second].map(report));
    await first.people.erase(['1'], { reason: '', now: new Date() });
    const key = hexOf(recordIdKey('1'));
    const progress = async () => {
      const [found, unknown] = await readErasureProgress(first, [key, '0123456789abcdef']);
      expect(unknown).toBeUndefined();
      const states = [first, second].map(({ membership }) => {
        const { isApplied, isRemoved } = found!.nodes.find(({ id }) => id === membership.nodeId)!;
        return { isApplied, isRemoved };
      });
      return [...states, found!.isRemovedFromStorage];
    };
    expect(await progress()).toEqual([
      { isApplied: false, isRemoved: false },
      { isApplied: false, isRemoved: false },
      false,
    ]);
    await report(second);
    expect((await progress())[1]).toEqual({ isApplied: true, isRemoved: false });
    await importInto(first, ['2,Martin,Luc,9 place du Marché,24150,Lalinde']);
    await report(first);
    expect(await progress()).toEqual([
      { isApplied: true, isRemoved: true },
      { isApplied: true, isRemoved: false },
      false,
    ]);
    // A generation that could not be removed, as if another host had it open.
    const leftOver = join(second.base.folder, 'generations', 'g20260101000000-00000000');
    mkdirSync(leftOver);
    await second.takeOver();
    mkdirSync(leftOver, { recursive: true });
    await report(second);
    expect((await progress())[1]).toEqual({ isApplied: true, isRemoved: false });
    rmSync(leftOver, { recursive: true });
    await report(second);
    expect((await progress())[1]).toEqual({ isApplied: true, isRemoved: true });
    await first.generations.removeUnused();
    expect((await progress())[2]).toBe(true);
    // What an interrupted import left may contain any person.
    mkdirSync(join(folder, 'shared', 'generations', 'killed'));
    writeFileSync(join(folder, 'shared', 'generations', 'killed', 'people.idem'), '');
    expect((await progress())[2]).toBe(false);
  });

  it('writes people to PostgreSQL only encrypted', async () => {
    const first = await addNode('first');
    await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    await put(first.people, 'customer-77', 'Quenouille');
    const { rows } = await first.database.run((queries) =>
      queries.query<{ subject: Buffer; body: Buffer }>('select subject, body from changes'),
    );
    for (const bytes of [rows[0]!.subject, rows[0]!.body])
      expect(bytes.toString('latin1').toLowerCase()).not.toMatch(/quenouille|customer/);
    expect(postgres.server.log).toContain('insert into changes');
    for (const text of ['quenouille', 'customer-77'])
      for (const written of [text, Buffer.from(text).toString('hex')])
        expect(postgres.server.log.toLowerCase()).not.toContain(written);
  });

  it('removes the files of a generation when no node uses it', async () => {
    const first = await addNode('first');
    const before = await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    const second = await addNode('second');
    follow(second);
    await eventually(async () => second.base.usableGeneration(), before);
    await followers.pop()!.stop();
    const after = await importInto(first, ['3,Martin,Luc,9 place du Marché,24150,Lalinde']);
    await first.nodes.report(first.membership.nodeId, { generation: after, position: 0 });
    expect(await first.generations.removeUnused()).toEqual([]);
    await second.nodes.report(second.membership.nodeId, { generation: after, position: 0 });
    expect(await first.generations.removeUnused()).toEqual([before]);
    expect(readdirSync(join(folder, 'shared', 'generations'))).toEqual([after]);
  });

  it('applies the changes of one call in their order', async () => {
    const first = await addNode('first');
    await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    const record = testRecord({ id: '5', lastName: 'Petit' });
    expect(
      await first.people.apply([{ put: record }, { put: record }, { delete: '5' }, { delete: '5' }]),
    ).toMatchObject({ added: 1, replaced: 1, deleted: 1, missing: 1 });
    expect((await lookUp(first, '5')).name).toBeUndefined();
  });

  it('refuses changes on a node that is too far behind, until it has the current generation', async () => {
    const first = await addNode('first');
    const second = await addNode('second');
    await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    await second.takeOver();
    for (const id of ['2', '3']) {
      await put(first.people, id, 'Quenouille');
      await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    }
    await expect(second.people.apply([{ delete: '2' }])).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    await second.takeOver();
    expect(await second.people.apply([{ delete: '2' }])).toMatchObject({ deleted: 1, missing: 0 });
  });

  it('rejects a generation that was not built from the current one, or whose node was removed meanwhile', async () => {
    const first = await addNode('first');
    const second = await addNode('second');
    const generation = await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    writeFileSync(join(folder, 'people.idem'), '');
    const node = second.membership.nodeId;
    const late = (replaced?: string) =>
      second.generations.share({ name: 'late', folder, clusterPosition: 0 }, { format: 1, replaced, node });
    await expect(late()).rejects.toThrow('the cluster has a later generation by now');
    await first.generations.exclusively(() =>
      expect(late()).rejects.toThrow('another node of the cluster is importing'),
    );
    await first.nodes.remove(node);
    await expect(late(generation)).rejects.toMatchObject({ name: 'RemovedNodeError' });
    expect((await first.log.state()).generation).toBe(generation);
    await first.generations.exclusively(async () => {});
    expect(readdirSync(join(folder, 'shared', 'generations'))).toEqual([generation]);
  });

  it('refuses a second import', async () => {
    const first = await addNode('first');
    const second = await addNode('second');
    await first.generations.exclusively(async () => {
      await expect(second.generations.exclusively(async () => {})).rejects.toThrow(
        'another node of the cluster is importing',
      );
    });
    await expect(second.generations.exclusively(async () => 'done')).resolves.toBe('done');
  });

  it('refuses changes of the base that bypass the cluster', async () => {
    const first = await addNode('first');
    await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    await expect(first.base.apply([{ delete: '1' }])).rejects.toThrow('belongs to a cluster');
    await first.base.detach();
    await expect(first.base.apply([{ delete: '1' }])).resolves.toMatchObject({ deleted: 1 });
  });

  it('takes over a generation instead of the many changes that it includes', async () => {
    const first = await addNode('first');
    const second = await addNode('second');
    await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    await second.takeOver();
    for (const id of ['2', '3', '4']) await put(first.people, id, 'Quenouille');
    await first.importFiles({ country: 'FR', sources: [], replace: false, threads: 1, onReject() {} });
    await put(first.people, '5', 'Martin');
    const { base, log, generations, membership, marks } = second;
    const replica = new Replica({ base, log, generations, membership, marks, maxReplayedChanges: 2 });
    const { state, position } = await replica.catchUp({ isAdopting: true });
    expect([state.position, position]).toEqual([4, 0]);
    expect(await replica.adopt(state)).toBe(true);
    expect((await replica.catchUp({ isAdopting: true })).position).toBe(4);
    expect(await lookUp(second, '5')).toEqual(await lookUp(first, '5'));
    expect((await lookUp(second, '2')).name).toBe('QUENOUILLE');
  });

  it('detects a damaged file of the shared storage', async () => {
    const first = await addNode('first');
    const second = await addNode('second');
    const generation = await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    const path = join(folder, 'shared', 'generations', generation, 'people.idem');
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
    const state = await second.log.state();
    await expect(second.replica.adopt(state)).rejects.toThrow('is damaged');
    expect(second.base.usableGeneration()).toBeUndefined();
  });
});

describe('the tables of a cluster', { timeout: 60_000 }, () => {
  it('hold positions beyond 32 bits, and are not followed if the position goes back', async () => {
    const first = await addNode('first');
    await first.database.run((queries) => queries.query('update cluster set position = $1, log_start = $1', [2 ** 33]));
    await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    await first.database.run((queries) => queries.query('update generations set position = $1', [2 ** 33]));
    const second = await addNode('second');
    await second.takeOver();
    expect(await put(second.people, '2', 'Quenouille')).toMatchObject({ position: 2 ** 33 + 1 });
    expect((await lookUp(second, '2')).version).toMatch(new RegExp(`/${2 ** 33 + 1}$`));
    // After a failover that lost the change, its position must not be used again.
    await first.database.run((queries) => queries.query('update cluster set position = position - 1'));
    await expect(second.replica.catchUp()).rejects.toThrow('PostgreSQL has lost changes');
    await expect(put(second.people, '3', 'Martin')).rejects.toThrow('PostgreSQL has lost changes');
  });
});

describe('while PostgreSQL is down', { timeout: 60_000 }, () => {
  it('answers checks, refuses changes, and catches up afterwards', async () => {
    const first = await addNode('first');
    const second = await addNode('second');
    const generation = await importInto(first, ['1,Berthod,Anna,9 place du Marché,24150,Lalinde']);
    follow(second);
    await eventually(async () => second.base.usableGeneration(), generation);
    await put(first.people, '2', 'Quenouille');
    await eventually(async () => (await lookUp(second, '2')).name, 'QUENOUILLE');
    await postgres.server.stop('SIGQUIT');
    await expect(put(first.people, '3', 'Martin')).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    expect((await lookUp(second, '2')).name).toBe('QUENOUILLE');
    await postgres.server.start();
    await put(first.people, '3', 'Martin');
    await eventually(async () => (await lookUp(second, '3')).name, 'MARTIN');
  });
});
