import * as z from 'zod';
import {
  BANDS,
  DATE_ORDERS,
  FILE_FORMATS,
  FILE_STATUSES,
  LETTERED_FIELDS,
  MARKS,
  NUMBER_RESULTS,
  RESULTS,
  ROW_SELECTIONS,
  ROW_SORTS,
} from '../../files/index.ts';
import { fileProblemSchema, readingProperties } from './file-reading.ts';

const product = z.enum(['idcheck', 'idcheck-plus']);

const count = z.int().min(0);

const countBy = <Name extends string>(names: readonly [Name, ...Name[]]) =>
  z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<Name, typeof count>);

export const fileIdParams = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .meta({ description: 'The id of the file.' }),
});

export const rowParams = fileIdParams.extend({
  line: z.coerce.number().int().min(1).meta({ description: 'The line of the row; the header is line 1.' }),
});

export const uploadHeaders = z.object({
  'x-file-name': z
    .string()
    .min(1)
    .max(1000)
    .meta({ description: 'The name of the file in UTF-8, percent-encoded.', example: 'prospects.csv' }),
  'idempotency-key': z
    .string()
    .min(1)
    .max(128)
    .optional()
    .meta({ description: 'A repeated upload with the same key and content returns the first file.' }),
});

export const fileSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    size: count.meta({ description: 'Bytes that were uploaded.' }),
    format: z.enum(FILE_FORMATS),
    uploaded_by: z.string().meta({ description: 'The name of the API key.' }),
    created_at: z.string(),
    delete_at: z.string().meta({ description: 'When the file and everything made from it is deleted.' }),
    status: z.enum(FILE_STATUSES),
    product: product.meta({ description: 'The product of the last run, or of the next one.' }),
    can_run: z.boolean().meta({ description: 'Whether every required column was recognised or chosen.' }),
    problem: fileProblemSchema.nullable().meta({ description: 'Why the file cannot be run, or why its run failed.' }),
    progress: z
      .object({
        rows: count.meta({ description: 'Rows answered.' }),
        share: z.number().meta({ description: 'Of the input, 0 to 1.' }),
        started_at: z.string(),
        seconds_left: z.number().nullable(),
      })
      .nullable()
      .meta({ description: 'Of the current or last run.' }),
    bands: countBy(BANDS).nullable().meta({ description: 'Rows by band, once the run has ended.' }),
    reviewed: count.meta({ description: 'Doubtful rows with a mark.' }),
  })
  .meta({ id: 'UploadedFile' });

export const listQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(64).optional().meta({ description: '`next` of the previous page.' }),
});

export const fileListSchema = z
  .object({ files: z.array(fileSchema), next: z.string().nullable() })
  .meta({ id: 'UploadedFiles', description: 'The newest file first.' });

export const columnsSchema = z
  .object({
    ...readingProperties,
    product,
    date_order: z.enum(DATE_ORDERS),
    dates_are_ambiguous: z
      .boolean()
      .meta({ description: 'Every date of the sample can be read in both orders: choose `date_order`.' }),
    sample_rows: count.meta({ description: 'Rows that were inspected.' }),
    unreadable_rows: count.meta({ description: 'Rows of the sample that cannot be read; a run counts all.' }),
    problem: fileProblemSchema.nullable().meta({ description: 'Why the columns cannot be used; null if they can.' }),
  })
  .meta({ id: 'FileColumns', description: 'How the file is read.' });

export const columnsBody = z
  .strictObject({
    product: product.optional(),
    encoding: z.string().max(20).nullable().optional().meta({ description: 'Null: detect.', example: 'windows-1252' }),
    delimiter: z.string().max(9).nullable().optional().meta({ description: 'One character or `tab`; null: detect.' }),
    date_order: z.enum(DATE_ORDERS).optional(),
    header_line: z.int().min(1).max(20).nullable().optional().meta({
      description: 'The line with the names of the columns; null: detect. Earlier choices of columns are dropped.',
    }),
    columns: z
      .record(z.string().max(40), z.int().min(1).max(9999).nullable())
      .optional()
      .meta({ description: 'Field to position of its column; null: the field has none.' }),
    preview: z.boolean().default(false).meta({ description: 'Only show the effect; nothing is stored.' }),
  })
  .meta({ id: 'FileCorrections', description: 'Properties that are absent stay as they are.' });

export const filterSchema = z
  .strictObject({
    lines: z.array(z.int().min(1)).min(1).max(1000).optional().meta({ description: 'Only rows of these lines.' }),
    bands: z.array(z.enum(BANDS)).optional(),
    results: z.array(z.enum(RESULTS)).optional(),
    marks: z.array(z.enum([...MARKS, 'none'])).optional(),
    pattern: z.string().max(60).optional().meta({ description: 'The letters of a row, as in `pattern`.' }),
    levels: z
      .array(z.strictObject({ field: z.enum(LETTERED_FIELDS), letters: z.array(z.string().max(3)).min(1).max(10) }))
      .max(10)
      .optional()
      .meta({ description: 'Rows with one of the letters in each field.' }),
    min_doubt: z.int().min(0).max(100).optional(),
    max_doubt: z.int().min(0).max(100).optional(),
    reason: z.string().max(60).optional().meta({ description: 'The code of `not_checked_reason`.' }),
    text: z.string().max(200).optional().meta({ description: 'Text in any value; case and accents do not count.' }),
  })
  .meta({ id: 'RowFilter', description: 'Rows that satisfy every condition.' });

