import { type Markup, markup } from '../../../src/evaluate/report/markup.ts';
import type { Failure } from '../report.ts';

/** Failures by row, in collapsible sections. */
export function failureList(failures: readonly Failure[]): Markup {
  const rows = [...new Set(failures.map(({ row }) => row))];
  if (rows.length === 0) return markup`<p>None.</p>`;
  return markup`${rows.map((row) =>
    rowOfFailures(
      row,
      failures.filter((failure) => failure.row === row),
    ),
  )}`;
}

function rowOfFailures(row: string, failures: readonly Failure[]): Markup {
  return markup`<details><summary>${row} <span>${failures.length} shown</span></summary>${failures.map(oneFailure)}</details>`;
}

function oneFailure({ corruptions, product, why, asked, truth, answered, answer }: Failure): Markup {
  return markup`<div class="case"><b>${why}</b> <span class="soft">${corruptions.join(' + ')}, ${product}</span><dl><dt>asked</dt><dd>${asked}</dd><dt>truth</dt><dd>${truth}</dd><dt>answered</dt><dd>${answered}</dd><dt>why</dt><dd>${answer}</dd></dl></div>`;
}
