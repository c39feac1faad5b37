import { optimalStringAlignment } from '../matching/distance/optimal-string-alignment.ts';
import { parseTrustedProxies } from './client-address.ts';
import { parseCountry, parseInteger, parseText } from './config-values.ts';

export { isLoopback, parseCountry } from './config-values.ts';

/**
 * Settings in three steps, each a pure function: `readEnvironment` selects the variables and `parseConfigFile` reads the
 * file, `deriveConfig` validates them, `deriveSecrets` returns the secrets separately, so that a config can be printed and
 * passed on.
 */

/** Least verbose first: each level includes those before it. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The key of FOUND in the response of `/SEARCH/`: the document writes `result` in its examples and `Result` in its tables. */
export const RESULT_KEYS = ['result', 'Result', 'both'] as const;
export type ResultKey = (typeof RESULT_KEYS)[number];

/** The HTTP status of ID Mobile errors: always 200 with the error in the body, or a status per error. */
export const MOBILE_HTTP_STATUSES = ['200', 'strict'] as const;
export type MobileHttpStatus = (typeof MOBILE_HTTP_STATUSES)[number];

export interface Config {
  /** The data folder, with the reference base and the licences. */
  readonly base: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Worker processes; 1: the server runs in the process of the command. */
  readonly workers: number;
  readonly logLevel: LogLevel;
  readonly resultKey: ResultKey;
  /** The country of addresses and phone numbers without one, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The folder that the nodes of a cluster share for their generations. */
  readonly clusterStorage: string | undefined;
  /** The configuration file of the mobile operators. */
  readonly operators: string | undefined;
  readonly mobileHttpStatus: MobileHttpStatus;
  /** Distinct values of a field per licence, household and day; 0: no limit. */
  readonly guessingBudget: number;
  /** Wrong licences and secrets per minute and client network; 0: not limited. */
  readonly maxWrongLicences: number;
  /** Hours after which the bytes of an erased person are removed; 0: the server does not compact its base. */
  readonly erasureHours: number;
  /** Days that the journal is kept; 0: there is none. */
  readonly journalDays: number;
  /** Addresses and ranges of proxies, separated by commas. */
  readonly trustProxy: string | undefined;
  /** Days after which an uploaded file is deleted. */
  readonly fileRetentionDays: number;
  /** Largest upload, in MiB. */
  readonly maxFileMiB: number;
  /** Files in PEM with the certificate chain and the private key; both or none. */
  readonly tlsCert: string | undefined;
  readonly tlsKey: string | undefined;
  /** The longest time a worker asks itself questions before it is ready, in milliseconds; 0: it does not. */
  readonly warmUpMs: number;
}

export interface Secrets {
  /** The key of `HOUSEHOLDID`, so that the ids of two installations cannot be compared. */
  readonly householdKey: string | undefined;
  /** The URL of the cluster's PostgreSQL, which may hold a password; `undefined`: the data folder stands alone. */
  readonly cluster: string | undefined;
}

/** Invalid settings, all of them at once, one line each. The exit code is 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

interface Setting {
  /** Environment variables; the first has precedence. */
  readonly names: readonly [string, ...string[]];
  /** The command-line flag, which overrides the environment. */
  readonly flag: string | undefined;
  /** The default, for the reference page. */
  readonly fallback: string;
  readonly values: string;
  readonly meaning: string;
}

