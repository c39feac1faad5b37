import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { makeCertificate } from '../http/certificates.testing.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import { TestCluster, type TestNode } from './administration.testing.ts';
import { connectTo } from './cluster.ts';
import type { ClusterDatabase } from './database.ts';
import { migrate } from './migrations.ts';
import { PostgresServer } from './postgres.testing.ts';
import { TcpProxy } from './tcp-proxy.testing.ts';

const servers: PostgresServer[] = [];
const proxies: TcpProxy[] = [];

const POLLED = { timeout: 25_000, interval: 10 };
let nodes: TestCluster | undefined;
afterEach(async () => {
  try {
    await nodes?.remove();
  } finally {
    nodes = undefined;
    await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
    await Promise.all(servers.splice(0).map((server) => server.remove()));
  }
});

async function start(): Promise<PostgresServer> {
  const server = await PostgresServer.start();
  servers.push(server);
  return server;
}

/** Runs a statement on one server, whatever it is. */
async function ask(server: PostgresServer, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** Spends until there is nothing left, also while no server can be reached. @returns how many credits it had */
async function spendThrough({ licences, administration }: TestNode, code: string): Promise<number> {
  for (let spent = 0; ; ) {
    try {
      if (!(await administration.accounts.spend(licences.resolve(code)!))) return spent;
      spent++;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      await new Promise((resume) => setTimeout(resume, 20));
    }
  }
}

describe('a failover', { timeout: 60_000 }, () => {
  it('costs at most the call in flight, neither loses nor creates credits, and keeps what was changed', async () => {
    const primary = await start();
    const standby = await PostgresServer.startStandby(primary);
    servers.push(standby);
    const proxy = await TcpProxy.start(standby.port);
    proxies.push(proxy);
    const hosts = `127.0.0.1:${primary.port},127.0.0.1:${proxy.port}`;
    const cluster = new TestCluster({ url: (query) => `postgres://idem@${hosts}/postgres${query}` });
    nodes = cluster;
    const [first, second] = [await cluster.addNode('first'), await cluster.addNode('second')];
    cluster.follow(first);
    cluster.follow(second);
    const { code } = await first.administration.licences.add({ name: 'ACME', products: ['idcheck'], credits: 300 });
    await second.administration.records.catchUp();
    const spending = [first, second].map((node) => spendThrough(node, code));
    const [busy, idle] = [connectTo(cluster.url), connectTo(cluster.url)];
    const portOf = async (database: ClusterDatabase) =>
      (await database.run((queries) => queries.query('select inet_server_port() as port'))).rows[0]?.port;
    expect(await Promise.all([busy, idle].map(portOf))).toEqual([primary.port, primary.port]);
    const inFlight = expect(busy.run((queries) => queries.query('select pg_sleep(60)'))).rejects;
    await primary.stop('SIGQUIT');
    await inFlight.toMatchObject({ name: 'StoreUnavailableError' });
    await ask(standby, 'select pg_promote()');
    // No other call fails.
    for (let call = 0; call < 3; call++)
      expect(await Promise.all([busy, idle].map(portOf))).toEqual([standby.port, standby.port]);
    // The old primary comes back as one, and is the first of the URL.
    await primary.start();
    const late = connectTo(cluster.url);
    expect(await portOf(late)).toBe(standby.port);
    // A process that knows the new one never goes back to it.
    proxy.set('refuses');
    proxy.reset();
    await expect.poll(() => portOf(late).catch(String), POLLED).toContain('was replaced by a failover');
    // One that does not know it yet does so until the new one answers.
    proxy.set('holds everything');
    const uninformed = connectTo(cluster.url);
    expect(await portOf(uninformed)).toBe(primary.port);
    proxy.set('none');
    await expect.poll(() => portOf(uninformed), POLLED).toBe(standby.port);
    await primary.stop();
    await Promise.all([busy, idle, late, uninformed].map((database) => database.close()));
    let total = (await Promise.all(spending)).reduce((sum, count) => sum + count);
    // A node refuses if the other one does not give back its credits in time.
    const spendRest = async () => {
      total += (await spendThrough(first, code)) + (await spendThrough(second, code));
      return total;
    };
    await expect.poll(spendRest, { timeout: 25_000 }).toBe(300);
    expect(await first.administration.licences.change('ACME', { credits: { add: 5 } })).toMatchObject({ credits: 5 });
    expect(second.licences.resolve(code)?.name).toBe('ACME');
  });
});

describe('a connection', { timeout: 60_000 }, () => {
  it('is encrypted, and refused if the server has no certificate, another one, or one of another host', async () => {
    const server = await start();
    const unencrypted = connectTo(server.url('?sslmode=require'));
    await expect(migrate(unencrypted)).rejects.toThrow('does not support SSL');
    await unencrypted.close();
    const certificate = makeCertificate(1);
    await server.stop();
    server.useCertificate(certificate);
    await server.start();
    for (const [name, content] of [
      ['right.crt', certificate.cert],
      ['wrong.crt', makeCertificate(2).cert],
    ] as const)
      writeFileSync(join(server.folder, name), content);
    const url = (file: string, mode = 'verify-full') =>
      server.url(`?sslmode=${mode}&sslrootcert=${join(server.folder, file)}`);
    const byName = (address: string) => address.replace('127.0.0.1', 'localhost');
    for (const trusted of [url('right.crt'), byName(url('right.crt', 'verify-ca'))]) {
      const database = connectTo(trusted);
      await migrate(database);
      const { rows } = await database.run((queries) =>
        queries.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()'),
      );
      expect(rows).toEqual([{ ssl: true }]);
      await database.close();
    }
    for (const [deceived, reason] of [
      [url('wrong.crt'), 'CERT'],
      [url('wrong.crt', 'verify-ca'), 'CERT'],
      [byName(url('right.crt')), 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ] as const) {
      const database = connectTo(deceived);
      await expect(migrate(database)).rejects.toMatchObject({
        name: 'StoreUnavailableError',
        message: expect.stringContaining(reason),
      });
      await database.close();
    }
  });
});
