import { UsageError } from '../runtime/errors.ts';

/** The value of an option that stands for a line of standard input. */
const FROM_INPUT = '-';

/**
 * The values of options that hold secrets, by flag. `-` reads the next line of standard input, because other users of
 * the machine can see command lines, and shells store them.
 *
 * @param input UTF-8; not read unless a value is `-`
 * @throws UsageError if it has too few lines
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
    if (line === '') throw new UsageError(`standard input has no line for ${flag}`);
    secrets[flag] = line;
  }
  return secrets;
}

async function readAll(input: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
