import { optimalStringAlignment } from '../matching/distance/optimal-string-alignment.ts';
import { parseTrustedProxies } from './client-address.ts';
import { parseCountry, parseInteger, parseText } from './config-values.ts';

import {
  LOG_LEVELS,
  type LogLevel,
  MOBILE_HTTP_STATUSES,
  MOBILE_SCORES,
  type MobileHttpStatus,
  type MobileScores,
  REQUEST_ENCODINGS,
  RESULT_KEYS,
  type RequestEncoding,
  type ResultKey,
  SETTINGS,
  type Setting,
  type SettingName,
} from './settings.ts';

export { isLoopback, parseCountry } from './config-values.ts';

/**
 * Settings in three steps, each a pure function: `readEnvironment` selects the variables and `parseConfigFile` reads the
 * file, `deriveConfig` validates them, `deriveSecrets` returns the secrets separately, so that a config can be printed and
 * passed on.
 */

/** Distinct values of a field that a licence may have compared for a person and a day. */
export const DEFAULT_GUESSING_BUDGET = 5;

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
  /** For how many seconds a node may lack changes of its cluster and be ready; 0: for ever. */
  readonly clusterMaxStaleness: number;
  /** For parts of batches of other nodes. */
  readonly clusterBatchThreads: number;
  /** The configuration file of the mobile operators. */
  readonly operators: string | undefined;
  readonly mobileHttpStatus: MobileHttpStatus;
  readonly mobileScores: MobileScores;
  readonly encoding: RequestEncoding;
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
  /** Disk space of all uploaded files and their answers, in MiB. */
  readonly fileQuotaMiB: number;
  /** Files in PEM with the certificate chain and the private key; both or none. */
  readonly tlsCert: string | undefined;
  readonly tlsKey: string | undefined;
  /** A file of learned weights, instead of those of the base. */
  readonly weights: string | undefined;
  /** A file with the keys that encrypt the data folder. */
  readonly baseKeyFile: string | undefined;
  /** The longest time a worker asks itself questions before it is ready, in milliseconds; 0: it does not. */
  readonly warmUpMs: number;
}

export interface Secrets {
  /** The key of `HOUSEHOLDID`, so that the ids of two installations cannot be compared. */
  readonly householdKey: string | undefined;
  /** The keys that encrypt the data folder, instead of a file. */
  readonly baseKey: string | undefined;
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
    clusterMaxStaleness: read('clusterMaxStaleness', 0, (text) => parseInteger(text, 0, 86_400)),
    clusterBatchThreads: read('clusterBatchThreads', 1, (text) => parseInteger(text, 0, 256)),
    operators: read<string | undefined>('operators', undefined, parseText),
    guessingBudget: read('guessingBudget', DEFAULT_GUESSING_BUDGET, (text) => parseInteger(text, 0, 14)),
    maxWrongLicences: read('maxWrongLicences', 60, (text) => parseInteger(text, 0, 100_000)),
    erasureHours: read('erasureHours', 24, (text) => parseInteger(text, 0, 720)),
    journalDays: read('journalDays', 365, (text) => parseInteger(text, 0, 3650)),
    trustProxy: read<string | undefined>('trustProxy', undefined, (text) => parseTrustedProxies(text) && text),
    fileRetentionDays: read('fileRetentionDays', 7, (text) => parseInteger(text, 1, 365)),
    maxFileMiB: read('maxFileMiB', 200, (text) => parseInteger(text, 1, 4096)),
    fileQuotaMiB: read('fileQuotaMiB', 10_240, (text) => parseInteger(text, 1, 16_777_216)),
    weights: read<string | undefined>('weights', undefined, parseText),
    baseKeyFile: read<string | undefined>('baseKeyFile', undefined, parseText),
    warmUpMs: read('warmUpMs', 250, (text) => parseInteger(text, 0, 60_000)),
    tlsCert: read<string | undefined>('tlsCert', undefined, parseText),
    tlsKey: read<string | undefined>('tlsKey', undefined, parseText),
    encoding: read('encoding', 'lenient', (text) => REQUEST_ENCODINGS.find((each) => each === text)),
    mobileScores: read('mobileScores', 'exact', (text) => MOBILE_SCORES.find((each) => each === text)),
    mobileHttpStatus: read('mobileHttpStatus', '200', (text) => MOBILE_HTTP_STATUSES.find((each) => each === text)),
  };
  problems.push(...contradictions(config, sources));
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** Settings that are valid alone and not together. */
function contradictions(config: Config, sources: SettingSources): string[] {
  const problems: string[] = [];
  if ((config.tlsCert === undefined) !== (config.tlsKey === undefined)) {
    const [given, missing] = config.tlsKey === undefined ? ['certificate', 'tls-key'] : ['key', 'tls-cert'];
    problems.push(`TLS needs a certificate and its key, and only the ${given} is set; set --${missing} too.`);
  }
  if (givenSetting('baseKey', sources) !== undefined && config.baseKeyFile !== undefined) {
    problems.push('The key of the data folder is set twice; set either IDEM_BASE_KEY or IDEM_BASE_KEY_FILE.');
  }
  if (givenSetting('cluster', sources) !== undefined && config.clusterStorage === undefined) {
    problems.push(
      'A cluster needs a folder or a bucket that its nodes share; set --cluster-storage or IDEM_CLUSTER_STORAGE too.',
    );
  }
  return problems;
}

/** Step three: the secrets. */
export function deriveSecrets(sources: SettingSources): Secrets {
  const textOf = (setting: SettingName) => givenSetting(setting, sources)?.text;
  return { householdKey: textOf('householdKey'), baseKey: textOf('baseKey'), cluster: textOf('cluster') };
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
