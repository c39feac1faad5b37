import { round } from '../../src/matching/round.ts';

/** Draws a chart with logarithmic axes as SVG, without scripts or fonts. It is readable on light and dark pages. */

export interface Series {
  readonly title: string;
  /** Determines colour, marker and stroke, so that systems can be distinguished without colours too. */
  readonly system: System;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** The system of a line. */
export type System = 'Idem' | 'Node.js' | 'PostgreSQL' | 'MiniSearch' | 'DuckDB';

export interface ChartSettings {
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
}

const WIDTH = 860;
const HEIGHT = 520;
/** Space on the right for the names of the lines. */
const PLOT = { left: 64, top: 56, right: 580, bottom: 464 } as const;
/** Minimum distance of two names. */
const LINE_HEIGHT = 16;

interface SystemStyle {
  /** Distinguishable with every common kind of colour blindness (source: M. Okabe and K. Ito, "Color Universal Design"). */
  readonly colour: string;
  /** Lengths of dashes and gaps; a solid line if absent. */
  readonly dashes?: string;
  /** Path of the marker around 0, 0. */
  readonly marker: string;
}

const STYLES: Readonly<Record<System, SystemStyle>> = {
  Idem: { colour: '#0072b2', marker: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z' },
  'Node.js': { colour: '#009e73', dashes: '2 3', marker: 'M-3.5 -3.5h7v7h-7z' },
  PostgreSQL: { colour: '#d55e00', dashes: '8 4', marker: 'M0 -4.5L4.5 3.5H-4.5z' },
  MiniSearch: { colour: '#cc79a7', dashes: '8 3 2 3', marker: 'M0 -5L5 0L0 5L-5 0z' },
  DuckDB: { colour: '#b07d00', dashes: '4 2', marker: 'M-4.5 -3.5H4.5L0 4.5z' },
};

export function renderChart(series: readonly Series[], settings: ChartSettings): string {
  const points = series.flatMap((one) => one.points);
  const x = logScale(
    points.map(([value]) => value),
    [PLOT.left, PLOT.right],
  );
  const y = logScale(
    points.map(([, value]) => value),
    [PLOT.bottom, PLOT.top],
  );
  const lines = series.map((one) => line(one, { x, y }));
  const lastX = ({ points: own }: Series) => x.place(own.at(-1)![0]);
  const atEdge = series.filter((one) => !endsEarly(lastX(one)));
  const places = spread(atEdge.map(({ points: own }) => y.place(own.at(-1)![1])));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(settings.title)}">`,
    `<style>${STYLE}</style>`,
    `<rect class="page" width="${WIDTH}" height="${HEIGHT}"/>`,
    text(settings.title, { x: PLOT.left, y: 26, of: 'title' }),
    text(settings.yTitle, { x: PLOT.left, y: 44, of: 'axis' }),
    text(settings.xTitle, { x: PLOT.right, y: HEIGHT - 12, of: 'axis end' }),
    ...x.ticks.map((tick) => `<path class="grid" d="M${x.place(tick)} ${PLOT.top}V${PLOT.bottom}"/>`),
    ...y.ticks.map((tick) => `<path class="grid" d="M${PLOT.left} ${y.place(tick)}H${PLOT.right}"/>`),
    ...x.ticks.map((tick) => text(inWords(tick), { x: x.place(tick), y: PLOT.bottom + 18, of: 'axis middle' })),
    ...y.ticks.map((tick) => text(inWords(tick), { x: PLOT.left - 8, y: y.place(tick) + 4, of: 'axis end' })),
    ...lines,
    ...series.map((one) => name(one, { at: places[atEdge.indexOf(one)] ?? 0, from: lastX(one), y })),
    '</svg>',
  ].join('\n')}\n`;
}

const STYLE = [
  'text{font:13px system-ui,sans-serif;fill:#222}',
  '.title{font-size:16px;font-weight:600}',
  '.axis{fill:#666;font-size:12px}',
  '.end{text-anchor:end}',
  '.middle{text-anchor:middle}',
  '.page{fill:#fff}',
  '.grid{stroke:#ddd;fill:none}',
  '.line{fill:none;stroke-width:2.5}',
  '.lead{fill:none;stroke-width:.8}',
  '@media(prefers-color-scheme:dark){text{fill:#ddd}.axis{fill:#999}.page{fill:#0d1117}.grid{stroke:#30363d}}',
].join('');

interface Scale {
  /** Powers of ten, at least two. */
  readonly ticks: readonly number[];
  place(value: number): number;
}

/** A scale from the power of ten below the minimum to the one above the maximum. */
export function logScale(values: readonly number[], [from, to]: readonly [number, number]): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
    place: (value) => round(from + ((to - from) * (Math.log10(value) - low)) / (high - low), 1),
  };
}

/** Separates positions that are closer than a line of text, with minimal movement and in order. */
export function spread(places: readonly number[]): number[] {
  const order = places.map((_, i) => i).sort((left, right) => places[left]! - places[right]!);
  const moved = [...places];
  for (let pass = 0; pass < 200; pass++) {
    for (let i = 1; i < order.length; i++) {
      const [above, below] = [order[i - 1]!, order[i]!];
      const overlap = LINE_HEIGHT - (moved[below]! - moved[above]!);
      if (overlap <= 0) continue;
      moved[above]! -= overlap / 2;
      moved[below]! += overlap / 2;
    }
  }
  return moved.map(round);
}

function line({ points, system }: Series, { x, y }: { x: Scale; y: Scale }): string {
  const { colour, dashes, marker } = STYLES[system];
  const places = points.map(([px, py]) => [x.place(px), y.place(py)] as const);
  const path = places.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px} ${py}`).join('');
  const dashArray = dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`;
  const markers = places.map(([px, py]) => `<path transform="translate(${px} ${py})" d="${marker}" fill="${colour}"/>`);
  return `<path class="line" stroke="${colour}"${dashArray} d="${path}"/>${markers.join('')}`;
}

/** The name next to the end of its line, with a thin line to it if it was moved. */
function name({ title, points, system }: Series, { at, from, y }: { at: number; from: number; y: Scale }): string {
  const { colour } = STYLES[system];
  const [, last] = points.at(-1)!;
  const label = `${title}, ${inWords(last)}`;
  if (endsEarly(from)) return text(label, { x: from + 8, y: y.place(last) - 6, of: '' });
  const lead = `<path class="lead" stroke="${colour}" d="M${from + 5} ${y.place(last)}L${PLOT.right + 14} ${at}"/>`;
  return lead + text(label, { x: PLOT.right + 18, y: at + 4, of: '' });
}

/** The name of a line that ends far from the right edge is placed at its end. */
function endsEarly(x: number): boolean {
  return x < PLOT.right - 100;
}

function text(content: string, { x, y, of }: { x: number; y: number; of: string }): string {
  const kind = of === '' ? '' : ` class="${of}"`;
  return `<text x="${round(x, 1)}" y="${round(y, 1)}"${kind}>${escaped(content)}</text>`;
}

/** `230 k`, `1.5 M` */
function inWords(value: number): string {
  const [size, suffix] = value >= 1e6 ? [value / 1e6, ' M'] : value >= 1000 ? [value / 1000, ' k'] : [value, ''];
  return `${Number(size.toPrecision(2))}${suffix}`;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
