import * as z from 'zod';
import {
  type BaseImport,
  IMPORT_MODES,
  IMPORT_STAGES,
  IMPORT_STATUSES,
  type ImportOutcome,
  type ImportPreview,
  type RowReport,
} from '../../base-import/index.ts';
import { isRetention, RETENTION_FORM } from '../../reference/import/index.ts';
import { describeNote, PERSON_FIELDS, PERSON_REJECT_SENTENCES } from '../../reference/rows/index.ts';
import { fileProblemOf, fileProblemSchema, readingOf, readingProperties } from './file-reading.ts';

const count = z.int().min(0);

export const importIdParams = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .meta({ description: 'The id of the import.' }),
});

export const importHeaders = z.object({
  'x-file-name': z
    .string()
    .min(1)
    .max(1000)
    .meta({ description: 'The name of the file in UTF-8, percent-encoded.', example: 'people.csv' }),
});

const rowReport = {
  read: count.meta({ description: 'Rows that were read, without blank ones.' }),
  accepted: count.meta({ description: 'Rows that are imported.' }),
  rejected: z.array(z.object({ reason: z.string(), text: z.string(), rows: count })).meta({
    description: 'Why rows are rejected, the most frequent reason first.',
  }),
  invalid_values: z
    .array(z.object({ field: z.string(), rows: count }))
    .meta({ description: 'Fields whose value is not valid: the rows are imported without it.' }),
  notes: z
    .array(z.object({ field: z.string(), kind: z.string(), text: z.string(), rows: count }))
    .meta({ description: 'Values that are repaired, ignored or read in part.' }),
};

const changes = {
  added: count.nullable().meta({ description: 'New people; null if a new generation was written.' }),
  replaced: count.meta({ description: 'People who were held under the same id.' }),
  deleted: count.meta({ description: 'People whose row is marked as deleted.' }),
};

const previewSchema = z
  .object({
    ...readingProperties,
    ...rowReport,
    is_complete: z.boolean().meta({ description: 'Whether all rows of the file were inspected.' }),
    rejects: z.array(z.object({ line: z.int(), reason: z.string(), text: z.string() })).meta({
      description: 'The first rejected rows.',
    }),
    changes: z
      .object({ ...changes, added: count })
      .nullable()
      .meta({
        description: 'What adding the rows would change; null if a row has no id, or not all rows were inspected.',
      }),
    problem: fileProblemSchema.nullable().meta({ description: 'Why the file cannot be imported; null if it can.' }),
  })
  .meta({ id: 'ImportPreview', description: 'How the file is read, and what an import would do with its rows.' });

export const baseImportSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    size: count.meta({ description: 'Bytes that were uploaded.' }),
    uploaded_by: z.string().meta({ description: 'The name of the API key.' }),
    created_at: z.string(),
    delete_at: z.string().meta({ description: 'When the upload and its result are deleted.' }),
    ended_at: z.string().nullable(),
    status: z.enum(IMPORT_STATUSES),
    mode: z.enum(IMPORT_MODES).nullable(),
    preview: previewSchema,
    progress: z
      .object({
        stage: z.enum(IMPORT_STAGES),
        share: z.number().meta({ description: 'Of the whole import, 0 to 1.' }),
        rows: count,
        started_at: z.string(),
      })
      .nullable(),
    result: z
      .object({
        written_as: z.enum(['generation', 'changes']).meta({
          description: 'Whether a new generation of the base was written, or changes to the current one.',
        }),
        ...rowReport,
        ...changes,
        expired: count.meta({ description: 'People who were erased because the retention of their file had ended.' }),
        returned: count.meta({
          description: 'Erased people whom the rows brought back: remove the rows, and erase again.',
        }),
        people: count.nullable().meta({ description: 'People of the base afterwards; null after changes.' }),
        households: count.nullable(),
        generation: z.string().nullable(),
      })
      .nullable(),
    has_rejects: z.boolean().meta({ description: 'Whether rejected rows can be downloaded.' }),
    problem: fileProblemSchema.nullable().meta({ description: 'Why the import failed.' }),
  })
  .meta({ id: 'BaseImport' });

