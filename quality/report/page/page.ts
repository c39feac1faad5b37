import { percent, whole } from '../../../src/evaluate/report/figures.ts';
import { type Markup, markup } from '../../../src/evaluate/report/markup.ts';
import { figure } from '../../../src/evaluate/report/plot.ts';
import { reliabilityTable } from '../../../src/evaluate/report/reliability-table.ts';
import { curvePlot, reliabilityPlot } from '../../../src/evaluate/report/score-plots.ts';
import { STYLE } from '../../../src/evaluate/report/style.ts';
import { intervalOf, MEASURES, PAST_THE_RULE, standingOf, TARGETS } from '../measures.ts';
import { askedIn, productInWords, type Report } from '../report.ts';
import { failureList } from './failures.ts';
import { histogramPlot } from './histogram-plot.ts';
import { recallPlot } from './recall-plot.ts';
import { matchTable, pairMatrix, peopleTable, precisionTable, strangersTable } from './tables.ts';

/** The report as one HTML page that needs nothing else: no network, no script. */
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
<p class="lead">${whole(askedIn(report))} questions about a made-up population of ${whole(settings.persons)} people in ${whole(settings.households)} households (seed ${settings.seed}). Product: ${productInWords(settings)}. Nobody on this page exists.</p>
<nav><a href="#targets">Targets</a><a href="#reading">How to read this</a><a href="#totals">Totals</a><a href="#corruptions">Corruptions</a><a href="#pairs">Pairs</a><a href="#strangers">People who are not there</a><a href="#match">Match</a><a href="#probability">Probability</a><a href="#effort">Effort</a><a href="#failures">What went wrong</a></nav>
</header>
${targets(report)}
${reading()}
${totals(report)}
${byCorruption(report)}
${pairs(report)}
${strangers(report)}
${match(report)}
${probability(report)}
${effort(report)}
<section><h2 id="failures">What went wrong</h2><p>The first twenty of each kind, in canonical form: what was asked, who was meant, which household came out as the likeliest and what it was given.</p>${failureList(report.failures)}</section>
${footer(report)}
</body>
</html>
`;
  return page.html;
}

function targets(report: Report): Markup {
  const cards = TARGETS.flatMap((target): Markup[] => {
    const standing = standingOf(target, report);
    if (!standing) return [];
    const { row, share, holds } = standing;
    const { low, high } = intervalOf(row.counts, target.measure);
    const what = `${target.of === 'match' ? 'match: ' : ''}${MEASURES[target.measure].title}, ${target.row}`;
    return [
      markup`<div class="card ${holds ? '' : 'bad'}"><span>${what}</span><b>${percent(share)}</b><span class="soft">95 % interval ${percent(low)} to ${percent(high)}</span><span><span class="verdict" style="display:inline">${holds ? 'holds' : 'falls short of'}</span> the target of ${percent(target.minimum)}</span></div>`,
    ];
  });
  return markup`<section><h2 id="targets">Targets</h2><p>What the project holds itself to.</p><div class="cards">${cards}</div></section>`;
}

function reading(): Markup {
  const terms: readonly (readonly [string, string])[] = [
    [
      'question',
      'What somebody types about one person of the population, after one or more corruptions: named mistakes and ways of writing, each a small documented function. The right answer is known from how the question was made.',
    ],
    [
      'beyond the letter',
      'The protocol calls a household found up to 25 % of differing letters. A question of which the corruption alone goes past that has no right FOUND; it is counted apart and does not enter recall.',
    ],
    [
      'ambiguous',
      'Another household fits what was asked at least as well in every single field, such as two of one name at one door. No matcher could tell; such questions are counted apart, for people and strangers alike.',
    ],
    ...Object.values(MEASURES).map(({ title, description }): readonly [string, string] => [title, description]),
    ['read', 'Households read from the base and compared for one question.'],
    [
      '95 % interval',
      'Wilson’s interval of a share: what the figure would allow for if the questions were drawn anew.',
    ],
  ];
  return markup`<section><h2 id="reading">How to read this</h2><dl class="terms">${terms.map(([term, says]) => markup`<dt>${term}</dt><dd>${says}</dd>`)}</dl></section>`;
}

function totals(report: Report): Markup {
  const people = report.totals.filter(({ name }) => name !== 'strangers');
  const { scan } = report;
  const agreement = scan
    ? markup`<p>On a small base of ${whole(scan.households)} households, the search chose what a scan of every household chooses in ${whole(scan.agreed)} of ${whole(scan.questions)} questions.</p>`
    : undefined;
  return markup`<section><h2 id="totals">Totals</h2>${peopleTable(people, false)}<h3>Precision, read in three ways</h3><p>By the protocol, FOUND needs last name, street and place; the number is answered apart. A neighbour of the same name is therefore FOUND by the letter, though nobody of that name lives at that number. The first column takes the protocol at its word for people who are not there and asks for the very household of those who are; the second counts every FOUND for a stranger as wrong; the third takes any household that the protocol calls found.</p>${precisionTable(report.totals)}${agreement}</section>`;
}

function byCorruption({ families, corruptions }: Report): Markup {
  if (corruptions.length === 0) return markup``;
  const plot = figure(
    recallPlot(corruptions),
    'Recall of questions with one error, within the letter; the dashed line is the target. Move over a line to see what the corruption does.',
  );
  return markup`<section><h2 id="corruptions">One corruption</h2>${plot}<h3>By family</h3>${peopleTable(families, false)}<h3>Each</h3>${peopleTable(corruptions, true)}</section>`;
}

function pairs({ pairs: rows }: Report): Markup {
  if (rows.length === 0) return markup``;
  return markup`<section><h2 id="pairs">Two corruptions</h2><p>Recall by the two fields that are touched. Move over a figure to see how many questions it rests on.</p>${pairMatrix(rows)}</section>`;
}

function strangers({ strangers: rows }: Report): Markup {
  if (rows.length === 0) return markup``;
  return markup`<section><h2 id="strangers">People who are not there</h2><p>“Found by the rule” says in how many questions some household of the base satisfies the protocol’s own rule for FOUND, by an exhaustive look at all of them. “Wrongly” are answers FOUND with a household that does not.</p>${strangersTable(rows)}</section>`;
}

function match({ match: found }: Report): Markup {
  if (!found) return markup``;
  const rows = [...found.totals.filter(({ name }) => name !== 'strangers'), ...found.corruptions];
  return markup`<section><h2 id="match">Beyond the letter: match</h2><p><code>--product match</code> answers which person of the base is meant, from any fields and by probability alone: who changed name or address and kept what is theirs. The same population, other questions; every answer counts against the very person, and every stranger who is matched counts as wrong. The first row of interest is “${PAST_THE_RULE}”: people whom the protocol’s rule does not find, and people who are not there.</p>${matchTable(rows)}<h3>People who are not there</h3>${matchTable(found.strangers)}</section>`;
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
