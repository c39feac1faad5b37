import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type JournalEvent, NO_JOURNAL } from '../journal/index.ts';
import { DEMO_LICENCES, type FailureResult, type Licence } from '../licences/index.ts';
import type { CheckAnswer, Product } from '../matching/answer.ts';
import type { PersonInput } from '../matching/model.ts';
import { createLogger } from '../runtime/logger.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { createApp, type Limits } from './app.ts';
import { ClientGuard } from './client-guard.ts';
import type { Degradation } from './health.ts';
import { NO_METRICS } from './metrics/metrics.ts';

const FOUND: CheckAnswer = {
  found: true,
  householdId: '-4144192729077107476',
  firstName: 'D',
  lastName: 'E',
  address: 'E',
  postalCode: 'E',
  city: 'E',
  email: '?',
  phone: '?',
  birthDate: '?',
  number: true,
  firstNameDistance: 9,
  lastNameDistance: 0,
};

/** The document's example of ID Check, without its stray space. */
export const FOUND_BODY =
  '{"DATA1":{"Check_FirstName":"D","Check_BirthDate":"?","Check_Number":"True","HOUSEHOLDID":"-4144192729077107476",' +
  '"FirstName_Dist":"9","LastName_Dist":"0","result":"FOUND","Check_Email":"?","Check_LastName":"E","Check_City":"E",' +
  '"Check_Address":"E","Check_PostalCode":"E","Check_Phone":"?"}}';

export const PERSON = { Address: '12 rue des Lilas', PostalCode: '75011', LastName: 'Lefèvre-Zyx' };
export const COMPLETE = { Licence: 'DEMO-IDCHECK', ...PERSON };

const OWN_LICENCES: Readonly<Record<string, Licence>> = {
  MOBILE: { name: 'm', products: ['idmobile'] },
  WEB: {
    name: 'w',
    products: ['idcheck'],
    isCounted: true,
    origins: ['https://shop.example'],
    allowsJsonp: true,
  },
  TEST: { name: 't', products: ['idcheck-plus'], isCounted: true, isTest: true },
  COUNTED: { name: 'c', products: ['idcheck'], isCounted: true },
};

export const searchUrl = (parameters: Record<string, string>) => `/SEARCH/?${new URLSearchParams(parameters)}`;

export interface TestResponse {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
  readonly headers: Headers;
}

/** The HTTP application on a real port, with an engine that finds everybody. */
export class TestApp {
  readonly checked: { readonly person: PersonInput; readonly product: Product }[] = [];
  readonly logged: string[] = [];
  /** Credits of the licence `COUNTED`. */
  credits = 0;
  isReady = true;
  degradedBy: Degradation[] = [];
  /** Whether the engine finds everybody, or nobody. */
  isFound = true;
  /** The version of the base; `undefined` if answers do not name it. */
  version: string | undefined;
  /** Called before each answer of the engine, which waits for it. */
  beforeAnswer: (() => Promise<void>) | undefined;
  /** The seconds that the licence limiter asks for. */
  waitSeconds = 0;
  /** What follows from a wrong licence. */
  failure: FailureResult = { retryAfterMs: 0, delayMs: 0, toReport: 0 };
  failures = 0;
  readonly counted: (readonly [licenceId: string | undefined, product: string])[] = [];
  /** What was recorded in the journal, and when it was written. */
  readonly recorded: (JournalEvent | 'flush')[] = [];
  /** Called before each credit is taken. */
  beforeSpend: () => Promise<void> = () => Promise.resolve();
  port = 0;
  private app: FastifyInstance | undefined;
  private readonly limits: Partial<Limits>;

  constructor(limits: Partial<Limits> = {}) {
    this.limits = limits;
  }

