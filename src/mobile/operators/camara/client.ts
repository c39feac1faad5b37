import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { answered, failed, type LineFailure, type Outcome } from '../operator.ts';
import { AccessTokens } from './access-tokens.ts';
import { type Admission, CircuitBreaker, type CircuitChange } from './circuit-breaker.ts';
import { createExchange, type Exchange, type Reply } from './exchange.ts';
import { failureOf } from './failure.ts';
import { parseObject } from './json.ts';
import type { ApiSettings, CamaraSettings } from './settings.ts';

/** An event for the log. */
export type OperatorEvent = 'failing' | 'recovered' | 'rejects-credentials';

export interface ClientOptions {
  readonly onEvent?: (event: OperatorEvent) => void;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Sends questions to the CAMARA APIs of one operator. Failures of the operator are outcomes; nothing throws because of them. */
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
  private readonly timeoutMs: number;
  private readonly now: () => number;
  private readonly onEvent: (event: OperatorEvent) => void;

  constructor({ token, timeoutMs, tls }: CamaraSettings, { onEvent = () => {}, now = Date.now }: ClientOptions) {
    this.exchange = createExchange(tls);
    this.tokens = new AccessTokens(token, this.exchange, now);
    this.breaker = new CircuitBreaker(now);
    this.timeoutMs = timeoutMs;
    this.now = now;
    this.onEvent = onEvent;
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
    if (change) this.onEvent(EVENTS[change]);
    if (result.kind === 'access-denied') this.onEvent('rejects-credentials');
  }

  /**
   * Repeats a question only if the operator cannot have processed and charged it, and once per reason: the connection failed
   * before the question was sent or was closed by the operator, the token was rejected, or the operator sent `Retry-After` and
   * there is time left.
   */
  private async askWithRetries(api: ApiSettings, body: string): Promise<Result> {
    const deadline = this.now() + this.timeoutMs;
    const correlator = randomUUID();
    const done = new Set<RetryReason>();
    for (;;) {
      const result = await this.askOnce(api, { body, correlator, deadline });
      const retry = retryOf(result, deadline - this.now());
      if (isAccessDenied(result, done.has('token'))) return { kind: 'access-denied' };
      if (retry === undefined || done.has(retry.reason)) return result;
      done.add(retry.reason);
      if (result.kind === 'answer' && retry.reason === 'token') this.tokens.drop(api.scope, result.token);
      if (retry.delayMs > 0) await wait(retry.delayMs, undefined, { ref: false });
    }
  }

  private async askOnce(
    { url, scope }: ApiSettings,
    { body, correlator, deadline }: { readonly body: string; readonly correlator: string; readonly deadline: number },
  ): Promise<Result> {
    const granted = await this.tokens.get(scope, deadline - this.now());
    if (granted.kind === 'refused') return granted.status >= 500 ? { kind: 'no-answer' } : { kind: 'access-denied' };
    if (granted.kind !== 'token') return granted;
    const { token } = granted;
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-correlator': correlator,
    };
    const reply = await this.exchange.post({ url, headers, body, timeoutMs: deadline - this.now() });
    return reply.kind === 'answer' ? { ...reply, token } : reply;
  }

  close(): void {
    this.exchange.close();
  }
}

type Answer = Extract<Reply, { kind: 'answer' }> & { readonly token: string };
/** `access-denied`: the token server or the API rejected the credentials. */
type Result = Answer | Exclude<Reply, { kind: 'answer' }> | { readonly kind: 'access-denied' };

type RetryReason = 'connection' | 'token' | 'retry-after';

/** Whether a new token was rejected too, or a 403 does not concern the person. */
function isAccessDenied(result: Result, hasNewToken: boolean): boolean {
  if (result.kind !== 'answer') return false;
  return (
    (result.status === 401 && hasNewToken) ||
    (result.status === 403 && failureOf(403, codeOf(result)) === 'retrieval-failed')
  );
}

interface Retry {
  readonly reason: RetryReason;
  readonly delayMs: number;
}

/** How to repeat a question; `undefined` if it must not be repeated. */
function retryOf(result: Result, leftMs: number): Retry | undefined {
  if (leftMs <= 0) return undefined;
  if (result.kind === 'not-sent') return { reason: 'connection', delayMs: 0 };
  if (result.kind !== 'answer') return undefined;
  if (result.status === 401) return { reason: 'token', delayMs: 0 };
  if (result.status !== 429 && result.status !== 503) return undefined;
  const delayMs = retryAfterMs(result.headers['retry-after']);
  return delayMs !== undefined && delayMs < leftMs ? { reason: 'retry-after', delayMs } : undefined;
}

/** `undefined` without the header or if it contains a date, which is too far away. */
function retryAfterMs(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,5}$/.test(header) ? Number(header) * 1000 : undefined;
}

/** Whether a result counts as a failure of the operator, and not as a rejected question. */
function isOperatorDown(result: Result): boolean {
  if (result.kind === 'access-denied') return false;
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

/** The error code of CAMARA; `''` if there is none. */
function codeOf({ text }: Answer): string {
  const code = parseObject(text)?.code;
  return typeof code === 'string' ? code : '';
}

const FAILURES: Readonly<Record<Exclude<Result['kind'], 'answer'>, LineFailure>> = {
  'not-sent': 'unreachable',
  'no-answer': 'unreachable',
  incomplete: 'retrieval-failed',
  'access-denied': 'retrieval-failed',
};
