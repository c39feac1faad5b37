import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { Program, pause, run, temporaryFolder } from './program.ts';

const LICENCES = { idcheck: 'batch-test-idcheck', 'idcheck-plus': 'batch-test-idcheck-plus' } as const;
type CheckProduct = keyof typeof LICENCES;

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const inFolder = (name: string) => join(folder.path, name);
const idem = (...args: string[]) => run([...args, '--base', base], { cwd: folder.path });
const idemInProcess = (...args: string[]) => runInProcess([...args, '--base', base], { cwd: folder.path });

/** One person of the generated base. */
type Person = Record<string, string>;
let people: Person[];

function readCsv(text: string, separator: string): Person[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(separator);
  return lines.map((line) => {
    const values = line.split(separator);
    return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
  });
}

beforeAll(async () => {
  await succeedInProcess(['generate', '--persons', '2000', '--seed', '11', '-o', inFolder('people.csv')]);
  people = readCsv(readFileSync(inFolder('people.csv'), 'utf8'), ',');
  expect((await idem('import', 'people.csv', '--quiet')).exitCode).toBe(0);
  for (const [product, code] of Object.entries(LICENCES)) {
    await idemInProcess('licence', 'add', '--name', product, '--products', product, '--code', code);
  }
});
afterAll(folder.remove);

/** What is asked for a person, with something wrong in most of them. */
function questionAbout(person: Person, number: number): Person {
  const other = people[(number * 7 + 3) % people.length]!;
  const line = `${person.street_number} ${person.street}`;
  const asked: Person = {
    n: String(number),
    nom: person.last_name!,
    prenom: person.first_name!,
    naissance: person.birth_date!,
    adresse: line,
    cp: person.postal_code!,
    ville: person.city!,
    mail: person.email!,
    tel: person.phone!,
  };
  const change: Person[] = [
    {},
    { nom: asked.nom!.toUpperCase(), adresse: line.toLowerCase() },
    { nom: `${asked.nom!.slice(0, 2)}x${asked.nom!.slice(2)}` },
    { adresse: line.replace(/[aeiou]/, 'o') },
    { nom: other.last_name! },
    { nom: 'Zzyzx', prenom: 'Qwfp', adresse: '99999 rue de Nulle Part', cp: '99999', ville: '', mail: '', tel: '' },
    { prenom: other.first_name!, cp: other.postal_code!, ville: other.city! },
    { naissance: '1980-02-30' },
    { nom: ' ' },
    { adresse: '', cp: '' },
    { naissance: '', mail: 'not an address', tel: '12' },
    { ville: 'x'.repeat(1001) },
  ];
  return { ...asked, ...change[number % change.length] };
}

interface Answer {
  readonly status: number;
  readonly letters: Record<string, string>;
}

async function askServer(url: string, question: Person, product: CheckProduct): Promise<Answer> {
  const parameters = {
    Licence: LICENCES[product],
    LastName: question.nom!,
    FirstName: question.prenom!,
    BirthDate: question.naissance!,
    Address: question.adresse!,
    PostalCode: question.cp!,
    City: question.ville!,
    Email: question.mail!,
    Phone: question.tel!,
  };
  const response = await fetch(`${url}/SEARCH/?${new URLSearchParams(parameters)}`);
  const body = (await response.json()) as { DATA1?: Record<string, string> };
  return { status: response.status, letters: body.DATA1 ?? {} };
}

/** The keys of an answer, in the order of the added columns. */
const KEYS: Readonly<Record<CheckProduct, readonly string[]>> = {
  idcheck: ['FirstName', 'LastName', 'Address', 'PostalCode', 'City'],
  'idcheck-plus': ['FirstName', 'LastName', 'Address', 'PostalCode', 'City', 'BirthDate', 'Phone', 'Email'],
};

