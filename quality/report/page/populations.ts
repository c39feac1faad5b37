import { percent, whole } from '../../../src/evaluate/report/figures.ts';
import { type Markup, markup } from '../../../src/evaluate/report/markup.ts';
import {
  at,
  bottomAxis,
  type Frame,
  figure,
  horizontal,
  picture,
  scrollArea,
  ticks,
} from '../../../src/evaluate/report/plot.ts';
import { tableOf } from '../../../src/evaluate/report/table.ts';
import { round } from '../../../src/matching/round.ts';
import type { PopulationReport } from '../../populations/measure.ts';
import { f1Of, precisionOf, recallOf, type ShareWithInterval } from '../../populations/tally.ts';

function totalOf({ rows }: PopulationReport) {
  return rows.find(({ group }) => group === 'total')!.counts;
}

function cell(value: ShareWithInterval): Markup {
  return markup`<td title="95 % interval ${percent(value.low)} to ${percent(value.high)}">${percent(value.share)}</td>`;
}

function row(report: PopulationReport): Markup {
  const { title, description, persons, rejected, questions, best, calibrationError } = report;
  const counts = totalOf(report);
  const refused = Object.values(rejected).reduce((sum, count) => sum + count, 0);
  const bestCell = cell({ ...best.interval, share: best.f1 });
  return markup`<tr><th scope="row">${title}<small>${description}</small></th><td>${whole(persons)}</td><td>${refused === 0 ? '' : whole(refused)}</td><td>${whole(questions)}</td>${cell(recallOf(counts))}${cell(precisionOf(counts))}${cell(f1Of(counts))}${bestCell}<td>${percent(calibrationError)}</td></tr>`;
}

const LINE = 22;

/** F1 of each population with its interval: at the default threshold as a blue circle, at the best one as an orange square. */
function f1Plot(reports: readonly PopulationReport[]): Markup {
  const frame: Frame = {
    width: 900,
    height: 30 + reports.length * LINE + 40,
    left: 250,
    right: 90,
    top: 20,
    bottom: 40,
  };
  const lowest = Math.min(...reports.map((report) => f1Of(totalOf(report)).low));
  const from = Math.max(0, Math.floor(lowest * 20) / 20);
  const x = horizontal(frame, from, 1);
  const label = (value: number) => `${round(100 * value, 1)} %`;
  return picture(frame, 'F1 by population', [
    ...bottomAxis(frame, { scale: x, ticks: ticks(from, 1, 6), label, title: 'F1, with 95 % interval' }),
    ...reports.map((report, i) => {
      const y = frame.top + 10 + i * LINE;
      const f1 = f1Of(totalOf(report));
      const whisker = (low: number, high: number, at_: number, tone = '') =>
        markup`<line class="whisker ${tone}" x1="${at(x(low))}" x2="${at(x(high))}" y1="${at_}" y2="${at_}"/>`;
      const { interval } = report.best;
      return markup`<g><title>${report.description}</title><text x="${frame.left - 10}" y="${y + 4}" text-anchor="end">${report.title}</text>${whisker(f1.low, f1.high, y - 3)}<circle class="dot" cx="${at(x(f1.share ?? from))}" cy="${y - 3}" r="4"/>${whisker(interval.low, interval.high, y + 5, 'other')}<rect class="other" x="${at(x(report.best.f1) - 4)}" y="${y + 1}" width="8" height="8"/><text class="soft" x="${frame.width - frame.right + 12}" y="${y + 4}">${percent(f1.share)}</text></g>`;
    }),
  ]);
}

/** `match` on other populations; empty if the run did not measure them. */
export function populationSection(reports: readonly PopulationReport[]): Markup {
  if (reports.length === 0) return markup``;
  const chart = scrollArea('F1 by population', f1Plot(reports));
  const plot = figure(chart, 'Blue circle: F1 at the default threshold. Orange square: F1 at the best threshold.');
  const names = ['people in the file', 'rows rejected', 'questions', 'recall', 'precision', 'F1', 'best F1'];
  const heads = ['population', ...names, 'calibration error'];
  const table = tableOf('match on other populations', heads, reports.map(row));
  return markup`<section><h2 id="populations">match on other populations</h2><p>The base holds half of each population, and half of the questions are about people who are not in it. Move over a figure to see its 95 % interval.</p>${plot}${table}</section>`;
}
