import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { answered, failed, type LineFailure, type Outcome } from '../operator.ts';
import { AccessTokens } from './access-tokens.ts';
import { type Admission, CircuitBreaker, type CircuitChange } from './circuit-breaker.ts';
import { createExchange, type Exchange, type Reply } from './exchange.ts';
import { failureOf } from './failure.ts';
import { parseObject } from './json.ts';
import type { ApiSettings, CamaraSettings } from './settings.ts';

/** What whoever runs the server should know. */
export type OperatorEvent = 'failing' | 'recovered' | 'refuses-us';

export interface ClientOptions {
  readonly onEvent?: (event: OperatorEvent) => void;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Asks one operator's CAMARA APIs. Nothing here throws or rejects for what the operator does. */
export interface CamaraClient {
  ask(api: ApiSettings, question: object): Promise<Outcome<Readonly<Record<string, unknown>>>>;
  close(): void;
}

export function createClient(settings: CamaraSettings, options: ClientOptions = {}): CamaraClient {
  return new Client(settings, options);
}

const EVENTS: Readonly<Record<CircuitChange, OperatorEvent>> = { opened: 'failing', closed: 'recovered' };

class Client implements CamaraClient {
  private readonly exchange: Exchange;
  private readonly tokens: AccessTokens;
  private readonly breaker: CircuitBreaker;
  private readonly timeout: number;
  private readonly now: () => number;
  private readonly tell: (event: OperatorEvent) => void;

  constructor({ token, timeout, tls }: CamaraSettings, { onEvent = () => {}, now = Date.now }: ClientOptions) {
    this.exchange = createExchange(tls);
    this.tokens = new AccessTokens(token, this.exchange, now);
    this.breaker = new CircuitBreaker(now);
    this.timeout = timeout;
    this.now = now;
    this.tell = onEvent;
  }

  async ask(api: ApiSettings, question: object): Promise<Outcome<Readonly<Record<string, unknown>>>> {
    const admission = this.breaker.admit();
    if (admission === undefined) return failed('unreachable');
    let result: Result = { kind: 'not-sent' };
    try {
      result = await this.askWithRetries(api, JSON.stringify(question));
    } finally {
      // Also after an exception: a trial request without an outcome would keep the breaker open forever.
      this.report(admission, result);
    }
    return toOutcome(result);
  }

  private report(admission: Admission, result: Result): void {
    const change = isOperatorDown(result) ? this.breaker.failed(admission) : this.breaker.succeeded(admission);
    if (change) this.tell(EVENTS[change]);
    if (result.kind === 'refused-us') this.tell('refuses-us');
  }

  /**
   * Asks again only where nothing can have been done, and paid for, the first time: the connection failed before anything
   * was sent, or had been given up by the other side; the token was not taken; or the operator says when to come back and
   * there is time for it. Once each.
   */
  private async askWithRetries(api: ApiSettings, body: string): Promise<Result> {
    const deadline = this.now() + this.timeout;
    const correlator = randomUUID();
    const done = new Set<Retry>();
    for (;;) {
      const result = await this.askOnce(api, { body, correlator, deadline });
      const retry = retryOf(result, deadline - this.now());
      if (refusesUs(result, done.has('token'))) return { kind: 'refused-us' };
      if (retry === undefined || done.has(retry.why)) return result;
      done.add(retry.why);
      if (result.kind === 'answer' && retry.why === 'token') this.tokens.drop(api.scope, result.token);
      if (retry.after > 0) await wait(retry.after, undefined, { ref: false });
    }
  }

  private async askOnce(
    { url, scope }: ApiSettings,
    { body, correlator, deadline }: { readonly body: string; readonly correlator: string; readonly deadline: number },
  ): Promise<Result> {
    const granted = await this.tokens.get(scope, deadline - this.now());
    if (granted.kind === 'refused') return granted.status >= 500 ? { kind: 'no-answer' } : { kind: 'refused-us' };
    if (granted.kind !== 'token') return granted;
    const { token } = granted;
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-correlator': correlator,
    };
    const reply = await this.exchange.post({ url, headers, body, within: deadline - this.now() });
    return reply.kind === 'answer' ? { ...reply, token } : reply;
  }

  close(): void {
    this.exchange.close();
  }
}

type Answer = Extract<Reply, { kind: 'answer' }> & { readonly token: string };
/** `refused-us`: the token server or the API knows us not, or lets us not. */
type Result = Answer | Exclude<Reply, { kind: 'answer' }> | { readonly kind: 'refused-us' };

type Retry = 'connection' | 'token' | 'later';

/** A new token that is not taken either, or a 403 that is not about the person: asking otherwise does not help. */
function refusesUs(result: Result, hasNewToken: boolean): boolean {
  if (result.kind !== 'answer') return false;
  return (
    (result.status === 401 && hasNewToken) ||
    (result.status === 403 && failureOf(403, codeOf(result)) === 'retrieval-failed')
  );
}

/** Whether to ask again, why, and after how many milliseconds. */
function retryOf(result: Result, left: number): { readonly why: Retry; readonly after: number } | undefined {
  if (left <= 0) return undefined;
  if (result.kind === 'not-sent') return { why: 'connection', after: 0 };
  if (result.kind !== 'answer') return undefined;
  if (result.status === 401) return { why: 'token', after: 0 };
  if (result.status !== 429 && result.status !== 503) return undefined;
  const after = retryAfter(result.headers['retry-after']);
  return after !== undefined && after < left ? { why: 'later', after } : undefined;
}

/** Milliseconds; `undefined` without the header, or where it holds a date: that is a wait for people. */
function retryAfter(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,5}$/.test(header) ? Number(header) * 1000 : undefined;
}

/** Whether an operator is down rather than of another opinion. */
function isOperatorDown(result: Result): boolean {
  if (result.kind === 'refused-us') return false;
  return result.kind !== 'answer' || result.status >= 500 || result.status === 429;
}

function toOutcome(result: Result): Outcome<Readonly<Record<string, unknown>>> {
  if (result.kind !== 'answer') return failed(FAILURES[result.kind]);
  if (result.status === 200) {
    const object = parseObject(result.text);
    return object === undefined ? failed('retrieval-failed') : answered(object);
  }
  return failed(failureOf(result.status, codeOf(result)));
}

/** CAMARA's word for an error, `''` where there is none. */
function codeOf({ text }: Answer): string {
  const code = parseObject(text)?.code;
  return typeof code === 'string' ? code : '';
}

const FAILURES: Readonly<Record<Exclude<Result['kind'], 'answer'>, LineFailure>> = {
  'not-sent': 'unreachable',
  'no-answer': 'unreachable',
  'cut-short': 'retrieval-failed',
  'refused-us': 'retrieval-failed',
};
