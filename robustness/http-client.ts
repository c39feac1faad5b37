import { connect } from 'node:net';

export interface RawResponse {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** The time without data after which a connection counts as silent, in milliseconds. */
const QUIET_MS = 15_000;

/** Sends bytes and returns what arrives until the server closes; `isSilent` if it neither answers nor closes. */
export function exchange(port: number, bytes: Buffer): Promise<{ readonly text: string; readonly isSilent: boolean }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    let isSilent = false;
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.setTimeout(QUIET_MS, () => {
      isSilent = true;
      socket.destroy();
    });
    socket.on('close', () => resolve({ text: Buffer.concat(chunks).toString('latin1'), isSilent }));
    // Half-closed, so that an incomplete request is answered at once.
    socket.end(bytes);
  });
}

export interface Call {
  readonly method?: string;
  /** Path and query string. */
  readonly target: string;
  readonly headers?: readonly string[];
  readonly body?: string | Buffer;
}

/** Sends one request on a new connection; `undefined` if it was not answered. */
export async function call(port: number, request: Call): Promise<RawResponse | undefined> {
  return parseResponses((await exchange(port, requestBytes(request))).text)[0];
}

/** The bytes of a request that asks the server to close the connection. */
export function requestBytes({ method = 'GET', target, headers = [], body }: Call): Buffer {
  const length = body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const head = [`${method} ${target} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, ...length];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body ?? '')]);
}

/** Splits the bytes of a connection into responses. */
export function parseResponses(text: string): RawResponse[] {
  const responses: RawResponse[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\r\n\r\n', at);
    if (end === -1) break;
    const head = text.slice(at, end);
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    responses.push({ status: Number(head.slice(9, 12)), head, body: text.slice(end + 4, end + 4 + length) });
    at = end + 4 + length;
  }
  return responses;
}
