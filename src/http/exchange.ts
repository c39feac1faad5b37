import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../runtime/logger.ts';
import type { AccessControl } from './access-control.ts';
import { OneWriteResponse } from './one-write-response.ts';
import type { PendingResponse, ResponseBatcher } from './response-batcher.ts';

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

export interface ResponseParts {
  readonly status: number;
  readonly body: string;
  readonly headers?: readonly string[];
  /** Content type; JSON by default. */
  readonly type?: string;
}

/** What a server gives to each of its exchanges. */
export interface ExchangeServices {
  readonly requestLog: Logger;
  readonly responses: ResponseBatcher;
  /** Limits what clients may do, and counts what they got. */
  readonly access: AccessControl;
}

export interface ExchangeStart {
  readonly id: string;
  /** As in the log, without values: `/SEARCH/`. */
  readonly route: string;
  /** `performance.now()` when the head of the request was complete. */
  readonly startedAt: number;
  readonly licenceName: string;
}

/** One request and its response, whoever routed it. Writes the response and logs the request. */
export class Exchange implements PendingResponse {
  readonly request: IncomingMessage;
  /** The name of the licence once it is known, for the log. */
  licenceName: string;
  /** Sent with every response from now on. */
  extraHeaders: readonly string[] = NO_HEADERS;
  private readonly response: ServerResponse;
  private readonly services: ExchangeServices;
  private readonly start: ExchangeStart;
  private status = 0;
  private body = '';
  private isAscii = false;

  constructor(request: IncomingMessage, response: ServerResponse, services: ExchangeServices, start: ExchangeStart) {
    this.request = request;
    this.response = response;
    this.services = services;
    this.start = start;
    this.licenceName = start.licenceName;
  }

  get access(): AccessControl {
    return this.services.access;
  }

  /** Sends JSON of ASCII characters with status 200: the same as {@link send}, in less time. */
  sendAsciiJson(body: string): void {
    if (this.extraHeaders.length > 0) {
      this.send({ status: 200, body });
      return;
    }
    this.isAscii = true;
    const head = [...COMMON_HEADERS, 'Content-Length', String(body.length), 'X-Request-Id', this.start.id];
    this.response.writeHead(200, head);
    this.end(200, body);
  }

  send({ status, body, headers = NO_HEADERS, type }: ResponseParts): void {
    const head: string[] = [...COMMON_HEADERS];
    if (type !== undefined) head[1] = type;
    head.push('Content-Length', String(Buffer.byteLength(body)), 'X-Request-Id', this.start.id);
    if (headers.length > 0) head.push(...headers);
    if (this.extraHeaders.length > 0) head.push(...this.extraHeaders);
    this.response.writeHead(status, head);
    this.end(status, body);
  }

  /** Sends the head of a response without `Content-Length`, as RFC 9110, section 9.3.2, allows for HEAD. */
  sendHead(status: number): void {
    this.response.writeHead(status, [...COMMON_HEADERS, 'X-Request-Id', this.start.id]);
    this.end(status, '');
  }

  logInternalError(error: unknown): void {
    this.services.requestLog.internalError(error, this.start.id);
  }

  private end(status: number, body: string): void {
    this.status = status;
    this.body = body;
    this.services.responses.add(this);
  }

  write(now: number): void {
    const { response, body } = this;
    if (response instanceof OneWriteResponse) response.endWith(body, this.isAscii ? 'latin1' : 'utf8');
    else response.end(body);
    this.log(now);
  }

  private log(now: number): void {
    const { requestLog } = this.services;
    if (!requestLog.logsRequests) return;
    const { id, route, startedAt } = this.start;
    requestLog.request({
      request: id,
      method: this.request.method!,
      route,
      status: this.status,
      durationMs: now - startedAt,
      licence: this.licenceName,
    });
  }
}
