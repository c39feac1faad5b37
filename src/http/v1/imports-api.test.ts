import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JournalEvent, NO_JOURNAL } from '../../journal/index.ts';
import { testRecord } from '../../reference/base.testing.ts';
import type { PeopleChanges } from '../../reference/changes/index.ts';
import { OPEN_ACCESS } from '../access-control.ts';
import { NAMESAKE_ROWS, TestApi } from './api.testing.ts';

let api: TestApi;
let app: FastifyInstance;
let key: string;
let url: string;
const recorded: JournalEvent[] = [];
/** Changes wait for it. */
let gate: Promise<void> = Promise.resolve();
let applying = 0;

beforeAll(async () => {
  api = await TestApi.open(NAMESAKE_ROWS);
  key = api.apiKeys.add({ name: 'officer', scopes: ['people:read', 'people:write'] }).secret;
  const { people } = api;
  const changes: PeopleChanges = {
    ...people.changes,
    apply: async (...request) => {
      applying++;
      await gate;
      return people.changes.apply(...request);
    },
  };
  app = api.createApp(api.services({ people: () => ({ ...people, changes }) }), {
    access: { ...OPEN_ACCESS, journal: { ...NO_JOURNAL, record: (event) => recorded.push(event), flush: () => {} } },
  });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await app.close();
  await api.close();
});

