import { describe, expect, it } from 'vitest';
import { createExchange } from './exchange.ts';

describe('an exchange', () => {
  it.each(['two\nlines', 'NUL\0', 'letters beyond Latin-1: \u4e2d'])(
    'sends no header that HTTP cannot carry: %j',
    async (value) => {
      const exchange = createExchange({});
      const question = {
        url: new URL('http://127.0.0.1:9/'),
        headers: { authorization: value },
        body: '',
        within: 100,
      };
      expect(await exchange.post(question)).toEqual({ kind: 'not-sent' });
      exchange.close();
    },
  );
});
