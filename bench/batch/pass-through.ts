import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readCsv } from '../../src/tabular/csv.ts';
import { reportCpuAtExit } from '../processes/cpu-report.ts';

/**
 * Parses a CSV file and writes its rows unchanged, in one thread: `node pass-through.js IN OUT`. This is the minimum that a
 * batch has to do.
 */
const DIALECT = { delimiter: ';', lineEnd: '\n' } as const;

const CHUNK = 1 << 20;

async function* rewritten(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const bytes of createReadStream(file, { encoding: 'utf8', highWaterMark: CHUNK })) {
    const text: string = rest + bytes;
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    yield rewrite(text.slice(0, end));
  }
  if (rest !== '') yield rewrite(rest);
}

function rewrite(text: string): string {
  let written = '';
  readCsv(text, DIALECT, {
    record(values) {
      written += `${values.map(cell).join(';')}\n`;
      return true;
    },
    malformed() {
      throw new Error('a generated file has no malformed rows');
    },
  });
  return written;
}

function cell(value: string): string {
  return /[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const [from, to] = process.argv.slice(2) as [string, string];
process.on('disconnect', () => process.exit());
process.channel?.unref();
reportCpuAtExit();
await pipeline(Readable.from(rewritten(from)), createWriteStream(to));
