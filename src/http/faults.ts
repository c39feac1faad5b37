import type { Logger } from '../logger.ts';

/**
 * A fault that nobody caught ends the process, as Node would; but Node would print the error's message, which may
 * quote a request, and this writes only where it happened.
 */
export function endOnFault(logger: Logger): void {
  process.on('uncaughtException', (error) => {
    logger.fault(error);
    logger.flush();
    process.exit(1);
  });
}
