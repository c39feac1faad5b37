import { describe, expect, it } from 'vitest';
import { createExchange } from './exchange.ts';

describe('createExchange', () => {
  it.each(['two\nlines', 'NUL\0', 'letters beyond Latin-1: \u4e2d'])(
    'does not send a header that HTTP cannot transport: %j',
    async (value) => {
      const exchange = createExchange({});
      const question = {
        url: new URL('http://127.0.0.1:9/'),
        headers: { authorization: value },
        body: '',
        timeoutMs: 100,
      };
      expect(await exchange.post(question)).toEqual({ kind: 'not-sent' });
      exchange.close();
    },
  );
});
