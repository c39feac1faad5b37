import { BARS, standingOf } from './bars.ts';
import type { Figure } from './figure.ts';
import { formatNumber, formatRatio, formatValue } from './numbers.ts';

/** A figure in words, for a table on a terminal or on a page. */
export interface FigureRow {
  readonly title: string;
  readonly value: string;
  readonly against: string;
  readonly ratio: string;
  readonly bar: string;
}

const MARKS = { aim: '✓✓', least: '✓', missed: '✗' } as const;

export function rowOf(figure: Figure): FigureRow {
  const { title, value, unit, against } = figure;
  return {
    title,
    value: formatValue(value, unit),
    against: against ? `${against.title}: ${formatValue(against.value, unit)}` : '',
    ratio: formatRatio(figure),
    bar: barOf(figure),
  };
}

/** `✓ ≥ 0.35, aim 0.50` */
function barOf(figure: Figure): string {
  const bar = BARS[figure.name];
  const standing = standingOf(figure);
  if (!bar || !standing) return '';
  const sign = figure.better === 'higher' ? '≥' : '≤';
  return `${MARKS[standing]} ${sign} ${formatNumber(bar.least)}, aim ${formatNumber(bar.aim)}`;
}

/** What stands beside a figure: `p50 0.80 ms, …`. */
export function detailOf({ detail = {} }: Figure): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${formatNumber(value)}`)
    .join(', ');
}
