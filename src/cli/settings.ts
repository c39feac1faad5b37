import { availableParallelism } from 'node:os';
import {
  CONFIG_VARIABLE,
  type Config,
  deriveConfig,
  deriveSecrets,
  type RawSettings,
  readEnvironment,
  type Secrets,
  type SettingSources,
} from '../runtime/config.ts';
import { readConfigFile } from '../runtime/config-file.ts';
import type { SettingName } from '../runtime/settings.ts';
import { useOperatorKeys } from '../storage/operator-key.ts';

export interface Settings {
  readonly config: Config;
  readonly secrets: Secrets;
}

/** Flags as parsed; `undefined` if not given. `config` is the path of a configuration file. */
export type SettingFlags = Readonly<{ [Name in SettingName | 'config']?: string | undefined }>;

/** Flags that every command with a data folder has. */
let commonFlags: Pick<SettingFlags, 'baseKeyFile'> = {};

/** Sets flags that the commands do not pass on themselves. */
export function setCommonFlags(flags: typeof commonFlags): void {
  commonFlags = flags;
}

/**
 * Where the settings of a command come from. Flags override the environment, the environment overrides the configuration
 * file, and the file overrides `defaults`.
 *
 * @throws ConfigError if there is a configuration file that cannot be read
 */
export function settingSources({ config: flag, ...own }: SettingFlags, defaults: RawSettings = {}): SettingSources {
  const path = flag ?? configPath();
  const flags = { ...commonFlags, ...own };
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  return {
    flags: given,
    environment: readEnvironment(process.env),
    ...(path !== undefined && { file: readConfigFile(path) }),
    defaults,
  };
}

/** The configuration file that the environment names; `undefined` if it names none. */
export function configPath(): string | undefined {
  return process.env[CONFIG_VARIABLE]?.trim() || undefined;
}

/** The settings of a command; the keys of the data folder are those of the process from now on. @throws ConfigError with all problems, BaseError */
export function loadSettings(flags: SettingFlags, defaults: RawSettings = {}): Settings {
  const sources = settingSources(flags, defaults);
  const settings = { config: validConfig(sources), secrets: deriveSecrets(sources) };
  useOperatorKeys({ ...settings.config, ...settings.secrets });
  return settings;
}

/** @throws ConfigError with all problems */
export function validConfig(sources: SettingSources): Config {
  return deriveConfig(sources, { cores: availableParallelism() });
}
