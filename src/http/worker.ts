import { runWorker, WORKER_LOG } from '../runtime/cluster-worker.ts';
import { createLogger, type Logger, logTo } from '../runtime/logger.ts';
import type { Opened, ServerSettings } from './running-server.ts';
import { startServer } from './server.ts';
import { logUncaughtErrors } from './uncaught-errors.ts';

/** The program of a worker process. */
let logger: Logger | undefined;

runWorker<ServerSettings, Opened>({
  async start(settings) {
    logger = createLogger(settings.config.logLevel, logTo(WORKER_LOG));
    logUncaughtErrors(logger);
    const server = await startServer(settings, logger);
    return { ready: server.opened, stop: server.stop };
  },
  beforeExit: () => logger?.flush(),
});
