import { type EventRecorder, NO_JOURNAL } from '../journal/index.ts';
import type { LicenceLimiter, UsageStore } from '../licences/index.ts';
import { createLogger } from '../runtime/logger.ts';
import { ClientGuard } from './client-guard.ts';
import { type MetricsRecorder, NO_METRICS } from './metrics/metrics.ts';

/** Limits requests and wrong licences, and counts and records answers. */
export interface AccessControl {
  readonly guard: ClientGuard;
  readonly limiter: Pick<LicenceLimiter, 'take'>;
  readonly usage: Pick<UsageStore, 'count'>;
  readonly journal: EventRecorder;
  readonly metrics: MetricsRecorder;
}

/** Limits, counts and records nothing. */
export const OPEN_ACCESS: AccessControl = {
  guard: new ClientGuard({ limiter: undefined, logger: createLogger('silent', { write: () => {} }) }),
  limiter: { take: () => 0 },
  usage: { count: () => {} },
  journal: NO_JOURNAL,
  metrics: NO_METRICS,
};
