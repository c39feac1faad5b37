import type { Figure } from '../figures/figure.ts';
import { renderChart, type Series } from './chart.ts';

/** A line of the chart, and the figures of its values. */
interface Line {
  readonly title: string;
  readonly system: Series['system'];
  readonly figure: string;
  readonly value: (figure: Figure) => number | undefined;
}

const ownValue = ({ value }: Figure) => value;
const againstValue = ({ against }: Figure) => against?.value;
const detail = (name: string) => (figure: Figure) => figure.detail?.[name];

const LINES: readonly Line[] = [
  { title: 'Idem import, people', system: 'Idem', figure: 'import.time', value: detail('peoplePerSecond') },
  { title: 'Idem checks in process', system: 'Idem', figure: 'engine.checks', value: ownValue },
  { title: 'Idem /SEARCH/, one worker', system: 'Idem', figure: 'http.one', value: ownValue },
  { title: 'Idem /SEARCH/, all cores', system: 'Idem', figure: 'http.all', value: ownValue },
  { title: 'Idem batch, all cores', system: 'Idem', figure: 'batch.rows', value: ownValue },
  { title: 'bare node:http, one worker', system: 'Node.js', figure: 'http.one', value: againstValue },
  {
    title: 'PostgreSQL load, people',
    system: 'PostgreSQL',
    figure: 'import.time',
    value: detail('postgresPeoplePerSecond'),
  },
  {
    title: 'PostgreSQL pg_trgm, postal code',
    system: 'PostgreSQL',
    figure: 'peers.pg_trgm_postal.speed',
    value: againstValue,
  },
  { title: 'PostgreSQL pg_trgm', system: 'PostgreSQL', figure: 'peers.pg_trgm.speed', value: againstValue },
  { title: 'MiniSearch', system: 'MiniSearch', figure: 'peers.minisearch.speed', value: againstValue },
  { title: 'DuckDB full scan', system: 'DuckDB', figure: 'peers.duckdb.speed', value: againstValue },
];

/** Rates per second by number of people. `undefined` without figures. */
export function growthChart(figures: readonly Figure[]): string | undefined {
  const series = LINES.map((line) => seriesOf(line, figures)).filter(({ points }) => points.length > 0);
  if (series.length === 0) return undefined;
  return renderChart(series, {
    title: 'Operations a second, by the number of people',
    xTitle: 'people',
    yTitle: 'operations a second',
  });
}

function seriesOf({ title, system, figure: name, value }: Line, figures: readonly Figure[]): Series {
  const points = figures.flatMap((figure) => {
    const y = figure.name === name ? value(figure) : undefined;
    return y === undefined ? [] : [[figure.persons, y] as const];
  });
  return { title, system, points: points.sort(([left], [right]) => left - right) };
}
