import { percent } from '../../../src/evaluate/report/figures.ts';
import { type Markup, markup } from '../../../src/evaluate/report/markup.ts';
import { at, bottomAxis, type Frame, horizontal, picture, ticks } from '../../../src/evaluate/report/plot.ts';
import { round } from '../../../src/matching/round.ts';
import { intervalOf, isBelowTarget, shareOf, targetFor } from '../measures.ts';
import type { Row } from '../report.ts';
import { weakestFirst } from '../terminal.ts';

const LINE = 17;

/** Start of the axis: a round figure below the lowest recall. Intervals are clipped there. */
function axisStart(rows: readonly Row[]): number {
  const lowest = Math.min(1, ...rows.map((row) => shareOf(row.counts, 'recall') ?? 1));
  return Math.max(0, Math.floor((lowest - 0.01) * 50) / 50);
}

/** One line an error model: recall as a dot, or a cross below the target, with its 95 % interval; the weakest on top. */
export function recallPlot(rows: readonly Row[]): Markup {
  const shown = weakestFirst(rows).filter(({ counts }) => counts.within > 0);
  const frame: Frame = { width: 900, height: 30 + shown.length * LINE + 40, left: 250, right: 90, top: 20, bottom: 40 };
  const from = axisStart(shown);
  const x = horizontal(frame, from, 1);
  const label = (value: number) => `${round(100 * value, 2)} %`;
  const least = shown[0] && targetFor(shown[0], 'recall');
  return picture(frame, 'Recall of each error model', [
    ...bottomAxis(frame, { scale: x, ticks: ticks(from, 1, 6), label, title: 'recall, with 95 % interval' }),
    least === undefined
      ? undefined
      : markup`<line class="guide" x1="${at(x(least))}" x2="${at(x(least))}" y1="${frame.top}" y2="${frame.height - frame.bottom}"><title>target: ${percent(least)}</title></line>`,
    ...shown.map((row, i) =>
      oneRow(row, { x: (value) => x(Math.max(from, value)), y: frame.top + 10 + i * LINE, frame }),
    ),
  ]);
}

function oneRow(row: Row, place: { x: (value: number) => number; y: number; frame: Frame }): Markup {
  const { x, y, frame } = place;
  const { low, high } = intervalOf(row.counts, 'recall');
  const recall = shareOf(row.counts, 'recall');
  const { recalled, within } = row.counts;
  const mark = isBelowTarget(row, 'recall')
    ? markup`<path class="cross" d="M${at(x(recall!) - 4)} ${y - 4}l8 8m0 -8l-8 8"/>`
    : markup`<circle class="dot" cx="${at(x(recall!))}" cy="${y}" r="4"/>`;
  return markup`<g><title>${row.description} ${recalled} of ${within}</title><text x="${frame.left - 10}" y="${y + 4}" text-anchor="end">${row.name}</text><line class="whisker" x1="${at(x(low))}" x2="${at(x(high))}" y1="${y}" y2="${y}"/>${mark}<text class="soft" x="${frame.width - frame.right + 12}" y="${y + 4}">${percent(recall)}</text></g>`;
}
