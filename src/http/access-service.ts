import { Journal, maintainJournal, NO_JOURNAL } from '../journal/index.ts';
import {
  type DailyAllowance,
  FailureLimiter,
  LicenceLimiter,
  LimitStore,
  readTokenKey,
  UsageStore,
} from '../licences/index.ts';
import { parseTrustedProxies } from '../runtime/client-address.ts';
import type { Config } from '../runtime/config.ts';
import { describeError, Failure } from '../runtime/errors.ts';
import type { EventFields, Logger } from '../runtime/logger.ts';
import type { AccessControl } from './access-control.ts';
import { ClientGuard } from './client-guard.ts';
import type { MetricsRecorder } from './metrics/metrics.ts';

export interface AccessService {
  readonly control: AccessControl;
  readonly usage: UsageStore;
  /** Takes care of the journal. Call it at regular intervals. */
  refresh(): void;
  close(): Promise<void>;
}

interface AccessSettings {
  readonly logger: Logger;
  readonly metrics: MetricsRecorder;
  /** What a node of a cluster may answer. */
  readonly allowance: DailyAllowance | undefined;
}

/** Opens the limits, the usage counts and the journal of a data folder. @throws Failure if the folder cannot be written */
export function openAccess(config: Config, { logger, metrics, allowance }: AccessSettings): AccessService {
  const { base, maxWrongLicences, trustProxy } = config;
  const limits = LimitStore.open(base);
  const usage = UsageStore.open(base);
  const limiter =
    maxWrongLicences === 0
      ? undefined
      : new FailureLimiter({
          store: limits,
          key: readTokenKey(base),
          maxPerMinute: maxWrongLicences,
          ...(allowance && { nodes: () => allowance.nodes }),
        });
  const journal = openJournal(config, logger);
  const proxies = trustProxy === undefined ? undefined : parseTrustedProxies(trustProxy);
  return {
    control: {
      guard: new ClientGuard({ limiter, logger, proxies }),
      limiter: new LicenceLimiter(limits, Date.now, allowance),
      usage,
      journal: journal.recorder,
      metrics,
    },
    usage,
    refresh: journal.refresh,
    async close() {
      journal.close();
      await Promise.all([limits.close(), usage.close()]);
    },
  };
}

/**
 * The shortest time between two links, writes and syncs of the journal, in milliseconds. They cost as much for few lines as for
 * many. The server refreshes twice a second, so that every other refresh does them.
 */
const JOURNAL_INTERVAL_MS = 750;

/** How often finished days are looked for, in milliseconds. */
const MAINTENANCE_INTERVAL_MS = 60_000;

/** The journal of this process. Where it is switched off nothing is recorded. */
function openJournal({ base, journalDays: keepDays }: Config, logger: Logger) {
  if (keepDays === 0) return { recorder: NO_JOURNAL, refresh: () => {}, close: () => {} };
  const logFailure = (error: unknown, fields: EventFields = {}): void => {
    // The message of a failure says what to do.
    const reason = error instanceof Failure ? describeError(error) : undefined;
    logger.event('error', 'journal-failed', { ...fields, ...(reason !== undefined && { reason }) });
    logger.internalError(error);
  };
  const journal = Journal.open(base, { onError: (error) => logFailure(error), isServer: true });
  let maintainedAt = Number.NEGATIVE_INFINITY;
  const maintain = (): void => {
    if (performance.now() - maintainedAt < MAINTENANCE_INTERVAL_MS) return;
    maintainedAt = performance.now();
    const { sealed, removed, failed } = maintainJournal(base, { now: Date.now(), keepDays });
    for (const { day, mac } of sealed) logger.event('info', 'journal-sealed', { day, seal: mac });
    for (const day of removed) journal.record({ event: 'journal-removed', actor: 'journal', result: day });
    for (const { day, error } of failed) logFailure(error, { day });
  };
  let linkedAt = Number.NEGATIVE_INFINITY;
  return {
    recorder: journal,
    refresh() {
      if (performance.now() - linkedAt < JOURNAL_INTERVAL_MS) return;
      linkedAt = performance.now();
      try {
        journal.maintain();
        maintain();
      } catch (error) {
        logFailure(error);
      }
    },
    close: () => journal.close(),
  };
}
