import type { Figure } from '../figures/figure.ts';
import { renderChart, type Series } from './chart.ts';

/** A line of the chart: where its values stand in the figures. */
interface Line {
  readonly title: string;
  readonly kind: Series['kind'];
  readonly figure: string;
  readonly value: (figure: Figure) => number | undefined;
}

const ownValue = ({ value }: Figure) => value;
const againstValue = ({ against }: Figure) => against?.value;
const detail = (name: string) => (figure: Figure) => figure.detail?.[name];

const LINES: readonly Line[] = [
  { title: 'idem import, people', kind: 'ours', figure: 'import.time', value: detail('peoplePerSecond') },
  { title: 'checks in process', kind: 'ours', figure: 'engine.checks', value: ownValue },
  { title: '/SEARCH/, one worker', kind: 'ours', figure: 'http.one', value: ownValue },
  { title: '/SEARCH/, all cores', kind: 'ours', figure: 'http.all', value: ownValue },
  { title: 'idem batch, all cores', kind: 'ours', figure: 'batch.rows', value: ownValue },
  { title: 'bare node:http, one worker', kind: 'peer', figure: 'http.one', value: againstValue },
  { title: 'PostgreSQL load, people', kind: 'peer', figure: 'import.time', value: detail('postgresPeoplePerSecond') },
  { title: 'pg_trgm in postal code', kind: 'peer', figure: 'peers.pg_trgm_postal.speed', value: againstValue },
  { title: 'pg_trgm', kind: 'peer', figure: 'peers.pg_trgm.speed', value: againstValue },
  { title: 'MiniSearch', kind: 'peer', figure: 'peers.minisearch.speed', value: againstValue },
  { title: 'DuckDB full scan', kind: 'peer', figure: 'peers.duckdb.speed', value: againstValue },
];

/** Everything that is counted a second, by how many people there are. `undefined` where nothing was. */
export function growthChart(figures: readonly Figure[]): string | undefined {
  const series = LINES.map((line) => seriesOf(line, figures)).filter(({ points }) => points.length > 0);
  if (series.length === 0) return undefined;
  return renderChart(series, {
    title: 'What a second brings, by the size of the base',
    xTitle: 'people',
    yTitle: 'a second',
  });
}

function seriesOf({ title, kind, figure: name, value }: Line, figures: readonly Figure[]): Series {
  const points = figures.flatMap((figure) => {
    const y = figure.name === name ? value(figure) : undefined;
    return y === undefined ? [] : [[figure.persons, y] as const];
  });
  return { title, kind, points: points.sort(([left], [right]) => left - right) };
}
