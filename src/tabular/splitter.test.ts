import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { type Cut, MAX_RECORD_LINES, Splitter, type SplitterOptions } from './splitter.ts';

const OPTIONS: SplitterOptions = { lineEnd: '\n', delimiter: ',', line: 1 };

function split(text: string, options: Partial<SplitterOptions> = {}, chunkBytes = 7): Cut[] {
  const splitter = new Splitter({ ...OPTIONS, ...options });
  const bytes = Buffer.from(text);
  const cuts: Cut[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes)
    cuts.push(...splitter.push(bytes.subarray(at, at + chunkBytes)));
  return [...cuts, ...splitter.end()];
}

const textOf = ({ bytes }: Cut) => Buffer.from(bytes).toString();

/** The records and malformed lines of the batches, with their line numbers. */
function readAll(cuts: readonly Cut[]): string[] {
  return cuts.flatMap((cut) => {
    const seen: string[] = [];
    readCsv(
      textOf(cut),
      { delimiter: ',', lineEnd: '\n' },
      {
        record: (values, { line }) => void seen.push(`${cut.line + line} ${JSON.stringify(values)}`),
        malformed: ({ line }) => void seen.push(`${cut.line + line} malformed`),
      },
    );
    return seen;
  });
}

const messyText = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' '), maxLength: 200 });

describe('Splitter', () => {
  it('cuts between records, not within quoted values', () => {
    const cuts = split('a,b\n"c\nd",e\nf,g\n', { batchBytes: 1 });
    expect(cuts.map(textOf)).toEqual(['a,b\n', '"c\nd",e\n', 'f,g\n']);
    expect(cuts.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('returns bytes in buffers of their own', () => {
    for (const { bytes } of split('a,b\nc,d\n', { batchBytes: 1 })) expect(bytes.buffer.byteLength).toBe(bytes.length);
  });

  it('cuts at every line without a delimiter', () => {
    expect(split('{"a":"\n"}\n', { batchBytes: 1, delimiter: undefined }).map(textOf)).toEqual(['{"a":"\n', '"}\n']);
  });

  it('keeps every byte and cuts at the same places, however the stream is chunked', () => {
    fc.assert(
      fc.property(
        messyText,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 5, max: 60 }),
        (text, batchBytes, maxRecordBytes) => {
          const options = { batchBytes, maxRecordBytes: Math.max(maxRecordBytes, 201) };
          const whole = split(text, options, 1000);
          expect(whole.map(textOf).join('')).toBe(text);
          for (const chunkBytes of [1, 2, 3, 50]) expect(split(text, options, chunkBytes)).toEqual(whole);
        },
      ),
    );
  });

  it('returns batches with the same records as the whole text', () => {
    fc.assert(
      fc.property(messyText, fc.integer({ min: 1, max: 40 }), (text, batchBytes) => {
        expect(readAll(split(text, { batchBytes }))).toEqual(
          readAll([{ bytes: new Uint8Array(Buffer.from(text)), line: 1, isTruncated: false }]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('gives up one line if a quoted record is too long', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `${index},x`);
    const cuts = split(['1,"open', ...lines].join('\n'), { maxRecordBytes: 50 });
    expect(readAll(cuts)).toEqual([
      '1 malformed',
      ...lines.map((line, index) => `${index + 2} ${JSON.stringify(line.split(','))}`),
    ]);
  });

  it('gives up one line if a record has too many lines, even if its quote is closed later', () => {
    const notes = (count: number) => `1,"${'x\n'.repeat(count)}"`;
    expect(readAll(split(`${notes(MAX_RECORD_LINES - 1)}\n2,b\n`))).toHaveLength(2);
    const malformed = readAll(split(`${notes(MAX_RECORD_LINES)}\n2,b\n`));
    expect(malformed[0]).toBe('1 malformed');
    expect(malformed.at(-1)).toBe(`${MAX_RECORD_LINES + 2} ["2","b"]`);
  });

  it('takes linear time if every line opens a quote that the next line seems to close', () => {
    const text = 'a",",b\n'.repeat(30_000);
    const started = performance.now();
    const cuts = split(text, {}, 65_536);
    expect(cuts.map(textOf).join('')).toBe(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('truncates a line that is too long and continues at the next', () => {
    const text = `a,b\n${'x'.repeat(500)}\nc,d\n`;
    for (const chunkBytes of [1, 13, 1000]) {
      const cuts = split(text, { maxRecordBytes: 50 }, chunkBytes);
      expect(cuts.map(({ line, isTruncated }) => [line, isTruncated])).toEqual([
        [1, false],
        [2, true],
        [3, false],
      ]);
      expect(cuts.map(textOf)).toEqual(['a,b\n', 'x'.repeat(50), 'c,d\n']);
    }
  });

  it('uses little memory for a line that never ends', () => {
    const splitter = new Splitter(OPTIONS);
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const before = process.memoryUsage().arrayBuffers;
    const cuts = Array.from({ length: 200 }, () => splitter.push(chunk)).flat();
    expect([...cuts, ...splitter.end()].map(({ isTruncated }) => isTruncated)).toEqual([true]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('returns nothing for an empty stream', () => {
    expect(split('')).toEqual([]);
  });
});
