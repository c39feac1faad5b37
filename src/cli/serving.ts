import { once } from 'node:events';
import type { Opened, RunningServer, ServerSettings } from '../http/running-server.ts';
import { logUncaughtErrors } from '../http/uncaught-errors.ts';
import { startWorkers } from '../http/workers.ts';
import { usableGeneration } from '../reference/base.ts';
import { ChangeableBase, completeErasures, repeatRestrictions } from '../reference/changes/index.ts';
import { createLogger, type Logger } from '../runtime/logger.ts';
import { BaseError } from '../storage/base-error.ts';
import { canMapFiles } from '../storage/memory-map.ts';
import { counted } from '../terminal/quantities.ts';
import { BackgroundCompaction } from './background-compaction.ts';
import { followCluster } from './cluster/follow.ts';

/**
 * Serves until `signal`, and resolves when the last request is answered. `announce` is called once requests are accepted.
 * The exit code is 1 if a process failed at the end or the base was damaged.
 *
 * @throws BaseError without a usable base, Failure if the port cannot be had or the workers keep dying.
 */
export async function serveUntil(
  signal: AbortSignal,
  settings: ServerSettings,
  announce: (opened: Opened) => void,
): Promise<void> {
  const { config } = settings;
  const logger = createLogger(config.logLevel);
  logUncaughtErrors(logger);
  logUnmappedFiles(logger, canMapFiles());
  const cluster = await followCluster(settings, logger);
  await completeChanges(settings, logger);
  const server = await start(settings, logger).catch(async (error) => {
    await cluster?.stop();
    throw error;
  });
  announce(server.opened);
  const compaction = BackgroundCompaction.start(settings, logger);
  try {
    await Promise.race([aborted(signal), server.failed]);
  } finally {
    await end(server);
    logger.flush();
  }

  async function end({ stop }: RunningServer): Promise<void> {
    logger.event('info', 'stopping');
    const [isClean] = await Promise.all([stop(), compaction?.stop()]);
    // Last, because it returns the credits that the server did not use.
    await cluster?.stop();
    if (!isClean) process.exitCode = 1;
    logger.event('info', 'stopped');
  }
}

/** Logs that every read of the base is a call of the operating system, because files cannot be mapped into memory. */
export function logUnmappedFiles(logger: Pick<Logger, 'event'>, isMapped: boolean): void {
  if (!isMapped) logger.event('warn', 'files-not-mapped');
}

/** Completes erasures and restrictions whose process was killed between their two steps. A cluster repeats the changes of its log instead. */
async function completeChanges({ config }: ServerSettings, logger: Logger): Promise<void> {
  if (usableGeneration(config.base) === undefined) return;
  const base = new ChangeableBase(config.base);
  try {
    await completeErasures(base);
    await repeatRestrictions(base);
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    // Checks are answered although a list is damaged; "idem verify" reports it.
    logger.internalError(error);
  } finally {
    await base.close();
  }
}

/** Beside workers, this process loads nothing of the server itself: that saves time at the start, and memory. */
async function start(settings: ServerSettings, logger: Logger): Promise<RunningServer> {
  if (settings.config.workers > 1) return startWorkers(settings, logger);
  const { startServer } = await import('../http/server.ts');
  return startServer(settings, logger);
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

/** The size of what is served: `1,000 people in 600 households, 4 workers`. */
export function describeServer({ people, households, subscribers }: Opened, workers: number): string {
  const isMobileOnly = people === 0;
  return [
    ...(isMobileOnly ? [] : [`${counted(people, 'person', 'people')} in ${counted(households, 'household')}`]),
    ...(isMobileOnly || subscribers > 0 ? [counted(subscribers, 'subscriber')] : []),
    counted(workers, 'worker'),
  ].join(', ');
}
