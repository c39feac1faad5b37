import { describe, expect, it } from 'vitest';
import { hostOf, isRegistered, parseRedirectUri } from './redirect-uri.ts';

describe('parseRedirectUri', () => {
  it.each(['https://acme.example/back', 'HTTPS://acme.example/', 'http://127.0.0.1:3000/x?y=1'])(
    'parses %s',
    (text) => {
      expect(parseRedirectUri(text)?.href).toBe(new URL(text).href);
    },
  );

  it.each([
    'http:/acme.example',
    'https:acme.example',
    '//acme.example/',
    '/back',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://acme.example/',
    'https://acme.example\\@evil.example/',
    'https://acme.example@evil.example/',
    'https://me:secret@acme.example/',
    'https://acme.example/a b',
    'https://acme.example/\n',
    'https://acme.example/#x',
    'https://acme.example/#',
    'https://',
    '',
    'https://acmé.example/',
  ])('rejects %j', (text) => {
    expect(parseRedirectUri(text)).toBeUndefined();
  });
});

describe('isRegistered', () => {
  const registered = ['https://other.example/', 'https://acme.example/back'];
  const is = (text: string) => isRegistered(parseRedirectUri(text)!, registered);

  it('ignores the query', () => {
    expect(is('https://acme.example/back')).toBe(true);
    expect(is('https://acme.example/back?order=1&x=%20')).toBe(true);
    expect(is('https://ACME.example:443/x/../back')).toBe(true);
  });

  it.each([
    'https://acme.example/back/',
    'https://acme.example/backdoor',
    'https://acme.example.evil/back',
    'https://sub.acme.example/back',
    'http://acme.example/back',
    'https://acme.example:8443/back',
  ])('rejects %s', (text) => {
    expect(is(text)).toBe(false);
  });
});

describe('hostOf', () => {
  it('returns an IPv6 address without its brackets, and names unchanged', () => {
    expect(hostOf(new URL('http://[::1]:3000/x'))).toBe('::1');
    expect(hostOf(new URL('https://acme.example/'))).toBe('acme.example');
  });
});
