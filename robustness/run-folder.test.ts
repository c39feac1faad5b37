import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { removeAbandoned } from './run-folder.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-run-folder-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A program that does nothing until it is killed, with an argument. */
async function start(argument: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6); console.log()', argument], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  await once(child.stdout!, 'data');
  return child;
}

function folderOf(owner: number): string {
  const path = join(folder, `idem-some-run-${owner}-x`);
  mkdirSync(path);
  return path;
}

it('ends what a killed run has left, and nothing of a run that exists', async () => {
  const owner = await start('some-run');
  const kept = folderOf(owner.pid!);
  // Its id belongs to another program by now.
  const abandoned = folderOf(process.pid);
  const [used, left] = [await start(join(kept, 'data')), await start(join(abandoned, 'data'))];
  const ended = once(left, 'exit');
  removeAbandoned('some-run');
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect([existsSync(kept), existsSync(abandoned)]).toEqual([true, false]);
  expect([owner, used].map(({ exitCode, signalCode }) => exitCode ?? signalCode)).toEqual([null, null]);
});
