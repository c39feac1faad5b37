import { describe, expect, it } from 'vitest';
import { importTestPeople, testRecord } from '../reference/base.testing.ts';
import { openBase } from '../reference/base.ts';
import { findPerson, type SingleChange } from '../reference/changes/index.ts';
import { useTestCluster } from './administration.testing.ts';

const fixture = useTestCluster();

const put = (id: string, lastName: string): SingleChange => ({ put: testRecord({ id, lastName }), now: 0 });
const erase = (id: string): SingleChange => ({ erase: id, note: { reason: '', now: new Date(0) } });

describe('changes of single people in a cluster', { timeout: 60_000 }, () => {
  it('leave no data in the log of a person who is added and erased in one transaction', async () => {
    const { cluster, folder } = await fixture.nodes.addNode('only');
    await importTestPeople(folder, [{ id: '1', lastName: 'Berthod' }]);
    await cluster.base.change((writer) => {
      writer.clusterPosition = 0;
    });
    const changes = [put('2', 'Quenouille'), put('3', 'Martin'), erase('2'), put('2', 'Rostand'), erase('9')];
    expect(await cluster.people.applySingle(changes)).toEqual([false, false, true, false, false]);
    const { rows } = await cluster.database.run((queries) =>
      queries.query<{ erased: boolean }>('select body is null as erased from changes order by position'),
    );
    expect(rows.map(({ erased }) => erased)).toEqual([true, false, false, false, false]);
    const opened = openBase(folder);
    const names = ['1', '2', '3'].map((id) => findPerson(opened.store, id)?.member.lastName);
    await opened.close();
    expect(names).toEqual(['BERTHOD', 'ROSTAND', 'MARTIN']);
  });
});
