import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/**
 * Runs a program that would survive a killed benchmark. `guard.js` gets its task in one message. It ends the program when the
 * benchmark disconnects, and then removes the folder of the program.
 */
export interface Guarded {
  readonly command: string;
  readonly args: readonly string[];
  /** The user of the program (default: the current user). */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly stopSignal: NodeJS.Signals;
  /** Removed at the end. */
  readonly folder: string;
}

process.once('message', ({ command, args, user, stopSignal, folder }: Guarded) => {
  // A separate process group, so that Ctrl-C reaches the benchmark first.
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
