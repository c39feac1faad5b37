import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { childrenOf } from './memory.ts';

/** The cores of a comparison: one for the load generator, the others for servers. */
export interface PinnedCores {
  readonly client: string;
  readonly server: string;
}

/** `undefined` with one core or without `taskset`. */
export function pinnedCores(): PinnedCores | undefined {
  const cores = availableParallelism();
  if (cores < 2 || spawnSync('taskset', ['-p', `${process.pid}`]).status !== 0) return undefined;
  return { client: `${cores - 1}`, server: cores === 2 ? '0' : `0-${cores - 2}` };
}

/** Pins a process, its threads and its children to cores. @throws Error if the system refuses */
export function pin(pid: number, cores: string): void {
  for (const each of [pid, ...childrenOf(pid)]) {
    const { status, stderr } = spawnSync('taskset', ['-a', '-c', '-p', cores, `${each}`], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`taskset: ${stderr.trim()}`);
  }
}
