import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { RunFolder } from './run-folder.ts';

const root = join(import.meta.dirname, '../..');
const PROGRAM = join(root, 'bin/idem.js');
const execute = promisify(execFile);

/** Part of every invented name, so that output can be searched for personal data. */
export const CANARY = 'Zyxwarsk';

export const LICENCES = {
  check: 'robustness-check-licence',
  plus: 'robustness-plus-licence',
  counted: 'robustness-counted-licence',
  mobile: 'robustness-mobile-licence',
} as const;
export const SECRET = 'robustness-secret';
const CREDITS = 1_000_000;

export interface InventedPerson {
  readonly lastName: string;
  readonly address: string;
  readonly postalCode: string;
}

/** People who differ so much that no two of them are close. */
function inventedPeople(count: number): readonly InventedPerson[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from({ length: count }, (_, at) => {
    const tail = `${letters[at % 26]}${letters[Math.floor(at / 26) % 26]}`.repeat(4);
    return {
      lastName: `${CANARY}${tail}`,
      address: `${at + 1} rue ${tail} ${CANARY}`,
      postalCode: String(10_000 + 371 * at),
    };
  });
}

/** A person of a generated file who lives under its most frequent postal code. */
export function personInCrowd(csv: string): {
  readonly lastName: string;
  readonly firstName: string;
  readonly address: string;
  readonly crowdedPostalCode: string;
} {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  const names = header.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [names[at]!, value])));
  const counts = new Map<string, number>();
  for (const { postal_code: code = '' } of rows) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [crowdedPostalCode] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  const row = rows.find(({ postal_code: code }) => code === crowdedPostalCode)!;
  const address = `${row.street_number} ${row.street}`;
  return { lastName: row.last_name!, firstName: row.first_name!, address, crowdedPostalCode };
}

export interface Outcome {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the built program. */
export async function runIdem(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly onStart?: (child: ChildProcess) => void;
    readonly timeoutMs?: number;
  } = {},
): Promise<Outcome> {
  const env = { ...process.env, ...options.env };
  try {
    const running = execute(process.execPath, [PROGRAM, ...args], {
      env,
      timeout: options.timeoutMs ?? 120_000,
      maxBuffer: 64 * 1024 * 1024,
      ...(options.cwd !== undefined && { cwd: options.cwd }),
    });
    options.onStart?.(running.child);
    const { stdout, stderr } = await running;
    return { exitCode: 0, signal: null, out: stdout, err: stderr };
  } catch (error) {
    const {
      code,
      signal = null,
      stdout = '',
      stderr = '',
    } = error as {
      code?: number | string;
      signal?: string | null;
      stdout?: string;
      stderr?: string;
    };
    return { exitCode: typeof code === 'number' ? code : null, signal, out: stdout, err: stderr };
  }
}

/** A data folder with invented people, subscribers and licences. */
export class Fixture {
  readonly base: string;
  readonly people: readonly InventedPerson[];
  /** A key of the HTTP API with every scope that the runs need. */
  apiKey = '';
  private readonly run: RunFolder;

  /** @param program as in {@link RunFolder.create} */
  constructor(program: string, people = 60) {
    this.run = RunFolder.create(program);
    this.base = this.path('base');
    this.people = inventedPeople(people);
  }

  get folder(): string {
    return this.run.path;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async prepare(): Promise<void> {
    const rows = this.people.map(({ lastName, address, postalCode }) => `${lastName};${address};${postalCode};Paris`);
    writeFileSync(this.path('people.csv'), `nom;adresse;cp;ville\n${rows.join('\n')}\n`);
    const subscriber = `${CANARY}aa;Claire;0639980001;1 rue ${CANARY};75011;Paris;Alpha`;
    writeFileSync(this.path('subscribers.csv'), `nom;prenom;msisdn;adresse;cp;ville;operator\n${subscriber}\n`);
    await this.mustRun('import', this.path('people.csv'), '--quiet');
    await this.mustRun('subscribers', 'import', this.path('subscribers.csv'), '--quiet');
    const add = (name: keyof typeof LICENCES, products: string, ...more: string[]) =>
      this.mustRun('licence', 'add', '--name', name, '--products', products, '--code', LICENCES[name], ...more);
    await add('check', 'idcheck', '--client-secret', SECRET);
    await add('plus', 'idcheck-plus');
    await add('counted', 'idcheck', '--credits', String(CREDITS));
    await add('mobile', 'idmobile', '--client-secret', SECRET);
    const scopes = 'check,match,files,people:read,people:write,admin';
    const added = await this.mustRun('key', 'add', '--name', 'robustness', '--scopes', scopes, '--json');
    this.apiKey = (JSON.parse(added) as { key: string }).key;
  }

  async mustRun(...args: readonly string[]): Promise<string> {
    const { exitCode, out, err } = await runIdem([...args, '--base', this.base], { cwd: this.folder });
    if (exitCode !== 0) throw new Error(`idem ${args[0]} exited with ${exitCode}: ${err}`);
    return out;
  }

  /** Ends the processes of the run, and removes its files. */
  remove(): void {
    this.run.end();
  }
}

export interface ServerOptions {
  readonly workers?: number;
  readonly logLevel?: string;
  /** A shell command before the program, such as a resource limit. */
  readonly limit?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly args?: readonly string[];
  /** Called with each line of the log. {@link TestServer.logged} then stays empty. */
  readonly onLogLine?: (line: string) => void;
}

/** A server over a data folder. */
export class TestServer {
  readonly child: ChildProcess;
  private log = '';
  port = 0;

