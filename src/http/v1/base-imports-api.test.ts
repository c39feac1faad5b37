import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BaseImports, MAX_IMPORTS } from '../../base-import/index.ts';
import { testRecord } from '../../reference/base.testing.ts';
import { deriveConfig, readEnvironment } from '../../runtime/config.ts';
import { DAY_MS } from '../../runtime/days.ts';
import { NAMESAKE_ROWS, TestApi } from './api.testing.ts';

let api: TestApi;
let app: FastifyInstance;
let imports: BaseImports;
let key: string;
let url: string;
const errors: unknown[] = [];

beforeAll(async () => {
  api = await TestApi.open(NAMESAKE_ROWS);
  const environment = readEnvironment({
    IDEM_BASE: api.data,
    IDEM_MAX_FILE_MIB: '2',
    IDEM_FILE_QUOTA_MIB: '14',
    IDEM_JOURNAL_DAYS: '0',
  });
  const config = deriveConfig({ environment }, { cores: 1 });
  const secrets = { householdKey: undefined, baseKey: undefined, cluster: undefined };
  imports = new BaseImports({ config, secrets, onError: (error) => errors.push(error) });
  key = api.apiKeys.add({ name: 'officer', scopes: ['people:read', 'people:write'] }).secret;
  app = api.createApp(api.services({ imports }));
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await imports.close();
  await app.close();
  await api.close();
  expect(errors).toEqual([]);
});

interface CallOptions {
  readonly body?: unknown;
  readonly secret?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the expectations name its properties
type Answer = { readonly status: number; readonly body: any };

async function call(method: string, path: string, { body, secret = key }: CallOptions = {}): Promise<Answer> {
  const response = await fetch(`${url}/v1/base/imports${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: isJson ? JSON.parse(text) : text };
}

async function upload(content: string | Buffer<ArrayBuffer>, secret = key): Promise<Answer> {
  const response = await fetch(`${url}/v1/base/imports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/octet-stream',
      'x-file-name': 'gens%20%C3%A9t%C3%A9.csv',
    },
    body: content,
  });
  return { status: response.status, body: await response.json() };
}

async function ended(id: string): Promise<Answer['body']> {
  return expect
    .poll(async () => (await call('GET', `/${id}`)).body)
    .not.toMatchObject({ status: 'running' })
    .then(async () => (await call('GET', `/${id}`)).body);
}

async function held(id: string) {
  api.people.base.refresh();
  const response = await app.inject({ url: `/v1/people/${id}`, headers: { authorization: `Bearer ${key}` } });
  return response.statusCode === 200 ? response.json() : undefined;
}

const ROWS = Buffer.from(
  [
    'Réf;Nom;Prénom;Né le;Adresse;CP;Ville;deleted',
    '1;Berthod;Annaëlle;1980-05-06;4 rue du Puits;73000;Chambéry;',
    '3;Vasseur;Zoé;pas une date;12 rue des Lilas;59000;Lille;',
    '2;;;;;;;yes',
    '4;Sansrien;;;;;;',
    '9;Trop;de;;1 rue A;75001;Paris;;colonnes',
    '',
  ].join('\r\n'),
  'latin1',
);

