import { Argument, Command } from 'commander';
import { BATCH_PRODUCTS } from '../batch/index.ts';
import { LOG_LEVELS, RESULT_KEYS } from '../runtime/settings.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** Options with a fixed choice of values; other values complete as files. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--product': BATCH_PRODUCTS,
  '--log-level': LOG_LEVELS,
  '--result-key': RESULT_KEYS,
};

/** `idem completion SHELL`. @param loadProgram the program with all its commands */
export function completionCommand(loadProgram: () => Promise<Command>): Command {
  return new Command('completion')
    .description('print the completion script of a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText(
      'after',
      `
Examples:
  echo 'source <(idem completion bash)' >> ~/.bashrc
  idem completion zsh > "\${fpath[1]}/_idem"
  idem completion fish > ~/.config/fish/completions/idem.fish`,
    )
    .action(async (shell: Shell) => {
      process.stdout.write(completionScript(shell, await loadProgram()));
    });
}

interface Completed {
  /** `idem licence add`. */
  readonly path: string;
  /** Commands, or the fixed choice of the first argument. */
  readonly commands: readonly Word[];
  readonly options: readonly CompletedOption[];
}

interface Word {
  readonly text: string;
  readonly description: string;
}

interface CompletedOption {
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** The only possible values; empty if there are others. */
  readonly choices: readonly string[];
}

/** Not a command of the program, which treats it as an option: `idem help licence add`. */
const HELP: Word = { text: 'help', description: 'show the help of a command' };

const RENDERERS: Readonly<Record<Shell, (commands: readonly Completed[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The script that completes commands, options and the values of options with a fixed choice; other values are files. */
export function completionScript(shell: Shell, program: Command): string {
  return RENDERERS[shell](completedCommands(program, program.name()));
}

function completedCommands(command: Command, path: string): Completed[] {
  const options = command.createHelp().visibleOptions(command);
  return [
    {
      path,
      commands: [
        ...command.commands.map((child) => ({ text: child.name(), description: child.description() })),
        ...(command.parent === null ? [HELP] : []),
        ...(command.registeredArguments[0]?.argChoices ?? []).map((text) => ({ text, description: '' })),
      ],
      options: options.map(({ short, long, description, required, optional }) => ({
        flags: [short, long].filter((flag) => flag !== undefined),
        description,
        takesValue: required || optional,
        choices: VALUES[long ?? ''] ?? [],
      })),
    },
    ...command.commands.flatMap((child) => completedCommands(child, `${path} ${child.name()}`)),
  ];
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** `'idem check --product'|'idem check -p'` with the values that may follow, for each option with a fixed choice. */
function valuePatterns({ path, options }: Completed): { readonly pattern: string; readonly values: string }[] {
  return options
    .filter(({ choices }) => choices.length > 0)
    .map(({ flags, choices }) => ({
      pattern: flags.map((flag) => quote(`${path} ${flag}`)).join('|'),
      values: choices.join(' '),
    }));
}

/** All commands but the program itself, as a pattern of a shell's `case`. */
function commandPattern(commands: readonly Completed[], separator: string): string {
  return commands
    .slice(1)
    .map(({ path }) => quote(path))
    .join(separator);
}

function bashScript(commands: readonly Completed[]): string {
  const values = commands.flatMap(valuePatterns);
  return `# Completion of idem for bash: source <(idem completion bash)
_idem() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=idem commands='' options='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
      ${commandPattern(commands, '|')}) command="$command \${COMP_WORDS[i]}" ;;
    esac
  done
  case "$command $previous" in
${values.map(({ pattern, values: words }) => `    ${pattern}) COMPREPLY=($(compgen -W ${quote(words)} -- "$current")); return ;;`).join('\n')}
  esac
  case "$command" in
${commands.map(bashCase).join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$commands" -- "$current"))
  fi
}
complete -o default -F _idem idem
`;
}

function bashCase({ path, commands, options }: Completed): string {
  const words = commands.map(({ text }) => text).join(' ');
  const flags = options.flatMap((option) => option.flags).join(' ');
  return `    ${quote(path)}) commands=${quote(words)} options=${quote(flags)} ;;`;
}

function zshScript(commands: readonly Completed[]): string {
  const values = commands.flatMap(valuePatterns);
  return `#compdef idem
# Completion of idem for zsh: save it as _idem in a folder of fpath.
_idem() {
  local command=idem word
  local -a commands options
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$command $word" in
      ${commandPattern(commands, '|')}) command="$command $word" ;;
    esac
  done
  case "$command \${words[CURRENT-1]}" in
${values.map(({ pattern, values: words }) => `    ${pattern}) compadd -- ${words}; return ;;`).join('\n')}
  esac
  case "$command" in
${commands.map(zshCase).join('\n')}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    _describe option options
  elif (( $#commands )); then
    _describe command commands
  else
    _files
  fi
}
if [[ \${funcstack[1]} == _idem ]]; then _idem "$@"; else compdef _idem idem; fi
`;
}

function zshCase({ path, commands, options }: Completed): string {
  const described = (text: string, description: string) => quote(`${text.replaceAll(':', '\\:')}:${description}`);
  const words = commands.map(({ text, description }) => described(text, description)).join(' ');
  const flags = options.flatMap((option) => option.flags.map((flag) => described(flag, option.description))).join(' ');
  return `    ${quote(path)}) commands=(${words}); options=(${flags}) ;;`;
}

function fishScript(commands: readonly Completed[]): string {
  const names = commandPattern(commands, ' ');
  return `# Completion of idem for fish: save it as ~/.config/fish/completions/idem.fish
function __idem_command
    set -l command idem
    for word in (commandline --tokenize --cut-at-cursor --current-process)[2..]
        contains -- "$command $word" ${names}
        and set command "$command $word"
    end
    echo $command
end
${commands.flatMap(fishLines).join('\n')}
`;
}

function fishLines({ path, commands, options }: Completed): string[] {
  const condition = `complete -c idem -n ${quote(`test (__idem_command) = "${path}"`)}`;
  const words = commands.map(({ text, description }) => `${condition} -f -a ${text} -d ${fishQuote(description)}`);
  const flags = options.map(({ flags: names, description, takesValue, choices }) => {
    const named = names.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
    const value = choices.length > 0 ? [`-x -a ${quote(choices.join(' '))}`] : takesValue ? ['-r'] : [];
    return [condition, ...named, ...value, `-d ${fishQuote(description)}`].join(' ');
  });
  return [...words, ...flags];
}

/** fish knows `\\'` within single quotes. */
function fishQuote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
