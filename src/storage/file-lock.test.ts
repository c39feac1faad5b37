import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ForeignFileError, LockedError, lockFile, withFolderLock } from './file-lock.ts';

let folder: string;
let path: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-lock-'));
  path = join(folder, 'some.lock');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Locks the file as another program would, in a process of its own that `command` starts. */
async function lockElsewhere(command: readonly string[] = []): Promise<ChildProcess> {
  const script = `
    const koffi = require('koffi');
    const file = require('node:fs').openSync(${JSON.stringify(path)}, 'a+', 0o600);
    if (koffi.load(null).func('int flock(int, int)')(file, 2 | 4) !== 0) process.exit(7);
    console.log(process.pid);
    setInterval(() => {}, 1000);`;
  const [program, ...args] = [...command, process.execPath, '--eval', script];
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout!, 'data');
  return child;
}

describe.skipIf(process.platform === 'win32')('lockFile', () => {
  it('excludes a second lock until it is released, and leaves no file', () => {
    const lock = lockFile(path);
    expect(readFileSync(path, 'utf8')).toBe(`idem lock: process ${process.pid} on ${hostname()}\n`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(() => lockFile(path)).toThrow(new LockedError(path, `process ${process.pid} on ${hostname()}`));
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    const next = lockFile(path);
    lock.release();
    expect(existsSync(path)).toBe(true);
    next.release();
  });

  it('is refused while another process has the lock, and granted once that was killed', async () => {
    const child = await lockElsewhere();
    expect(() => lockFile(path)).toThrow(LockedError);
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockFile(path).release();
  });

  it('takes over the file of a process that was killed', () => {
    writeFileSync(path, `idem lock: process 4194304 on a-host-with-a-very-long-name.${'x'.repeat(60)}\n`);
    const lock = lockFile(path);
    expect(readFileSync(path, 'utf8')).toBe(`idem lock: process ${process.pid} on ${hostname()}\n`);
    lock.release();
  });

  it('names no owner if the file does not', () => {
    expect(() => lockFile(path, () => false)).toThrow(new LockedError(path, 'another process'));
  });

  it('can be released after somebody removed the file', () => {
    const lock = lockFile(path);
    rmSync(path);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('leaves no file open, whether it is granted or refused', () => {
    const openFiles = () => readdirSync('/proc/self/fd').length;
    const before = openFiles();
    const lock = lockFile(path);
    expect(openFiles()).toBe(before + 1);
    expect(() => lockFile(path)).toThrow(LockedError);
    expect(openFiles()).toBe(before + 1);
    lock.release();
    let calls = 0;
    const removeFirst = () => {
      if (++calls === 1) rmSync(path);
      return true;
    };
    lockFile(path, removeFirst).release();
    expect(calls).toBe(2);
    writeFileSync(path, 'another file');
    expect(() => lockFile(path)).toThrow(`${path} is not a lock file of Idem`);
    expect(openFiles()).toBe(before);
  });

  const unshare = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];
  const canUnshare = spawnSync(unshare[0]!, [...unshare.slice(1), 'true']).status === 0;
  it.skipIf(!canUnshare)('is refused while a process of another PID namespace has the lock', async () => {
    const child = await lockElsewhere(unshare);
    expect(() => lockFile(path)).toThrow(LockedError);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect.poll(() => tryLock(), { timeout: 5000 }).toBe(true);
  });

  it('opens the file again if its last owner removed it meanwhile', () => {
    let calls = 0;
    const lock = lockFile(path, () => {
      if (++calls === 1) {
        rmSync(path);
        openSync(path, 'w');
      }
      return true;
    });
    expect(calls).toBe(2);
    expect(readFileSync(path, 'utf8')).toContain(`process ${process.pid}`);
    lock.release();
  });

  it('leaves the file of another program unchanged', () => {
    for (const content of ['x', 'idem lock: process 1 on a\nmore', 'y'.repeat(5000)]) {
      writeFileSync(path, content);
      expect(() => lockFile(path)).toThrow(ForeignFileError);
      expect(readFileSync(path, 'utf8')).toBe(content);
    }
  });

  it('does not follow a symbolic link', () => {
    const target = join(folder, 'target');
    writeFileSync(target, '');
    symlinkSync(target, path);
    expect(() => lockFile(path)).toThrow('ELOOP');
  });

  it('throws the error of the system if the folder does not exist', () => {
    expect(() => lockFile(join(folder, 'missing', 'lock'))).toThrow('ENOENT');
  });
});

describe('lockFile without flock', () => {
  it('takes the existence of the file as the lock, and says how to release it', () => {
    const lock = lockFile(path, false);
    expect(() => lockFile(path, false)).toThrow(
      `is locked by process ${process.pid} on ${hostname()} (if it has ended, remove ${path})`,
    );
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    lockFile(path, false).release();
  });

  it('reports an unknown owner, and other errors as they are', () => {
    writeFileSync(path, 'x');
    expect(() => lockFile(path, false)).toThrow(`is locked by another process (if it has ended, remove ${path})`);
    expect(() => lockFile(join(folder, 'missing', 'lock'), false)).toThrow('ENOENT');
  });
});

function tryLock(): boolean {
  try {
    lockFile(path).release();
    return true;
  } catch (error) {
    if (error instanceof LockedError) return false;
    throw error;
  }
}

describe.skipIf(process.platform === 'win32')('withFolderLock', () => {
  const MAX_WAIT_MS = 1990;
  const timed = (work: () => void) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  it('waits two seconds for the holder of the lock, and then runs without it', () => {
    let result = '';
    const waitedMs = timed(() => {
      result = withFolderLock(folder, () => withFolderLock(folder, () => 'done'));
    });
    expect(result).toBe('done');
    expect(waitedMs).toBeGreaterThan(MAX_WAIT_MS);
  });

  it('releases the folder when the work returns or throws', () => {
    const waitedMs = timed(() => {
      expect(withFolderLock(folder, () => 1)).toBe(1);
      expect(() =>
        withFolderLock(folder, () => {
          throw new Error('failed');
        }),
      ).toThrow('failed');
      expect(withFolderLock(folder, () => 2)).toBe(2);
    });
    expect(waitedMs).toBeLessThan(MAX_WAIT_MS);
  });

  it('runs without the lock if the folder cannot be opened', () => {
    expect(withFolderLock(join(folder, 'missing'), () => 'done')).toBe('done');
  });
});
