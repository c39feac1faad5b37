import { readXlsx } from 'hucre/xlsx';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { ALICE, LARGE_UPLOAD, type TestFiles, UPLOAD } from './files.testing.ts';
import type { FileRow, UploadedFiles } from './index.ts';

/** What the store of uploaded files must not change: runs, rows, marks, summaries and downloads. */
export function testReviews(test: TestFiles): void {
  const byLine = async (id: string) =>
    new Map(
      (await test.files.rows(ALICE, id, { filter: {}, sort: 'line', offset: 0, limit: 200 })).rows.map((row) => [
        row.line,
        row,
      ]),
    );

  describe('a run', () => {
    it('answers every row with letters, probability, doubt and reasons', async () => {
      const file = await test.uploadAndRun();
      expect(file).toMatchObject({ status: 'done', progress: { rows: 6, share: 1 } });
      expect(file.bands).toEqual({ doubtful: 2, to_check: 0, clear: 2, not_checked: 2 });
      const rows = await byLine(file.id);
      expect(rows.get(2)).toMatchObject({
        result: 'found',
        band: 'clear',
        pattern: 'E E E E E 000 ? ?',
        streetNumber: 'equal',
        reasons: ['last_name_close', 'address_close', 'place_agrees'],
        values: { last_name: 'Berthod', first_name: 'Anna', birth_date: '06/05/1980' },
      });
      // Another person of a household that was found, and a person who moved.
      expect(rows.get(3)).toMatchObject({ result: 'found', band: 'doubtful', letters: { first_name: 'D' } });
      expect(rows.get(4)).toMatchObject({ result: 'not_found', band: 'doubtful' });
      expect(rows.get(5)).toMatchObject({ result: 'not_found', band: 'clear' });
      expect(rows.get(6)).toMatchObject({
        result: 'not_checked',
        doubt: null,
        notCheckedReason: { code: 'last_name_is_missing', text: 'The last name is missing.' },
      });
      expect(rows.get(7)).toMatchObject({ result: 'not_checked', notCheckedReason: { code: 'quote' } });
    });

    it('filters, sorts and pages rows on the server', async () => {
      const { id } = await test.uploadAndRun();
      const lines = async (filter: Parameters<UploadedFiles['rows']>[2]['filter'], sort: 'line' | 'doubt' = 'line') =>
        (await test.files.rows(ALICE, id, { filter, sort, offset: 0, limit: 200 })).rows.map(({ line }) => line);
      const doubts = (await test.files.rows(ALICE, id, { filter: {}, sort: 'doubt', offset: 0, limit: 200 })).rows;
      expect(doubts.map(({ doubt }) => doubt)).toEqual([...doubts.map(({ doubt }) => doubt)].sort(byDoubt));
      expect(await lines({ bands: ['doubtful'] })).toEqual([3, 4]);
      expect(await lines({ results: ['not_checked'], reason: 'quote' })).toEqual([7]);
      expect(await lines({ levels: [{ field: 'first_name', letters: ['D'] }] })).toContain(3);
      expect(await lines({ pattern: 'E E E E E 000 ? ?' })).toEqual([2]);
      expect(await lines({ minDoubt: 50 })).toEqual([3, 4]);
      expect(await lines({ text: 'CHAMBERY' })).toEqual([2, 3, 6]);
      const page = await test.files.rows(ALICE, id, { filter: {}, sort: 'line', offset: 4, limit: 1 });
      expect([page.total, page.rows[0]!.line]).toEqual([6, 6]);
      expect((await test.files.row(ALICE, id, 4)).line).toBe(4);
      await expect(test.files.row(ALICE, id, 1)).rejects.toThrow('no answered row');
    });

    it('can be cancelled and continued', async () => {
      const { id } = await test.upload(LARGE_UPLOAD);
      await test.files.run(ALICE, id);
      await test.files.cancel(ALICE, id);
      expect((await test.ended(id)).status).toBe('cancelled');
      await expect(test.files.cancel(ALICE, id)).rejects.toThrow('not being run');
      await test.files.run(ALICE, id);
      expect(await test.ended(id)).toMatchObject({ status: 'done', progress: { rows: 1_500 } });
    });
  });

  function byDoubt(one: number | null, other: number | null): number {
    return (other ?? -1) - (one ?? -1);
  }

  const ANY = { filter: {}, sort: 'line', offset: 0, limit: 200 } as const;

  describe('marks', () => {
    it('are kept, counted, filtered, and undone as one change', async () => {
      const { id } = await test.uploadAndRun();
      const { changeId } = await test.files.mark(ALICE, id, {
        mark: 'wrong',
        note: 'another person',
        rows: { lines: [3] },
      });
      const all = await test.files.mark(ALICE, id, {
        mark: 'right',
        note: undefined,
        rows: { filter: { bands: ['doubtful'] } },
      });
      expect(all.marked).toBe(2);
      expect((await test.files.get(ALICE, id)).reviewed).toBe(2);
      const marks = async () => (await test.files.rows(ALICE, id, ANY)).rows.map(({ mark }) => mark?.mark ?? null);
      expect(await marks()).toEqual([null, 'right', 'right', null, null, null]);
      await test.files.undo(ALICE, id, all.changeId);
      expect(await marks()).toEqual([null, 'wrong', null, null, null, null]);
      const [row] = (await test.files.rows(ALICE, id, { ...ANY, filter: { marks: ['wrong'] } })).rows as [FileRow];
      expect(row.mark).toMatchObject({ mark: 'wrong', note: 'another person', by: 'alice' });
      expect((await test.files.summary(ALICE, id)).marks[0]).toMatchObject({
        band: 'doubtful',
        wrong: 1,
        right: 0,
        precision: null,
      });
      await test.files.undo(ALICE, id, changeId);
      expect(await marks()).toEqual([null, null, null, null, null, null]);
      expect((await test.files.get(ALICE, id)).reviewed).toBe(0);
      await expect(test.files.undo(ALICE, id, changeId)).rejects.toThrow('can no longer be undone');
      await expect(
        test.files.mark(ALICE, id, { mark: 'right', note: undefined, rows: { lines: [99] } }),
      ).rejects.toMatchObject({ code: 'invalid' });
    });

    it('are seen by other processes', async () => {
      const { id } = await test.uploadAndRun();
      const other = test.open();
      await other.rows(ALICE, id, ANY);
      await test.files.mark(ALICE, id, { mark: 'wrong', note: undefined, rows: { lines: [3] } });
      expect((await other.row(ALICE, id, 3)).mark?.mark).toBe('wrong');
      await other.close();
    });
  });

  describe('the summary', () => {
    it('counts what the filters list', async () => {
      const { id } = await test.uploadAndRun();
      const summary = await test.files.summary(ALICE, id);
      expect(summary).toMatchObject({ rows: 6, results: { found: 2, not_found: 2, not_checked: 2 } });
      for (const [band, count] of Object.entries(summary.bands)) {
        expect((await test.files.rows(ALICE, id, { ...ANY, filter: { bands: [band as 'clear'] } })).total).toBe(count);
      }
      for (const { pattern, rows } of summary.patterns) {
        expect((await test.files.rows(ALICE, id, { ...ANY, filter: { pattern } })).total).toBe(rows);
      }
      expect(summary.doubt.reduce((sum, count) => sum + count, 0)).toBe(4);
      expect(summary.levels.last_name!.E).toBeGreaterThan(1);
      expect(summary.notCheckedReasons.map(({ code }) => code).sort()).toEqual(['last_name_is_missing', 'quote']);
    });
  });

  describe('a download', () => {
    it('is the input plus columns, in the order of the file', async () => {
      const { id } = await test.uploadAndRun();
      const lines = (await test.download(id)).toString('utf8').trimEnd().split('\n');
      const input = UPLOAD.trimEnd().split('\n');
      expect(lines).toHaveLength(input.length);
      for (const [i, line] of lines.slice(0, 6).entries()) expect(line.startsWith(`${input[i]};`)).toBe(true);
      expect(lines[0]).toContain(';IDEM_RESULT;IDEM_REASON;');
      expect(lines[1]).toContain(';FOUND;');
    });

    it.each([
      ['windows-1252', (text: string) => Buffer.from(text, 'latin1'), (bytes: Buffer) => bytes.toString('latin1')],
      [
        'utf-16le with a mark',
        (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
        (bytes: Buffer) => bytes.toString('utf16le').replace('\uFEFF', ''),
      ],
      ['utf-8', (text: string) => Buffer.from(text, 'utf8'), (bytes: Buffer) => bytes.toString('utf8')],
    ])('keeps encoding, line ends and stray quotes of %s', async (_, encode, decode) => {
      const rows = [
        'Nom;Prénom;Adresse;CP;Ville;Né le;Notes',
        'Berthod;Anna;4 rue du Puits;73000;Chambéry;06/05/1980;dite "Nana"',
        'Quenouille;Zoé;"9 place du Marché";24150;Lalinde;1975-01-02;"quoted, but needlessly"',
        'Inconnu;Jean;1 rue de l’Église;75001;Paris;;',
      ].map((row) => row.replace('’', "'"));
      const { id } = await test.uploadAndRun(encode(`${rows.join('\r\n')}\r\n`));
      const lines = decode(await test.download(id)).split('\r\n');
      expect(lines.map((line) => line.split(';').slice(0, 7).join(';'))).toEqual([...rows, '']);
      expect(lines[1]).toContain(';dite "Nana";FOUND;');
    });

    it('keeps the lines before the header', async () => {
      const titles = ['Clients actifs au 12/11/2026;;;', '', '"Lot 7";;;'];
      const rows = ['Nom;Prénom;Adresse;CP', 'Berthod;Anna;4 rue du Puits;73000'];
      const { id } = await test.uploadAndRun(`${[...titles, ...rows].join('\r\n')}\r\n`);
      const lines = (await test.download(id)).toString('utf8').split('\r\n');
      expect(lines.slice(0, 3)).toEqual(titles);
      expect(lines.slice(3).map((line) => line.split(';').slice(0, 4).join(';'))).toEqual([...rows, '']);
      const again = await test.uploadAndRun(lines.join('\r\n'));
      expect((await test.download(again.id)).toString('utf8').split('\r\n').slice(0, 3)).toEqual(titles);
    });

    it('of rows that were not checked can be corrected and checked again', async () => {
      const { id } = await test.uploadAndRun();
      const rejects = (await test.download(id, { filter: { bands: ['not_checked'] } })).toString('utf8');
      expect(rejects).toContain('NOT CHECKED;');
      const corrected = rejects.replace('\n;Sans;', '\nBerthod;Anna;').replace(/\nbad[^\n]*/, '');
      const again = await test.uploadAndRun(corrected);
      expect(await test.files.summary(ALICE, again.id)).toMatchObject({
        rows: 1,
        results: { found: 1, not_checked: 0 },
      });
      const [header, row] = (await test.download(again.id)).toString('utf8').split('\n');
      expect(header).toBe(rejects.split('\n')[0]);
      expect(row).toMatch(/^Berthod;Anna;4 rue du Puits;73000;Chambéry;;e;FOUND;/);
    });

    it('of a workbook as CSV has a byte order mark', async () => {
      const { id } = await test.uploadAndRun();
      const workbook = await test.download(id, { format: 'xlsx' });
      const again = await test.uploadAndRun(workbook);
      expect((await test.download(again.id)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    });

    it('has no notes that a spreadsheet program would take for formulas', async () => {
      const { id } = await test.uploadAndRun();
      const note = '=HYPERLINK("https://example.org";"x")';
      await test.files.mark(ALICE, id, { mark: 'wrong', note, rows: { lines: [2] } });
      expect((await test.download(id)).toString('utf8')).toContain(`'=HYPERLINK(`);
    });

    it('can have other formats, and rows of one band', async () => {
      const { id } = await test.uploadAndRun();
      const doubtful = { format: 'ndjson', filter: { bands: ['doubtful'] }, sort: 'doubt' } as const;
      const ndjson = (await test.download(id, doubtful)).toString('utf8');
      expect(
        ndjson
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line).Nom)
          .sort(),
      ).toEqual(['Berthod', 'Vasseur']);
      const workbook = await readXlsx(await test.download(id, { format: 'xlsx' }));
      expect(workbook.sheets[0]!.rows[1]!.slice(0, 4)).toEqual(['Berthod', 'Anna', '4 rue du Puits', '73000']);
      const parquet = await test.download(id, { format: 'parquet' });
      const buffer = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.length) as ArrayBuffer;
      expect((await parquetReadObjects({ file: buffer }))[0]).toMatchObject({ Nom: 'Berthod', IDEM_RESULT: 'FOUND' });
    });

    it('can be uploaded again, and then replaces its added columns', async () => {
      const { id } = await test.uploadAndRun();
      const first = (await test.download(id)).toString('utf8');
      const again = await test.uploadAndRun(first);
      expect((await test.download(again.id)).toString('utf8').split('\n')[0]).toBe(first.split('\n')[0]);
    });
  });
}
