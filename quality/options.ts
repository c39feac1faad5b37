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
  readonly worst?: true;
  readonly population?: string;
}

/** What a run asks unless it is told otherwise, or compared with one that asked something else. */
export const DEFAULTS = { persons: 100_000, seed: 1, questions: 60_000 } as const;

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < least)
      throw new InvalidArgumentError(`a whole number from ${least} is needed.`);
    return value;
  };
}

const EXAMPLES = `
Examples:
  npm run quality                                      the table, 100,000 people
  npm run quality -- --persons 1000000 --seed 7        the targets
  npm run quality -- --only street-letter-lost         one error, its failures in full
  npm run quality -- --only street-by-ear+birth-name   two at once
  npm run quality -- --population foreign              people of ten countries, asked with match
  npm run quality -- --save before.json                keep a run …
  npm run quality -- --compare before.json             … and see what a change does
  npm run quality -- --html report.html                the page with the plots
  npm run quality -- --worst                           3,000 doors, 500 households at one door, 800 people called MARTIN`;

/** Reads the command line; wrong use ends the process with one sentence and 2. */
export function readOptions(argv: readonly string[]): Options {
  const command = new Command('quality')
    .description('Asks a generated population about itself, with named mistakes, and measures the answers.')
    .option('--persons <n>', `people of the population (default: ${DEFAULTS.persons})`, wholeNumber(100))
    .option('--seed <n>', `seed of people and questions (default: ${DEFAULTS.seed})`, wholeNumber(0))
    .option('--questions <n>', `questions, about (default: ${DEFAULTS.questions})`, wholeNumber(1))
    .option(
      '--data <folder>',
      'names and streets from a folder of lists, with those of other countries in international/',
    )
    .addOption(
      new Option('--product <product>', 'ask everything of one product').choices(['idcheck', 'idcheck-plus', 'match']),
    )
    .addOption(
      new Option('--population <name>', 'ask match about one population, half of it absent from the base').choices([
        ...POPULATIONS.map(({ name }) => name),
        'all',
      ]),
    )
    .option('--only <corruption>', 'one error, several joined by "+", or one kind of stranger')
    .option('--compare <file>', 'ask again what a saved run asked, and show what changed; exit 1 if a total fell')
    .option('--save <file>', 'save what a later run is compared with')
    .option('--json <file>', 'write the whole report as JSON')
    .option('--html <file>', 'write the report as one page')
    .option('--keep-base <folder>', 'where built bases are kept', '.idem/quality')
    .option('--worst', 'streets, towers and names that are as crowded as can be')
    .addHelpText('after', EXAMPLES)
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  return command.parse([...argv], { from: 'user' }).opts<Options>();
}
