import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './program.ts';

const BENCH = fileURLToPath(new URL('../dist/bench/run.js', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const folder = temporaryFolder();
afterAll(folder.remove);

/** Runs the built benchmark over very few people. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [BENCH, '--trial', '--keep', join(folder.path, 'kept'), ...args], {
    cwd: ROOT,
    env: { ...process.env, IDEM_WARM_UP_MS: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  }
  return { child, said: () => text, ended: once(child, 'close') as Promise<[number | null, string | null]> };
}

interface Run {
  readonly figures: readonly { name: string; value: number; ratio?: { median: number } }[];
  readonly machine: { readonly cores: number };
  readonly commit: string;
}

describe('the benchmark', () => {
  it('ends with a figure for every part', { timeout: 300_000 }, async () => {
    const file = join(folder.path, 'run.json');
    const { ended, said } = start('--json', file);
    const [exitCode] = await ended;
    expect(exitCode, said()).toBe(0);
    const run = JSON.parse(readFileSync(file, 'utf8')) as Run;
    const names = run.figures.map(({ name }) => name);
    for (const name of [
      'import.time',
      'import.disk',
      'engine.checks',
      'http.one',
      'http.p99',
      'worker.start',
      'batch.rows',
    ])
      expect(names).toContain(name);
    for (const { name, value, ratio } of run.figures) {
      expect(value, name).toBeGreaterThanOrEqual(0);
      if (ratio) expect(ratio.median, name).toBeGreaterThan(0);
    }
    expect(run.machine.cores).toBeGreaterThan(0);
    expect(said()).toContain('/SEARCH/, one worker');
  });

  it('stops at a signal, and leaves nothing behind', { timeout: 300_000 }, async () => {
    const { child, ended, said } = start('--only', 'http', '--seconds', '30');
    await expect.poll(said, { timeout: 240_000 }).toContain('at full load');
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(said()).not.toContain('Error');
    const kept = readdirSync(join(folder.path, 'kept'), { recursive: true, encoding: 'utf8' });
    expect(kept.filter((name) => name.includes('scratch'))).toEqual([]);
  });

  it('refuses what it does not know', async () => {
    const { ended, said } = start('--only', 'nothing');
    expect((await ended)[0]).toBe(2);
    expect(said()).toContain('the parts are');
  });
});