describe('idem batch', () => {
  it('writes the answers of /SEARCH/ for the same rows', async () => {
    const questions = people.slice(0, 480).map(questionAbout);
    const columns = Object.keys(questions[0]!);
    const lines = questions.map((question) => columns.map((column) => question[column]).join('\t'));
    writeFileSync(inFolder('asked.tsv'), `${columns.join('\t')}\n${lines.join('\n')}\n`);
    const server = new Program(['serve', '--base', base, '--port', '0', '--workers', '2']);
    try {
      const [, url] = await server.says(/ready on (http:\/\/\S+:\d+)/);
      for (const product of ['idcheck', 'idcheck-plus'] as const) {
        const args = ['-o', `${product}.csv`, '--product', product, '--separator', 'tab', '--prefix', 'X', '--json'];
        const { exitCode, out, err } = await idem('batch', 'asked.tsv', ...args);
        expect({ product, exitCode, err }).toEqual({ product, exitCode: 0, err: '' });
        const rows = readCsv(readFileSync(inFolder(`${product}.csv`), 'utf8'), '\t');
        const expected: string[][] = [];
        for (const question of questions) {
          const { status, letters } = await askServer(url!, question, product);
          const code = status === 400 ? 'EMPTY' : letters.result!;
          expected.push([code, ...KEYS[product].map((key) => (status === 400 ? '?' : letters[`Check_${key}`]!))]);
        }
        const suffixes = ['ERROR_CODE', ...KEYS[product].map((key) => `${key.toUpperCase()}_ERROR_CODE`)];
        expect(
          rows.map((row) => suffixes.map((suffix) => row[`X_${suffix}`])),
          product,
        ).toEqual(expected);
        const count = (code: string) => expected.filter(([one]) => one === code).length;
        for (const code of ['FOUND', 'NOT FOUND', 'EMPTY'])
          expect(count(code), `${product}, ${code}`).toBeGreaterThan(40);
        expect(JSON.parse(out)).toMatchObject({
          rows: 480,
          found: count('FOUND'),
          empty: count('EMPTY'),
          product,
          output: `${product}.csv`,
        });
        expect(
          rows.map((row) => row.n),
          product,
        ).toEqual(questions.map(({ n }) => n));
      }
    } finally {
      await server.stop('SIGKILL');
    }
  });

  it('matches the same people as idem check', async () => {
    const asked = people.slice(100, 140).map((person, i) => ({
      prenom: person.first_name!,
      nom: i % 4 === 0 ? 'Nouveaunom' : person.last_name!,
      ddn: person.birth_date!,
      mail: person.email!,
    }));
    const lines = asked.map((question) => Object.values(question).join(','));
    writeFileSync(inFolder('who.csv'), `prenom,nom,ddn,mail\n${lines.join('\n')}\n`);
    const args = ['-o', 'matched.csv', '--product', 'match', '--threshold', '0.8', '--quiet'];
    expect(await idem('batch', 'who.csv', ...args)).toMatchObject({ exitCode: 0, out: '', err: '' });
    const rows = readCsv(readFileSync(inFolder('matched.csv'), 'utf8'), ';');
    const matched = rows.filter((row, i) => row.IDEM_RECORD_ID === people[100 + i]!.id);
    expect(matched.length).toBeGreaterThan(30);
    for (const [i, question] of asked.slice(0, 5).entries()) {
      const flags = ['--first-name', question.prenom, '--last-name', question.nom, '--birth-date', question.ddn];
      const contact = question.mail === '' ? [] : ['--email', question.mail];
      const { out } = await idemInProcess(
        'check',
        '--product',
        'match',
        ...flags,
        ...contact,
        '--threshold',
        '0.8',
        '--json',
      );
      const { IDEM_RECORD_ID, IDEM_HOUSEHOLDID, IDEM_PROBABILITY } = JSON.parse(out) as Record<string, unknown>;
      const row = rows[i]!;
      expect([IDEM_RECORD_ID, IDEM_HOUSEHOLDID, String(IDEM_PROBABILITY)]).toEqual([
        row.IDEM_RECORD_ID,
        row.IDEM_HOUSEHOLDID,
        row.IDEM_PROBABILITY,
      ]);
    }
  });
});

