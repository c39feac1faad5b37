import { Command, InvalidArgumentError, Option } from 'commander';
import { PARTS, type PartName } from './figures/figure.ts';
import type { Choice } from './plan.ts';

export interface Options extends Choice {
  readonly only: readonly PartName[];
  readonly json?: string;
  readonly compare?: string;
  readonly save?: string;
  readonly keep: string;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('a whole number is needed.');
  return value;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 3600)) throw new InvalidArgumentError('a number of seconds is needed.');
  return value;
}

/** Fewer people than this are not enough for a benchmark to mean anything. */
const FEWEST = 100;

function sizes(text: string): number[] {
  const values = text.split(',').map((part) => wholeNumber(part.replaceAll('_', '')));
  if (values.some((value) => value < FEWEST)) throw new InvalidArgumentError(`${FEWEST} people are needed at least.`);
  return [...new Set(values)];
}

function parts(text: string, before: readonly PartName[]): PartName[] {
  const names = text.split(',');
  const wrong = names.find((name) => !(PARTS as readonly string[]).includes(name));
  if (wrong !== undefined) throw new InvalidArgumentError(`the parts are ${PARTS.join(', ')}.`);
  return [...before, ...(names as PartName[])];
}

const EXAMPLES = `
Parts: ${PARTS.join(', ')}.

Examples:
  npm run bench                                   100,000 people, some minutes
  npm run bench -- --quick                        20,000 people, less than two minutes
  npm run bench -- --full                         100 k, 1 M and 10 M people; writes docs/performance.md and its chart
  npm run bench -- --only http --seconds 10       one part, longer runs
  npm run bench -- --persons 20000,100000 --only engine,growth
  npm run bench -- --save before.json             keep a run …
  npm run bench -- --compare before.json          … and see what a change does`;

/** Reads the command line; wrong use ends the process with one sentence and 2. */
export function readOptions(argv: readonly string[]): Options {
  const command = new Command('bench')
    .description(
      'Measures Idem beside bare servers, bare operations and its peers: every figure is a ratio of one run.',
    )
    .addOption(new Option('--quick', 'small and short').conflicts('full'))
    .option('--full', 'ten million people, and the page of the documentation')
    .option('--persons <list>', 'sizes of the population, separated by commas', sizes)
    .option('--seed <n>', 'seed of people and questions', wholeNumber, 1)
    .option('--only <part>', 'one part, or several separated by commas', parts, [])
    .option('--seconds <n>', 'how long one run of load lasts', seconds)
    .option('--rounds <n>', 'interleaved runs that a median is taken of', wholeNumber)
    .option('--json <file>', 'write the run as JSON')
    .option('--compare <file>', 'show what changed against a stored run; bench/baseline.json if it has these sizes')
    .option('--save <file>', 'store the run, to compare later ones with')
    .option('--keep <folder>', 'where people and bases are kept', '.idem/bench')
    .addHelpText('after', EXAMPLES)
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  return command.parse([...argv], { from: 'user' }).opts<Options>();
}
