import { percent, short, whole } from '../../../src/evaluate/report/figures.ts';
import { type Markup, markup } from '../../../src/evaluate/report/markup.ts';
import { tableOf } from '../../../src/evaluate/report/table.ts';
import { intervalOf, isBelowTarget, MEASURES, type MeasureName, shareOf } from '../measures.ts';
import type { Row } from '../report.ts';

function shareCell(row: Row, measure: MeasureName): Markup {
  const share = shareOf(row.counts, measure);
  const { low, high } = intervalOf(row.counts, measure);
  const { hits, trials } = MEASURES[measure];
  const title = `${whole(hits(row.counts))} of ${whole(trials(row.counts))}; 95 % interval ${percent(low)} to ${percent(high)}`;
  const tone = isBelowTarget(row, measure) ? 'bad' : '';
  return share === undefined ? markup`<td>–</td>` : markup`<td class="${tone}" title="${title}">${percent(share)}</td>`;
}

function countCell(count: number): Markup {
  return markup`<td>${count === 0 ? '' : whole(count)}</td>`;
}

function effortCells({ candidates, microseconds }: Row): Markup {
  return markup`<td>${short(candidates.mean)}</td><td>${whole(candidates.p999)}</td><td>${whole(microseconds.mean)}</td><td>${whole(microseconds.p99)}</td>`;
}

function nameCell({ name, description }: Row, notes: boolean): Markup {
  return markup`<th scope="row">${name}${notes ? markup`<small>${description}</small>` : undefined}</th>`;
}

const EFFORT_HEAD = ['read, mean', 'read, p99.9', 'µs, mean', 'µs, p99'];

/** Questions about people of the base. `notes` adds a description of each row. */
export function peopleTable(label: string, rows: readonly Row[], notes: boolean): Markup {
  const heads = ['questions', 'beyond the limits', 'ambiguous', 'candidate recall', 'compared', 'recall'];
  const more = ['right household', 'precision', 'letters', ...EFFORT_HEAD];
  return tableOf(
    label,
    ['asked', ...heads, ...more],
    rows.map((row) => peopleRow(row, notes)),
  );
}

function peopleRow(row: Row, notes: boolean): Markup {
  const { counts } = row;
  const shares = (['brought', 'reached', 'recall', 'right', 'precision', 'letters'] as const).map((name) =>
    shareCell(row, name),
  );
  return markup`<tr>${nameCell(row, notes)}${countCell(counts.questions)}${countCell(counts.beyond)}${countCell(counts.ambiguous + counts.described)}${shares}${effortCells(row)}</tr>`;
}

/** Questions about people who are not in the base. */
export function strangersTable(rows: readonly Row[]): Markup {
  const heads = [
    'questions',
    'described',
    'found by the rule',
    'answered FOUND',
    'wrongly',
    'NOT FOUND against the rule',
  ];
  return tableOf(
    'People who are not in the base',
    ['asked', ...heads, 'letters', ...EFFORT_HEAD],
    rows.map(strangerRow),
  );
}

function strangerRow(row: Row): Markup {
  const { counts } = row;
  const wrongly = counts.found - counts.foundByRule;
  return markup`<tr>${nameCell(row, true)}${countCell(counts.questions)}${countCell(counts.described)}<td>${whole(counts.ruleFound)}</td><td>${whole(counts.found)}</td><td class="${wrongly > 0 ? 'bad' : ''}">${whole(wrongly)}</td><td>${whole(counts.ruleMissed)}</td>${shareCell(row, 'letters')}${effortCells(row)}</tr>`;
}

/** Questions to `match`: people and strangers alike. */
export function matchTable(label: string, rows: readonly Row[]): Markup {
  const heads = ['questions', 'ambiguous', 'candidate recall', 'compared', 'recall', 'matched', 'wrongly', 'F1'];
  return tableOf(label, ['asked', ...heads, ...EFFORT_HEAD], rows.map(matchRow));
}

function matchRow(row: Row): Markup {
  const { counts } = row;
  const wrongly = counts.found - counts.foundOwn;
  const shares = (['brought', 'reached', 'recall'] as const).map((name) => shareCell(row, name));
  const f1 = counts.within === 0 ? markup`<td>–</td>` : shareCell(row, 'f1');
  return markup`<tr>${nameCell(row, true)}${countCell(counts.questions)}${countCell(counts.ambiguous + counts.described)}${shares}<td>${whole(counts.found)}</td><td class="${wrongly > 0 ? 'bad' : ''}">${whole(wrongly)}</td>${f1}${effortCells(row)}</tr>`;
}

/** Three definitions of precision for each total. */
export function precisionTable(rows: readonly Row[]): Markup {
  const names = ['precision', 'precisionAsked', 'precisionLetters'] as const;
  const heads = ['asked', 'answered FOUND', ...names.map((name) => MEASURES[name].title)];
  const rowOf = (row: Row) =>
    markup`<tr><th scope="row">${row.name}</th>${countCell(row.counts.found)}${names.map((name) => shareCell(row, name))}</tr>`;
  return tableOf('Three definitions of precision', heads, rows.map(rowOf));
}

/** Recall with two errors, by the fields of the errors. */
export function pairMatrix(rows: readonly Row[]): Markup {
  const fields = [...new Set(rows.flatMap(({ name }) => name.split(' + ')))].sort();
  const byName = new Map(rows.map((row) => [row.name, row]));
  const cellOf = (left: string, right: string): Markup => {
    const row = byName.get([left, right].sort().join(' + '));
    return row ? shareCell(row, 'recall') : markup`<td></td>`;
  };
  const rowOf = (left: string, i: number) =>
    markup`<tr><th scope="row">${left}</th>${fields.map((right, j) => (j > i ? markup`<td></td>` : cellOf(left, right)))}</tr>`;
  return tableOf('Recall with two errors', ['error in', ...fields], fields.map(rowOf));
}
