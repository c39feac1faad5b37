import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const MODULE = new URL('../dist/src/reference/changes/format.js', import.meta.url).href;

afterAll(folder.remove);

/** Opens the changes of a generation again and again in a process of its own. @returns what it prints to both outputs */
async function openRepeatedly(generation: string, mode: 'read' | 'write', times: number): Promise<string> {
  const script = `
    import { openChanges } from ${JSON.stringify(MODULE)};
    for (let i = 0; i < ${times}; i++) await openChanges(${JSON.stringify(generation)}, '${mode}')?.root.close();
    process.stdout.write('done');`;
  const args = ['--input-type=module', '--eval', script];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  return stdout + stderr;
}

it('opens changes that other processes open and close at the same moment', async () => {
  const modes = ['write', 'write', 'read', 'read'] as const;
  expect(await Promise.all(modes.map((mode) => openRepeatedly(folder.path, mode, 250)))).toEqual(
    modes.map(() => 'done'),
  );
});

it('takes an empty file, which a killed writer left, for no changes', async () => {
  const generation = join(folder.path, 'generation');
  mkdirSync(generation);
  writeFileSync(join(generation, 'changes.mdb'), '');
  expect(await openRepeatedly(generation, 'read', 1)).toBe('done');
});
