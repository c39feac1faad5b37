import type { Figure } from '../figures/figure.ts';
import { formatNumber } from '../figures/numbers.ts';
import { type BenchRun, sizesOf } from '../figures/run.ts';
import { table, withGenerated } from './page.ts';

/** The README with the main figures of a run at its largest size. @throws Error if it lacks the two lines of a generated text */
export function withSummary(readme: string, run: BenchRun): string {
  const { commit, machine, startedAt } = run;
  const sentence =
    `Measured at commit ${commit} on ${startedAt.slice(0, 10)}, on ${machine.cores} shared cores. ` +
    '[How it was measured](docs/performance.md). Accuracy: [quality](quality/README.md).';
  return withGenerated(readme, `${table([['Measured', ''], ...rowsOf(run)])}\n\n${sentence}\n`);
}

function rowsOf({ figures }: BenchRun): string[][] {
  const persons = sizesOf(figures).at(-1) ?? 0;
  const people = persons % 1e6 === 0 ? `${persons / 1e6} million people` : `${persons.toLocaleString('en')} people`;
  const of = (name: string) => figures.find((figure) => figure.name === name && figure.persons === persons);
  return [
    row(`Checks in process, ${people}`, of('engine.checks'), perSecond('', ' on one core')),
    row(`\`/SEARCH/\` over HTTP, one worker, ${people}`, of('http.one'), perSecond('requests ')),
    row(
      'Against PostgreSQL with `pg_trgm`, same questions',
      of('peers.pg_trgm_postal.speed'),
      timesAsFast(of('peers.pg_trgm_postal.recall')),
    ),
    row(`Import of ${people}`, of('import.time'), importCosts(of('import.memory'))),
    row('Disk', of('import.disk'), ({ value }) => `${formatNumber(value)} bytes a person`),
  ].filter((cells) => cells.length > 0);
}

function row(title: string, figure: Figure | undefined, text: (figure: Figure) => string): string[] {
  return figure === undefined ? [] : [title, text(figure)];
}

function perSecond(what: string, where = ''): (figure: Figure) => string {
  return ({ value }) => `${formatNumber(value)} ${what}a second${where}`;
}

function timesAsFast(recall: Figure | undefined): (figure: Figure) => string {
  const found = recall?.against
    ? `; ${percent(recall.value)} instead of ${percent(recall.against.value)} of the households found`
    : '';
  return ({ ratio }) => `${formatNumber(ratio?.median ?? Number.NaN)} times as many answers a second${found}`;
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}

function importCosts(memory: Figure | undefined): (figure: Figure) => string {
  return ({ value, ratio }) => {
    const against = ratio ? `, ${formatNumber(ratio.median)} × PostgreSQL's \`COPY\` and two trigram indexes` : '';
    const used = memory ? `, ${(memory.value / 1000).toFixed(1)} GB of memory` : '';
    return `${formatNumber(value)} s${used}${against}`;
  };
}
