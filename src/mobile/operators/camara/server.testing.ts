import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jaroWinkler } from '../../../matching/distance/jaro-winkler.ts';
import type { ContractSubscriber } from '../operator.contract.ts';

/** A received request. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Number of the connection. */
  readonly socket: number;
}

/** A fault of the server. */
export type Fault =
  | { readonly status: number; readonly code?: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly text: string }
  /** Closes the connection after this time in milliseconds. */
  | { readonly hangUpAfter: number }
  | 'hang'
  | 'half'
  | 'hang-up'
  | 'endless';

/**
 * An operator on the loopback interface that follows CAMARA's OpenAPI descriptions of KYC Match and SIM Swap, and the errors of
 * their Gherkin scenarios. Like real operators it has its own scores: Jaro-Winkler of lower-case text.
 */
export class CamaraServer {
  readonly seen: SeenRequest[] = [];
  private readonly server: Server;
  private readonly subscribers: Map<string, ContractSubscriber>;
  private readonly faults: { path: string; fault: Fault; left: number }[] = [];
  private readonly tokens = new Set<string>();
  private sockets = 0;
  /** `expires_in` of its tokens, in seconds. */
  tokenLifetimeS = 3600;
  /** Longest supported period of SIM Swap. */
  maxPeriodHours = 2400;

  private constructor(subscribers: readonly ContractSubscriber[]) {
    this.subscribers = new Map(subscribers.map((subscriber) => [subscriber.msisdn, subscriber]));
    this.server = createServer((request, response) => void this.handle(request, response));
    this.server.on('connection', (socket) => {
      (socket as { number?: number }).number = ++this.sockets;
    });
  }

