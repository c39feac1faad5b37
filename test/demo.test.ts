import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The examples of the documentation, run against the base of `idem demo`. */
const root = join(import.meta.dirname, '..');
const shown = Array.from(
  readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\$ curl 'http:\/\/127\.0\.0\.1:8080([^']+)'\n(\{.*\})$/gm),
  ([, path, answer]) => ({ path: path!, answer: answer! }),
);

/** When the demo imported its people: the pages show the time of an example. */
const IMPORT_TIME = /(?<=^imported_at +)\S+/m;
const EXAMPLE_TIME = '2026-11-26T09:30:00.000Z';

/** `<!-- output of: idem … -->` before an indented block of a page of the documentation. */
const pages = ['docs', 'docs/guide'].flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.md') ? [join(root, folder, name)] : [])),
);
const outputs = pages.flatMap((page) => {
  const text = readFileSync(page, 'utf8');
  const blocks = text.matchAll(/^<!-- output of: (idem .+) -->\n\n((?: {4}.*\n|\n)+)/gm);
  return Array.from(blocks, ([, command, block]) => ({
    command: command!,
    shown: block!.replace(/^ {4}/gm, '').trim(),
  }));
});

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
  throw new Error('the demo ended before it printed its URL');
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
  it('shows requests and responses', () => {
    expect(shown).toHaveLength(4);
  });

  it.each(shown)('shows the response to $path', async ({ path, answer }) => {
    const response = await fetch(`${url}${path}`);
    expect(await response.text()).toBe(answer);
  });
});

describe('the documentation', () => {
  it('shows the output of commands', () => {
    expect(outputs.length).toBeGreaterThan(4);
  });

  it.each(outputs)('shows what $command prints', ({ command, shown }) => {
    const script = `${command.replace('idem ', '"$0" "$1" ')} --base "$2"`;
    const args = ['-c', script, process.execPath, join(root, 'bin/idem.js'), join(folder, 'demo')];
    const printed = execFileSync('sh', args, { encoding: 'utf8' });
    expect(printed.trim().replace(IMPORT_TIME, EXAMPLE_TIME)).toBe(shown);
  });
});
