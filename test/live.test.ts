import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../dist/robustness/live.js', import.meta.url));

/** A change may take long to become visible on a busy machine. */
const LAG_MS = 20_000;

/** The whole run takes ten seconds, and ten times as long beside other programs. */
const TIMEOUT_MS = 400_000;

it('answers as a freshly imported base would while people change and the base is compacted', {
  timeout: TIMEOUT_MS,
}, async () => {
  const counts = {
    checks: 2000,
    updates: 400,
    compactions: 1,
    subjects: 60,
    people: 100,
    idle: 300,
    rate: 1000,
    lag: LAG_MS,
  };
  const args = Object.entries(counts).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args]);
  expect(stdout).toMatch(/^\d{4,} checks in \d+ s while 400 people changed and the base was compacted 1 times/);
  expect(stdout).toMatch(/^0 wrong answers, 0 later than 20000 ms, 0 failed requests$/m);
});
