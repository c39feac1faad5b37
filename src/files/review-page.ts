import { type Markup, markup, PAGE_STYLE } from '../evaluate/index.ts';
import type { PersonInput } from '../matching/model.ts';
import { LETTERED_FIELDS, type LetteredField } from './model.ts';
import { MAX_REVIEW_ROWS, type ReviewedBatch, type ReviewRow } from './review-rows.ts';

/** What a review page says about its origin. */
export interface ReviewOrigin {
  readonly file: string;
  readonly output: string;
  readonly product: string;
  readonly version: string;
  /** ISO 8601, the day. */
  readonly date: string;
}

/** Shapes and words of the levels, which differ without colours (source: the console's design brief). */
const LEVELS: Readonly<Record<string, readonly [sign: string, word: string]>> = {
  E: ['●', 'identical'],
  S: ['◕', 'close'],
  P: ['◑', 'quite far'],
  N: ['◔', 'far'],
  D: ['✕', 'different'],
  '?': ['–', 'not compared'],
};

const FIELDS: Readonly<Record<LetteredField, readonly [title: string, value: (person: PersonInput) => string]>> = {
  last_name: ['Last name', ({ lastName = '', birthName = '' }) => (lastName === '' ? birthName : lastName)],
  first_name: ['First name', ({ firstName = '' }) => firstName],
  street: [
    'Address',
    ({ address = '', streetNumber = '', street = '' }) => address || `${streetNumber} ${street}`.trim(),
  ],
  postal_code: ['Postal code', ({ postalCode = '' }) => postalCode],
  city: ['City', ({ city = '' }) => city],
  birth_date: ['Birth date', ({ birthDate = '' }) => birthDate],
  email: ['E-mail', ({ email = '' }) => email],
  phone: ['Phone', ({ phone = '' }) => phone],
};

const STYLE = `
table.review td, table.review th { text-align: left; vertical-align: top; }
table.review td { white-space: normal; overflow-wrap: break-word; }
table.review td.number { text-align: right; font-variant-numeric: tabular-nums; }
.level { font-weight: 600; white-space: nowrap; }
.level.D { color: var(--bad); }
@media screen and (max-width: 48rem) {
  table.review thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table.review, table.review tbody, table.review tr, table.review td { display: block; width: 100%; }
  table.review tr { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 .8rem; padding: .4rem .6rem; }
  table.review td { border: 0; padding: .15rem 0; text-align: left !important; }
  table.review td::before { content: attr(data-title) ": "; color: var(--soft); }
}
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --line: #999; --fill: #fff; --bad: #000; }
  body { max-width: none; padding: 0; font-size: 10px; }
  table.review { width: 100%; }
  table.review :is(th, td) { padding: .15rem .25rem; white-space: normal; }
  table.review td[data-title="E-mail"] { overflow-wrap: anywhere; }
  table.review tr { break-inside: avoid; }
}
`;

const counted = (rows: number) => `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`;

const count = (rows: number) => rows.toLocaleString('en-GB');

/** A page with the doubtful rows of a batch: one file, without scripts and network. It contains personal data. */
export function renderReview(batch: ReviewedBatch, origin: ReviewOrigin): string {
  const { doubtful, bands } = batch;
  const isCompared = (field: LetteredField) => doubtful.some(({ letters }) => (letters[field] ?? '?') !== '?');
  const fields = LETTERED_FIELDS.filter(isCompared);
  const toReview = bands.doubtful + bands.to_check;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Review of ${origin.file}</title>
<style>${{ html: PAGE_STYLE + STYLE }}</style>
</head>
<body>
<main>
<h1>Review of ${origin.file}</h1>
<p class="lead">Idem ${origin.version}, ${origin.product}, ${origin.date}. The rows are those of ${origin.output}.</p>
<p><strong>This page contains personal data.</strong> Only its owner can read the file. Delete it when the review is over.</p>
<p>${conclusion(batch)}</p>
<div class="cards">
${card(batch.rows, 'rows')}${card(batch.results.found, 'FOUND')}${card(batch.results.not_found, 'NOT FOUND')}
${card(batch.results.not_checked, 'not checked')}${card(bands.doubtful, 'doubtful (doubt from 50)')}
${card(bands.to_check, 'to check (doubt 10 to 49)')}${card(bands.clear, 'clear (doubt below 10)')}
</div>
${notCheckedSection(batch)}
<h2>Rows, the most doubtful first</h2>
<p class="soft">${limitText(batch)} Doubt orders the review; it is not a probability. The probability is that this is the person.
${legend()}</p>
${toReview + bands.clear === 0 ? markup`<p>No row was checked.</p>` : rowTable(doubtful, fields)}
</main>
</body>
</html>
`;
  return page.html;
}

function conclusion({ bands, results, rows }: ReviewedBatch): string {
  if (rows === 0) return 'The file has no rows.';
  const skipped = results.not_checked === 0 ? '' : ` Not checked: ${counted(results.not_checked)}.`;
  if (bands.doubtful + bands.to_check === 0) return `No row needs a review.${skipped}`;
  return `${count(bands.doubtful)} of ${count(rows)} rows are doubtful, and ${count(bands.to_check)} more should be checked.${skipped}`;
}

function card(rows: number, title: string): Markup {
  return markup`<div class="card plain"><b>${count(rows)}</b><span>${title}</span></div>`;
}

function notCheckedSection({ notChecked }: ReviewedBatch): Markup {
  if (notChecked.length === 0) return markup``;
  const items = notChecked.map(([reason, rows]) => markup`<li>${count(rows)}: ${reason}</li>\n`);
  return markup`<h2>Rows that were not checked</h2>\n<ul>${items}</ul>`;
}

function limitText({ rows, results, doubtful }: ReviewedBatch): string {
  const checked = rows - results.not_checked;
  return doubtful.length < checked ? `The first ${count(MAX_REVIEW_ROWS)} of ${count(checked)} checked rows.` : '';
}

function legend(): string {
  return `${Object.entries(LEVELS)
    .map(([letter, [sign, word]]) => `${sign} ${letter} ${word}`)
    .join(', ')}. Birth date: year, month, day; 0 equal, 1 different.`;
}

function rowTable(rows: readonly ReviewRow[], fields: readonly LetteredField[]): Markup {
  const heads = ['Line', 'Doubt', 'Result', 'Probability', ...fields.map((field) => FIELDS[field][0]), 'Reason'];
  return markup`<table class="review">
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => rowMarkup(row, fields))}</tbody>
</table>`;
}

function rowMarkup(
  { line, doubt, result, reason, probability, letters, person }: ReviewRow,
  fields: readonly LetteredField[],
): Markup {
  const cells = fields.map((field) => {
    const [title, read] = FIELDS[field];
    return markup`<td data-title="${title}">${read(person)} ${levelMarkup(letters[field] ?? '?')}</td>`;
  });
  return markup`<tr><td class="number" data-title="Line">${count(line)}</td><td class="number" data-title="Doubt">${doubt}</td>
<td data-title="Result">${result === 'found' ? 'FOUND' : 'NOT FOUND'}</td><td class="number" data-title="Probability">${probability}</td>
${cells}<td data-title="Reason">${reason}</td></tr>
`;
}

/** The three digits of a birth date are shown as they are. */
function levelMarkup(letter: string): Markup {
  const level = LEVELS[letter];
  if (level === undefined) return markup`<span class="level ${letter === '000' ? 'E' : 'D'}">${letter}</span>`;
  return markup`<span class="level ${letter === '?' ? 'Q' : letter}" title="${level[1]}">${level[0]} ${letter}</span>`;
}
