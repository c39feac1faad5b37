import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** How long killed processes may take to end, in milliseconds. */
const END_TIMEOUT_MS = 10_000;

const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly args: string;
}

/**
 * A temporary folder with everything that a run of a program creates. The processes that the run starts have paths of the folder
 * among their arguments, so that they can be found and ended: when a signal stops the run, or by the next run if it was killed.
 */
export class RunFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Creates the folder of this process, after it has removed those of runs that no longer exist. All temporary files of the process
   * are in it from then on. The run ends with it at Ctrl-C and `SIGTERM`.
   *
   * @param program the name of the program: part of the arguments of its processes
   */
  static create(program: string): RunFolder {
    removeAbandoned(program);
    const run = new RunFolder(mkdtempSync(join(tmpdir(), `${prefixOf(program)}${process.pid}-`)));
    // PostgreSQL runs as another account if this one is root.
    chmodSync(run.path, 0o755);
    process.env.TMPDIR = run.path;
    for (const signal of END_SIGNALS)
      process.once(signal, () => {
        run.end();
        process.exit(128 + constants.signals[signal]);
      });
    return run;
  }

  /** Kills all processes that were started, and removes the folder. */
  end(): void {
    endRun(this.path);
  }
}

/** Ends what killed runs of a program have left behind. */
export function removeAbandoned(program: string): void {
  const running = listProcesses();
  const isRunning = (owner: number) => running.some(({ pid, args }) => pid === owner && args.includes(program));
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefixOf(program))) continue;
    const owner = /^(\d+)-/.exec(name.slice(prefixOf(program).length))?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) endRun(join(tmpdir(), name));
  }
}

function prefixOf(program: string): string {
  return `idem-${program}-`;
}

function endRun(folder: string): void {
  const end = Date.now() + END_TIMEOUT_MS;
  const started = new Set<number>();
  for (;;) {
    for (const { pid } of processesOf(folder)) started.add(pid);
    const left = listProcesses().filter(({ pid }) => started.has(pid));
    if (left.length === 0 || Date.now() > end) break;
    for (const one of left) kill(one);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The processes that have a path of the folder among their arguments, and those that they started, such as workers. */
function processesOf(folder: string): readonly RunningProcess[] {
  const all = listProcesses().filter(({ pid }) => pid !== process.pid);
  const found = all.filter(({ args }) => args.includes(folder));
  // The list of found processes grows.
  for (const { pid } of found) found.push(...all.filter((one) => one.parent === pid && !found.includes(one)));
  return found;
}

/** PostgreSQL ends its own processes, and gives back its shared memory, at `SIGQUIT`. */
function kill({ pid, args }: RunningProcess): void {
  const [program = ''] = args.split(' ');
  try {
    process.kill(pid, basename(program) === 'postgres' ? 'SIGQUIT' : 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** All processes of the machine that have arguments: those of the kernel and those that have ended have none. */
function listProcesses(): readonly RunningProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const args = argumentsOf(name);
    return args === '' ? [] : [{ pid: Number(name), parent: parentOf(name), args }];
  });
}

/** 0 if the process has ended meanwhile. */
function parentOf(pid: string): number {
  try {
    // The name of the program is in brackets and may contain any character.
    return Number(/^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function argumentsOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trimEnd();
  } catch {
    // It ended meanwhile.
    return '';
  }
}
