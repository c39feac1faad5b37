import { describe, expect, it } from 'vitest';
import type { Expectation } from './case.ts';
import { parseResponse } from './transport.ts';
import { ANSWER_KEYS, answerOf, compareResponse, withoutBlanks } from './verdict.ts';

const answer = Object.fromEntries(ANSWER_KEYS.map((key) => [key, key === 'result' ? 'FOUND' : 'E']));
const wrap = (data: unknown): string => JSON.stringify({ DATA1: data });
const response = (status: number, text: string) => ({ status, headers: { allow: 'GET' }, text });
const differing = (expected: Expectation, status: number, text: string): string[] =>
  compareResponse(expected, response(status, text), new Map([['before', answer]])).map(({ what }) => what);

describe('compareResponse', () => {
  it('compares only the expected keys of an answer', () => {
    expect(differing({ answer: { result: 'FOUND', Check_City: 'E' } }, 200, wrap(answer))).toEqual([]);
    expect(differing({ answer: { result: 'NOT FOUND', Check_City: 'D' } }, 200, wrap(answer))).toEqual([
      'result',
      'Check_City',
    ]);
    expect(differing({ answer: {} }, 500, wrap(answer))).toEqual(['status']);
  });

  it('rejects an answer with another shape, whatever is expected', () => {
    const { result: _, ...incomplete } = answer;
    const reordered = { result: 'FOUND', ...answer };
    const texts = [wrap(incomplete), wrap(reordered), wrap({ ...answer, Check_City: 1 }), wrap(null), '[]', '', 'x'];
    for (const text of [...texts, JSON.stringify({ DATA1: answer, DATA2: answer })]) {
      expect(answerOf(text)).toBeUndefined();
      expect(differing({ answer: {} }, 200, text)).toEqual(['body']);
    }
  });

  it('compares with patterns and with earlier answers', () => {
    const text = wrap({ ...answer, HOUSEHOLDID: '42' });
    expect(differing({ answer: { HOUSEHOLDID: { matches: '^[0-9]+$' } } }, 200, text)).toEqual([]);
    expect(differing({ answer: { HOUSEHOLDID: { matches: '^[a-z]+$' } } }, 200, text)).toEqual(['HOUSEHOLDID']);
    expect(differing({ answer: { HOUSEHOLDID: { differsFrom: 'before' } } }, 200, text)).toEqual([]);
    expect(differing({ answer: { HOUSEHOLDID: { sameAs: 'before' } } }, 200, text)).toEqual(['HOUSEHOLDID']);
    expect(differing({ answer: { HOUSEHOLDID: { differsFrom: 'never' } } }, 200, text)).toEqual(['HOUSEHOLDID']);
  });

  it('compares an error exactly, ignoring blanks between tokens', () => {
    const error = { status: 400, message: 'Missing parameters', details: 'Address', error: 'bad request' };
    expect(differing({ error }, 400, JSON.stringify(error))).toEqual([]);
    expect(differing({ error }, 400, JSON.stringify(error, undefined, 2))).toEqual([]);
    expect(differing({ error }, 401, JSON.stringify(error))).toEqual(['status']);
    const { status, ...rest } = error;
    for (const other of [
      { ...rest, status },
      { ...error, details: '' },
      { ...error, extra: '' },
    ]) {
      expect(differing({ error }, 400, JSON.stringify(other))).toEqual(['body']);
    }
    expect(withoutBlanks('{ "a b" :\n"c \\" d" }')).toBe('{"a b":"c \\" d"}');
  });

  it('accepts any client error in the shape of the documents', () => {
    const shaped = (status: number): string => JSON.stringify({ status, message: 'm', details: '', error: 'e' });
    expect(differing({ clientError: true }, 431, shaped(431))).toEqual([]);
    expect(differing({ clientError: true }, 500, shaped(500))).toEqual(['status']);
    expect(differing({ clientError: true }, 400, shaped(404))).toEqual(['status in the body']);
    expect(differing({ clientError: true }, 400, '<html>')).toEqual(['body']);
  });

  it('compares headers', () => {
    const error = { clientError: true, headers: { allow: { matches: 'GET' } } } as const;
    const body = JSON.stringify({ status: 405, message: '', details: '', error: '' });
    expect(differing(error, 405, body)).toEqual([]);
    expect(differing({ ...error, headers: { vary: { matches: '.' } } }, 405, body)).toEqual(['header vary']);
  });
});

describe('an answer on a bare socket', () => {
  it('is read up to its length or to the end of the connection', () => {
    const read = (text: string) => parseResponse(Buffer.from(text));
    expect(read('HTTP/1.1 400 Bad\r\nContent-Length: 2\r\nX-A:  b \r\n\r\n{}rest')).toEqual({
      status: 400,
      headers: { 'content-length': '2', 'x-a': 'b' },
      text: '{}',
    });
    expect(read('HTTP/1.0 200 OK\r\n\r\né')?.text).toBe('é');
    expect(read('')).toBeUndefined();
    expect(read('nonsense\r\n\r\n')).toBeUndefined();
  });
});

describe('the verdict on ID Mobile', () => {
  const address = { country: 1, postal_code: 0.78, street_address: 0.56, locality: '' };
  const scores = { family_name: 1, gender: '', birthdate: 1, given_name: 0.9, address, email: 1 };
  const text = JSON.stringify(scores);

  it('accepts scores that are equal or between the bounds', () => {
    expect(differing({ scores: {} }, 200, text)).toEqual([]);
    expect(differing({ scores: { family_name: 1, gender: '', address: { locality: '' } } }, 200, text)).toEqual([]);
    expect(differing({ scores: { given_name: { least: 0.9, most: 0.9 } } }, 200, text)).toEqual([]);
    const wrong = { family_name: 0.99, gender: 1, given_name: { least: 0.91, most: 1 }, address: { locality: 0 } };
    expect(differing({ scores: wrong }, 200, text)).toEqual(['family_name', 'gender', 'given_name', 'locality']);
  });

  it('rejects scores with another shape, whatever is expected', () => {
    const { email: _, ...incomplete } = scores;
    const broken = [incomplete, { email: 1, ...incomplete }, { ...scores, address: {} }, { status: 'error' }, []];
    for (const body of broken) expect(differing({ scores: {} }, 200, JSON.stringify(body))).toEqual(['keys']);
    for (const value of [1.1, -0.1, 0.123, '1', null, true]) {
      expect(differing({ scores: {} }, 200, JSON.stringify({ ...scores, email: value }))).toEqual(['email']);
    }
  });

  it('compares all keys of an object in order', () => {
    const object = { status: 'success', token: { matches: '^TK' } };
    expect(differing({ object }, 200, '{"status":"success","token":"TK1"}')).toEqual([]);
    expect(differing({ object }, 200, '{"status":"success","token":"ST1"}')).toEqual(['token']);
    expect(differing({ object }, 200, '{"status":"success","token":1}')).toEqual(['token']);
    for (const other of ['{"token":"TK1","status":"success"}', '{"status":"success"}', '[]', 'x']) {
      expect(differing({ object }, 200, other)).toEqual(['keys']);
    }
  });

  it('compares the whole text', () => {
    expect(differing({ text: '{"a":1.0}' }, 200, '{"a":1.0}')).toEqual([]);
    expect(differing({ text: '{"a":1.0}' }, 200, '{"a":1}')).toEqual(['body']);
  });
});
