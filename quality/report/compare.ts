import { percent, whole } from '../../src/evaluate/report/figures.ts';
import { round } from '../../src/matching/round.ts';
import { tableLines } from '../../src/terminal/table.ts';
import type { PopulationReport } from '../populations/measure.ts';
import { f1Of, type PopulationCounts } from '../populations/tally.ts';
import { MEASURES, type MeasureName, shareOf } from './measures.ts';
import type { Counts, Report, Row, RunSettings } from './report.ts';
import type { Style } from './style.ts';

/** The part of a run that later runs are compared with. It does not depend on the machine. */
export interface StoredRun {
  readonly format: 1;
  readonly commit: string;
  readonly settings: RunSettings;
  readonly questionsHash: string;
  readonly rows: readonly StoredRow[];
  readonly calibrationError: number;
  readonly bestF1: number;
  readonly populations: readonly StoredPopulation[];
}

/** The totals of one population. */
export interface StoredPopulation {
  readonly name: string;
  readonly counts: PopulationCounts;
  readonly bestF1: number;
  readonly calibrationError: number;
}

export interface StoredRow {
  readonly name: string;
  readonly kind: Row['kind'];
  readonly counts: Counts;
  /** Households read: mean and 99.9th percentile. */
  readonly read: readonly [mean: number, p999: number];
}

/** Prefix of the names of rows of `match`. */
const OF_MATCH = 'match: ';

export function storedRun(report: Report): StoredRun {
  const { totals, corruptions, pairs, strangers, match } = report;
  const ofMatch = match ? [...match.totals, ...match.corruptions, ...match.strangers] : [];
  const scores = match?.scores ?? report.scores;
  const rows = [
    ...[...totals, ...corruptions, ...pairs, ...strangers],
    ...ofMatch.map((row) => ({ ...row, name: OF_MATCH + row.name })),
  ];
  return {
    format: 1,
    commit: report.commit,
    settings: report.settings,
    questionsHash: report.questionsHash,
    rows: rows.map(({ name, kind, counts, candidates }) => ({
      name,
      kind,
      counts,
      read: [round(candidates.mean, 2), candidates.p999],
    })),
    calibrationError: round(scores.calibrationError, 5),
    bestF1: round(scores.best.f1, 6),
    populations: report.populations.map(storedPopulation),
  };
}

function storedPopulation({ name, rows, best, calibrationError }: PopulationReport): StoredPopulation {
  const { counts } = rows.find(({ group }) => group === 'total')!;
  return {
    name,
    counts,
    bestF1: round(best.f1, 6),
    calibrationError: round(calibrationError, 5),
  };
}

/** A stored run as a file: a line a value, as the repository's formatter would have it. */
export function storedText(run: StoredRun): string {
  const text = JSON.stringify(run, undefined, 2);
  return `${text.replace(/\[\s+([\d.]+),\s+([\d.]+)\s+\]/g, '[$1, $2]')}\n`;
}

/** A share of a row that changed. */
export interface Change {
  readonly row: string;
  readonly kind: Row['kind'];
  readonly measure: MeasureName;
  readonly before: number;
  readonly after: number;
}

export interface Comparison {
  /** Whether both runs asked the same questions; changes of others mean little. */
  readonly sameQuestions: boolean;
  readonly changes: readonly Change[];
  readonly before: StoredRun;
  readonly after: StoredRun;
}

const COMPARED: readonly MeasureName[] = [
  'brought',
  'reached',
  'recall',
  'right',
  'precision',
  'precisionAsked',
  'letters',
  'f1',
];

export function compareRuns(before: StoredRun, after: StoredRun): Comparison {
  const known = new Map(before.rows.map((row) => [`${row.kind} ${row.name}`, row]));
  const changes = after.rows.flatMap((row): Change[] => {
    const old = known.get(`${row.kind} ${row.name}`);
    if (!old) return [];
    return COMPARED.flatMap((measure) => {
      const was = shareOf(old.counts, measure);
      const is = shareOf(row.counts, measure);
      if (was === undefined || is === undefined || was === is) return [];
      if (measure === 'f1' && !row.name.startsWith(OF_MATCH)) return [];
      return [{ row: row.name, kind: row.kind, measure, before: was, after: is }];
    });
  });
  return { sameQuestions: before.questionsHash === after.questionsHash, changes, before, after };
}

