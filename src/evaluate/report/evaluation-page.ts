import type { EvaluatedFile } from '../evaluate-file.ts';
import type { Measured } from '../evaluation.ts';
import type { Interval } from '../statistics.ts';
import { percent, whole } from './figures.ts';
import { type Markup, markup } from './markup.ts';
import { figure } from './plot.ts';
import { reliabilityTable } from './reliability-table.ts';
import { curvePlot, reliabilityPlot } from './score-plots.ts';
import { STYLE } from './style.ts';

/** What a page says of where its figures come from. */
export interface Origin {
  readonly file: string;
  readonly product: string;
  /** The command that makes the page again. */
  readonly command: string;
  readonly version: string;
  /** `2026-01-31`. */
  readonly date: string;
}

/** An evaluation as one HTML page that needs nothing else: no network, no script, nobody's data. */
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
${cards(evaluation, origin)}
${thresholds(evaluation)}
${probability(evaluation)}
<section><h2>The questions</h2><table><tbody>
<tr><td>questions</td><td>${whole(questions)}</td></tr>
<tr><td>that mean somebody of the base</td><td>${whole(present)}</td></tr>
<tr><td>that mean nobody</td><td>${whole(nobody)}</td></tr>
<tr><td>with too little to try</td><td>${whole(untried)}</td></tr>
<tr><td>rows that cannot be read, left out</td><td>${whole(evaluation.unreadable)}</td></tr>
</tbody></table></section>
${reading()}
<footer><p>Idem ${origin.version}, ${origin.date}, generation ${evaluation.generation} of the base.</p><p>Again: <code>${origin.command}</code></p></footer>
</body>
</html>
`.html;
}

function cards({ atPresent, present }: EvaluatedFile, { product }: Origin): Markup {
  const from =
    product === 'match' ? `answered from probability ${atPresent.threshold} on` : 'what the protocol calls FOUND';
  const { answered, right, precision, recall, f1, precisionInterval, recallInterval } = atPresent;
  return markup`<section><h2>At present</h2><div class="cards">${[
    card('Precision', percent(precision), `${whole(right)} of ${whole(answered)} answers are right`, precisionInterval),
    card('Recall', percent(recall), `${whole(right)} of ${whole(present)} people are found`, recallInterval),
    card('F1', f1.toFixed(5), from),
  ]}</div></section>`;
}

function card(title: string, value: string, says: string, interval?: Interval): Markup {
  const range = interval && markup`<span class="soft">95 % interval ${rangeOf(interval)}</span>`;
  return markup`<div class="card"><span>${title}</span><b>${value}</b><span class="soft">${says}</span>${range}</div>`;
}

function rangeOf({ low, high }: Interval): string {
  return `${percent(low)} to ${percent(high)}`;
}

function thresholds({ atPresent, best, wanted, present }: EvaluatedFile): Markup {
  const rows = [
    thresholdRow('at present', atPresent, present),
    best ? thresholdRow('the best F1', best, present) : undefined,
    wanted.at ? thresholdRow(`precision ${percent(wanted.precision)} or more`, wanted.at, present) : undefined,
  ];
  const none = wanted.at ? undefined : markup`<p>No threshold has a precision of ${percent(wanted.precision)}.</p>`;
  return markup`<section><h2>Thresholds</h2><p>A lower threshold answers more questions and errs more often. These were chosen on this very file: hold them against another one before you rely on the last digits.</p><div class="scroll"><table><thead><tr><th></th><th>threshold</th><th>answered</th><th>right</th><th>somebody else</th><th>nobody meant</th><th>missed</th><th>precision</th><th>recall</th><th>F1</th></tr></thead><tbody>${rows}</tbody></table></div>${none}</section>`;
}

function thresholdRow(name: string, measured: Measured, present: number): Markup {
  const { threshold, answered, right, strangers, precision, recall, f1 } = measured;
  return markup`<tr><td>${name}</td><td>${threshold}</td><td>${whole(answered)}</td><td>${whole(right)}</td><td>${whole(answered - right - strangers)}</td><td>${whole(strangers)}</td><td>${whole(present - right)}</td>${shareCell(precision, measured.precisionInterval)}${shareCell(recall, measured.recallInterval)}<td>${f1.toFixed(5)}</td></tr>`;
}

function shareCell(share: number, interval: Interval): Markup {
  return markup`<td>${percent(share)}<small>${rangeOf(interval)}</small></td>`;
}

function probability({ scores, atPresent }: EvaluatedFile): Markup {
  return markup`<section><h2>Probability</h2><p>Prediction and observation differ by ${percent(scores.calibrationError)} on average.</p><div class="plots">${figure(curvePlot(scores, atPresent), 'Precision and recall if everything from some probability on is answered. The full mark is the best F1, the ring is where it stands at present.')}${figure(reliabilityPlot(scores), 'Reliability: on the diagonal, a probability of 0.9 means right in 90 % of the answers. Larger marks stand for more answers.')}</div>${reliabilityTable(scores.reliability)}</section>`;
}

function reading(): Markup {
  const terms: readonly (readonly [string, string])[] = [
    ['precision', 'Of all answers, how many name the one who is meant.'],
    ['recall', 'Of all questions that mean somebody, how many are answered rightly.'],
    ['F1', 'The harmonic mean of the two.'],
    ['somebody else', 'Answered, but not with the one who is meant.'],
    ['nobody meant', 'Answered, though the file says that nobody is meant.'],
    [
      '95 % interval',
      'Wilson’s interval of a share: what the figure would allow for if the questions were drawn anew.',
    ],
  ];
  return markup`<section><h2>How to read this</h2><dl class="terms">${terms.map(([term, says]) => markup`<dt>${term}</dt><dd>${says}</dd>`)}</dl></section>`;
}
