import type { FastifyInstance } from 'fastify';
import { readVersion } from '../runtime/version.ts';
import { RequestError } from './errors.ts';
import { send } from './wire.ts';

export const HEALTH_PATHS = ['/health/live', '/health/ready', '/version'] as const;

interface Readiness {
  readonly isReady: () => boolean;
  readonly isDegraded?: () => boolean;
}

/** `live`: the process answers. `ready`: it takes requests; otherwise a proxy should send them elsewhere. `version`: of Idem. */
export function routeHealth(app: FastifyInstance, { isReady, isDegraded = () => false }: Readiness): void {
  app.get('/health/live', (request, reply) => send(request, reply, { status: 200, body: '{"status":"live"}' }));
  app.get('/health/ready', (request, reply) => {
    if (!isReady()) throw new RequestError('not-ready');
    return send(request, reply, { status: 200, body: `{"status":"${isDegraded() ? 'degraded' : 'ready'}"}` });
  });
  const version = JSON.stringify({ name: 'idem-identity-check', version: readVersion() });
  app.get('/version', (request, reply) => send(request, reply, { status: 200, body: version }));
}
