import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../storage/base-error.ts';
import { importTestPeople, type TestPerson, testRecord } from '../base.testing.ts';
import { openBase } from '../base.ts';
import type { PersonRecord } from '../person-record.ts';
import { ChangeableBase } from './changeable-base.ts';
import { type ErasedPeople, erasureStatus, localChanges } from './erase.ts';
import { GroupCommit } from './group-commit.ts';
import { findPerson } from './people.ts';
import type { SingleChange } from './single-changes.ts';

let base: string;
let changes: ChangeableBase;
beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'idem-group-commit-'));
  await importTestPeople(base, [{ id: '1', lastName: 'Berthod' }]);
  changes = new ChangeableBase(base);
});
afterEach(async () => {
  await changes.close();
  rmSync(base, { recursive: true, force: true });
});

const put = (person: TestPerson): SingleChange => ({ put: testRecord(person), now: Date.UTC(2026, 2, 4) });
const erase = (id: string): SingleChange => ({ erase: id, note: { reason: 'test', now: new Date(0) } });

/** The last names under some ids, as another process sees them. */
async function lastNames(...ids: readonly string[]): Promise<(string | undefined)[]> {
  const opened = openBase(base);
  const found = ids.map((id) => findPerson(opened.store, id)?.member.lastName);
  await opened.close();
  return found;
}

/** Records the sizes of the groups that are committed. */
function countGroups(): { readonly commits: GroupCommit; readonly sizes: number[] } {
  const sizes: number[] = [];
  const local = localChanges(changes);
  const applySingle = (group: readonly SingleChange[]) => {
    sizes.push(group.length);
    return local.applySingle(group);
  };
  return { commits: new GroupCommit({ applySingle }), sizes };
}

describe('GroupCommit', () => {
  it('writes changes that are submitted at the same time in one transaction, in their order', async () => {
    const { commits, sizes } = countGroups();
    const held = await Promise.all([
      commits.submit(put({ id: '1', lastName: 'Quenouille' })),
      commits.submit(put({ id: '2', lastName: 'Martin' })),
      commits.submit(erase('1')),
      commits.submit(put({ id: '1', lastName: 'Rostand' })),
      commits.submit(erase('nobody')),
      commits.submit(put({ id: '2', lastName: 'Dubois' })),
    ]);
    expect(held).toEqual([true, false, true, false, false, true]);
    expect(sizes).toEqual([6]);
    expect(await lastNames('1', '2')).toEqual(['ROSTAND', 'DUBOIS']);
    expect(erasureStatus(base)).toHaveLength(2);
  });

  it('writes changes that arrive during a transaction with the next one, a hundred at most', async () => {
    const started: (() => void)[] = [];
    const sizes: number[] = [];
    const commits = new GroupCommit({
      applySingle: async (group) => {
        sizes.push(group.length);
        await new Promise<void>((resume) => started.push(resume));
        return group.map(() => true);
      },
    });
    const first = commits.submit(erase('0'));
    await expect.poll(() => started.length).toBe(1);
    const rest = Array.from({ length: 150 }, (_, i) => commits.submit(erase(String(i))));
    started[0]!();
    await first;
    await expect.poll(() => started.length).toBe(2);
    started[1]!();
    await expect.poll(() => started.length).toBe(3);
    started[2]!();
    await Promise.all(rest);
    expect(sizes).toEqual([1, 100, 50]);
  });

  it('answers a change when it is on the disk', async () => {
    const { commits } = countGroups();
    const answered = Array.from({ length: 20 }, async (_, i) => {
      await commits.submit(put({ id: `new ${i}`, lastName: 'Martin' }));
      return (await lastNames(`new ${i}`))[0];
    });
    expect(new Set(await Promise.all(answered))).toEqual(new Set(['MARTIN']));
  });

  it('fails only the change that cannot be made', async () => {
    const { commits, sizes } = countGroups();
    const bad = { ...testRecord({ id: 'bad' }), person: undefined } as unknown as PersonRecord;
    const results = await Promise.allSettled([
      commits.submit(put({ id: '2', lastName: 'Martin' })),
      commits.submit({ put: bad, now: 0 }),
      commits.submit(erase('1')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))).toEqual([false, true]);
    expect(sizes).toEqual([3, 1, 1, 1]);
    expect(await lastNames('1', '2', 'bad')).toEqual([undefined, 'MARTIN', undefined]);
    expect(erasureStatus(base)).toMatchObject([{ reason: 'test', holders: [expect.any(String)] }]);
  });

  it('does not try each change if the database of the cluster cannot be reached', async () => {
    let calls = 0;
    const commits = new GroupCommit({
      applySingle: async () => {
        calls++;
        throw new StoreUnavailableError('no connection');
      },
    });
    const results = await Promise.allSettled([commits.submit(erase('1')), commits.submit(erase('2'))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(calls).toBe(1);
  });
});

describe('erasing several people', () => {
  it('counts each person once', async () => {
    const expected: ErasedPeople = { erased: 1, unknown: 1 };
    expect(await localChanges(changes).erase(['1', '2', '1'], { reason: '', now: new Date(0) })).toEqual(expected);
    expect(readFileSync(join(base, 'erasures.ndjson'), 'utf8').trim().split('\n')).toHaveLength(2);
  });
});
