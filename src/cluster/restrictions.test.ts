import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testRecord } from '../reference/base.testing.ts';
import { openBase } from '../reference/base.ts';
import { readRestrictions, restrictionStatus } from '../reference/changes/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { openSource } from '../tabular/index.ts';
import { type TestNode, useTestCluster } from './administration.testing.ts';

const fixture = useTestCluster();

async function importInto({ cluster }: TestNode, row: string): Promise<void> {
  const file = join(fixture.nodes.folder, 'people.csv');
  writeFileSync(file, `id,last_name,first_name,address,postal_code,city\n${row},9 place du Marché,24150,Lalinde\n`);
  const sources = [await openSource(file, { schema: PEOPLE })];
  await cluster.importFiles({ country: 'FR', sources, replace: false, threads: 1, onReject() {} });
}

it('gives its restrictions to a node of a cluster that joins later', { timeout: 60_000 }, async () => {
  const first = await fixture.nodes.addNode('first');
  const note = { reason: 'objection', now: new Date() };
  await importInto(first, '1,Berthod,Anna');
  await first.cluster.people.restrict(['1', 'later'], note);
  // Each import replaces a generation: the log no longer has the changes before.
  await importInto(first, '2,Martin,Luc');
  await importInto(first, '3,Durand,Zoé');
  const second = await fixture.nodes.addNode('second');
  await second.cluster.takeOver();
  expect(readRestrictions(second.folder)).toEqual(readRestrictions(first.folder));
  const { people } = second.cluster;
  for (const id of ['later', '1']) await people.apply([{ put: testRecord({ id, lastName: 'Petit' }) }]);
  for (const { cluster, folder } of [first, second]) {
    await cluster.takeOver();
    const base = openBase(folder, { isChanged: true });
    const applied = { isRestricted: true, isHeld: true, isApplied: true };
    expect(restrictionStatus(base)).toMatchObject([applied, applied]);
    await base.close();
  }
  expect(await people.lift(['1', '2'], note)).toEqual({ lifted: 1, erased: 0, notRestricted: 1 });
});

it('takes over the restrictions of the first node', { timeout: 60_000 }, async () => {
  const first = await fixture.nodes.addNode('first');
  const { people } = first.cluster;
  await importInto(first, '1,Berthod,Anna');
  await people.restrict(['1'], { reason: 'objection', now: new Date() });
  const before = await first.cluster.log.keptUntil(Number.MAX_SAFE_INTEGER);
  await people.shareRestrictions();
  const shared = await first.cluster.log.keptUntil(Number.MAX_SAFE_INTEGER);
  expect(shared).toEqual([...before, ...before]);
});
