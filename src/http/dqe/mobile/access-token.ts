import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IssuedTokens, Licence } from '../../../licences/index.ts';
import { parameterNames } from '../../parameters/parameters.ts';
import { MobileError, tooManyRequests } from './errors.ts';
import { attempt, type MobilePath, type MobileSettings, routeMobile } from './route.ts';

export const ACCESS_TOKEN_PATHS = ['/ACCESS_TOKEN/', '/ACCESS_TOKEN'] as const;

export const TOKEN_PARAMETERS = ['licence', 'client_secret', 'grant_type', 'refresh_token'] as const;
type Name = (typeof TOKEN_PARAMETERS)[number];

type TokenSettings = Pick<MobileSettings, 'accounts' | 'issuer' | 'isStrict'>;

/** Issues tokens for ID Mobile. Errors are HTTP 400, as documented. */
export function routeAccessToken(app: FastifyInstance, settings: TokenSettings): void {
  const path: MobilePath<Name> = {
    names: parameterNames<Name>(TOKEN_PARAMETERS),
    errorStatus: 400,
    async answer(parameters, request) {
      const [code, secret, grant, refresh] = TOKEN_PARAMETERS.map((name) => parameters.get(name)) as [
        string,
        string,
        string,
        string,
      ];
      if (grant === '') throw new MobileError('01');
      if (grant !== 'client_idmobile' && grant !== 'refresh_token') throw new MobileError('31');
      const { licence, tokens } =
        grant === 'client_idmobile'
          ? await issueTokens(settings, { code, secret, request })
          : await renewTokens(settings, { refresh, code, request });
      request.licenceName = licence.name;
      return { body: tokenBody(tokens) };
    },
  };
  routeMobile(app, ACCESS_TOKEN_PATHS, { path, isStrict: settings.isStrict });
}

interface Grant {
  readonly licence: Licence;
  readonly tokens: IssuedTokens;
}

async function issueTokens(
  { accounts, issuer }: TokenSettings,
  { code, secret, request }: Credentials,
): Promise<Grant> {
  if (code === '' || secret === '') throw new MobileError('01');
  const licence = attempt(request, { credential: 'code', error: '22' }, () => accounts.resolve(code));
  if (!licence.products.includes('idmobile')) throw new MobileError('22');
  attempt(request, { credential: 'secret', error: '03' }, () =>
    accounts.isClientSecret(licence, secret) ? licence : undefined,
  );
  await takeRequest(licence, request);
  if (!licence.isTest && !accounts.hasCredits(licence)) throw new MobileError('98');
  return { licence, tokens: issuer.issue(licence, 'idmobile') };
}

interface Credentials {
  readonly code: string;
  readonly secret: string;
  readonly request: FastifyRequest;
}

/** The licence is optional; if it is sent, it must be the licence of the token. */
async function renewTokens(
  { accounts, issuer }: TokenSettings,
  { refresh, code, request }: Pick<Credentials, 'code' | 'request'> & { readonly refresh: string },
): Promise<Grant> {
  if (refresh === '') throw new MobileError('01');
  const owner = issuer.ownerOf(refresh, 'idmobile');
  if (owner === undefined || (code !== '' && accounts.resolve(code)?.id !== owner.id)) throw new MobileError('30');
  await takeRequest(owner, request);
  if (!owner.isTest && !accounts.hasCredits(owner)) throw new MobileError('98');
  const renewed = await issuer.renew(refresh, 'idmobile');
  if (renewed === undefined) throw new MobileError('30');
  return { licence: owner, tokens: renewed };
}

/** Counts the request. @throws MobileError 97 if the licence has reached a limit */
async function takeRequest(licence: Licence, { server }: FastifyRequest): Promise<void> {
  const waitSeconds = await server.access.limiter.take(licence);
  if (waitSeconds > 0) throw tooManyRequests(waitSeconds);
}

/** All values are texts. A superset of the published revisions, which clients of each can read. */
function tokenBody({ accessToken, refreshToken, expiresIn }: IssuedTokens): string {
  return JSON.stringify({
    status: 'success',
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: String(expiresIn),
    refresh_token: refreshToken,
  });
}
