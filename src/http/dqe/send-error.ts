import { RequestError } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { errorHead } from '../wire.ts';
import { errorBody } from './error-body.ts';

/** Answers with an error in DQE's format, after the delay of the error. Logs what is not the client's error. */
export function sendError(exchange: Exchange, error: unknown): void {
  if (!(error instanceof RequestError)) exchange.logInternalError(error);
  const { code, details, delayMs } = error instanceof RequestError ? error : new RequestError('internal');
  exchange.access.guard.delay(delayMs, () =>
    exchange.send({ ...errorHead(code, details), body: errorBody(code, details) }),
  );
}
