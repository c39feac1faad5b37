import { describe, expect, it } from 'vitest';
import {
  ConfigError,
  deriveConfig,
  deriveSecrets,
  givenSetting,
  isLoopback,
  type RawSettings,
  readEnvironment,
} from './config.ts';
import { parseConfigFile } from './config-file.ts';

const machine = { cores: 3 };
const load = (env: Record<string, string | undefined>, flags: RawSettings = {}) =>
  deriveConfig({ environment: readEnvironment(env), flags }, machine);

function problemsOf(env: Record<string, string | undefined>, flags: RawSettings = {}): readonly string[] {
  try {
    load(env, flags);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('deriveConfig', () => {
  it('has a default for every setting', () => {
    expect(load({})).toEqual({
      base: '.idem/base',
      host: '127.0.0.1',
      port: 8080,
      workers: 3,
      logLevel: 'info',
      resultKey: 'result',
      country: 'FR',
      clusterMaxStaleness: 0,
      clusterBatchThreads: 1,
      operators: undefined,
      fileRetentionDays: 7,
      maxFileMiB: 200,
      fileQuotaMiB: 10_240,
      guessingBudget: 5,
      encoding: 'lenient',
      mobileHttpStatus: '200',
      mobileScores: 'exact',
      maxWrongLicences: 60,
      erasureHours: 24,
      journalDays: 365,
      trustProxy: undefined,
      tlsCert: undefined,
      tlsKey: undefined,
      warmUpMs: 250,
    });
  });

  it('reads the environment and ignores empty variables', () => {
    expect(load({ IDEM_PORT: '9000', IDEM_WORKERS: '', IDEM_COUNTRY: 'be', HOME: '/root' })).toMatchObject({
      port: 9000,
      workers: 3,
      country: 'BE',
    });
  });

  it('prefers IDEM_PORT to PORT', () => {
    expect(load({ PORT: '81' }).port).toBe(81);
    expect(load({ PORT: '81', IDEM_PORT: '82' }).port).toBe(82);
  });

  it('prefers flags to the environment and the environment to defaults', () => {
    const environment = readEnvironment({ IDEM_HOST: '::1', IDEM_LOG_LEVEL: 'debug' });
    const config = deriveConfig(
      { environment, flags: { host: '127.0.0.2' }, defaults: { logLevel: 'warn', base: 'there' } },
      machine,
    );
    expect(config).toMatchObject({ host: '127.0.0.2', logLevel: 'debug', base: 'there' });
  });

  it('reports all problems together with what to do', () => {
    expect(
      problemsOf({ IDEM_PORT: '99999', IDEM_LOG_LEVEL: 'loud', IDEM_COUNTRY: 'XX', IDEM_PROT: '1' }, { workers: '0' }),
    ).toEqual([
      'Unknown setting IDEM_PROT; did you mean IDEM_PORT? If not, unset it.',
      'IDEM_PORT cannot be "99999"; expected 0 to 65535; 0 selects a free port.',
      '--workers cannot be "0"; expected 1 to 256.',
      'IDEM_LOG_LEVEL cannot be "loud"; expected silent, error, warn, info, debug.',
      'IDEM_COUNTRY cannot be "XX"; expected a two-letter country code (ISO 3166-1).',
    ]);
  });

  it.each(['1e3', '-1', '0x10', '8080.5', 'http', ' '])('rejects %j as a port', (port) => {
    expect(problemsOf({}, { port })).toHaveLength(1);
  });

  it('prefers the environment to the file, and the file to defaults', () => {
    const environment = readEnvironment({ IDEM_PORT: '81' });
    const file = parseConfigFile(
      'idem.json',
      '{"port": 82, "host": "::1", "log-level": "error", "household-key": "k"}',
    );
    const sources = { environment, file, defaults: { logLevel: 'warn' } };
    expect(deriveConfig(sources, machine)).toMatchObject({ port: 81, host: '::1', logLevel: 'error' });
    expect(deriveSecrets(sources)).toEqual({ householdKey: 'k' });
    expect(givenSetting('port', sources)).toEqual({ text: '81', source: 'environment', place: 'IDEM_PORT' });
    expect(givenSetting('host', sources)?.place).toBe('idem.json, line 1: host');
    expect(givenSetting('workers', sources)).toBeUndefined();
  });

  it('names the variable, the flag or the line of an invalid value', () => {
    const environment = readEnvironment({ PORT: '-1' });
    const file = parseConfigFile('idem.json', '{\n  "workers": 0,\n  "prot": 1\n}');
    const derive = () => deriveConfig({ environment, file, flags: { country: 'XX' } }, machine);
    expect(derive).toThrow(/^idem.json, line 3: prot is not a setting; did you mean port\?/);
    expect(derive).toThrow(/PORT cannot be "-1"/);
    expect(derive).toThrow(/idem.json, line 2: workers cannot be "0"; expected 1 to 256\./);
    expect(derive).toThrow(/--country cannot be "XX"/);
  });

  it('requires a certificate and its key together', () => {
    expect(problemsOf({ IDEM_TLS_CERT: 'cert.pem' })).toEqual([expect.stringContaining('set --tls-key too')]);
    expect(problemsOf({ IDEM_TLS_KEY: 'key.pem' })).toEqual([expect.stringContaining('set --tls-cert too')]);
    expect(problemsOf({ IDEM_TLS_CERT: 'cert.pem', IDEM_TLS_KEY: 'key.pem' })).toEqual([]);
  });

  it('returns secrets separately', () => {
    const environment = readEnvironment({ IDEM_HOUSEHOLD_KEY: 'correct horse' });
    expect(deriveSecrets({ environment })).toEqual({ householdKey: 'correct horse' });
    expect(JSON.stringify(deriveConfig({ environment }, machine))).not.toContain('correct horse');
  });

  it('recognises loopback addresses', () => {
    for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '::1']) expect(isLoopback(host)).toBe(true);
    for (const host of ['0.0.0.0', '::', '192.168.1.1', '127.0.0.1.example.org', '']) {
      expect(isLoopback(host)).toBe(false);
    }
  });
});
