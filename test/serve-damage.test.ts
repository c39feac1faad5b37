import { closeSync, cpSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { succeedInProcess } from './in-process.ts';
import { Program, temporaryFolder } from './program.ts';

const LICENCE = 'code-of-the-tests-0123456789';
const HEADER = 'id;nom;prenom;adresse;cp;ville;email';
const ROW = '1;Zyxwarsky;Quirine;12 bis rue des Wombats;75011;Paris;quirine@zyxwarsky.example';
const SEARCH = `/SEARCH/?${new URLSearchParams({
  Licence: LICENCE,
  LastName: 'Zyxwarsky',
  Address: '12 bis rue des Wombats',
  PostalCode: '75011',
})}`;

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const people = join(folder.path, 'people.csv');
let server: Program | undefined;

beforeAll(async () => {
  writeFileSync(people, `${HEADER}\n${ROW}\n`);
  await succeedInProcess(['import', people, '--base', base], { cwd: folder.path });
  const licence = ['--name', 'Tester', '--products', 'idcheck', '--code', LICENCE];
  await succeedInProcess(['licence', 'add', ...licence, '--base', base]);
});

afterEach(async () => {
  await server?.stop('SIGKILL');
  server = undefined;
});

afterAll(folder.remove);

async function statusOf(url: string, path: string): Promise<number> {
  const response = await fetch(url + path, { headers: { connection: 'close' } });
  await response.arrayBuffer();
  return response.status;
}

describe.each([
  ['one process', '1'],
  ['two workers', '2'],
])('a base that is damaged while %s serves', (_, workers) => {
  const damaged = join(folder.path, `damaged-${workers}`);
  const file = () => {
    const { generation } = JSON.parse(readFileSync(join(damaged, 'CURRENT'), 'utf8')) as { generation: string };
    return join(damaged, 'generations', generation, 'people.idem');
  };

  beforeEach(() => {
    rmSync(damaged, { recursive: true, force: true });
    cpSync(base, damaged, { recursive: true });
  });

  async function startDamaged(): Promise<string> {
    server = new Program(['serve', '--base', damaged, '--port', '0', '--workers', workers]);
    const [, url] = await server.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m);
    return url!;
  }

  it('is reported as not ready until a new base is imported', async () => {
    const url = await startDamaged();
    expect(await statusOf(url, SEARCH)).toBe(200);
    const bytes = readFileSync(file());
    const descriptor = openSync(file(), 'r+');
    for (let at = 4096; at < bytes.length; at += 512) writeSync(descriptor, Buffer.from([bytes[at]! ^ 1]), 0, 1, at);
    closeSync(descriptor);
    const wrong = new Set<number>();
    const isBroken = async () => {
      const status = await statusOf(url, SEARCH);
      if (status !== 200) wrong.add(status);
      return status;
    };
    for (let i = 0; i < 2 * Number(workers); i++) await expect.poll(isBroken, { timeout: 70_000 }).toBe(503);
    expect([...wrong]).toEqual([503]);
    await expect.poll(() => statusOf(url, '/health/ready')).toBe(503);
    expect(await statusOf(url, '/health/live')).toBe(200);
    await expect.poll(() => server!.err).toMatch(/"level":"error",[^\n]*"event":"base-damaged"/);
    await succeedInProcess(['import', people, '--base', damaged, '--replace'], { cwd: folder.path });
    // Requests alone do not tell: they may all reach the same worker.
    const opened = () => server!.err.split('"event":"generation-opened"').length - 1;
    await expect.poll(opened, { timeout: 60_000 }).toBe(Number(workers));
    expect(await statusOf(url, SEARCH)).toBe(200);
    for (let i = 0; i < 4; i++) expect(await statusOf(url, '/health/ready')).toBe(200);
    expect(server!.err).not.toContain('"event":"internal-error"');
    expect((await server!.stop()).exitCode).toBe(0);
  });

  it('answers 503 after its file was truncated, until a new base is imported', async () => {
    const url = await startDamaged();
    truncateSync(file(), 4096);
    const ready = async () => {
      const states = await Promise.all(Array.from({ length: 8 }, () => statusOf(url, '/health/ready')));
      return states.filter((state) => state !== 503).length;
    };
    await expect.poll(ready, { timeout: 30_000 }).toBe(0);
    for (let i = 0; i < 8; i++) expect(await statusOf(url, SEARCH)).toBe(503);
    await succeedInProcess(['import', people, '--base', damaged, '--replace'], { cwd: folder.path });
    await expect.poll(() => statusOf(url, SEARCH), { timeout: 30_000 }).toBe(200);
    expect(server!.err).not.toMatch(/"event":"(worker-exited|internal-error)"/);
  });

  it('ends with exit code 1 if it is damaged to the end', async () => {
    const url = await startDamaged();
    expect(await statusOf(url, SEARCH)).toBe(200);
    truncateSync(file(), 4096);
    const state = () => statusOf(url, '/health/ready').catch(() => 'gone' as const);
    await expect.poll(state, { timeout: 30_000 }).not.toBe(200);
    const { exitCode, signal, err } = await server!.stop();
    expect([exitCode === 1, signal]).toEqual([true, null]);
    expect(err).toMatch(/"event":"(base-damaged|worker-exited)"/);
  });
});

describe('a list of imported files that is damaged while a server runs', () => {
  const damaged = join(folder.path, 'damaged-sources');
  const REMEDY = /the list of imported files is damaged.*restore a backup, or import the people again with --replace/;

  it.each([
    [
      'has a flipped byte',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 30), Buffer.from('#'), bytes.subarray(31)]),
    ],
    ['is cut', (bytes: Buffer) => bytes.subarray(0, 40)],
  ])('makes readiness and the API say so if it %s, and checks are answered', async (_, damage) => {
    rmSync(damaged, { recursive: true, force: true });
    cpSync(base, damaged, { recursive: true });
    const added = await succeedInProcess(['key', 'add', '--name', 'dpo', '--scopes', 'people:read', '--base', damaged]);
    const authorization = `Bearer ${/idem_\w+/.exec(added)![0]}`;
    server = new Program(['serve', '--base', damaged, '--port', '0', '--workers', '1']);
    const [, url] = await server.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m);
    const readiness = async () => (await fetch(`${url}/health/ready`)).json();
    expect(await readiness()).toEqual({ status: 'ready' });
    const { generation } = JSON.parse(readFileSync(join(damaged, 'CURRENT'), 'utf8')) as { generation: string };
    const path = join(damaged, 'generations', generation, 'sources.json');
    const intact = readFileSync(path);
    writeFileSync(path, damage(intact));
    await expect.poll(readiness).toEqual({ status: 'degraded', reasons: ['sources-damaged'] });
    const person = await fetch(`${url}/v1/people/1`, { headers: { authorization } });
    expect(person.status).toBe(503);
    expect(await person.json()).toMatchObject({ code: 'unavailable', detail: expect.stringMatching(REMEDY) });
    expect(await statusOf(url!, SEARCH)).toBe(200);
    await expect.poll(() => server!.err).toMatch(/"level":"error",[^\n]*"event":"sources-damaged"/);
    writeFileSync(path, intact);
    await expect.poll(readiness).toEqual({ status: 'ready' });
    expect((await fetch(`${url}/v1/people/1`, { headers: { authorization } })).status).toBe(200);
  });
});
