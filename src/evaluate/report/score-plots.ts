import { round } from '../../matching/round.ts';
import type { CurvePoint, ReliabilityBin, Scores } from '../scores.ts';
import { wilson } from '../statistics.ts';
import { percent, whole } from './figures.ts';
import { type Markup, markup } from './markup.ts';
import { at, bottomAxis, type Frame, horizontal, leftAxis, picture, ticks, vertical } from './plot.ts';

const FRAME: Frame = { width: 460, height: 320, left: 58, right: 20, top: 26, bottom: 44 };

const label = (value: number): string => `${round(100 * value, 3)} %`;

/** A round start of an axis, not above the lowest value. */
function startBelow(lowest: number): number {
  const gap = Math.max(1e-4, 1 - lowest);
  const step = 10 ** Math.floor(Math.log10(gap));
  return Math.max(0, 1 - Math.ceil(gap / step + 1e-9) * step);
}

/** The curve is drawn from this recall on, if it reaches it. Below, there are few answers. */
const DRAWN_FROM = 0.5;

/** Precision against recall as the threshold of the probability falls from 1 to 0. @param present where it stands */
export function curvePlot({ curve, best }: Scores, present?: CurvePoint): Markup {
  const late = curve.filter(({ recall }) => recall >= DRAWN_FROM);
  const shown = late.length > 1 ? late : curve;
  const fromX = startBelow(Math.min(0.99, ...shown.map(({ recall }) => recall)));
  const fromY = startBelow(Math.min(0.999, ...shown.map(({ precision }) => precision)));
  const x = horizontal(FRAME, fromX, 1);
  const y = vertical(FRAME, fromY, 1);
  const point = ({ recall, precision }: CurvePoint) => `${at(x(recall))},${at(y(precision))}`;
  return picture(FRAME, 'Precision and recall by threshold', [
    ...leftAxis(FRAME, { scale: y, ticks: ticks(fromY, 1, 6), label, title: 'precision' }),
    ...bottomAxis(FRAME, { scale: x, ticks: ticks(fromX, 1, 5), label, title: 'recall' }),
    markup`<polyline class="line" points="${shown.map(point).join(' ')}"/>`,
    ...shown.map((each) => hoverPoint(each, x(each.recall), y(each.precision))),
    present && mark(present, { x, y }, 'at present', 'ring'),
    mark(best, { x, y }, 'best', 'dot'),
  ]);
}

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function mark({ threshold, precision, recall, f1 }: CurvePoint, { x, y }: Scales, what: string, tone: string): Markup {
  return markup`<circle class="${tone}" r="5" cx="${at(x(recall))}" cy="${at(y(precision))}"><title>${what}: F1 ${f1.toFixed(5)} at p ≥ ${threshold.toFixed(4)}</title></circle>`;
}

function hoverPoint({ threshold, precision, recall }: CurvePoint, x: number, y: number): Markup {
  return markup`<circle r="6" cx="${at(x)}" cy="${at(y)}" fill="transparent"><title>p ≥ ${threshold.toFixed(4)}: precision ${percent(precision)}, recall ${percent(recall)}</title></circle>`;
}

/** What was predicted against what was seen: on the diagonal, 0.9 means 90 %. */
export function reliabilityPlot({ reliability }: Scores): Markup {
  const x = horizontal(FRAME, 0, 1);
  const y = vertical(FRAME, 0, 1);
  const tenths = ticks(0, 1, 5);
  return picture(FRAME, 'Reliability of the probability', [
    ...leftAxis(FRAME, { scale: y, ticks: tenths, label, title: 'observed share of right answers' }),
    ...bottomAxis(FRAME, { scale: x, ticks: tenths, label, title: 'predicted probability' }),
    markup`<line class="guide" x1="${at(x(0))}" y1="${at(y(0))}" x2="${at(x(1))}" y2="${at(y(1))}"/>`,
    ...reliability.map((bin) => binMark(bin, x, y)),
  ]);
}

function binMark(bin: ReliabilityBin, x: (value: number) => number, y: (value: number) => number): Markup {
  const { questions, predicted, observed } = bin;
  const { low, high } = wilson(Math.round(observed * questions), questions);
  const radius = 2.5 + Math.log10(questions) * 1.2;
  const px = at(x(predicted));
  return markup`<g><title>${questions === 1 ? '1 answer' : `${whole(questions)} answers`}: predicted ${percent(predicted)}, observed ${percent(observed)}</title><line class="whisker" x1="${px}" x2="${px}" y1="${at(y(low))}" y2="${at(y(high))}"/><circle class="dot" cx="${px}" cy="${at(y(observed))}" r="${at(radius)}"/></g>`;
}
