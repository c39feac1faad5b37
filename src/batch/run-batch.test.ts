import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askedSubject, digestsOf, householdSubject, recordSubject } from '../journal/index.ts';
import { ChangeableBase } from '../reference/changes/index.ts';
import { importFiles } from '../reference/import/index.ts';
import { PEOPLE as PEOPLE_SCHEMA } from '../reference/rows/index.ts';
import { openSource } from '../tabular/index.ts';
import { testBatchRequest } from './batch.testing.ts';
import { BatchAbortedError, type BatchRequest, runBatch } from './run-batch.ts';

const PEOPLE = [
  'id;nom;prenom;adresse;cp;ville;email',
  'p1;Zyxwarsky;Quirine;12 bis rue des Wombats;75011;Paris;quirine@zyxwarsky.example',
  'p2;Zyxwarsky;Basile;12 bis rue des Wombats;75011;Paris;',
  'p3;Ornitho;Rinque;3 place du Bec;69001;Lyon;',
];
const HEADER = 'n;nom;prenom;adresse;cp;ville;email';
const ROWS = [
  '1;ZYXWARSKY;Quirine;12 bis r des wombats;75011;PARIS;quirine@zyxwarsky.example',
  '2;"Zyxwarski";Marcel;12 rue des Wombats;75011;;',
  '3;Personne;Zoé;99 rue de Nulle Part;33000;Bordeaux;',
  '4;;Zoé;3 place du Bec;69001;Lyon;',
  '5;Ornitho;3 place du Bec',
];

let folder: string;
let base: string;
let input: string;
let output: string;

