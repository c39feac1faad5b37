import type { Logger } from '../runtime/logger.ts';
import { failedCommit } from '../storage/lmdb-file.ts';

/**
 * A fault that nobody caught ends the process, as Node would; but Node would print the error's message, which may
 * quote a request, and this writes only where it happened. A transaction that found no room on the disk is no such fault:
 * whoever asked for it is told, and what else the server answers needs no room.
 */
export function endOnFault(logger: Logger): void {
  process.on('uncaughtException', (error) => {
    logger.fault(error);
    logger.flush();
    process.exit(1);
  });
  process.on('unhandledRejection', (reason) => {
    const error = failedCommit(reason);
    // Thrown here it is an uncaught exception, as Node makes it where nobody listens.
    if (error === undefined) throw reason;
    logger.fault(error);
  });
}
