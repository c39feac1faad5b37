import { describe, expect, it } from 'vitest';
import { ResponseReader } from './response.ts';

const RESPONSE = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello';

describe('ResponseReader', () => {
  it('reads a response that arrives in any pieces', () => {
    for (let cut = 1; cut < RESPONSE.length; cut++) {
      const reader = new ResponseReader();
      expect(reader.take(Buffer.from(RESPONSE.slice(0, cut)))).toBeUndefined();
      expect(reader.take(Buffer.from(RESPONSE.slice(cut)))).toEqual({ status: 200, length: 5 });
    }
  });

  it('reads one response after another, with header names in any case', () => {
    const reader = new ResponseReader();
    expect(reader.take(Buffer.from(RESPONSE))).toEqual({ status: 200, length: 5 });
    expect(reader.take(Buffer.from('HTTP/1.1 404 Not Found\r\ncontent-length:0\r\n\r\n'))).toEqual({
      status: 404,
      length: 0,
    });
  });

  it('rejects a response without a length, and bytes behind a response', () => {
    expect(() => new ResponseReader().take(Buffer.from(`${RESPONSE}x`))).toThrow('follow');
    expect(() =>
      new ResponseReader().take(Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')),
    ).toThrow('no Content-Length');
  });
});
