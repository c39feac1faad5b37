import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectTo } from '../src/cluster/cluster.ts';
import { PostgresServer } from '../src/cluster/postgres.testing.ts';
import { openBase } from '../src/reference/base.ts';
import { holdsText, until } from './cluster.testing.ts';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { Program, pause, run, temporaryFolder } from './program.ts';

/** Three nodes on one machine: each has its own data folder and server. */
const NODES = ['one', 'two', 'three'] as const;

const folder = temporaryFolder();
const CANARY = 'zqxcanary@example.org';
let postgres: PostgresServer;
let env: Record<string, string>;
const servers = new Map<string, { program: Program; url: string }>();

const baseOf = (node: string) => join(folder.path, node);
const holdsCanary = (path: string) => holdsText(path, CANARY);

beforeAll(async () => {
  postgres = await PostgresServer.start();
  env = {
    IDEM_CLUSTER: postgres.url(),
    IDEM_CLUSTER_STORAGE: join(folder.path, 'shared'),
    IDEM_CLUSTER_MAX_STALENESS: '5',
  };
});
afterAll(async () => {
  await Promise.all([...servers.values()].map(({ program }) => program.stop()));
  await postgres.remove();
  folder.remove();
});

async function start(node: string): Promise<void> {
  const program = new Program(['serve', '--base', baseOf(node), '--port', '0', '--workers', '1'], { env });
  const [, url] = await program.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m);
  servers.set(node, { program, url: url! });
}

