import { tableLines } from '../../src/terminal/table.ts';
import { areApart } from '../statistics/ratio.ts';
import { type Figure, score } from './figure.ts';
import { formatNumber } from './numbers.ts';
import type { BenchRun } from './run.ts';

/** One figure in two runs. */
export interface Change {
  readonly figure: Figure;
  readonly before: number;
  readonly after: number;
  /** `same` if the rounds of both runs overlap. */
  readonly verdict: 'better' | 'worse' | 'same';
}

/** A figure without rounds counts as changed from this relative difference on. */
const NOISE = 0.1;

/** The changes of the figures that both runs have for the same number of people. */
export function compareRuns(before: Pick<BenchRun, 'figures'>, after: Pick<BenchRun, 'figures'>): Change[] {
  const known = new Map(before.figures.map((figure) => [keyOf(figure), figure]));
  return after.figures.flatMap((figure): Change[] => {
    const old = known.get(keyOf(figure));
    if (!old || (old.ratio === undefined) !== (figure.ratio === undefined)) return [];
    return [{ figure, before: score(old), after: score(figure), verdict: verdictOn(old, figure) }];
  });
}

function keyOf({ name, persons }: Figure): string {
  return `${persons} ${name}`;
}

function verdictOn(before: Figure, after: Figure): Change['verdict'] {
  const [was, is] = [score(before), score(after)];
  const differs =
    before.ratio && after.ratio ? areApart(before.ratio, after.ratio) : Math.abs(is - was) > NOISE * Math.abs(was);
  if (!differs) return 'same';
  return is > was === (after.better === 'higher') ? 'better' : 'worse';
}

/** The changes as a table. */
export function renderComparison(before: BenchRun, after: BenchRun): string {
  const changes = compareRuns(before, after);
  const head = `Against ${before.commit} of ${before.startedAt.slice(0, 10)} on ${before.machine.cpu}`;
  if (changes.length === 0) return `${head}: no figure in common.\n`;
  const titles = ['people', 'what', 'before', 'after', 'change', ''];
  const columns = titles.map((title, i) => ({ title, align: [0, 2, 3, 4].includes(i) ? 'right' : 'left' }) as const);
  const rows = changes.map(({ figure, before: was, after: is, verdict }) => [
    figure.persons.toLocaleString('en'),
    figure.title + (figure.against ? ` ÷ ${figure.against.title}` : ''),
    formatNumber(was),
    formatNumber(is),
    `${is >= was ? '+' : '−'}${Math.abs(100 * (is / was - 1)).toFixed(1)} %`,
    verdict === 'same' ? '' : verdict,
  ]);
  return `${head}\n\n${tableLines(columns, rows).join('\n')}\n`;
}
