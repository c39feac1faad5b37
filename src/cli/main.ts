import { Command, type CommanderError } from 'commander';
import { ConfigError } from '../runtime/config.ts';
import { endProcess } from '../runtime/end-process.ts';
import { describeError, UsageError } from '../runtime/errors.ts';
import { readVersion } from '../runtime/version.ts';
import { BASE_KEY_FILE } from './options.ts';
import { setCommonFlags } from './settings.ts';

/** Each command is loaded only when it runs, because loading the HTTP server takes longer than listing licences. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['import', async () => (await import('./import.ts')).importCommand()],
  ['people', async () => (await import('./people.ts')).peopleCommand()],
  ['erase', async () => (await import('./erase.ts')).eraseCommand()],
  ['compact', async () => (await import('./compact.ts')).compactCommand()],
  ['verify', async () => (await import('./verify.ts')).verifyCommand()],
  ['info', async () => (await import('./info.ts')).infoCommand()],
  ['privacy', async () => (await import('./privacy.ts')).privacyCommand()],
  ['backup', async () => (await import('./backup.ts')).backupCommand()],
  ['restore', async () => (await import('./restore.ts')).restoreCommand()],
  ['journal', async () => (await import('./journal/index.ts')).journalCommand()],
  ['serve', async () => (await import('./serve.ts')).serveCommand()],
  ['cluster', async () => (await import('./cluster/index.ts')).clusterCommand()],
  ['config', async () => (await import('./config.ts')).configCommand()],
  ['check', async () => (await import('./check.ts')).checkCommand()],
  ['batch', async () => (await import('./batch.ts')).batchCommand()],
  ['evaluate', async () => (await import('./evaluate.ts')).evaluateCommand()],
  ['mobile', async () => (await import('./mobile.ts')).mobileCommand()],
  ['subscribers', async () => (await import('./subscribers.ts')).subscribersCommand()],
  ['key', async () => (await import('./key.ts')).keyCommand()],
  ['licence', async () => (await import('./licence/index.ts')).licenceCommand()],
  ['demo', async () => (await import('./demo.ts')).demoCommand()],
  ['generate', async () => (await import('./generate.ts')).generateCommand()],
  ['completion', async () => (await import('./completion.ts')).completionCommand(() => createProgram(undefined))],
]);

/**
 * Runs the program. Sets the exit code: 0 done, 1 failed, 2 usage error. Errors are one sentence on standard error.
 *
 * @param argv the arguments after `idem`
 */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error) => endOnFailedWrite(error, stream));
  try {
    if (argv[0] === '--version' || argv[0] === '-v') {
      process.stdout.write(`${readVersion()}\n`);
      return;
    }
    const isHelp = argv[0] === 'help';
    const args = isHelp ? argv.slice(1) : argv;
    const program = await createProgram(args[0]);
    await program.parseAsync(isHelp ? withHelpFlag(program, args) : args, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** `idem help licence add` is `idem licence add --help`. Without the flag, an unknown command is an error. */
function withHelpFlag(program: Command, words: readonly string[]): string[] {
  const names = words[0] === 'help' ? words.slice(1) : words;
  let command: Command | undefined = program;
  for (const name of names) {
    if (name.startsWith('-') || command.commands.length === 0) break;
    command = command.commands.find((child) => child.name() === name);
    if (command === undefined) return [...names];
  }
  return [...names, '--help'];
}

export async function createProgram(name: string | undefined): Promise<Command> {
  const only = COMMANDS.get(name ?? '');
  const program = new Command('idem')
    .description("Verify identities against your own reference data. Compatible with DQE's ID Check protocol.")
    .version(readVersion(), '-v, --version')
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `
Examples:
  idem demo                               try Idem with synthetic people
  idem import people.csv                  create a reference base
  idem licence add --name ACME --products idcheck-plus
  idem serve --port 8080
  idem check --last-name Martin --address '12 rue des Lilas' --postal-code 75011 --explain
  idem batch clients.csv -o checked.csv

The data folder is --base DIR, else IDEM_BASE, else .idem/base.`,
    );
  for (const load of only === undefined ? COMMANDS.values() : [only])
    program.addCommand(addCommonOptions(await load()));
  program.hook('preAction', (_, command) => setCommonFlags({ baseKeyFile: command.opts().baseKeyFile }));
  throwOnExit(program);
  return program;
}

/** Adds the options that all commands with a data folder have. */
function addCommonOptions(command: Command): Command {
  if (command.options.some(({ long }) => long === '--base')) command.option(...BASE_KEY_FILE);
  command.commands.forEach(addCommonOptions);
  return command;
}

/** Makes commander throw instead of printing errors and exiting, in all subcommands. */
function throwOnExit(command: Command): void {
  command.exitOverride((error) => {
    throw toUsageError(error, command);
  });
  command.configureOutput({ outputError: () => {} });
  command.helpCommand(false);
  for (const child of command.commands) throwOnExit(child);
}

/** `--help` and `--version` have exit code 0 and have been printed already. */
function toUsageError(error: CommanderError, command: Command): Error {
  if (error.exitCode === 0) return error;
  if (error.code === 'commander.help') return new UsageError(`no command given; see "${pathOf(command)} --help"`);
  const message = error.message
    .replace(/^error: (?:command-argument )?/, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  return new UsageError(`${message}; see "${pathOf(command)} --help"`);
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function report(error: unknown): number {
  if ((error as Partial<CommanderError>).exitCode === 0) return 0;
  for (const line of describeError(error).split('\n')) process.stderr.write(`idem: ${line}\n`);
  return error instanceof UsageError || error instanceof ConfigError ? 2 : 1;
}

/** EPIPE: the reader has closed the pipe, as in `idem generate … | head`. */
function endOnFailedWrite(error: NodeJS.ErrnoException, stream: NodeJS.WriteStream): void {
  if (error.code === 'EPIPE') endProcess();
  const reason = error.code === 'ENOSPC' ? 'the disk is full' : (error.code ?? error.message);
  if (stream === process.stdout) process.stderr.write(`idem: Cannot write to standard output: ${reason}.\n`);
  endProcess(1);
}
