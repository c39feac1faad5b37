import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { licenceActor, phoneSubject } from '../../journal/index.ts';
import type { Accounts, Grants, Licence } from '../../licences/index.ts';
import { normalizePhone } from '../../matching/normalize/index.ts';
import type { SubscriberLookup } from '../../mobile/operators/subscriber-base/index.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import { StoreUnavailableError } from '../../storage/base-error.ts';
import { DamagedFileError } from '../../storage/checksummed-file.ts';
import { bearerToken } from '../bearer-token.ts';
import type { GuessGuard } from '../guess-guard.ts';
import { logRequest } from '../log-request.ts';
import { countCredit } from '../metrics/answers.ts';
import type { RequestBody } from '../wire.ts';
import type { CamaraCall } from './call.ts';
import { CamaraError, camaraErrorBody } from './errors.ts';
import { answerKycMatch } from './kyc-match.ts';
import { routeCamaraTokens } from './oauth.ts';
import { kycMatch04, kycMatch05, parseBody } from './schemas.ts';
import { type CamaraToken, TokenSealer } from './sealed-token.ts';
import { answerSimSwapCheck, answerSimSwapDate } from './sim-swap.ts';
import { camaraTestSubscribers, isTestNumber } from './test-numbers.ts';

export interface CamaraSettings {
  readonly accounts: Accounts;
  readonly subscribers: SubscriberLookup;
  readonly grants: Pick<Grants, 'useRefreshToken'>;
  /** The key of the data folder's tokens. */
  readonly tokenKey: Buffer;
  /** Limits guesses; without it they are not limited. */
  readonly guard?: GuessGuard;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

interface Operation {
  readonly path: string;
  /** Any of them is enough. */
  readonly scopes: readonly string[];
  /** Whether `{}` is a question: the number comes from the token. */
  readonly allowsEmpty: boolean;
  /** @throws CamaraError */
  answer(call: CamaraCall): MaybePromise<object>;
}

export const CAMARA_OPERATIONS: readonly Operation[] = [
  ...(
    [
      ['v0.4', kycMatch04],
      ['v0.5', kycMatch05],
    ] as const
  ).map(
    ([version, schema]): Operation => ({
      path: `/kyc-match/${version}/match`,
      scopes: ['kyc-match:match'],
      allowsEmpty: false,
      answer: (call) => answerKycMatch(parseBody(schema, call.body), call),
    }),
  ),
  {
    path: '/sim-swap/v2/check',
    scopes: ['sim-swap', 'sim-swap:check'],
    allowsEmpty: true,
    answer: answerSimSwapCheck,
  },
  {
    path: '/sim-swap/v2/retrieve-date',
    scopes: ['sim-swap', 'sim-swap:retrieve-date'],
    allowsEmpty: true,
    answer: answerSimSwapDate,
  },
];

declare module 'fastify' {
  interface FastifyRequest {
    camaraAccess: { readonly licence: Licence; readonly token: CamaraToken } | undefined;
  }
}

/**
 * CAMARA KYC Match 0.4 and 0.5 and SIM Swap 2, over the imported subscribers. Checks are made in the order of CAMARA's
 * guidelines: token, scope, body, context, identifier, number.
 */
export function routeCamara(app: FastifyInstance, settings: CamaraSettings): void {
  const { accounts, subscribers, grants, now = Date.now } = settings;
  const sealer = new TokenSealer(settings.tokenKey);
  const testSubscribers = camaraTestSubscribers(now);
  const isKnown = (number: string, { operators, isTest }: Licence) =>
    isTest ? isTestNumber(number) : subscribers.find(number, operators) !== undefined;
  routeCamaraTokens(app, { accounts, sealer, grants, now, isKnown });
  void app.register(async (camara) => {
    camara.decorateRequest('camaraAccess', undefined);
    camara.addHook('onRequest', async (request, reply) => echoCorrelator(request, reply));
    camara.setErrorHandler((error, request, reply) => answerError(error as FastifyError, request, reply));
    for (const operation of CAMARA_OPERATIONS) {
      camara.post(operation.path, {
        // Before the body is read.
        onRequest: async (request) => {
          request.camaraAccess = authorize({ accounts, sealer, now }, operation, request);
          requireCorrelator(request);
        },
        handler: async (request, reply) => {
          const { licence, token } = request.camaraAccess!;
          const body = readJson(request, operation.allowsEmpty);
          const common = { licence, boundNumber: token.phoneNumber, body, now };
          await takeRequest(accounts, licence, request);
          // Costs no credit, and is neither counted nor recorded: no data of a subscriber was used.
          if (licence.isTest) {
            const answer = await operation.answer({ ...common, subscribers: testSubscribers, guard: undefined });
            return sendJson(reply, answer);
          }
          const answer = await operation.answer({ ...common, subscribers, guard: settings.guard });
          await charge(accounts, licence, request);
          recordAnswer(request, licence, { path: operation.path, number: token.phoneNumber ?? phoneNumberIn(body) });
          return sendJson(reply, answer);
        },
      });
    }
    camara.addHook('onResponse', async (request, reply) => logRequest(request, reply));
    for (const prefix of ['/kyc-match/*', '/sim-swap/*']) {
      camara.all(prefix, (request) => {
        const path = request.raw.url!.split('?', 1)[0];
        if (CAMARA_OPERATIONS.some((operation) => operation.path === path))
          throw new CamaraError('METHOD_NOT_ALLOWED', 'use POST', { Allow: 'POST' });
        throw new CamaraError('NOT_FOUND', 'this path does not exist');
      });
    }
  });
}

function sendJson(reply: FastifyReply, answer: object): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
}

