import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Accounts, type Grants, LIFETIMES, type Licence } from '../../licences/index.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import { isRejection } from '../client-guard.ts';
import { MAX_PARAMETERS } from '../parameters/parameters.ts';
import type { RequestBody } from '../wire.ts';
import { OauthError } from './errors.ts';
import { PHONE_NUMBER } from './schemas.ts';
import type { CamaraToken, TokenSealer } from './sealed-token.ts';

/** The scopes of the interfaces. `sim-swap` includes both of its operations. */
export const CAMARA_SCOPES = ['kyc-match:match', 'sim-swap', 'sim-swap:check', 'sim-swap:retrieve-date'] as const;

/** The purpose of processing, which CAMARA's profile adds to the scope: `dpv:FraudPreventionAndDetection`. */
const PURPOSE = /^dpv:[A-Za-z]+$/;

export const TOKEN_PATH = '/oauth2/token';
export const BACKCHANNEL_PATH = '/oauth2/bc-authorize';

export const CIBA_GRANT = 'urn:openid:params:grant-type:ciba';

/** The lifetime of an `auth_req_id`, in seconds. */
const REQUEST_SECONDS = 120;

const REQUEST_ID_BYTES = 8;

/** Parsing costs CPU time before the client is known. A token takes at most 1,000 characters. */
const MAX_BODY_BYTES = 16 * 1024;

interface OauthSettings {
  readonly accounts: Accounts;
  readonly sealer: TokenSealer;
  /** Remembers which authentications were exchanged, in all workers. */
  readonly grants: Pick<Grants, 'useRefreshToken'>;
  readonly now: () => number;
  /** Whether a number has a subscriber that the licence may ask about. */
  readonly isKnown: (phoneNumber: string, licence: Licence) => boolean;
}

/**
 * Tokens for the CAMARA interfaces: two-legged ones by client credentials (RFC 6749, section 4.4), and ones bound to a phone
 * number by backchannel authentication (OpenID CIBA, poll mode). The operator that runs this server has obtained consent.
 */
export function routeCamaraTokens(app: FastifyInstance, settings: OauthSettings): void {
  const answer = (respond: (form: URLSearchParams, request: FastifyRequest) => MaybePromise<object>) => {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      void reply.header('Cache-Control', 'no-store').type('application/json; charset=utf-8');
      return reply.send(JSON.stringify(await respond(readForm(request), request)));
    };
  };
  const errorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    answerOauthError(error, request, reply);
  const options = { errorHandler, bodyLimit: MAX_BODY_BYTES };
  app.post(
    TOKEN_PATH,
    options,
    answer((form, request) => issueToken(settings, form, request)),
  );
  app.post(
    BACKCHANNEL_PATH,
    options,
    answer((form, request) => startAuthentication(settings, form, request)),
  );
}

function readForm({ body }: FastifyRequest): URLSearchParams {
  const { kind, bytes } = (body ?? {}) as Partial<RequestBody>;
  if (kind !== 'form') throw new OauthError('invalid_request', 'send application/x-www-form-urlencoded');
  const text = bytes!.toString();
  if (text.split('&', MAX_PARAMETERS + 1).length > MAX_PARAMETERS)
    throw new OauthError('invalid_request', `at most ${MAX_PARAMETERS} parameters`);
  const form = new URLSearchParams(text);
  const names = [...form.keys()];
  // Source: RFC 6749, section 3.2: parameters must not be repeated.
  if (new Set(names).size < names.length) throw new OauthError('invalid_request', 'a parameter is repeated');
  return form;
}

async function issueToken(settings: OauthSettings, form: URLSearchParams, request: FastifyRequest): Promise<object> {
  const licence = authenticate(settings.accounts, form, request);
  await takeWithinLimits(licence, request);
  const grant = form.get('grant_type') ?? '';
  if (grant === 'client_credentials') return tokenResponse(settings, licence, parseScope(form));
  if (grant !== CIBA_GRANT) throw new OauthError('unsupported_grant_type', `client_credentials or ${CIBA_GRANT}`);
  const started = settings.sealer.open(form.get('auth_req_id') ?? '');
  const isValid =
    started?.kind === 'request' &&
    started.licenceId === licence.id &&
    started.secretVersion === (licence.secretVersion ?? 0) &&
    started.expiresAt > settings.now() &&
    (await useOnce(settings.grants, started));
  if (!isValid) throw new OauthError('invalid_grant', 'the auth_req_id is not valid, was used before, or has expired');
  return tokenResponse(settings, licence, started.scopes, started.phoneNumber);
}

/** An authentication gives one access token (source: OpenID CIBA, section 11). @returns whether this is its first use */
async function useOnce(grants: OauthSettings['grants'], { requestId, expiresAt }: CamaraToken): Promise<boolean> {
  if (requestId === undefined) return false;
  const issuedAt = expiresAt - REQUEST_SECONDS * 1000;
  const use = { family: requestId, generation: 0, issuedAt, expiresAt, familyExpiresAt: expiresAt };
  return (await grants.useRefreshToken(use)) === 'renewed';
}

function tokenResponse(
  { sealer, now }: OauthSettings,
  { id, secretVersion = 0 }: Licence,
  scopes: readonly string[],
  phoneNumber?: string,
): object {
  const bound = phoneNumber === undefined ? {} : { phoneNumber };
  const expiresAt = now() + LIFETIMES.access;
  const token = sealer.seal({ kind: 'access', licenceId: id!, secretVersion, scopes, expiresAt, ...bound });
  return {
    access_token: token,
    token_type: 'Bearer',
    expires_in: LIFETIMES.access / 1000,
    scope: scopes.join(' '),
  };
}

