import { percent, whole } from '../../../src/evaluate/report/figures.ts';
import { type Markup, markup } from '../../../src/evaluate/report/markup.ts';
import { figure, scrollArea } from '../../../src/evaluate/report/plot.ts';
import { reliabilityTable } from '../../../src/evaluate/report/reliability-table.ts';
import { curvePlot, reliabilityPlot } from '../../../src/evaluate/report/score-plots.ts';
import { STYLE } from '../../../src/evaluate/report/style.ts';
import { intervalOf, MEASURES, PAST_THE_RULE, standingOf, TARGETS } from '../measures.ts';
import { askedIn, productInWords, type Report } from '../report.ts';
import { failureList } from './failures.ts';
import { histogramPlot } from './histogram-plot.ts';
import { populationSection } from './populations.ts';
import { recallPlot } from './recall-plot.ts';
import { matchTable, pairMatrix, peopleTable, precisionTable, strangersTable } from './tables.ts';

/** The report as a self-contained HTML page, without network access and scripts. */
export function renderPage(report: Report): string {
  const { settings } = report;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Idem: quality of matching</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<header>
<h1>Idem: quality of matching</h1>
<p class="lead">${whole(askedIn(report))} questions about a synthetic population of ${whole(settings.persons)} people in ${whole(settings.households)} households (seed ${settings.seed}). Product: ${productInWords(settings)}. All people on this page are synthetic.</p>
<nav><a href="#targets">Targets</a><a href="#reading">How to read this</a><a href="#totals">Totals</a><a href="#error-models">Error models</a><a href="#pairs">Two errors</a><a href="#strangers">Not in the base</a><a href="#match">Match</a><a href="#populations">Populations</a><a href="#probability">Probability</a><a href="#effort">Effort</a><a href="#failures">Failures</a></nav>
</header>
<main>
${targets(report)}
${reading()}
${totals(report)}
${byCorruption(report)}
${pairs(report)}
${strangers(report)}
${match(report)}
${populationSection(report.populations)}
${probability(report)}
${effort(report)}
<section><h2 id="failures">Failures</h2><p>The first twenty of each kind, in canonical form: the question, the true household, the household that ranked first, and the answer.</p>${failureList(report.failures)}</section>
</main>
${footer(report)}
</body>
</html>
`;
  return page.html;
}

const VERDICTS = {
  met: { tone: '', words: '✓ meets' },
  missed: { tone: 'bad', words: '✗ misses' },
  undecided: { tone: 'unsure', words: '? may or may not meet' },
} as const;

function targets(report: Report): Markup {
  const cards = TARGETS.flatMap((target): Markup[] => {
    const standing = standingOf(target, report);
    if (!standing) return [];
    const { row, share, result } = standing;
    const { low, high } = intervalOf(row.counts, target.measure);
    const what = `${target.of === 'match' ? 'match: ' : ''}${MEASURES[target.measure].title}, ${target.row}`;
    return [
      markup`<div class="card ${VERDICTS[result].tone}"><span>${what}</span><b>${percent(share)}</b><span class="soft">95 % interval ${percent(low)} to ${percent(high)}</span><span class="verdict">${VERDICTS[result].words} the target of ${percent(target.minimum)}</span></div>`,
    ];
  });
  return markup`<section><h2 id="targets">Targets</h2><p>A target is met only if the whole 95 % interval meets it. With few questions the interval is wide, and the verdict may stay open.</p><div class="cards">${cards}</div></section>`;
}

function reading(): Markup {
  const terms: readonly (readonly [string, string])[] = [
    [
      'question',
      'What a person types, changed by one or more error models: named errors and ways of writing, each a small documented function. The true answer is known from how the question was made.',
    ],
    [
      'beyond the limits',
      'The protocol finds a household if at most 25 % of the letters differ. If the error alone exceeds that, FOUND is not expected, and the question is not part of recall. A true value in another spelling is always expected to be found.',
    ],
    [
      'ambiguous',
      'Another household fits the question at least as well in every field, such as two households with one name at one address. Such questions are not part of recall.',
    ],
    ...Object.values(MEASURES).map(({ title, description }): readonly [string, string] => [title, description]),
    ['read', 'Households that are read from the base and compared for one question.'],
    ['95 % interval', 'The Wilson score interval of the share.'],
  ];
  return markup`<section><h2 id="reading">How to read this</h2><dl class="terms">${terms.map(([term, says]) => markup`<dt>${term}</dt><dd>${says}</dd>`)}</dl></section>`;
}

function totals(report: Report): Markup {
  const people = report.totals.filter(({ name }) => name !== 'strangers');
  const { scan } = report;
  const agreement = scan
    ? markup`<p>On a small base of ${whole(scan.households)} households, the search chose what a scan of every household chooses in ${whole(scan.agreed)} of ${whole(scan.questions)} questions.</p>`
    : undefined;
  return markup`<section><h2 id="totals">Totals</h2>${peopleTable('Totals', people, false)}<h3>Three definitions of precision</h3><p>In the protocol, FOUND requires last name, street and place. The street number is a field of its own, so that a neighbour with the same name is FOUND. First column: a household is right if it is the one asked about or, for people who are not in the base, one that satisfies the rule. Second column: only the household asked about is right. Third column: every household that satisfies the rule is right.</p>${precisionTable(report.totals)}${agreement}</section>`;
}

function byCorruption({ families, corruptions }: Report): Markup {
  if (corruptions.length === 0) return markup``;
  const plot = figure(
    scrollArea('Recall by error model', recallPlot(corruptions)),
    'Recall of questions with one error that the protocol’s limits allow. The dashed line is the target; a cross is below it. Move over a line to see what the error model does.',
  );
  return markup`<section><h2 id="error-models">Error models, one at a time</h2>${plot}<h3>By family</h3>${peopleTable('By family', families, false)}<h3>Each error model</h3>${peopleTable('Each error model', corruptions, true)}</section>`;
}

function pairs({ pairs: rows }: Report): Markup {
  if (rows.length === 0) return markup``;
  return markup`<section><h2 id="pairs">Two errors at once</h2><p>Recall by the two fields with an error. Move over a figure to see the number of questions.</p>${pairMatrix(rows)}</section>`;
}

function strangers({ strangers: rows }: Report): Markup {
  if (rows.length === 0) return markup``;
  return markup`<section><h2 id="strangers">People who are not in the base</h2><p>“Found by the rule” counts questions for which an exhaustive search finds a household that satisfies the protocol’s rule for FOUND. “Wrongly” counts answers FOUND with a household that does not satisfy it, or for a person who must never be found.</p>${strangersTable(rows)}</section>`;
}

function match({ match: found }: Report): Markup {
  if (!found) return markup``;
  const rows = [...found.totals.filter(({ name }) => name !== 'strangers'), ...found.corruptions];
  return markup`<section><h2 id="match">match: which person is it?</h2><p><code>--product match</code> returns the most probable person of the base from any fields, also after a change of name or address. The population is the same; the questions are others. An answer is right only if it is this very person; every match of somebody who is not in the base is wrong. “${PAST_THE_RULE}” are people whom the protocol’s rule does not find, and people who are not in the base.</p>${matchTable('Questions to match', rows)}<h3>People who are not in the base</h3>${matchTable('Match of people who are not in the base', found.strangers)}</section>`;
}

function probability(report: Report): Markup {
  const { settings } = report;
  const scores = report.match?.scores ?? report.scores;
  const { best, calibrationError } = scores;
  const right =
    report.match || settings.product === 'match'
      ? 'The plots are of match: right is the very person asked about, and every stranger is wrong.'
      : 'Right is the household asked about or, for a stranger whom the protocol’s rule calls found, a household that it means.';
  return markup`<section><h2 id="probability">Probability</h2><p>Each answer has a probability that it is the one meant. ${right} Prediction and observation differ by ${percent(calibrationError)} on average; the best F1 is ${best.f1.toFixed(5)}, at a probability of at least ${best.threshold.toFixed(4)} (precision ${percent(best.precision)}, recall ${percent(best.recall)}).</p><div class="plots">${figure(curvePlot(scores), 'Precision and recall if everything from some probability on is answered. The mark is the best F1.')}${figure(reliabilityPlot(scores), 'Reliability: on the diagonal, a probability of 0.9 means right in 90 % of the answers. Larger marks stand for more answers.')}</div>${reliabilityTable(scores.reliability)}</section>`;
}

function effort({ candidateHistogram, microsecondHistogram }: Report): Markup {
  const read = histogramPlot(candidateHistogram, { title: 'Households read a question', unit: 'households read' });
  const time = histogramPlot(microsecondHistogram, { title: 'Time a question', unit: 'microseconds' });
  return markup`<section><h2 id="effort">Effort</h2><div class="plots">${figure(read, 'Questions by households read and compared; both axes are logarithmic.')}${figure(time, 'Questions by time, from typed text to answer, one after another on one core while the other judges; both axes are logarithmic.')}</div></section>`;
}

function footer({ commit, date, machine, settings, seconds, questionsHash }: Report): Markup {
  const data = settings.data === '' ? '' : ` --data ${settings.data}`;
  const product = ['idcheck', 'idcheck-plus', 'match'].includes(settings.product)
    ? ` --product ${settings.product}`
    : '';
  const only = settings.only === '' ? '' : ` --only ${settings.only}`;
  return markup`<footer><p>Commit ${commit}, ${date.slice(0, 10)}, questions ${questionsHash}. ${machine.cores} × ${machine.cpu}, ${machine.memoryGiB} GiB, node ${machine.node}, ${machine.platform}; ${seconds.toFixed(0)} seconds.</p><p>Again: <code>npm run quality -- --persons ${settings.persons} --seed ${settings.seed} --questions ${settings.questions}${data}${product}${only} --html report.html</code></p></footer>`;
}
