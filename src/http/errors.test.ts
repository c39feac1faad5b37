import { describe, expect, it } from 'vitest';
import { ERRORS, RequestError } from './errors.ts';

describe('the catalogue', () => {
  it('says the words of the document, byte for byte', () => {
    expect(ERRORS.unauthorized).toMatchObject({
      status: 401,
      message: 'Your licence is not allowed to cover this functionality',
      error: 'unauthorized_client',
    });
    expect(ERRORS['missing-parameters']).toMatchObject({
      status: 400,
      message: 'Missing parameters',
      error: 'bad request',
    });
  });

  it('has one word a status but for what OAuth has its own words for, and no message twice', () => {
    const entries = Object.values(ERRORS);
    const ofOauth = new Set([
      'unauthorized_client',
      'invalid_request',
      'unsupported_grant_type',
      'invalid_client',
      'invalid_grant',
      'invalid_scope',
      'invalid_token',
    ]);
    const words = new Map<number, string>();
    for (const { status, error } of entries.filter(({ error }) => !ofOauth.has(error))) {
      expect(words.get(status) ?? error).toBe(error);
      words.set(status, error);
    }
    expect(new Set(entries.map(({ message }) => message)).size).toBe(entries.length);
  });
});

describe('RequestError', () => {
  it('carries its row and no stack', () => {
    const error = new RequestError('not-found');
    expect(error).toMatchObject({ code: 'not-found', details: '', message: 'No such path' });
    expect(error.stack).not.toContain('\n');
  });
});
