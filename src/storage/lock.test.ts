import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { lockBase } from './lock.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'idem-lock-'));
});
afterEach(() => rmSync(base, { recursive: true }));

const claims = () => readdirSync(base);
const claim = (pid: number, start = '') => writeFileSync(join(base, `import.lock.${pid}.${start}`), '');

/** No process of ours was started in the first tick of the machine. */
const ANOTHER_TIME = '1';

describe('the lock of a base', () => {
  it('is held by one at a time, and leaves nothing behind', async () => {
    const lock = await lockBase(base);
    await expect(lockBase(base)).rejects.toThrow(`another import (process ${process.pid}) is writing to ${base}`);
    lock.release();
    (await lockBase(base)).release();
    expect(claims()).toEqual([]);
  });

  it('is not taken from another process that runs', async () => {
    const other = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60_000)']);
    claim(other.pid!);
    await expect(lockBase(base)).rejects.toThrow(`process ${other.pid}`);
    expect(claims()).toEqual([`import.lock.${other.pid}.`]);
    other.kill('SIGKILL');
    await once(other, 'exit');
    (await lockBase(base)).release();
    expect(claims()).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('is taken from a dead process whose number another one has now', async () => {
    claim(process.pid, ANOTHER_TIME);
    claim(process.ppid, ANOTHER_TIME);
    (await lockBase(base)).release();
    expect(claims()).toEqual([]);
  });

  it('cannot be had in a folder that is none', async () => {
    await expect(lockBase(join(base, 'missing'))).rejects.toThrow(BaseError);
  });
});
