import type { FileProblem, FileReading } from './columns.ts';

/** The reference base as the API describes it. */
export interface BaseInfo {
  readonly people: number;
  readonly households: number;
  readonly generation: string | null;
  readonly version: string;
  readonly built_at: string | null;
  readonly bytes: number;
  readonly free_bytes: number | null;
  readonly changes: number;
  readonly fill_rates: Readonly<Record<string, number>>;
  readonly imports: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly imported_at: string;
  }[];
  readonly erasures: { readonly recorded: number; readonly not_compacted: number };
  readonly subscriber_erasures: { readonly recorded: number; readonly not_compacted: number };
}

interface RowReport {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: readonly { readonly reason: string; readonly text: string; readonly rows: number }[];
  readonly invalid_values: readonly { readonly field: string; readonly rows: number }[];
  readonly notes: readonly {
    readonly field: string;
    readonly kind: string;
    readonly text: string;
    readonly rows: number;
  }[];
}

/** How the file of an import is read, and what an import would do with its rows. */
export interface ImportPreviewInfo extends FileReading, RowReport {
  readonly is_complete: boolean;
  readonly rejects: readonly { readonly line: number; readonly reason: string; readonly text: string }[];
  readonly changes: { readonly added: number; readonly replaced: number; readonly deleted: number } | null;
}

export type ImportMode = 'add' | 'replace';

/** An import as the API describes it. */
export interface BaseImportInfo {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly status: 'uploaded' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly mode: ImportMode | null;
  readonly preview: ImportPreviewInfo;
  readonly progress: {
    readonly stage: 'read' | 'merge' | 'households' | 'index' | 'publish';
    readonly share: number;
    readonly rows: number;
  } | null;
  readonly result:
    | (RowReport & {
        readonly written_as: 'generation' | 'changes';
        readonly added: number | null;
        readonly replaced: number;
        readonly deleted: number;
        readonly expired: number;
        readonly returned: number;
        readonly people: number | null;
        readonly households: number | null;
      })
    | null;
  readonly has_rejects: boolean;
  readonly problem: FileProblem | null;
}

const DAY_MS = 86_400_000;

/** An import builds a second generation beside the one in use. */
const MIN_FREE_SHARE = 2;

/** Reference data that is older is worth a look. */
const MAX_IMPORT_AGE_DAYS = 31;

export function daysSince(iso: string, now = Date.now()): number {
  return Math.max(0, Math.floor((now - Date.parse(iso)) / DAY_MS));
}

/** What an administrator should look at. */
export function concernsOf({ bytes, free_bytes, imports }: BaseInfo, now = Date.now()) {
  return {
    isDiskTight: free_bytes !== null && free_bytes < MIN_FREE_SHARE * bytes,
    isImportOld: imports[0] !== undefined && daysSince(imports[0].imported_at, now) > MAX_IMPORT_AGE_DAYS,
  };
}
