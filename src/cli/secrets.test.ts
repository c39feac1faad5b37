import { describe, expect, it } from 'vitest';
import { UsageError } from '../runtime/errors.ts';
import { readSecrets } from './secrets.ts';

async function* input(...chunks: string[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

/** Reading it is a fault. */
const closed = {
  [Symbol.asyncIterator](): AsyncIterator<string> {
    throw new Error('nobody asked for it');
  },
};

describe('readSecrets', () => {
  it('leaves standard input alone where nothing is to come from it', async () => {
    const given = { '--code': 'a code', '--client-secret': undefined };
    expect(await readSecrets(given, closed)).toEqual(given);
  });

  it('takes a line for each, in the order of the options', async () => {
    const given = { '--code': '-', '--client-secret': '-' };
    const secrets = { '--code': 'the-code', '--client-secret': 'the-secret' };
    expect(await readSecrets(given, input('the-co', 'de\r\nthe-secret\n'))).toEqual(secrets);
    expect(await readSecrets({ '--client-secret': '-' }, input('alone'))).toEqual({ '--client-secret': 'alone' });
  });

  it.each([[''], ['\n'], ['one line\n']])('misses a line in %j', async (text) => {
    const reading = readSecrets({ '--code': '-', '--client-secret': '-' }, input(text));
    await expect(reading).rejects.toThrow(UsageError);
  });
});
