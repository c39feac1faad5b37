import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testRecord } from '../reference/base.testing.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { Failure } from '../runtime/errors.ts';
import { openSource } from '../tabular/index.ts';
import { eventually, useTestCluster } from './administration.testing.ts';
import { Cluster, connectTo } from './cluster.ts';
import { Follower } from './follower.ts';
import { grantNodeRole } from './migrations.ts';

const fixture = useTestCluster();

async function importPerson(cluster: Cluster): Promise<void> {
  const file = join(fixture.nodes.folder, 'people.csv');
  writeFileSync(file, 'id,last_name,first_name,address,postal_code\n1,Berthod,Anna,9 place du Marché,24150\n');
  const sources = [await openSource(file, { schema: PEOPLE })];
  await cluster.importFiles({ country: 'FR', sources, replace: false, threads: 1, onReject() {} });
}

function deferred(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

describe('the role of the nodes', () => {
  it('can do what a node does, and nothing else', async () => {
    const { nodes } = fixture;
    const { cluster: first, folder } = await nodes.addNode('first');
    await first.database.run((queries) => queries.query('create role node login'));
    await grantNodeRole(first.database, 'node');
    const base = join(nodes.folder, 'second');
    mkdirSync(base);
    copyFileSync(join(folder, 'cluster.key'), join(base, 'cluster.key'));
    const url = nodes.url.replace('idem@', 'node@');
    const second = await Cluster.join({ base, url, storage: join(nodes.folder, 'shared') }, false);
    try {
      await importPerson(second);
      await second.people.apply([{ put: testRecord({ id: '2', lastName: 'Quenouille' }) }]);
      await second.people.erase(['2'], { reason: '', now: new Date() });
      await second.administer((administration) =>
        Promise.resolve(administration.licences.add({ name: 'ACME', products: ['idcheck'], credits: 5 })),
      );
      const { rows: tables } = await first.database.run((queries) =>
        queries.query<{ name: string }>(
          "select tablename as name from pg_tables where schemaname = current_schema and tablename <> 'migrations'",
        ),
      );
      expect(tables.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['changes', 'jobs', 'files', 'file_marks']),
      );
      for (const { name } of tables) {
        await second.database.transaction(async (queries) => {
          await queries.query(`select * from ${name} limit 1 for update`);
          await queries.query(`insert into ${name} select * from ${name} where false`);
          await queries.query(`delete from ${name} where false`);
        });
      }
      for (const forbidden of [
        'create table other (x integer)',
        'create schema other',
        'create role other',
        'insert into migrations (version) values (99)',
        'update migrations set version = 99',
        'delete from migrations',
        'alter table files add column other integer',
        'create index on files (node)',
        ...tables.flatMap(({ name }) => [`drop table ${name}`, `truncate ${name}`]),
      ])
        await expect(second.database.run((queries) => queries.query(forbidden))).rejects.toMatchObject({
          code: '42501',
        });
    } finally {
      await second.close();
    }
  });
});

describe('the connection limit of the role of the nodes', () => {
  it('makes a node without a connection act as if PostgreSQL could not be reached, until one is free', async () => {
    const { nodes } = fixture;
    const first = await nodes.addNode('first');
    await importPerson(first.cluster);
    const { code } = await first.administration.licences.add({ name: 'ACME', products: ['idcheck'], credits: 80 });
    expect(await first.administration.accounts.spend(first.licences.resolve(code)!)).toBe(true);
    await first.cluster.database.run((queries) => queries.query('create role limited login connection limit 1'));
    await grantNodeRole(first.cluster.database, 'limited');
    await nodes.close(first);
    const url = nodes.url.replace('idem@', 'limited@');
    const other = connectTo(url);
    await other.run((queries) => queries.query('select 1'));
    const settings = { base: first.folder, url, storage: join(nodes.folder, 'shared') };
    const { cluster, administration, licences } = nodes.open(Cluster.open(settings));
    const events: string[] = [];
    const follower = Follower.start(cluster, {
      onConnected: () => events.push('connected'),
      onDisconnected: (reason) => events.push(reason),
      onRound() {},
      onError: (error) => events.push(String(error)),
    });
    try {
      const refused = expect.stringContaining('too many connections');
      const put = () => cluster.people.apply([{ put: testRecord({ id: '2', lastName: 'Quenouille' }) }]);
      await eventually(() => events, [refused]);
      await expect(put()).rejects.toMatchObject({ name: 'StoreUnavailableError', message: refused });
      expect(await administration.accounts.spend(licences.resolve(code)!)).toBe(true);
      await other.close();
      await eventually(() => events, [refused, 'connected']);
      expect(await put()).toMatchObject({ added: 1, position: 1 });
    } finally {
      await follower.stop();
    }
  });
});

describe('the database of a cluster', () => {
  it('throws the errors of a unit of work as they are, and keeps its connection', async () => {
    const { database } = (await fixture.nodes.addNode('first')).cluster;
    const backend = async () => {
      const { rows } = await database.run((queries) => queries.query('select pg_backend_pid() as pid'));
      return rows[0];
    };
    const before = await backend();
    const failure = new Failure('it cannot be done');
    await expect(database.transaction(() => Promise.reject(failure))).rejects.toBe(failure);
    expect(await backend()).toEqual(before);
  });

  it('distinguishes a lost connection from other errors, and reconnects', async () => {
    const { database } = (await fixture.nodes.addNode('first')).cluster;
    const lost = database.transaction((queries) => queries.query('select pg_terminate_backend(pg_backend_pid())'));
    await expect(lost).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    await expect(database.run((queries) => queries.query('select 1 as one'))).resolves.toMatchObject({ rowCount: 1 });
  });

  it('releases the locks of a node that stops in the middle of a transaction', async () => {
    const { nodes } = fixture;
    const { database } = (await nodes.addNode('first')).cluster;
    const stopping = connectTo(nodes.url, 500);
    const locked = deferred();
    const continued = deferred();
    const stopped = stopping.transaction(async (queries) => {
      await queries.query('update cluster set position = position + 1');
      locked.resolve();
      await continued.promise;
      await queries.query('select 1');
    });
    await locked.promise;
    // It waits for the lock, and fails after ten seconds.
    await database.run((queries) => queries.query('update cluster set position = position'));
    continued.resolve();
    await expect(stopped).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    const { rows } = await stopping.run((queries) =>
      queries.query("select position, current_setting('tcp_keepalives_idle') as idle from cluster"),
    );
    expect(rows).toEqual([{ position: '0', idle: '10' }]);
    await stopping.close();
  });

  it('calls all listeners of a channel, also on a connection that was made before', async () => {
    const { database } = (await fixture.nodes.addNode('first')).cluster;
    let notices = 0;
    for (const amount of [1, 10])
      database.listen('test_channel', () => {
        notices += amount;
      });
    await database.run((queries) => queries.query('select 1'));
    await database.run((queries) => queries.query('notify test_channel'));
    await eventually(() => notices, 11);
  });
});
