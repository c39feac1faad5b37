import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADER, makeWorkplace, manyRows, rowOf, type Workplace } from './import.testing.ts';
import { runInProcess } from './in-process.ts';

let place: Workplace;

function inNewPlace(): void {
  beforeAll(() => {
    place = makeWorkplace();
  });
  afterAll(() => place.remove());
}

function write(name: string, content: string | Buffer): string {
  writeFileSync(join(place.folder, name), content);
  return name;
}

describe('idem import', () => {
  inNewPlace();

  it('reads French headers, semicolons and Windows-1252', async () => {
    const text = 'NOM;Prénom;ADRESSE;Code postal;VILLE;Solde\r\nLév\xeaque;Zoé;1, r. des Lilas;75011;PARIS 11;12,5\r\n';
    write('clients.csv', Buffer.from(text, 'latin1'));
    const report = await place.import('clients.csv');
    expect(report).toMatchObject({ read: 1, taken: 1, people: 1, households: 1, rejectsFiles: [] });
    expect(report.sources[0]).toMatchObject({
      encoding: 'windows-1252',
      columns: {
        last_name: 'NOM',
        first_name: 'Prénom',
        address: 'ADRESSE',
        postal_code: 'Code postal',
        city: 'VILLE',
      },
    });
    expect(await place.finds('Lévêque')).toBe(true);
  });

  it('adds the rows of files of several formats to the base', async () => {
    write('a.csv.gz', gzipSync(HEADER + rowOf('1', 'Mercier')));
    write('b.ndjson', '{"id":2,"nom":"Renaudin","adresse":"1 rue des Lilas","cp":75011}\n');
    write('c.tsv', (HEADER + rowOf('3', 'Toussaint')).replaceAll(',', '\t'));
    expect(await place.import('a.csv.gz', 'b.ndjson', 'c.tsv')).toMatchObject({ taken: 3, people: 4 });
    for (const name of ['Lévêque', 'Mercier', 'Renaudin', 'Toussaint']) expect(await place.finds(name)).toBe(true);
  });

  it('replaces a person by the newer row with the same id', async () => {
    const report = await place.import(write('newer.csv', HEADER + rowOf('1', 'Quintin')));
    expect(report).toMatchObject({ replaced: 1, people: 4 });
    expect(await place.finds('Mercier')).toBe(false);
    expect(await place.finds('Quintin')).toBe(true);
  });

  it('reads standard input, and replaces the base with --replace', async () => {
    const { child, ended } = place.start('import', '-', '--replace', '--quiet');
    child.stdin.end(gzipSync(HEADER + rowOf('9', 'Vasseur')));
    expect(await ended).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await place.finds('Vasseur')).toBe(true);
    expect(await place.finds('Quintin')).toBe(false);
  });

  it('reads columns with any name given in --map', async () => {
    write('odd.csv', 'A;B;C;D\nAubertin;1 rue des Lilas;75011;x\n');
    await place.import('odd.csv', '--map', 'last_name=A', '--map', 'address=b', '--map', 'postal_code=#3');
    await place.import('odd.csv', '--map', 'last_name=A', 'address=B', 'postal_code=C');
    expect(await place.finds('Aubertin')).toBe(true);
  });
});

