import { Failure, UsageError } from '../runtime/errors.ts';
import {
  type ColumnMap,
  type Encoding,
  type FileSchema,
  type ImportSource,
  openSource,
  parseColumnMap,
  parseEncoding,
  parseSeparator,
} from '../tabular/index.ts';

/** How the user describes an input file. */
export interface FormatOptions {
  readonly map?: readonly string[];
  readonly encoding?: string;
  readonly maxCompressionRatio?: string | undefined;
  /** The delimiter. */
  readonly separator?: string | undefined;
}

interface OpenOptions {
  readonly reader: string;
  readonly separatorFlag?: string;
  readonly tabulate?: boolean;
}

/**
 * Opens one file. Every `--map` column must exist.
 *
 * @param options `separatorFlag` is the flag that gives `separator`, and `reader` the command that reads standard input, for error
 * messages; `tabulate` reads NDJSON as a table
 */
export async function openFile<Field extends string>(
  path: string,
  schema: FileSchema<Field>,
  { map: mapped = [], separator, encoding: encodingName, maxCompressionRatio: ratio }: FormatOptions,
  { reader, separatorFlag = '--separator', tabulate = false }: OpenOptions,
): Promise<{ readonly source: ImportSource<Field>; readonly encoding: Encoding | undefined }> {
  const map = parseColumnMap(mapped, schema);
  const delimiter = separator === undefined ? undefined : parseSeparator(separator, separatorFlag);
  const encoding = encodingName === undefined ? undefined : parseEncoding(encodingName);
  const maxCompressionRatio = parseCompressionRatio(ratio);
  const source = await openSource(path, { schema, map, delimiter, encoding, tabulate, maxCompressionRatio, reader });
  requireMappedColumns(map, [source]);
  return { source, encoding };
}

/** Parses `--max-compression-ratio`. @throws UsageError if it is not a whole number from 1 */
export function parseCompressionRatio(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new UsageError(`--max-compression-ratio cannot be "${text}"; expected a whole number from 1 to 999999`);
  return Number(text);
}

/** @throws Failure if no source has the column of a `--map` option */
export function requireMappedColumns<Field extends string>(
  map: ColumnMap<Field>,
  sources: readonly ImportSource<Field>[],
): void {
  for (const [field, column] of map) {
    if (!sources.every(({ missed }) => missed.includes(field))) continue;
    const files = sources.length === 1 ? sources[0]!.name : 'the files';
    throw new Failure(`cannot apply --map ${field}=${column}: no column ${column} in ${files}`);
  }
}

const FORMAT_NAMES = { csv: 'CSV', ndjson: 'NDJSON', xlsx: 'XLSX', parquet: 'Parquet' } as const;

/** The detected format and columns of a file, so that the user sees a wrong guess at once. */
export function describeSource({
  name,
  format: kind,
  layout,
  encoding,
  isGzip,
  columns,
  ignored,
}: ImportSource): string {
  const delimiter =
    layout.format === 'csv' && kind === 'csv'
      ? ` separated by ${layout.delimiter === '\t' ? 'tabs' : `"${layout.delimiter}"`}`
      : '';
  const format = `${FORMAT_NAMES[kind]}${delimiter}, ${encoding}${isGzip ? ', gzip' : ''}`;
  const used = columns.map(({ field, name: column }) => (column === field ? field : `${field} = ${column}`));
  const unused = ignored.length === 0 ? '' : `; ignored columns: ${ignored.join(', ')}`;
  return `${name}: ${format}; columns: ${used.join(', ')}${unused}\n`;
}
