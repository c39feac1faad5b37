import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/**
 * Runs a program that would outlive the benchmark if that were killed: `guard.js` is told what by one message, ends the
 * program when the benchmark is gone or says so, and removes the folder that it worked in.
 */
export interface Guarded {
  readonly command: string;
  readonly args: readonly string[];
  /** Whom to run it as; this user, if not given. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly stopSignal: NodeJS.Signals;
  /** Removed at the end. */
  readonly folder: string;
}

process.once('message', ({ command, args, user, stopSignal, folder }: Guarded) => {
  // A group of its own, so that Ctrl-C at the terminal reaches the benchmark first.
  const child = spawn(command, args, { ...user, stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  const end = () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  };
  child.once('error', end);
  child.once('exit', end);
  process.once('disconnect', () => child.kill(stopSignal));
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
