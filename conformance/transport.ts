import { Agent, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { WireRequest } from './request.ts';

export interface WireResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Longer than any answer takes. */
const TIMEOUT_MS = 10_000;

/** @throws Error if the server cannot be reached, does not answer in time, or closes the connection without an answer */
export function sendRequest(url: URL, wire: WireRequest): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    const { method, target, headers, body } = wire;
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const { hostname, port, protocol } = url;
    const options = { hostname: bare(hostname), port, protocol, method, path: target, headers, timeout: TIMEOUT_MS };
    // A new connection for each case, so that an answer never depends on the one before.
    const request = send(url.protocol === 'https:' ? options : { ...options, agent: new Agent({ keepAlive: false }) });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: flatten(response.headers),
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${TIMEOUT_MS} ms`)));
    request.on('error', reject);
    request.end(body);
  });
}

/** Writes bytes unchanged, and reads until the server closes the connection. */
export function sendBytes(url: URL, bytes: Buffer): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    const isTls = url.protocol === 'https:';
    const host = bare(url.hostname);
    const port = Number(url.port || (isTls ? 443 : 80));
    const socket = isTls ? connectTls({ host, port, servername: host }) : connectPlain({ host, port });
    const chunks: Buffer[] = [];
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error(`no answer within ${TIMEOUT_MS} ms`)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const response = parseResponse(Buffer.concat(chunks));
      if (response) resolve(response);
      else reject(new Error('the server closed the connection without an answer'));
    });
    socket.write(bytes);
  });
}

/** Parses a complete answer of HTTP/1.x that ends with its connection; `undefined` if it is none. */
export function parseResponse(bytes: Buffer): WireResponse | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(statusLine)?.[1];
  if (status === undefined) return undefined;
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const length = headers['content-length'];
  const start = end + 4;
  return {
    status: Number(status),
    headers,
    text: bytes.toString('utf8', start, length === undefined ? bytes.length : start + Number(length)),
  };
}

function flatten(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** The host name without brackets: `::1` for `[::1]`. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
