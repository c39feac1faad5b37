import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts, Grants, Licence, TokenIssuer } from '../../../licences/index.ts';
import type { MobileChecker } from '../../../mobile/index.ts';
import type { MaybePromise } from '../../../runtime/maybe-promise.ts';
import { RequestError } from '../../errors.ts';
import type { GuessGuard } from '../../guess-guard.ts';
import { type ParameterNames, Parameters } from '../../parameters/parameters.ts';
import { type RequestBody, readParameters, send } from '../../wire.ts';
import { MOBILE_ERRORS, MobileError, type MobileErrorId, mobileErrorBody } from './errors.ts';

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
    if (isStrict || (id === '99' && path.errorStatus !== undefined)) return MOBILE_ERRORS[id].status;
    return path.errorStatus ?? 200;
  };
  const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { id, detail } = asMobileError(error, request);
    return send(request, reply, { status: statusOf(id), body: mobileErrorBody(id, detail) });
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
function asMobileError(error: unknown, request: FastifyRequest): { id: MobileErrorId; detail: string } {
  if (error instanceof MobileError) return error;
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (error instanceof RequestError || (status >= 400 && status < 500)) return { id: '01', detail: '' };
  if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return { id: '01', detail: '' };
  request.server.requestLog.internalError(error, request.id);
  return { id: '99', detail: '' };
}

/** The licence of a code. @throws MobileError 01 if the code is empty, 02 if the licence does not include ID Mobile */
export function licenceOf(accounts: Accounts, code: string): Licence {
  if (code === '') throw new MobileError('01');
  const licence = accounts.resolve(code);
  if (!licence?.products.includes('idmobile')) throw new MobileError('02');
  return licence;
}
