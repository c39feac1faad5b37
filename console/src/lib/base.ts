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
