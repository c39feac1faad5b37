import { execFileSync, fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Guarded } from '../../processes/guard.ts';
import type { Scope } from '../../processes/scope.ts';
import type { Binaries } from './binaries.ts';
import { Session } from './session.ts';

/** A PostgreSQL server that only this run uses, on a Unix socket in a temporary folder. */
export interface Cluster {
  /** `15.18` */
  readonly version: string;
  connect(): Session;
  stop(): Promise<void>;
}

/**
 * Settings for a bulk load followed by queries, on a machine of this size. After the load the data are on the disk, as after
 * an import of Idem.
 */
const SETTINGS = {
  listen_addresses: '',
  shared_buffers: '1GB',
  maintenance_work_mem: '1GB',
  work_mem: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  autovacuum: 'off',
  jit: 'off',
  // One core per question, as for Idem.
  max_parallel_workers_per_gather: '0',
} as const;

const GUARD = new URL('../../processes/guard.js', import.meta.url);

/** The longest time that a server may take to start. */
const START_TIMEOUT_MS = 30_000;

export async function startCluster(binaries: Binaries, scope: Scope): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'idem-bench-pg-'));
  const remove = scope.hold(() => rmSync(folder, { recursive: true, force: true }));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  initializeData(binaries, data, user);
  const guard = fork(GUARD, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let lastErrorText = '';
  guard.stderr!.setEncoding('utf8').on('data', (text: string) => {
    lastErrorText = text;
  });
  const exited = once(guard, 'exit');
  const sessions: Session[] = [];
  const stop = scope.hold(async () => {
    for (const session of sessions) session.kill();
    if (guard.connected) guard.disconnect();
    await exited;
    await remove();
  });
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const args = ['-D', data, '-k', folder, ...settings];
  const server = { command: binaries.postgres, args, ...(user && { user }), stopSignal: 'SIGINT', folder } as const;
  guard.send(server satisfies Guarded);
  const connect = () => {
    const session = new Session(binaries.psql, folder);
    sessions.push(session);
    return session;
  };
  const failed = exited.then(() => {
    throw new Error(`PostgreSQL did not start: ${lastErrorText.trim()}`);
  });
  const version = await Promise.race([awaitStart(connect), failed]);
  return { version, connect, stop };
}

/** Creates the files of an empty cluster. */
function initializeData(binaries: Binaries, data: string, user: Guarded['user']): void {
  const access = ['--username', 'postgres', '--auth', 'trust'];
  const options = [...access, '--no-sync', '--encoding', 'UTF8', '--locale', 'C.UTF-8'];
  const stdio: StdioOptions = ['ignore', 'ignore', 'pipe'];
  execFileSync(binaries.initdb, ['--pgdata', data, ...options], { ...user, cwd: dirname(data), stdio });
}

/** PostgreSQL refuses to run as root. For root this returns the user postgres or, if there is none, nobody. */
function unprivilegedUser(): Guarded['user'] {
  if (process.getuid?.() !== 0) return undefined;
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry = entries.find(([name]) => name === 'postgres') ?? entries.find(([name]) => name === 'nobody');
  if (!entry) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** Waits until the server answers. @returns its version */
async function awaitStart(connect: () => Session): Promise<string> {
  const end = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const session = connect();
    try {
      const [version] = await session.run('SHOW server_version;');
      return version!.split(' ', 1)[0]!;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(100);
    } finally {
      await session.close();
    }
  }
}
