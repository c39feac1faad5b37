import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What the first page shows is what the demo answers. */
const root = join(import.meta.dirname, '..');
const shown = Array.from(
  readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\$ curl 'http:\/\/127\.0\.0\.1:8080([^']+)'\n(\{.*\})$/gm),
  ([, path, answer]) => ({ path: path!, answer: answer! }),
);

let folder: string;
let demo: ChildProcess;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-readme-'));
  const args = [join(root, 'bin/idem.js'), 'demo', '--port', '0', '--workers', '1', '--base', join(folder, 'demo')];
  demo = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: demo.stdout! })) {
    const found = /http:\/\/\S+?:\d+/.exec(line)?.[0];
    if (!found) continue;
    url = found;
    return;
  }
  throw new Error('the demo ended without saying where it is');
});

afterAll(async () => {
  if (demo.exitCode === null) {
    const ended = new Promise((resolve) => demo.once('exit', resolve));
    demo.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('the README', () => {
  it('shows questions and answers', () => {
    expect(shown).toHaveLength(4);
  });

  it.each(shown)('shows what is answered to $path', async ({ path, answer }) => {
    const response = await fetch(`${url}${path}`);
    expect(await response.text()).toBe(answer);
  });
});