  static async start(subscribers: readonly ContractSubscriber[], port = 0): Promise<CamaraServer> {
    const started = new CamaraServer(subscribers);
    await new Promise<void>((resolve) => started.server.listen(port, '127.0.0.1', resolve));
    return started;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Number of requests to paths with this end. */
  count(path: string): number {
    return this.seen.filter((request) => request.path.endsWith(path)).length;
  }

  fail(path: '/token' | '/match' | '/check', fault: Fault, times: number | 'forever' = 1): void {
    this.faults.push({ path, fault, left: times === 'forever' ? Number.POSITIVE_INFINITY : times });
  }

  /** Removes faults and received requests. */
  reset(): void {
    this.faults.length = 0;
    this.seen.length = 0;
    this.tokenLifetimeS = 3600;
    this.maxPeriodHours = 2400;
  }

  /** Invalidates all tokens. */
  revokeTokens(): void {
    this.tokens.clear();
  }

  /** Closes idle connections, as servers do after a while. */
  closeIdleConnections(): void {
    this.server.closeIdleConnections();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const path = request.url!;
    const socket = (request.socket as { number?: number }).number!;
    this.seen.push({ path, headers: request.headers, body, socket });
    const correlator = request.headers['x-correlator'];
    if (typeof correlator === 'string') response.setHeader('x-correlator', correlator);
    const fault = this.faults.find(({ path: end, left }) => left > 0 && path.endsWith(end));
    if (fault) {
      fault.left--;
      return sendFault(response, fault.fault);
    }
    if (path.endsWith('/token')) return this.token(request, response, body);
    if (!this.tokens.has((request.headers.authorization ?? '').replace(/^Bearer /, ''))) {
      return sendError(response, 401, 'UNAUTHENTICATED');
    }
    const question = parse(body);
    if (question === undefined) return sendError(response, 400, 'INVALID_ARGUMENT');
    if (question.phoneNumber === undefined) return sendError(response, 422, 'MISSING_IDENTIFIER');
    if (!/^\+[1-9]\d{4,14}$/.test(String(question.phoneNumber))) return sendError(response, 400, 'INVALID_ARGUMENT');
    const subscriber = this.subscribers.get(String(question.phoneNumber));
    if (subscriber === undefined) return sendError(response, 404, 'IDENTIFIER_NOT_FOUND');
    if (path.endsWith('/match')) return this.match(response, question, subscriber);
    if (path.endsWith('/check')) return this.check(response, question, subscriber);
    return sendError(response, 404, 'NOT_FOUND');
  }

  private token(request: IncomingMessage, response: ServerResponse, body: string): unknown {
    const form = new URLSearchParams(body);
    const basic = `Basic ${Buffer.from('idem:s%26cret+1').toString('base64')}`;
    const isPost = form.get('client_id') === 'idem' && form.get('client_secret') === 's&cret 1';
    const isKnown = request.headers.authorization === basic || isPost;
    if (!isKnown || form.get('grant_type') !== 'client_credentials') {
      return send(response, 401, { error: 'invalid_client' });
    }
    const token = randomUUID();
    this.tokens.add(token);
    return send(response, 200, {
      access_token: token,
      token_type: 'Bearer',
      expires_in: this.tokenLifetimeS,
      scope: form.get('scope'),
    });
  }

  private match(
    response: ServerResponse,
    question: Readonly<Record<string, unknown>>,
    held: ContractSubscriber,
  ): unknown {
    const { phoneNumber: _, ...asked } = question;
    if (Object.keys(asked).length === 0)
      return sendError(response, 400, 'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION');
    if (Object.values(asked).some((value) => typeof value !== 'string'))
      return sendError(response, 400, 'INVALID_ARGUMENT');
    const known: Readonly<Record<string, string | undefined>> = {
      familyName: held.lastName,
      familyNameAtBirth: held.birthName,
      givenName: held.firstName,
      gender: held.gender && { F: 'FEMALE', M: 'MALE' }[held.gender],
      birthdate: held.birthDate,
      address: held.address,
      postalCode: held.postalCode,
      locality: held.city,
      country: held.country,
      email: held.email,
    };
    const answer: Record<string, string | number> = {};
    for (const [property, value] of Object.entries(asked as Record<string, string>)) {
      const own = known[property];
      const score = own === undefined ? undefined : jaroWinkler(value.toLowerCase().trim(), own.toLowerCase());
      answer[`${property}Match`] = score === undefined ? 'not_available' : String(score === 1);
      const isScored = !['gender', 'birthdate', 'postalCode', 'country'].includes(property);
      if (score !== undefined && score < 1 && isScored) answer[`${property}MatchScore`] = Math.floor(score * 100);
    }
    return send(response, 200, answer);
  }

  private check(
    response: ServerResponse,
    question: Readonly<Record<string, unknown>>,
    held: ContractSubscriber,
  ): unknown {
    const { maxAge = 240 } = question;
    if (typeof maxAge !== 'number' || !Number.isInteger(maxAge) || maxAge < 1) {
      return sendError(response, 400, 'INVALID_ARGUMENT');
    }
    if (maxAge > this.maxPeriodHours) return sendError(response, 400, 'OUT_OF_RANGE');
    const ago = held.simChangedAgo ?? Number.POSITIVE_INFINITY;
    return send(response, 200, { swapped: ago <= maxAge });
  }
}

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, body: object): unknown {
  response.writeHead(status, { 'content-type': 'application/json' });
  return response.end(JSON.stringify(body));
}

function sendError(response: ServerResponse, status: number, code: string): unknown {
  return send(response, status, { status, code, message: 'Something is wrong with the request.' });
}

function sendFault(response: ServerResponse, fault: Fault): void {
  if (fault === 'hang') return;
  if (fault === 'hang-up') {
    response.destroy();
    return;
  }
  if (fault === 'half') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
    response.write('{"familyNameMatch":"tr', () => response.destroy());
    return;
  }
  if (fault === 'endless') {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(16 * 1024, ' ');
    const more = (): void => {
      if (!response.destroyed) response.write(chunk, () => setImmediate(more));
    };
    more();
    return;
  }
  if ('hangUpAfter' in fault) {
    setTimeout(() => response.destroy(), fault.hangUpAfter);
    return;
  }
  if ('text' in fault) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(fault.text);
    return;
  }
  const { status, code = 'INTERNAL', headers = {} } = fault;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  sendError(response, status, code);
}
