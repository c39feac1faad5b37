import { BANDS, type Band, LETTERED_FIELDS, MARKS, type Mark, RESULTS, type Result } from './files.ts';

/** The filter of the API, as far as the console offers it. */
export interface RowFilter {
  readonly lines?: readonly number[];
  readonly bands?: readonly Band[];
  readonly results?: readonly Result[];
  readonly marks?: readonly (Mark | 'none')[];
  readonly pattern?: string;
  readonly levels?: readonly { readonly field: string; readonly letters: readonly string[] }[];
  readonly min_doubt?: number;
  readonly max_doubt?: number;
  readonly reason?: string;
  readonly text?: string;
}

export const MARK_FILTERS = [...MARKS, 'none'] as const;

/**
 * What a link to rows says: each part is one of a few values, so that a URL never contains personal data. The text that
 * somebody searches for is not in it.
 */
export interface LinkFilter {
  readonly band?: Band;
  readonly result?: Result;
  readonly mark?: Mark | 'none';
  readonly pattern?: string;
  readonly field?: string;
  readonly letters?: string;
  /** `5-9`. */
  readonly doubt?: string;
  readonly reason?: string;
}

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text);

const matching = (pattern: RegExp, text: string | null): string | undefined =>
  text !== null && pattern.test(text) ? text : undefined;

/** Reads a query such as `?band=doubtful&result=found`. Anything else in it is ignored. */
export function parseFilter(search: string): LinkFilter {
  const query = new URLSearchParams(search);
  const parts = {
    band: oneOf(BANDS, query.get('band')),
    result: oneOf(RESULTS, query.get('result')),
    mark: oneOf(MARK_FILTERS, query.get('mark')),
    pattern: matching(/^[A-Z?01 .|-]{1,60}$/, query.get('pattern')),
    field: oneOf(LETTERED_FIELDS, query.get('field')),
    letters: matching(/^[A-Z?01-]{1,3}$/, query.get('letters')),
    doubt: matching(/^\d{1,3}-\d{1,3}$/, query.get('doubt')),
    reason: matching(/^[a-z0-9_-]{1,60}$/, query.get('reason')),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as LinkFilter;
}

/** The query of a link; `''` without conditions. */
export function filterQuery(filter: LinkFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return query.size === 0 ? '' : `?${query}`;
}

/** The filter of the API for a link and a text. */
export function apiFilter(link: LinkFilter, text = ''): RowFilter {
  const { band, result, mark, pattern, field, letters, doubt, reason } = link;
  const [min, max] = doubt?.split('-').map(Number) ?? [];
  return {
    ...(band && { bands: [band] }),
    ...(result && { results: [result] }),
    ...(mark && { marks: [mark] }),
    ...(pattern && { pattern }),
    ...(field && letters && { levels: [{ field, letters: [letters] }] }),
    ...(min !== undefined && { min_doubt: min }),
    ...(max !== undefined && { max_doubt: max }),
    ...(reason && { reason }),
    ...(text.trim() !== '' && { text: text.trim() }),
  };
}
