import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PostgresServer } from '../src/cluster/postgres.testing.ts';
import { BUCKET, S3Server } from '../src/cluster/storage/s3-server.testing.ts';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { Program, pause, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
let postgres: PostgresServer;
let s3: S3Server;
let env: Record<string, string>;
const programs: Program[] = [];

const baseOf = (node: string) => join(folder.path, node);

beforeAll(async () => {
  [postgres, s3] = await Promise.all([PostgresServer.start(), S3Server.start()]);
  env = { IDEM_CLUSTER: postgres.url(), IDEM_CLUSTER_STORAGE: `s3://${BUCKET}/prod`, ...s3.env };
});
afterAll(async () => {
  await Promise.all(programs.map((program) => program.stop()));
  await s3.stop();
  await postgres.remove();
  folder.remove();
});

async function start(node: string): Promise<string> {
  const program = new Program(['serve', '--base', baseOf(node), '--port', '0', '--workers', '1'], { env });
  programs.push(program);
  const [, url] = await program.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m);
  return url!;
}

async function importPeople(...names: readonly string[]): Promise<void> {
  const file = join(folder.path, 'people.csv');
  const rows = names.map((name, index) => `${index};${name};Claire;12 rue des Lilas;75011`);
  writeFileSync(file, `id;nom;prenom;adresse;cp\n${rows.join('\n')}\n`);
  await succeedInProcess(['import', file, '--replace', '--base', baseOf('one')], { env });
}

it('imports on one node and follows on the other, through a bucket', { timeout: 300_000 }, async () => {
  mkdirSync(baseOf('one'));
  const added = await succeedInProcess([
    'licence',
    'add',
    '--name',
    'ACME',
    '--products',
    'idcheck-plus',
    '--json',
    '--base',
    baseOf('one'),
  ]);
  const { code } = JSON.parse(added) as { code: string };
  await succeedInProcess(['cluster', 'init', '--base', baseOf('one')], { env });
  await importPeople('Martin');
  mkdirSync(baseOf('two'));
  copyFileSync(join(baseOf('one'), 'cluster.key'), join(baseOf('two'), 'cluster.key'));

  const refused = await runInProcess(['cluster', 'join', '--base', baseOf('two')], {
    env: { ...env, AWS_SECRET_ACCESS_KEY: 'wrong' },
  });
  expect(refused).toMatchObject({ exitCode: 1, err: expect.stringContaining('check AWS_SECRET_ACCESS_KEY') });
  const unset = await runInProcess(['cluster', 'join', '--base', baseOf('two')], {
    env: { ...env, AWS_ACCESS_KEY_ID: '' },
  });
  expect(unset).toMatchObject({ exitCode: 2, err: expect.stringContaining('set AWS_ACCESS_KEY_ID') });
  await succeedInProcess(['cluster', 'join', '--base', baseOf('two')], { env });
  const url = await start('two');

  /** @returns whether the last name is known; every answer has to be one */
  const isFound = async (name: string): Promise<boolean> => {
    const query = {
      Licence: code,
      LastName: name,
      FirstName: 'Claire',
      Address: '12 rue des Lilas',
      PostalCode: '75011',
    };
    const response = await fetch(`${url}/SEARCH/?${new URLSearchParams(query)}`);
    expect(response.status).toBe(200);
    return ((await response.json()) as { DATA1: { Check_LastName?: string } }).DATA1.Check_LastName === 'E';
  };
  expect(await isFound('Martin')).toBe(true);
  expect(await isFound('Quenouille')).toBe(false);
  let cuts = 0;
  s3.faultOf = ({ method, key }) =>
    method === 'GET' && key.endsWith('people.idem') && cuts++ === 0 ? { cutAfterBytes: 2000 } : undefined;
  const imported = importPeople('Martin', 'Quenouille');
  while (!(await isFound('Quenouille'))) {
    expect(await isFound('Martin')).toBe(true);
    await pause(20);
  }
  await imported;
  expect(cuts).toBe(2);
});