describe('idem check --product match', () => {
  const person = () => people.find(({ email }) => email !== '')!;
  const match = (...args: string[]) => idemInProcess('check', '--product', 'match', ...args);

  it('prints one line, and an explanation with --explain', async () => {
    const flags = ['--first-name', person().first_name!, '--email', person().email!];
    expect((await match(...flags)).out).toMatch(/^MATCH {2}record \d+, household -?\d+, probability [01][.\d]*\n$/);
    const { out } = await match(...flags, '--explain');
    expect(out).toMatch(/\ne-mail .* E .* equal\n/);
    expect(out).toMatch(/Found by the blocking key "e-mail"; evidence: [\d.]+ bits\.\n/);
    const explained = await match(...flags, '--explain', '--json');
    expect(JSON.parse(explained.out)).toMatchObject({
      IDEM_RECORD_ID: person().id,
      explanation: { foundBy: 'e-mail' },
    });
    const nobody = await match('--last-name', 'Zzyzx', '--postal-code', '99999');
    expect(nobody).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^NO MATCH {2}probability 0\S*\n$/) });
  });

  it('lists candidates with --candidates', async () => {
    const relative = people.find((one, i) => one.household_id === people[i + 1]?.household_id)!;
    const flags = ['--last-name', relative.last_name!, '--city', relative.city!];
    const { out } = await match(...flags, '--candidates', '3');
    expect(out).toMatch(/\n\nRank {2}Record +Household +Probability\n {3}1 {2}\d+ +-?\d+ +0\.\d+\n/);
    const { IDEM_PROBABILITY, candidates } = JSON.parse((await match(...flags, '--candidates', '3', '--json')).out);
    expect(candidates[0].IDEM_PROBABILITY).toBe(IDEM_PROBABILITY);
    const explained = await match(...flags, '--candidates', '2', '--explain');
    expect(explained.out).toMatch(/\nCandidate 1: record \d+, .*\n\nField[\s\S]*\nCandidate 2: /);
    const check = [
      '--last-name',
      relative.last_name!,
      '--address',
      relative.street!,
      '--postal-code',
      relative.postal_code!,
    ];
    expect((await idemInProcess('check', ...check, '--candidates', '2')).out).toMatch(/FOUND[\s\S]*\n\nRank {2}Record/);
    const wrong = await match(...flags, '--candidates', '51');
    expect(wrong).toMatchObject({ exitCode: 2, err: expect.stringContaining('--candidates cannot be "51"') });
  });

  it('rejects too few values, and ignores an unreadable birth date', async () => {
    expect(await match('--first-name', 'Zoé')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Not enough values for a match'),
    });
    const flags = ['--first-name', person().first_name!, '--email', person().email!];
    const { out, err } = await match(...flags, '--birth-date', '1980-02-30');
    expect(out).toMatch(/^MATCH/);
    expect(err).toBe('idem: --birth-date 1980-02-30 was ignored: it cannot be read.\n');
    const wrong = await idemInProcess('check', ...flags, '--threshold', '0.5');
    expect(wrong).toMatchObject({ exitCode: 2, err: expect.stringContaining('--threshold requires --product match') });
  });
});

