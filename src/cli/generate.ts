import { createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { populationCsv } from '../population/index.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { parseCount } from './option-values.ts';

interface GenerateOptions {
  readonly persons?: string;
  readonly seed: string;
  readonly output?: string;
}

/** `idem generate`: writes synthetic people as CSV. */
export function generateCommand(): Command {
  return new Command('generate')
    .description('write synthetic people as a CSV file for "idem import"')
    .option('--persons <number>', 'number of people (mandatory)')
    .option('--seed <number>', 'seed; the same seed generates the same people', '1')
    .option('-o, --output <file>', 'output file (default: standard output)')
    .addHelpText(
      'after',
      `
Examples:
  idem generate --persons 1000 --seed 7 -o people.csv
  idem generate --persons 1000000 | idem import - --base /tmp/try`,
    )
    .action(runGenerate);
}

async function runGenerate({ persons, seed, output }: GenerateOptions): Promise<void> {
  if (persons === undefined) throw new UsageError('missing --persons, for example "idem generate --persons 1000"');
  const chunks = populationCsv({ persons: parseCount('--persons', persons), seed: parseCount('--seed', seed) });
  const target = output === undefined || output === '-' ? standardOutput() : createWriteStream(output);
  try {
    await pipeline(Readable.from(chunks), target);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return;
    throw new Failure(`cannot write the people: ${message}`);
  }
}

/** Standard output as a stream whose end does not close standard output. */
function standardOutput(): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      process.stdout.write(chunk, done);
    },
  });
}
