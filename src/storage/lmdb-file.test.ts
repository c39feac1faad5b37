import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { dryRun, failedCommit, isEmptyLmdbFile, openLmdbFile, readerError } from './lmdb-file.ts';

it('creates a file and its lock for their owner only, with room for more readers than the default', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-lmdb-'));
  try {
    const path = join(folder, 'some.mdb');
    const root = openLmdbFile<string, string>({ path, maxDbs: 1 });
    await root.put('key', 'value');
    for (const file of [path, `${path}-lock`]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${path}-lock`).size).toBeGreaterThan(64 * 4096);
    await root.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('recognises the errors of failed commits and no others', () => {
  const full = Object.assign(new Error('No space left on device'), { code: 28 });
  expect(failedCommit(full)).toMatchObject({ code: 'ENOSPC', message: full.message, stack: full.stack });
  expect(full.code, 'the same error is printed and rejected').toBe(28);
  const failed = Object.assign(new Error('Commit failed'), { commitError: Promise.resolve() });
  expect(failedCommit(failed)).toBe(failed);
  const none = Object.assign(new Error('x'), { code: 0 });
  const panic = Object.assign(new Error('MDB_PANIC'), { code: -30795 });
  for (const other of [
    panic,
    none,
    new Error('x'),
    Object.assign(new Error('x'), { code: 'ENOSPC' }),
    'x',
    undefined,
  ]) {
    expect(failedCommit(other)).toBeUndefined();
  }
});

it('returns the result of a dry run and drops its changes, also after an error', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-lmdb-'));
  const root = openLmdbFile<unknown, string>({ path: join(folder, 'some.mdb'), maxDbs: 2, overlappingSync: false });
  const table = root.openDB<string, string>({ name: 'table' });
  const result = dryRun(root, () => {
    table.putSync('key', 'value');
    return table.get('key');
  });
  expect(result).toBe('value');
  expect(table.get('key')).toBeUndefined();
  const fail = () => {
    table.putSync('key', 'value');
    throw new Error('no');
  };
  expect(() => dryRun(root, fail)).toThrow('no');
  expect(table.get('key')).toBeUndefined();
  await root.close();
  rmSync(folder, { recursive: true });
});

it('opens a file once for all writers of the process, so that their transactions cannot block each other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-lmdb-'));
  const options = { path: join(folder, 'some.mdb'), maxDbs: 2, overlappingSync: false };
  const one = openLmdbFile<unknown, string>(options);
  const other = openLmdbFile<unknown, string>(options);
  expect(other, 'two databases of a file: the transactions below would wait for ever').toBe(one);
  const table = one.openDB<number, string>({ name: 'table' });
  const same = other.openDB<number, string>({ name: 'table' });
  for (let i = 0; i < 20; i++) {
    const stored = one.transaction(() => table.put('asynchronous', i));
    await new Promise((resolve) => setImmediate(resolve));
    // Long enough that the thread of the transaction has the lock.
    for (const end = performance.now() + 2; performance.now() < end; );
    other.transactionSync(() => same.putSync('synchronous', i));
    await stored;
  }
  expect([same.get('asynchronous'), table.get('synchronous')]).toEqual([19, 19]);
  await one.close();
  expect(same.get('synchronous')).toBe(19);
  rmSync(options.path);
  const replaced = openLmdbFile<unknown, string>(options);
  expect(replaced, 'another file at the same path').not.toBe(other);
  await Promise.all([other.close(), replaced.close()]);
  const reopened = openLmdbFile<unknown, string>(options);
  expect(reopened).not.toBe(replaced);
  const reader = openLmdbFile<unknown, string>({ ...options, readOnly: true });
  expect(reader).not.toBe(reopened);
  await Promise.all([reopened.close(), reader.close()]);
  rmSync(folder, { recursive: true });
});

it('finds files that are empty', () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-lmdb-'));
  const path = join(folder, 'some.mdb');
  expect(isEmptyLmdbFile(path)).toBe(false);
  writeFileSync(path, '');
  expect(isEmptyLmdbFile(path)).toBe(true);
  writeFileSync(path, 'x');
  expect(isEmptyLmdbFile(path)).toBe(false);
  rmSync(folder, { recursive: true });
});

it('opens and closes a file while no other process has the lock of its folder, and leaves no file open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-lmdb-'));
  const path = join(folder, 'some.mdb');
  const openFiles = () =>
    readdirSync('/proc/self/fd').flatMap((file) => {
      try {
        return [readlinkSync(join('/proc/self/fd', file))];
      } catch {
        // The folder of the descriptors itself.
        return [];
      }
    });
  const root = openLmdbFile<string, string>({ path, maxDbs: 1 });
  expect(openFiles()).toContain(path);
  expect(await runWhileLocked(folder, () => root.close()), 'closed after the lock was released').toBe(true);
  expect(openFiles()).not.toContain(path);
  const reopen = () => openLmdbFile<string, string>({ path, maxDbs: 1 }).close();
  expect(await runWhileLocked(folder, reopen), 'opened after the lock was released').toBe(true);
  rmSync(folder, { recursive: true });
});

/** Runs `work` while another process has the lock of a folder. @returns whether the lock was released before the end */
async function runWhileLocked(folder: string, work: () => Promise<unknown>): Promise<boolean> {
  const released = join(folder, 'released');
  rmSync(released, { force: true });
  const holder = spawn('flock', [folder, 'sh', '-c', 'echo locked; sleep 0.5; touch "$0"', released]);
  const ended = once(holder, 'exit');
  await once(holder.stdout, 'data');
  await work();
  const isReleased = existsSync(released);
  await ended;
  return isReleased;
}

it('says what to do if a process with the same id has the file open', () => {
  const conflict = new TypeError("Cannot read properties of null (reading 'address')");
  expect(readerError(conflict, '/data/some.mdb')).toEqual(
    new BaseError(
      `/data/some.mdb is open in another container, in a process with the same id (${process.pid}): run the containers ` +
        'in one PID namespace, or give each its own data folder',
    ),
  );
  for (const other of [new Error(conflict.message), new TypeError('x'), undefined]) {
    expect(readerError(other, '/data/some.mdb'), String(other)).toBe(other);
  }
});
