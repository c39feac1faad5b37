import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** Beside other programs, a program takes minutes to its first server. */
const TIMEOUT_MS = 240_000;

let folder: string;
let program: ChildProcess | undefined;
const seen = new Set<number>();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-stopped-run-'));
  seen.clear();
});
afterEach(() => {
  program?.kill('SIGKILL');
  for (const pid of running()) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Remembers the processes that a process has started, and those that these have started. */
function seeChildren(pid: number): void {
  const children = readText(`/proc/${pid}/task/${pid}/children`).split(' ').map(Number);
  for (const child of children.filter((one) => one > 0)) {
    seen.add(child);
    seeChildren(child);
  }
}

/** Those that were seen and have not ended. */
function running(): number[] {
  return [...seen].filter((pid) => readText(`/proc/${pid}/cmdline`) !== '');
}

/** `''` if the process has ended. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

it.each([
  { name: 'kill', signal: 'SIGTERM', args: ['--api', '1'] },
  { name: 'chaos', signal: 'SIGINT', args: ['--only', '1'] },
] as const)(
  'leaves neither processes nor files when $name gets $signal',
  { timeout: TIMEOUT_MS },
  async ({ name, signal, args }) => {
    const path = fileURLToPath(new URL(`../dist/robustness/${name}.js`, import.meta.url));
    program = spawn(process.execPath, [path, ...args], { stdio: 'ignore', env: { ...process.env, TMPDIR: folder } });
    const ended = once(program, 'exit');
    const look = (): boolean => {
      seeChildren(program!.pid!);
      return running().length >= 3;
    };
    // A server with its two workers.
    await vi.waitUntil(look, { timeout: TIMEOUT_MS, interval: 20 });
    program.kill(signal);
    await ended;
    expect(running()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  },
);
