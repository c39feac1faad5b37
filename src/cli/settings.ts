import { availableParallelism } from 'node:os';
import {
  type Config,
  deriveConfig,
  deriveSecrets,
  type RawSettings,
  readEnvironment,
  type Secrets,
  type SettingName,
} from '../runtime/config.ts';

export interface Settings {
  readonly config: Config;
  readonly secrets: Secrets;
}

/** Flags as parsed; `undefined` if not given. */
export type SettingFlags = Readonly<{ [Name in SettingName]?: string | undefined }>;

/**
 * The settings of a command. Flags override the environment, the environment overrides `defaults`.
 *
 * @throws ConfigError with all problems
 */
export function loadSettings(flags: SettingFlags, defaults: RawSettings = {}): Settings {
  const environment = readEnvironment(process.env);
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  const machine = { cores: availableParallelism() };
  return {
    config: deriveConfig(environment, { flags: given, defaults, machine }),
    secrets: deriveSecrets(environment),
  };
}