export const CORRELATOR = /^[a-zA-Z0-9-_:;./<>{}]{0,256}$/;

function echoCorrelator({ headers }: FastifyRequest, reply: FastifyReply): void {
  void reply.header('Cache-Control', 'no-store').header('X-Content-Type-Options', 'nosniff');
  const sent = headers['x-correlator'];
  if (isCorrelator(sent)) void reply.header('x-correlator', sent);
}

function isCorrelator(sent: unknown): sent is string {
  return typeof sent === 'string' && CORRELATOR.test(sent);
}

/** @throws CamaraError if the header has another form */
function requireCorrelator({ headers }: FastifyRequest): void {
  const sent = headers['x-correlator'];
  if (sent !== undefined && !isCorrelator(sent)) throw new CamaraError('INVALID_ARGUMENT', 'invalid x-correlator');
}

function authorize(
  { accounts, sealer, now }: { accounts: Accounts; sealer: TokenSealer; now: () => number },
  { scopes }: Operation,
  request: FastifyRequest,
): { licence: Licence; token: CamaraToken } {
  const token = sealer.open(bearerToken(request.raw.headers));
  const isValid = token?.kind === 'access' && token.expiresAt > now();
  const licence = isValid ? accounts.find(token.licenceId) : undefined;
  if (!isValid || licence === undefined || (licence.secretVersion ?? 0) !== token.secretVersion) {
    const challenge = { 'WWW-Authenticate': 'Bearer realm="idem"' };
    throw new CamaraError('UNAUTHENTICATED', 'the access token is missing, not valid, or has expired', challenge);
  }
  request.licenceName = licence.name;
  if (!licence.products.includes('idmobile') || !scopes.some((scope) => token.scopes.includes(scope)))
    throw new CamaraError('PERMISSION_DENIED', `the token lacks the scope ${scopes[0]}`);
  return { licence, token };
}

function readJson({ body }: FastifyRequest, allowsEmpty: boolean): unknown {
  const { kind, bytes } = (body ?? {}) as Partial<RequestBody>;
  if (kind !== 'json') throw new CamaraError('INVALID_ARGUMENT', 'the body must be JSON (application/json)');
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new CamaraError('INVALID_ARGUMENT', 'the body is not JSON in UTF-8');
  }
  if (!allowsEmpty && typeof parsed === 'object' && parsed !== null && Object.keys(parsed).length === 0)
    throw new CamaraError('INVALID_ARGUMENT', 'the body has no property');
  return parsed;
}

/** @throws CamaraError if the licence has no credit left, or asks too often */
async function takeRequest(accounts: Accounts, licence: Licence, request: FastifyRequest): Promise<void> {
  const waitSeconds = await request.server.access.limiter.take(licence);
  if (waitSeconds > 0)
    throw new CamaraError('TOO_MANY_REQUESTS', 'try again later', { 'Retry-After': String(waitSeconds) });
  if (!licence.isTest && !accounts.hasCredits(licence))
    throw new CamaraError('QUOTA_EXCEEDED', 'the licence has no credits left');
}

async function charge(accounts: Accounts, licence: Licence, request: FastifyRequest): Promise<void> {
  const { usage, metrics } = request.server.access;
  if (licence.isCounted && !request.raw.socket.destroyed) {
    if (!(await accounts.spend(licence))) throw new CamaraError('QUOTA_EXCEEDED', 'the licence has no credits left');
    countCredit(metrics);
  }
  usage.count(licence.id, 'idmobile');
}

/** Written before the response: fastify sends it at once. */
function recordAnswer(
  request: FastifyRequest,
  { name, id }: Licence,
  { path, number }: { readonly path: string; readonly number: string | undefined },
): void {
  const { journal } = request.server.access;
  // As it is searched: a French overseas number can be written with two prefixes.
  const subject = number === undefined ? undefined : phoneSubject(normalizePhone(number, 'FR') || number);
  journal.record({
    event: 'mobile',
    actor: licenceActor(name),
    actorId: id,
    product: path,
    subject,
    result: 'answered',
  });
  journal.flush();
}

function phoneNumberIn(body: unknown): string | undefined {
  const { phoneNumber } = (body ?? {}) as { readonly phoneNumber?: unknown };
  return typeof phoneNumber === 'string' ? phoneNumber : undefined;
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof CamaraError ? error : translate(error);
  if (known.code === 'INTERNAL') request.server.requestLog.internalError(error, request.id);
  void reply.status(known.status).headers(known.headers).type('application/json; charset=utf-8');
  return reply.send(camaraErrorBody(known));
}

function translate(error: FastifyError): CamaraError {
  if (error instanceof DamagedFileError) return new CamaraError('UNAVAILABLE', 'the subscribers cannot be read');
  if (error instanceof StoreUnavailableError) return new CamaraError('UNAVAILABLE', 'no credits are left on this node');
  const { statusCode = 500 } = error;
  if (statusCode < 500) return new CamaraError('INVALID_ARGUMENT', 'the request is malformed or too large');
  return new CamaraError('INTERNAL', 'internal error');
}
