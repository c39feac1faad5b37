import { RequestError } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { errorHead } from '../wire.ts';
import { errorBody } from './error-body.ts';

/** Responds with an error in DQE's format. An unexpected one is logged and answered as internal. */
export function sendError(exchange: Exchange, error: unknown): void {
  if (!(error instanceof RequestError)) exchange.logInternalError(error);
  const { code, details } = error instanceof RequestError ? error : new RequestError('internal');
  exchange.send({ ...errorHead(code, details), body: errorBody(code, details) });
}
