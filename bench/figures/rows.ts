import type { Figure } from './figure.ts';
import { formatNumber, formatRatio, formatValue } from './numbers.ts';
import { targetOf, targetResult } from './targets.ts';

/** A figure as text, for a table on the terminal or on the page. */
export interface FigureRow {
  readonly title: string;
  readonly value: string;
  readonly against: string;
  readonly ratio: string;
  readonly target: string;
}

const MARKS = { goal: '✓✓', required: '✓', missed: '✗' } as const;

export function rowOf(figure: Figure): FigureRow {
  const { title, value, unit, against } = figure;
  return {
    title,
    value: formatValue(value, unit),
    against: against ? `${against.title}: ${formatValue(against.value, unit)}` : '',
    ratio: formatRatio(figure),
    target: targetText(figure),
  };
}

/** `✓ ≥ 0.35, goal 0.50` */
function targetText(figure: Figure): string {
  const target = targetOf(figure);
  const result = targetResult(figure);
  if (!target || !result) return '';
  const sign = figure.better === 'higher' ? '≥' : '≤';
  return `${MARKS[result]} ${sign} ${formatNumber(target.required)}, goal ${formatNumber(target.goal)}`;
}

/** The details of a figure: `p50 0.80 ms, …`. */
export function detailOf({ detail = {} }: Figure): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${formatNumber(value)}`)
    .join(', ');
}
