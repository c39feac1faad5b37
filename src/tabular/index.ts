/** Reads files of rows: CSV and NDJSON, plain or gzip, XLSX and Parquet, with detected encoding, delimiter and columns. */
export { openBatchText, type SourceBatch } from './batch-text.ts';
export type { ByteFile } from './byte-file.ts';
export { type ColumnMap, parseColumnMap } from './column-map.ts';
export { type ColumnNames, type ColumnTarget, foldColumnName, readColumnTable } from './column-names.ts';
export { parseRecord, type RecordPosition } from './csv.ts';
export { formatCsvLine } from './csv-format.ts';
export { fieldReader, visitRows } from './csv-rows.ts';
export { createEncoder, type OutputEncoding, parseOutputEncoding } from './encode.ts';
export { type Encoding, parseEncoding } from './encoding.ts';
export type { CsvLayout, RowValues, SourceLayout } from './layout.ts';
export { type ImportSource, openSource } from './open-source.ts';
export { MAX_VALUE_LENGTH, readRows } from './read-rows.ts';
export { type RejectedRow, ROW_FAULT_SENTENCES, type RowFault } from './rejected-row.ts';
export { safeCell } from './safe-cells.ts';
export type { FileSchema } from './schema.ts';
export { parseSeparator } from './sniff.ts';
export { restoreLineBreaks } from './table-source.ts';
export { writeTable } from './write-table.ts';