describe('idem batch with invalid arguments or files', () => {
  beforeAll(() => {
    mkdirSync(inFolder('a-folder'));
    writeFileSync(inFolder('no-address.csv'), 'nom;cp\nMartin;75011\n');
    writeFileSync(inFolder('nobody.csv'), 'x;cp\n1;75011\n');
    writeFileSync(inFolder('good.csv'), 'nom;adresse;cp\nMartin;1 rue X;75011\n');
    writeFileSync(inFolder('x.bz2'), 'BZh91AY');
    writeFileSync(inFolder('there.csv'), 'old');
  });

  it.each([
    [[], 2, 'No input file given'],
    [['good.csv', '--product', 'x'], 2, '--product cannot be "x"'],
    [['good.csv', '--threshold', '0.5'], 2, '--threshold requires --product match'],
    [['good.csv', '--product', 'match', '--threshold', '1.5'], 2, '--threshold cannot be "1.5"'],
    [['good.csv', '--separator', 'ab'], 2, '--separator cannot be "ab"'],
    [['good.csv', '-o', 'x.xlsx', '--bom'], 2, 'with an output in CSV'],
    [['good.csv', '-o', 'x.ndjson', '--output-encoding', 'utf-16le'], 2, 'with an output in CSV'],
    [['good.csv', '-o', 'x.parquet', '--safe-cells'], 2, '--safe-cells can only be used'],
    [['good.csv', '--input-separator', 'ab'], 2, '--input-separator cannot be "ab"'],
    [['good.csv', '--workers', '0'], 2, '--workers cannot be "0"'],
    [['good.csv', '--map', 'gender=x'], 2, 'unknown field "gender"'],
    [['good.csv', '-o', 'good.csv', '--force'], 2, 'The output is the same file as the input'],
    [['good.csv', '--map', 'city=VILLE'], 1, 'no column VILLE in good.csv'],
    [['none.csv'], 1, 'no such file'],
    [['a-folder'], 1, 'is a folder'],
    [['x.bz2'], 1, '"bzip2 -dc FILE | idem batch -"'],
    [['no-address.csv'], 1, 'has no column for address or street'],
    [['nobody.csv', '--product', 'match'], 1, 'has no column for last_name or birth_name or first_name'],
    [['good.csv', '-o', 'there.csv'], 1, 'use --force to overwrite it'],
    [['good.csv', '-o', 'a-folder'], 1, 'is a directory'],
    [['good.csv', '-o', 'no/where.csv'], 1, 'no such directory'],
  ])('%j', async (args, exitCode, sentence) => {
    const outcome = await idemInProcess('batch', ...args, '--quiet');
    expect(outcome).toMatchObject({ exitCode, out: '' });
    expect(outcome.err).toContain(sentence);
    expect(outcome.err.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(inFolder('there.csv'), 'utf8')).toBe('old');
  });

  it('reports a missing base', async () => {
    const { exitCode, err } = await run(['batch', inFolder('good.csv'), '--base', inFolder('none'), '--quiet']);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^idem: The folder .* contains no base; .*idem import/);
  });
});

describe('the output of idem batch', () => {
  it('is standard output; messages are on standard error', async () => {
    const input = 'nom,adresse,cp\nMartin,"1, rue X",75011\n,,\n';
    const { exitCode, out, err } = await run(['batch', '-', '--product', 'idcheck', '--base', base], { input });
    expect(exitCode).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^nom;adresse;cp;DQE_IDCHECK_ERROR_CODE;DQE_IDCHECK_ERROR_LABEL;.*CITY_ERROR_CODE$/),
      expect.stringMatching(/^Martin;1, rue X;75011;NOT FOUND;/),
      ';;;EMPTY;The address, postal code, and last name are missing.;?;?;?;?;?',
      '',
    ]);
    expect(err).toMatch(/^stdin: CSV separated by ","/);
    expect(err).toContain('2 rows: 0 FOUND (0.0 %), 1 NOT FOUND, 1 EMPTY.\n');
  });

  it('can be a file that only its owner may read', async () => {
    const input = 'nom;adresse;cp\nMartin;1 rue X;75011\n';
    const args = ['batch', '-', '-o', inFolder('piped.csv'), '--base', base];
    const { exitCode, out } = await run(args, { input });
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^1 row: /);
    expect(out).toMatch(/\nThe answers are in .*piped\.csv\.\n/);
    expect(statSync(inFolder('piped.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('piped'))).toEqual(['piped.csv']);
  });

  it.skipIf(process.platform !== 'linux')('exits with 1 if the disk is full', async () => {
    const { exitCode, err } = await idem('batch', 'good.csv', '-o', '/dev/full', '--quiet');
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: 'idem: Cannot write /dev/full: the disk is full; free some space.\n',
    });
  });
});

