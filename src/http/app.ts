import type { IncomingMessage, Server } from 'node:http';
import {
  type FastifyError,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
} from 'fastify';
import type { Logger } from '../runtime/logger.ts';
import { type AccessControl, OPEN_ACCESS } from './access-control.ts';
import { type CamaraSettings, routeCamara } from './camara/plugin.ts';
import { type ConsoleServices, routeConsole } from './console/plugin.ts';
import { errorBody } from './dqe/error-body.ts';
import { ACCESS_TOKEN_PATHS, routeAccessToken } from './dqe/mobile/access-token.ts';
import { ID_MOBILE_PATHS, routeIdMobile } from './dqe/mobile/id-mobile.ts';
import type { MobileSettings } from './dqe/mobile/route.ts';
import { routeSession, SESSION_PATHS } from './dqe/mobile/session.ts';
import { OAUTH_PATHS, routeOauthToken } from './dqe/oauth-token.ts';
import {
  answerSearch,
  isPlainSearch,
  routeSearch,
  SEARCH_PATHS,
  type SearchSettings,
  searchPath,
} from './dqe/search.ts';
import { type ErrorCode, RequestError } from './errors.ts';
import { Exchange } from './exchange.ts';
import { type Degradation, HEALTH_PATHS, routeHealth } from './health.ts';
import { OneWriteResponse } from './one-write-response.ts';
import { answerClientError, answerHalfClosed, answerRawErrors } from './raw-errors.ts';
import { clientRequestId } from './request-id.ts';
import { scheduleRequests } from './request-scheduler.ts';
import { ResponseBatcher } from './response-batcher.ts';
import type { Certificate } from './tls.ts';
import { routeApi } from './v1/plugin.ts';
import type { ApiServices } from './v1/services.ts';
import { errorHead, type RequestBody, send, UNDERSTOOD_TYPES } from './wire.ts';

export interface AppSettings extends SearchSettings {
  readonly logger: Logger;
  /** Whether the server accepts requests: it is not about to stop. */
  readonly isReady: () => boolean;
  /** The failures that leave checks working; by default none. */
  readonly degradedBy?: () => readonly Degradation[];
  /** ID Mobile and tokens; without it their paths do not exist. */
  readonly mobile?: MobileSettings;
  /** CAMARA KYC Match and SIM Swap; without it their paths do not exist. */
  readonly camara?: CamaraSettings;
  /** The API under `/v1`; without it its paths do not exist. */
  readonly api?: ApiServices;
  /** The web console; without it its paths do not exist. */
  readonly console?: ConsoleServices;
  readonly limits?: Partial<Limits>;
  /** By default nothing is limited. */
  readonly access?: AccessControl;
  /** Without it the server speaks plain HTTP. */
  readonly tls?: Certificate;
}

export interface Limits {
  /** Nine parameters of 1,000 characters, each of up to 12 bytes when percent-encoded. */
  readonly maxBodyBytes: number;
  /** URL and headers together; the default of Node. */
  readonly maxHeadBytes: number;
  readonly headTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Longer than the 60 seconds of common proxies, so that the proxy closes idle connections. */
  readonly idleTimeoutMs: number;
  /** The interval at which the timeouts above are checked. */
  readonly timeoutCheckMs: number;
}

export const LIMITS: Limits = {
  maxBodyBytes: 128 * 1024,
  maxHeadBytes: 16 * 1024,
  headTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  idleTimeoutMs: 72_000,
  timeoutCheckMs: 1000,
};

/**
 * The HTTP application: routes, limits, errors. It does not listen yet.
 *
 * Fastify gets no logger, because its lines can contain URLs. The dialects parse query strings themselves, because their
 * errors are more precise than those of a general parser.
 */
export function createApp(settings: AppSettings): FastifyInstance {
  const { logger } = settings;
  const limits = { ...LIMITS, ...settings.limits };
  const nextId = requestIds();
  const app = newFastify(settings, limits, nextId);
  const { access = OPEN_ACCESS } = settings;
  const services = { requestLog: logger, responses: new ResponseBatcher(() => access.journal.flush()), access };
  app.decorate('requestLog', services.requestLog);
  app.decorate('responses', services.responses);
  app.decorate('access', services.access);
  app.decorateRequest('startedAt', 0);
  app.decorateRequest('licenceName', '-');
  app.decorateRequest('requestId', '');
  app.addHook('onRequest', (request, reply, done) => {
    request.startedAt = performance.now();
    const malformed = malformedPart(request.raw);
    // Before the body is read: it does not matter for these errors.
    if (malformed !== undefined) refuse(request, reply, 'malformed-request', malformed);
    else if (request.is404) refuseRoute(request, reply);
    else done();
  });
  acceptBodies(app);
  routeSearch(app, settings);
  if (settings.mobile) routeTokensAndMobile(app, settings.mobile);
  if (settings.camara) routeCamara(app, settings.camara);
  if (settings.api) routeApi(app, settings.api);
  if (settings.console) routeConsole(app, settings.console);
  routeHealth(app, settings);
  app.setNotFoundHandler(refuseRoute);
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
  answerRawErrors(app.server as Server, logger);
  answerHalfClosed(app.server as Server, logger);
  scheduleRequests(app.server as Server, (request, response) => {
    if (!isPlainSearch(request) || malformedPart(request) !== undefined) return false;
    const id = clientRequestId(request.headers) ?? nextId();
    const start = { id, route: searchPath(request), startedAt: performance.now(), licenceName: '-' };
    answerSearch(settings, new Exchange(request, response, services, start));
    return true;
  });
  return app;
}

/** Routes have no schemas of Fastify. Without these builders it would load its compilers of schemas, which takes 50 ms of CPU time. */
const NO_COMPILERS = { buildValidator: noCompiler, buildSerializer: noCompiler };

