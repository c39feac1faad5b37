import { tableLines } from '../../src/terminal/table.ts';
import { detailOf, rowOf } from './rows.ts';
import { type BenchRun, sizesOf, wasBusy } from './run.ts';

const COLUMNS = (['what', 'figure', 'against', 'ratio', 'target', 'details'] as const).map((title) => ({
  title,
  align: 'left' as const,
}));

/** The run as tables, one per number of people. */
export function renderTerminal(run: BenchRun): string {
  const { machine, commit, figures, skipped } = run;
  const lines = [
    `Idem ${commit} on ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}`,
    ...(wasBusy(run)
      ? [`The machine was busy with other work (load ${machine.loadBefore.toFixed(1)}): only ratios are meaningful.`]
      : []),
  ];
  for (const persons of sizesOf(figures)) {
    const rows = figures.filter((figure) => figure.persons === persons);
    lines.push('', `${persons.toLocaleString('en')} people`, '');
    lines.push(
      ...tableLines(
        COLUMNS,
        rows.map((figure) => [...Object.values(rowOf(figure)), detailOf(figure)]),
      ),
    );
  }
  if (skipped.length > 0) lines.push('', 'Not measured:', ...skipped.map((sentence) => `- ${sentence}`));
  return `${lines.join('\n')}\n`;
}
