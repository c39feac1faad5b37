import type { FastifyInstance } from 'fastify';
import { parameterNames } from '../../parameters/parameters.ts';
import { MobileError } from './errors.ts';
import { licenceOf, type MobilePath, type MobileSettings, routeMobile } from './route.ts';

export const SESSION_PATHS = ['/GET/', '/GET'] as const;

export const SESSION_PARAMETERS = ['token', 'Licence', 'scope'] as const;
type Name = (typeof SESSION_PARAMETERS)[number];

type SessionSettings = Pick<MobileSettings, 'accounts' | 'grants' | 'isStrict'>;

/** Fetches the response of a session token, once. */
export function routeSession(app: FastifyInstance, settings: SessionSettings): void {
  const path: MobilePath<Name> = {
    names: parameterNames<Name>(SESSION_PARAMETERS),
    async answer(parameters, request) {
      const licence = licenceOf(settings.accounts, parameters.get('Licence'), request);
      request.licenceName = licence.name;
      const [token, scope] = [parameters.get('token'), parameters.get('scope')];
      if (token === '' || scope === '') throw new MobileError('01');
      if (scope !== 'client_idmobile') throw new MobileError('04');
      const session = await settings.grants.takeSession(token, licence.id!);
      if (session === undefined) throw new MobileError('30');
      return { body: session.body };
    },
  };
  routeMobile(app, SESSION_PATHS, { path, isStrict: settings.isStrict });
}
