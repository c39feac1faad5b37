import { createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { generatePopulation, populationColumns, populationCsvLine } from '../population/index.ts';
import { Failure, UsageError } from '../runtime/errors.ts';

interface GenerateOptions {
  readonly persons?: string;
  readonly seed: string;
  readonly output?: string;
}

/** `idem generate`: synthetic people as CSV. */
export function generateCommand(): Command {
  return new Command('generate')
    .description('write synthetic people as CSV that "idem import" reads')
    .option('--persons <number>', 'how many (mandatory)')
    .option('--seed <number>', 'the same seed gives the same people', '1')
    .option('-o, --output <file>', 'where to; standard output if not given')
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
  if (persons === undefined) throw new UsageError('Say how many people, as in "idem generate --persons 1000".');
  const chunks = populationCsv({ persons: wholeNumber('--persons', persons), seed: wholeNumber('--seed', seed) });
  const target = output === undefined || output === '-' ? standardOutput() : createWriteStream(output);
  try {
    await pipeline(Readable.from(chunks), target);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return;
    throw new Failure(`The people cannot be written: ${message}.`);
  }
}

/** 10 ** 12 people are more than there are, and still counted exactly. */
const MOST = 1e12;

function wholeNumber(flag: string, text: string): number {
  const value = /^\d{1,13}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= MOST)) throw new UsageError(`${flag} cannot be "${text}"; it takes a whole number.`);
  return value;
}

/** Enough for a write to cost little beside it, in UTF-16 units. */
const CHUNK = 64 * 1024;

/** The synthetic people as CSV with a header, in chunks. */
export function* populationCsv(
  options: { readonly persons: number; readonly seed: number },
  onPerson?: () => void,
): Generator<string, void, undefined> {
  let chunk = `${populationColumns.join(',')}\n`;
  for (const person of generatePopulation(options)) {
    chunk += `${populationCsvLine(person)}\n`;
    onPerson?.();
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** Standard output as a stream that may be ended without ending it. */
function standardOutput(): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      process.stdout.write(chunk, done);
    },
  });
}
