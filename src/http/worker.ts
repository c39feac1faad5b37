import { describeError } from '../runtime/errors.ts';
import { createLogger, type Logger } from '../runtime/logger.ts';
import { endOnFault } from './faults.ts';
import { type RunningServer, type ServerSettings, startServer } from './server.ts';
import type { FromWorker, ToWorker } from './workers.ts';

/**
 * A worker process. Its primary decides when it ends: a Ctrl-C reaches every process of a terminal at once, and
 * requests in flight are to be answered first. Without a primary there is nobody left to serve for.
 */
let running: RunningServer | undefined;
let logger: Logger | undefined;
let stopping = false;

process.on('SIGINT', () => {});
process.on('SIGTERM', stop);
process.on('disconnect', stop);
process.on('message', (message: ToWorker) => {
  if (message.type === 'start') void start(message.settings);
  else stop();
});
// What is sent before somebody listens could be lost.
tell({ type: 'waiting' });

async function start(settings: ServerSettings): Promise<void> {
  logger = createLogger(settings.config.logLevel);
  endOnFault(logger);
  try {
    running = await startServer(settings, logger);
    tell({ type: 'listening', opened: running.opened });
  } catch (error) {
    process.exitCode = 1;
    tell({ type: 'failed', sentence: describeError(error) }, leave);
  }
}

function stop(): void {
  if (stopping) return;
  stopping = true;
  void Promise.resolve(running?.stop()).then(leave);
}

function leave(): void {
  logger?.flush();
  process.exit();
}

function tell(message: FromWorker, sent?: () => void): void {
  process.send?.(message, undefined, undefined, sent);
}
