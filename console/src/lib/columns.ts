import type { FileProblem } from '../../../src/client/api.generated.ts';
import { MESSAGES, type MessageKey, t } from './i18n.ts';

export type { FileProblem };

/** How a file is read, as the API describes it for files of questions and for imports. */
export interface FileReading {
  readonly format: string;
  readonly encoding: string;
  readonly encoding_is_chosen: boolean;
  readonly delimiter: string | null;
  readonly delimiter_is_chosen: boolean;
  readonly header_line: number | null;
  readonly header_line_is_chosen: boolean;
  readonly first_lines: readonly string[];
  readonly columns: readonly FileColumn[];
  /** Fields without a column; of each group one is required. */
  readonly missing: readonly (readonly string[])[];
  /** The fields that a column can have. */
  readonly fields: readonly string[];
  readonly problem: FileProblem | null;
}

export interface FileColumn {
  readonly position: number;
  readonly name: string;
  readonly field: string | null;
  readonly is_chosen: boolean;
  readonly samples: readonly string[];
  readonly filled_share: number;
}

/** What a person changes about reading a file. */
export interface ReadingChoices {
  readonly encoding?: string | null;
  readonly delimiter?: string | null;
  readonly header_line?: number | null;
  readonly columns?: Readonly<Record<string, number | null>>;
}

/** The name of a field. */
export function fieldName(field: string): string {
  const key = `column.${field}`;
  return key in MESSAGES ? t(key as MessageKey) : field;
}

export function problemText({ code, field }: FileProblem): string {
  return t(`problem.${code}`, { field: fieldName(field ?? '') });
}

/** The choices with a column used for another field. A field has one column: its former column loses it. */
export function withColumn(
  before: ReadingChoices['columns'],
  columns: readonly FileColumn[],
  { position, field }: { readonly position: number; readonly field: string },
): Readonly<Record<string, number | null>> {
  const chosen = { ...before };
  const former = columns.find((column) => column.position === position)?.field;
  if (former) chosen[former] = null;
  if (field !== '') chosen[field] = position;
  return chosen;
}
