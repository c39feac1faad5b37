import { MOBILE_ERRORS } from '../src/http/dqe/mobile/errors.ts';
import { ERRORS } from '../src/http/errors.ts';
import { SETTINGS } from '../src/runtime/config.ts';

/**
 * The pages of docs/reference, made from the code so that they cannot drift from it: `scripts/write-reference.ts` writes
 * them, a test compares them.
 */
export interface ReferencePage {
  /** Path from the root of the project. */
  readonly path: string;
  readonly text: string;
}

const MADE = 'Made from the code by `node dist/scripts/write-reference.js`; change it there.';

export interface ReferenceSources {
  /** `data/import/columns.tsv`. */
  readonly columns: string;
  /** `data/import/subscriber-columns.tsv`. */
  readonly subscriberColumns: string;
  /** Each reason for which a row is not taken, and its sentence. */
  readonly rejectSentences: Readonly<Record<string, string>>;
}

export function referencePages(sources: ReferenceSources): ReferencePage[] {
  return [
    { path: 'docs/reference/settings.md', text: settingsPage() },
    { path: 'docs/reference/errors.md', text: errorsPage() },
    { path: 'docs/reference/columns.md', text: columnsPage(sources) },
  ];
}

function settingsPage(): string {
  const rows = Object.values(SETTINGS).map(({ names, flag, values, fallback, meaning }) => [
    names.map(code).join(', '),
    flag === undefined ? 'none' : code(flag),
    values,
    fallback,
    meaning,
  ]);
  return page('Settings', [
    MADE,
    'A flag wins over the environment, the environment over the default. Of several names the first wins; an empty text ' +
      'is as good as none. Everything that is wrong is reported at once, and a name that begins with `IDEM_` and is none ' +
      'of these is refused: a misspelt setting must not be silently without effect. `NO_COLOR` turns colours off.',
    table(['Environment', 'Flag', 'Values', 'Default', 'Meaning'], rows),
  ]);
}

function errorsPage(): string {
  const rows = Object.values(ERRORS).map(({ status, error, message, details, when }) => [
    String(status),
    code(message),
    code(error),
    details,
    when,
  ]);
  return page('Errors', [
    MADE,
    'Every error of the server has this body, with the HTTP status equal to `status`:',
    '```text\n{"status":400,"message":"Missing parameters","details":"Address","error":"bad request"}\n```',
    'The first two are the documents’, byte for byte; the others are ours in the same shape. The licence is looked at ' +
      'first, then what is wrong with the parameters that were sent, then which are missing.',
    table(['Status', 'Message', 'Error', 'Details', 'When'], rows),
    '## ID Mobile',
    '`/ACCESS_TOKEN/`, `/IDMOBILE/` and `/GET/` have errors of their own, `{"status":"error","error_type":…,"error_id":…}`, ' +
      'with HTTP status 200; with `IDEM_MOBILE_HTTP_STATUS=strict` the one given here. `/ACCESS_TOKEN/` always has 400.',
    table(['Id', 'Type', 'Strict status', 'When'], mobileErrorRows()),
    '## The command line',
    table(
      ['Exit code', 'Meaning'],
      [
        ['0', 'Done. `idem check`: there is an answer, FOUND or NOT FOUND.'],
        ['1', 'It could not be done; one sentence on standard error says why and what to do.'],
        ['2', 'It was used wrongly; one sentence on standard error says how to use it.'],
        ['130, 143', 'Ctrl-C or SIGTERM stopped it before it was done.'],
      ],
    ),
  ]);
}

function mobileErrorRows(): string[][] {
  return Object.entries(MOBILE_ERRORS)
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([id, { type, status, when }]) => [id, code(type), String(status), when]);
}

function columnRows(tsv: string): string[][] {
  const byField = new Map<string, string[]>();
  for (const line of tsv.trimEnd().split('\n').slice(1)) {
    const [field = '', name = '', strength = ''] = line.split('\t');
    byField.set(field, [...(byField.get(field) ?? []), strength === 'weak' ? `${code(name)}°` : code(name)]);
  }
  return Array.from(byField, ([field, names]) => [code(field), names.join(', ')]);
}

function columnsPage({ columns, subscriberColumns, rejectSentences }: ReferenceSources): string {
  const rejects = Object.entries(rejectSentences).map(([reason, sentence]) => [code(reason), sentence]);
  return page('Columns of an import', [
    MADE,
    'Case, accents, blanks and punctuation of a header do not count: `Code postal`, `CODE_POSTAL` and `codePostal` are ' +
      'one. A name with ° gives way to any other for the same field. For the rest there is `--map`.',
    table(['Field', 'Names in a header'], columnRows(columns)),
    '## Of subscribers',
    '`idem subscribers import` knows these fields besides, and all of the above but `id`, `household_id` and `phone`.',
    table(['Field', 'Names in a header'], columnRows(subscriberColumns)),
    '## Why a row is not taken',
    table(['Reason', 'Sentence'], rejects),
  ]);
}

function page(title: string, parts: readonly string[]): string {
  return `# ${title}\n\n${parts.join('\n\n')}\n`;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Cells are filled up to the widest of their column, as the formatter writes tables. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(cells[0]!), line(widths.map((width) => '-'.repeat(width))), ...cells.slice(1).map(line)].join('\n');
}
