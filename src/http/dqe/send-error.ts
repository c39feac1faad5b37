import { StoreUnavailableError } from '../../storage/base-error.ts';
import { RequestError } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { errorHead } from '../wire.ts';
import { errorBody } from './error-body.ts';

/** Answers with an error in DQE's format, after the delay of the error. Logs what is not the client's error. */
export function sendError(exchange: Exchange, error: unknown): void {
  const known = requestErrorOf(error);
  if (known === undefined) exchange.logInternalError(error);
  const { code, details, delayMs } = known ?? new RequestError('internal');
  exchange.access.guard.delay(delayMs, () =>
    exchange.send({ ...errorHead(code, details), body: errorBody(code, details) }),
  );
}

function requestErrorOf(error: unknown): RequestError | undefined {
  if (error instanceof RequestError) return error;
  // A node of a cluster has no credits left, and cannot ask for more.
  return error instanceof StoreUnavailableError ? new RequestError('not-ready') : undefined;
}
