import { describe, expect, it } from 'vitest';
import { UsageError } from '../runtime/errors.ts';
import {
  MAX_CREDITS,
  parseExpiry,
  requireCode,
  requireCredits,
  requireLimit,
  requireName,
  requireOperators,
  requireOrigins,
  requireProducts,
  requireRedirectUris,
  requireSecret,
} from './validation.ts';

describe('requireName', () => {
  it.each(['A', 'ACME', 'Société Générale & Cie.', 'client-1@host_2+x', 'x'.repeat(64), '東京'])(
    'accepts %j',
    (name) => {
      expect(() => requireName(name, 'licence')).not.toThrow();
    },
  );

  it.each(['', ' x', 'x ', 'a\nb', '.x', 'x-', 'a/b', 'x'.repeat(65)])('rejects %j', (name) => {
    expect(() => requireName(name, 'licence')).toThrow(UsageError);
    expect(() => requireName(name, 'licence')).toThrow('cannot be the name of a licence; use 1 to 64');
    expect(() => requireName(name, 'key')).toThrow('cannot be the name of a key; use 1 to 64');
  });
});

describe('requireProducts', () => {
  it('accepts the known products', () => {
    expect(() => requireProducts(['idcheck', 'idcheck-plus', 'idmobile'])).not.toThrow();
  });

  it('rejects an empty list and names an unknown product', () => {
    expect(() => requireProducts([])).toThrow(
      new UsageError('a licence needs a product: idcheck or idcheck-plus or idmobile'),
    );
    expect(() => requireProducts(['idcheck', 'everything'])).toThrow(
      new UsageError('unknown product "everything"; the products are idcheck and idcheck-plus and idmobile'),
    );
  });
});

describe('requireCode', () => {
  it.each(['abcdefghijkl', 'a+b/c=&%~123', 'CONF-IDCHECK', 'abcdeabcdeab', `abcd${'x'.repeat(124)}`])(
    'accepts %j',
    (code) => {
      expect(() => requireCode(code, false)).not.toThrow();
    },
  );

  it.each(['', 'two words is weak', 'x'.repeat(129), 'é'.repeat(12), 'abcdefghijk\n'])(
    'rejects %j even if weak codes are accepted',
    (code) => {
      expect(() => requireCode(code, true)).toThrow('a licence code is 1 to 128 ASCII letters');
    },
  );

  it.each(['abcdefghijk', 'aaaaaaaaaaaaaaaa', 'abcdabcdabcdabcd'])(
    'rejects %j as weak unless that is accepted',
    (code) => {
      expect(() => requireCode(code, false)).toThrow(
        new UsageError(
          'this code is easy to guess: use at least 12 characters, 5 of them different, or accept the risk with ' +
            '--allow-weak',
        ),
      );
      expect(() => requireCode(code, true)).not.toThrow();
    },
  );

  it('rejects the codes of the demo', () => {
    expect(() => requireCode('DEMO-IDCHECK', true)).toThrow('DEMO-IDCHECK is a public code of the demo');
  });
});

describe('requireSecret', () => {
  it('accepts eight characters, and fewer only if weak secrets are accepted', () => {
    expect(() => requireSecret('abcde123', false)).not.toThrow();
    expect(() => requireSecret('abcde12', false)).toThrow('this client secret is easy to guess: use at least 8');
    expect(() => requireSecret('abcde12', true)).not.toThrow();
    expect(() => requireSecret('two words', true)).toThrow('a client secret is 1 to 128 ASCII letters');
  });
});

describe('requireOperators', () => {
  it('rejects blank and long names', () => {
    expect(() => requireOperators(['Alpha Mobile', 'x'.repeat(64)])).not.toThrow();
    expect(() => requireOperators(['Alpha', ' '])).toThrow(new UsageError('" " cannot be the name of an operator'));
    expect(() => requireOperators(['x'.repeat(65)])).toThrow(UsageError);
  });
});

describe('requireRedirectUris', () => {
  it('accepts https addresses without query', () => {
    expect(() => requireRedirectUris(['https://acme.example/back', 'https://acme.example:8443/'])).not.toThrow();
  });

  it.each([
    'http://acme.example/',
    'https://acme.example/?a=1',
    'https://acme.example/#a',
    'https://me@acme.example/',
    'acme.example',
  ])('rejects %s', (uri) => {
    expect(() => requireRedirectUris(['https://acme.example/', uri])).toThrow(
      `"${uri}" cannot be registered: a redirect`,
    );
    expect(() => requireRedirectUris([uri])).toThrow(UsageError);
  });
});

describe('requireCredits', () => {
  it.each([0, 1, MAX_CREDITS])('accepts %d', (credits) => {
    expect(() => requireCredits(credits)).not.toThrow();
  });

  it.each([-1, 1.5, MAX_CREDITS + 1, Number.NaN])('rejects %d', (credits) => {
    expect(() => requireCredits(credits)).toThrow(
      new UsageError('credits are a whole number from 0 to 1,000,000,000,000'),
    );
  });
});

describe('parseExpiry', () => {
  const NOW = Date.parse('2027-12-31T10:00:00Z');

  it.each([
    ['2027-12-31', '2027-12-31T23:59:59.999Z'],
    ['2028-02-29', '2028-02-29T23:59:59.999Z'],
    ['2027-12-31T18:00Z', '2027-12-31T18:00:00.000Z'],
    ['2027-12-31T18:00:30Z', '2027-12-31T18:00:30.000Z'],
    ['2027-12-31T18:00:30.5+01:00', '2027-12-31T17:00:30.500Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseExpiry(text, NOW)).toBe(expected);
  });

  it.each([
    '',
    'tomorrow',
    '31/12/2027',
    '2027-12',
    '2027-02-30',
    '2027-13-01',
    '2027-12-31T18:00',
    'x2027-12-31',
    '2027-12-31x',
  ])('rejects %j', (text) => {
    expect(() => parseExpiry(text, NOW)).toThrow(`"${text}" is not an expiry date; write 2027-12-31`);
  });

  it.each(['2027-12-30', '2020-01-01', '2027-12-31T10:00:00Z', '2027-12-31T11:00:00+01:00'])(
    'rejects %s, which has passed',
    (text) => {
      expect(() => parseExpiry(text, NOW)).toThrow(
        `the expiry date ${text} has passed; give a later one, or revoke the licence to end it now`,
      );
    },
  );
});

describe('requireOrigins', () => {
  it('accepts the origins of pages, as a browser sends them', () => {
    expect(() => requireOrigins([])).not.toThrow();
    expect(() => requireOrigins(['https://shop.example', 'http://localhost:3000', 'https://[::1]:8443'])).not.toThrow();
  });

  it.each([
    '',
    '*',
    'null',
    'shop.example',
    'https://shop.example/',
    'https://shop.example/form',
    'https://shop.example:443',
    'https://me@shop.example',
    'https://SHOP.example',
    'ftp://shop.example',
  ])('rejects %j among valid origins', (origin) => {
    expect(() => requireOrigins(['https://shop.example', origin])).toThrow(`"${origin}" is not an origin;`);
  });
});

describe('requireLimit', () => {
  it.each([1, 2, 1e9])('accepts %d', (limit) => {
    expect(() => requireLimit(limit)).not.toThrow();
  });

  it.each([0, -1, 1.5, 1e9 + 1, Number.NaN, Number.POSITIVE_INFINITY])('rejects %d', (limit) => {
    expect(() => requireLimit(limit)).toThrow('a limit of requests is a whole number from 1 to 1,000,000,000');
  });
});