/** All settings; the reference page is generated from them. */
export const SETTINGS = {
  base: {
    names: ['IDEM_BASE'],
    flag: '--base',
    fallback: '`.idem/base` (`idem demo`: `.idem/demo`)',
    values: 'a folder',
    meaning: 'The data folder, with the reference base, the licences and the keys.',
  },
  host: {
    names: ['IDEM_HOST'],
    flag: '--host',
    fallback: '`127.0.0.1`',
    values: 'an address or host name of this machine',
    meaning: 'The address to listen on. `0.0.0.0` listens on all addresses; use a certificate or a TLS proxy then.',
  },
  port: {
    names: ['IDEM_PORT', 'PORT'],
    flag: '--port',
    fallback: '`8080`',
    values: '0 to 65535; 0 selects a free port',
    meaning: 'The port to listen on.',
  },
  workers: {
    names: ['IDEM_WORKERS'],
    flag: '--workers',
    fallback: 'the number of CPU cores',
    values: '1 to 256',
    meaning: 'The number of worker processes. With 1 the server runs in the process of the command.',
  },
  logLevel: {
    names: ['IDEM_LOG_LEVEL'],
    flag: '--log-level',
    fallback: '`info` (`idem demo`: `warn`)',
    values: LOG_LEVELS.map((level) => `\`${level}\``).join(', '),
    meaning: 'What is logged on standard error. `info` logs every request, `warn` only what needs attention.',
  },
  resultKey: {
    names: ['IDEM_RESULT_KEY'],
    flag: '--result-key',
    fallback: '`result`',
    values: RESULT_KEYS.map((key) => `\`${key}\``).join(', '),
    meaning: 'The key of `FOUND` in the response of `/SEARCH/`.',
  },
  country: {
    names: ['IDEM_COUNTRY'],
    flag: '--country',
    fallback: '`FR`',
    values: 'a two-letter country code (ISO 3166-1)',
    meaning:
      'The country of rows, addresses and phone numbers without one. A check without one tries it first, then the other countries of the base.',
  },
  operators: {
    names: ['IDEM_OPERATORS'],
    flag: '--operators',
    fallback: 'none',
    values: 'a JSON file',
    meaning:
      'The mobile operators that ID Mobile queries over HTTP, with their countries and number ranges; the operator ' +
      'guide describes the file. Imported subscribers do not need it.',
  },
  guessingBudget: {
    names: ['IDEM_GUESSING_BUDGET'],
    flag: '--guessing-budget',
    fallback: '`5` (`idem demo`: `0`)',
    values: '0 to 14; 0 sets no limit',
    meaning:
      'The distinct values of a birth date, e-mail, phone or street number that a licence can compare with one ' +
      'household per day; ID Mobile: of each field with one number. Beyond it the field is not compared.',
  },
  mobileHttpStatus: {
    names: ['IDEM_MOBILE_HTTP_STATUS'],
    flag: undefined,
    fallback: '`200`',
    values: MOBILE_HTTP_STATUSES.map((status) => `\`${status}\``).join(', '),
    meaning: 'The HTTP status of ID Mobile errors: always 200 with the error in the body, or a status per error.',
  },
  maxWrongLicences: {
    names: ['IDEM_MAX_WRONG_LICENCES'],
    flag: undefined,
    fallback: '`60`',
    values: '0 to 100000; 0 does not limit them',
    meaning:
      'Wrong licences, secrets and API keys per minute and client network that are answered, after a burst of 100. ' +
      'Beyond it the answer is 429.',
  },
  erasureHours: {
    names: ['IDEM_ERASURE_HOURS'],
    flag: undefined,
    fallback: '`24`',
    values: '0 to 720; 0 switches compaction in the background off',
    meaning:
      'The hours after which the bytes of an erased person are removed from the disk. The server compacts the base then, ' +
      'and when changes take more than a tenth of its room, in a process of low priority.',
  },
  journalDays: {
    names: ['IDEM_JOURNAL_DAYS'],
    flag: undefined,
    fallback: '`365` (`idem demo`: `7`)',
    values: '0 to 3650; 0 keeps no journal',
    meaning:
      'How many days the audit journal is kept. The CNIL recommends six months to one year. Older days are removed ' +
      'together with the keys of their hashes.',
  },
  trustProxy: {
    names: ['IDEM_TRUST_PROXY'],
    flag: '--trust-proxy',
    fallback: 'none',
    values: 'addresses or CIDR ranges, separated by commas',
    meaning: 'The proxies whose `X-Forwarded-For` header names the client, to limit wrong licences per client.',
  },
  fileRetentionDays: {
    names: ['IDEM_FILE_RETENTION_DAYS'],
    flag: undefined,
    fallback: '`7`',
    values: '1 to 365',
    meaning: 'The days after which an uploaded file, its answers and its marks are deleted.',
  },
  maxFileMiB: {
    names: ['IDEM_MAX_FILE_MIB'],
    flag: undefined,
    fallback: '`200`',
    values: '1 to 4096',
    meaning: 'The largest file that can be uploaded, in MiB.',
  },
  warmUpMs: {
    names: ['IDEM_WARM_UP_MS'],
    flag: undefined,
    fallback: '`1000` (`idem demo`: `0`)',
    values: '0 to 60000; 0 disables it',
    meaning:
      'The longest time, in milliseconds, that a worker checks people of its own base before it is ready, so that the ' +
      'first requests are as fast as later ones. It takes no credits and logs nothing.',
  },
  tlsCert: {
    names: ['IDEM_TLS_CERT'],
    flag: '--tls-cert',
    fallback: 'none',
    values: 'a file in PEM',
    meaning:
      'The certificate of the server, followed by those of its issuers: the server then answers HTTPS only. A changed file ' +
      'is loaded without a restart.',
  },
  tlsKey: {
    names: ['IDEM_TLS_KEY'],
    flag: '--tls-key',
    fallback: 'none',
    values: 'a file in PEM',
    meaning: 'The private key of the certificate, without a passphrase.',
  },
  cluster: {
    names: ['IDEM_CLUSTER'],
    flag: '--cluster',
    fallback: 'none',
    values: 'a URL like postgres://idem@db1:5432,db2:5432/idem?sslmode=verify-full',
    meaning:
      'The PostgreSQL servers of the cluster of which the data folder is a node. Several hosts are tried in turn for the ' +
      'primary. `schema=NAME` selects another schema than `idem`. Leave the password to `PGPASSWORD` or `PGPASSFILE`, because ' +
      'other users of the machine can see command lines.',
  },
  clusterStorage: {
    names: ['IDEM_CLUSTER_STORAGE'],
    flag: '--cluster-storage',
    fallback: 'none',
    values: 'a folder',
    meaning: 'The folder that all nodes of the cluster have mounted, for the files of generations.',
  },
  householdKey: {
    names: ['IDEM_HOUSEHOLD_KEY'],
    flag: undefined,
    fallback: 'none',
    values: 'any text; use at least 32 random characters',
    meaning:
      'The key of `HOUSEHOLDID`, so that the ids of two installations cannot be compared. It is a secret and has no ' +
      'flag, because other users of the machine can see command lines.',
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;

/** Settings as text. Empty text counts as not set. */
export type RawSettings = Readonly<Partial<Record<SettingName, string>>>;

export interface Environment {
  readonly settings: RawSettings;
  /** The variable of each setting. */
  readonly names: Readonly<Partial<Record<SettingName, string>>>;
  /** Variables that begin with `IDEM_` and are not settings. */
  readonly unknown: readonly string[];
}

/** The settings of a configuration file, and what is wrong with it apart from their values. */
export interface ConfigFile {
  readonly settings: RawSettings;
  /** Where each setting is: `/etc/idem.json, line 3: port`. */
  readonly places: Readonly<Partial<Record<SettingName, string>>>;
  readonly problems: readonly string[];
}

/** The variable that names the configuration file. */
export const CONFIG_VARIABLE = 'IDEM_CONFIG';

/** Where settings come from, in order of precedence; `defaults` are those of the command. */
export interface SettingSources {
  readonly flags?: RawSettings;
  readonly environment: Environment;
  readonly file?: ConfigFile | undefined;
  readonly defaults?: RawSettings;
}

/** A setting as it was given, and where: `--port`, `IDEM_PORT`, `/etc/idem.json, line 3: port`. */
export interface GivenSetting {
  readonly text: string;
  readonly source: 'flag' | 'environment' | 'file' | 'default';
  readonly place: string;
}

/** The source with the highest precedence; `undefined` if none has the setting. */
export function givenSetting(
  setting: SettingName,
  { flags = {}, environment, file, defaults = {} }: SettingSources,
): GivenSetting | undefined {
  const { flag = '' }: Setting = SETTINGS[setting];
  const sources: readonly { readonly [Part in keyof GivenSetting]: GivenSetting[Part] | undefined }[] = [
    { text: flags[setting], source: 'flag', place: flag },
    { text: environment.settings[setting], source: 'environment', place: environment.names[setting] },
    { text: file?.settings[setting], source: 'file', place: file?.places[setting] },
    { text: defaults[setting], source: 'default', place: setting },
  ];
  return sources.find(({ text }) => text !== undefined) as GivenSetting | undefined;
}

/** Properties of the machine that defaults depend on. */
export interface Machine {
  readonly cores: number;
}

/** Step one: selects the environment variables of Idem. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const settings: Partial<Record<SettingName, string>> = {};
  const given: Partial<Record<SettingName, string>> = {};
  for (const [setting, { names }] of Object.entries(SETTINGS) as [SettingName, Setting][]) {
    const name = names.find((candidate) => (env[candidate] ?? '').trim() !== '');
    if (name === undefined) continue;
    settings[setting] = env[name]!.trim();
    given[setting] = name;
  }
  const known = new Set<string>([CONFIG_VARIABLE, ...environmentNames()]);
  const unknown = Object.keys(env).filter((name) => name.startsWith('IDEM_') && !known.has(name));
  return { settings, names: given, unknown: unknown.sort() };
}

/**
 * Step two: validates the settings. Flags override the environment, which overrides the file, which overrides `defaults`.
 *
 * @throws ConfigError with all problems
 */
export function deriveConfig(sources: SettingSources, machine: Machine): Config {
  const { environment, file } = sources;
  const problems: string[] = [...environment.unknown.map(describeUnknown), ...(file?.problems ?? [])];
  const read = <T>(setting: SettingName, fallback: T, parse: (text: string) => T | undefined): T => {
    const given = givenSetting(setting, sources);
    if (given === undefined) return fallback;
    const value = parse(given.text);
    if (value === undefined) problems.push(describeInvalid(setting, given));
    return value ?? fallback;
  };
  const config: Config = {
    base: read('base', '.idem/base', parseText),
    host: read('host', '127.0.0.1', parseText),
    port: read('port', 8080, (text) => parseInteger(text, 0, 65_535)),
    workers: read('workers', machine.cores, (text) => parseInteger(text, 1, 256)),
    logLevel: read('logLevel', 'info', (text) => LOG_LEVELS.find((level) => level === text)),
    resultKey: read('resultKey', 'result', (text) => RESULT_KEYS.find((key) => key === text)),
    country: read('country', 'FR', parseCountry),
    clusterStorage: read<string | undefined>('clusterStorage', undefined, parseText),
    operators: read<string | undefined>('operators', undefined, parseText),
    guessingBudget: read('guessingBudget', 5, (text) => parseInteger(text, 0, 14)),
    maxWrongLicences: read('maxWrongLicences', 60, (text) => parseInteger(text, 0, 100_000)),
    erasureHours: read('erasureHours', 24, (text) => parseInteger(text, 0, 720)),
    journalDays: read('journalDays', 365, (text) => parseInteger(text, 0, 3650)),
    trustProxy: read<string | undefined>('trustProxy', undefined, (text) => parseTrustedProxies(text) && text),
    fileRetentionDays: read('fileRetentionDays', 7, (text) => parseInteger(text, 1, 365)),
    maxFileMiB: read('maxFileMiB', 200, (text) => parseInteger(text, 1, 4096)),
    warmUpMs: read('warmUpMs', 1000, (text) => parseInteger(text, 0, 60_000)),
    tlsCert: read<string | undefined>('tlsCert', undefined, parseText),
    tlsKey: read<string | undefined>('tlsKey', undefined, parseText),
    mobileHttpStatus: read('mobileHttpStatus', '200', (text) => MOBILE_HTTP_STATUSES.find((each) => each === text)),
  };
  if ((config.tlsCert === undefined) !== (config.tlsKey === undefined)) {
    const [given, missing] = config.tlsKey === undefined ? ['certificate', 'tls-key'] : ['key', 'tls-cert'];
    problems.push(`TLS needs a certificate and its key, and only the ${given} is set; set --${missing} too.`);
  }
  if (givenSetting('cluster', sources) !== undefined && config.clusterStorage === undefined) {
    problems.push('A cluster needs a folder that its nodes share; set --cluster-storage or IDEM_CLUSTER_STORAGE too.');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** Step three: the secrets. */
export function deriveSecrets(sources: SettingSources): Secrets {
  return { householdKey: givenSetting('householdKey', sources)?.text, cluster: givenSetting('cluster', sources)?.text };
}

function environmentNames(): string[] {
  return Object.values(SETTINGS).flatMap(({ names }: Setting) => [...names]);
}

function describeInvalid(setting: SettingName, { text, place }: GivenSetting): string {
  const { values }: Setting = SETTINGS[setting];
  return `${place} cannot be "${text}"; expected ${values.replaceAll('`', '')}.`;
}

function describeUnknown(name: string): string {
  return `Unknown setting ${name}; did you mean ${nearestName(name, environmentNames())}? If not, unset it.`;
}

/** The name that a misspelt one is closest to. */
export function nearestName(name: string, known: readonly string[]): string {
  return known
    .map((candidate) => ({ candidate, distance: optimalStringAlignment(name, candidate) }))
    .sort((left, right) => left.distance - right.distance)[0]!.candidate;
}
