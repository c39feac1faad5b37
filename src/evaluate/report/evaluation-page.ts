import type { EvaluatedFile } from '../evaluate-file.ts';
import type { Measured, WrongKind } from '../evaluation.ts';
import type { Interval } from '../statistics.ts';
import { conclusionOf } from './conclusion.ts';
import { percent, whole } from './figures.ts';
import { type Markup, markup } from './markup.ts';
import { figure } from './plot.ts';
import { reliabilityTable } from './reliability-table.ts';
import { curvePlot, reliabilityPlot } from './score-plots.ts';
import { STYLE } from './style.ts';
import { tableOf } from './table.ts';

/** The origin of the figures of a page. */
export interface Origin {
  readonly file: string;
  readonly product: string;
  /** The command that produced the page. */
  readonly command: string;
  readonly version: string;
  /** `2026-01-31`. */
  readonly date: string;
}

/** An evaluation as one HTML page without network access, scripts or personal data. */
export function renderEvaluation(evaluation: EvaluatedFile, origin: Origin): string {
  const { questions, people, present, nobody, untried } = evaluation;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Idem: ${origin.file} evaluated</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<header>
<h1>${origin.file}, evaluated</h1>
<p class="lead">${whole(questions)} labelled questions to a base of ${whole(people)} people. Product: ${origin.product}.</p>
</header>
<main>
${cards(evaluation, origin)}
${thresholds(evaluation)}
${probability(evaluation)}
${wrongRows(evaluation)}
<section><h2>The questions</h2><table><tbody>
<tr><th scope="row">questions</th><td>${whole(questions)}</td></tr>
<tr><th scope="row">about people of the base</th><td>${whole(present)}</td></tr>
<tr><th scope="row">about others</th><td>${whole(nobody)}</td></tr>
<tr><th scope="row">not asked: too few values</th><td>${whole(untried)}</td></tr>
<tr><th scope="row">rows ignored: cannot be read</th><td>${whole(evaluation.unreadable)}</td></tr>
</tbody></table></section>
${reading()}
<section><h2>Conclusion</h2><p>${conclusionOf(evaluation)}</p></section>
</main>
<footer><p>Idem ${origin.version}, ${origin.date}, generation ${evaluation.generation} of the base.</p><p>Command: <code>${origin.command}</code></p></footer>
</body>
</html>
`.html;
}

function cards({ atPresent, present, wanted }: EvaluatedFile, { product }: Origin): Markup {
  const from =
    product === 'match'
      ? `answers with a probability of at least ${atPresent.threshold}`
      : 'FOUND by the rule of the protocol';
  const { answered, right, precision, recall, f1, precisionInterval, recallInterval } = atPresent;
  return markup`<section><h2>Current threshold</h2><div class="cards">${[
    card(
      'Precision',
      percent(precision),
      `${whole(right)} of ${whole(answered)} answers are correct`,
      precisionInterval,
      precision >= wanted.precision ? 'good' : 'bad',
      `${precision >= wanted.precision ? '✓ reaches' : '✗ is below'} the target of ${percent(wanted.precision)}`,
    ),
    card('Recall', percent(recall), `${whole(right)} of ${whole(present)} people are found`, recallInterval),
    card('F1', f1.toFixed(5), from),
  ]}</div></section>`;
}

/** Rows that the page lists of each kind; `--json` has all of them. */
const MAX_WRONG_ROWS = 100;

const WRONG: Readonly<Record<WrongKind, string>> = {
  'somebody-else': 'Another person was answered',
  'nobody-meant': 'A person was answered, although the base does not have the person',
  missed: 'The person was not found',
};

/** By line only: the page contains no data of people. */
function wrongRows({ wrong }: EvaluatedFile): Markup {
  if (wrong.length === 0) return markup`<section><h2>Wrong rows</h2><p>No row is wrong.</p></section>`;
  const kinds = (Object.keys(WRONG) as WrongKind[]).map((kind) =>
    wrongKind(
      kind,
      wrong.filter((row) => row.kind === kind),
    ),
  );
  return markup`<section><h2>Wrong rows</h2><p>${wrong.length === 1 ? '1 row is' : `${whole(wrong.length)} rows are`} wrong at the present threshold: by line of the file, with the probability of the answer.</p>${kinds}</section>`;
}

function wrongKind(kind: WrongKind, rows: EvaluatedFile['wrong']): Markup | undefined {
  if (rows.length === 0) return undefined;
  const items = rows
    .slice(0, MAX_WRONG_ROWS)
    .map(({ line, probability: value }) => markup`<li><b>${line}</b> <span>${value}</span></li>`);
  const more =
    rows.length > MAX_WRONG_ROWS
      ? markup`<p class="soft">The first ${whole(MAX_WRONG_ROWS)} are listed; <code>--json</code> lists all.</p>`
      : undefined;
  return markup`<h3>${WRONG[kind]}: ${whole(rows.length)}</h3><ul class="lines">${items}</ul>${more}`;
}

function card(
  title: string,
  value: string,
  says: string,
  interval?: Interval,
  tone = 'plain',
  verdict?: string,
): Markup {
  const range = interval && markup`<span class="soft">95 % interval ${rangeOf(interval)}</span>`;
  return markup`<div class="card ${tone}"><span>${title}</span><b>${value}</b>${verdict && markup`<span class="verdict">${verdict}</span>`}<span class="soft">${says}</span>${range}</div>`;
}

function rangeOf({ low, high }: Interval): string {
  return `${percent(low)} to ${percent(high)}`;
}

function thresholds({ atPresent, best, wanted, present }: EvaluatedFile): Markup {
  const rows = [
    thresholdRow('current threshold', atPresent, present),
    best ? thresholdRow('best F1', best, present) : undefined,
    wanted.at ? thresholdRow(`precision ≥ ${percent(wanted.precision)}`, wanted.at, present) : undefined,
  ];
  const none = wanted.at ? undefined : markup`<p>No threshold has a precision of ${percent(wanted.precision)}.</p>`;
  const names = [
    'threshold',
    'answered',
    'correct',
    'wrong person',
    'not in the base',
    'missed',
    'precision',
    'recall',
  ];
  const table = tableOf('Thresholds', ['measured at', ...names, 'F1'], rows);
  return markup`<section><h2>Thresholds</h2><p>A lower threshold answers more questions and makes more errors. These thresholds were chosen on this file. Verify them on another file before you rely on the last digits.</p>${table}${none}</section>`;
}

function thresholdRow(name: string, measured: Measured, present: number): Markup {
  const { threshold, answered, right, strangers, precision, recall, f1 } = measured;
  return markup`<tr><th scope="row">${name}</th><td>${threshold}</td><td>${whole(answered)}</td><td>${whole(right)}</td><td>${whole(answered - right - strangers)}</td><td>${whole(strangers)}</td><td>${whole(present - right)}</td>${shareCell(precision, measured.precisionInterval)}${shareCell(recall, measured.recallInterval)}<td>${f1.toFixed(5)}</td></tr>`;
}

function shareCell(share: number, interval: Interval): Markup {
  return markup`<td>${percent(share)}<small>${rangeOf(interval)}</small></td>`;
}

function probability({ scores, atPresent }: EvaluatedFile): Markup {
  return markup`<section><h2>Probability</h2><p>Prediction and observation differ by ${percent(scores.calibrationError)} on average.</p><div class="plots">${figure(curvePlot(scores, atPresent), 'Precision and recall by minimum probability. The filled mark is the best F1, the ring the current threshold.')}${figure(reliabilityPlot(scores), 'Reliability: on the diagonal, 90 % of the answers with a probability of 0.9 are correct. Larger marks are more answers.')}</div>${reliabilityTable(scores.reliability)}</section>`;
}

function reading(): Markup {
  const terms: readonly (readonly [string, string])[] = [
    ['precision', 'Share of the answers that are correct.'],
    ['recall', 'Share of the people of the base that are found.'],
    ['F1', 'The harmonic mean of precision and recall.'],
    ['wrong person', 'Answers with another person of the base.'],
    ['not in the base', 'Answers to questions about people who are not in the base.'],
    ['95 % interval', 'The Wilson score interval of the share.'],
  ];
  return markup`<section><h2>How to read this</h2><dl class="terms">${terms.map(([term, says]) => markup`<dt>${term}</dt><dd>${says}</dd>`)}</dl></section>`;
}
