import { Readable } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { type ApiKey, allows, isLimited, limitedKey } from '../../licences/index.ts';
import { DamagedSourcesError } from '../../reference/base.ts';
import { BaseError, RemovedNodeError, StoreUnavailableError } from '../../storage/base-error.ts';
import { DamagedFileError } from '../../storage/checksummed-file.ts';
import { bearerToken } from '../bearer-token.ts';
import { isRejection } from '../client-guard.ts';
import { DIALECTS } from '../dialects.ts';
import { logRequest } from '../log-request.ts';
import { allowUpload } from '../raw-errors.ts';
import { openApiOf } from './openapi.ts';
import { PROBLEMS, ProblemError, pointerPart, problemBody, type ValueProblem, validationProblem } from './problem.ts';
import type { Content, RecordedEvent, Route } from './route.ts';
import { baseRoutes } from './routes/base.ts';
import { baseImportRoutes } from './routes/base-imports.ts';
import { checkRoutes } from './routes/check.ts';
import { fileRoutes } from './routes/files.ts';
import { importRoutes } from './routes/imports.ts';
import { journalRoutes } from './routes/journal.ts';
import { keyRoutes } from './routes/keys.ts';
import { licenceRoutes } from './routes/licences.ts';
import { operationRoutes } from './routes/operation.ts';
import { peopleRoutes } from './routes/people.ts';
import type { ApiServices } from './services.ts';

/** Every operation of the API, in the order of its description. */
export function apiRoutes(services: ApiServices): readonly Route[] {
  return [
    ...checkRoutes(services),
    ...fileRoutes(services),
    ...peopleRoutes(services),
    ...importRoutes(services),
    ...baseImportRoutes(services),
    ...baseRoutes(services),
    ...licenceRoutes(services),
    ...keyRoutes(services),
    ...journalRoutes(services),
    ...operationRoutes(services),
  ];
}

const SOURCES_DAMAGED =
  'the list of imported files is damaged, so that origins and retention are not known: restore a backup, or import the ' +
  'people again with --replace; "idem verify" names the file';

const BASE_UNUSABLE = 'the data folder cannot be used: "idem verify" on the server says what is damaged and what to do';

const BASE_DAMAGED =
  'the base is damaged: restore a backup, or import the people again with --replace; "idem verify" reports all damage';

const CLUSTER_UNAVAILABLE = 'the database of the cluster cannot be reached: checks continue, changes have to wait';

/** Registers the API: its routes, errors and description. */
export function routeApi(app: FastifyInstance, services: ApiServices): void {
  void app.register(async (api) => {
    acceptJson(api);
    api.decorateRequest('apiKey', undefined);
    const routes = apiRoutes(services);
    // Built on first use: building it takes a twentieth of the time that a worker needs to start.
    let description: string | undefined;
    api.addHook('onRequest', async (request, reply) => {
      request.requestId = request.id;
      void reply.header('X-Request-Id', request.requestId).header('Cache-Control', 'no-store');
      void reply.header('X-Content-Type-Options', 'nosniff');
    });
    api.addHook('onResponse', async (request, reply) => logRequest(request, reply, request.requestId));
    api.setErrorHandler((error: FastifyError, request, reply) => {
      if (error instanceof StoreUnavailableError) {
        const detail = error instanceof RemovedNodeError ? error.message : CLUSTER_UNAVAILABLE;
        const problem = new ProblemError('unavailable', detail, { retryAfterSeconds: 1 });
        return answerError(problem, request, reply);
      }
      if (error instanceof DamagedFileError) {
        services.onDamage?.();
        return answerError(new ProblemError('unavailable', BASE_DAMAGED), request, reply);
      }
      if (!(error instanceof BaseError)) return answerError(error, request, reply);
      request.server.requestLog.internalError(error, request.requestId);
      const detail = error instanceof DamagedSourcesError ? SOURCES_DAMAGED : BASE_UNUSABLE;
      return answerError(new ProblemError('unavailable', detail), request, reply);
    });
    api.get('/openapi.json', (_request, reply) => {
      description ??= JSON.stringify(openApiOf(routes, services.version, DIALECTS));
      return reply.type('application/json; charset=utf-8').send(description);
    });
    for (const route of routes) (route.uploadTypes ? addUpload : addRoute)(api, route, services);
    const methodsOf = methodFinder(routes);
    const refuse = async (request: FastifyRequest, reply: FastifyReply) => {
      const allowed = methodsOf(request.raw.url!.split('?', 1)[0]!);
      if (allowed === '') throw new ProblemError('not-found', 'this path does not exist; see /openapi.json');
      void reply.header('Allow', allowed);
      throw new ProblemError('method-not-allowed', `use ${allowed}`);
    };
    // Before the body is read.
    api.all('/v1/*', { onRequest: refuse }, refuse);
  });
}

