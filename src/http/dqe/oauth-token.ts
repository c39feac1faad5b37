import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type Accounts,
  holdsProduct,
  type IssuedTokens,
  type Licence,
  type TokenIssuer,
} from '../../licences/index.ts';
import { isRejection } from '../client-guard.ts';
import { RequestError } from '../errors.ts';
import { Parameters, parameterNames } from '../parameters/parameters.ts';
import { type RequestBody, readParameters, send } from '../wire.ts';

export interface OauthSettings {
  readonly accounts: Accounts;
  readonly issuer: TokenIssuer;
}

/** The articles write the second part in lower and in upper case. */
export const OAUTH_PATHS = [
  '/oauth/access_token/',
  '/oauth/access_token',
  '/oauth/ACCESS_TOKEN/',
  '/oauth/ACCESS_TOKEN',
] as const;

export const OAUTH_PARAMETERS = ['client_id', 'client_secret', 'scope', 'access_token', 'refresh_token'] as const;
type Name = (typeof OAUTH_PARAMETERS)[number];
const names = parameterNames<Name>(OAUTH_PARAMETERS);

/** The mandatory parameters of each scope, in the order in which missing ones are reported. */
const MANDATORY = {
  client_idcheck: ['client_id', 'client_secret'],
  refresh_token: ['access_token', 'refresh_token'],
} as const satisfies Readonly<Record<string, readonly Name[]>>;

/** Issues tokens for `/SEARCH/`. The errors are those of OAuth in the shape of that path. */
export function routeOauthToken(app: FastifyInstance, settings: OauthSettings): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const parameters = readTokenRequest(request);
    const { licence, tokens } = await tokensFor(settings, parameters, request);
    request.licenceName = licence.name;
    return send(request, reply, { status: 200, body: tokenBody(tokens) });
  };
  for (const url of OAUTH_PATHS) app.route({ method: ['GET', 'POST'], url, handler, exposeHeadRoute: false });
}

function readTokenRequest(request: FastifyRequest): Parameters<Name> {
  const parameters = new Parameters(names);
  readParameters(request.raw, request.body as RequestBody | undefined, parameters);
  const wrong = parameters.problem();
  if (wrong) throw new RequestError('invalid-request', wrong.names.join(','));
  return parameters;
}

interface Grant {
  readonly licence: Licence;
  readonly tokens: IssuedTokens;
}

async function tokensFor(
  { accounts, issuer }: OauthSettings,
  parameters: Parameters<Name>,
  request: FastifyRequest,
): Promise<Grant> {
  const scope = parameters.get('scope');
  if (scope === '') throw new RequestError('invalid-request', 'scope');
  if (scope !== 'client_idcheck' && scope !== 'refresh_token') throw new RequestError('unsupported-grant', 'scope');
  const missing = MANDATORY[scope].filter((name) => parameters.get(name) === '');
  if (missing.length > 0) throw new RequestError('invalid-request', missing.join(','));
  if (scope === 'refresh_token') {
    // Before the refresh token is used up: a client that has to wait can use it again.
    const [refresh, access] = [parameters.get('refresh_token'), parameters.get('access_token')];
    const owner = issuer.ownerOf(refresh, 'idcheck', access);
    if (owner !== undefined) await takeRequest(owner, request);
    const renewed = await issuer.renew(refresh, 'idcheck', access);
    if (renewed === undefined) throw new RequestError('invalid-grant');
    return { licence: renewed.licence, tokens: renewed };
  }
  const licence = authenticate(accounts, parameters, request);
  if (!holdsProduct(licence, 'idcheck')) throw new RequestError('unauthorized-client', scope);
  await takeRequest(licence, request);
  return { licence, tokens: issuer.issue(licence, 'idcheck') };
}

/** Counts the request. @throws RequestError if the licence has reached a limit */
async function takeRequest(licence: Licence, { server }: FastifyRequest): Promise<void> {
  const waitSeconds = await server.access.limiter.take(licence);
  if (waitSeconds > 0) throw new RequestError('too-many-requests', String(waitSeconds));
}

/** @throws RequestError unless licence and client secret are right */
function authenticate(accounts: Accounts, parameters: Parameters<Name>, request: FastifyRequest): Licence {
  let wrong: Name = 'client_id';
  const found = request.server.access.guard.attempt(request.raw, 'secret', () => {
    const licence = accounts.resolve(parameters.get('client_id'));
    if (licence !== undefined) wrong = 'client_secret';
    return licence && accounts.isClientSecret(licence, parameters.get('client_secret')) ? licence : undefined;
  });
  if (!isRejection(found)) return found;
  const { delayMs, retryAfterSeconds } = found;
  if (retryAfterSeconds > 0) throw new RequestError('too-many-requests', String(retryAfterSeconds));
  throw new RequestError('invalid-client', wrong, delayMs);
}

function tokenBody({ accessToken, refreshToken, expiresIn }: IssuedTokens): string {
  return JSON.stringify({
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: String(expiresIn),
    refresh_token: refreshToken,
  });
}
