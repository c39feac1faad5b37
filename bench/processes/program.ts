import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Scope } from './scope.ts';

/** A running program of this build, and its standard output. */
export interface Program {
  readonly pid: number;
  /** The error with which it ended; `undefined` while it runs. */
  exitMessage(): string | undefined;
  /** The first line of its output. @throws Error with its exit message, if it ends before */
  firstLine(): Promise<string>;
  /** Its whole output, after it has ended with exit code 0. @throws Error with its exit message otherwise */
  output(): Promise<string>;
  /** Sends SIGTERM and waits until it has ended. */
  stop(): Promise<void>;
}

export interface ProgramSettings {
  /** URL of the built module. */
  readonly module: URL;
  readonly args: readonly string[];
  /** Discards standard error, for programs that log there; otherwise it is kept for error messages. */
  readonly silent?: boolean;
  /** In addition to the environment of the benchmark. */
  readonly env?: NodeJS.ProcessEnv;
}

/** `idem` of this build. */
export const IDEM = new URL('./idem-program.js', import.meta.url);

export function startProgram({ module, args, silent = false, env }: ProgramSettings, scope: Scope): Program {
  const child = fork(module, [...args], {
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', silent ? 'ignore' : 'pipe', 'ipc'],
  });
  const output = collect(child, 'stdout');
  const errors = collect(child, 'stderr');
  const closed = once(child, 'close');
  const exitMessage = () =>
    `${args.join(' ')}: ${errors().trim() || `ended with ${child.signalCode ?? child.exitCode}`}`;
  const failure = () => new Error(exitMessage());
  const stop = scope.hold(async () => {
    child.kill('SIGTERM');
    await closed;
  });
  return {
    pid: child.pid!,
    stop,
    exitMessage: () => (child.exitCode === null && child.signalCode === null ? undefined : exitMessage()),
    async firstLine() {
      while (!output().includes('\n')) {
        const ended = await Promise.race([once(child.stdout!, 'data').then(() => false), closed.then(() => true)]);
        if (ended && !output().includes('\n')) throw failure();
      }
      return output().split('\n', 1)[0]!;
    },
    async output() {
      await closed;
      await stop();
      if (child.exitCode !== 0) throw failure();
      return output();
    },
  };
}

/** Runs a program of this build and returns its output. */
export function runProgram(settings: ProgramSettings, scope: Scope): Promise<string> {
  return startProgram(settings, scope).output();
}

function collect(child: ChildProcess, name: 'stdout' | 'stderr'): () => string {
  let text = '';
  child[name]?.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  return () => text;
}

/** With 0, servers answer without compiling their code beforehand: the test of the benchmark saves their second of CPU time. */
const WARM_UP = 'IDEM_WARM_UP_MS';

/** The environment without the user's settings of Idem, except {@link WARM_UP}. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const isRemoved = (name: string) => (name.startsWith('IDEM_') && name !== WARM_UP) || name === 'PORT';
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isRemoved(name)));
}
