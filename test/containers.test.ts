import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { succeed, temporaryFolder } from './program.ts';

/** A PID namespace of its own, as a container has: the program in it has the process id 1. */
const CONTAINER = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'] as const;
const canUnshare = spawnSync(CONTAINER[0], [...CONTAINER.slice(1), 'true']).status === 0;

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const started: ChildProcess[] = [];

function startInContainer(...args: string[]): ChildProcess {
  const child = spawn(CONTAINER[0], [...CONTAINER.slice(1), process.execPath, ...args]);
  started.push(child);
  return child;
}

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  folder.remove();
});

describe.skipIf(!canUnshare)('two containers on one data folder', () => {
  beforeAll(async () => {
    await succeed(['licence', 'add', '--name', 'Tester', '--products', 'idcheck', '--base', base]);
  });

  it('are told that LMDB cannot tell their processes apart', async () => {
    const path = join(base, 'licences.mdb');
    const script = `
      const root = require('lmdb').open({ path: ${JSON.stringify(path)}, noSubdir: true, maxDbs: 8 });
      root.get('any key');
      console.log('open');
      setInterval(() => {}, 1000);`;
    const first = startInContainer('--eval', script);
    await once(first.stdout!, 'data');
    const second = startInContainer(join(import.meta.dirname, '../bin/idem.js'), 'licence', 'list', '--base', base);
    let err = '';
    second.stderr!.on('data', (text) => {
      err += text;
    });
    const [code] = await once(second, 'close');
    expect(code).toBe(1);
    expect(err).toBe(
      `idem: ${path} is open in another container, in a process with the same id (1): run the containers in one ` +
        'PID namespace, or give each its own data folder.\n',
    );
  });
});
