import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const END_PROCESS = new URL('../../dist/src/runtime/end-process.js', import.meta.url).href;
const LMDB = import.meta.resolve('lmdb');

/** Runs a program that opens an LMDB file as `db`. */
async function run(body: string): Promise<[exitCode: number | null, signal: string | null]> {
  const folder = mkdtempSync(join(tmpdir(), 'idem-end-'));
  const program = `
    import { open } from ${JSON.stringify(LMDB)};
    import { endProcess } from ${JSON.stringify(END_PROCESS)};
    const db = open({ path: ${JSON.stringify(join(folder, 'some.mdb'))}, noSubdir: true, overlappingSync: false });
    ${body}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'ignore' });
  const [exitCode, signal] = await once(child, 'exit');
  rmSync(folder, { recursive: true });
  return [exitCode, signal];
}

it('ends with the exit code', async () => {
  expect(await run('endProcess(3);')).toEqual([3, null]);
});

it('keeps the exit code that was set before', async () => {
  expect(await run('process.exitCode = 5; endProcess();')).toEqual([5, null]);
});

it('ends during a transaction of LMDB', async () => {
  expect(await run("await db.transaction(() => { db.put('a', 1); endProcess(3); });")).toEqual([null, 'SIGALRM']);
});