/** Sends a request of an administrator to a node. */
function administer(
  node: string,
  apiKey: string,
  request: { method: string; path: string; body?: object },
): Promise<Response> {
  const { method, path, body } = request;
  return fetch(`${servers.get(node)!.url}/v1/licences${path}`, {
    method,
    headers: { Authorization: `Bearer ${apiKey}`, ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** Checks a person with a licence. @returns the status of the response */
async function check(node: string, code: string): Promise<number> {
  const query = new URLSearchParams({
    Licence: code,
    LastName: 'Martin',
    Address: '12 rue des Lilas',
    PostalCode: '75011',
  });
  const response = await fetch(`${servers.get(node)!.url}/SEARCH/?${query}`);
  if (response.ok) expect(response.headers.get('x-base-version')).toMatch(/^g\d{14}-[0-9a-f]{8}\/\d+$/);
  return response.status;
}

/** Tries birth dates with a licence, each on the next node. @returns those that were compared */
async function guess(code: string, dates: readonly string[]): Promise<readonly string[]> {
  const compared: string[] = [];
  for (const [at, date] of dates.entries()) {
    const query = new URLSearchParams({
      Licence: code,
      LastName: 'Martin',
      FirstName: 'Claire',
      BirthDate: date,
      Address: '12 rue des Lilas',
      PostalCode: '75011',
    });
    const response = await fetch(`${servers.get(NODES[at % NODES.length]!)!.url}/SEARCH/?${query}`);
    if (/"Check_BirthDate":"\d{3}"/.test(await response.text())) compared.push(date);
  }
  return compared;
}

/** What a load balancer learns of a node: `ready`, `degraded`, or nothing if it is not ready. */
async function readiness(node: string): Promise<string | undefined> {
  const response = await fetch(`${servers.get(node)!.url}/health/ready`);
  const { status } = (await response.json()) as { readonly status?: string };
  return response.ok ? status : undefined;
}

/** Imports people over the API of a node, as the console does. @returns the import when it has ended */
async function importInto(node: string, apiKey: string, rows: string) {
  const authorization = `Bearer ${apiKey}`;
  const send = async (method: string, path: string, body?: string, type = 'application/json') => {
    const response = await fetch(`${servers.get(node)!.url}/v1/base/imports${path}`, {
      method,
      headers: { authorization, ...(body && { 'content-type': type, 'x-file-name': 'new.csv' }) },
      ...(body && { body }),
    });
    expect(response.ok, `${method} ${path}`).toBe(true);
    return (await response.json()) as {
      readonly id: string;
      readonly status: string;
      readonly result: { readonly written_as: string; readonly people: number } | null;
      readonly problem: { readonly code: string } | null;
    };
  };
  const { id } = await send('POST', '', rows, 'text/csv');
  await send('POST', `/${id}/run`, JSON.stringify({ mode: 'add' }));
  for (;;) {
    const shown = await send('GET', `/${id}`);
    if (shown.status !== 'running') return shown;
    await pause(50);
  }
}

/** The status of a person on a node: 200 if it is held, 404 if not. */
async function statusOf(node: string, id: string, apiKey: string): Promise<number> {
  const { url } = servers.get(node)!;
  return (await fetch(`${url}/v1/people/${id}`, { headers: { Authorization: `Bearer ${apiKey}` } })).status;
}

function put(node: string, id: string, apiKey: string): Promise<Response> {
  const { url } = servers.get(node)!;
  return fetch(`${url}/v1/people/${id}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      last_name: 'Quenouille',
      first_name: 'Zoé',
      address: '9 place du Marché',
      postal_code: '24150',
      email: CANARY,
    }),
  });
}

/** How many changes of the cluster a node lacks, by its metrics. */
async function behind(node: string, apiKey: string): Promise<number> {
  const { url } = servers.get(node)!;
  const response = await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${apiKey}` } });
  return Number(/^idem_cluster_changes_behind (\d+)$/m.exec(await response.text())![1]);
}

const MANY = 2000;

/** Kills a node between two transactions of a change of many people, and starts it again: it has all of them. */
async function killWhileApplying(node: string, apiKey: string): Promise<void> {
  const file = join(folder.path, 'many.csv');
  const { program } = servers.get(node)!;
  for (let attempt = 1, isKilled = false; !isKilled; attempt++) {
    if (attempt > 5) throw new Error('the node was never seen while it applied changes');
    const rows = Array.from({ length: MANY }, (_, n) => `many-${n},Berthod,Zoé,${n} rue du Puits,73${attempt}00`);
    writeFileSync(
      file,
      ['id,last_name,first_name,address,postal_code', ...rows, `last-${attempt},Petit,Luc,1 rue A,73000`, ''].join(
        '\n',
      ),
    );
    program.signal('SIGSTOP');
    await succeedInProcess(['people', 'put', file, '--base', baseOf('one')], { env });
    program.signal('SIGCONT');
    // A fast machine may have applied all before it is asked.
    for (let isDone = false; !isDone && !isKilled; ) {
      const lacking = await behind(node, apiKey);
      isKilled = lacking > 0 && lacking < MANY;
      isDone = !isKilled && (await statusOf(node, `last-${attempt}`, apiKey)) === 200;
    }
  }
  await program.stop('SIGKILL');
  await start(node);
  const [known, killed] = await Promise.all(['one', node].map(contentOfBase));
  expect(known!.length).toBeGreaterThan(MANY);
  expect(killed).toEqual(known);
}

/** The version of a data folder, and everybody in it. */
async function contentOfBase(node: string): Promise<readonly string[]> {
  const base = openBase(baseOf(node));
  try {
    const people = [...base.store.all()].flatMap(({ number, members }) =>
      members.map(({ firstName, lastName }) => `${firstName} ${lastName} at ${number}`),
    );
    return [base.version, ...people.sort()];
  } finally {
    await base.close();
  }
}

it('runs three nodes on one base', { timeout: 600_000 }, async () => {
  const people = join(folder.path, 'people.csv');
  writeFileSync(people, 'id;nom;prenom;naissance;adresse;cp\n1;Martin;Claire;1980-02-01;12 rue des Lilas;75011\n');
  await succeedInProcess(['import', people, '--base', baseOf('one')]);
  const addKey = 'key add --name test --scopes people:read,people:write,admin --json';
  const added = await succeedInProcess([...addKey.split(' '), '--base', baseOf('one')]);
  const { key } = JSON.parse(added) as { key: string };
  await succeedInProcess(['cluster', 'init', '--base', baseOf('one')], { env });
  for (const node of ['two', 'three']) {
    mkdirSync(baseOf(node));
    copyFileSync(join(baseOf('one'), 'cluster.key'), join(baseOf(node), 'cluster.key'));
    await succeedInProcess(['cluster', 'join', '--base', baseOf(node)], { env });
  }
  await Promise.all(NODES.map(start));

  // A server that cannot start ends, although it has begun to follow the cluster.
  const taken = new URL(servers.get('one')!.url).port;
  const failed = await run(['serve', '--base', baseOf('one'), '--port', taken, '--workers', '1'], { env });
  expect(failed).toMatchObject({ exitCode: 1, err: expect.stringContaining('in use') });

  // A licence that one node issues is valid on all, and its credits are spent once.
  const licence = { name: 'ACME', products: ['idcheck-plus'], credits: 10 };
  const issued = await administer('two', key, { method: 'POST', path: '', body: licence });
  const { code } = (await issued.json()) as { code: string };
  for (const node of NODES) await until(async () => (await check(node, code)) === 200);
  const answers = await Promise.all(Array.from({ length: 21 }, (_, i) => check(NODES[i % 3]!, code)));
  expect(answers.filter((status) => status === 200)).toHaveLength(7);
  const more = await administer('three', key, { method: 'PATCH', path: '/ACME', body: { add_credits: 500 } });
  expect(await more.json()).toMatchObject({ credits: 500 });
  for (const node of NODES) await until(async () => (await check(node, code)) === 200);

  // All nodes together compare five birth dates of a person.
  const dates = Array.from({ length: 12 }, (_, i) => `19${70 + i}-02-01`);
  await until(async () => (await guess(code, dates)).length === 5);
  expect(new Set(await guess(code, [...dates, ...dates.map((date) => date.replace('02', '03'))])).size).toBe(5);

  // A change on one node reaches the others.
  expect((await put('two', '2', key)).status).toBe(200);
  for (const node of NODES) await until(async () => (await statusOf(node, '2', key)) === 200);

  // People who are imported over the API of one node reach the others as a generation.
  const imported = await importInto('two', key, 'id;nom;prenom;adresse;cp\n7;Durval;Léa;4 rue du Four;24150\n');
  expect(imported).toMatchObject({ status: 'done', result: { written_as: 'generation', people: 3 } });
  for (const node of NODES) await until(async () => (await statusOf(node, '7', key)) === 200);
  expect(await statusOf('one', '2', key)).toBe(200);

  // A killed node catches up.
  await servers.get('three')!.program.stop('SIGKILL');
  expect((await put('one', '3', key)).status).toBe(200);
  await start('three');
  expect(await statusOf('three', '3', key)).toBe(200);

  await killWhileApplying('three', key);

  // Without PostgreSQL, nodes answer and refuse changes.
  await until(async () => (await readiness('one')) === 'ready');
  await postgres.stop('SIGQUIT');
  await until(async () => (await readiness('one')) === 'degraded');
  expect(await statusOf('one', '3', key)).toBe(200);
  const refused = await put('one', '4', key);
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({
    code: 'unavailable',
    detail: expect.stringContaining('checks continue'),
  });
  expect(await check('one', code)).toBe(200);
  const revoke = () => administer('one', key, { method: 'DELETE', path: '/ACME' });
  expect((await revoke()).status).toBe(503);
  // An import fails, and leaves the node as it is.
  const failedImport = await importInto('one', key, 'id;nom;prenom;adresse;cp\n8;Vasseur;Zoé;1 rue A;75001\n');
  expect(failedImport).toMatchObject({ status: 'failed', problem: { code: 'cluster-unavailable' } });
  expect(await statusOf('one', '8', key)).toBe(404);
  // After five seconds the node is no longer ready, but continues to answer.
  await until(async () => (await readiness('one')) === undefined);
  expect(await check('one', code)).toBe(200);
  await postgres.start();
  await until(async () => (await readiness('one')) === 'ready');
  const metrics = await fetch(`${servers.get('one')!.url}/metrics`, { headers: { Authorization: `Bearer ${key}` } });
  expect(await metrics.text()).toContain('\nidem_cluster_connected 1\n');
  await until(async () => (await put('one', '4', key)).status === 200);
  for (const node of NODES) await until(async () => (await statusOf(node, '4', key)) === 200);

  expect((await revoke()).status).toBe(200);
  for (const node of NODES) await until(async () => (await check(node, code)) === 401);

  // An erasure reaches every node, and the next generation removes the bytes everywhere.
  await succeedInProcess(['erase', '2', '3', '4', '--base', baseOf('two')], { env });
  for (const node of NODES) await until(async () => (await statusOf(node, '2', key)) === 404);
  expect(await succeedInProcess(['compact', '--base', baseOf('three')], { env })).toMatch(/: 2,00\d people/);
  const status = async (...args: string[]) =>
    succeedInProcess(['erase', '--status', '--base', baseOf('one'), ...args], { env });
  interface Erasure {
    readonly cluster: { readonly nodes: readonly { isRemoved: boolean }[]; readonly isRemovedFromStorage: boolean };
  }
  const isRemoved = ({ cluster: { nodes, isRemovedFromStorage } }: Erasure) =>
    isRemovedFromStorage && nodes.length === 3 && nodes.every((node) => node.isRemoved);
  await until(async () => (JSON.parse(await status('--json')) as Erasure[]).every(isRemoved));
  expect(await status()).toMatch(/In backups of this node +Bytes in the cluster[\s\S]* none known +none$/m);
  for (const node of NODES) await until(() => !holdsCanary(baseOf(node)));
  await until(() => !holdsCanary(join(folder.path, 'shared')));

  await eraseSubscriber();

  // Each node's journal is in PostgreSQL, and tells about the checks on that node.
  const journals = async (...args: readonly string[]) => {
    const printed = await succeedInProcess(['journal', ...args, '--cluster', '--json', '--base', baseOf('one')], {
      env,
    });
    return JSON.parse(printed) as { readonly isIntact?: boolean; readonly entries?: readonly unknown[] }[];
  };
  const person = ['subject', '--last-name', 'Martin', '--postal-code', '75011', '--address', '12 rue des Lilas'];
  await until(async () => (await journals(...person)).filter(({ entries }) => entries!.length > 0).length === 3);
  expect((await journals('verify')).map(({ isIntact }) => isIntact)).toEqual([true, true, true]);

  // Commands that would bypass the cluster are refused.
  const bypassed = await runInProcess(['people', 'delete', '1', '--base', baseOf('one')]);
  expect(bypassed).toMatchObject({ exitCode: 1, err: expect.stringContaining('belongs to a cluster') });
  // A node reports where it stands once a second.
  await until(async () => {
    const status = JSON.parse(
      await succeedInProcess(['cluster', 'status', '--json', '--base', baseOf('one')], { env }),
    );
    expect(status.nodes).toHaveLength(3);
    return status.nodes.every(
      ({ generation, behind }: { readonly generation: string; readonly behind: number }) =>
        generation === status.generation && behind === 0,
    );
  });

  await takeNodesOut(key);
  await useRoleOfNodes();
});

/** Erases a subscriber whom two nodes hold, on a node that holds none. */
async function eraseSubscriber(): Promise<void> {
  const file = join(folder.path, 'subscribers.csv');
  writeFileSync(file, 'msisdn,operator,last_name\n0639980001,Alpha,Zyxwarsky\n0639980002,Alpha,Berthod\n');
  const command = (node: string, ...args: string[]) => runInProcess([...args, '--base', baseOf(node)], { env });
  for (const node of ['one', 'three']) await command(node, 'subscribers', 'import', file);
  const erased = await command('two', 'subscribers', 'erase', '0639980001', '--reason', 'request', '--json');
  expect(JSON.parse(erased.out)).toEqual({ erased: 0, unknown: 1, node: expect.any(String) });
  for (const node of ['one', 'three'])
    await until(async () => (await command(node, 'subscribers', 'show', '0639980001')).exitCode === 1);
  for (const node of ['one', 'three']) await command(node, 'compact', '--only', 'subscribers');
  const status = async () => (await command('two', 'erase', '--status')).out;
  await until(async () => / subscriber .* none known +none +request/.test(await status()));
  for (const node of NODES) await until(() => !holdsText(baseOf(node), 'ZYXWARSKY'));
  expect((await command('three', 'subscribers', 'show', '0639980002')).out).toContain('BERTHOD');
}

/** Takes two nodes out of the cluster: one that still has its data folder, and one that is removed on another node and still runs. */
async function takeNodesOut(key: string): Promise<void> {
  const command = (...args: string[]) => runInProcess(args, { env });
  const idOf = async (node: string) =>
    (
      JSON.parse(await succeedInProcess(['cluster', 'status', '--json', '--base', baseOf(node)], { env })).nodes as {
        readonly id: string;
        readonly isOwn: boolean;
      }[]
    ).find(({ isOwn }) => isOwn)!.id;
  const [two, three] = [await idOf('two'), await idOf('three')];
  await servers.get('three')!.program.stop();
  // Its people and licences stay in its folder, which can be changed without the cluster.
  expect(await command('cluster', 'leave', '--json', '--base', baseOf('three'))).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining(three),
  });
  expect(await runInProcess(['people', 'delete', 'many-0', '--base', baseOf('three')])).toMatchObject({ exitCode: 0 });
  expect(await runInProcess(['licence', 'list', '--base', baseOf('three')])).toMatchObject({ exitCode: 0 });
  expect(await command('cluster', 'status', '--base', baseOf('three'))).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('is not a node of the cluster yet'),
  });
  await until(async () => (await readiness('two')) === 'ready');
  const lost = (id: string) => command('cluster', 'leave', '--node', id, '--base', baseOf('one'));
  expect(await lost(two)).toMatchObject({ exitCode: 0, out: expect.stringContaining('no longer part of the cluster') });
  expect(await lost(two)).toMatchObject({ exitCode: 1, err: expect.stringContaining('has no node with this id') });
  // It cannot follow any more: after five seconds its load balancer sends requests to other nodes.
  await until(async () => (await readiness('two')) === 'degraded');
  await until(async () => (await readiness('two')) === undefined);
  expect(await statusOf('two', '7', key)).toBe(200);
  const refused = await put('two', '8', key);
  expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining('run \\"idem cluster join')]);
  const status = JSON.parse(await succeedInProcess(['cluster', 'status', '--json', '--base', baseOf('one')], { env }));
  expect(status.nodes).toMatchObject([{ isOwn: true }]);
  const { err } = await servers.get('two')!.program.stop();
  expect(err).toMatch(/"cluster-failing","reason":"This node was removed/);
  const restarted = await run(['serve', '--base', baseOf('two'), '--port', '0', '--workers', '1'], { env });
  expect(restarted).toMatchObject({ exitCode: 1, err: expect.stringContaining('was removed from the cluster') });
}

/** Lets a node use a role of PostgreSQL that an operator has created for it. */
async function useRoleOfNodes(): Promise<void> {
  const owner = connectTo(postgres.url());
  await owner.run((queries) => queries.query('create role idem_node login'));
  await owner.close();
  const limited = { ...env, IDEM_CLUSTER: postgres.url().replace('idem@', 'idem_node@') };
  const remove = () => runInProcess(['people', 'delete', 'many-1', '--base', baseOf('one')], { env: limited });
  expect(await remove()).toMatchObject({ exitCode: 1, err: expect.stringContaining('run "idem cluster init --role') });
  await succeedInProcess(['cluster', 'init', '--role', 'idem_node', '--base', baseOf('one')], { env });
  expect(await remove()).toMatchObject({ exitCode: 0 });
}
