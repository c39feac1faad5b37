import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { OneWriteResponse } from './one-write-response.ts';

type Answer = (response: OneWriteResponse, request: IncomingMessage) => void;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** What a server sends for `requests`, without its dates, until `last` has arrived. */
async function bytesOf(answer: Answer, requests: string, last: string): Promise<string> {
  server = createServer({ ServerResponse: OneWriteResponse }, (request, response) => answer(response, request));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  let received = '';
  const isComplete = new Promise<void>((resolve) => {
    socket.on('data', (text) => {
      received += text;
      if (received.endsWith(last)) resolve();
    });
    socket.on('close', () => resolve());
  });
  socket.write(requests);
  await isComplete;
  socket.destroy();
  server.close();
  return received.replaceAll(/Date: [^\r]*/g, 'Date: now');
}

const get = (path: string, headers = '', method = 'GET', version = '1.1') =>
  `${method} ${path} HTTP/${version}\r\nHost: x\r\n${headers}\r\n`;

const head = (body: string) => ['Content-Type', 'text/plain', 'Content-Length', String(Buffer.byteLength(body))];

/** Answers with the path, by `endWith` or by Node's own `end`. */
const echo =
  (how: 'endWith' | 'end', status = 200): Answer =>
  (response, { url = '' }) => {
    const body = `${decodeURIComponent(url)}!`;
    response.writeHead(status, head(body));
    response[how](body);
  };

describe('OneWriteResponse', () => {
  it.each([
    ['one request', get('/a'), '/a!'],
    ['a body in another script', get('/%E5%B1%B1%C3%A9'), '/山é!'],
    ['two requests of one packet', get('/a') + get('/b'), '/b!'],
    ['a request that closes the connection', get('/a', 'Connection: close\r\n'), '/a!'],
    ['HTTP/1.0', get('/a', '', 'GET', '1.0'), '/a!'],
    ['HTTP/1.0 that keeps the connection', get('/a', 'Connection: keep-alive\r\n', 'GET', '1.0'), '/a!'],
    ['HEAD and a request after it', get('/a', '', 'HEAD') + get('/b'), '/b!'],
  ])('sends the bytes that Node sends for %s', async (_name, requests, last) => {
    const expected = await bytesOf(echo('end'), requests, last);
    expect(expected).toContain('HTTP/1.1 200 OK');
    expect(await bytesOf(echo('endWith'), requests, last)).toBe(expected);
  });

  it('sends no body with a status that has none', async () => {
    const answer: Answer = (response, request) => echo('endWith', request.url === '/a' ? 204 : 200)(response, request);
    expect(await bytesOf(answer, get('/a') + get('/b'), '/b!')).not.toContain('/a!');
  });

  it('writes once and emits finish once', async () => {
    const writes: unknown[] = [];
    let finished = 0;
    const answer: Answer = (response, request) => {
      const socket = response.socket as Socket;
      const write = socket.write.bind(socket) as (...values: unknown[]) => boolean;
      socket.write = ((...values: unknown[]) => {
        writes.push(values[0]);
        return write(...values);
      }) as Socket['write'];
      response.on('finish', () => finished++);
      echo('endWith')(response, request);
    };
    await bytesOf(answer, get('/a'), '/a!');
    expect(writes).toHaveLength(1);
    expect(writes[0]).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\n\/a!$/);
    expect(finished).toBe(1);
  });

  it('keeps the order of requests that are answered in another order', async () => {
    const waiting: (() => void)[] = [];
    const answer: Answer = (response, request) => {
      waiting.push(() => echo('endWith')(response, request));
      if (waiting.length === 3) for (const respond of waiting.reverse()) respond();
    };
    const received = await bytesOf(answer, get('/a') + get('/b') + get('/c'), '/c!');
    expect(received.match(/\/[abc]!/g)).toEqual(['/a!', '/b!', '/c!']);
  });

  it('does nothing after the client has closed the connection', async () => {
    const answer: Answer = (response, request) => {
      response.socket!.destroy();
      echo('endWith')(response, request);
    };
    expect(await bytesOf(answer, get('/a'), '/a!')).toBe('');
  });
});
