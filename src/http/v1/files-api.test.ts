import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UploadedFiles } from '../../files/index.ts';
import { type JournalEvent, NO_JOURNAL } from '../../journal/index.ts';
import { ApiKeyStore, openLicences } from '../../licences/index.ts';
import { importFiles } from '../../reference/import/index.ts';
import { PEOPLE } from '../../reference/rows/index.ts';
import { createLogger } from '../../runtime/logger.ts';
import { openSource } from '../../tabular/index.ts';
import { OPEN_ACCESS } from '../access-control.ts';
import { createApp } from '../app.ts';

const CSV = 'last_name,first_name,address,postal_code\nBerthod,Anna,4 rue du Puits,73000\nX,Y,1 rue Z,75001\n';

let folder: string;
let app: FastifyInstance;
let files: UploadedFiles;
let key: string;
let otherKey: string;
const recorded: JournalEvent[] = [];
let close: () => Promise<unknown>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-files-api-'));
  const people = join(folder, 'people.csv');
  writeFileSync(
    people,
    'id,last_name,first_name,birth_date,email,phone,address,postal_code,city\n' +
      'K7,Berthod,Anna,1980-05-06,zyx@example.org,0612345678,4 rue du Puits,73000,Chambéry\n',
  );
  const base = join(folder, 'base');
  const sources = [await openSource(people, { schema: PEOPLE })];
  await importFiles({ base, sources, replace: true, country: 'FR', threads: 1, onReject: () => {} });
  const apiKeys = ApiKeyStore.open(base);
  const licences = openLicences(base);
  const settings = {
    country: 'FR',
    householdKey: undefined,
    maxBytes: 300_000,
    quotaBytes: 3 * 1024 * 1024,
    retentionDays: 7,
  };
  files = new UploadedFiles({ ...settings, base, onError: (error) => expect.unreachable(String(error)) });
  key = apiKeys.add({ name: 'analyst', scopes: ['files'] }).secret;
  otherKey = apiKeys.add({ name: 'other', scopes: ['files'] }).secret;
  const checker = { check: () => expect.unreachable('no check is asked for') };
  app = createApp({
    checker,
    licences,
    resultKey: 'result',
    logger: createLogger('silent', { write: () => {} }),
    isReady: () => true,
    access: { ...OPEN_ACCESS, journal: { ...NO_JOURNAL, record: (event) => recorded.push(event), flush: () => {} } },
    limits: { timeoutCheckMs: 50 },
    api: { apiKeys, licences, files, people: () => undefined, country: 'FR', version: '0.0.0-test' },
  });
  close = () => Promise.all([app.close(), files.close(), apiKeys.close(), licences.close()]);
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

