import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built program, run as a user runs it. */
const PROGRAM = fileURLToPath(new URL('../bin/idem.js', import.meta.url));

/** Servers of tests answer few requests: compiling their code beforehand would take a second of processor time each. */
const NO_WARM_UP = { IDEM_WARM_UP_MS: '0' };

export interface Outcome {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to an environment that has no setting of Idem but {@link NO_WARM_UP}. */
  readonly env?: Record<string, string>;
  readonly input?: string;
  /** The largest file that it may write. */
  readonly maxFileKilobytes?: number;
}

export class Program {
  out = '';
  err = '';
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;

  constructor(args: readonly string[], { cwd, env = {}, input = '', maxFileKilobytes }: RunOptions = {}) {
    const whole = [process.execPath, PROGRAM, ...args];
    const limited = ['bash', '-c', `ulimit -f ${maxFileKilobytes}; exec "$@"`, 'bash', ...whole];
    const [command, ...rest] = maxFileKilobytes === undefined ? whole : limited;
    this.child = spawn(command!, rest, { cwd, env: { ...cleanEnvironment(), ...NO_WARM_UP, ...env } });
    this.child.stdout!.setEncoding('utf8').on('data', (text) => {
      this.out += text;
    });
    this.child.stderr!.setEncoding('utf8').on('data', (text) => {
      this.err += text;
    });
    this.child.stdin!.on('error', () => {});
    this.child.stdin!.end(input);
    this.ended = once(this.child, 'close').then(([exitCode, signal]) => ({
      exitCode,
      signal,
      out: this.out,
      err: this.err,
    }));
  }

  /** Resolves with what `pattern` finds on standard output, as soon as it does. */
  async says(pattern: RegExp, within = 60_000): Promise<RegExpExecArray> {
    const end = Date.now() + within;
    for (;;) {
      const match = pattern.exec(this.out);
      if (match) return match;
      if (this.child.exitCode !== null || Date.now() > end) {
        throw new Error(`The program did not say ${pattern}.\n${this.out}\n${this.err}`);
      }
      await pause(20);
    }
  }

  /** Sends a signal, such as `SIGSTOP`, without waiting for anything. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Outcome> {
    this.child.kill(signal);
    return this.ended;
  }
}

export function run(args: readonly string[], options?: RunOptions): Promise<Outcome> {
  return new Program(args, options).ended;
}

/** Runs a command that has to succeed. */
export async function succeed(args: readonly string[], options?: RunOptions): Promise<string> {
  const { exitCode, out, err } = await run(args, options);
  if (exitCode !== 0) throw new Error(`idem ${args.join(' ')} ended with ${exitCode}.\n${out}\n${err}`);
  return out;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A folder of its own for a test file, and what removes it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'idem-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Whether a variable of the environment is a setting of the program. */
export function isSetting(name: string): boolean {
  return name.startsWith('IDEM_') || name === 'PORT';
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const isRemoved = (name: string) => isSetting(name) || name.startsWith('VITEST');
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isRemoved(name)));
}