async function post(content: string | Buffer<ArrayBuffer>, { preview = false, secret = key } = {}) {
  const response = await fetch(`${url}/v1/imports?preview=${preview}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/octet-stream',
      'x-file-name': 'nouveaux%20clients.csv',
    },
    body: content,
  });
  // biome-ignore lint/suspicious/noExplicitAny: the expectations name its properties
  const body: any = await response.json();
  return { status: response.status, body };
}

async function held(id: string) {
  const response = await app.inject({ url: `/v1/people/${id}`, headers: { authorization: `Bearer ${key}` } });
  return response.statusCode === 200 ? response.json() : undefined;
}

/** One new person, one replaced, one deleted, and two rejected rows, in Windows-1252. */
const CHANGES = Buffer.from(
  [
    'Id;Nom;Prénom;Adresse;CP;Ville;deleted',
    '1;Berthod;Annaëlle;4 rue du Puits;73000;Chambéry;',
    '3;Vasseur;Zoé;12 rue des Lilas;59000;Lille;',
    '2;;;;;;yes',
    ';Sans;Identifiant;1 rue A;75001;Paris;',
    '9;Trop;de;1 rue A;75001;Paris;;colonnes',
    '',
  ].join('\r\n'),
  'latin1',
);

describe('POST /v1/imports', () => {
  const HEADERS = { 'content-type': 'application/octet-stream', 'x-file-name': 'people.csv' };

  /** Sends the beginning of a file, and nothing more. */
  async function beginUpload(bytes: Buffer): Promise<{ upload: ClientRequest; answered: Promise<[IncomingMessage]> }> {
    const headers = { ...HEADERS, authorization: `Bearer ${key}` };
    const upload = request(`${url}/v1/imports?preview=true`, { method: 'POST', headers });
    const answered = once(upload, 'response') as Promise<[IncomingMessage]>;
    await new Promise<void>((sent) => upload.write(bytes, () => sent()));
    return { upload, answered };
  }

  it('imports files while slow clients send theirs', async () => {
    const begun = await Promise.all([1, 2, 3, 4].map(() => beginUpload(CHANGES.subarray(0, 50))));
    expect((await post(CHANGES, { preview: true })).status).toBe(200);
    for (const { upload, answered } of begun) {
      upload.end(CHANGES.subarray(50));
      const [response] = await answered;
      expect(response.statusCode).toBe(200);
      response.resume();
    }
  });

  it('refuses files while the memory for them is used up, and accepts them later', async () => {
    const begun = await Promise.all([1, 2, 3, 4].map(() => beginUpload(Buffer.alloc(32 * 1024 * 1024, 'a\n'))));
    // They arrive while the client already believes that they are sent.
    await expect.poll(async () => (await post(CHANGES, { preview: true })).status, { timeout: 20_000 }).toBe(429);
    for (const { upload, answered } of begun) {
      answered.catch(() => {});
      upload.once('error', () => {});
      upload.destroy();
    }
    await expect.poll(async () => (await post(CHANGES, { preview: true })).status, { timeout: 20_000 }).toBe(200);
  });

  it('refuses a third file while two are being imported, and takes it afterwards', async () => {
    applying = 0;
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const row = (id: number) => `id;last_name;city\n${id};Durval;Lille\n`;
    const begun = [post(row(61)), post(row(62))];
    await expect.poll(() => applying).toBe(2);
    const headers = { ...HEADERS, authorization: `Bearer ${key}` };
    const refused = await fetch(`${url}/v1/imports?preview=true`, { method: 'POST', headers, body: CHANGES });
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect(refused.headers.get('retry-after')).toBe('5');
    open();
    for (const imported of begun) expect(await imported).toMatchObject({ status: 200, body: { added: 1 } });
    expect((await post(CHANGES, { preview: true })).status).toBe(200);
    recorded.length = 0;
  });

  it('shows in a preview what it would change, and changes nothing', async () => {
    const { status, body } = await post(CHANGES, { preview: true });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { preview: true, read: 5, added: 1, replaced: 1, deleted: 1, rejected: 2 },
    });
    expect(await held('3')).toBeUndefined();
    expect((await held('1')).first_name).toBe('ANNA');
    expect(recorded.filter(({ event }) => event === 'import')).toEqual([]);
  });

  it('changes people, with their origin, and returns rejected rows that can be corrected and imported', async () => {
    const { body } = await post(CHANGES);
    expect(body).toMatchObject({ preview: false, read: 5, added: 1, replaced: 1, deleted: 1, rejected: 2 });
    expect(body.rejected_rows.map(({ line, reason }: { line: number; reason: string }) => [line, reason])).toEqual([
      [5, 'id-missing'],
      [6, 'columns'],
    ]);
    expect((await held('1')).first_name).toBe('ANNAELLE');
    expect(await held('2')).toBeUndefined();
    expect((await held('3')).origin).toMatchObject({ source: 'nouveaux clients.csv', line: 3 });
    expect(recorded).toContainEqual({ event: 'import', result: 'changes', count: 3, actor: 'key officer' });
    const corrected = body.rejects_csv.replace('\n;Sans;', '\n4;Sans;').replace(/\n[^\n]*columns[^\n]*\n$/, '\n');
    expect((await post(corrected)).body).toMatchObject({ read: 1, added: 1, rejected: 0, rejects_csv: '' });
    expect((await held('4')).last_name).toBe('SANS');
  });

  it('counts several rows of one person in a preview as an import does', async () => {
    const rows = [
      'id;last_name;city;deleted',
      '7;Martin;Lille;',
      '7;Durval;Lille;',
      '8;Vasseur;Lille;',
      '8;;;yes',
      '8;;;yes',
      '7;;;yes',
      '',
    ];
    const { body } = await post(rows.join('\n'), { preview: true });
    expect(body).toMatchObject({ read: 6, added: 2, replaced: 1, deleted: 2, rejected: 0 });
    const { preview: _, request_id: __, ...counts } = body;
    expect((await post(rows.join('\n'))).body).toMatchObject(counts);
    expect([await held('7'), await held('8')]).toEqual([undefined, undefined]);
  });

  it('counts erased people whom the rows bring back', async () => {
    const { changes } = api.people;
    await changes.apply([{ put: testRecord({ id: '91' }) }]);
    await changes.erase(['91', '92'], { reason: '', now: new Date() });
    const rows = 'id;last_name;city\n91;Durval;Lille\n92;Vasseur;Lille\n93;Martin;Lille\n';
    for (const preview of [true, false]) expect((await post(rows, { preview })).body).toMatchObject({ returned: 2 });
  });

  it('refuses a file that expands to more than is read in memory, and changes nothing', async () => {
    const rows = `8,Martin,${'a'.repeat(20_000)},75011\n`.repeat(3000);
    const packed = gzipSync(`id,last_name,address,postal_code\n7,Martin,1 rue A,75011\n${rows}`);
    const { status, body } = await post(packed);
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(body.detail).toContain('has more than 32 MiB of content; split it');
    expect(await held('7')).toBeUndefined();
  });

  it('refuses files that are no table of people, or too large, and keys without the right', async () => {
    expect(await post('%PDF-1.7 and so on')).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(await post('a;b\n1;2\n')).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    const large = Buffer.alloc(32 * 1024 * 1024 + 1, 'a');
    expect(await post(large)).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
    const reader = api.keyFor('people:read');
    expect(await post(CHANGES, { secret: reader })).toMatchObject({ status: 403 });
  });
});
