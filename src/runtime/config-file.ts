import { ConfigError, type ConfigFile, nearestName, type RawSettings } from './config.ts';
import { describeReadError } from './errors.ts';
import { SETTINGS, type SettingName } from './settings.ts';
import { readTextFile, type TextFile } from './text-file.ts';

/** The name of a setting in a configuration file: `log-level` for `IDEM_LOG_LEVEL` and `--log-level`. */
export function fileName(setting: SettingName): string {
  return SETTINGS[setting].names[0]
    .replace(/^IDEM_/, '')
    .replaceAll('_', '-')
    .toLowerCase();
}

const SETTING_OF_NAME: ReadonlyMap<string, SettingName> = new Map(
  (Object.keys(SETTINGS) as SettingName[]).map((setting) => [fileName(setting), setting]),
);

/** Settings that other users of the machine must not read. */
const SECRETS: readonly SettingName[] = ['householdKey', 'baseKey', 'cluster'];

/** Reads a configuration file. @throws ConfigError if it cannot be read, or is not a JSON object */
export function readConfigFile(path: string): ConfigFile {
  let read: TextFile;
  try {
    read = readTextFile(path);
  } catch (error) {
    throw new ConfigError([`The configuration file ${path} cannot be read: ${describeReadError(error)}.`]);
  }
  const file = parseConfigFile(path, read.text);
  const secret = SECRETS.find((setting) => file.settings[setting] !== undefined);
  if (secret === undefined || !read.isWorldReadable) return file;
  const problem = `${path} contains ${fileName(secret)} and can be read by every user; run "chmod o-r ${path}".`;
  return { ...file, problems: [...file.problems, problem] };
}

/** The settings of a configuration file. @throws ConfigError if it is not a JSON object */
export function parseConfigFile(path: string, text: string): ConfigFile {
  const values = parseObject(path, text);
  const settings: Partial<Record<SettingName, string>> = {};
  const places: Partial<Record<SettingName, string>> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const place = `${path}, line ${lineOfName(text, name)}: ${name}`;
    const setting = SETTING_OF_NAME.get(name);
    const given = textOf(value);
    if (setting === undefined) {
      const nearest = nearestName(name, [...SETTING_OF_NAME.keys()]);
      problems.push(`${place} is not a setting; did you mean ${nearest}? If not, remove it.`);
    } else if (given === undefined) problems.push(`${place} must be a string or a number.`);
    else if (given !== '') {
      settings[setting] = given;
      places[setting] = place;
    }
  }
  return { settings: settings as RawSettings, places, problems };
}

function parseObject(path: string, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    const lines = text.slice(0, position).split('\n');
    const column = lines.at(-1)!.length + 1;
    throw new ConfigError([`${path} is not JSON: there is an error at line ${lines.length}, column ${column}.`]);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new ConfigError([`${path} must contain a JSON object, such as {"port": 8080, "log-level": "warn"}.`]);
}

/** A list stands for its items, separated by commas. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return undefined;
  return value.join(',');
}

/** The line of a property, 1-based. */
function lineOfName(text: string, name: string): number {
  const at = text.indexOf(JSON.stringify(name));
  return text.slice(0, Math.max(0, at)).split('\n').length;
}
