import { short, whole } from '../../../src/evaluate/report/figures.ts';
import { type Markup, markup } from '../../../src/evaluate/report/markup.ts';
import {
  at,
  bottomAxis,
  type Frame,
  horizontal,
  leftAxis,
  picture,
  vertical,
} from '../../../src/evaluate/report/plot.ts';

const FRAME: Frame = { width: 460, height: 250, left: 52, right: 14, top: 26, bottom: 42 };

/** Powers of ten up to a count. */
function powersUpTo(most: number): number[] {
  return Array.from({ length: Math.ceil(Math.log10(most)) + 1 }, (_, power) => power);
}

/** A histogram of the effort per question, with logarithmic axes. */
export function histogramPlot(
  histogram: readonly (readonly [number, number])[],
  options: { readonly title: string; readonly unit: string },
): Markup {
  const most = Math.max(1, ...histogram.map(([, count]) => count));
  const x = horizontal(FRAME, 0, histogram.length);
  const y = vertical(FRAME, 0, Math.log10(most * 1.3) + 0.3);
  const height = (count: number) => (count === 0 ? y(0) : y(Math.log10(count) + 0.3));
  const step = Math.max(1, Math.ceil(histogram.length / 8));
  const edges = histogram.map((_, i) => i + 1).filter((edge) => edge % step === 0);
  return picture(FRAME, options.title, [
    ...leftAxis(FRAME, {
      scale: (power) => y(power + 0.3),
      ticks: powersUpTo(most).filter((power) => 10 ** power <= most * 1.3),
      label: (power) => whole(10 ** power),
      title: 'questions',
    }),
    ...bottomAxis(FRAME, {
      scale: x,
      ticks: edges,
      label: (edge) => short(histogram[edge - 1]![0]),
      title: options.unit,
    }),
    ...histogram.map(([upTo, count], i) => {
      const top = height(count);
      return markup`<rect class="bar" x="${at(x(i) + 1)}" width="${at(Math.max(1, x(i + 1) - x(i) - 2))}" y="${at(top)}" height="${at(y(0) - top)}"><title>${whole(count)} questions up to ${short(upTo)} ${options.unit}</title></rect>`;
    }),
  ]);
}