async function request(path: string, init: RequestInit) {
  const { port } = await listening();
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown, secret = key) {
  const headers = {
    authorization: `Bearer ${secret}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  return request(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

async function upload(body: string | Buffer<ArrayBuffer> = CSV, more: Readonly<Record<string, string>> = {}) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'text/csv', 'x-file-name': 'clients%20%C3%A9.csv' };
  const { status, text } = await request('/v1/files', { method: 'POST', headers: { ...headers, ...more }, body });
  return { status, body: JSON.parse(text) };
}

describe('/v1/files', () => {
  it('takes a file, runs it, lists its rows, and returns them with the answers', async () => {
    const { status, body: file } = await upload();
    expect(status).toBe(201);
    expect(file).toMatchObject({ name: 'clients é.csv', status: 'uploaded', can_run: true, uploaded_by: 'analyst' });
    const url = `/v1/files/${file.id}`;
    expect(JSON.parse((await call('GET', `${url}/columns`)).text)).toMatchObject({ delimiter: ',', problem: null });
    expect((await call('POST', `${url}/run`)).status).toBe(202);
    while (JSON.parse((await call('GET', url)).text).status !== 'done')
      await new Promise((done) => setTimeout(done, 5));
    const rows = JSON.parse((await call('POST', `${url}/rows/query`, { filter: { results: ['found'] } })).text);
    expect(rows).toMatchObject({ total: 1, rows: [{ line: 2, result: 'found', letters: { last_name: 'E' } }] });
    const mark = JSON.parse((await call('POST', `${url}/marks`, { mark: 'right', lines: [2] })).text);
    expect(mark).toEqual({ change_id: '1', marked: 1 });
    expect(JSON.parse((await call('GET', `${url}/rows/2`)).text)).toMatchObject({
      mark: 'right',
      marked_by: 'analyst',
    });
    for (const number of ['999999999', '4294967295', '4294967296', '999999999999999', '0', '-1', '1e3']) {
      expect([400, 404]).toContain((await call('POST', `${url}/marks/undo`, { change_id: number })).status);
    }
    expect((await call('POST', `${url}/marks/undo`, { change_id: '1' })).status).toBe(200);
    expect(JSON.parse((await call('GET', `${url}/summary`)).text)).toMatchObject({ rows: 2, results: { found: 1 } });
    const download = await call('GET', `${url}/download?rows=found`);
    expect(download.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''clients%20%C3%A9-checked.csv",
    );
    expect(download.text.split('\n')[1]).toMatch(/^Berthod,Anna,4 rue du Puits,73000,FOUND,/);
    expect((await call('DELETE', url)).status).toBe(200);
    expect((await call('GET', url)).status).toBe(404);
    const names = recorded.filter(({ result }) => result === file.id).map(({ event, actor }) => [event, actor]);
    expect(names).toEqual(
      ['file-uploaded', 'file-run', 'file-downloaded', 'file-deleted'].map((event) => [event, 'key analyst']),
    );
  });

  it('downloads the rows that match the filter of the list', async () => {
    const { body } = await upload();
    const url = `/v1/files/${body.id}`;
    expect((await call('POST', `${url}/download`, {})).status).toBe(409);
    await call('POST', `${url}/run`);
    while (JSON.parse((await call('GET', url)).text).status !== 'done')
      await new Promise((done) => setTimeout(done, 5));
    const linesOf = (text: string) => text.trimEnd().split('\n').slice(1);
    const [found, other] = linesOf((await call('POST', `${url}/download`, {})).text);
    for (const [filter, lines] of [
      [{ text: 'BERTHOD' }, [found]],
      [{ results: ['not_found'] }, [other]],
      [{ pattern: 'E E E E ? ? ? ?', text: 'x' }, []],
      [{ levels: [{ field: 'last_name', letters: ['E'] }] }, [found]],
      [{ max_doubt: 100 }, [found, other]],
      [{ lines: [3] }, [other]],
    ] as const) {
      const listed = JSON.parse((await call('POST', `${url}/rows/query`, { filter })).text);
      expect(listed.total).toBe(lines.length);
      expect(linesOf((await call('POST', `${url}/download`, { filter })).text)).toEqual(lines);
    }
    for (const [rows, lines] of [
      ['all', [found, other]],
      ['found', [found]],
      ['not_found', [other]],
      ['not_checked', []],
      ['marked', []],
      ['unmarked', [found, other]],
    ] as const)
      expect(linesOf((await call('GET', `${url}/download?rows=${rows}`)).text)).toEqual(lines);
    const { headers, text } = await call('POST', `${url}/download`, { format: 'ndjson', filter: { text: 'anna' } });
    expect(headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(JSON.parse(text)).toMatchObject({ last_name: 'Berthod', IDEM_RESULT: 'FOUND' });
    expect((await call('POST', `${url}/download`, { filter: { name: 'x' } })).status).toBe(400);
    expect((await call('POST', `${url}/download`, {}, otherKey)).status).toBe(404);
    expect(recorded.filter(({ event, result }) => event === 'file-downloaded' && result === body.id)).toHaveLength(14);
    expect((await call('DELETE', url)).status).toBe(200);
  });

  it('rejects a query parameter that is given more than once', async () => {
    const { status, text } = await call('GET', '/v1/files?limit=2&after=x&limit=2');
    expect(status).toBe(400);
    expect(JSON.parse(text).errors).toEqual([{ pointer: 'query/limit', detail: 'given more than once' }]);
  });

  it('answers no stored value, neither as values nor as differences', async () => {
    const { body } = await upload('last_name,first_name,address,postal_code\nBerthot,Ana,14 rue du Puit,73100\n');
    const url = `/v1/files/${body.id}`;
    await call('POST', `${url}/run`);
    while (JSON.parse((await call('GET', url)).text).status !== 'done')
      await new Promise((done) => setTimeout(done, 5));
    const answers = [
      await call('GET', url),
      await call('GET', `${url}/columns`),
      await call('POST', `${url}/rows/query`, {}),
      await call('GET', `${url}/rows/2`),
      await call('GET', `${url}/summary`),
      await call('GET', `${url}/download`),
      await call('GET', `${url}/download?format=ndjson`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const text = answers.map((answer) => answer.text).join('\n');
    expect(text).toContain('Berthot');
    expect(text).not.toMatch(/Berthod|Anna|1980|zyx|612345678|"K7"|Chamb|73000|"held"|"edits"/i);
    expect((await call('DELETE', url)).status).toBe(200);
  });

  it('shows no key the files of another one', async () => {
    const { body } = await upload();
    expect((await call('GET', `/v1/files/${body.id}`, undefined, otherKey)).status).toBe(404);
    expect(JSON.parse((await call('GET', '/v1/files', undefined, otherKey)).text).files).toEqual([]);
  });

  it('returns the first file to a repeated upload with the same idempotency key', async () => {
    const again = { 'idempotency-key': 'upload-1' };
    const { id } = (await upload(CSV, again)).body;
    expect((await upload(CSV, again)).body.id).toBe(id);
    expect(await upload(`${CSV}x,y,z,1\n`, again)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await call('DELETE', `/v1/files/${id}`);
  });

  it('names what is wrong with a request', async () => {
    const { body: file } = await upload();
    const problemOf = async (response: Promise<{ status: number; text: string }>) => {
      const { status, text } = await response;
      return [status, JSON.parse(text).errors?.[0]?.pointer ?? JSON.parse(text).code];
    };
    const url = `/v1/files/${file.id}`;
    expect(await problemOf(call('POST', `${url}/rows/query`, { filter: { band: [] } }))).toEqual([400, '/filter/band']);
    expect(await problemOf(call('POST', `${url}/marks`, { mark: 'right' }))).toEqual([400, '']);
    expect(await problemOf(call('GET', `${url}/summary`))).toEqual([409, 'conflict']);
    expect(await problemOf(call('PUT', `${url}/columns`, { encoding: 'klingon' }))).toEqual([400, 'invalid-request']);
    for (const name of ['a%2Fb.csv', 'a%5Cb.csv', 'a%0Ab.csv', '%E2%80%AEvsc.exe', '%E2%81%A6x.csv', '%C2%85x']) {
      expect((await upload(CSV, { 'x-file-name': name })).status).toBe(400);
    }
    expect((await upload(CSV, { 'x-file-name': '%ff' })).body.errors[0].pointer).toBe('X-File-Name');
    expect((await upload(CSV, { 'content-type': 'image/png' })).status).toBe(415);
  });

  it('refuses an upload without a body', async () => {
    const headers = { authorization: `Bearer ${key}` };
    const { status, text } = await request('/v1/files', { method: 'POST', headers });
    expect([status, JSON.parse(text).code]).toEqual([400, 'invalid-request']);
  });

  it('refuses a file that is too large, and lets the client read why', async () => {
    const { status, body } = await upload(Buffer.alloc(2_000_000, 'a'));
    expect([status, body.code]).toEqual([413, 'body-too-large']);
  });

  it('refuses a file when the disk space for files is used up, and says what to do', async () => {
    const uploaded: string[] = [];
    for (;;) {
      const { status, body } = await upload(CSV);
      if (status === 201) {
        uploaded.push(body.id);
        continue;
      }
      expect([status, body.code]).toEqual([413, 'quota-exceeded']);
      expect(body.detail).toContain('delete some of them first');
      break;
    }
    expect(uploaded.length).toBeLessThanOrEqual(3);
    for (const id of uploaded) await call('DELETE', `/v1/files/${id}`);
  });

  it('lets an upload take longer than other requests', async () => {
    const { port } = await listening();
    // Read at each check. Other tests must not fail on a busy machine.
    Object.assign(app.server, { headersTimeout: 200, requestTimeout: 300 });
    const socket = connect(port, '127.0.0.1');
    const answer = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (bytes) => {
        text += bytes.toString();
        if (text.includes('\r\n\r\n')) resolve(text);
      });
    });
    const head = ['POST /v1/files HTTP/1.1', 'Host: x', `Authorization: Bearer ${key}`, 'Content-Type: text/csv'];
    socket.write(
      [...head, 'X-File-Name: slow.csv', `Content-Length: ${CSV.length}`, '', CSV.slice(0, 60)].join('\r\n'),
    );
    // Longer than the timeout of requests and the interval of its check.
    await new Promise((resolve) => setTimeout(resolve, 600));
    socket.write(CSV.slice(60));
    expect(await answer).toMatch(/^HTTP\/1.1 201 /);
    socket.destroy();
  });
});

async function listening(): Promise<{ port: number }> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
  return app.server.address() as { port: number };
}