/** Measures whose totals must not fall. */
const GUARDED: readonly MeasureName[] = ['brought', 'recall', 'precision', 'letters'];

/** The same for `match`. */
const GUARDED_OF_MATCH: readonly MeasureName[] = ['brought', 'recall', 'f1'];

/** Totals that decreased by any amount, because the same questions give the same counts. */
export function drops({ changes }: Comparison): Change[] {
  return changes.filter(({ row, kind, measure, before, after }) => {
    const guarded = row.startsWith(OF_MATCH) ? GUARDED_OF_MATCH : GUARDED;
    return kind === 'total' && guarded.includes(measure) && after < before;
  });
}

function readLine({ before, after }: Comparison): string {
  const everything = (run: StoredRun) => run.rows.find(({ name }) => name === 'everything')?.read ?? [0, 0];
  const [meanBefore, tailBefore] = everything(before);
  const [meanAfter, tailAfter] = everything(after);
  return `households read: ${meanBefore} → ${meanAfter} on average, ${tailBefore} → ${tailAfter} at p99.9; best F1 ${before.bestF1} → ${after.bestF1}; calibration ${percent(before.calibrationError)} → ${percent(after.calibrationError)}`;
}

/** F1 at the default threshold and best F1 of a population, before and after. */
interface PopulationChange {
  readonly name: string;
  readonly before: readonly [f1: number, bestF1: number];
  readonly after: readonly [f1: number, bestF1: number];
}

function populationChanges({ before, after }: Comparison): PopulationChange[] {
  const figures = ({ counts, bestF1 }: StoredPopulation) => [f1Of(counts).share ?? 0, bestF1] as const;
  const known = new Map((before.populations ?? []).map((population) => [population.name, population]));
  return after.populations.flatMap((population) => {
    const old = known.get(population.name);
    return old ? [{ name: population.name, before: figures(old), after: figures(population) }] : [];
  });
}

/** Populations whose F1 or best F1 decreased. */
export function populationDrops(comparison: Comparison): string[] {
  return populationChanges(comparison)
    .filter(({ before, after }) => after[0] < before[0] || after[1] < before[1])
    .map(({ name }) => name);
}

function populationLines(comparison: Comparison, style: Style): string[] {
  return populationChanges(comparison).map(({ name, before, after }) => {
    const text = `population ${name}: F1 ${percent(before[0])} → ${percent(after[0])}, best F1 ${percent(before[1])} → ${percent(after[1])}`;
    return after[0] < before[0] || after[1] < before[1] ? style.bad(text) : text;
  });
}

/** The changes between two runs. */
export function renderComparison(comparison: Comparison, style: Style): string {
  const { sameQuestions, changes, before, after } = comparison;
  const lines = [
    style.strong(
      `Against commit ${before.commit} (${whole(before.settings.persons)} people, seed ${before.settings.seed})`,
    ),
  ];
  if (!sameQuestions) {
    lines.push(
      style.bad(
        '✗ Not the same questions: people, corruptions or settings changed since. Save a new run to compare with.',
      ),
    );
  }
  lines.push(readLine(comparison), ...populationLines(comparison, style));
  if (changes.length === 0) return `${[...lines, 'No share changed.'].join('\n')}\n`;
  const rows = changes.map(({ row, measure, before: was, after: is }) => {
    const points = `${is > was ? '+' : '−'}${Math.abs(100 * (is - was)).toFixed(3)}`;
    return [row, MEASURES[measure].title, percent(was), percent(is), is < was ? style.bad(points) : points];
  });
  const columns = ['', 'measure', 'before', 'after', 'points'].map((title, i) => ({
    title,
    align: i < 2 ? ('left' as const) : ('right' as const),
  }));
  lines.push('', ...tableLines(columns, rows), '', style.faint(`now: commit ${after.commit}`));
  return `${lines.join('\n')}\n`;
}