  async start(): Promise<void> {
    const version = () => this.version;
    this.app = createApp({
      checker: {
        check: (person, product) => this.check(person, product),
        get version() {
          return version();
        },
      },
      sendsVersion: true,
      licences: {
        resolve: (code) => OWN_LICENCES[code] ?? DEMO_LICENCES.get(code),
        allowsOrigin: (origin) => Object.values(OWN_LICENCES).some(({ origins }) => origins?.includes(origin)),
        hasCredits: () => this.credits > 0,
        spend: () => this.beforeSpend().then(() => this.credits-- > 0),
      },
      resultKey: 'result',
      logger: createLogger('debug', { write: (line) => void this.logged.push(line) }),
      isReady: () => this.isReady,
      degradedBy: () => this.degradedBy,
      limits: this.limits,
      access: {
        guard: new ClientGuard({
          limiter: {
            record: () => {
              this.failures++;
              return this.failure;
            },
          },
          logger: createLogger('silent', { write: () => {} }),
        }),
        limiter: { take: () => this.waitSeconds },
        usage: { count: (licenceId, product) => void this.counted.push([licenceId, product]) },
        metrics: NO_METRICS,
        journal: {
          ...NO_JOURNAL,
          record: (event) => void this.recorded.push(event),
          flush: () => void this.recorded.push('flush'),
        },
      },
    });
    await this.app.listen({ host: '127.0.0.1', port: 0 });
    this.port = (this.app.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = this.app?.close();
    this.app?.server.closeAllConnections();
    await closed;
  }

  private check(person: PersonInput, product: Product): MaybePromise<CheckAnswer> {
    this.checked.push({ person, product });
    if (person.lastName === 'Explosion') throw new Error(`cannot parse ${person.lastName}\n    at ${person.address}`);
    const answer = this.isFound ? FOUND : { ...FOUND, found: false, householdId: '' };
    return this.beforeAnswer === undefined
      ? answer
      : this.beforeAnswer().then(() => ({ ...answer, baseVersion: this.version }));
  }

  async ask(path: string, init?: RequestInit): Promise<TestResponse> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, init);
    const text = await response.text();
    return {
      status: response.status,
      text,
      json: /^[{[]/.test(text) ? JSON.parse(text) : undefined,
      headers: response.headers,
    };
  }

  get(parameters: Record<string, string>): Promise<TestResponse> {
    return this.ask(searchUrl(parameters));
  }

  post(body: string | Uint8Array, type: string, more: Record<string, string> = {}): Promise<TestResponse> {
    return this.ask('/SEARCH/', {
      method: 'POST',
      body: body as NonNullable<RequestInit['body']>,
      headers: { 'content-type': type, ...more },
    });
  }

  postJson(value: unknown): Promise<TestResponse> {
    return this.post(JSON.stringify(value), 'application/json');
  }

  /** Sends bytes and returns everything received until the server closes, or until `quietMs` without data. */
  raw(bytes: string | Buffer, quietMs = 2000): Promise<string> {
    return this.exchange(bytes, quietMs, false);
  }

  /** The same from a client that ends its side of the connection after these bytes. */
  rawHalfClosed(bytes: string): Promise<string> {
    return this.exchange(bytes, 5000, true);
  }

  private async exchange(bytes: string | Buffer, quietMs: number, isEnded: boolean): Promise<string> {
    const socket = connect(this.port, '127.0.0.1');
    let received = '';
    socket.on('data', (data) => {
      received += data.toString('latin1');
    });
    socket.on('error', () => {});
    socket.setTimeout(quietMs, () => socket.destroy());
    if (isEnded) socket.end(bytes);
    else socket.write(bytes);
    await once(socket, 'close');
    return received;
  }
}

/** Status and JSON body of a raw response. */
export function parseResponse(response: string): { status: number; body: unknown } {
  const [head, ...rest] = response.split('\r\n\r\n');
  return { status: Number(head!.split(' ')[1]), body: JSON.parse(rest.join('\r\n\r\n')) };
}

export const errorOf = (status: number, message: string, details: string, word: string) => ({
  status,
  message,
  details,
  error: word,
});

export const unauthorized = (details: string) =>
  errorOf(401, 'Your licence is not allowed to cover this functionality', details, 'unauthorized_client');

export const badRequest = (message: string, details: string) => errorOf(400, message, details, 'bad request');
