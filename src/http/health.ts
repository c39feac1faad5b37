import type { FastifyInstance } from 'fastify';
import { readVersion } from '../runtime/version.ts';
import { RequestError } from './errors.ts';
import { send } from './wire.ts';

export const HEALTH_PATHS = ['/health/live', '/health/ready', '/version'] as const;

/** Why a server is degraded: it answers checks, and something else does not work. */
export const DEGRADATIONS = ['cluster-unavailable', 'cluster-failing', 'sources-damaged'] as const;

export type Degradation = (typeof DEGRADATIONS)[number];

interface Readiness {
  readonly isReady: () => boolean;
  readonly degradedBy?: () => readonly Degradation[];
}

/** `live`: the process answers. `ready`: it takes requests; otherwise a proxy should send them elsewhere. `version`: of Idem. */
export function routeHealth(app: FastifyInstance, { isReady, degradedBy = () => [] }: Readiness): void {
  app.get('/health/live', (request, reply) => send(request, reply, { status: 200, body: '{"status":"live"}' }));
  app.get('/health/ready', (request, reply) => {
    if (!isReady()) throw new RequestError('not-ready');
    const reasons = degradedBy();
    const state = reasons.length === 0 ? { status: 'ready' } : { status: 'degraded', reasons };
    return send(request, reply, { status: 200, body: JSON.stringify(state) });
  });
  const version = JSON.stringify({ name: 'idem-identity-check', version: readVersion() });
  app.get('/version', (request, reply) => send(request, reply, { status: 200, body: version }));
}
