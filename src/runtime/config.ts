import { optimalStringAlignment } from '../matching/distance/optimal-string-alignment.ts';

/**
 * Settings in three steps, each a pure function: `readEnvironment` picks what is ours, `deriveConfig` validates it,
 * `deriveSecrets` takes the secrets apart, so that a config can be printed and handed on without them.
 */

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Under which key `/SEARCH/` answers FOUND: the document's examples say `result`, its tables say `Result`. */
export const RESULT_KEYS = ['result', 'Result', 'both'] as const;
export type ResultKey = (typeof RESULT_KEYS)[number];

/** The HTTP status of ID Mobile's errors: always 200, the error being in the body, or one of their own. */
export const MOBILE_HTTP_STATUSES = ['200', 'strict'] as const;
export type MobileHttpStatus = (typeof MOBILE_HTTP_STATUSES)[number];

export interface Config {
  /** The data folder: reference base and licences. */
  readonly base: string;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Processes that answer; 1 = the command's own process. */
  readonly workers: number;
  readonly logLevel: LogLevel;
  readonly resultKey: ResultKey;
  /** The country of addresses and phone numbers that name none, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The file that says which mobile operators can be asked, and how. */
  readonly operators: string | undefined;
  readonly mobileHttpStatus: MobileHttpStatus;
}

export interface Secrets {
  /** Keys the `HOUSEHOLDID`s, so that two installations cannot be joined on them. */
  readonly householdKey: string | undefined;
}

/** One thing that is wrong with the settings: what, and what to do. */
export type Problem = string;

/** Every problem of the settings at once. Wrong use, so the command line ends with 2. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

interface Setting {
  /** Environment names, the one that wins first. */
  readonly names: readonly [string, ...string[]];
  /** The command-line flag that wins over the environment. */
  readonly flag: string | undefined;
  /** The default in words, for the reference page. */
  readonly fallback: string;
  readonly values: string;
  readonly meaning: string;
}

