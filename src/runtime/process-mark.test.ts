import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { isRunning, ownMark } from './process-mark.ts';

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
  child = undefined;
});

describe('isRunning', () => {
  it('is true of ourselves, and of another that runs', () => {
    expect(isRunning(ownMark())).toBe(true);
    expect(isRunning({ pid: process.ppid, started: '' })).toBe(true);
  });

  it('is false of nobody', () => {
    expect(isRunning({ pid: 2 ** 22 + 1, started: '' })).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')('is false of an earlier process of the same number', () => {
    expect(isRunning({ pid: process.pid, started: '1' })).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')(
    'is false of one that has ended and that nobody has asked after',
    async () => {
      // `sleep` takes the place of the shell, and never asks after the child that the shell had.
      child = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
      const [text] = (await once(child.stdout!, 'data')) as [Buffer];
      const pid = Number(text.toString());
      while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))) await pause(10);
      expect(process.kill(pid, 0)).toBe(true);
      expect(isRunning({ pid, started: '' })).toBe(false);
    },
  );
});
