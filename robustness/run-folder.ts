import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** How long killed processes may take to end, in milliseconds. */
const END_TIMEOUT_MS = 10_000;

const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface RunningProcess {
  readonly pid: number;
  readonly args: string;
  /** The folder of its temporary files: a process inherits it from the one that starts it. */
  readonly temporaryFolder: string;
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
  for (;;) {
    const left = processesOf(folder);
    if (left.length === 0 || Date.now() > end) break;
    for (const one of left) kill(one);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The processes that a run has started, those that these have started, and those that have a path of its folder among their arguments. */
function processesOf(folder: string): readonly RunningProcess[] {
  return listProcesses().filter(
    ({ pid, args, temporaryFolder }) => pid !== process.pid && (args.includes(folder) || temporaryFolder === folder),
  );
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
    const args = entriesOf(name, 'cmdline').join(' ');
    if (args === '') return [];
    const temporary = entriesOf(name, 'environ').find((entry) => entry.startsWith(TEMPORARY));
    return [{ pid: Number(name), args, temporaryFolder: temporary?.slice(TEMPORARY.length) ?? '' }];
  });
}

const TEMPORARY = 'TMPDIR=';

/** The arguments of a process, or its environment as far as it may be read; none if it has ended. */
function entriesOf(pid: string, file: 'cmdline' | 'environ'): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
      .split('\0')
      .filter((entry) => entry !== '');
  } catch {
    return [];
  }
}
