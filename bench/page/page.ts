import { BARS } from '../figures/bars.ts';
import type { Figure } from '../figures/figure.ts';
import { formatNumber, formatRatio, formatValue } from '../figures/numbers.ts';
import { rowOf } from '../figures/rows.ts';
import { type BenchRun, sizesOf, wasBusy } from '../figures/run.ts';
import { importRoundsOf } from '../plan.ts';
import { sizingOf } from './sizing.ts';

/** Between these two lines the page is made from a run; the rest of it is written by hand. */
export const BEGIN = '<!-- made by npm run bench -- --full -->';
export const END = '<!-- made so far -->';

/** The page with the tables of a run in it. @throws Error if the page has no place for them */
export function withTables(page: string, run: BenchRun): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`the page has no lines "${BEGIN}" and "${END}"`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${tables(run)}\n${page.slice(end)}`;
}

function tables(run: BenchRun): string {
  const { machine, commit, startedAt, plan } = run;
  const broken = run.failed.map((failure) => `${failure.split('\n', 1)[0]} (it broke)`);
  const skipped = [...run.skipped, ...broken];
  return [
    `Commit ${commit}, ${startedAt.slice(0, 10)}, on ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}; seed ${plan.seed}, ` +
      `medians of ${plan.rounds} interleaved runs (imports: ${importRounds(run)}).`,
    ...(wasBusy(run)
      ? [
          `**The machine was busy with other work when this was measured (load ${machine.loadBefore.toFixed(1)} on ${machine.cores} cores): only the ratios mean ` +
            'something, and they less than on a quiet one.**',
        ]
      : []),
    '### Ratios',
    table(ratioRows(run.figures)),
    `### Figures at ${sizesOf(run.figures).at(-1)?.toLocaleString('en')} people`,
    table(valueRows(run.figures)),
    ...(skipped.length > 0 ? ['Not measured in this run:', skipped.map((sentence) => `- ${sentence}`).join('\n')] : []),
    '### Which machine for how many',
    sizingTable(run.figures),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
}

/** How often imports were run, by size where that differs. */
function importRounds({ plan, figures }: BenchRun): string {
  const sizes = sizesOf(figures);
  const counts = new Set(sizes.map((persons) => importRoundsOf(plan, persons)));
  if (counts.size === 1) return `${plan.importRounds}`;
  const last = sizes.at(-1)!;
  return `${plan.importRounds}, of ${last.toLocaleString('en')} people ${importRoundsOf(plan, last)}`;
}

/** One line a figure, one column a size: what its bar is set for, else its ratio, else its value. */
function ratioRows(figures: readonly Figure[]): string[][] {
  const sizes = sizesOf(figures);
  const names = [...new Set(figures.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = figures.filter((figure) => figure.name === name);
    const cells = sizes.map((persons) => own.find((figure) => figure.persons === persons)).map(cellOf);
    return [describe(own.at(-1)!), ...cells, rowOf(own.at(-1)!).bar];
  });
  return [['', ...sizes.map((size) => size.toLocaleString('en')), 'bar at 10 M'], ...rows];
}

function showsValue({ name, ratio }: Figure): boolean {
  return ratio === undefined || BARS[name]?.ofValue === true;
}

/** `100.00 % to 99.62 %` where two shares stand beside each other. */
function cellOf(figure: Figure | undefined): string {
  if (!figure) return '';
  const { value, unit, against, ratio } = figure;
  if (!showsValue(figure)) return formatNumber(ratio!.median);
  return formatValue(value, unit) + (against && !ratio ? ` to ${formatValue(against.value, unit)}` : '');
}

function describe(figure: Figure): string {
  const { title, against, ratio, better } = figure;
  if (!against || (ratio && showsValue(figure))) return title;
  const direction = better === 'lower' ? ' (less is better)' : '';
  return `${title} ${ratio ? '÷' : 'beside'} ${against.title}${direction}`;
}

function valueRows(figures: readonly Figure[]): string[][] {
  const largest = sizesOf(figures).at(-1);
  const rows = figures
    .filter(({ persons }) => persons === largest)
    .map((figure) => {
      const { title, value, against } = rowOf(figure);
      return [title, value, against, formatRatio(figure), beside(figure)];
    });
  return [['', 'figure', 'against', 'ratio (lowest – highest)', 'beside it'], ...rows];
}

/** What a detail is called on the page. */
const SPELLED: Readonly<Record<string, string>> = {
  peoplePerSecond: 'people/s',
  postgresPeoplePerSecond: 'PostgreSQL people/s',
  own: 'without mapped files',
  whileImporting: 'while importing',
  clientCores: 'cores of the client',
  cpu: 'µs of processor a request',
  cpuAgainst: 'theirs',
  p999: 'p99.9',
  theirPrecision: 'their precision',
  invented: 'nobody found as somebody',
  theirInvented: 'by them',
};

function beside({ detail = {} }: Figure): string {
  return Object.entries(detail)
    .map(([name, value]) => `${SPELLED[name] ?? name} ${formatNumber(value)}`)
    .join(', ');
}

function sizingTable(figures: readonly Figure[]): string {
  const sizing = sizingOf(figures);
  if (!sizing) return 'This run lacks the figures for it.';
  const gigabytes = (bytes: number) => `${formatNumber(bytes / 1e9)} GB`;
  const rows = sizing.map(({ people, base, disk, memory, seconds }) => [
    `${people / 1e6} M`,
    gigabytes(base),
    gigabytes(disk),
    gigabytes(memory),
    seconds < 120 ? `${formatNumber(seconds)} s` : `${formatNumber(seconds / 60)} min`,
  ]);
  return table([['people', 'base', 'disk to have', 'memory to have', 'a whole import'], ...rows]);
}

/** A Markdown table as the formatter leaves it: columns aligned, the first row its head. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(3, ...rows.map((row) => [...row[at]!].length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell + ' '.repeat(widths[at]! - [...cell].length)).join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head!), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}
