import { Command, InvalidArgumentError, Option } from 'commander';
import { PARTS, type PartName } from './figures/figure.ts';
import type { Choice } from './plan.ts';

export interface Options extends Choice {
  readonly only: readonly PartName[];
  readonly json?: string;
  readonly compare?: string;
  readonly save?: string;
  readonly page?: string;
  readonly keep: string;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('expected a whole number.');
  return value;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 3600)) throw new InvalidArgumentError('expected a number of seconds.');
  return value;
}

/** With fewer people the results are meaningless. */
const MIN_PERSONS = 100;

function sizes(text: string): number[] {
  const values = text.split(',').map((part) => wholeNumber(part.replaceAll('_', '')));
  if (values.some((value) => value < MIN_PERSONS))
    throw new InvalidArgumentError(`at least ${MIN_PERSONS} people are needed.`);
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
  npm run bench -- --full                         100 k, 1 M and 10 M people; writes docs/performance.md, its chart and README.md
  npm run bench -- --only http --seconds 10       one part, longer runs
  npm run bench -- --persons 20000,100000 --only engine,growth
  npm run bench -- --save before.json             store a run
  npm run bench -- --compare before.json          compare with it
  npm run bench -- --page bench/baseline.json     write the documentation from a stored run`;

/** Parses the command line. Invalid usage ends the process with one sentence and exit code 2. */
export function parseOptions(argv: readonly string[]): Options {
  const command = new Command('bench')
    .description(
      'Measures Idem and compares it, in the same run, with bare servers, bare operations and other systems.',
    )
    .addOption(
      new Option('--trial', '400 people, to try the benchmark; its figures mean nothing').conflicts(['quick', 'full']),
    )
    .addOption(new Option('--quick', '20,000 people and short runs').conflicts('full'))
    .option('--full', '100 k, 1 M and 10 M people; writes docs/performance.md and README.md')
    .option('--persons <list>', 'sizes of the population, separated by commas', sizes)
    .option('--seed <n>', 'seed of people and questions', wholeNumber, 1)
    .option('--only <part>', 'one part, or several separated by commas', parts, [])
    .option('--seconds <n>', 'duration of one run of load', seconds)
    .option('--rounds <n>', 'interleaved runs per median', wholeNumber)
    .option('--json <file>', 'write the run as JSON, after each part')
    .option('--compare <file>', 'compare with a stored run (default: bench/baseline.json if it has these sizes)')
    .option('--save <file>', 'store the run for later comparisons')
    .option('--page <file>', 'write docs/performance.md, its chart and README.md from a stored run; measure nothing')
    .option('--keep <folder>', 'folder for people and bases', '.idem/bench')
    .addHelpText('after', EXAMPLES)
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  return command.parse([...argv], { from: 'user' }).opts<Options>();
}
