import type { FastifyInstance } from 'fastify';
import { RequestError } from './errors.ts';
import { send } from './wire.ts';

export const HEALTH_PATHS = ['/health/live', '/health/ready'] as const;

/** `live`: the process answers. `ready`: it takes requests; otherwise a proxy should send them elsewhere. */
export function routeHealth(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/health/live', (request, reply) => send(request, reply, { status: 200, body: '{"status":"live"}' }));
  app.get('/health/ready', (request, reply) => {
    if (!isReady()) throw new RequestError('not-ready');
    return send(request, reply, { status: 200, body: '{"status":"ready"}' });
  });
}
