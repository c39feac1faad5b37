import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../dist/robustness/kill.js', import.meta.url));

it('loses and shows in part nothing when updates, erasures, compactions and backups are killed', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, '--kills', '20', '--seed', '5']);
  expect(stdout).toMatch(/^2\d kills/);
  expect(stdout).toMatch(/\d+ changes completed, \d+ interrupted; 0 failures/);
});
