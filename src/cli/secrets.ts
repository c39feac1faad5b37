import { UsageError } from '../runtime/errors.ts';

/** The option's value that stands for a line of standard input. */
const FROM_INPUT = '-';

/**
 * The values of options that hold secrets, by flag. `-` takes the next line of standard input: a command line can be read
 * by everybody on the machine, and stays in the history of a shell.
 *
 * @param input UTF-8; read only where a line of it is asked for
 * @throws UsageError where it has no such line
 */
export async function readSecrets<Flag extends string>(
  given: Readonly<Record<Flag, string | undefined>>,
  input: AsyncIterable<Buffer | string> = process.stdin,
): Promise<Record<Flag, string | undefined>> {
  const secrets: Record<Flag, string | undefined> = { ...given };
  const flags = (Object.keys(given) as Flag[]).filter((flag) => given[flag] === FROM_INPUT);
  const lines = flags.length === 0 ? [] : (await readAll(input)).split(/\r?\n/);
  for (const [at, flag] of flags.entries()) {
    const line = lines[at] ?? '';
    if (line === '') throw new UsageError(`Standard input has no line for ${flag}.`);
    secrets[flag] = line;
  }
  return secrets;
}

async function readAll(input: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
