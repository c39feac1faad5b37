import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OPERATIONS } from './api.generated.ts';
import { createClient, IdemError } from './index.ts';

let server: Server;
let url: string;
let answer: { readonly status: number; readonly body: string };
let received: {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  body: string;
};

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (bytes) => {
      body += bytes;
    });
    request.on('end', () => {
      received = { method: request.method!, url: request.url!, headers: request.headers, body };
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

beforeEach(() => {
  answer = { status: 200, body: '{"result":"found"}' };
});

const client = () => createClient({ url, key: 'idem_x' });

it('has a method for every operation', () => {
  expect(Object.keys(client())).toEqual(Object.keys(OPERATIONS));
});

it('sends JSON with the key and the request id', async () => {
  const result = await client().checkPerson({ body: { person: { last_name: 'Zoé' } } }, { requestId: 'r-1' });
  expect(result.result).toBe('found');
  expect(received).toMatchObject({ method: 'POST', url: '/v1/check', body: '{"person":{"last_name":"Zoé"}}' });
  expect(received.headers).toMatchObject({
    authorization: 'Bearer idem_x',
    'content-type': 'application/json',
    'x-request-id': 'r-1',
  });
});

it('encodes parameters of path and query', async () => {
  await client().erasePerson({ params: { id: 'a/b é' }, query: { reason: 'x&y' } });
  expect(received).toMatchObject({ method: 'DELETE', url: '/v1/people/a%2Fb%20%C3%A9?reason=x%26y', body: '' });
  await client().listFiles();
  expect(received.url).toBe('/v1/files');
});

it('uploads text, bytes, blobs and streams, and encodes the name', async () => {
  const contents = ['a;b', new TextEncoder().encode('a;b'), new Blob(['a;b']), new Blob(['a;b']).stream()];
  for (const body of contents) {
    await client().uploadFile({ headers: { 'x-file-name': 'é.csv' }, body: body as Blob });
    expect(received.body).toBe('a;b');
    expect(received.headers['x-file-name']).toBe('%C3%A9.csv');
  }
});

it('sends the filter of a download in its body', async () => {
  const body = { format: 'ndjson', filter: { text: 'Berthod' } } as const;
  const response = await client().downloadFileRows({ params: { id: '1' }, body });
  expect([received.url, received.body, response.status]).toEqual(['/v1/files/1/download', JSON.stringify(body), 200]);
});

it('returns a download as a response', async () => {
  const response = await client().downloadFile({ params: { id: '1' }, query: { format: 'csv' } });
  expect([received.url, await response.text()]).toEqual(['/v1/files/1/download?format=csv', '{"result":"found"}']);
});

it('rejects with the problem of the server', async () => {
  answer = { status: 403, body: '{"title":"T","status":403,"detail":"scope check is required","code":"forbidden"}' };
  const error = await client()
    .checkPerson({ body: { person: {} } })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(IdemError);
  expect(error).toMatchObject({ status: 403, message: 'scope check is required', problem: { code: 'forbidden' } });
  answer = { status: 502, body: '<html>' };
  await expect(client().getBase()).rejects.toMatchObject({ status: 502, problem: undefined });
});
