import { Command, InvalidArgumentError, Option } from 'commander';
import type { AskedProduct } from './corruptions/index.ts';
import { POPULATIONS } from './populations/population.ts';

export interface Options {
  readonly persons?: number;
  readonly seed?: number;
  readonly questions?: number;
  readonly data?: string;
  readonly product?: AskedProduct;
  readonly only?: string;
  readonly compare?: string;
  readonly save?: string;
  readonly json?: string;
  readonly html?: string;
  readonly keepBase: string;
  readonly scan: number;
  readonly worst?: true;
  readonly guesses?: true;
  readonly population?: string;
  readonly ceiling?: true;
}

/** Settings of a run, unless given or taken from the run to compare with. */
export const DEFAULTS = { persons: 100_000, seed: 1, questions: 60_000 } as const;

function wholeNumber(minimum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < minimum)
      throw new InvalidArgumentError(`expected a whole number from ${minimum}.`);
    return value;
  };
}

const EXAMPLES = `
Examples:
  npm run quality                                      the table, 100,000 people
  npm run quality -- --persons 1000000 --seed 7        the targets
  npm run quality -- --only street-letter-lost         one error model, with its failures
  npm run quality -- --only street-by-ear+birth-name   two error models
  npm run quality -- --population foreign              people of ten countries, asked with match
  npm run quality -- --save before.json                save a run
  npm run quality -- --compare before.json             compare with it
  npm run quality -- --html report.html                a page with charts
  npm run quality -- --worst                           3,000 doors, 500 households at one door, 800 people called MARTIN
  npm run quality -- --guesses --questions 40000       how often the guessing budget refuses honest clients an answer`;

/** Parses the command line. Invalid usage ends the process with one sentence and exit code 2. */
export function parseOptions(argv: readonly string[]): Options {
  const command = new Command('quality')
    .description('Asks questions with named errors about a synthetic population, and measures the answers.')
    .option('--persons <n>', `people in the population (default: ${DEFAULTS.persons})`, wholeNumber(100))
    .option('--seed <n>', `seed of people and questions (default: ${DEFAULTS.seed})`, wholeNumber(0))
    .option('--questions <n>', `approximate number of questions (default: ${DEFAULTS.questions})`, wholeNumber(1))
    .option(
      '--data <folder>',
      'names and streets from a folder of lists, with those of other countries in international/',
    )
    .addOption(new Option('--product <product>', 'ask one product only').choices(['idcheck', 'idcheck-plus', 'match']))
    .addOption(
      new Option('--population <name>', 'ask match about one population, half of it absent from the base').choices([
        ...POPULATIONS.map(({ name }) => name),
        'all',
      ]),
    )
    .option('--ceiling', 'with --population: what an ideal matcher reaches, about 20 seconds more for each')
    .option('--only <corruption>', 'one error, several joined by "+", or one kind of stranger')
    .option('--compare <file>', 'repeat a saved run and show the changes; exit code 1 if a total fell')
    .option('--save <file>', 'save the run for later comparisons')
    .option('--json <file>', 'write the whole report as JSON')
    .option('--html <file>', 'write the report as one page')
    .option('--keep-base <folder>', 'folder for built bases', '.idem/quality')
    .option('--scan <n>', 'approximate number of questions that are also answered by a full scan', wholeNumber(1), 400)
    .option('--worst', 'the most crowded streets, buildings and names')
    .option('--guesses', 'how often the guessing budget refuses honest clients an answer, and what it costs')
    .addHelpText('after', EXAMPLES)
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  const options = command.parse([...argv], { from: 'user' }).opts<Options>();
  const problem = problemOf(options);
  if (problem !== undefined) command.error(`error: ${problem}`);
  return options;
}

/** Options that a run of `--population` does not read: such a run has its own questions and prints its figures only. */
const NOT_OF_POPULATIONS = ['product', 'only', 'compare', 'save', 'json', 'html', 'worst', 'guesses'] as const;

/** Options that cannot be used together; `undefined` if all can. */
export function problemOf(options: Partial<Options>): string | undefined {
  if (options.population === undefined) return options.ceiling ? '--ceiling needs --population' : undefined;
  const name = NOT_OF_POPULATIONS.find((one) => options[one] !== undefined);
  return name && `--population cannot be combined with --${name}`;
}
