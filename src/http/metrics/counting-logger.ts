import type { Logger, RequestEntry } from '../../runtime/logger.ts';
import { counterPlace, type Histogram, histogram, type MetricsRecorder } from './metrics.ts';

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
  const { requests, duration } = placesOf(route);
  const requestsOfClass = requests[Math.floor(status / 100)];
  if (requestsOfClass !== undefined) metrics.count(requestsOfClass);
  metrics.observe(duration, durationMs / 1000);
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

/** Where the requests of a route are counted. */
interface RoutePlaces {
  /** By the class of the status. */
  readonly requests: Readonly<Record<number, number>>;
  readonly duration: Histogram;
}

const STATUS_CLASSES = [2, 3, 4, 5];

const known = new Map<string, RoutePlaces>();

/** The places of a route in the metrics. They are kept, because there are few patterns. */
function placesOf(route: string): RoutePlaces {
  const places = known.get(route);
  if (places !== undefined) return places;
  const name = ROUTE_NAMES.find(([start]) => route.startsWith(start))?.[1] ?? 'other';
  const requests = STATUS_CLASSES.map((each) => [each, counterPlace('requests_total', [name, `${each}xx`])] as const);
  const found = {
    requests: Object.fromEntries(requests),
    duration: histogram('request_duration_seconds', [name]),
  };
  known.set(route, found);
  return found;
}