async function startAuthentication(
  settings: OauthSettings,
  form: URLSearchParams,
  request: FastifyRequest,
): Promise<object> {
  const licence = authenticate(settings.accounts, form, request);
  await takeRequest(settings.accounts, licence, request);
  const words = (form.get('scope') ?? '').split(' ');
  if (!words.includes('openid')) throw new OauthError('invalid_scope', 'the scope must contain openid');
  const scopes = parseScope(form);
  const phoneNumber = /^tel:(.*)$/.exec(form.get('login_hint') ?? '')?.[1] ?? '';
  if (!PHONE_NUMBER.test(phoneNumber)) throw new OauthError('invalid_request', 'login_hint must be tel: and a number');
  if (!settings.isKnown(phoneNumber, licence)) throw new OauthError('unknown_user_id', 'the number has no subscriber');
  const { id, secretVersion = 0 } = licence;
  const expiresAt = settings.now() + REQUEST_SECONDS * 1000;
  const authReqId = settings.sealer.seal({
    kind: 'request',
    licenceId: id!,
    secretVersion,
    scopes,
    expiresAt,
    phoneNumber,
    requestId: randomBytes(REQUEST_ID_BYTES).toString('hex'),
  });
  return { auth_req_id: authReqId, expires_in: REQUEST_SECONDS, interval: 1 };
}

/** Counts the request. @throws OauthError if the licence has reached a limit */
async function takeWithinLimits(licence: Licence, { server }: FastifyRequest): Promise<void> {
  const waitSeconds = await server.access.limiter.take(licence);
  if (waitSeconds > 0) throw new OauthError('slow_down', String(waitSeconds));
}

/** An authentication reveals whether a number has a subscriber, so that the credits of the licence apply to it, too. */
async function takeRequest(accounts: Accounts, licence: Licence, request: FastifyRequest): Promise<void> {
  await takeWithinLimits(licence, request);
  if (!licence.isTest && !accounts.hasCredits(licence))
    throw new OauthError('unauthorized_client', 'the licence has no credits left');
}

/** The scopes of the interfaces in a request; its purpose is validated and not kept. */
function parseScope(form: URLSearchParams): readonly string[] {
  const words = (form.get('scope') ?? '').split(' ').filter((word) => word !== '' && word !== 'openid');
  const purposes = words.filter((word) => PURPOSE.test(word));
  const scopes = words.filter((word) => (CAMARA_SCOPES as readonly string[]).includes(word));
  if (purposes.length > 1 || scopes.length === 0 || purposes.length + scopes.length < words.length)
    throw new OauthError('invalid_scope', `one or more of ${CAMARA_SCOPES.join(', ')}, and at most one dpv: purpose`);
  return [...new Set(scopes)];
}

/** Client authentication by header or form (RFC 6749, section 2.3.1). @throws OauthError */
function authenticate(accounts: Accounts, form: URLSearchParams, request: FastifyRequest): Licence {
  const { id, secret } = readCredentials(form, request);
  const { guard } = request.server.access;
  const found = guard.attempt(request.raw, 'secret', () => {
    const licence = accounts.resolve(id);
    return licence?.id !== undefined && accounts.isClientSecret(licence, secret) ? licence : undefined;
  });
  if (isRejection(found)) {
    if (found.retryAfterSeconds > 0) throw new OauthError('slow_down', String(found.retryAfterSeconds));
    throw new OauthError('invalid_client', 'the licence or its client secret is wrong', found.delayMs);
  }
  request.licenceName = found.name;
  if (!found.products.includes('idmobile'))
    throw new OauthError('unauthorized_client', 'the licence does not include idmobile');
  return found;
}

function readCredentials(form: URLSearchParams, { headers }: FastifyRequest): { id: string; secret: string } {
  const basic = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(headers.authorization ?? '')?.[1];
  if (basic === undefined) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
  const pair = Buffer.from(basic, 'base64').toString();
  const colon = pair.indexOf(':');
  return { id: decode(pair.slice(0, Math.max(0, colon))), secret: decode(pair.slice(colon + 1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function answerOauthError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof OauthError ? error : clientError(error);
  if (known === undefined) request.server.requestLog.internalError(error, request.id);
  const status = statusOf(known?.code);
  void reply.status(status).type('application/json; charset=utf-8').header('Cache-Control', 'no-store');
  if (status === 401) void reply.header('WWW-Authenticate', 'Basic realm="idem"');
  if (known?.code === 'slow_down') void reply.header('Retry-After', known.message);
  const body = JSON.stringify({ error: known?.code ?? 'server_error', error_description: known?.message ?? '' });
  if (!known?.delayMs) return reply.send(body);
  request.server.access.guard.delay(known.delayMs, () => void reply.send(body));
  return reply;
}

/** Fastify's errors that the client caused. */
function clientError(error: unknown): OauthError | undefined {
  const { statusCode = 500 } = error as { statusCode?: number };
  return statusCode < 500 ? new OauthError('invalid_request', 'the request is malformed') : undefined;
}

function statusOf(code: OauthError['code'] | undefined): number {
  if (code === undefined) return 500;
  if (code === 'invalid_client') return 401;
  return code === 'slow_down' ? 429 : 400;
}
