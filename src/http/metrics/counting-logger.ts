import type { Logger, RequestEntry } from '../../runtime/logger.ts';
import type { MetricsRecorder } from './metrics.ts';

/** A logger that also counts every request and its duration. */
export function countRequests(logger: Logger, metrics: MetricsRecorder): Logger {
  return {
    ...logger,
    logsRequests: true,
    request(entry) {
      record(metrics, entry);
      if (logger.logsRequests) logger.request(entry);
    },
    event(level, event, fields) {
      if (event === 'probing') metrics.add('probing_total', []);
      logger.event(level, event, fields);
    },
  };
}

function record(metrics: MetricsRecorder, { route, status, durationMs }: RequestEntry): void {
  const name = routeName(route);
  metrics.add('requests_total', [name, `${Math.floor(status / 100)}xx`]);
  metrics.observe('request_duration_seconds', [name], durationMs / 1000);
  if (status >= 400) metrics.add('refusals_total', [REASONS[status] ?? 'other']);
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'unauthorized',
  402: 'no_credits',
  403: 'forbidden',
  422: 'invalid',
  429: 'limited',
  503: 'unavailable',
};

/** Names of routes by the start of their pattern. */
const ROUTE_NAMES: readonly (readonly [start: string, name: string])[] = [
  ['/SEARCH', 'search'],
  ['/IDMOBILE', 'id_mobile'],
  ['/GET', 'id_mobile'],
  ['/ACCESS_TOKEN', 'token'],
  ['/oauth', 'token'],
  ['/kyc-match', 'camara'],
  ['/sim-swap', 'camara'],
  ['/v1', 'api'],
  ['/console', 'console'],
  ['/health', 'health'],
];

const known = new Map<string, string>();

/** The name of a route for metrics. Names are kept, because there are few patterns. */
function routeName(route: string): string {
  const name = known.get(route);
  if (name !== undefined) return name;
  const found = ROUTE_NAMES.find(([start]) => route.startsWith(start))?.[1] ?? 'other';
  known.set(route, found);
  return found;
}
