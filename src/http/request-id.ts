import type { IncomingHttpHeaders } from 'node:http';

/** Ids of clients may contain what ids usually do; anything else is ignored, because they go into the log. */
const REQUEST_ID = /^[\w.:-]{1,64}$/;

/** Source: W3C Trace Context, section 3.2.2. A trace id of zeros is invalid. */
const TRACE_PARENT = /^[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(?:-|$)/;

/** The id that the client gave to its request: `X-Request-Id`, or the trace id of `traceparent`. */
export function clientRequestId(headers: IncomingHttpHeaders): string | undefined {
  const { 'x-request-id': sent, traceparent } = headers;
  if (typeof sent === 'string' && REQUEST_ID.test(sent)) return sent;
  return typeof traceparent === 'string' ? TRACE_PARENT.exec(traceparent)?.[1] : undefined;
}
