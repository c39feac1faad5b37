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

export interface Settings {
  readonly config: Config;
  readonly secrets: Secrets;
}

/** Flags as parsed; `undefined` if not given. `config` is the path of a configuration file. */
export type SettingFlags = Readonly<{ [Name in SettingName | 'config']?: string | undefined }>;

/**
 * Where the settings of a command come from. Flags override the environment, the environment overrides the configuration
 * file, and the file overrides `defaults`.
 *
 * @throws ConfigError if there is a configuration file that cannot be read
 */
export function settingSources({ config: flag, ...flags }: SettingFlags, defaults: RawSettings = {}): SettingSources {
  const path = flag ?? configPath();
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

/** The settings of a command. @throws ConfigError with all problems */
export function loadSettings(flags: SettingFlags, defaults: RawSettings = {}): Settings {
  const sources = settingSources(flags, defaults);
  return { config: validConfig(sources), secrets: deriveSecrets(sources) };
}

/** @throws ConfigError with all problems */
export function validConfig(sources: SettingSources): Config {
  return deriveConfig(sources, { cores: availableParallelism() });
}
