import { parseArgs } from 'node:util';

/** What `--help` prints about a program. */
export interface ProgramHelp<Name extends string> {
  /** The name of the script in `package.json`. */
  readonly script: string;
  /** One sentence. */
  readonly summary: string;
  /** Options that are all numbers, with their defaults and meanings. */
  readonly options: Readonly<Record<Name, readonly [defaultValue: number, meaning: string]>>;
}

/** The usage, a blank line and a line for each option. */
export function formatHelp<Name extends string>({ script, summary, options }: ProgramHelp<Name>): string {
  const entries = Object.entries<readonly [number, string]>(options);
  const width = Math.max(...entries.map(([name]) => name.length));
  const lines = entries.map(([name, [value, meaning]]) => `  --${name.padEnd(width)}  ${meaning} (default: ${value})`);
  return `Usage: npm run ${script} -- [options]\n\n${summary}\n\n${lines.join('\n')}\n`;
}

/** The command that repeats a run, with the options that are not the defaults and the seed. */
export function formatCommand<Name extends string>(
  { script, options }: ProgramHelp<Name>,
  values: Readonly<Record<Name, number>>,
): string {
  const names = Object.keys(options) as Name[];
  const given = names.filter((name) => name === 'seed' || values[name] !== options[name][0]);
  return ['npm run', script, '--', ...given.map((name) => `--${name} ${values[name]}`)].join(' ');
}

/**
 * Reads the options of the command line.
 *
 * @throws Error with a sentence
 */
export function parseOptions<Name extends string>(
  args: readonly string[],
  options: ProgramHelp<Name>['options'],
): Record<Name, number> | 'help' {
  const names = Object.keys(options) as Name[];
  const strings = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args: [...args], options: { ...strings, help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) return 'help';
  return Object.fromEntries(
    names.map((name) => {
      const given = (values as Record<string, unknown>)[name];
      return [name, typeof given === 'string' ? parseNumber(given, name) : options[name][0]];
    }),
  ) as Record<Name, number>;
}

function parseNumber(text: string, name: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new Error(`--${name} cannot be "${text}"; it takes a number`);
  }
  return value;
}

/** Reads the options of this process. It ends after `--help`, with exit code 0, and after a wrong option, with 2. */
export function readOptions<Name extends string>(help: ProgramHelp<Name>): Record<Name, number> {
  try {
    const options = parseOptions(process.argv.slice(2), help.options);
    if (options !== 'help') return options;
    process.stdout.write(formatHelp(help));
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${formatHelp(help)}`);
    process.exit(2);
  }
}