/** Finds the methods of a path, as in the header `Allow`; `''` if the path does not exist. */
function methodFinder(routes: readonly Route[]): (path: string) => string {
  const patterns = routes.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }));
  return (path) => {
    const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    return [...new Set(methods)].join(', ');
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The id that the client gave, or our own. */
    requestId: string;
    /** The key of the request; set before its body is read. */
    apiKey: ApiKey | undefined;
  }
}

function acceptJson(api: FastifyInstance): void {
  api.removeAllContentTypeParsers();
  api.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes as Buffer)));
    } catch {
      done(new ProblemError('invalid-request', 'the body is not JSON in UTF-8') as unknown as Error);
    }
  });
}

/** The body of an upload stays a stream. */
function addUpload(api: FastifyInstance, route: Route, services: ApiServices): void {
  void api.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser([...route.uploadTypes!], (_request, payload, done) => done(null, payload));
    addRoute(uploads, route, services);
  });
}

function addRoute(api: FastifyInstance, route: Route, services: ApiServices): void {
  const { params, query, body, headers } = route.schemas;
  api.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ':$1').replace('people:search', 'people::search'),
    // Before the body is read: it costs CPU time, and may be anything.
    onRequest: async (request) => {
      const apiKey = await authenticate(request, services);
      request.apiKey = apiKey;
      request.licenceName = apiKey.name;
      if (isLimited(apiKey)) await takeRequest(apiKey, request);
      if (!allows(apiKey, route.scope)) throw new ProblemError('forbidden', `scope ${route.scope} is required`);
    },
    handler: async (request, reply) => {
      const upload = route.uploadTypes && openUpload(request);
      const readCall = () => ({
        params: parse(params, request.params, 'path'),
        query: query && parse(query, queryOf(request), 'query'),
        body: parse(body, request.body, ''),
        headers: parse(headers, request.headers, 'header'),
        content: upload?.content,
        apiKey: request.apiKey!,
        requestId: request.requestId,
      });
      const handling = async () => {
        const call = readCall();
        const answer = await route.handle(call);
        record(request, route.recorded?.(call, answer) ?? []);
        return answer;
      };
      const result = await handling().finally(() => upload?.end());
      if (route.downloadTypes !== undefined) return sendContent(reply, result as Content);
      void reply.status(route.status ?? 200).type('application/json; charset=utf-8');
      return reply.send(JSON.stringify(result));
    },
  });
}

/** How long a client whose upload is refused can continue to send before its connection is closed, in milliseconds. */
const LINGER_MS = 2000;

/** The body of an upload. What the handler leaves of it is dropped, so that the client can read why. */
function openUpload({ body, raw }: FastifyRequest): { readonly content: AsyncIterable<Uint8Array>; end(): void } {
  if (!(body instanceof Readable)) throw new ProblemError('invalid-request', 'send the file as the body');
  const endUpload = allowUpload(raw.socket);
  return {
    content: body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
    end() {
      endUpload();
      if (raw.complete) return;
      raw.resume();
      const timer = setTimeout(() => raw.socket.destroy(), LINGER_MS).unref();
      raw.once('end', () => clearTimeout(timer));
    },
  };
}

function sendContent(reply: FastifyReply, { name, type, content }: Content): FastifyReply {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  // Source of the form: RFC 6266, section 4.3, and RFC 8187.
  void reply.type(type).header('Content-Disposition', `attachment; filename*=UTF-8''${encoded}`);
  return reply.send(content);
}

