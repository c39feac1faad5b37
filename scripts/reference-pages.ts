import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIALECTS } from '../src/http/dialects.ts';
import { MOBILE_ERRORS } from '../src/http/dqe/mobile/errors.ts';
import { ERRORS } from '../src/http/errors.ts';
import { openApiOf } from '../src/http/v1/openapi.ts';
import { SUBSCRIBER_REJECT_SENTENCES } from '../src/mobile/operators/subscriber-base/index.ts';
import { PERSON_REJECT_SENTENCES } from '../src/reference/rows/people-schema.ts';
import { fileName } from '../src/runtime/config-file.ts';
import { SETTINGS, type SettingName } from '../src/runtime/settings.ts';
import { API_OPERATIONS } from './api-operations.ts';
import { type PackageLock, productionDependencies } from './dependency-licences.ts';

/** A page of docs/reference. `npm run reference` writes all of them from the code; a test compares them. */
export interface ReferencePage {
  /** Path from the root of the project. */
  readonly path: string;
  readonly text: string;
}

const GENERATED = 'Generated from the code by `npm run reference`.';

export interface ReferenceSources {
  /** `data/import/columns.tsv`. */
  readonly columns: string;
  /** `data/import/subscriber-columns.tsv`. */
  readonly subscriberColumns: string;
  readonly lock: PackageLock;
}

/** @param root folder of the package */
export function readReferenceSources(root: string): ReferenceSources {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return {
    columns: read('data/import/columns.tsv'),
    subscriberColumns: read('data/import/subscriber-columns.tsv'),
    lock: JSON.parse(read('package-lock.json')) as PackageLock,
  };
}

export function referencePages(sources: ReferenceSources): ReferencePage[] {
  return [
    { path: 'docs/reference/settings.md', text: settingsPage() },
    { path: 'docs/reference/errors.md', text: errorsPage() },
    { path: 'docs/reference/api.md', text: apiPage() },
    { path: 'docs/reference/columns.md', text: columnsPage(sources) },
    { path: 'docs/reference/dependencies.md', text: dependenciesPage(sources.lock) },
  ];
}

function settingsPage(): string {
  const settings = Object.entries(SETTINGS) as [SettingName, (typeof SETTINGS)[SettingName]][];
  const rows = settings.map(([name, { names, flag, values, fallback, meaning }]) => [
    names.map(code).join(', '),
    flag === undefined ? 'none' : code(flag),
    code(fileName(name)),
    values,
    fallback,
    meaning,
  ]);
  return page('Settings', [
    GENERATED,
    'A flag overrides the environment, the environment overrides the configuration file, and the file overrides the ' +
      'default. If a setting has several variables, the first one that is set is used. An empty value counts as not set. ' +
      'The command reports all invalid settings together. It also rejects unknown names in the file and unknown variables ' +
      'that begin with `IDEM_`, so that a misspelt setting is noticed. `NO_COLOR` turns colours off.',
    'The configuration file is a JSON object. `idem serve --config FILE` or the variable `IDEM_CONFIG` names it; all ' +
      'commands read the variable. `idem config check` reports what is wrong and in which line, `idem config show` prints ' +
      'every setting with its origin.',
    '```json\n{\n  "base": "/var/lib/idem",\n  "port": 8443,\n  "tls-cert": "/etc/idem/chain.pem",\n' +
      '  "tls-key": "/etc/idem/key.pem",\n  "trust-proxy": ["10.0.0.0/8"]\n}\n```',
    table(['Environment', 'Flag', 'In the file', 'Values', 'Default', 'Meaning'], rows),
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
    GENERATED,
    'Every error response has this body. The HTTP status is equal to `status`.',
    '```text\n{"status":400,"message":"Missing parameters","details":"Address","error":"bad request"}\n```',
    'The first two errors are specified by DQE and are identical byte for byte. The others are specific to Idem and have ' +
      'the same format. The server checks the licence first, then the parameters that were sent, then which parameters ' +
      'are missing.',
    table(['Status', 'Message', 'Error', 'Details', 'When'], rows),
    '## ID Mobile',
    '`/ACCESS_TOKEN/`, `/IDMOBILE/` and `/GET/` have their own format: `{"status":"error","error_type":…,"error_id":…}`. ' +
      'The HTTP status is 200. With `IDEM_MOBILE_HTTP_STATUS=strict` it is the status in this table. `/ACCESS_TOKEN/` ' +
      'always responds with status 400.',
    table(['Id', 'Type', 'Strict status', 'When'], mobileErrorRows()),
    '## Exit codes of the command line',
    table(
      ['Exit code', 'Meaning'],
      [
        ['0', 'Success. For `idem check`: FOUND and NOT FOUND are both a success.'],
        ['1', 'Failure. Standard error says why, and what to do.'],
        ['2', 'Incorrect usage or settings. Standard error says how to use the command.'],
        ['130, 143', 'Stopped by Ctrl-C or SIGTERM before the end.'],
      ],
    ),
  ]);
}

interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly description?: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

function apiPage(): string {
  const document = openApiOf(API_OPERATIONS, '', DIALECTS) as unknown as {
    readonly tags: readonly { readonly name: string; readonly description?: string }[];
    readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const sections = document.tags.flatMap(({ name, description }) => {
    const rows = operations
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ method, path, operation: { operationId, summary, description: more = '', responses } }) => [
        code(`${method} ${path}`),
        code(operationId),
        summary,
        /scope `([\w:]+)`/.exec(more)?.[1] ?? 'none',
        Object.keys(responses).join(', '),
      ]);
    const head = ['Request', 'Operation', 'What it does', 'Scope', 'Statuses'];
    return [`## ${name}`, ...(description === undefined ? [] : [description]), table(head, rows)];
  });
  return page('Operations of the HTTP interfaces', [
    GENERATED,
    'Every operation that a server describes at `/openapi.json` and shows at `/docs`, with parameters, bodies and ' +
      'examples. Tests compare the description with the routes, and with the responses of the server.',
    ...sections,
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

function columnsPage({ columns, subscriberColumns }: ReferenceSources): string {
  const sentences = { ...PERSON_REJECT_SENTENCES, ...SUBSCRIBER_REJECT_SENTENCES };
  const rejects = Object.entries(sentences).map(([reason, sentence]) => [code(reason), sentence]);
  return page('Columns of import files', [
    GENERATED,
    'Case, accents, spaces and punctuation are ignored: `Code postal`, `CODE_POSTAL` and `codePostal` are the same name. ' +
      'A name marked with ° is used only if no other column has the field. Use `--map` for any other name.',
    table(['Field', 'Column names'], columnRows(columns)),
    '## Subscribers',
    '`idem subscribers import` recognises these fields, and all fields above except `id`, `household_id` and `phone`.',
    table(['Field', 'Column names'], columnRows(subscriberColumns)),
    '## Why a row is rejected',
    table(['Reason', 'Meaning'], rejects),
  ]);
}

function dependenciesPage(lock: PackageLock): string {
  const rows = productionDependencies(lock).map(({ name, version, licence, isOptional }) => [
    code(name),
    version,
    licence,
    isOptional ? 'on its platform only' : 'always',
  ]);
  return page('Dependencies', [
    GENERATED,
    'The packages that are installed with Idem, direct and indirect, with their versions and licences. A test accepts ' +
      'permissive licences only. The published package has the same list as a CycloneDX bill of materials, ' +
      '`sbom.cdx.json`. The reasons for the direct dependencies are in [decision 0008](../decisions/0008-packages.md).',
    table(['Package', 'Version', 'Licence', 'Installed'], rows),
  ]);
}

function page(title: string, parts: readonly string[]): string {
  return `# ${title}\n\n${parts.join('\n\n')}\n`;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Pads cells to the width of their column, as the formatter does. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(cells[0]!), line(widths.map((width) => '-'.repeat(width))), ...cells.slice(1).map(line)].join('\n');
}
