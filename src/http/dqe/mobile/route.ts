import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts, Grants, Licence, TokenIssuer } from '../../../licences/index.ts';
import type { MobileChecker } from '../../../mobile/index.ts';
import type { MaybePromise } from '../../../runtime/maybe-promise.ts';
import { StoreUnavailableError } from '../../../storage/base-error.ts';
import { type Credential, isRejection } from '../../client-guard.ts';
import { RequestError } from '../../errors.ts';
import type { GuessGuard } from '../../guess-guard.ts';
import { type ParameterNames, Parameters } from '../../parameters/parameters.ts';
import { type RequestBody, readParameters, send } from '../../wire.ts';
import { MOBILE_ERRORS, MobileError, type MobileErrorId, mobileErrorBody, tooManyRequests } from './errors.ts';

/** The dependencies of ID Mobile's paths. */
export interface MobileSettings {
  readonly accounts: Accounts;
  readonly issuer: TokenIssuer;
  readonly grants: Grants;
  readonly checker: MobileChecker;
  /** The country of numbers without a country code, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Whether each error has an HTTP status of its own. Otherwise it is 200, as the `status` in the body suggests. */
  readonly isStrict: boolean;
  /** Whether scores have few steps, and short texts none: see coarse-scores.ts. */
  readonly hasCoarseScores?: boolean;
  /** Whether browsers may be redirected to this machine. */
  readonly isDemo: boolean;
  /** Limits guesses; without it they are not limited. */
  readonly guard?: GuessGuard;
}

/** A successful response: a body, or an address to redirect to. */
export interface MobileAnswer {
  readonly body: string;
  readonly location?: string;
}

/** One path of ID Mobile. */
export interface MobilePath<Name extends string> {
  readonly names: ParameterNames<Name>;
  /** The documented HTTP status of errors; by default the settings decide. */
  readonly errorStatus?: number;
  /** @throws MobileError, or RequestError if the request is malformed */
  answer(parameters: Parameters<Name>, request: FastifyRequest): MaybePromise<MobileAnswer>;
}

/** Registers a path under all its spellings. HEAD is not supported: a request costs credits or uses up a token. */
export function routeMobile<Name extends string>(
  app: FastifyInstance,
  urls: readonly string[],
  { path, isStrict }: { readonly path: MobilePath<Name>; readonly isStrict: boolean },
): void {
  const statusOf = (id: MobileErrorId): number => {
    if (isStrict || id === '97' || (id === '99' && path.errorStatus !== undefined)) return MOBILE_ERRORS[id].status;
    return path.errorStatus ?? 200;
  };
  const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { id, detail, delayMs } = asMobileError(error, request);
    const headers = id === '97' ? ['Retry-After', detail] : [];
    reply.hijack();
    request.server.access.guard.delay(delayMs, () => {
      send(request, reply, { status: statusOf(id), body: mobileErrorBody(id, detail), headers });
    });
    return reply;
  };
  const handler = (request: FastifyRequest, reply: FastifyReply): MaybePromise<FastifyReply> => {
    const respond = ({ body, location }: MobileAnswer): FastifyReply =>
      location === undefined
        ? send(request, reply, { status: 200, body })
        : send(request, reply, { status: 302, body, headers: ['Location', location] });
    try {
      const answer = path.answer(readMobileRequest(path.names, request), request);
      if (!(answer instanceof Promise)) return respond(answer);
      return answer.then(respond, (error: unknown) => refuse(error, request, reply));
    } catch (error) {
      return refuse(error, request, reply);
    }
  };
  for (const url of urls) {
    app.route({ method: ['GET', 'POST'], url, handler, errorHandler: refuse, exposeHeadRoute: false });
  }
}

function readMobileRequest<Name extends string>(
  names: ParameterNames<Name>,
  request: FastifyRequest,
): Parameters<Name> {
  const parameters = new Parameters(names);
  readParameters(request.raw, request.body as RequestBody | undefined, parameters);
  if (parameters.problem()) throw new MobileError('01');
  return parameters;
}

/** A malformed request is error 01; an unexpected error is 99. */
function asMobileError(error: unknown, request: FastifyRequest): MobileError {
  if (error instanceof MobileError) return error;
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (error instanceof RequestError || (status >= 400 && status < 500)) return new MobileError('01');
  if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return new MobileError('01');
  // A node of a cluster has no credits left, and cannot ask for more: the log says that PostgreSQL cannot be reached.
  if (!(error instanceof StoreUnavailableError)) request.server.requestLog.internalError(error, request.id);
  return new MobileError('99');
}

/** The licence of a code. @throws MobileError 01 if the code is empty, 02 if the licence does not include ID Mobile, 97 */
export function licenceOf(accounts: Accounts, code: string, request: FastifyRequest): Licence {
  if (code === '') throw new MobileError('01');
  const licence = attempt(request, { credential: 'code', error: '02' }, () => accounts.resolve(code));
  if (!licence.products.includes('idmobile')) throw new MobileError('02');
  return licence;
}

/** Runs an attempt to authenticate. @throws MobileError `error` if it fails, 97 after too many failures */
export function attempt(
  request: FastifyRequest,
  { credential, error }: { readonly credential: Credential; readonly error: MobileErrorId },
  find: () => Licence | undefined,
): Licence {
  const found = request.server.access.guard.attempt(request.raw, credential, find);
  if (!isRejection(found)) return found;
  if (found.retryAfterSeconds > 0) throw tooManyRequests(found.retryAfterSeconds);
  throw new MobileError(error, '', found.delayMs);
}
