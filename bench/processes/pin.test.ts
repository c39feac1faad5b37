import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { pin, pinnedCores } from './pin.ts';

const cores = pinnedCores();

describe('pinnedCores', () => {
  it('assigns different cores to client and servers', () => {
    if (availableParallelism() < 2) expect(cores).toBeUndefined();
    else if (cores !== undefined) expect(cores.server.split('-')).not.toContain(cores.client);
  });
});

describe.runIf(cores !== undefined)('pin', () => {
  it('pins a process to a core', () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    try {
      pin(child.pid!, cores!.client);
      const shown = spawnSync('taskset', ['-c', '-p', `${child.pid}`], { encoding: 'utf8' });
      expect(shown.stdout.trim().endsWith(`: ${cores!.client}`)).toBe(true);
    } finally {
      child.kill();
    }
  });

  it('throws the error of the system', () => {
    expect(() => pin(process.pid, '9999')).toThrow('taskset');
  });
});