function noCompiler(): never {
  throw new Error('routes have no schemas of Fastify: validate what a route receives with zod');
}

function newFastify({ logger, tls }: AppSettings, limits: Limits, nextId: () => string): FastifyInstance {
  return fastify({
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.idleTimeoutMs,
    ...transportOptions(limits, tls),
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    genReqId: ({ headers }) => clientRequestId(headers) ?? nextId(),
    routerOptions: { querystringParser: () => NO_QUERY },
    schemaController: { compilersFactory: NO_COMPILERS },
    frameworkErrors: (_error, request, reply) => {
      // Fastify has not run the hooks and constructors of its requests yet.
      Object.assign(request, { startedAt: performance.now(), licenceName: '-' });
      refuse(request, reply, 'malformed-request');
    },
    clientErrorHandler: (error, socket) => answerClientError(error, socket, logger),
  });
}

/** The options of Node's server, with or without TLS. */
function transportOptions(limits: Limits, tls: Certificate | undefined): Pick<FastifyHttpOptions<Server>, 'http'> {
  const options = {
    maxHeaderSize: limits.maxHeadBytes,
    headersTimeout: limits.headTimeoutMs,
    connectionsCheckingInterval: limits.timeoutCheckMs,
    requireHostHeader: false,
    ServerResponse: OneWriteResponse,
  };
  if (tls === undefined) return { http: options };
  const https = { ...options, ...tls, handshakeTimeout: limits.headTimeoutMs, allowHalfOpen: true };
  // The types of fastify tell servers with TLS and without apart; here they are used alike.
  return { https } as object;
}

function routeTokensAndMobile(app: FastifyInstance, settings: MobileSettings): void {
  routeOauthToken(app, settings);
  routeAccessToken(app, settings);
  routeIdMobile(app, settings);
  routeSession(app, settings);
}

const NO_QUERY = {};

/** Request ids that are unique among all processes of one start. */
function requestIds(): () => string {
  const prefix = `${process.pid.toString(36)}${Date.now().toString(36).slice(-5)}-`;
  let count = 0;
  return () => prefix + (++count).toString(36);
}

/**
 * The part of a request that makes it malformed, although Node's parser accepts it: HTTP versions other than 1.0 and 1.1
 * (`''`), and a missing or second `Host` (source: RFC 9112, section 3.2).
 */
function malformedPart({ httpVersionMajor, httpVersionMinor, rawHeaders }: IncomingMessage): string | undefined {
  if (httpVersionMajor !== 1 || httpVersionMinor > 1) return '';
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length === HOST.length && name.toLowerCase() === HOST) hosts++;
  }
  return hosts > 1 || (hosts === 0 && httpVersionMinor === 1) ? 'Host' : undefined;
}

const HOST = 'host';

/** Keeps bodies as bytes: the route, which knows the parameters, parses them. */
function acceptBodies(app: FastifyInstance): void {
  const kinds = { 'application/x-www-form-urlencoded': 'form', 'application/json': 'json' } as const;
  app.removeAllContentTypeParsers();
  for (const [type, kind] of Object.entries(kinds)) {
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, bytes, done) => {
      const body: RequestBody = { kind, bytes: bytes as Buffer };
      done(null, body);
    });
  }
}

/** The methods of each path, as in the header `Allow`. */
const ALLOWED: ReadonlyMap<string, string> = new Map<string, string>([
  ...SEARCH_PATHS.map((path) => [path, 'GET, HEAD, POST'] as const),
  ...[...OAUTH_PATHS, ...ACCESS_TOKEN_PATHS, ...ID_MOBILE_PATHS, ...SESSION_PATHS].map(
    (path) => [path, 'GET, POST'] as const,
  ),
  ...HEALTH_PATHS.map((path) => [path, 'GET, HEAD'] as const),
]);

function refuseRoute(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.raw.url!.split('?', 1)[0]!;
  const allowed = ALLOWED.get(path);
  // The router rejects the syntax of some paths, so that it is asked about known ones only.
  if (allowed === undefined || !request.server.hasRoute({ method: 'GET', url: path }))
    return refuse(request, reply, 'not-found');
  return refuse(request, reply, 'method-not-allowed', allowed);
}

/** Fastify's own errors that a client can cause, as entries of the catalogue. */
const FASTIFY_ERRORS: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', `${LIMITS.maxBodyBytes} bytes`],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', UNDERSTOOD_TYPES],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['invalid-body', 'not as long as announced'],
  ECONNRESET: ['invalid-body', 'not as long as announced'],
};

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof RequestError) return refuseLater(request, reply, error);
  const known = FASTIFY_ERRORS[error.code];
  if (known) return refuse(request, reply, ...known);
  if (isClientFault(error)) return refuse(request, reply, 'malformed-request');
  request.server.requestLog.internalError(error, request.id);
  return refuse(request, reply, 'internal');
}

/** Refuses after the delay of the error. */
function refuseLater(request: FastifyRequest, reply: FastifyReply, error: RequestError): FastifyReply {
  const { code, details, delayMs } = error;
  if (delayMs === 0) return refuse(request, reply, code, details);
  reply.hijack();
  request.server.access.guard.delay(delayMs, () => refuse(request, reply, code, details));
  return reply;
}

/** Fastify's other errors that concern the request. */
function isClientFault({ statusCode = 500 }: FastifyError): boolean {
  return statusCode >= 400 && statusCode < 500;
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: ErrorCode, details = ''): FastifyReply {
  const { status, headers } = errorHead(code, details);
  const body = errorBody(code, details);
  // Data that follows a malformed request could be anything.
  const all = code === 'malformed-request' ? [...headers, 'Connection', 'close'] : headers;
  return send(request, reply, { status, headers: all, body });
}