describe('idem import with rejected rows', () => {
  inNewPlace();

  const broken = [
    'b,,,1 rue des Lilas,75011,Secretville',
    'c,Secretnom,Zoé,,,',
    'd,Secretnom,,,,',
    'e,Secretnom,Zoé,1 rue des Lilas,75011,Paris,surplus',
    'f,"Secretnom,Zoé,1 rue des Lilas,75011,Paris',
  ];

  it('writes them with line and reason to a private file next to the input, and prints no personal data', async () => {
    write(
      'people.csv',
      HEADER + rowOf('a', 'Mercier') + broken.map((row) => `${row}\n`).join('') + rowOf('g', 'Renaudin'),
    );
    const { code, stdout, stderr } = await place.run('import', 'people.csv');
    expect(code).toBe(0);
    expect(stdout).toContain('7 rows read, 2 imported, 5 rejected.');
    expect(stdout).toContain('people.csv.rejects.csv');
    expect(stdout + stderr).not.toContain('Secretnom');
    const path = join(place.folder, 'people.csv.rejects.csv');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const rows: Record<string, string>[] = parse(readFileSync(path, 'utf8'), { columns: true });
    expect(rows.map((row) => [row.IDEM_SOURCE, row.IDEM_LINE, row.IDEM_REASON])).toEqual([
      ['people.csv', '3', 'name-missing'],
      ['people.csv', '4', 'details-missing'],
      ['people.csv', '5', 'details-missing'],
      ['people.csv', '6', 'columns'],
      ['people.csv', '7', 'quote'],
    ]);
    // The original columns; a row whose values cannot be assigned to them is whole in one of its own.
    expect(readFileSync(path, 'utf8').split('\n')[1]).toContain(broken[0]);
    expect(rows.map((row) => row.IDEM_ROW)).toEqual(['', '', '', broken[3], broken[4]]);
    expect(await place.finds('Renaudin')).toBe(true);
  });

  it('imports the file of rejected rows once it is corrected', async () => {
    const path = join(place.folder, 'people.csv.rejects.csv');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    // Nothing was corrected yet: no row is taken by mistake.
    expect(await place.runInProcess('import', 'people.csv.rejects.csv')).toMatchObject({ code: 1 });
    const corrected = lines.map((line) =>
      line.replace('b,,,', 'b,Corrigé,Zoé,').replace(/^,,,,,/, 'e,Repris,Zoé,1 rue des Lilas,75011,'),
    );
    write('corrected.csv', corrected.join('\n'));
    const report = await place.import('corrected.csv');
    expect(report).toMatchObject({ read: 5, taken: 3, rejected: { 'details-missing': 2 } });
    expect(report.sources[0]!.ignored).toEqual([
      'IDEM_SOURCE',
      'IDEM_LINE',
      'IDEM_REASON',
      'IDEM_SENTENCE',
      'IDEM_ROW',
    ]);
    for (const name of ['Corrigé', 'Repris', 'Renaudin']) expect(await place.finds(name)).toBe(true);
    const again = readFileSync(join(place.folder, 'corrected.csv.rejects.csv'), 'utf8').split('\n');
    expect(again[0]).toBe(lines[0]);
  });

  it('counts the reasons in JSON, and keeps existing rejects files', async () => {
    const birthDates = 'nom,adresse,cp,naissance\nMercier,,,\nMercier,1 rue des Lilas,75011,31/02/1980\n';
    const report = await place.import(write('dates.csv', birthDates), '--rejects', 'people.csv.rejects.csv');
    expect(report).toMatchObject({
      read: 2,
      taken: 1,
      rejected: { 'details-missing': 1 },
      setAside: { birthDate: 1 },
      rejectsFiles: ['people.csv.rejects-2.csv'],
    });
  });

  it('exits with 1 if no row is valid, and names the file with the reasons', async () => {
    const before = readFileSync(join(place.base, 'CURRENT'), 'utf8');
    const { code, stdout, stderr } = await place.runInProcess(
      'import',
      write('none.csv', `${HEADER}${broken[0]}\n`),
      '--replace',
      '--json',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^idem: .*base is unchanged.*none\.csv\.rejects\.csv.*\n$/);
    expect(readFileSync(join(place.base, 'CURRENT'), 'utf8')).toBe(before);
    expect((await place.runInProcess('import', write('header.csv', HEADER), '--quiet')).code).toBe(1);
  });
});

describe('idem import with invalid arguments or files', () => {
  inNewPlace();

  it.each([
    ['no file', [], 2, 'No input file given'],
    ['an unknown option', ['x.csv', '--nope'], 2, '--nope'],
    ['standard input twice', ['-', '-'], 2, 'given twice'],
    ['an unknown field', ['x.csv', '--map', 'nom=NOM'], 2, 'unknown field "nom"'],
    ['an unknown encoding', ['x.csv', '--encoding', 'ebcdic'], 2, '--encoding cannot be "ebcdic"'],
    ['an invalid separator', ['x.csv', '--separator', 'ab'], 2, '--separator cannot be "ab"'],
    ['a missing file', ['none.csv'], 1, 'The file none.csv cannot be read: no such file.'],
    ['a missing column', ['x.csv'], 1, 'has no column for last_name'],
    ['a missing column in the second file', ['ok.csv', 'x.csv'], 1, 'has no column for last_name'],
    ['two columns for one field', ['two.csv'], 1, '--map city=ville'],
    ['a --map column that no file has', ['ok.csv', '--map', 'email=E'], 1, 'no column E in ok.csv'],
    ['a picture', ['x.png'], 1, 'is a PNG picture'],
    ['a file compressed with bzip2', ['x.bz2'], 1, '"bzip2 -dc FILE | idem import -"'],
    ['a truncated gzip file', ['cut.gz'], 1, 'is truncated'],
    ['a missing folder for the rejected rows', ['ok.csv', '--rejects', 'none/r.csv'], 1, '--rejects FILE'],
  ])('reports %s in one sentence', async (_, args, code, sentence) => {
    write('ok.csv', HEADER + rowOf('1', 'Mercier'));
    write('x.csv', 'adresse,ville\n1 rue A,Lyon\n');
    write('two.csv', 'nom,adresse,cp,ville,commune\nA,B,C,D,E\n');
    write('x.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    write('x.bz2', 'BZh91AY');
    write('cut.gz', gzipSync(HEADER + manyRows(30_000)).subarray(0, -1000));
    const ended = await runInProcess(['import', ...args, '--quiet', '--base', place.base], { cwd: place.folder });
    expect(ended).toMatchObject({ exitCode: code, out: '' });
    expect(ended.err).toContain(sentence);
    expect(ended.err).toMatch(/^idem: [^\n]+\n$/);
    expect(existsSync(join(place.base, 'CURRENT'))).toBe(false);
  });
});
