import { Command, type CommanderError } from 'commander';
import { ConfigError } from '../runtime/config.ts';
import { describeError, UsageError } from '../runtime/errors.ts';
import { readVersion } from '../runtime/version.ts';

/** What a command needs is loaded for it alone: a licence is listed before the HTTP server's code would be read. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['import', async () => (await import('./import.ts')).importCommand()],
  ['people', async () => (await import('./people.ts')).peopleCommand()],
  ['erase', async () => (await import('./erase.ts')).eraseCommand()],
  ['compact', async () => (await import('./compact.ts')).compactCommand()],
  ['verify', async () => (await import('./verify.ts')).verifyCommand()],
  ['serve', async () => (await import('./serve.ts')).serveCommand()],
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
 * The program `idem`. It sets the exit code and lets the process end by itself: 0 done, 1 could not be done, 2 used
 * wrongly; either with a sentence on standard error.
 *
 * @param argv what follows `idem` on the command line
 */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error) => endOnFailedWrite(error, stream));
  try {
    const args = withHelpFlag(argv);
    const program = await createProgram(args[0]);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** `idem help licence add` is `idem licence add --help`. */
function withHelpFlag([first, ...rest]: readonly string[]): string[] {
  if (first !== 'help') return first === undefined ? [] : [first, ...rest];
  const command = rest[0];
  if (command !== undefined && !command.startsWith('-') && !COMMANDS.has(command)) return rest;
  return [...rest, '--help'];
}

async function createProgram(name: string | undefined): Promise<Command> {
  const only = COMMANDS.get(name ?? '');
  const program = new Command('idem')
    .description("Identity checks against your own reference data; speaks DQE's ID Check protocol.")
    .version(readVersion(), '-v, --version')
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `
Examples:
  idem demo                               try it with synthetic people
  idem import people.csv                  make a reference base
  idem licence add --name ACME --products idcheck-plus
  idem serve --port 8080
  idem check --last-name Martin --address '12 rue des Lilas' --postal-code 75011 --explain
  idem batch clients.csv -o checked.csv

The data folder is --base DIR, or IDEM_BASE, or .idem/base.`,
    );
  for (const load of only === undefined ? COMMANDS.values() : [only]) program.addCommand(await load());
  settle(program);
  return program;
}

/** Wrong use is an error like any other, of every command down the tree: commander shall neither print it nor exit. */
function settle(command: Command): void {
  command.exitOverride((error) => {
    throw asOurs(error, command);
  });
  command.configureOutput({ outputError: () => {} });
  command.helpCommand(false);
  for (const child of command.commands) settle(child);
}

/** Help and version were asked for and are printed by then; the rest is wrong use, in commander's words. */
function asOurs(error: CommanderError, command: Command): Error {
  if (error.exitCode === 0) return error;
  if (error.code === 'commander.help') return new UsageError(`Say what to do; "${pathOf(command)} --help" lists it.`);
  const words = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  return new UsageError(`${words}; see "${pathOf(command)} --help"`);
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function report(error: unknown): number {
  if ((error as Partial<CommanderError>).exitCode === 0) return 0;
  for (const line of describeError(error).split('\n')) process.stderr.write(`idem: ${line}\n`);
  return error instanceof UsageError || error instanceof ConfigError ? 2 : 1;
}

/** Whoever reads us has read enough, as in `idem generate … | head`; or the disk is full, and nothing more can be said. */
function endOnFailedWrite(error: NodeJS.ErrnoException, stream: NodeJS.WriteStream): void {
  if (error.code === 'EPIPE') process.exit();
  const why = error.code === 'ENOSPC' ? 'the disk is full' : (error.code ?? error.message);
  if (stream === process.stdout) process.stderr.write(`idem: Standard output cannot be written: ${why}.\n`);
  process.exit(1);
}
