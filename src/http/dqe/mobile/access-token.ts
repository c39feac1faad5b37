import type { FastifyInstance } from 'fastify';
import type { IssuedTokens, Licence } from '../../../licences/index.ts';
import { parameterNames } from '../../parameters.ts';
import { MobileError } from './errors.ts';
import { type MobilePath, type MobileSettings, routeMobile } from './route.ts';

export const ACCESS_TOKEN_PATHS = ['/ACCESS_TOKEN/', '/ACCESS_TOKEN'] as const;

const NAMES = ['licence', 'client_secret', 'grant_type', 'refresh_token'] as const;
type Name = (typeof NAMES)[number];

type TokenSettings = Pick<MobileSettings, 'accounts' | 'issuer' | 'isStrict'>;

/** Tokens for ID Mobile. Its errors are HTTP 400, as documented. */
export function routeAccessToken(app: FastifyInstance, settings: TokenSettings): void {
  const path: MobilePath<Name> = {
    names: parameterNames<Name>(NAMES),
    errorStatus: 400,
    async answer(parameters, request) {
      const [code, secret, grant, refresh] = NAMES.map((name) => parameters.get(name)) as [
        string,
        string,
        string,
        string,
      ];
      if (grant === '') throw new MobileError('01');
      if (grant !== 'client_idmobile' && grant !== 'refresh_token') throw new MobileError('31');
      const { licence, tokens } =
        grant === 'client_idmobile' ? giveTokens(settings, code, secret) : await renewTokens(settings, refresh, code);
      request.licenceName = licence.name;
      return { body: tokenBody(tokens) };
    },
  };
  routeMobile(app, ACCESS_TOKEN_PATHS, { path, isStrict: settings.isStrict });
}

interface Given {
  readonly licence: Licence;
  readonly tokens: IssuedTokens;
}

function giveTokens({ accounts, issuer }: TokenSettings, code: string, secret: string): Given {
  if (code === '' || secret === '') throw new MobileError('01');
  const licence = accounts.resolve(code);
  if (!licence?.products.includes('idmobile')) throw new MobileError('22');
  if (!accounts.isClientSecret(licence, secret)) throw new MobileError('03');
  if (!accounts.hasCredits(licence)) throw new MobileError('98');
  return { licence, tokens: issuer.issue(licence, 'idmobile') };
}

/** A licence beside the token is not asked for; one that is sent must be the token's. */
async function renewTokens({ accounts, issuer }: TokenSettings, refresh: string, code: string): Promise<Given> {
  if (refresh === '') throw new MobileError('01');
  const owner = issuer.ownerOf(refresh, 'idmobile');
  if (owner === undefined || (code !== '' && accounts.resolve(code)?.id !== owner.id)) throw new MobileError('30');
  if (!accounts.hasCredits(owner)) throw new MobileError('98');
  const renewed = await issuer.renew(refresh, 'idmobile');
  if (renewed === undefined) throw new MobileError('30');
  return { licence: owner, tokens: renewed };
}

/** All texts; a superset that a client of either published revision can read. */
function tokenBody({ accessToken, refreshToken, expiresIn }: IssuedTokens): string {
  return JSON.stringify({
    status: 'success',
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: String(expiresIn),
    refresh_token: refreshToken,
  });
}
