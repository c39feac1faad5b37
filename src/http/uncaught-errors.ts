import type { Logger } from '../runtime/logger.ts';
import { failedCommit } from '../storage/lmdb-file.ts';

/**
 * Ends the process on an uncaught error, as Node does, but logs where it happened instead of printing its message, which
 * may quote a request. A transaction that failed because the disk is full does not end the process: the request that
 * needed it gets an error, and other requests need no disk space.
 */
export function exitOnUncaughtError(logger: Logger): void {
  process.on('uncaughtException', (error) => {
    logger.internalError(error);
    logger.flush();
    process.exit(1);
  });
  process.on('unhandledRejection', (reason) => {
    const error = failedCommit(reason);
    if (error === undefined) throw reason;
    logger.internalError(error);
  });
}