/** Every setting there is; the reference page is generated from it. */
export const SETTINGS = {
  base: {
    names: ['IDEM_BASE'],
    flag: '--base',
    fallback: '`.idem/base` (`idem demo`: `.idem/demo`)',
    values: 'a folder',
    meaning: 'The data folder: reference base, licences and the key that licence codes are hashed with.',
  },
  host: {
    names: ['IDEM_HOST'],
    flag: '--host',
    fallback: '`127.0.0.1`',
    values: 'an address or a name of this machine',
    meaning: 'Where the server listens. `0.0.0.0` is every address of the machine; put a proxy with TLS before it.',
  },
  port: {
    names: ['IDEM_PORT', 'PORT'],
    flag: '--port',
    fallback: '`8080`',
    values: '0 to 65535; 0 takes any free port',
    meaning: 'The port the server listens on.',
  },
  workers: {
    names: ['IDEM_WORKERS'],
    flag: '--workers',
    fallback: 'the cores available',
    values: '1 to 256',
    meaning: 'How many processes answer. 1 answers in the process of the command itself.',
  },
  logLevel: {
    names: ['IDEM_LOG_LEVEL'],
    flag: '--log-level',
    fallback: '`info` (`idem demo`: `warn`)',
    values: LOG_LEVELS.map((level) => `\`${level}\``).join(', '),
    meaning: 'What is logged on standard error. `info` has a line a request, `warn` only what needs a look.',
  },
  resultKey: {
    names: ['IDEM_RESULT_KEY'],
    flag: '--result-key',
    fallback: '`result`',
    values: RESULT_KEYS.map((key) => `\`${key}\``).join(', '),
    meaning: 'The key that says FOUND in the answer of `/SEARCH/`.',
  },
  country: {
    names: ['IDEM_COUNTRY'],
    flag: '--country',
    fallback: '`FR`',
    values: 'a country code of two letters (ISO 3166-1)',
    meaning: 'The country of addresses and phone numbers that name none.',
  },
  operators: {
    names: ['IDEM_OPERATORS'],
    flag: '--operators',
    fallback: 'none',
    values: 'a JSON file',
    meaning:
      'Which mobile operators ID Mobile can ask over HTTP, with their countries and number ranges; the guide for ' +
      'operators says what is in it. Imported subscribers need none.',
  },
  mobileHttpStatus: {
    names: ['IDEM_MOBILE_HTTP_STATUS'],
    flag: undefined,
    fallback: '`200`',
    values: MOBILE_HTTP_STATUSES.map((status) => `\`${status}\``).join(', '),
    meaning:
      'The HTTP status of the errors of ID Mobile: always 200, as DQE’s `status` in the body suggests, or their own.',
  },
  householdKey: {
    names: ['IDEM_HOUSEHOLD_KEY'],
    flag: undefined,
    fallback: 'none',
    values: 'any text; 32 random characters or more are advised',
    meaning:
      'Keys the `HOUSEHOLDID`s that are answered, so that two installations cannot be joined on them. A secret: it ' +
      'has no flag, because command lines are visible to others.',
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;

/** Texts as they were given, by setting. An empty text is as good as none. */
export type RawSettings = Readonly<Partial<Record<SettingName, string>>>;

export interface Environment {
  readonly settings: RawSettings;
  /** Names that begin with `IDEM_` and are no setting. */
  readonly unknown: readonly string[];
}

/** What the machine offers where a setting is silent. */
export interface Machine {
  readonly cores: number;
}

/** Step one: what of the environment is ours. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const settings: Partial<Record<SettingName, string>> = {};
  for (const [setting, { names }] of Object.entries(SETTINGS) as [SettingName, Setting][]) {
    const name = names.find((candidate) => (env[candidate] ?? '').trim() !== '');
    if (name !== undefined) settings[setting] = env[name]!.trim();
  }
  const known = new Set<string>(environmentNames());
  const unknown = Object.keys(env).filter((name) => name.startsWith('IDEM_') && !known.has(name));
  return { settings, unknown: unknown.sort() };
}

/**
 * Step two: the validated config. Flags win over the environment, the environment over `defaults`.
 *
 * @throws ConfigError with every problem together.
 */
export function deriveConfig(
  environment: Environment,
  given: { readonly flags?: RawSettings; readonly defaults?: RawSettings; readonly machine: Machine },
): Config {
  const problems: Problem[] = environment.unknown.map(describeUnknown);
  const { flags = {}, defaults = {}, machine } = given;
  const read = <T>(setting: SettingName, fallback: T, parse: (text: string) => T | undefined): T => {
    const flag = flags[setting];
    const text = flag ?? environment.settings[setting] ?? defaults[setting];
    if (text === undefined) return fallback;
    const value = parse(text);
    if (value === undefined) problems.push(describeWrong(setting, text, flag !== undefined));
    return value ?? fallback;
  };
  const config: Config = {
    base: read('base', '.idem/base', parseText),
    host: read('host', '127.0.0.1', parseText),
    port: read('port', 8080, (text) => parseWhole(text, 0, 65_535)),
    workers: read('workers', machine.cores, (text) => parseWhole(text, 1, 256)),
    logLevel: read('logLevel', 'info', (text) => LOG_LEVELS.find((level) => level === text)),
    resultKey: read('resultKey', 'result', (text) => RESULT_KEYS.find((key) => key === text)),
    country: read('country', 'FR', parseCountry),
    operators: read<string | undefined>('operators', undefined, parseText),
    mobileHttpStatus: read('mobileHttpStatus', '200', (text) => MOBILE_HTTP_STATUSES.find((each) => each === text)),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** Step three: the secrets, apart from the config. */
export function deriveSecrets(environment: Environment): Secrets {
  return { householdKey: environment.settings.householdKey };
}

/** Whether an address to listen on can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function environmentNames(): string[] {
  return Object.values(SETTINGS).flatMap(({ names }: Setting) => [...names]);
}

function parseText(text: string): string | undefined {
  return text.trim() === '' || text.includes('\0') ? undefined : text;
}

function parseWhole(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** A country code of ISO 3166-1 in upper case; `undefined` for any other text. */
export function parseCountry(text: string): string | undefined {
  const code = text.toUpperCase();
  return /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined ? code : undefined;
}

function describeWrong(setting: SettingName, text: string, byFlag: boolean): Problem {
  const { names, flag, values }: Setting = SETTINGS[setting];
  const name = byFlag ? flag : names[0];
  return `${name} cannot be "${text}"; it takes ${values.replaceAll('`', '')}.`;
}

function describeUnknown(name: string): Problem {
  const nearest = environmentNames()
    .map((known) => ({ known, distance: optimalStringAlignment(name, known) }))
    .sort((left, right) => left.distance - right.distance)[0]!;
  return `${name} is no setting of Idem; did you mean ${nearest.known}? If not, unset it.`;
}
