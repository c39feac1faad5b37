import { clientAssertion } from './client-assertion.ts';
import type { Exchange, Reply } from './exchange.ts';
import { parseObject } from './json.ts';
import type { TokenSettings } from './settings.ts';

/** The result of a request for a token. */
export type TokenReply =
  | { readonly kind: 'token'; readonly token: string }
  | Exclude<Reply, { kind: 'answer' }>
  | Refused;

/** The token server answered without a token. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: number;
}

/** A token is not used during the last part of its lifetime. */
const EXPIRY_MARGIN_MS = 10_000;

/** Lifetime of a token without `expires_in`, which is optional (RFC 6749, section 5.1). */
const DEFAULT_LIFETIME_MS = 60_000;

/** Tokens that an HTTP header can contain. RFC 6750, section 2.1, allows fewer characters. */
const TOKEN = /^[\x21-\x7e]+$/;

/** Access tokens of one operator (OAuth client credentials). Keeps one token per scope. */
export class AccessTokens {
  private readonly settings: TokenSettings;
  private readonly exchange: Exchange;
  private readonly now: () => number;
  private readonly kept = new Map<string, { readonly token: string; readonly until: number }>();
  private readonly pending = new Map<string, Promise<TokenReply>>();

  constructor(settings: TokenSettings, exchange: Exchange, now: () => number = Date.now) {
    this.settings = settings;
    this.exchange = exchange;
    this.now = now;
  }

  /** Returns a token for a scope. Concurrent calls share one request. */
  get(scope: string, timeoutMs: number): Promise<TokenReply> {
    const kept = this.kept.get(scope);
    if (kept && kept.until > this.now()) return Promise.resolve({ kind: 'token', token: kept.token });
    const pending = this.pending.get(scope);
    if (pending) return pending;
    const request = this.request(scope, timeoutMs).finally(() => this.pending.delete(scope));
    this.pending.set(scope, request);
    return request;
  }

  /** Forgets a rejected token, unless there already is a newer one. */
  drop(scope: string, token: string): void {
    if (this.kept.get(scope)?.token === token) this.kept.delete(scope);
  }

  private clientParameters(): Readonly<Record<string, string>> {
    const { url, clientId, clientSecret, authentication, keyId } = this.settings;
    if (authentication === 'post') return { client_id: clientId, client_secret: clientSecret };
    const issuedAt = Math.floor(this.now() / 1000);
    const assertion = { clientId, audience: url.href, privateKey: clientSecret, keyId, issuedAt };
    return {
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: clientAssertion(assertion),
    };
  }

  private async request(scope: string, timeoutMs: number): Promise<TokenReply> {
    const { url, clientId, clientSecret, authentication } = this.settings;
    const form = new URLSearchParams({ grant_type: 'client_credentials', scope });
    const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
    if (authentication === 'basic') headers.authorization = basic(clientId, clientSecret);
    else for (const [name, value] of Object.entries(this.clientParameters())) form.set(name, value);
    const reply = await this.exchange.post({ url, headers, body: form.toString(), timeoutMs });
    if (reply.kind !== 'answer') return reply;
    const object = reply.status === 200 ? parseObject(reply.text) : undefined;
    const token = object?.access_token;
    if (typeof token !== 'string' || !TOKEN.test(token)) return { kind: 'refused', status: reply.status };
    const seconds = Number(object?.expires_in);
    const lifetimeMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : DEFAULT_LIFETIME_MS;
    this.kept.set(scope, { token, until: this.now() + lifetimeMs - Math.min(EXPIRY_MARGIN_MS, lifetimeMs / 2) });
    return { kind: 'token', token };
  }
}

/** Both parts are form-encoded (RFC 6749, section 2.3.1). */
function basic(clientId: string, clientSecret: string): string {
  const encode = (text: string) => new URLSearchParams({ _: text }).toString().slice(2);
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64')}`;
}
