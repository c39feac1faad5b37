import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ApiKey, SESSION_TIMES } from '../../licences/index.ts';
import { isRejection } from '../client-guard.ts';
import { logRequest } from '../log-request.ts';
import type { ConsoleFile, ConsoleFiles } from './files.ts';
import { type BrowserSessions, isFromOwnPages } from './sessions.ts';

/** What the console is served from. */
export interface ConsoleServices {
  readonly files: ConsoleFiles;
  readonly sessions: BrowserSessions;
  readonly version: string;
  /** A person that the form of the demo offers, by the names of the API. */
  readonly example?: Readonly<Record<string, string>>;
}

/** Scripts and styles are files of the console; nothing else is loaded, from nowhere else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ');

const SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

const YEAR_SECONDS = 31_536_000;

/** A session request is an API key in JSON. */
const MAX_SESSION_BYTES = 1024;

/** Registers the console: its page under every path of `/console/`, its assets, the reference of the API, and the session of the browser. */
export function routeConsole(app: FastifyInstance, services: ConsoleServices): void {
  void app.register(async (console) => {
    console.removeAllContentTypeParsers();
    console.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => done(null, text));
    console.addHook('onRequest', async (_request, reply) => {
      void reply.headers(SECURITY_HEADERS).header('Cache-Control', 'no-store');
    });
    console.addHook('onResponse', async (request, reply) => logRequest(request, reply));
    console.get('/console', (_request, reply) => reply.redirect('/console/', 308));
    console.get('/console/*', (request, reply) => sendFile(request, reply, services.files.page));
    console.get('/docs', (request, reply) => sendFile(request, reply, services.files.reference));
    console.get('/docs/', (_request, reply) => reply.redirect('/docs', 308));
    console.get<{ Params: { name: string } }>('/console/assets/:name', (request, reply) => {
      const file = services.files.assets.get(request.params.name);
      if (file === undefined) return reply.status(404).type('text/plain; charset=utf-8').send('File not found.');
      void reply.header('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`);
      return sendFile(request, reply, file);
    });
    routeSession(console, services);
  });
}

function routeSession(app: FastifyInstance, services: ConsoleServices): void {
  const { sessions } = services;
  app.get('/console/session', (request, reply) => sendSession(reply, services, sessions.resolve(request.raw)));
  app.post('/console/session', { bodyLimit: MAX_SESSION_BYTES }, async (request, reply) => {
    const secret = isFromOwnPages(request.raw) ? secretOf(request.body) : undefined;
    if (secret === undefined) return sendSession(reply.status(401), services, undefined);
    const { guard } = request.server.access;
    const found = guard.attempt(request.raw, 'api-key', () => sessions.identify(request.raw, secret));
    if (isRejection(found)) {
      const { delayMs, retryAfterSeconds } = found;
      if (retryAfterSeconds > 0) void reply.header('Retry-After', String(retryAfterSeconds));
      await new Promise<void>((resume) => guard.delay(delayMs, resume));
      return sendSession(reply.status(retryAfterSeconds > 0 ? 429 : 401), services, undefined);
    }
    request.licenceName = found.apiKey.name;
    return sendSession(reply.header('Set-Cookie', await sessions.signIn(request.raw, found)), services, found.apiKey);
  });
  app.delete('/console/session', async (request, reply) => {
    if (!isFromOwnPages(request.raw)) return reply.status(403).send();
    return reply
      .header('Set-Cookie', await sessions.signOut(request.raw))
      .status(204)
      .send();
  });
}

function secretOf(body: unknown): string | undefined {
  try {
    const { key } = JSON.parse(body as string) as { key?: unknown };
    return typeof key === 'string' ? key.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** What the page has to know before it can show anything. */
function sendSession(reply: FastifyReply, services: ConsoleServices, apiKey: ApiKey | undefined): FastifyReply {
  const { version, sessions, example } = services;
  const session = apiKey && { name: apiKey.name, scopes: apiKey.scopes, idle_seconds: SESSION_TIMES.idle / 1000 };
  const body = { version, demo: sessions.isDemo, session: session ?? null, example: example ?? null };
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
}

function sendFile({ headers }: FastifyRequest, reply: FastifyReply, file: ConsoleFile): FastifyReply {
  void reply.type(file.type).header('ETag', file.etag).header('Vary', 'Accept-Encoding');
  if (headers['if-none-match'] === file.etag) return reply.status(304).send();
  if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return reply.send(file.bytes);
  return reply.header('Content-Encoding', 'gzip').send(file.gzip);
}
