import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CsvLayout, openBatchText, openSource, visitRows, writeTable } from '../tabular/index.ts';
import { writeFailure } from './output.ts';

/** Formats of an output beside CSV. */
export const OUTPUT_FORMATS = ['ndjson', 'xlsx', 'parquet'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** The format that the name of an output ends with; `undefined`: CSV. */
export function outputFormatOf(path: string): OutputFormat | undefined {
  return OUTPUT_FORMATS.find((format) => path.toLowerCase().endsWith(`.${format}`));
}

/** Writes the answered rows, which are CSV in UTF-8, in another format. @throws Failure if the output cannot be written */
export async function convertOutput(
  csv: string,
  { path, format, separator }: { readonly path: string; readonly format: OutputFormat; readonly separator: string },
): Promise<void> {
  const source = await openSource(csv, {
    schema: { fields: [], mandatory: [], columnNames: () => new Map() },
    delimiter: separator,
    encoding: 'utf-8',
  });
  const rows = async function* () {
    for await (const batch of source.batches()) {
      const values: (readonly string[])[] = [];
      visitRows(openBatchText(batch), source.layout as CsvLayout, {
        row: (row) => values.push(row),
        blank: () => {},
        bad: () => {},
      });
      yield* values;
    }
  };
  const part = `${path}.part`;
  const options = { delimiter: separator };
  try {
    rmSync(part, { force: true });
    const output = createWriteStream(part, { flags: 'wx', mode: 0o600 });
    await pipeline(Readable.from(writeTable(format, source.header, rows(), options), { objectMode: false }), output);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw writeFailure(path, error);
  }
}
