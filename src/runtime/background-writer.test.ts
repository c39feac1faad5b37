import fs, { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { BackgroundWriter } from './background-writer.ts';

type Calls = NonNullable<ConstructorParameters<typeof BackgroundWriter>[1]>;
type Callback = (error: NodeJS.ErrnoException | null, written: number) => void;

const errorOf = (code: string) => Object.assign(new Error(code), { code });

/** System calls that write three bytes at a time, or fail with the code that `fail` returns. */
function stubCalls(fail: () => string | undefined): { calls: Calls; taken: () => string; count: () => number } {
  let taken = '';
  let count = 0;
  const take = (bytes: Buffer, start: number): number => {
    count++;
    const code = fail();
    if (code !== undefined) throw errorOf(code);
    taken += bytes.toString('utf8', start, start + 3);
    return Math.min(3, bytes.length - start);
  };
  const write = (_file: number, bytes: Buffer, start: number, _length: number, _at: null, done: Callback): void => {
    setImmediate(() => {
      try {
        done(null, take(bytes, start));
      } catch (error) {
        done(error as NodeJS.ErrnoException, 0);
      }
    });
  };
  const writeSync = (_file: number, bytes: Buffer, start: number) => take(bytes, start);
  return { calls: { write, writeSync } as unknown as Calls, taken: () => taken, count: () => count };
}

it('writes all text in order despite short writes and a busy reader', async () => {
  let turn = 0;
  const { calls, taken } = stubCalls(() => (++turn % 3 === 0 ? 'EAGAIN' : undefined));
  const writer = new BackgroundWriter(2, calls);
  writer.write('one line\n');
  writer.write('another\n');
  await vi.waitFor(() => expect(taken()).toBe('one line\nanother\n'));
  writer.flushSync('the last\n');
  expect(taken()).toBe('one line\nanother\nthe last\n');
});

it('drops all text after the reader closed the pipe', async () => {
  const { calls, count } = stubCalls(() => 'EPIPE');
  const flushed = new BackgroundWriter(2, calls);
  flushed.flushSync('a\n');
  flushed.flushSync('b\n');
  flushed.write('c\n');
  expect(count()).toBe(1);
  const writer = new BackgroundWriter(2, calls);
  writer.write('a\n');
  writer.write('b\n');
  await vi.waitFor(() => expect(count()).toBe(2));
  writer.flushSync('c\n');
  expect(count()).toBe(2);
});

it('drops text beyond 8 MB that waits for a slow reader', () => {
  let isBusy = true;
  const { calls, taken } = stubCalls(() => (isBusy ? 'EAGAIN' : undefined));
  const writer = new BackgroundWriter(2, calls);
  for (let i = 0; i < 3; i++) writer.write(`${i}${'x'.repeat(5_000_000)}`);
  isBusy = false;
  writer.flushSync();
  expect(taken()).toHaveLength(5_000_001);
});

it('gives up a flush when the reader stays busy for a second', () => {
  const { calls } = stubCalls(() => 'EAGAIN');
  const started = performance.now();
  new BackgroundWriter(2, calls).flushSync('a\n');
  expect(performance.now() - started).toBeLessThan(5000);
});

it('writes to a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-writer-'));
  const path = join(folder, 'lines');
  const file = openSync(path, 'w');
  const writer = new BackgroundWriter(file, fs);
  writer.write('é one\n');
  await vi.waitFor(() => expect(readFileSync(path, 'utf8')).toBe('é one\n'));
  writer.flushSync('two\n');
  expect(readFileSync(path, 'utf8')).toBe('é one\ntwo\n');
  closeSync(file);
  rmSync(folder, { recursive: true });
});