describe('/v1/base/imports', () => {
  it('tells after the upload how the file is read, and what an import would do', async () => {
    const { status, body } = await upload(ROWS);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        name: 'gens été.csv',
        uploaded_by: 'officer',
        status: 'uploaded',
        mode: null,
        result: null,
        preview: {
          format: 'csv',
          encoding: 'windows-1252',
          delimiter: ';',
          read: 5,
          accepted: 3,
          is_complete: true,
          invalid_values: [{ field: 'birth_date', rows: 1 }],
          problem: null,
        },
      },
    });
    const { preview } = body;
    expect(preview.columns.map(({ name, field }: Answer['body']) => [name, field])).toContainEqual([
      'Né le',
      'birth_date',
    ]);
    expect(preview.rejects.map(({ line, reason }: Answer['body']) => [line, reason])).toEqual([
      [5, 'details-missing'],
      [6, 'columns'],
    ]);
    expect(await held('3')).toBeUndefined();
  });

  it('reads the file again with the chosen columns', async () => {
    const { body } = await upload('a;b;c;d\n1;Vasseur;Lille;x\n');
    expect(body.preview).toMatchObject({ missing: [expect.arrayContaining(['last_name']), expect.anything()] });
    expect(body.preview.problem).toMatchObject({ code: 'columns-missing', text: expect.stringContaining('last_name') });
    expect(await call('POST', `/${body.id}/run`, { body: { mode: 'add' } })).toMatchObject({ status: 409 });
    const chosen = await call('PUT', `/${body.id}/columns`, { body: { columns: { last_name: 2, city: 3, id: 1 } } });
    expect(chosen).toMatchObject({
      status: 200,
      body: { preview: { missing: [], accepted: 1, problem: null, changes: { added: 0, replaced: 1, deleted: 0 } } },
    });
    const wrong = await call('PUT', `/${body.id}/columns`, { body: { columns: { surname: 1 } } });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    const encoding = await call('PUT', `/${body.id}/columns`, { body: { encoding: 'ebcdic' } });
    expect(encoding).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect((await call('GET', `/${body.id}`)).body.preview.problem).toBeNull();
  });

  it('adds the rows to the base, with rejected rows to download', async () => {
    const { body } = await upload(ROWS);
    const columns = { id: 1 };
    await call('PUT', `/${body.id}/columns`, { body: { columns } });
    const started = await call('POST', `/${body.id}/run`, { body: { mode: 'add', retention: '3y' } });
    expect(started.status).toBe(202);
    expect(await ended(body.id)).toMatchObject({
      status: 'done',
      mode: 'add',
      problem: null,
      has_rejects: true,
      result: { written_as: 'generation', read: 5, accepted: 3, replaced: 1, deleted: 1, people: 2, households: 2 },
    });
    expect((await held('1')).first_name).toBe('ANNAELLE');
    expect(await held('2')).toBeUndefined();
    expect((await held('3')).origin).toMatchObject({ source: 'gens été.csv', line: 3 });
    expect((await held('3')).origin.erase_after).not.toBe('');
    const { body: rejects } = await call('GET', `/${body.id}/rejects`);
    expect(rejects.split('\n').slice(0, 2)).toEqual([
      'Réf;Nom;Prénom;Né le;Adresse;CP;Ville;deleted;IDEM_SOURCE;IDEM_LINE;IDEM_REASON;IDEM_SENTENCE;IDEM_ROW',
      expect.stringContaining('4;Sansrien;;;;;;;gens été.csv;5;details-missing;'),
    ]);
    expect(await call('POST', `/${body.id}/run`, { body: { mode: 'add' } })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('imported already'), reason: 'imported' },
    });
  });

  it('replaces the base', async () => {
    const { body } = await upload(gzipSync('id,last_name,city\n70,Durval,Lalinde\n71,Quenouille,Brachy\n'));
    await call('POST', `/${body.id}/run`, { body: { mode: 'replace' } });
    expect(await ended(body.id)).toMatchObject({ status: 'done', has_rejects: false, result: { people: 2 } });
    expect(await held('1')).toBeUndefined();
    expect((await held('70')).last_name).toBe('DURVAL');
    expect(await call('GET', `/${body.id}/rejects`)).toMatchObject({ status: 409 });
  });

  it('counts people whose retention had ended, and erased people whom the rows brought back', async () => {
    const { changes } = api.people;
    const importedAt = new Date(Date.now() - 1000 * DAY_MS).toISOString();
    const source = { name: 'old.csv', bytes: 1, sha256: '', importedAt, retention: '1y' };
    await changes.apply([{ put: testRecord({ id: '80' }), line: 2 }], source);
    await changes.erase(['71'], { reason: '', now: new Date() });
    const rows = Array.from({ length: 200 }, (_, i) => `${100 + i},Durval,Lalinde\n`).join('');
    const { body } = await upload(`id,last_name,city\n71,Quenouille,Brachy\n${rows}`);
    await call('POST', `/${body.id}/run`, { body: { mode: 'add' } });
    const result = { written_as: 'generation', expired: 1, returned: 1, people: 202 };
    expect(await ended(body.id)).toMatchObject({ status: 'done', result });
    expect(await held('80')).toBeUndefined();
  });

  it('leaves the base as it is if a file cannot be imported', async () => {
    const none = await upload('id;last_name;city\n1;;\n');
    expect(none.body.preview).toMatchObject({ accepted: 0, problem: { code: 'no-valid-rows' } });
    const pdf = await upload('%PDF-1.7 and so on');
    expect(pdf).toMatchObject({
      status: 201,
      body: { preview: { columns: [], problem: { code: 'other-format', text: expect.stringContaining('PDF') } } },
    });
    expect(await call('POST', `/${pdf.body.id}/run`, { body: { mode: 'replace' } })).toMatchObject({ status: 409 });
    expect(await upload('')).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(await upload(Buffer.alloc(2 * 1024 * 1024 + 1, 'a'))).toMatchObject({ status: 413 });
    expect((await held('70')).last_name).toBe('DURVAL');
  });

  it('refuses wrong requests, and keys without the right', async () => {
    const { body } = await upload('id;last_name;city\n72;Durval;Lille\n');
    const wrong = [{ mode: 'erase' }, { mode: 'add', retention: 'long' }, { mode: 'add', more: 1 }, {}];
    for (const value of wrong) expect((await call('POST', `/${body.id}/run`, { body: value })).status).toBe(400);
    expect((await call('GET', `/${'0'.repeat(32)}`)).status).toBe(404);
    expect((await call('GET', '/nothing')).status).toBe(400);
    const reader = api.keyFor('people:read', 'files', 'check');
    expect((await upload('id;last_name;city\n', reader)).status).toBe(403);
    expect((await call('POST', `/${body.id}/run`, { body: { mode: 'replace' }, secret: reader })).status).toBe(403);
    expect((await call('POST', `/${body.id}/cancel`)).status).toBe(409);
    const other = api.keyFor('people:write');
    expect((await call('GET', `/${body.id}`, { secret: other })).status).toBe(404);
    expect((await call('GET', '', { secret: other })).body).toEqual({ imports: [], next: null });
    const admin = api.keyFor('admin');
    expect((await call('GET', `/${body.id}`, { secret: admin })).status).toBe(200);
    expect((await call('DELETE', `/${body.id}`)).body).toMatchObject({ id: body.id });
    expect((await call('GET', `/${body.id}`)).status).toBe(404);
  });

  it('lists imports in pages, the newest first', async () => {
    for (let i = 0; i < 2; i++) await upload('id;last_name;city\n73;Durval;Lille\n');
    const { body: all } = await call('GET', '');
    const ids = all.imports.map(({ id }: Answer['body']) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(all.next).toBeNull();
    const paged: string[] = [];
    let path = '?limit=2';
    for (;;) {
      const { status, body } = await call('GET', path);
      expect(status).toBe(200);
      paged.push(...body.imports.map(({ id }: Answer['body']) => id));
      if (body.next === null) break;
      path = `?limit=2&after=${encodeURIComponent(body.next)}`;
    }
    expect(paged).toEqual(ids);
    const dates = all.imports.map(({ created_at }: Answer['body']) => created_at);
    expect(dates).toEqual([...dates].sort().reverse());
    for (const wrong of ['?limit=0', '?limit=101', '?page=2']) expect((await call('GET', wrong)).status).toBe(400);
  });

  it('limits the disk space of all uploads', async () => {
    const before = (await call('GET', '?limit=100')).body.imports.length;
    for (let used = before; used < 12; used++) await upload('id;last_name;city\n72;Durval;Lille\n');
    let receive = () => {};
    const received = new Promise<void>((resolve) => {
      receive = resolve;
    });
    async function* content() {
      yield Buffer.from('id;last_name;city\n');
      await received;
      yield Buffer.from('72;Durval;Lille\n'.repeat(110_000));
    }
    const slow = imports.upload({ name: 'slow.csv', uploadedBy: 'officer', content: content() });
    await upload('id;last_name;city\n72;Durval;Lille\n');
    receive();
    await expect(slow).rejects.toMatchObject({ code: 'quota' });
    await upload('id;last_name;city\n72;Durval;Lille\n');
    expect(await upload('id;last_name;city\n72;Durval;Lille\n')).toMatchObject({
      status: 413,
      body: { code: 'quota-exceeded' },
    });
  });

  it('refuses an upload while the maximum number of uploads is kept', async () => {
    const folders = Array.from({ length: MAX_IMPORTS }, (_, i) => join(api.data, 'files/imports/content', `test-${i}`));
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    expect(await upload('nom;adresse;cp\nBerthod;1 rue X;75001\n')).toMatchObject({
      status: 413,
      body: { code: 'quota-exceeded', detail: expect.stringContaining(`at most ${MAX_IMPORTS} uploads of people`) },
    });
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
});