export const baseImportsSchema = z
  .object({ imports: z.array(baseImportSchema), next: z.string().nullable() })
  .meta({ id: 'BaseImports', description: 'The newest import first.' });

export const deletedImportSchema = z
  .object({ id: z.string(), deleted_at: z.string() })
  .meta({ id: 'DeletedImport', description: 'The upload and its result are deleted.' });

export const importColumnsBody = z
  .strictObject({
    encoding: z.string().nullable().optional(),
    delimiter: z.string().max(10).nullable().optional(),
    header_line: z.int().min(1).max(1000).nullable().optional(),
    columns: z
      .record(z.string(), z.int().min(1).max(10_000).nullable())
      .optional()
      .meta({ description: 'By field the position of its column, from 1; null if it has none.' }),
  })
  .meta({ id: 'ImportColumnsRequest', description: 'Absent properties stay as they are; null: detect.' });

export const runImportBody = z
  .strictObject({
    mode: z.enum(IMPORT_MODES).meta({
      description:
        '`add`: add the rows to the base; a row replaces the person with its id. `replace`: the rows replace all people.',
    }),
    retention: z
      .string()
      .refine(isRetention, { message: `expected ${RETENTION_FORM}` })
      .optional()
      .meta({ description: 'How long after the import the people of this file are erased: `3y`, `18m` or `90d`.' }),
  })
  .meta({ id: 'RunImportRequest' });

const textOf = (reason: string) => (PERSON_REJECT_SENTENCES as Readonly<Record<string, string>>)[reason] ?? reason;

const byRows = (one: { readonly rows: number }, other: { readonly rows: number }) => other.rows - one.rows;

function reportOf({ read, taken, rejected, setAside, notes }: RowReport) {
  return {
    read,
    accepted: taken,
    rejected: Object.entries(rejected)
      .map(([reason, rows]) => ({ reason, text: textOf(reason), rows }))
      .sort(byRows),
    invalid_values: Object.entries(setAside)
      .filter(([, rows]) => rows > 0)
      .map(([field, rows]) => ({ field: snakeCase(field), rows })),
    notes: Object.entries(notes)
      .filter(([, rows]) => rows > 0)
      .map(([name, rows]) => {
        const [field = '', kind = ''] = name.split('.');
        return { field: snakeCase(field), kind, text: describeNote(kind), rows };
      })
      .sort(byRows),
  };
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function previewOf(preview: ImportPreview): z.input<typeof previewSchema> {
  const { isComplete, rejects, changes, problem } = preview;
  return {
    ...readingOf(preview),
    fields: [...PERSON_FIELDS],
    ...reportOf(preview),
    is_complete: isComplete,
    rejects: rejects.map(({ line, reason }) => ({ line, reason, text: textOf(reason) })),
    changes,
    problem: fileProblemOf(problem),
  };
}

function outcomeOf(outcome: ImportOutcome): z.input<typeof baseImportSchema>['result'] {
  const { writtenAs, added, replaced, deleted, expired = 0, returned = 0, people, households, generation } = outcome;
  const changed = { added, replaced, deleted, expired, returned };
  return { written_as: writtenAs, ...reportOf(outcome), ...changed, people, households, generation };
}

/** An import as the API describes it. */
export function baseImportOf(record: BaseImport): z.input<typeof baseImportSchema> {
  const { id, name, size, status, mode, progress, outcome, problem } = record;
  return {
    id,
    name,
    size,
    uploaded_by: record.uploadedBy,
    created_at: record.createdAt,
    delete_at: record.deleteAt,
    ended_at: record.endedAt,
    status,
    mode,
    preview: previewOf(record.preview),
    progress: progress && {
      stage: progress.stage,
      share: progress.share,
      rows: progress.rows,
      started_at: progress.startedAt,
    },
    result: outcome && outcomeOf(outcome),
    has_rejects: record.rejectsBytes > 0,
    problem: fileProblemOf(problem),
  };
}
