import type { IncomingMessage } from 'node:http';
import { type ApiKey, type ApiKeyStore, type ConsoleSessions, SCOPES } from '../../licences/index.ts';
import { isLoopback } from '../../runtime/config.ts';

/** The key of the demo, which needs no sign-in: it listens on loopback only, and its people are synthetic. */
const DEMO_KEY: ApiKey = { name: 'demo console', scopes: SCOPES, createdAt: '2026-01-01T00:00:00.000Z' };
const DEMO_KEY_ID = 'demo';

const COOKIE = 'idem_session';

/** Browsers accept a cookie with this prefix only from this host, so that a site of a subdomain cannot set a session. */
const SECURE_COOKIE = `__Host-${COOKIE}`;

interface Options {
  readonly apiKeys: ApiKeyStore;
  readonly sessions: ConsoleSessions;
  readonly demo: boolean;
}

/** Who signs in. */
export interface Identified {
  readonly apiKey: ApiKey;
  readonly id: string;
}

/** Signs browsers in and out, and recognises those that are signed in. */
export class BrowserSessions {
  readonly isDemo: boolean;
  private readonly apiKeys: ApiKeyStore;
  private readonly sessions: ConsoleSessions;

  constructor({ apiKeys, sessions, demo }: Options) {
    this.apiKeys = apiKeys;
    this.sessions = sessions;
    this.isDemo = demo;
  }

  /** Whose API key a browser has sent; the demo needs none. `undefined` if the key is not valid. */
  identify(request: IncomingMessage, secret: string): Identified | undefined {
    if (secret === '' && this.isDemoRequest(request)) return { apiKey: DEMO_KEY, id: DEMO_KEY_ID };
    return this.apiKeys.identify(secret);
  }

  /** Begins a session. @returns the value of the header `Set-Cookie` */
  async signIn(request: IncomingMessage, { id }: Identified): Promise<string> {
    return cookieOf(request, await this.sessions.start(id));
  }

  /** The API key of a request's session; `undefined` without one, and for requests that another site has caused. */
  resolve(request: IncomingMessage): ApiKey | undefined {
    if (!isFromOwnPages(request)) return undefined;
    const token = tokenOf(request);
    const keyId = token === undefined ? undefined : this.sessions.use(token);
    if (keyId === undefined) return undefined;
    if (keyId !== DEMO_KEY_ID) return this.apiKeys.findById(keyId);
    return this.isDemoRequest(request) ? DEMO_KEY : undefined;
  }

  /** @returns the value of the header `Set-Cookie` */
  async signOut(request: IncomingMessage): Promise<string> {
    const token = tokenOf(request);
    if (token !== undefined) await this.sessions.end(token);
    return cookieOf(request, '', '; Max-Age=0');
  }

  /** A name that a foreign site lets point to this machine (DNS rebinding) gets no demo session. */
  private isDemoRequest(request: IncomingMessage): boolean {
    return this.isDemo && isLoopbackRequest(request);
  }
}

function tokenOf(request: IncomingMessage): string | undefined {
  const { headers } = request;
  const cookie = cookieName(request);
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === cookie && value !== undefined && /^[\w-]{32}$/.test(value)) return value;
  }
  return undefined;
}

/** `Secure` except on this machine, where some browsers store no such cookie without TLS. */
function cookieOf(request: IncomingMessage, value: string, more = ''): string {
  const secure = isLoopbackRequest(request) ? '' : '; Secure';
  return `${cookieName(request)}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}${more}`;
}

function cookieName(request: IncomingMessage): string {
  return isLoopbackRequest(request) ? COOKIE : SECURE_COOKIE;
}

function isLoopbackRequest({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return isLoopback(host);
}

/**
 * Whether the console itself has made a request: protection against cross-site request forgery. Browsers say where a
 * request comes from in `Sec-Fetch-Site`; old ones at least send `Origin` with requests that change something.
 */
export function isFromOwnPages({ headers, method }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  if (origin === undefined) return method === 'GET' || method === 'HEAD';
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
