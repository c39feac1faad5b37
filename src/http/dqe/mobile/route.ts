import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts, Grants, Licence, TokenIssuer } from '../../../licences/index.ts';
import type { MobileChecker } from '../../../mobile/index.ts';
import type { MaybePromise } from '../../../runtime/maybe-promise.ts';
import { RequestError } from '../../errors.ts';
import { type ParameterNames, Parameters, readQuery } from '../../parameters.ts';
import { readBody, send } from '../../wire.ts';
import { MOBILE_ERRORS, MobileError, type MobileErrorId, mobileErrorBody } from './errors.ts';

/** What ID Mobile's paths need. */
export interface MobileSettings {
  readonly accounts: Accounts;
  readonly issuer: TokenIssuer;
  readonly grants: Grants;
  readonly checker: MobileChecker;
  /** The country of numbers that name none, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Whether errors have an HTTP status of their own; otherwise it is 200, as the `status` in the body suggests. */
  readonly isStrict: boolean;
  /** Whether browsers may be sent back to this machine. */
  readonly isDemo: boolean;
}

/** What a path answers: a body, or an address to go to. */
export interface MobileAnswer {
  readonly body: string;
  readonly location?: string;
}

/** One path of ID Mobile. */
export interface MobilePath<Name extends string> {
  readonly names: ParameterNames<Name>;
  /** The documented HTTP status of errors; by the settings where absent. */
  readonly errorStatus?: number;
  /** At once where nothing has to be waited for. @throws MobileError, or RequestError for a request wrong as such */
  answer(parameters: Parameters<Name>, request: FastifyRequest): MaybePromise<MobileAnswer>;
}

/** Registers a path under each of its spellings. Nothing answers HEAD: asking costs credits and uses tokens up. */
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
      const answer = path.answer(readParameters(path.names, request), request);
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

function readParameters<Name extends string>(names: ParameterNames<Name>, request: FastifyRequest): Parameters<Name> {
  const parameters = new Parameters(names);
  readQuery(request.raw.url!, parameters);
  readBody(request, parameters);
  if (parameters.problem()) throw new MobileError('01');
  return parameters;
}

/** What is wrong with a request as such is 01 here; anything unforeseen is a fault of ours. */
function asMobileError(error: unknown, request: FastifyRequest): { id: MobileErrorId; detail: string } {
  if (error instanceof MobileError) return error;
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (error instanceof RequestError || (status >= 400 && status < 500)) return { id: '01', detail: '' };
  if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return { id: '01', detail: '' };
  request.server.requestLog.internalError(error, request.id);
  return { id: '99', detail: '' };
}

/** The licence of a parameter. @throws MobileError 01 where none was sent, 02 where it may not use ID Mobile */
export function licenceOf(accounts: Accounts, code: string): Licence {
  if (code === '') throw new MobileError('01');
  const licence = accounts.resolve(code);
  if (!licence?.products.includes('idmobile')) throw new MobileError('02');
  return licence;
}

/** The token of an `Authorization` header, `''` where there is none. */
export function bearerToken({ raw }: FastifyRequest): string {
  const { authorization } = raw.headers;
  return authorization === undefined ? '' : (/^Bearer[ \t]+(.*)$/i.exec(authorization)?.[1] ?? '').trim();
}
