import { endProcess } from '../runtime/end-process.ts';
import type { Logger } from '../runtime/logger.ts';
import { failedCommit } from '../storage/lmdb-file.ts';

/**
 * Keeps everything but log lines away from standard error, and ends the process on an uncaught error.
 *
 * Node would print the message of the error, which may quote a request; the log says where it happened. A transaction
 * that failed because the disk is full does not end the process: the request that needed it gets an error, and other
 * requests need no disk space.
 */
export function logUncaughtErrors(logger: Logger): void {
  process.on('uncaughtException', (error) => {
    logger.internalError(error);
    logger.flush();
    endProcess(1);
  });
  process.on('unhandledRejection', (reason) => {
    const error = failedCommit(reason);
    if (error === undefined) throw reason;
    logger.internalError(error);
  });
  process.removeAllListeners('warning');
  process.on('warning', (warning) => logger.internalError(warning));
  redirectConsole(logger, console);
}

/** Logs what packages print, such as the errors that lmdb prints on a full disk. */
export function redirectConsole(
  logger: Logger,
  target: Pick<Console, 'error' | 'warn' | 'log' | 'info' | 'debug'>,
): void {
  const log = (...values: unknown[]): void => {
    const error = values.find((value) => value instanceof Error);
    logger.internalError(failedCommit(error) ?? error ?? 'printed text');
  };
  for (const method of ['error', 'warn', 'log', 'info', 'debug'] as const) target[method] = log;
}
