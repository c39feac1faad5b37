/** Files to people: CSV and NDJSON, plain or gzip, in whatever encoding and with whatever column names they come. */
export { type BatchText, openBatchText, type SourceBatch } from './batch-text.ts';
export { type ColumnMap, parseColumnMap } from './column-map.ts';
export { type RecordPosition, readCsv } from './csv.ts';
export { fieldReader, type RowVisitor, visitRows } from './csv-rows.ts';
export { type Encoding, parseEncoding } from './encoding.ts';
export { FIELDS, type Field, isField, LINE_FIELDS, PERSON_FIELDS } from './field.ts';
export type { ImportRow, RejectedRow } from './import-row.ts';
export type { CsvLayout, SourceLayout } from './layout.ts';
export { type ImportSource, openSource, type SourceOptions } from './open-source.ts';
export { type ParsedBatch, parseBatch, readRows, VALUE_LENGTH } from './parse-batch.ts';
export { personOfRow, type RowValues } from './person-row.ts';
export { REJECT_SENTENCES, type RejectReason } from './reject-reason.ts';
export type { MappedColumn } from './resolve-columns.ts';
export { type FileSchema, PEOPLE, SUBSCRIBERS } from './schema.ts';
export { parseSeparator } from './sniff.ts';
