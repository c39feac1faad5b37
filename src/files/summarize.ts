import { wilson } from '../evaluate/index.ts';
import {
  BANDS,
  type Band,
  type FileSummary,
  LETTERED_FIELDS,
  type LetteredField,
  RESULTS,
  type Result,
} from './model.ts';
import { noBands, type RowIndex } from './row-index.ts';
import { type MarkCodes, markOf } from './run-view.ts';

/** A precision of fewer marks says little. */
const MIN_MARKS = 50;

const MAX_PATTERNS = 100;

const DOUBT_BINS = 20;

/** Counts the answers and marks of a run. */
export function summarize(index: RowIndex, marks: MarkCodes): FileSummary {
  const bands = noBands();
  const results: Record<Result, number> = { found: 0, not_found: 0, not_checked: 0 };
  const bandsByResult = { found: noBands(), not_found: noBands(), not_checked: noBands() };
  const doubt = Array<number>(DOUBT_BINS).fill(0);
  const patterns = index.patterns.map((pattern) => ({ pattern, rows: 0, doubtful: 0 }));
  const reasons = index.reasons.map((reason) => ({ ...reason, rows: 0 }));
  for (let row = 0; row < index.rows; row++) {
    const band = index.band(row);
    const result = RESULTS[index.results[row]!]!;
    bands[band]++;
    results[result]++;
    bandsByResult[result][band]++;
    const pattern = patterns[index.patternOf[row]!]!;
    pattern.rows++;
    if (band === 'doubtful') pattern.doubtful++;
    const value = index.doubt(row);
    if (value !== null) doubt[Math.min(DOUBT_BINS - 1, Math.floor((value * DOUBT_BINS) / 100))]!++;
    if (index.reasonOf[row] !== -1) reasons[index.reasonOf[row]!]!.rows++;
  }
  return {
    rows: index.rows,
    results,
    bands,
    bandsByResult,
    levels: levelsOf(patterns),
    doubt,
    patterns: patterns
      .filter(({ pattern }) => pattern !== '')
      .sort((one, other) => other.doubtful - one.doubtful || other.rows - one.rows)
      .slice(0, MAX_PATTERNS),
    notCheckedReasons: reasons.sort((one, other) => other.rows - one.rows),
    marks: sharesOf(index, marks),
    withoutBirthDate: index.withoutBirthDate,
  };
}

function levelsOf(patterns: readonly { readonly pattern: string; readonly rows: number }[]): FileSummary['levels'] {
  const levels: Partial<Record<LetteredField, Record<string, number>>> = {};
  for (const { pattern, rows } of patterns) {
    if (pattern === '') continue;
    for (const [i, letter] of pattern.split(' ').entries()) {
      const field = LETTERED_FIELDS[i]!;
      const counts = levels[field] ?? {};
      levels[field] = counts;
      counts[letter] = (counts[letter] ?? 0) + rows;
    }
  }
  return levels;
}

function sharesOf(index: RowIndex, marks: MarkCodes): FileSummary['marks'] {
  const counts = Object.fromEntries(BANDS.map((band) => [band, { right: 0, wrong: 0, undecided: 0 }])) as Record<
    Band,
    { right: number; wrong: number; undecided: number }
  >;
  for (const [row, code] of marks) {
    const mark = markOf(code);
    if (mark !== null && row < index.rows) counts[index.band(row)][mark]++;
  }
  return BANDS.map((band) => {
    const { right, wrong } = counts[band];
    const decided = right + wrong;
    const isEnough = decided >= MIN_MARKS;
    return {
      band,
      ...counts[band],
      precision: isEnough ? right / decided : null,
      interval: isEnough ? wilson(right, decided) : null,
    };
  });
}
