import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { succeedInProcess } from './in-process.ts';
import { Program, pause, succeed, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const env = { IDEM_BASE_KEY: randomBytes(32).toString('hex') };
const ROWS = 12_000;
let key = '';
let server: Program | undefined;
let url = '';

const HEADER = 'id;nom;prenom;adresse;cp;ville\n';
const rowOf = (id: number) => `${id};Zyxwarsky${id % 4000};Quirine;${id} rue des Wombats;75011;Paris\n`;
/** Compressed, so that the upload is smaller than the base that is made from it. */
const MANY = gzipSync(HEADER + Array.from({ length: ROWS }, (_, i) => rowOf(i + 1)).join(''));

beforeAll(async () => {
  const people = join(folder.path, 'people.csv');
  writeFileSync(people, `${HEADER}old;Quenouille;Claire;12 rue des Lilas;75011;Paris\n`);
  await succeed(['import', people, '--base', base], { env });
  const scopes = 'check,people:read,people:write';
  key = JSON.parse(
    await succeedInProcess(['key', 'add', '--name', 'officer', '--scopes', scopes, '--base', base, '--json']),
  ).key;
});

afterEach(async () => {
  await server?.stop('SIGKILL');
});

afterAll(folder.remove);

async function start({ workers = 2, maxFileKilobytes }: { workers?: number; maxFileKilobytes?: number } = {}) {
  const args = ['serve', '--base', base, '--port', '0', '--workers', String(workers), '--log-level', 'warn'];
  // The table of guesses would be larger.
  const limited = { ...env, IDEM_GUESSING_BUDGET: '0' };
  server = new Program(args, { env: limited, ...(maxFileKilobytes !== undefined && { maxFileKilobytes }) });
  url = (await server.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m))[1]!;
}

/** Asks on a new connection, so that both workers get requests. */
async function call(method: string, path: string, init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${key}`, connection: 'close', ...init.headers };
  const response = await fetch(url + path, { ...init, method, headers });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const callJson = (method: string, path: string, body: unknown) =>
  call(method, path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

async function upload(content: Buffer<ArrayBuffer>): Promise<string> {
  const headers = { 'content-type': 'application/gzip', 'x-file-name': 'new.csv.gz' };
  const { status, body } = await call('POST', '/v1/base/imports', { body: content, headers });
  expect({ status, problem: body.preview.problem }).toEqual({ status: 201, problem: null });
  return body.id;
}

const run = (id: string) => callJson('POST', `/v1/base/imports/${id}/run`, { mode: 'replace' });

async function end(id: string) {
  for (;;) {
    const { body } = await call('GET', `/v1/base/imports/${id}`);
    if (body.status !== 'running') return body;
    await pause(50);
  }
}

const holds = async (id: string) => (await call('GET', `/v1/people/${id}`)).status === 200;

/** On a busy machine every process takes its time. */
const TIMEOUT_MS = 300_000;

describe('an import of a whole base over the API', { timeout: TIMEOUT_MS }, () => {
  it('leaves the base as it is when the disk is full, and when it is cancelled', async () => {
    // The largest file that any process of the server may write.
    await start({ workers: 1, maxFileKilobytes: 2500 });
    const full = await upload(MANY);
    expect((await run(full)).status).toBe(202);
    expect(await end(full)).toMatchObject({
      status: 'failed',
      problem: { code: 'base', text: expect.stringContaining('is full or failing') },
    });
    expect(await holds('old')).toBe(true);
    await server!.stop();

    await start({ workers: 1 });
    expect((await run(full)).status).toBe(202);
    expect((await call('POST', `/v1/base/imports/${full}/cancel`)).status).toBe(202);
    expect(await end(full)).toMatchObject({ status: 'cancelled', result: null, problem: null });
    expect(await holds('old')).toBe(true);
  });

  it('can be repeated after a stop, and replaces an encrypted base without a failed request', async () => {
    await start({ workers: 1 });
    const id = await upload(MANY);
    expect((await run(id)).status).toBe(202);
    expect(await server!.stop()).toMatchObject({ exitCode: 0, err: '' });
    await start();
    expect((await call('GET', `/v1/base/imports/${id}`)).body).toMatchObject({
      status: 'failed',
      problem: { code: 'stopped' },
    });
    expect(await holds('old')).toBe(true);
    expect((await run(id)).status).toBe(202);
    const statuses = new Map<number, number>();
    let isRunning = true;
    const asking = (async () => {
      while (isRunning) {
        const person = { last_name: 'Zyxwarsky7', address: '7 rue des Wombats', postal_code: '75011' };
        const { status } = await callJson('POST', '/v1/check', { person });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        await pause(10);
      }
    })();
    const ended = await end(id).finally(() => {
      isRunning = false;
    });
    await asking;
    expect(ended).toMatchObject({ status: 'done', result: { written_as: 'generation', read: ROWS, people: ROWS } });
    expect([...statuses.keys()]).toEqual([200]);
    await expect.poll(() => holds('old')).toBe(false);
    expect(await holds('7')).toBe(true);
    expect(readdirSync(join(base, 'generations', ended.result.generation))).toContain('generation.key');
    const uploads = join(base, 'files', 'imports');
    const files = readdirSync(uploads, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.some(({ name }) => name === 'record')).toBe(true);
    for (const file of files) expect(readFileSync(join(file.parentPath, file.name)).includes('new.csv')).toBe(false);
    expect(files.filter(({ parentPath, name }) => parentPath.endsWith(id) && name === 'upload')).toEqual([]);
  });
});