async function importPeople(lines: readonly string[]): Promise<void> {
  const path = join(folder, 'people.csv');
  writeFileSync(path, lines.join('\n'));
  await importFiles({
    base,
    sources: [await openSource(path, { schema: PEOPLE_SCHEMA })],
    replace: true,
    country: 'FR',
    onReject: () => {},
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-batch-'));
  base = join(folder, 'base');
  input = join(folder, 'in.csv');
  output = join(folder, 'out.csv');
  await importPeople(PEOPLE);
});
beforeEach(() => {
  for (const end of ['', '.part', '.journal', '.subjects']) rmSync(output + end, { force: true });
  writeFileSync(input, `${[HEADER, ...ROWS].join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function answer(request: Partial<BatchRequest> = {}, path = input) {
  const product = request.product ?? 'idcheck-plus';
  return runBatch(await testBatchRequest(path, { output, base, ...request, product }));
}

const outputLines = () => readFileSync(output, 'utf8').split('\n');

/** The digests that a run hands to the journal, in hexadecimal, each once. */
async function subjectsOf(request: Partial<BatchRequest>, path = input): Promise<Set<string>> {
  let digests = '';
  const onAnswered: BatchRequest['onAnswered'] = async ({ subjects }) => {
    expect(existsSync(output)).toBe(request.force === true);
    for await (const piece of subjects) digests += Buffer.from(piece).toString('hex');
  };
  await answer({ ...request, onAnswered }, path);
  return new Set(digests.match(/.{32}/g));
}

const hexOf = (subjects: readonly (string | undefined)[]) =>
  new Set(subjects.map((subject) => Buffer.from(digestsOf([subject!])).toString('hex')));

describe('runBatch', () => {
  it('hands the households found to the journal, and what was asked of others', async () => {
    await answer({ product: 'match' });
    const household = /p1;([^;]+);/.exec(outputLines()[1]!)![1]!;
    rmSync(output);
    const asked = askedSubject({ lastName: 'Personne', postalCode: '33000' });
    expect(await subjectsOf({})).toEqual(hexOf([householdSubject(household), asked]));
    rmSync(output);
    // Line 4 has nothing that a subject is made of, and line 5 is not asked.
    const variant = askedSubject({ lastName: 'Zyxwarski', postalCode: '75011' });
    const matched = await subjectsOf({ product: 'match', threshold: 0.99 });
    expect(matched).toEqual(hexOf([recordSubject('p1'), variant, asked]));
    expect(existsSync(`${output}.subjects`)).toBe(false);
  });

  it('adds the columns of ID Check Plus to those of the input', async () => {
    const summary = await answer();
    const label = {
      found: 'The household of this person was found.',
      not: 'The base contains no household that is close enough',
    };
    expect(outputLines()).toEqual([
      `${HEADER};${['ERROR_CODE', 'ERROR_LABEL', ...['FIRSTNAME', 'LASTNAME', 'ADDRESS', 'POSTALCODE', 'CITY', 'BIRTHDATE', 'PHONE', 'EMAIL'].map((field) => `${field}_ERROR_CODE`)].map((name) => `DQE_IDCHECK_PLUS_${name}`).join(';')}`,
      `${ROWS[0]};FOUND;${label.found};E;E;E;E;E;?;?;E`,
      `${ROWS[1]};FOUND;${label.found};D;P;E;E;?;?;?;?`,
      `${ROWS[2]};NOT FOUND;${label.not} to this person.;?;?;?;?;?;?;?;?`,
      `${ROWS[3]};EMPTY;The last name is missing.;?;?;?;?;?;?;?;?`,
      `${ROWS[4]};;;;;EMPTY;The address and postal code are missing.;?;?;?;?;?;?;?;?`,
      '',
    ]);
    expect(summary).toMatchObject({ rows: 5, found: 2, notFound: 1, empty: 2, rowsBefore: 0 });
    expect(summary.notes).toMatchObject({ 'row.short': 1 });
    expect(summary.letters).toMatchObject({ LASTNAME: { E: 1, P: 1, '?': 1 }, EMAIL: { E: 1, '?': 2 } });
  });

  it('adds the columns of ID Check with the given prefix and separator', async () => {
    await answer({ product: 'idcheck', prefix: 'X', separator: ',' });
    const [header, first] = outputLines();
    expect(header).toBe(
      `${HEADER.replaceAll(';', ',')},X_ERROR_CODE,X_ERROR_LABEL,X_FIRSTNAME_ERROR_CODE,X_LASTNAME_ERROR_CODE,X_ADDRESS_ERROR_CODE,X_POSTALCODE_ERROR_CODE,X_CITY_ERROR_CODE`,
    );
    expect(first).toBe(`${ROWS[0]!.replaceAll(';', ',')},FOUND,The household of this person was found.,E,E,E,E,E`);
  });

  it('adds the matched record, its household and the probability', async () => {
    const summary = await answer({ product: 'match', threshold: 0 });
    const [header, ...rows] = outputLines();
    expect(header).toBe(`${HEADER};IDEM_RECORD_ID;IDEM_HOUSEHOLDID;IDEM_PROBABILITY`);
    expect(rows[0]).toMatch(/;p1;-?\d+;[01](\.\d+)?$/);
    expect(rows[1]).toMatch(/;p[12];-?\d+;[01](\.\d+)?$/);
    expect(rows[2]).toMatch(/;;;0(\.\d+)?$/);
    expect(rows[4]).toMatch(/;;;;;;;$/);
    expect(summary).toMatchObject({ rows: 5, empty: 1 });
    rmSync(output);
    await answer({ product: 'match', threshold: 1 });
    expect(outputLines()[2]).toMatch(/;;;0(\.\d+)?$/);
  });

  it('lists further candidates in columns of their own', async () => {
    const summary = await answer({ product: 'match', threshold: 0.9, candidates: 3 });
    const [header, ...rows] = outputLines();
    const added = ['', '_2', '_3'].map(
      (rank) => `IDEM_RECORD_ID${rank};IDEM_HOUSEHOLDID${rank};IDEM_PROBABILITY${rank}`,
    );
    expect(header).toBe(`${HEADER};${added.join(';')}`);
    expect(rows[0]).toMatch(/;p1;-?\d+;0\.\d+;p2;-?\d+;0(\.\d+)?;;;$/);
    expect(rows[2]).toMatch(/;;;0(\.\d+)?;;;;;;$/);
    expect(rows[4]).toMatch(/;;;;;;;;;$/);
    expect(summary.found).toBe(rows.filter((row) => / ?;p\d;-?\d+;0\.9\d*;/.test(row)).length);
  });

  it('uses the household key', async () => {
    const idOf = (line: string) => line.split(';').at(-2);
    await answer({ product: 'match', threshold: 0 });
    const plain = idOf(outputLines()[1]!);
    rmSync(output);
    await answer({ product: 'match', threshold: 0, householdKey: 'key' });
    expect(idOf(outputLines()[1]!)).toMatch(/^-?\d+$/);
    expect(idOf(outputLines()[1]!)).not.toBe(plain);
  });

  it('rejects an input that already has an added column', async () => {
    await answer();
    writeFileSync(input, readFileSync(output));
    await expect(answer({ force: true })).rejects.toThrow(
      /already has a column DQE_IDCHECK_PLUS_ERROR_CODE; .*--prefix/,
    );
    await expect(answer({ force: true, prefix: 'SECOND' })).resolves.toMatchObject({ rows: 5 });
  });

  it.each([
    ['Windows-1252 with CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1')],
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-8, compressed', (text: string) => gzipSync(text)],
  ])('reads %s, and writes UTF-8 with line feeds', async (_, encode) => {
    const text = `${HEADER}\n1;Élan;Zoé;1 rue de l’Été;75011;Paris;\n`.replaceAll('’', "'");
    writeFileSync(input, encode(text));
    await answer();
    const [header, row, ...rest] = outputLines();
    expect(header!.startsWith(`${HEADER};DQE_`)).toBe(true);
    expect(row).toMatch(/^1;Élan;Zoé;1 rue de l'Été;75011;Paris;;NOT FOUND;.*[^\r]$/);
    expect(rest).toEqual(['']);
  });

  it('rejects NDJSON', async () => {
    const path = join(folder, 'in.ndjson');
    writeFileSync(path, '{"nom":"Ornitho","adresse":"3 place du Bec","cp":"69001"}\n');
    await expect(answer({}, path)).rejects.toThrow(/reads CSV, not NDJSON/);
  });

  it('writes the same bytes to a stream', async () => {
    const chunks: Uint8Array[] = [];
    const write = async (bytes: Uint8Array) => {
      chunks.push(bytes);
    };
    await answer({ output: write });
    await answer();
    expect(Buffer.concat(chunks)).toEqual(readFileSync(output));
  });
});

describe('runBatch after an interruption', () => {
  /** Some batches of 96 KiB each. */
  const COPIES = 1200;

  beforeEach(() => {
    const rows = Array.from({ length: COPIES }, (_, i) => ROWS.map((row) => `${i}${row}`).join('\n'));
    writeFileSync(input, `${HEADER}\n${rows.join('\n')}\n`);
  });

  /** @returns how many rows were answered */
  async function stopAfterFirstBatch(path = input, request: Partial<BatchRequest> = {}): Promise<number> {
    const controller = new AbortController();
    let answered = 0;
    const onProgress = ({ rows }: { rows: number }) => {
      answered = rows;
      controller.abort();
    };
    const stopped = answer({ ...request, signal: controller.signal, onProgress }, path);
    await expect(stopped).rejects.toThrow(BatchAbortedError);
    await expect(stopped).rejects.toMatchObject({ isResumable: true });
    return answered;
  }

  it.each([['plain'], ['compressed']])('resumes and writes the same bytes: %s', async (kind) => {
    let path = input;
    if (kind === 'compressed') {
      path = `${input}.gz`;
      writeFileSync(path, gzipSync(readFileSync(input)));
    }
    await answer({}, path);
    const whole = readFileSync(output);
    rmSync(output);
    const answered = await stopAfterFirstBatch(path);
    expect(existsSync(output)).toBe(false);
    expect(answered).toBeGreaterThan(1000);
    expect(answered).toBeLessThan(COPIES * ROWS.length);
    const starts: unknown[] = [];
    const summary = await answer({ onStart: (start) => starts.push(start) }, path);
    expect(starts).toEqual([{ rowsBefore: answered, restartReason: undefined }]);
    expect(summary).toMatchObject({ rows: COPIES * ROWS.length, rowsBefore: answered, found: 2 * COPIES });
    expect(readFileSync(output).equals(whole)).toBe(true);
  });

  it('hands the subjects of all rows to the journal', async () => {
    const names = (i: number) => String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26)).repeat(3);
    const rows = Array.from(
      { length: 5 * COPIES },
      (_, i) => `${i};Absent${names(i)};Zoé;99 rue de Nulle Part;33000;;`,
    );
    writeFileSync(input, `${HEADER}\n${rows.join('\n')}\n`);
    const whole = await subjectsOf({});
    expect(whole.size).toBe(26 * 26);
    rmSync(output);
    const stopped: { readonly rows: number; readonly subjects: number }[] = [];
    const onStopped: BatchRequest['onStopped'] = async ({ rows: count, subjects }) => {
      let bytes = 0;
      for await (const piece of subjects) bytes += piece.length;
      stopped.push({ rows: count, subjects: bytes / digestsOf(['one']).length });
    };
    const answered = await stopAfterFirstBatch(input, { onAnswered: () => expect.unreachable(), onStopped });
    expect(answered).toBeLessThan(rows.length);
    expect(stopped).toEqual([{ rows: answered, subjects: answered }]);
    const starts: unknown[] = [];
    expect(await subjectsOf({ onStart: (start) => starts.push(start) })).toEqual(whole);
    expect(starts).toEqual([{ rowsBefore: answered, restartReason: undefined }]);
    rmSync(output);

    await stopAfterFirstBatch(input, { onAnswered: () => expect.unreachable() });
    rmSync(`${output}.subjects`);
    expect(await subjectsOf({ onStart: (start) => starts.push(start) })).toEqual(whole);
    expect(starts[1]).toMatchObject({
      rowsBefore: 0,
      restartReason: expect.stringContaining('is missing or incomplete'),
    });
  });

  it.each([
    ['the input has changed', () => utimesSync(input, new Date(0), new Date(0)), {}],
    ['the options are different', () => {}, { separator: ',' }],
    ['the options are different', () => {}, { encoding: 'windows-1252' }],
    ['the reference base has changed', () => importPeople(PEOPLE.slice(0, 3)), {}],
  ] as const)('starts over if %s', async (restartReason, change, options) => {
    await stopAfterFirstBatch();
    await change();
    const starts: unknown[] = [];
    const summary = await answer({ ...options, onStart: (start) => starts.push(start) });
    expect(starts).toEqual([{ rowsBefore: 0, restartReason }]);
    expect(summary).toMatchObject({ rows: COPIES * ROWS.length, rowsBefore: 0 });
    expect(outputLines()).toHaveLength(1 + COPIES * ROWS.length + 1);
  });

  it('answers with the people as they are at its start', async () => {
    await importPeople(PEOPLE);
    const { generation } = await answer();
    const changes = new ChangeableBase(base);
    await changes.apply([{ delete: 'p1' }]);
    await changes.close();
    const again = await answer({ force: true });
    expect(again).toMatchObject({ generation, rowsBefore: 0 });
    expect(outputLines()[1]).not.toContain(';E;E;E;E;E;');
    await importPeople(PEOPLE);
  });

  it('answers all rows with one generation during an import', async () => {
    await importPeople(PEOPLE);
    await answer();
    const whole = readFileSync(output);
    let imported: Promise<void> | undefined;
    const onProgress = () => {
      imported ??= importPeople([PEOPLE[0]!, PEOPLE[3]!]);
    };
    await answer({ force: true, onProgress });
    await imported;
    expect(readFileSync(output).equals(whole)).toBe(true);
    await answer({ force: true });
    expect(readFileSync(output).equals(whole)).toBe(false);
    await importPeople(PEOPLE);
  });
});
