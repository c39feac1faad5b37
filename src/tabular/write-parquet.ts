import { PassThrough, type Readable } from 'node:stream';
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';

/** Rows of one row group, which are held in memory. */
const GROUP_ROWS = 20_000;

/** Writes objects with these properties. */
export function writeParquet(
  names: readonly string[],
  objects: AsyncIterable<Readonly<Record<string, string>>>,
): Readable {
  const output = new PassThrough();
  const writer = new ByteWriter();
  const flush = async () => {
    const bytes = Buffer.from(writer.getBytes());
    writer.index = 0;
    if (bytes.length > 0 && !output.write(bytes) && !output.destroyed) {
      await new Promise<void>((resolve) => {
        output.once('drain', resolve);
        output.once('close', resolve);
      });
    }
    if (output.destroyed) throw new Error('the reader has closed the stream');
  };
  Object.assign(writer, { flush, finish: flush });
  const columns = names.map((name) => ({ name, type: 'STRING' as const, nullable: false }));
  const writing = parquetWriteRows({ writer, rows: objects, columns, rowGroupSize: GROUP_ROWS });
  Promise.resolve(writing).then(
    () => output.end(),
    (error: unknown) => output.destroy(error as Error),
  );
  return output;
}
