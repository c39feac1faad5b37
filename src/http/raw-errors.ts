import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from '../runtime/logger.ts';
import { errorBody } from './dqe/error-body.ts';
import { ERRORS, type ErrorCode } from './errors.ts';
import { COMMON_HEADERS } from './exchange.ts';
import { errorHead } from './wire.ts';

/**
 * Answers data that never becomes a request of fastify: not HTTP, headers beyond the limit, requests that do not arrive
 * in time, tunnels. The responses have the same format as all others.
 */
export function answerRawErrors(server: Server, logger: Logger): void {
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    refuseAfterResponses(socket, 'method-not-allowed', 'GET, HEAD, POST');
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const { status } = ERRORS['expectation-failed'];
    const body = errorBody('expectation-failed');
    response.writeHead(status, [
      ...COMMON_HEADERS,
      'Content-Length',
      String(Buffer.byteLength(body)),
      'Connection',
      'close',
    ]);
    response.end(body);
    logger.clientError({ code: 'expectation', status });
  });
}

/**
 * Answers clients that close their side of the connection after their requests. By default Node closes the other side at
 * once, and answers that were paid for would be lost. The property is missing in Node's types.
 */
export function answerHalfClosed(server: Server, logger: Logger): void {
  Object.assign(server, { httpAllowHalfOpen: true });
  const onEnd = function (this: Duplex) {
    if (refused.has(this) || !isWithinMessage(this)) return;
    logger.clientError({ code: 'INCOMPLETE_BODY', status: ERRORS['malformed-request'].status });
    refuseAfterResponses(this, 'malformed-request');
  };
  const watch = (socket: Duplex) => socket.on('end', onEnd);
  server.on('connection', watch);
  server.on('secureConnection', watch);
}

/**
 * Whether the client ended a connection within the body of a request. Node's parser reports that as an error, but not if
 * the request asks for an upgrade (Node 20 to 24), so that it would wait for the request timeout.
 */
function isWithinMessage(socket: Duplex): boolean {
  const { parser } = socket as { parser?: { incoming?: IncomingMessage | null } | null };
  return parser?.incoming?.complete === false;
}

/** Answers an error of the HTTP parser. The parser reports an error for each packet that follows; only one is answered. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex, logger: Logger): void {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && uploading.has(socket)) return;
  // First: a socket that was refused is no longer writable, but must not be destroyed before its client has read.
  if (refused.has(socket)) return;
  if (isTlsError(error)) {
    // There is no encrypted connection that could carry an answer.
    logger.clientError({ code: parserCode(error), status: 0 });
    socket.destroy();
    return;
  }
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, details] = PARSER_ERRORS[error.code ?? ''] ?? ['malformed-request'];
  logger.clientError({ code: parserCode(error), status: ERRORS[code].status });
  refuseAfterResponses(socket, code, details);
}

/** Sockets that send a file. */
const uploading = new WeakSet<Duplex>();

/** The longest pause of an upload, in milliseconds. */
const MAX_PAUSE_MS = 30_000;

/**
 * Lets a request take longer than others, as long as its body arrives. Node reports the request timeout of a connection
 * once and goes on reading.
 *
 * @returns ends it
 */
export function allowUpload(socket: Socket): () => void {
  uploading.add(socket);
  const destroy = () => void socket.destroy();
  socket.setTimeout(MAX_PAUSE_MS, destroy);
  return () => {
    uploading.delete(socket);
    socket.setTimeout(0, destroy);
  };
}

/** Whether a client failed to set up TLS, for example because it speaks plain HTTP. */
function isTlsError({ code }: NodeJS.ErrnoException): boolean {
  return code !== undefined && /^ERR_(?:SSL|TLS)_/.test(code);
}

const PARSER_ERRORS: Readonly<Record<string, readonly [code: ErrorCode, details?: string]>> = {
  HPE_INVALID_URL: ['invalid-encoding', 'URL'],
  HPE_HEADER_OVERFLOW: ['headers-too-large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['body-too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout'],
};

function parserCode({ code }: NodeJS.ErrnoException): string {
  return code !== undefined && /^[A-Z_]{1,60}$/.test(code) ? code : 'unknown';
}

/** Sockets that get an error after the responses to their earlier requests. */
const refused = new WeakSet<Duplex>();

/**
 * Refuses after the earlier requests of the connection are answered: credits may have been taken for them. The request
 * whose body is invalid or does not arrive is never answered otherwise.
 */
function refuseAfterResponses(socket: Duplex, code: ErrorCode, details?: string): void {
  refused.add(socket);
  const response = currentResponse(socket);
  if (!socket.writable) socket.destroy();
  else if (response?.req.complete) {
    response.once('close', () => setImmediate(refuseAfterResponses, socket, code, details));
  } else if (response?.headersSent) socket.destroy();
  else refuse(socket, code, details);
}

/** The response that is next on this connection. Node stores it on the socket. */
function currentResponse(socket: Duplex): ServerResponse | undefined {
  return (socket as { _httpMessage?: ServerResponse | null })._httpMessage ?? undefined;
}

/** The time a client has to read the error while its remaining data is dropped, in milliseconds. */
const LINGER_MS = 2000;

/**
 * Answers and closes. Data that the client is still sending is read and dropped for a while: closing at once would reset
 * the connection, and the response would be lost (source: RFC 9112, section 9.6).
 */
function refuse(socket: Duplex, code: ErrorCode, details = ''): void {
  const body = errorBody(code, details);
  const { status, headers } = errorHead(code, details);
  const all = [...COMMON_HEADERS, 'Content-Length', String(Buffer.byteLength(body)), 'Connection', 'close', ...headers];
  const lines = [`HTTP/1.1 ${status} ${ERRORS[code].message}`];
  for (let at = 0; at < all.length; at += 2) lines.push(`${all[at]}: ${all[at + 1]}`);
  socket.on('error', () => socket.destroy());
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  socket.removeAllListeners('data');
  socket.resume();
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
