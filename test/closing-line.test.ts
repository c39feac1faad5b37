import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './program.ts';

/** The reporter inside a real vitest run: the closing line and the exit code of `npm test`. */
const root = join(import.meta.dirname, '..');
const folder = temporaryFolder();
afterAll(folder.remove);

async function runVitest(name: string, testFile: string) {
  const cwd = join(folder.path, name);
  mkdirSync(cwd);
  const reporter = JSON.stringify(join(root, 'scripts/closing-line-reporter.ts'));
  writeFileSync(
    join(cwd, 'vitest.config.ts'),
    `import { ClosingLineReporter } from ${reporter};
     export default { test: { globals: true, reporters: ['default', new ClosingLineReporter()] } };`,
  );
  writeFileSync(join(cwd, 'some.test.ts'), testFile);
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run'], { cwd });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, closingLine: out.trimEnd().split('\n').at(-1) };
}

describe('a test run', () => {
  it.each([
    ['passes', "it('a', () => {}); it.skip('b', () => {});", '1 passed, 0 failed, 1 skipped', 0],
    ['fails-a-test', "it('a', () => {}); it('b', () => { throw new Error('no'); });", '1 passed, 1 failed', 1],
    ['fails-to-load', "it('a', () => {}); throw new Error('no');", '0 passed, 1 failed', 1],
    ['has-no-test', "it.skip('a', () => {});", '0 passed, 0 failed, 1 skipped', 1],
    ['rejects-later', "it('a', () => { Promise.reject(new Error('no')); });", '1 passed, 1 failed', 1],
    ['loses-its-worker', "it('a', () => process.kill(process.pid, 'SIGKILL'));", '0 passed, 1 failed', 1],
  ])('that %s ends with its closing line and exit code', async (name, testFile, closingLine, exitCode) => {
    expect(await runVitest(name, testFile)).toEqual({ exitCode, closingLine });
  });
});
