import { Command } from 'commander';
import { readCertificate, tlsFiles } from '../http/tls.ts';
import { readOperatorSettings } from '../mobile/operators/index.ts';
import { type Config, ConfigError, deriveSecrets, givenSetting, type SettingSources } from '../runtime/config.ts';
import { fileName } from '../runtime/config-file.ts';
import { describeError } from '../runtime/errors.ts';
import { SETTINGS, type SettingName } from '../runtime/settings.ts';
import { useOperatorKeys } from '../storage/operator-key.ts';
import { formatTable, showsColour } from '../terminal/table.ts';
import { CONFIG } from './options.ts';
import { printJson } from './print.ts';
import { configPath, settingSources, validConfig } from './settings.ts';

/** `idem config`: checks and shows the settings. */
export function configCommand(): Command {
  return new Command('config')
    .description('check and show the settings of configuration file and environment')
    .addCommand(checkCommand())
    .addCommand(showCommand())
    .addHelpText('after', '\nExamples:\n  idem config check /etc/idem.json\n  idem config show');
}

function checkCommand(): Command {
  return new Command('check')
    .description('report every setting that is not valid, and where it is')
    .argument('[file]', 'configuration file in JSON (default: IDEM_CONFIG)')
    .addHelpText(
      'after',
      `
Examples:
  idem config check
  idem config check /etc/idem.json

The variables of the environment are checked too, and so are the files that the settings name: certificate, keys and
operators. The exit code is 0 if everything is valid, and 2 otherwise.`,
    )
    .action(check);
}

function check(file: string | undefined): void {
  const sources = settingSources({ config: file });
  const config = validConfig(sources);
  const checkKeys = () => useOperatorKeys({ ...config, ...deriveSecrets(sources) });
  const problems = [() => checkTls(config), () => checkOperators(config), checkKeys].flatMap(problemsOf);
  if (problems.length > 0) throw new ConfigError(problems);
  const path = file ?? configPath();
  const what = path === undefined ? 'The environment is valid; no configuration file is set' : `${path} is valid`;
  process.stdout.write(`${what}.\n`);
}

function checkTls(config: Config): void {
  const files = tlsFiles(config);
  if (files !== undefined) readCertificate(files);
}

function checkOperators({ operators }: Config): void {
  if (operators !== undefined) readOperatorSettings(operators);
}

function problemsOf(run: () => void): string[] {
  try {
    run();
    return [];
  } catch (error) {
    return [describeError(error)];
  }
}

interface ShowOptions {
  readonly config?: string;
  readonly json?: true;
}

function showCommand(): Command {
  return new Command('show')
    .description('print every setting, its value and where it comes from')
    .option(...CONFIG)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem config show
  idem config show --config /etc/idem.json --json

A flag of a command overrides the environment, the environment overrides the file, and the file overrides the default.
Secrets are not printed.`,
    )
    .action(show);
}

interface ShownSetting {
  readonly setting: string;
  readonly value: string | number | null;
  readonly origin: string;
}

function show({ config: file, json }: ShowOptions): void {
  const sources = settingSources({ config: file });
  const config = validConfig(sources);
  const shown = (Object.keys(SETTINGS) as SettingName[]).map((name) => shownSetting(name, config, sources));
  if (json) {
    printJson(shown);
    return;
  }
  const rows = shown.map(({ setting, value, origin }) => [setting, String(value ?? '-'), origin]);
  const columns = ['Setting', 'Value', 'Origin'].map((title) => ({ title }));
  process.stdout.write(formatTable(columns, rows, showsColour(process.stdout)));
}

function shownSetting(name: SettingName, config: Config, sources: SettingSources): ShownSetting {
  const origin = givenSetting(name, sources)?.place ?? 'default';
  const setting = fileName(name);
  if (name !== 'householdKey' && name !== 'baseKey' && name !== 'cluster')
    return { setting, value: config[name] ?? null, origin };
  const isSet = deriveSecrets(sources)[name] !== undefined;
  return { setting, value: isSet ? '(secret)' : null, origin };
}
