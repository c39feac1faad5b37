import { percent, short, whole } from '../../../src/evaluate/report/figures.ts';
import { type Markup, markup } from '../../../src/evaluate/report/markup.ts';
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
  return markup`<td>${name}${notes ? markup`<small>${description}</small>` : undefined}</td>`;
}

const EFFORT_HEAD = markup`<th>read,<br>mean</th><th>read,<br>p99.9</th><th>µs,<br>mean</th><th>µs,<br>p99</th>`;

/** Questions about people of the base. `notes` adds a description of each row. */
export function peopleTable(rows: readonly Row[], notes: boolean): Markup {
  return markup`<div class="scroll"><table><thead><tr><th></th><th>questions</th><th>beyond<br>the limits</th><th>ambi-<br>guous</th><th>candidate<br>recall</th><th>compared</th><th>recall</th><th>right<br>household</th><th>precision</th><th>letters</th>${EFFORT_HEAD}</tr></thead><tbody>${rows.map((row) => peopleRow(row, notes))}</tbody></table></div>`;
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
  return markup`<div class="scroll"><table><thead><tr><th></th><th>questions</th><th>described</th><th>found<br>by the rule</th><th>answered<br>FOUND</th><th>wrongly</th><th>NOT FOUND<br>against the rule</th><th>letters</th>${EFFORT_HEAD}</tr></thead><tbody>${rows.map(strangerRow)}</tbody></table></div>`;
}

function strangerRow(row: Row): Markup {
  const { counts } = row;
  const wrongly = counts.found - counts.foundByRule;
  return markup`<tr>${nameCell(row, true)}${countCell(counts.questions)}${countCell(counts.described)}<td>${whole(counts.ruleFound)}</td><td>${whole(counts.found)}</td><td class="${wrongly > 0 ? 'bad' : ''}">${whole(wrongly)}</td><td>${whole(counts.ruleMissed)}</td>${shareCell(row, 'letters')}${effortCells(row)}</tr>`;
}

/** Questions to `match`: people and strangers alike. */
export function matchTable(rows: readonly Row[]): Markup {
  return markup`<div class="scroll"><table><thead><tr><th></th><th>questions</th><th>ambi-<br>guous</th><th>candidate<br>recall</th><th>compared</th><th>recall</th><th>matched</th><th>wrongly</th><th>F1</th>${EFFORT_HEAD}</tr></thead><tbody>${rows.map(matchRow)}</tbody></table></div>`;
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
  return markup`<div class="scroll"><table><thead><tr><th></th><th>answered FOUND</th>${names.map((name) => markup`<th>${MEASURES[name].title}</th>`)}</tr></thead><tbody>${rows.map(
    (row) =>
      markup`<tr><td>${row.name}</td>${countCell(row.counts.found)}${names.map((name) => shareCell(row, name))}</tr>`,
  )}</tbody></table></div>`;
}

/** Recall with two errors, by the fields of the errors. */
export function pairMatrix(rows: readonly Row[]): Markup {
  const fields = [...new Set(rows.flatMap(({ name }) => name.split(' + ')))].sort();
  const byName = new Map(rows.map((row) => [row.name, row]));
  const cellOf = (left: string, right: string): Markup => {
    const row = byName.get([left, right].sort().join(' + '));
    return row ? shareCell(row, 'recall') : markup`<td></td>`;
  };
  return markup`<div class="scroll"><table><thead><tr><th></th>${fields.map((field) => markup`<th>${field}</th>`)}</tr></thead><tbody>${fields.map(
    (left, i) =>
      markup`<tr><td>${left}</td>${fields.map((right, j) => (j > i ? markup`<td></td>` : cellOf(left, right)))}</tr>`,
  )}</tbody></table></div>`;
}