/** Writes to the audit journal before the response is sent. */
function record({ apiKey, server }: FastifyRequest, recorded: RecordedEvent | readonly RecordedEvent[]): void {
  const { journal } = server.access;
  for (const event of [recorded].flat()) journal.record({ ...event, actor: `key ${apiKey!.name}` });
  journal.flush();
}

/**
 * The query string by name. The server parses none itself: the dialects differ.
 *
 * @throws ProblemError if a parameter is given more than once
 */
function queryOf({ raw }: FastifyRequest): Record<string, string> {
  const mark = raw.url!.indexOf('?');
  if (mark === -1) return {};
  const entries = [...new URLSearchParams(raw.url!.slice(mark + 1))];
  const values = new Map(entries);
  if (values.size < entries.length) throw new ProblemError('invalid-request', '', { errors: repeatedOf(entries) });
  return Object.fromEntries(values);
}

function repeatedOf(entries: readonly (readonly [string, string])[]): readonly ValueProblem[] {
  const names = entries.map(([name]) => name);
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return Array.from(repeated, (name) => ({ pointer: `query${pointerPart(name)}`, detail: 'given more than once' }));
}

function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw validationProblem(parsed.error, where);
  return parsed.data;
}

/**
 * Wrong keys count as wrong licences do, per client.
 *
 * @throws ProblemError unless a valid key or the cookie of a session was sent
 */
async function authenticate(request: FastifyRequest, { apiKeys, browserKey }: ApiServices): Promise<ApiKey> {
  if (request.headers.authorization === undefined) return browserKey?.(request.raw) ?? refuseKey();
  const secret = bearerToken(request.headers);
  if (secret === '') return refuseKey();
  const { guard } = request.server.access;
  const found = guard.attempt(request.raw, 'api-key', () => {
    const apiKey = apiKeys.resolve(secret);
    return apiKey && { id: apiKey.name, apiKey };
  });
  if (!isRejection(found)) return found.apiKey;
  const { delayMs, retryAfterSeconds } = found;
  if (retryAfterSeconds > 0) throw new ProblemError('too-many-requests', TOO_MANY, { retryAfterSeconds });
  await new Promise<void>((resume) => guard.delay(delayMs, resume));
  return refuseKey();
}

/** Counts the request. @throws ProblemError if the key has reached a limit */
async function takeRequest(apiKey: ApiKey, { server }: FastifyRequest): Promise<void> {
  const retryAfterSeconds = await server.access.limiter.take(limitedKey(apiKey));
  if (retryAfterSeconds > 0) throw new ProblemError('too-many-requests', LIMIT_REACHED, { retryAfterSeconds });
}

const LIMIT_REACHED = 'the API key has reached its limit of requests';

const TOO_MANY = 'too many requests with a wrong key came from this address';

function refuseKey(): never {
  throw new ProblemError('unauthenticated', 'send "Authorization: Bearer" with an API key');
}

const FASTIFY_PROBLEMS: Readonly<Record<string, ProblemError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new ProblemError('body-too-large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new ProblemError('unsupported-media-type', 'see /openapi.json for the content types'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new ProblemError('invalid-request', 'the body is not as long as announced'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new ProblemError('invalid-request', 'the body is empty'),
};

/** Other errors of fastify that the client caused, such as a method with a body and no content type. */
function clientProblem({ statusCode = 500, code }: FastifyError): ProblemError | undefined {
  const isClientFault = (statusCode >= 400 && statusCode < 500) || code === 'ECONNRESET';
  return isClientFault ? new ProblemError('invalid-request', 'the request is malformed or incomplete') : undefined;
}

function answerError(error: FastifyError | ProblemError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof ProblemError ? error : (FASTIFY_PROBLEMS[error.code] ?? clientProblem(error));
  if (known === undefined) request.server.requestLog.internalError(error, request.requestId);
  const problem = known ?? new ProblemError('internal');
  void reply.status(PROBLEMS[problem.code].status).type('application/problem+json; charset=utf-8');
  if (problem.code === 'unauthenticated') void reply.header('WWW-Authenticate', 'Bearer realm="idem"');
  if (problem.retryAfterSeconds > 0) void reply.header('Retry-After', String(problem.retryAfterSeconds));
  return reply.send(JSON.stringify(problemBody(problem, request.requestId)));
}
