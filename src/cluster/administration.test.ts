import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiKeyStore, openLicences } from '../licences/index.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import { eventually, spendAll, type TestNode, useTestCluster } from './administration.testing.ts';
import { ClusterAdministration } from './administration.ts';
import { AdministrationFollower } from './administration-follower.ts';
import { Cluster, connectTo } from './cluster.ts';
import { SharedCredits } from './shared-credits.ts';

const fixture = useTestCluster();
afterEach(() => {
  vi.restoreAllMocks();
});

const add = ({ administration }: TestNode, credits?: number) =>
  administration.licences.add({ name: 'ACME', products: ['idcheck-plus'], ...(credits !== undefined && { credits }) });

const creditsOf = async ({ administration }: TestNode) => (await administration.licences.list())[0]?.credits;

describe('licences of a cluster', { timeout: 60_000 }, () => {
  it('copies licences and keys of the first node to the others', async () => {
    const base = join(fixture.nodes.folder, 'first');
    const own = openLicences(base);
    const { code } = own.add({ name: 'ACME', products: ['idcheck'], credits: 40 });
    await own.close();
    const keys = ApiKeyStore.open(base);
    const { secret } = keys.add({ name: 'admin', scopes: ['admin'] });
    await keys.close();
    const first = await fixture.nodes.addNode('first');
    const second = await fixture.nodes.addNode('second');
    expect(second.licences.resolve(code)).toMatchObject({ name: 'ACME', isCounted: true });
    expect(second.apiKeys.resolve(secret)).toMatchObject({ name: 'admin' });
    expect(await creditsOf(second)).toBe(40);
    expect(await spendAll(second, second.licences.resolve(code)!)).toBe(40);
    expect(await creditsOf(first)).toBe(0);
  });

  it('applies changes of licences on every node', async () => {
    const first = await fixture.nodes.addNode('first');
    const second = await fixture.nodes.addNode('second');
    fixture.nodes.follow(first);
    fixture.nodes.follow(second);
    const { code } = await add(first);
    await eventually(() => second.licences.resolve(code)?.name, 'ACME');
    const tokens = second.licences.resolve(code)!.secretVersion;
    await second.administration.licences.change('ACME', { maxPerDay: 7 });
    await second.administration.licences.rotateSecret('ACME');
    await eventually(() => first.licences.resolve(code)?.maxPerDay, 7);
    await eventually(() => first.licences.resolve(code)?.secretVersion, (tokens ?? 0) + 1);
    await expect(add(second)).rejects.toThrow('already exists');
    expect(await first.administration.licences.change('nobody', { maxPerDay: 7 })).toBeUndefined();
    await first.administration.licences.revoke({ code });
    await eventually(() => second.licences.resolve(code), undefined);
  });

  it('applies changes of API keys on every node', async () => {
    const first = await fixture.nodes.addNode('first');
    const second = await fixture.nodes.addNode('second');
    fixture.nodes.follow(second);
    const { secret } = await first.administration.apiKeys.add({ name: 'website', scopes: ['check'] });
    await eventually(() => second.apiKeys.resolve(secret)?.name, 'website');
    await first.administration.apiKeys.change('website', { maxPerDay: 7 });
    await eventually(() => second.apiKeys.resolve(secret)?.maxPerDay, 7);
    const rotated = (await first.administration.apiKeys.rotate('website'))!.secret;
    await eventually(() => second.apiKeys.resolve(secret), undefined);
    expect(second.apiKeys.resolve(rotated)?.name).toBe('website');
    await second.administration.apiKeys.revoke('website');
    expect(second.apiKeys.resolve(rotated)).toBeUndefined();
    await first.administration.records.catchUp();
    expect(first.apiKeys.resolve(rotated)).toBeUndefined();
  });

  it('refuses changes that bypass the cluster', async () => {
    const { licences, apiKeys } = await fixture.nodes.addNode('first');
    expect(() => licences.add({ name: 'ACME', products: ['idcheck'] })).toThrow('belong to a cluster');
    expect(() => apiKeys.add({ name: 'website', scopes: ['check'] })).toThrow('belong to a cluster');
  });

  it('refuses a data folder with licences of its own, unless they may be replaced', async () => {
    const first = await fixture.nodes.addNode('first');
    const { code } = await add(first);
    const base = join(fixture.nodes.folder, 'second');
    const own = openLicences(base);
    own.add({ name: 'Other', products: ['idcheck'] });
    await own.close();
    const settings = { base, url: fixture.nodes.url, storage: join(fixture.nodes.folder, 'shared') };
    await expect(Cluster.join(settings, true)).rejects.toThrow('cluster.key is missing: copy it');
    copyFileSync(join(first.folder, 'cluster.key'), join(base, 'cluster.key'));
    await expect(Cluster.join(settings, false)).rejects.toThrow('holds licences or API keys of its own');
    const second = fixture.nodes.open(await Cluster.join(settings, true));
    expect(second.licences.list().map(({ name }) => name)).toEqual(['ACME']);
    expect(second.licences.resolve(code)?.name).toBe('ACME');
  });

  it('does not follow a database that has lost changes', async () => {
    const first = await fixture.nodes.addNode('first');
    await add(first);
    await first.cluster.database.run((queries) => queries.query('update administration set position = position - 1'));
    await expect(first.administration.records.catchUp()).rejects.toThrow('PostgreSQL has lost changes');
    const change = first.administration.licences.change('ACME', { maxPerDay: 7 });
    await expect(change).rejects.toThrow('PostgreSQL has lost changes');
    await expect(first.administration.records.catchUp()).rejects.toThrow('PostgreSQL has lost changes');
  });

  it('returns the change if the connection is lost after the commit', async () => {
    const first = await fixture.nodes.addNode('first');
    const { database } = first.cluster;
    const run = database.run.bind(database);
    let units = 0;
    // The change is one unit of work.
    database.run = (work) => (++units === 1 ? run(work) : Promise.reject(new StoreUnavailableError('down')));
    const { code } = await add(first);
    expect(first.licences.resolve(code)?.name).toBe('ACME');
    database.run = run;
    await first.administration.records.catchUp();
    expect(first.licences.list()).toHaveLength(1);
  });

  it('writes licences to PostgreSQL only encrypted', async () => {
    const first = await fixture.nodes.addNode('first');
    await add(first);
    const { rows } = await first.cluster.database.run((queries) =>
      queries.query<{ body: Buffer }>('select body from records union all select body from keys'),
    );
    expect(rows).toHaveLength(3);
    for (const { body } of rows) expect(body.toString('latin1')).not.toContain('ACME');
    expect(fixture.server.log).toContain('insert into records');
    for (const written of ['ACME', Buffer.from('ACME').toString('hex')])
      expect(fixture.server.log).not.toContain(written);
  });
});

