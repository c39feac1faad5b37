import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../runtime/logger.ts';
import { ERRORS, type ErrorCode, RequestError } from './errors.ts';
import type { Parameters } from './parameters/parameters.ts';
import { readForm, readQuery } from './parameters/read-form.ts';
import { decodeUtf8, readJson } from './parameters/read-json.ts';
import type { ResponseBatcher } from './response-batcher.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** `performance.now()` when the head of the request was complete. */
    startedAt: number;
    /** The name of the licence once it is known, for the log. */
    licenceName: string;
  }
  interface FastifyInstance {
    /** Gets one line per request. */
    requestLog: Logger;
    /** Writes the responses. */
    responses: ResponseBatcher;
  }
}

/**
 * Headers of every response. Responses concern people, so caches must not store them, and browsers must not guess
 * another type than the one declared.
 */
export const COMMON_HEADERS = [
  'Content-Type',
  'application/json; charset=utf-8',
  'Cache-Control',
  'no-store',
  'X-Content-Type-Options',
  'nosniff',
] as const;

const NO_HEADERS: readonly string[] = [];

interface ResponseParts {
  readonly status: number;
  readonly body: string;
  readonly headers?: readonly string[];
}

/**
 * Sends a response and logs the request. All responses of all dialects are sent here.
 *
 * It bypasses fastify's serialisers and send hooks, which cost a third of an empty route, because the body is text
 * already.
 */
export function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, body, headers = NO_HEADERS }: ResponseParts,
): FastifyReply {
  reply.hijack();
  reply.raw.writeHead(status, [
    ...COMMON_HEADERS,
    'Content-Length',
    String(Buffer.byteLength(body)),
    'X-Request-Id',
    request.id,
    ...headers,
  ]);
  request.server.responses.add(() => {
    reply.raw.end(body);
    logRequest(request, status);
  });
  return reply;
}

/** Sends the head of a response without `Content-Length`, as RFC 9110, section 9.3.2, allows for HEAD. */
export function sendHead(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
  reply.hijack();
  reply.raw.writeHead(status, [...COMMON_HEADERS, 'X-Request-Id', request.id]);
  request.server.responses.add(() => {
    reply.raw.end();
    logRequest(request, status);
  });
  return reply;
}

function logRequest(request: FastifyRequest, status: number): void {
  const { requestLog } = request.server;
  if (!requestLog.logsRequests) return;
  requestLog.request({
    request: request.id,
    method: request.raw.method!,
    route: request.is404 ? '-' : request.routeOptions.url!,
    status,
    durationMs: performance.now() - request.startedAt,
    licence: request.licenceName,
  });
}

/** A body as received; it is parsed once the parameter names of the dialect are known. */
export interface RequestBody {
  readonly kind: 'form' | 'json';
  readonly bytes: Buffer;
}

export const UNDERSTOOD_TYPES = 'application/x-www-form-urlencoded or application/json, in UTF-8';

/**
 * Reads the parameters of URL and body.
 *
 * @throws RequestError if the body is compressed, not UTF-8, or not a JSON object
 */
export function readParameters<Name extends string>(request: FastifyRequest, parameters: Parameters<Name>): void {
  readQuery(request.raw.url!, parameters);
  const body = request.body as RequestBody | undefined;
  if (body === undefined) return;
  if (!isPlainUtf8(request)) throw new RequestError('unsupported-media-type', UNDERSTOOD_TYPES);
  if (body.bytes.length === 0) return;
  const text = decodeUtf8(body.bytes);
  if (text === undefined) throw new RequestError('invalid-encoding', 'body');
  if (body.kind === 'form') readForm(text, parameters);
  else {
    const problem = readJson(text, parameters);
    if (problem !== undefined) throw new RequestError('invalid-body', problem);
  }
}

function isPlainUtf8({ headers }: FastifyRequest): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return /^(?:utf-?8|us-ascii)$/i.test(charset) && /^(?:identity)?$/i.test(headers['content-encoding'] ?? '');
}

/** The status of an error, and the headers that the status requires. */
export function errorHead(code: ErrorCode, details: string): { status: number; headers: readonly string[] } {
  const { status } = ERRORS[code];
  if (code === 'method-not-allowed') return { status, headers: ['Allow', details] };
  if (code === 'unauthorized') return { status, headers: ['WWW-Authenticate', 'Bearer realm="idem"'] };
  return { status, headers: NO_HEADERS };
}
