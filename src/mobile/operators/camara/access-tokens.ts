import { clientAssertion } from './client-assertion.ts';
import type { Exchange, Reply } from './exchange.ts';
import { parseObject } from './json.ts';
import type { TokenSettings } from './settings.ts';

/** What asking for a token came to: a token, or what the token server did instead. */
export type TokenReply =
  | { readonly kind: 'token'; readonly token: string }
  | Exclude<Reply, { kind: 'answer' }>
  | Refused;

/** The token server answered, and gave none. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: number;
}

/** A token is used no longer when it has so little left, in milliseconds. */
const MARGIN = 10_000;

/** Where the server does not say how long a token is good (source: RFC 6749, section 5.1, leaves it open). */
const DEFAULT_LIFE = 60_000;

/** What a header can carry of a token (source: RFC 6750, section 2.1, allows fewer signs). */
const TOKEN = /^[\x21-\x7e]+$/;

/** Access tokens of one operator by OAuth's client credentials, one for each scope, asked for once and kept. */
export class AccessTokens {
  private readonly settings: TokenSettings;
  private readonly exchange: Exchange;
  private readonly now: () => number;
  private readonly kept = new Map<string, { readonly token: string; readonly until: number }>();
  private readonly asked = new Map<string, Promise<TokenReply>>();

  constructor(settings: TokenSettings, exchange: Exchange, now: () => number = Date.now) {
    this.settings = settings;
    this.exchange = exchange;
    this.now = now;
  }

  /** A token for a scope; those who ask at the same time share one request. */
  get(scope: string, within: number): Promise<TokenReply> {
    const kept = this.kept.get(scope);
    if (kept && kept.until > this.now()) return Promise.resolve({ kind: 'token', token: kept.token });
    const asked = this.asked.get(scope);
    if (asked) return asked;
    const asking = this.ask(scope, within).finally(() => this.asked.delete(scope));
    this.asked.set(scope, asking);
    return asking;
  }

  /** Forgets a token that was not taken, unless there is a newer one already. */
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

  private async ask(scope: string, within: number): Promise<TokenReply> {
    const { url, clientId, clientSecret, authentication } = this.settings;
    const form = new URLSearchParams({ grant_type: 'client_credentials', scope });
    const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
    if (authentication === 'basic') headers.authorization = basic(clientId, clientSecret);
    else for (const [name, value] of Object.entries(this.clientParameters())) form.set(name, value);
    const reply = await this.exchange.post({ url, headers, body: form.toString(), within });
    if (reply.kind !== 'answer') return reply;
    const object = reply.status === 200 ? parseObject(reply.text) : undefined;
    const token = object?.access_token;
    if (typeof token !== 'string' || !TOKEN.test(token)) return { kind: 'refused', status: reply.status };
    const seconds = Number(object?.expires_in);
    const life = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : DEFAULT_LIFE;
    this.kept.set(scope, { token, until: this.now() + life - Math.min(MARGIN, life / 2) });
    return { kind: 'token', token };
  }
}

/** Both parts are form-encoded first (source: RFC 6749, section 2.3.1). */
function basic(clientId: string, clientSecret: string): string {
  const encode = (text: string) => new URLSearchParams({ _: text }).toString().slice(2);
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64')}`;
}
