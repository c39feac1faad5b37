import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../runtime/logger.ts';
import type { AccessControl } from './access-control.ts';
import { ERRORS, type ErrorCode, RequestError } from './errors.ts';
import { Exchange, type ResponseParts } from './exchange.ts';
import type { Parameters } from './parameters/parameters.ts';
import { decodeWestern } from './parameters/percent-decoding.ts';
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
    /** Limits what clients may do, and counts what they got. */
    access: AccessControl;
  }
}

/** The exchange of a request that fastify routed. Fastify leaves its response alone from now on. */
export function exchangeOf(request: FastifyRequest, reply: FastifyReply): Exchange {
  const { id, startedAt, licenceName } = request;
  const route = request.is404 ? '-' : request.routeOptions.url!;
  reply.hijack();
  return new Exchange(request.raw, reply.raw, request.server, { id, route, startedAt, licenceName });
}

/**
 * Sends a response and logs the request.
 *
 * It bypasses fastify's serialisers and send hooks, which cost a third of an empty route, because the body is text
 * already.
 */
export function send(request: FastifyRequest, reply: FastifyReply, parts: ResponseParts): FastifyReply {
  exchangeOf(request, reply).send(parts);
  return reply;
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
 * @throws RequestError if the body is compressed, in an unsupported encoding, or not a JSON object
 */
export function readParameters<Name extends string>(
  request: IncomingMessage,
  body: RequestBody | undefined,
  parameters: Parameters<Name>,
): void {
  readQuery(request.url!, parameters);
  if (body === undefined) return;
  const charset = charsetOf(request);
  const isRead = UTF8.test(charset) || (parameters.isLenient && WESTERN.test(charset));
  if (isCompressed(request) || !isRead) throw new RequestError('unsupported-media-type', UNDERSTOOD_TYPES);
  if (body.bytes.length === 0) return;
  const text = decodeUtf8(body.bytes) ?? (parameters.isLenient ? decodeWestern(body.bytes) : undefined);
  if (text === undefined) throw new RequestError('invalid-encoding', 'body');
  if (body.kind === 'form') readForm(text, parameters);
  else {
    const problem = readJson(text, parameters);
    if (problem !== undefined) throw new RequestError('invalid-body', problem);
  }
}

const UTF8 = /^(?:utf-?8|us-ascii)$/i;
/** Browsers read all of them as Windows-1252 (WHATWG, Encoding Standard). */
const WESTERN = /^(?:iso-?8859-1|latin-?1|windows-1252|cp-?1252)$/i;

function charsetOf({ headers }: IncomingMessage): string {
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
}

function isCompressed({ headers }: IncomingMessage): boolean {
  return !/^(?:identity)?$/i.test(headers['content-encoding'] ?? '');
}

/** The status of an error, and the headers that the status requires. */
export function errorHead(code: ErrorCode, details: string): { status: number; headers: readonly string[] } {
  const { status } = ERRORS[code];
  if (code === 'method-not-allowed') return { status, headers: ['Allow', details] };
  if (code === 'unauthorized') return { status, headers: ['WWW-Authenticate', 'Bearer realm="idem"'] };
  if (code === 'too-many-requests') return { status, headers: ['Retry-After', details] };
  return { status, headers: [] };
}
