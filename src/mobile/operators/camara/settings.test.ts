import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCertificate } from './certificate.testing.ts';
import { readOperatorSettings } from './settings.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-operators-'));
  path = join(folder, 'operators.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const token = { url: 'https://alpha.example/token', clientId: 'idem', clientSecretEnv: 'ALPHA_SECRET' };
const read = (content: unknown, env: Record<string, string> = {}) => {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readOperatorSettings(path, env);
};
const messageOf = (content: unknown, env?: Record<string, string>): string => {
  try {
    read(content, env);
    return 'accepted';
  } catch (error) {
    return (error as Error).message.replaceAll(path, 'FILE');
  }
};

describe('readOperatorSettings', () => {
  const kycMatch = { url: 'https://alpha.example/kyc-match/v0.4/match' };
  const withToken = (more: object, camara: object = {}) => ({
    operators: [{ name: 'Alpha', countries: ['FR'], camara: { token: { ...token, ...more }, kycMatch, ...camara } }],
  });

  it('prepends the purpose to each scope', () => {
    const [alpha] = read(withToken({}, { purpose: 'dpv:FraudPreventionAndDetection' }), { ALPHA_SECRET: 's' });
    expect(alpha!.camara!.kycMatch!.scope).toBe('dpv:FraudPreventionAndDetection kyc-match:match');
  });

  it('rejects two purposes in a scope', () => {
    const scope = 'dpv:A kyc-match:match';
    const file = withToken({}, { purpose: 'dpv:B', kycMatch: { ...kycMatch, scope } });
    expect(messageOf(file, { ALPHA_SECRET: 's' })).toContain('more than one dpv: purpose');
  });

  it('rejects a secret that is not a private key for private_key_jwt', () => {
    const file = withToken({ authentication: 'private_key_jwt', keyId: 'k' });
    expect(messageOf(file, { ALPHA_SECRET: 's' })).toContain('must hold a private key in PEM');
  });

  it('reads defaults and secrets', () => {
    writeFileSync(join(folder, 'secret'), 'from a file\n');
    writeFileSync(join(folder, 'ca.pem'), `${rootCertificates[0]!}\n`);
    const kycMatch = { url: 'https://alpha.example/kyc-match/v0.3/match' };
    const [alpha, beta, gamma] = read(
      {
        operators: [
          { name: 'Alpha', countries: ['FR'], ranges: ['+336'], camara: { token, kycMatch } },
          { name: 'Beta', countries: ['BE', 'FR'] },
          {
            name: 'Gamma',
            countries: ['FR'],
            camara: {
              token: {
                url: 'http://127.0.0.1:9000/t',
                clientId: 'i',
                clientSecretFile: join(folder, 'secret'),
                authentication: 'post',
              },
              simSwap: { url: 'http://localhost:9000/check', scope: 'dpv:FraudPreventionAndDetection sim-swap:check' },
              timeout: 500,
              tls: { caFile: join(folder, 'ca.pem') },
            },
          },
        ],
      },
      { ALPHA_SECRET: 'from the environment' },
    );
    expect(alpha).toEqual({
      name: 'Alpha',
      countries: ['FR'],
      ranges: ['+336'],
      camara: {
        token: {
          url: new URL(token.url),
          clientId: 'idem',
          clientSecret: 'from the environment',
          authentication: 'basic',
        },
        kycMatch: { url: new URL(kycMatch.url), scope: 'kyc-match:match' },
        timeoutMs: 3000,
        tls: {},
      },
    });
    expect(beta).toEqual({ name: 'Beta', countries: ['BE', 'FR'], ranges: [] });
    expect(gamma!.camara).toMatchObject({
      timeoutMs: 500,
      tls: { ca: rootCertificates[0] },
      token: { clientSecret: 'from a file' },
    });
  });

  it('reports all errors at once', () => {
    const message = messageOf({
      operators: [
        { name: '', countries: [], ranges: ['06'] },
        {
          name: 'Beta',
          countries: ['fr'],
          camara: { token: { ...token, url: 'http://beta.example/token' }, timeout: 1 },
        },
        { name: 'beta', countries: ['FR'], colour: 'red' },
      ],
      more: 1,
    });
    const lines = message.split('\n');
    for (const line of lines) expect(line).toMatch(/^FILE: /);
    for (const place of [
      '[0].name',
      '[0].countries',
      '[0].ranges[0]',
      '[1].countries[0]',
      '[1].camara.token.url',
      '[1].camara.timeout',
      'colour',
      'more',
    ]) {
      expect(message).toContain(place);
    }
  });

  it.each([
    ['no JSON', '{', 'The operators file FILE is not valid JSON.'],
    ['an array', '[]', 'FILE: the file: '],
    [
      'a name twice',
      {
        operators: [
          { name: 'A', countries: ['FR'] },
          { name: 'a', countries: ['FR'] },
        ],
      },
      'operators[1].name: occurs twice',
    ],
    [
      'a secret in it',
      { operators: [{ name: 'A', countries: ['FR'], camara: { token: { ...token, clientSecret: 'x' } } }] },
      'clientSecret',
    ],
    [
      'no secret',
      { operators: [{ name: 'A', countries: ['FR'], camara: { token: { url: token.url, clientId: 'x' } } }] },
      'either clientSecretEnv or clientSecretFile',
    ],
    [
      'a missing environment variable',
      { operators: [{ name: 'A', countries: ['FR'], camara: { token } }] },
      'operator A: the environment has no ALPHA_SECRET',
    ],
    [
      'a missing file',
      { operators: [{ name: 'A', countries: ['FR'], camara: { token, tls: { caFile: '/nowhere' } } }] },
      '/nowhere cannot be read',
    ],
  ])('rejects %s', (_, content, message) => {
    expect(messageOf(content)).toContain(message);
  });

  describe('with PEM files', () => {
    const own = makeCertificate();
    const other = makeCertificate();
    const withTls = (tls: Readonly<Record<string, string>>) => {
      const files = Object.entries(tls).map(([name, text]) => {
        writeFileSync(join(folder, name), text);
        return [name, join(folder, name)] as const;
      });
      const camara = { token, tls: Object.fromEntries(files) };
      return messageOf({ operators: [{ name: 'A', countries: ['FR'], camara }] }, { ALPHA_SECRET: 'x' });
    };

    it('accepts valid certificates and keys', () => {
      expect(withTls({ caFile: own.cert + other.cert, certFile: own.cert, keyFile: own.key })).toBe('accepted');
    });

    it.each([
      [{ caFile: 'no PEM' }, 'tls.caFile contains no PEM certificate'],
      [{ caFile: `${own.cert}${own.cert.replace(/.{30}\n/, '\n')}` }, 'tls.caFile contains no PEM certificate'],
      [{ certFile: own.key, keyFile: own.key }, 'tls.certFile contains no PEM certificate'],
      [{ certFile: own.cert, keyFile: own.cert }, 'tls.keyFile contains no PEM private key'],
      [{ certFile: own.cert }, 'tls.certFile and tls.keyFile must be set together'],
      [{ certFile: own.cert, keyFile: other.key }, 'tls.keyFile is not the key of tls.certFile'],
    ])('rejects invalid ones: case %#', (tls, sentence) => {
      expect(withTls(tls as Record<string, string>)).toBe(
        `FILE: operator A: ${sentence}${sentence.includes('private') ? ', or one with a password' : ''}.`,
      );
    });
  });

  it('rejects a missing file', () => {
    expect(() => readOperatorSettings(join(folder, 'nothing.json'))).toThrow('cannot be read (ENOENT)');
  });
});