export const rowsBody = z
  .strictObject({
    filter: filterSchema.default({}),
    sort: z.enum(ROW_SORTS).default('doubt').meta({ description: '`doubt`: the most doubtful row first.' }),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(200).default(200),
  })
  .meta({ id: 'RowQuery' });

const markSchema = z.enum(MARKS).nullable();

const letters = z.partialRecord(z.enum(LETTERED_FIELDS), z.string());

export const rowSchema = z
  .object({
    line: z.int().min(1),
    result: z.enum(RESULTS),
    not_checked_reason: z.object({ code: z.string(), text: z.string() }).nullable(),
    doubt: z.int().min(0).max(100).nullable().meta({ description: 'Orders the review; not a probability.' }),
    band: z.enum(BANDS),
    pattern: z.string().meta({ description: 'The letters of all fields in one text, for filters.' }),
    letters: letters.meta({ description: "DQE's letter of each field; of `birth_date` three digits." }),
    street_number: z.enum(NUMBER_RESULTS),
    distances: z.object({ last_name: z.int().nullable(), first_name: z.int().nullable() }),
    probability: z.object({ household: z.number(), person: z.number() }).nullable(),
    household_id: z.string().nullable(),
    reasons: z.array(z.string()).meta({ description: 'Why found or not, as codes.' }),
    values: z.record(z.string(), z.string()).meta({ description: 'The values of the used columns, by field.' }),
    mark: markSchema,
    note: z.string(),
    marked_by: z.string().nullable(),
    marked_at: z.string().nullable(),
  })
  .meta({ id: 'FileRow' });

export const rowsSchema = z
  .object({ total: count.meta({ description: 'Rows that match the filter.' }), rows: z.array(rowSchema) })
  .meta({ id: 'FileRows' });

export const marksBody = z
  .strictObject({
    mark: markSchema,
    lines: z.array(z.int().min(1)).min(1).max(1000).optional(),
    filter: filterSchema.optional().meta({ description: 'Mark every row that matches, instead of `lines`.' }),
    note: z.string().max(500).optional(),
  })
  .refine(({ lines, filter }) => (lines === undefined) !== (filter === undefined), {
    message: 'give either lines or filter',
  })
  .meta({ id: 'MarkRequest' });

export const marksSchema = z
  .object({ change_id: z.string().meta({ description: 'Undoes this change.' }), marked: count })
  .meta({ id: 'MarkResult' });

export const undoBody = z.strictObject({ change_id: z.string().regex(/^\d{1,9}$/) }).meta({ id: 'UndoRequest' });

const shareOfRight = z.object({
  band: z.enum(BANDS),
  right: count,
  wrong: count,
  undecided: count,
  precision: z.number().nullable().meta({ description: 'Right of right and wrong; null below 50 marks.' }),
  interval: z.object({ low: z.number(), high: z.number() }).nullable().meta({ description: '95 % (Wilson).' }),
});

export const summarySchema = z
  .object({
    rows: count,
    results: countBy(RESULTS),
    bands: countBy(BANDS),
    bands_by_result: z.object({ found: countBy(BANDS), not_found: countBy(BANDS), not_checked: countBy(BANDS) }),
    levels: z
      .partialRecord(z.enum(LETTERED_FIELDS), z.record(z.string(), count))
      .meta({ description: 'By field, the rows with each letter; without rows that were not checked.' }),
    doubt: z.array(count).length(20).meta({ description: 'Rows by doubt: 0 to 4, 5 to 9, …, 95 to 100.' }),
    patterns: z
      .array(z.object({ pattern: z.string(), rows: count, doubtful: count }))
      .meta({ description: 'The 100 commonest patterns, the one with the most doubtful rows first.' }),
    not_checked_reasons: z.array(z.object({ code: z.string(), text: z.string(), rows: count })),
    marks: z.array(shareOfRight),
    without_birth_date: count.meta({ description: 'Rows compared without their birth date: it is not a valid date.' }),
  })
  .meta({ id: 'FileSummary' });

const download = { format: z.enum(FILE_FORMATS).default('csv'), sort: z.enum(ROW_SORTS).default('line') };

export const downloadQuery = z.strictObject({
  ...download,
  rows: z.enum(ROW_SELECTIONS).default('all').meta({ description: 'Which rows.' }),
});

export const downloadBody = z.strictObject({ ...download, filter: filterSchema.default({}) }).meta({
  id: 'DownloadRequest',
});

export const deletedSchema = z
  .object({ id: z.string(), deleted_at: z.string() })
  .meta({ id: 'DeletedFile', description: 'The file, its answers and its marks are deleted.' });
