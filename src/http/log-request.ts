import type { FastifyReply, FastifyRequest } from 'fastify';

/** Writes the log line of an answered request. @param id the id that the response has in `X-Request-Id` */
export function logRequest(request: FastifyRequest, { statusCode }: FastifyReply, id = request.id): void {
  const { requestLog } = request.server;
  if (!requestLog.logsRequests) return;
  requestLog.request({
    request: id,
    method: request.method,
    route: request.routeOptions.url ?? '-',
    status: statusCode,
    durationMs: performance.now() - request.startedAt,
    licence: request.licenceName,
  });
}