describe('idem batch after it was killed', () => {
  const ARGS = ['batch', 'many.csv', '-o', 'killed.csv'];
  /** Copies of the people, and the length of a row: some twenty batches of 96 KiB. */
  const COPIES = 10;
  const ROW_LENGTH = 120;
  let whole: Buffer;

  beforeAll(async () => {
    const rows = Array.from({ length: COPIES }, (_, copy) =>
      people.map(({ last_name, street_number, street, postal_code, email }, i) =>
        [copy, i % 50 === 0 ? '' : last_name, `${street_number} ${street}`, postal_code, email, '']
          .join(';')
          .padEnd(ROW_LENGTH, '.'),
      ),
    );
    writeFileSync(inFolder('many.csv'), `n;nom;adresse;cp;mail;note\n${rows.flat().join('\n')}\n`);
    expect((await idem('batch', 'many.csv', '-o', 'whole.csv', '--quiet')).exitCode).toBe(0);
    whole = readFileSync(inFolder('whole.csv'));
  });

  beforeEach(() => {
    for (const end of ['', '.part', '.journal', '.subjects', '.lock'])
      rmSync(inFolder(`killed.csv${end}`), { force: true });
  });

  /** Starts it, or resumes it, and stops it after the first checkpoint. */
  async function interrupt(signal: NodeJS.Signals, ...args: string[]) {
    const checkpoint = inFolder('killed.csv.journal');
    const writtenAt = () => statSync(checkpoint, { throwIfNoEntry: false })?.mtimeMs;
    const before = writtenAt();
    const program = new Program([...ARGS, ...args, '--base', base], { cwd: folder.path });
    for (let waited = 0; waited < 60_000; waited += 10) {
      await pause(10);
      if (writtenAt() === before || writtenAt() === undefined) continue;
      const { batches } = JSON.parse(readFileSync(checkpoint, 'utf8')).checkpoint as { batches: number };
      if (batches > 0) break;
    }
    const outcome = await program.stop(signal);
    expect(existsSync(inFolder('killed.csv'))).toBe(false);
    return outcome;
  }

  it('resumes and writes the same bytes, and says how to resume when it is stopped', async () => {
    expect(await interrupt('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    expect(existsSync(inFolder('killed.csv.subjects'))).toBe(true);
    const stopped = await interrupt('SIGINT');
    expect(stopped.exitCode).toBe(130);
    expect(stopped.err).toMatch(/Resuming after [\d,]+ rows\.\n/);
    expect(stopped.err).toMatch(/\nidem: The batch was stopped\. Run the same command again to resume it\.\n$/);
    const { exitCode, out, err } = await idem(...ARGS, '--workers', '1');
    expect(exitCode).toBe(0);
    expect(err).toMatch(/Resuming after [\d,]+ rows\.\n/);
    expect(out).toContain(`${(COPIES * people.length).toLocaleString('en')} rows: `);
    expect(readFileSync(inFolder('killed.csv')).equals(whole), 'the same bytes').toBe(true);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('killed'))).toEqual(['killed.csv']);
  });

  it('starts over with --restart, and if the base has changed', async () => {
    expect(await interrupt('SIGTERM')).toMatchObject({ exitCode: 143 });
    const restarted = await interrupt('SIGTERM', '--restart');
    expect(restarted).toMatchObject({ exitCode: 143, err: expect.not.stringContaining('Resuming') });
    expect((await idem('import', 'people.csv', '--replace', '--quiet')).exitCode).toBe(0);
    const again = await idem(...ARGS);
    expect(again.err).toContain('Starting over: the reference base has changed.\n');
    expect(readFileSync(inFolder('killed.csv')).equals(whole), 'the same bytes').toBe(true);
  });

  it('answers all rows with one generation during an import', async () => {
    const program = new Program([...ARGS, '--base', base, '--quiet'], { cwd: folder.path });
    while (!existsSync(inFolder('killed.csv.part'))) await pause(5);
    // However fast it is, it has not come to its end when the other generation is there.
    program.child.kill('SIGSTOP');
    const nobody = 'nom;adresse;cp\nNobody;1 rue de Nulle Part;99999\n';
    const imported = await run(['import', '-', '--replace', '--quiet', '--base', base], { input: nobody });
    expect(imported.exitCode).toBe(0);
    expect(existsSync(inFolder('killed.csv'))).toBe(false);
    program.child.kill('SIGCONT');
    expect(await program.ended).toMatchObject({ exitCode: 0 });
    expect(readFileSync(inFolder('killed.csv')).equals(whole), 'the same bytes').toBe(true);
  });
});
