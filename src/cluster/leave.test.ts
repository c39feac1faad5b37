import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLicences } from '../licences/index.ts';
import { testRecord } from '../reference/base.testing.ts';
import { currentGeneration, openBase } from '../reference/base.ts';
import { findPerson } from '../reference/changes/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { openSource } from '../tabular/index.ts';
import { type TestNode, useTestCluster } from './administration.testing.ts';
import { Cluster } from './cluster.ts';

const fixture = useTestCluster();

const NOTE = { reason: 'request', now: new Date() };

/** Two nodes with two people. The second one is stopped, and follows no later change. */
async function startNodes(): Promise<readonly [TestNode, string]> {
  const first = await fixture.nodes.addNode('first');
  const file = join(fixture.nodes.folder, 'people.csv');
  writeFileSync(file, 'id,last_name,city,postal_code\n1,Berthod,Lalinde,24150\n2,Quenouille,Lalinde,24150\n');
  const sources = [await openSource(file, { schema: PEOPLE })];
  await first.cluster.importFiles({ country: 'FR', sources, replace: false, threads: 1, onReject() {} });
  const second = await fixture.nodes.addNode('second');
  await second.cluster.takeOver();
  await fixture.nodes.close(second);
  return [first, second.folder];
}

async function leave(base: string, isUpdated: boolean): Promise<void> {
  const { url, folder } = fixture.nodes;
  const cluster = Cluster.open({ base, url, storage: join(folder, 'shared') });
  try {
    await cluster.leave({ isUpdated });
  } finally {
    await cluster.close();
  }
}

async function namesIn(folder: string): Promise<readonly (string | undefined)[]> {
  const base = openBase(folder);
  const names = ['1', '2', '3'].map((id) => findPerson(base.store, id)?.member.lastName);
  await base.close();
  return names;
}

async function licencesIn(folder: string): Promise<readonly string[]> {
  const licences = openLicences(folder);
  const names = licences.list().map(({ name }) => name);
  await licences.close();
  return names;
}

describe('a node that leaves its cluster', { timeout: 60_000 }, () => {
  it('takes over the latest changes, erasures and licences', async () => {
    const [first, second] = await startNodes();
    await first.administration.licences.add({ name: 'ACME', products: ['idcheck'] });
    await first.cluster.people.erase(['1'], NOTE);
    await first.cluster.people.apply([{ put: testRecord({ id: '3', lastName: 'Martin' }) }]);
    await leave(second, true);
    expect(await namesIn(second)).toEqual([undefined, 'QUENOUILLE', 'MARTIN']);
    expect(await licencesIn(second)).toEqual(['ACME']);
    expect(existsSync(join(second, 'cluster.json'))).toBe(false);
    expect((await first.cluster.nodes.list()).map(({ id }) => id)).toEqual([first.cluster.membership.nodeId]);
  });

  it('takes over the current generation, which has no byte of erased people', async () => {
    const [first, second] = await startNodes();
    const before = currentGeneration(second);
    await first.cluster.people.erase(['1'], NOTE);
    await first.cluster.importFiles({ country: 'FR', sources: [], replace: false, threads: 1, onReject() {} });
    await leave(second, true);
    expect(currentGeneration(second)).toBe(currentGeneration(first.folder));
    expect(existsSync(join(second, 'generations', before!))).toBe(false);
  });

  it('stays a node if it cannot take them over, and leaves as it is if that is wanted', async () => {
    const [first, second] = await startNodes();
    await first.cluster.people.erase(['1'], NOTE);
    await first.cluster.importFiles({ country: 'FR', sources: [], replace: false, threads: 1, onReject() {} });
    rmSync(join(fixture.nodes.folder, 'shared'), { recursive: true });
    await expect(leave(second, true)).rejects.toThrow(/cannot be taken over: .*leave --as-is"/);
    expect(existsSync(join(second, 'cluster.json'))).toBe(true);
    expect(await first.cluster.nodes.list()).toHaveLength(2);
    await leave(second, false);
    expect(await namesIn(second)).toEqual(['BERTHOD', 'QUENOUILLE', undefined]);
    expect(await first.cluster.nodes.list()).toHaveLength(1);
  });
});
