import { availableParallelism } from 'node:os';
import {
  type Config,
  deriveConfig,
  deriveSecrets,
  type RawSettings,
  readEnvironment,
  type Secrets,
} from '../runtime/config.ts';

export interface Settings {
  readonly config: Config;
  readonly secrets: Secrets;
}

/**
 * The settings of a command: its flags, then the environment, then `defaults`, then what is built in.
 *
 * @throws ConfigError with every problem together.
 */
export function loadSettings(flags: RawSettings, defaults: RawSettings = {}): Settings {
  const environment = readEnvironment(process.env);
  const machine = { cores: availableParallelism() };
  return { config: deriveConfig(environment, { flags, defaults, machine }), secrets: deriveSecrets(environment) };
}
