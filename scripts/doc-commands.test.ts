import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/main.ts';
import { setCommonFlags } from '../src/cli/settings.ts';
import { pagesOfDocs } from './doc-pages.ts';

/** The commands that the documentation shows, parsed by the program. None is run. */
const root = join(import.meta.dirname, '..');
const pages = ['README.md', 'SECURITY.md', ...pagesOfDocs(root)];

/** In a block: a whole command, also of `npx`, in a container or after a pipe. */
const IN_BLOCK =
  /^(?: {4,}|\$ )(?:.*(?:\| |exec (?:-T )?idem |\.bin\/))?(?:npx )?idem(?:-identity-check)? (?=[a-z])(.*)$/gm;
/** In a sentence: arguments may be missing. */
const IN_TEXT = /`idem ([a-z][^`\n]*)`/g;
/** Two blanks separate a command from its explanation. */
const END_OF_COMMAND = / {2,}| [|<>#&]/;

function commandsOf(page: string, pattern: RegExp): string[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/ \\\n\s+/g, ' ');
  return Array.from(text.matchAll(pattern), ([, command]) => command!.split(END_OF_COMMAND, 1)[0]!);
}

/** A table of `[page, command]`, each command once. */
function shownAs(pattern: RegExp): [string, string][] {
  const all = pages.flatMap((page) => commandsOf(page, pattern).map((command) => [command, page] as const));
  return [...new Map(all)].map(([command, page]) => [page, command]);
}

function argumentsOf(command: string): string[] {
  const words = command.replace(/^help (.*)/, '$1 --help').match(/(?:'[^']*'|[^\s'])+/g) ?? [];
  return words.map((word) => word.replaceAll("'", '')).filter((word) => word !== '…');
}

let program: Command;

beforeAll(async () => {
  program = await createProgram(undefined);
  const replaceActions = (command: Command): void => {
    if (command.commands.length === 0) command.action(() => {});
    command.exitOverride().configureOutput({ writeOut: () => {} });
    command.commands.forEach(replaceActions);
  };
  replaceActions(program);
  // The modules of every command are loaded.
}, 120_000);
afterAll(() => setCommonFlags({ baseKeyFile: undefined }));

/** @returns why the program refuses the command; `undefined` if it would run it */
async function refusalOf(command: string): Promise<string | undefined> {
  try {
    await program.parseAsync(argumentsOf(command), { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.code;
  }
}

const INCOMPLETE = [
  'commander.help',
  'commander.helpDisplayed',
  'commander.missingArgument',
  'commander.missingMandatoryOptionValue',
  'commander.optionMissingArgument',
];

describe('the documentation', () => {
  const inBlocks = shownAs(IN_BLOCK);
  const inText = shownAs(IN_TEXT);

  it('shows commands', () => {
    expect(inBlocks.length).toBeGreaterThan(60);
    expect(inText.length).toBeGreaterThan(40);
  });

  it.each(inBlocks)('shows in %s a command that the program accepts: idem %s', async (_, command) => {
    expect(await refusalOf(command)).toBe(undefined);
  });

  it.each(inText)('names in %s a command and options that exist: idem %s', async (_, command) => {
    expect([undefined, ...INCOMPLETE]).toContain(await refusalOf(command));
  });
});