  private constructor(child: ChildProcess, onLogLine: ((line: string) => void) | undefined) {
    this.child = child;
    if (onLogLine !== undefined) {
      createInterface({ input: child.stderr! }).on('line', onLogLine);
      return;
    }
    child.stderr!.setEncoding('utf8').on('data', (text) => {
      this.log += text;
    });
  }

  static async start(base: string, options: ServerOptions = {}): Promise<TestServer> {
    const { workers = 2, logLevel = 'info', limit, env = {}, args = [], onLogLine } = options;
    const serve = [
      'serve',
      '--port',
      '0',
      '--json',
      '--workers',
      String(workers),
      '--log-level',
      logLevel,
      '--base',
      base,
    ];
    const command = [process.execPath, PROGRAM, ...serve, ...args];
    const [program, ...rest] =
      limit === undefined ? command : ['bash', '-c', `${limit}; exec "$@"`, 'bash', ...command];
    const settings = { ...process.env, IDEM_MAX_WRONG_LICENCES: '0', IDEM_GUESSING_BUDGET: '0', ...env };
    const child = spawn(program!, rest, { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
    const server = new TestServer(child, onLogLine);
    await server.waitUntilReady();
    return server;
  }

  private async waitUntilReady(): Promise<void> {
    let out = '';
    for await (const chunk of this.child.stdout!) {
      out += chunk;
      const port = /"url":"http:\/\/127\.0\.0\.1:(\d+)"/.exec(out)?.[1];
      if (port !== undefined) {
        this.port = Number(port);
        this.child.stdout!.resume();
        return;
      }
    }
    throw new Error(`the server did not start: ${this.log}`);
  }

  /** The log so far. */
  get logged(): string {
    return this.log;
  }

  /** The process ids of the workers. */
  workers(): readonly number[] {
    const main = this.child.pid!;
    const text = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim();
    return text === '' ? [] : text.split(' ').map(Number);
  }

  /** CPU time of all processes, in milliseconds, in steps of ten. */
  cpuMs(): number {
    return this.sum((pid) => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    });
  }

  /** CPU time of all threads of the first process, in milliseconds. Needs `schedstat` of the kernel. */
  preciseCpuMs(): number {
    const tasks = `/proc/${this.child.pid}/task`;
    const nanoseconds = readdirSync(tasks).map((task) => {
      return Number(readFileSync(`${tasks}/${task}/schedstat`, 'latin1').split(' ')[0]);
    });
    return nanoseconds.reduce((sum, value) => sum + value, 0) / 1e6;
  }

  /** Resident memory of all processes, in bytes. */
  residentBytes(): number {
    return this.sum((pid) => Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096);
  }

  /** Anonymous memory of all processes, in bytes. It grows with a leak, but not with the base. */
  anonymousBytes(): number {
    return this.sum((pid) => {
      const status = readFileSync(`/proc/${pid}/status`, 'latin1');
      return Number(/^RssAnon:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
    });
  }

  /** Open file descriptors of all processes. */
  descriptors(): number {
    return this.sum((pid) => readdirSync(`/proc/${pid}/fd`).length);
  }

  private sum(measure: (pid: number) => number): number {
    return [this.child.pid!, ...this.workers()].reduce((total, pid) => {
      try {
        return total + measure(pid);
      } catch {
        return total;
      }
    }, 0);
  }

  /** Kills all processes, and resolves when they have ended. */
  async kill(): Promise<void> {
    const { child } = this;
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    const closed = hasEnded ? undefined : once(child, 'close');
    // The primary process first: it would replace its workers.
    for (const pid of [child.pid!, ...this.workers()]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
    // The workers hold the other ends of its pipes.
    await closed;
  }

  async stop(): Promise<{ readonly exitCode: number | null; readonly signal: string | null }> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exit = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await exit;
    }
    return { exitCode: this.child.exitCode, signal: this.child.signalCode };
  }
}
