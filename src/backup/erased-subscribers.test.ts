import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeSubscribers, type TestSubscribers } from '../mobile/operators/subscriber-base/base.testing.ts';
import { eraseSubscribers, openSubscriberBase } from '../mobile/operators/subscriber-base/index.ts';
import { allBytes } from '../storage/all-bytes.testing.ts';
import { backUp } from './backup.ts';
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
