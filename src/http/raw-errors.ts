import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '../runtime/logger.ts';
import { errorBody } from './dqe/error-body.ts';
import { ERRORS, type ErrorCode } from './errors.ts';
import { errorHead } from './wire.ts';

/**
 * What arrives and never becomes a request of fastify's: no HTTP, headers beyond the limit, requests that take for
 * ever, tunnels. It is answered in the same shape as everything else, on the bare socket.
 */
export function answerRawErrors(server: Server, logger: Logger): void {
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    refuse(socket, 'method-not-allowed', 'GET, HEAD, POST');
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const body = errorBody('expectation-failed');
    response.writeHead(ERRORS['expectation-failed'].status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      Connection: 'close',
    });
    response.end(body);
    logger.clientError({ code: 'expectation', status: ERRORS['expectation-failed'].status });
  });
}

/** The answer to an error of the HTTP parser. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex, logger: Logger): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, details] = PARSER_ERRORS[error.code ?? ''] ?? ['malformed-request'];
  logger.clientError({ code: parserCode(error), status: ERRORS[code].status });
  // Requests that came before it in the same packet are answered first.
  setImmediate(() => {
    if (hasBegunToAnswer(socket)) socket.destroy();
    else refuse(socket, code, details);
  });
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

/** Node keeps the answer that is being written on the socket; a second one in its middle would garble both. */
function hasBegunToAnswer(socket: Duplex): boolean {
  const { _httpMessage } = socket as { _httpMessage?: { headersSent: boolean } };
  return _httpMessage?.headersSent === true;
}

/** How long a client may go on sending what nobody reads before the connection is cut, in milliseconds. */
const LINGER = 2000;

/**
 * Answers and closes. What the client is still sending is read and dropped for a while: closing at once would reset
 * the connection, and the answer would be lost with it (source: RFC 9112, section 9.6).
 */
function refuse(socket: Duplex, code: ErrorCode, details = ''): void {
  const body = errorBody(code, details);
  const { status, headers } = errorHead(code, details);
  const lines = [
    `HTTP/1.1 ${status} ${ERRORS[code].message}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...(headers.length > 0 ? [`${headers[0]}: ${headers[1]}`] : []),
  ];
  socket.on('error', () => socket.destroy());
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  socket.removeAllListeners('data');
  socket.resume();
  setTimeout(() => socket.destroy(), LINGER).unref();
}
