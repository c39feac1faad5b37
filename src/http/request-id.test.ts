import { expect, it } from 'vitest';
import { clientRequestId } from './request-id.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

it.each([
  [{ 'x-request-id': 'abc-1' }, 'abc-1'],
  [{ 'x-request-id': 'a b' }, undefined],
  [{ 'x-request-id': 'x'.repeat(65) }, undefined],
  [{ traceparent: `00-${TRACE}-00f067aa0ba902b7-01` }, TRACE],
  [{ traceparent: `01-${TRACE}-00f067aa0ba902b7-01-more` }, TRACE],
  [{ 'x-request-id': 'abc', traceparent: `00-${TRACE}-00f067aa0ba902b7-01` }, 'abc'],
  [{ traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }, undefined],
  [{ traceparent: `00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01` }, undefined],
  [{}, undefined],
])('the id of a request with %j is %j', (headers, id) => {
  expect(clientRequestId(headers)).toBe(id);
});