/** Closes a node, replaces its licences by an earlier copy, and opens it again. */
async function reopenWith(node: TestNode, copy: string): Promise<TestNode> {
  const { folder, cluster } = node;
  await fixture.nodes.close(node);
  copyFileSync(copy, join(folder, 'licences.mdb'));
  const settings = { base: folder, url: fixture.nodes.url, storage: fixture.nodes.folder };
  return fixture.nodes.open(new Cluster(settings, connectTo(fixture.nodes.url), cluster.membership));
}

describe('credits of a cluster', { timeout: 60_000 }, () => {
  it('can all be spent, on any node, and each only once', async () => {
    const [first, second] = [await fixture.nodes.addNode('first'), await fixture.nodes.addNode('second')];
    fixture.nodes.follow(first);
    fixture.nodes.follow(second);
    const { code } = await add(first, 100);
    await eventually(() => second.licences.resolve(code)?.isCounted, true);
    const licence = first.licences.resolve(code)!;
    const spent = await Promise.all([spendAll(first, licence), spendAll(second, licence), spendAll(second, licence)]);
    let total = spent.reduce((sum, count) => sum + count);
    // A node refuses if the other one does not give back its credits in time.
    const spendRest = async () => {
      total += (await spendAll(first, licence)) + (await spendAll(second, licence));
      return total;
    };
    await expect.poll(spendRest, { timeout: 25_000 }).toBe(100);
    expect(await creditsOf(second)).toBe(0);
    expect(await first.administration.accounts.spend(licence)).toBe(false);
    expect(first.administration.accounts.hasCredits(licence)).toBe(false);
    // Credits that are added reach every node.
    await second.administration.licences.change('ACME', { credits: { add: 2 } });
    await eventually(() => first.administration.accounts.hasCredits(licence), true);
    expect(await spendAll(first, licence)).toBe(2);
  });

  it('are recalled from a node that does not use them', async () => {
    const [first, second] = [await fixture.nodes.addNode('first'), await fixture.nodes.addNode('second')];
    fixture.nodes.follow(second);
    const { code } = await add(first, 64);
    await second.administration.records.catchUp();
    const licence = first.licences.resolve(code)!;
    expect(await second.administration.accounts.spend(licence)).toBe(true);
    expect(second.licences.leases.find(licence.id!)!.balance).toBe(7);
    expect(await spendAll(first, licence)).toBe(63);
  });

  it('survive a node that is killed at any step of an exchange', async () => {
    const first = await fixture.nodes.addNode('first');
    const { code } = await add(first, 10);
    const licence = first.licences.resolve(code)!;
    // Killed after PostgreSQL has granted a portion, before the node has stored it.
    const { leases } = first.licences;
    const receive = leases.receive.bind(leases);
    leases.receive = () => Promise.reject(new Error('killed'));
    await expect(first.administration.accounts.spend(licence)).rejects.toThrow('killed');
    leases.receive = receive;
    const again = new ClusterAdministration(first.cluster, first);
    expect(await spendAll({ ...first, administration: again }, licence)).toBe(10);
    // Killed after the node has put its credits out of use, before PostgreSQL has them back.
    await first.administration.licences.change('ACME', { credits: 8 });
    expect(await again.accounts.spend(licence)).toBe(true);
    await leases.giveBack(licence.id!);
    expect(await spendAll({ ...first, administration: again }, licence)).toBe(7);
  });

  it('are leased once to a node whose processes need some at the same time', async () => {
    const first = await fixture.nodes.addNode('first');
    const { code } = await add(first, 20_000);
    const { id } = first.licences.resolve(code)!;
    const { leases } = first.licences;
    const databases = [1, 2, 3].map(() => connectTo(fixture.nodes.url));
    const processes = databases.map((each) => new SharedCredits(each, first.cluster.membership.nodeId, leases));
    const held = async () => {
      const { rows } = await databases[0]!.run((queries) =>
        queries.query<{ held: string }>('select sum(granted - returned - spent) as held from leases'),
      );
      return Number(rows[0]!.held);
    };
    try {
      const [late, ...early] = processes;
      expect(await Promise.all(early.map((each) => each.refill(id!)))).toEqual([true, true]);
      // It noticed that there were no credits before the others had received some.
      expect(await late!.refill(id!)).toBe(true);
      expect([await held(), leases.find(id!)!.balance]).toEqual([1000, 1000]);
      await Promise.all(Array.from({ length: 900 }, () => first.licences.spend(first.licences.resolve(code)!)));
      await Promise.all(processes.map((each) => each.report()));
      expect([await held(), leases.find(id!)!.balance]).toEqual([1000, 1000]);
    } finally {
      await Promise.all(databases.map((each) => each.close()));
    }
  });

  it('are taken although an exchange of another licence has failed', async () => {
    const first = await fixture.nodes.addNode('first');
    const { code } = await add(first, 10);
    const other = await first.administration.licences.add({ name: 'Other', products: ['idcheck'], credits: 10 });
    const { leases } = first.licences;
    const receive = leases.receive.bind(leases);
    vi.spyOn(leases, 'receive').mockRejectedValueOnce(new Error('killed')).mockImplementation(receive);
    const spend = (licence: string) => first.administration.accounts.spend(first.licences.resolve(licence)!);
    await expect(spend(code)).rejects.toThrow('killed');
    expect(await spend(other.code)).toBe(true);
  });

  it('do not keep a node from reporting its counts if they cannot be reported', async () => {
    const first = await fixture.nodes.addNode('first');
    const { administration, cluster } = first;
    vi.spyOn(administration.credits, 'report').mockRejectedValue(new Error('no credits'));
    const maintain = vi.spyOn(administration, 'maintain');
    const errors: unknown[] = [];
    const follower = new AdministrationFollower(administration, {
      database: cluster.database,
      onError: (error) => errors.push(error),
    });
    await eventually(() => maintain.mock.calls.length, 1);
    expect(errors).toMatchObject([{ message: 'no credits' }]);
    await follower.stop();
  });

  it('are returned when a node stops, and lost with its disk', async () => {
    const [first, second] = [await fixture.nodes.addNode('first'), await fixture.nodes.addNode('second')];
    const { code } = await add(first, 800);
    await second.administration.records.catchUp();
    const licence = first.licences.resolve(code)!;
    const follower = fixture.nodes.follow(first);
    expect(await first.administration.accounts.spend(licence)).toBe(true);
    await fixture.nodes.stop(follower);
    expect(first.licences.hasCredits(licence)).toBe(false);
    const { rows } = await first.cluster.database.run((queries) => queries.query('select pool from credits'));
    expect(rows).toEqual([{ pool: '799' }]);
    expect(await second.administration.accounts.spend(licence)).toBe(true);
    await first.cluster.nodes.remove(second.cluster.membership.nodeId);
    expect(await creditsOf(first)).toBe(700);
  });

  it('are withdrawn from all nodes when an administrator sets fewer than they hold', async () => {
    const [first, second] = [await fixture.nodes.addNode('first'), await fixture.nodes.addNode('second')];
    fixture.nodes.follow(second);
    const { code } = await add(first, 8);
    await second.administration.records.catchUp();
    const licence = first.licences.resolve(code)!;
    for (let i = 0; i < 3; i++) expect(await second.administration.accounts.spend(licence)).toBe(true);
    await first.administration.licences.change('ACME', { credits: 0 });
    await eventually(() => second.licences.hasCredits(licence), false);
    expect(await spendAll(second, licence)).toBe(0);
    await first.administration.licences.change('ACME', { credits: null });
    await eventually(() => second.licences.resolve(code)?.isCounted, undefined);
    await first.administration.licences.change('ACME', { credits: 3 });
    await second.administration.records.catchUp();
    expect(await spendAll(second, second.licences.resolve(code)!)).toBe(3);
  });

  it('are not spent twice by a data folder that was restored from a backup', async () => {
    const first = await fixture.nodes.addNode('first');
    const { code } = await add(first, 800);
    const licence = first.licences.resolve(code)!;
    expect(await first.administration.accounts.spend(licence)).toBe(true);
    await first.administration.credits.report();
    const copy = join(fixture.nodes.folder, 'copy.mdb');
    copyFileSync(join(first.folder, 'licences.mdb'), copy);
    for (let i = 0; i < 50; i++) await first.administration.accounts.spend(licence);
    expect(await creditsOf(first)).toBe(749);
    const restored = await reopenWith(first, copy);
    expect(restored.licences.leases.find(licence.id!)!.balance).toBe(199);
    await restored.administration.credits.report();
    expect(restored.licences.leases.find(licence.id!)!.balance).toBe(0);
    expect(await creditsOf(restored)).toBe(600);
  });

  it('are granted again to a data folder that was restored from a backup, without loss', async () => {
    const first = await fixture.nodes.addNode('first');
    const { code } = await add(first, 800);
    const licence = first.licences.resolve(code)!;
    const copy = join(fixture.nodes.folder, 'copy.mdb');
    copyFileSync(join(first.folder, 'licences.mdb'), copy);
    expect(await first.administration.accounts.spend(licence)).toBe(true);
    await first.administration.credits.report();
    const restored = await reopenWith(first, copy);
    expect(restored.licences.leases.find(licence.id!)!.balance).toBe(0);
    expect(await restored.administration.accounts.spend(licence)).toBe(true);
    // The node held 199 when it was restored.
    expect(await creditsOf(restored)).toBe(600 - 1);
  });

  it('can be spent from the lease of a node while PostgreSQL is down', async () => {
    const first = await fixture.nodes.addNode('first');
    const { code } = await add(first, 40);
    const licence = first.licences.resolve(code)!;
    const { accounts, licences } = first.administration;
    expect(await accounts.spend(licence)).toBe(true);
    await fixture.server.stop('SIGQUIT');
    try {
      for (let i = 0; i < 9; i++) expect(await accounts.spend(licence)).toBe(true);
      await expect(accounts.spend(licence)).rejects.toMatchObject({ name: 'StoreUnavailableError' });
      await expect(licences.revoke({ code })).rejects.toMatchObject({ name: 'StoreUnavailableError' });
      expect(first.licences.resolve(code)?.name).toBe('ACME');
    } finally {
      await fixture.server.start();
    }
    await expect.poll(() => accounts.spend(licence).catch(() => false), { timeout: 25_000 }).toBe(true);
    expect(await creditsOf(first)).toBe(29);
  });
});
