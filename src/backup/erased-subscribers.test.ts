import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSubscribers, type TestSubscribers } from '../mobile/operators/subscriber-base/base.testing.ts';
import { writeFormat2 } from '../mobile/operators/subscriber-base/format-2.testing.ts';
import {
  currentSubscribers,
  eraseSubscribers,
  openSubscriberBase,
  restrictSubscribers,
  subscriberErasureStatus,
} from '../mobile/operators/subscriber-base/index.ts';
import { allBytes } from '../storage/all-bytes.testing.ts';
import { forgetOperatorKeys, useOperatorKeys } from '../storage/operator-key.ts';
import { backUp } from './backup.ts';
import { targetsHolding } from './known-targets.ts';
import { restore } from './restore.ts';

const NUMBER = '+33612345671';
const rows = [
  { msisdn: NUMBER, operator: 'Alpha', last_name: 'Zyxquenouille' },
  { msisdn: '+33612345672', operator: 'Alpha', last_name: 'Berthod' },
];

let folder: string;
let held: TestSubscribers;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-backup-'));
  held = await makeSubscribers(rows);
});
afterEach(async () => {
  await held.remove();
  rmSync(folder, { recursive: true, force: true });
});

const backUpTo = (name: string) => backUp({ base: held.folder, target: join(folder, name), program: '0' });
const erase = () => eraseSubscribers(held.folder, { numbers: [NUMBER], reason: '', now: new Date() });

async function subscribersIn(base: string): Promise<number | undefined> {
  const subscribers = openSubscriberBase(base);
  const count = subscribers.store?.meta.subscribers;
  await subscribers.close();
  return count;
}

it('a restore erases a subscriber again who was erased after the backup', async () => {
  await backUpTo('backups');
  await erase();
  const source = join(folder, 'backups');
  expect(await restore({ source, base: held.folder, replace: true })).toMatchObject({ subscribersErasedAgain: 1 });
  expect(await subscribersIn(held.folder)).toBe(1);
  expect(allBytes(held.folder)).not.toMatch(/zyxquenouille/i);
});

it('a restore into an empty folder takes the erasures from the newest backup', async () => {
  const { name } = await backUpTo('backups');
  await erase();
  await backUpTo('backups');
  const base = join(folder, 'restored');
  const restored = await restore({ source: join(folder, 'backups'), base, name, replace: false });
  expect(restored).toMatchObject({ name, subscribersErasedAgain: 1 });
  expect(await subscribersIn(base)).toBe(1);
});

it('a backup of subscribers of format 2 is restored, and their erasure repeated', async () => {
  const base = join(folder, 'old');
  writeFormat2(base);
  const source = join(folder, 'backups');
  await backUp({ base, target: source, program: '0' });
  await eraseSubscribers(base, { numbers: ['+262639980001'], reason: '', now: new Date() });
  expect(await restore({ source, base, replace: true })).toMatchObject({ subscribersErasedAgain: 2 });
  expect(await subscribersIn(base)).toBe(1);
  expect(allBytes(base)).not.toMatch(/zyxwarsky/i);
});

it('a restored backup has the origins of the subscribers', async () => {
  await backUpTo('backups');
  const base = join(folder, 'restored');
  await restore({ source: join(folder, 'backups'), base, replace: false });
  const restored = openSubscriberBase(base);
  expect(restored.store!.find(NUMBER)).toMatchObject([{ origin: { source: 0, line: 1 } }]);
  expect(restored.store!.meta.sources).toEqual(held.base.store!.meta.sources);
  await restored.close();
});

describe('the keys of backups of an encrypted base', () => {
  afterEach(forgetOperatorKeys);

  it('are destroyed by the first backup after the erasure of a subscriber', async () => {
    useOperatorKeys({ baseKey: 'ab'.repeat(32) });
    await held.import(rows, { replace: true });
    const target = join(folder, 'backups');
    const keys = join(folder, 'keys');
    const back = () => backUp({ base: held.folder, target, keys, program: '0' });
    const first = await back();
    const holding = () => targetsHolding(held.folder, subscriberErasureStatus(held.folder)[0]!, 'subscriber');
    const generation = currentSubscribers(held.folder);
    await erase();
    expect(holding()).toEqual([target]);
    expect((await back()).destroyed).toEqual([generation]);
    expect(holding()).toEqual([]);
    const base = join(folder, 'restored');
    await expect(restore({ source: target, base, keys, name: first.name, replace: false })).rejects.toThrow(
      'was destroyed because people of it were erased',
    );
    await restore({ source: target, base, keys, replace: false });
    expect(await subscribersIn(base)).toBe(1);
  });
});

it('a restore keeps the restriction of a subscriber that was set after the backup', async () => {
  await backUpTo('backups');
  await restrictSubscribers(held.folder, { numbers: [NUMBER], isRestricted: true, reason: '', now: new Date() });
  await backUpTo('backups');
  const base = join(folder, 'restored');
  const source = join(folder, 'backups');
  for (const into of [base, held.folder]) {
    await restore({ source, base: into, replace: true });
    const subscribers = openSubscriberBase(into);
    expect([subscribers.store!.find(NUMBER).length, subscribers.store!.findUsable(NUMBER).length]).toEqual([1, 0]);
    await subscribers.close();
  }
});
