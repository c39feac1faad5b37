import { once } from 'node:events';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { type AddressInfo, connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Server, type TLSSocket } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../runtime/logger.ts';
import { createApp } from './app.ts';
import { makeCertificate } from './certificates.testing.ts';
import { CertificateWatcher, readCertificate } from './tls.ts';

let folder: string;
let files: { readonly cert: string; readonly key: string };
let app: FastifyInstance;
let port: number;
let logged: Record<string, unknown>[];
let watcher: CertificateWatcher;
let clock: number;

const FIRST = makeCertificate(1);
const SECOND = makeCertificate(2);

function write({ cert, key }: { readonly cert: string; readonly key: string }): void {
  writeFileSync(files.cert, cert);
  writeFileSync(files.key, key);
  // Times of their own, however fast the test runs.
  clock += 10;
  for (const path of [files.cert, files.key]) utimesSync(path, clock, clock);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-tls-'));
  files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  clock = 1_700_000_000;
  write(FIRST);
  logged = [];
  const logger = createLogger('info', { write: (line) => void logged.push(JSON.parse(line)) });
  app = createApp({
    checker: { check: () => Promise.reject(new Error('not asked')) },
    licences: { resolve: () => undefined },
    resultKey: 'result',
    logger,
    isReady: () => true,
    tls: readCertificate(files),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
  watcher = new CertificateWatcher(files, app.server as unknown as Server, logger);
});

afterEach(async () => {
  watcher.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const CA = [FIRST.cert, SECOND.cert];

/** A request over TLS: its status, and the serial number of the certificate. */
async function ask(path: string, agent?: Agent): Promise<{ readonly status: number; readonly serial: string }> {
  const asked = request({ host: '127.0.0.1', port, path, ca: CA, agent: agent ?? false }).end();
  const [response] = await once(asked, 'response');
  const serial = (response.socket as TLSSocket).getPeerCertificate().serialNumber;
  response.resume();
  await once(response, 'end');
  return { status: response.statusCode, serial };
}

/** Two checks: files count only when they no longer change. */
function checkTwice(): void {
  watcher.check();
  watcher.check();
}

describe('a server with a certificate', () => {
  it('answers routes and checks over TLS', async () => {
    expect(await ask('/health/live')).toEqual({ status: 200, serial: '01' });
    expect((await ask('/SEARCH/?Licence=wrong')).status).toBe(401);
    expect((await ask('/nothing')).status).toBe(404);
  });

  it('closes connections that speak plain HTTP, and continues to serve others', async () => {
    const socket = connectTcp(port, '127.0.0.1');
    let received = '';
    socket.setEncoding('latin1').on('data', (data) => {
      received += data;
    });
    socket.on('error', () => {});
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'close');
    expect(received).not.toContain('HTTP/1.1');
    expect(logged).toContainEqual(expect.objectContaining({ event: 'client-error', code: 'ERR_SSL_HTTP_REQUEST' }));
    expect((await ask('/health/live')).status).toBe(200);
  });

  it('answers a client that has closed its side', async () => {
    // `allowHalfOpen` is missing in the types.
    const options = { port, host: '127.0.0.1', ca: CA, allowHalfOpen: true };
    const socket = connect(options);
    await once(socket, 'secureConnect');
    let received = '';
    socket.setEncoding('latin1').on('data', (data) => {
      received += data;
    });
    socket.end('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'close');
    expect(received).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('CertificateWatcher', () => {
  it('loads a changed certificate for new connections, and keeps open ones', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect((await ask('/health/live', agent)).serial).toBe('01');
    write(SECOND);
    checkTwice();
    expect((await ask('/health/live')).serial).toBe('02');
    expect((await ask('/health/live', agent)).serial).toBe('01');
    expect(logged).toContainEqual(
      expect.objectContaining({ event: 'certificate-loaded', validTo: '2049-12-31T23:59:59.000Z' }),
    );
    agent.destroy();
  });

  it('keeps the old certificate if the new one cannot be used, and reports it once', async () => {
    write({ cert: SECOND.cert, key: FIRST.key });
    checkTwice();
    checkTwice();
    expect((await ask('/health/live')).serial).toBe('01');
    expect(logged.filter(({ event }) => event === 'certificate-not-loaded')).toHaveLength(1);
    write(SECOND);
    checkTwice();
    expect((await ask('/health/live')).serial).toBe('02');
  });

  it('waits until both files are written, and survives their absence', async () => {
    writeFileSync(files.cert, SECOND.cert);
    watcher.check();
    write(SECOND);
    watcher.check();
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
    watcher.check();
    expect((await ask('/health/live')).serial).toBe('02');
    rmSync(files.key);
    checkTwice();
    expect((await ask('/health/live')).serial).toBe('02');
    expect(logged.filter(({ event }) => event === 'certificate-not-loaded')).toHaveLength(1);
  });
});

describe('readCertificate', () => {
  it('names the file that is missing, and a key of another certificate', () => {
    writeFileSync(files.key, SECOND.key);
    expect(() => readCertificate(files)).toThrow(/are not a certificate and its key/);
    rmSync(files.cert);
    expect(() => readCertificate(files)).toThrow(`${files.cert} cannot be read (ENOENT)`);
  });
});
