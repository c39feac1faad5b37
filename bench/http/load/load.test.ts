import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { putLoad } from './load.ts';

let server: Server | undefined;

async function serve(answer: (url: string) => { status?: number; after?: number }): Promise<number> {
  server = createServer((request, response) => {
    const { status = 200, after = 0 } = answer(request.url!);
    const reply = () => response.writeHead(status, { 'content-length': 2 }).end('ok');
    if (after === 0) reply();
    else setTimeout(reply, after);
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

afterEach(() => server?.close());

const request = (path: string) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);

describe('load', () => {
  it('uses every connection in turn and counts the answers', async () => {
    const seen = new Map<string, number>();
    const port = await serve((url) => {
      seen.set(url, (seen.get(url) ?? 0) + 1);
      return { status: url === '/c' ? 404 : 200 };
    });
    const requests = ['/a', '/b', '/c'].map(request);
    const result = await putLoad({ port, requests, from: 0, connections: 4, seconds: 0.2 });
    expect(result.answers).toBe([...seen.values()].reduce((sum, count) => sum + count));
    expect(Math.max(...seen.values()) - Math.min(...seen.values())).toBeLessThanOrEqual(1);
    expect(result.refused).toBe(seen.get('/c'));
    expect(result.perSecond).toBeGreaterThan(10);
    expect(result.latency.p50).toBeLessThanOrEqual(result.latency.p99);
  });

  it('keeps a rate and measures latency from when a request was due', async () => {
    const port = await serve(() => ({ after: 20 }));
    const settings = { port, requests: [request('/')], from: 0, seconds: 0.4, rate: 100 };
    const wide = await putLoad({ ...settings, connections: 20 });
    expect(wide.answers).toBeGreaterThan(20);
    expect(wide.answers).toBeLessThanOrEqual(40);
    expect(wide.latency.p50).toBeGreaterThanOrEqual(19);
    // One connection gets at most 50 answers per second: half of the due requests wait, longer and longer.
    const narrow = await putLoad({ ...settings, connections: 1 });
    expect(narrow.answers).toBeLessThanOrEqual(40);
    expect(narrow.latency.p99).toBeGreaterThan(100);
  });

  it('waits for one answer, also at a rate of less than one request per run', async () => {
    const port = await serve(() => ({ after: 60 }));
    const settings = { port, requests: [request('/')], from: 0, connections: 2, seconds: 0.01 };
    const result = await putLoad({ ...settings, rate: 5 });
    expect(result.answers).toBe(1);
    expect(result.latency.p99).toBeGreaterThan(50);
  });

  it('fails if a connection breaks', async () => {
    const port = await serve(() => ({}));
    server!.on('connection', (socket) => setTimeout(() => socket.destroy(), 30));
    await expect(putLoad({ port, requests: [request('/')], from: 0, connections: 2, seconds: 5 })).rejects.toThrow();
  });
});
