import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectTo } from '../src/cluster/cluster.ts';
import type { ClusterDatabase } from '../src/cluster/database.ts';
import { PostgresServer } from '../src/cluster/postgres.testing.ts';
import { succeedInProcess } from './in-process.ts';
import { Program, pause, succeed, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
let postgres: PostgresServer;
let database: ClusterDatabase;
let env: Record<string, string>;
const servers = new Map<string, Program>();

const baseOf = (node: string) => join(folder.path, node);

beforeAll(async () => {
  postgres = await PostgresServer.start();
  database = connectTo(postgres.url());
  env = { IDEM_CLUSTER: postgres.url(), IDEM_CLUSTER_STORAGE: join(folder.path, 'shared') };
});
afterAll(async () => {
  await Promise.all([...servers.values()].map((program) => program.stop()));
  await database.close();
  await postgres.remove();
  folder.remove();
});

/** A word of letters for a number. */
const wordOf = (n: number) => String(n).replace(/\d/g, (digit) => 'bacedifogu'[Number(digit)]!);

const personOf = (n: number) =>
  `Qua${wordOf(n % 300)};Zoé;${(n % 90) + 1} rue Fla${wordOf(n % 300)};${24_100 + (n % 300)}`;

/** @param padding length of a row @returns the path */
function writePeople(name: string, rows: number, padding: number): string {
  const path = join(folder.path, name);
  const lines = Array.from({ length: rows }, (_, n) => `${n};${personOf(n)};`.padEnd(padding, '.'));
  writeFileSync(path, `id;nom;prenom;adresse;cp;note\n${lines.join('\n')}\n`);
  return path;
}

/** The parts of the only job. */
async function partsNow(): Promise<readonly { node: string | null; output: string | null; isLeased: boolean }[]> {
  const { rows } = await database.run((queries) =>
    queries.query('select node, output, lease_until > now() is true as "isLeased" from parts order by number'),
  );
  return rows as never;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 90_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not happen within 90 seconds');
    await pause(10);
  }
}

const nodeIdOf = (node: string) => JSON.parse(readFileSync(join(baseOf(node), 'cluster.json'), 'utf8')).node as string;

it('answers a batch on three nodes, of which one is killed and one hangs', { timeout: 300_000 }, async () => {
  const people = writePeople('people.csv', 300, 0);
  await succeedInProcess(['import', people, '--base', baseOf('one')]);
  await succeedInProcess(['cluster', 'init', '--base', baseOf('one')], { env });
  for (const node of ['two', 'three']) {
    mkdirSync(baseOf(node));
    copyFileSync(join(baseOf('one'), 'cluster.key'), join(baseOf(node), 'cluster.key'));
    await succeedInProcess(['cluster', 'join', '--base', baseOf(node)], { env });
    const program = new Program(['serve', '--base', baseOf(node), '--port', '0', '--workers', '1'], { env });
    servers.set(node, program);
    await program.says(/^Idem is ready on /m);
  }
  // Rows of 4 KiB: twelve parts with few rows.
  const questions = writePeople('questions.csv', 3000, 4095);
  const command = ['batch', questions, '--base', baseOf('one'), '--workers', '1', '--json', '-o'];
  const alone = JSON.parse(await succeed([...command, join(folder.path, 'alone.csv')]));
  const batch = new Program([...command, join(folder.path, 'shared.csv'), '--distribute'], { env });

  // The command hangs once all parts are stored, so that the servers have to answer them.
  await until(async () => {
    const { rows } = await database.run((queries) => queries.query('select parts from jobs'));
    return rows[0]?.parts === 12;
  });
  batch.child.kill('SIGSTOP');
  const three = servers.get('three')!;
  const isAnswering = async () => {
    const id = nodeIdOf('three');
    return (await partsNow()).some(({ node, output, isLeased }) => node === id && output === null && isLeased);
  };
  await until(async () => {
    if (!(await isAnswering())) return false;
    three.child.kill('SIGSTOP');
    await pause(50);
    if (await isAnswering()) return true;
    three.child.kill('SIGCONT');
    return false;
  });
  await three.stop('SIGKILL');
  servers.delete('three');
  // Its part and that of the command are taken over when their leases have ended.
  await until(async () => (await partsNow()).every(({ output }) => output !== null));
  expect((await partsNow()).some(({ node }) => node === nodeIdOf('two'))).toBe(true);
  batch.child.kill('SIGCONT');
  const { exitCode, out, err } = await batch.ended;
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  const { output: _, seconds: __, ...shared } = JSON.parse(out);
  expect(shared).toMatchObject({ rows: 3000, found: alone.found, letters: alone.letters });
  const [one, other] = ['alone.csv', 'shared.csv'].map((name) => readFileSync(join(folder.path, name)));
  expect(one!.equals(other!)).toBe(true);
  expect(await partsNow()).toEqual([]);
  expect(readdirSync(join(folder.path, 'shared', 'jobs'))).toEqual([]);
  expect(JSON.parse(await succeedInProcess(['cluster', 'jobs', '--json', '--base', baseOf('one')], { env }))).toEqual({
    jobs: [],
  });
});
