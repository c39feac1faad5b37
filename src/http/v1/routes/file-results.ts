import type * as z from 'zod';
import type { FileRecord, FileRow, FileSummary, RowFilter, Understood } from '../../../files/index.ts';
import { fileProblemOf, readingOf } from '../file-reading.ts';
import type * as schemas from '../files-schema.ts';

export function fileOf(file: FileRecord): z.input<typeof schemas.fileSchema> {
  const { id, name, size, format, status, product, problem, progress, bands, reviewed } = file;
  return {
    id,
    name,
    size,
    format,
    uploaded_by: file.uploadedBy,
    created_at: file.createdAt,
    delete_at: file.deleteAt,
    status,
    product,
    can_run: file.canRun,
    problem: fileProblemOf(problem),
    progress: progress && {
      rows: progress.rows,
      share: progress.share,
      started_at: progress.startedAt,
      seconds_left: progress.secondsLeft,
    },
    bands,
    reviewed,
  };
}

export function columnsOf(understood: Understood): z.input<typeof schemas.columnsSchema> {
  const { product, fields, problem } = understood;
  return {
    ...readingOf(understood),
    product,
    date_order: understood.dateOrder,
    dates_are_ambiguous: understood.areDatesAmbiguous,
    fields: [...fields],
    sample_rows: understood.sampleRows,
    unreadable_rows: understood.unreadableRows,
    problem: fileProblemOf(problem),
  };
}

export function filterOf({ min_doubt, max_doubt, ...rest }: z.infer<typeof schemas.filterSchema>): RowFilter {
  return { ...rest, minDoubt: min_doubt, maxDoubt: max_doubt };
}

export function rowOf(row: FileRow): z.input<typeof schemas.rowSchema> {
  const { line, result, doubt, band, pattern, letters, distances, probability, mark } = row;
  return {
    line,
    result,
    not_checked_reason: row.notCheckedReason,
    doubt,
    band,
    pattern,
    letters,
    street_number: row.streetNumber,
    distances,
    probability,
    household_id: row.householdId,
    reasons: [...row.reasons],
    values: row.values,
    mark: mark?.mark ?? null,
    note: mark?.note ?? '',
    marked_by: mark?.by ?? null,
    marked_at: mark?.at ?? null,
  };
}

export function summaryOf(summary: FileSummary): z.input<typeof schemas.summarySchema> {
  const { rows, results, bands, levels, doubt, patterns, marks } = summary;
  return {
    rows,
    results,
    bands,
    bands_by_result: summary.bandsByResult,
    levels,
    doubt: [...doubt],
    patterns: [...patterns],
    not_checked_reasons: [...summary.notCheckedReasons],
    marks: [...marks],
    without_birth_date: summary.withoutBirthDate,
  };
}
