import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ALICE, TestFiles, UPLOAD } from './files.testing.ts';
import { NO_CHOICES } from './stored-file.ts';
import { understand } from './understand.ts';
import { testUploads } from './uploads.contract.ts';

const test = TestFiles.create();
testUploads(test);

describe('an upload to a folder', () => {
  it('is stored encrypted, with a key and records that name nobody', async () => {
    const { id } = await test.upload(UPLOAD);
    const stored = readdirSync(test.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(stored.length).toBeGreaterThan(2);
    for (const path of stored) {
      expect(readFileSync(path).includes('Berthod'), path).toBe(false);
      expect(readFileSync(path).includes('prospects'), path).toBe(false);
      expect(statSync(path).mode & 0o077, path).toBe(0);
    }
    await test.files.delete(ALICE, id);
    expect(existsSync(join(test.folder, 'keys', id))).toBe(false);
    expect(existsSync(join(test.folder, 'content', id))).toBe(false);
    await expect(test.files.get(ALICE, id)).rejects.toThrow('no file has this id');
  });

  it('is refused if it is empty or too large, and leaves nothing', async () => {
    await expect(test.upload('')).rejects.toMatchObject({ code: 'invalid' });
    await expect(test.upload(Buffer.alloc(1024 * 1024 + 1, 'a'))).rejects.toMatchObject({ code: 'too-large' });
    expect(readdirSync(join(test.folder, 'keys'))).toEqual([]);
    expect(readdirSync(join(test.folder, 'content'))).toEqual([]);
  });

  it('is refused while it is received if it exceeds what is left of the disk space', async () => {
    test.quotaBytes = 1_600_000;
    await test.restart();
    await test.upload(UPLOAD);
    let read = 0;
    const content = (async function* () {
      for (; read < 100; read++) yield Buffer.alloc(20_000, 'a');
    })();
    await expect(test.files.upload(ALICE, { name: 'x', idempotencyKey: undefined, content })).rejects.toMatchObject({
      code: 'quota',
    });
    expect(read).toBeLessThan(60);
    expect(readdirSync(join(test.folder, 'keys'))).toHaveLength(1);
  });
});

describe('a gzip bomb', () => {
  it('is uploaded, and its run fails with the reason', async () => {
    const bomb = gzipSync(`Nom;Prénom;Adresse;CP\n${'a'.repeat(80 * 1024 * 1024)}`);
    const { id } = await test.upload(bomb, { name: 'bomb.csv.gz' });
    await test.files.run(ALICE, id);
    const { status, problem } = await test.ended(id);
    expect(status).toBe('failed');
    expect(problem).toMatchObject({
      code: 'too-large',
      text: expect.stringContaining('expands to more than 50 times its size'),
    });
  });
});

describe('the columns of a file', () => {
  it('are found behind title lines, whole names in one column too', async () => {
    const title = 'Export CRM, clients actifs au 12/11/2026;;;;\nDate;Lot 7;;;\n';
    const header = 'NOM PRÉNOM;Adresse;Code P;Commune;Né(e) le';
    const { id } = await test.upload(`${title}${header}\nBERTHOD Anna;4 rue du Puits;73000;Chambéry;06/05/1980\n`);
    const { columns, missing } = await test.files.columns(ALICE, id);
    expect(columns.map(({ name, field }) => [name, field])).toEqual([
      ['NOM PRÉNOM', 'full_name'],
      ['Adresse', 'address'],
      ['Code P', null],
      ['Commune', 'city'],
      ['Né(e) le', 'birth_date'],
    ]);
    expect(columns[0]!.samples).toEqual(['BERTHOD Anna']);
    expect(missing).toEqual([['postal_code']]);
  });

  it('come from the line that the user chooses, or from the one that is detected', async () => {
    const rows = ['Nom;Adresse;CP;Ville', 'a;b;c;d', 'Berthod;4 rue du Puits;73000;Chambéry', ''];
    const { id } = await test.upload(rows.join('\n'));
    expect(await test.files.columns(ALICE, id)).toMatchObject({
      headerLine: 1,
      isHeaderLineChosen: false,
      firstLines: rows.slice(0, 3),
    });
    const corrections = { headerLine: 2, columns: { last_name: 1, address: 2, postal_code: 3 } };
    const chosen = await test.files.correct(ALICE, id, { corrections, isPreview: false });
    expect(chosen).toMatchObject({ headerLine: 2, isHeaderLineChosen: true, sampleRows: 1, problem: null });
    expect(chosen.columns.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(await test.files.columns(ALICE, id)).toEqual(chosen);
    const detected = await test.files.correct(ALICE, id, { corrections: { headerLine: null }, isPreview: false });
    expect(detected).toMatchObject({ headerLine: 1, isHeaderLineChosen: false, sampleRows: 2 });
  });

  it('are shown with samples, and can be corrected', async () => {
    const { id, canRun } = await test.upload(UPLOAD);
    expect(canRun).toBe(true);
    const understood = await test.files.columns(ALICE, id);
    expect(understood).toMatchObject({ format: 'csv', encoding: 'utf-8', delimiter: ';', dateOrder: 'day_first' });
    expect(understood.columns[0]).toMatchObject({ position: 1, name: 'Nom', field: 'last_name' });
    expect(understood.columns[0]!.samples).toEqual(['Berthod', 'Vasseur', 'Inconnu']);
    expect(understood.columns[6]).toMatchObject({ name: 'Notes', field: null });
    expect(understood.unreadableRows).toBe(1);
    const corrections = { columns: { last_name: 2, first_name: 1 } };
    const preview = await test.files.correct(ALICE, id, { corrections, isPreview: true });
    expect(preview.columns.map(({ field }) => field).slice(0, 2)).toEqual(['first_name', 'last_name']);
    expect((await test.files.columns(ALICE, id)).columns[0]!.field).toBe('last_name');
    await test.files.correct(ALICE, id, { corrections: { columns: { last_name: null } }, isPreview: false });
    expect(await test.files.get(ALICE, id)).toMatchObject({
      canRun: false,
      problem: { code: 'columns-missing', text: expect.stringMatching(/^Choose the column of last_name/) },
    });
    await expect(test.files.run(ALICE, id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are not guessed if two could hold one field', async () => {
    const { canRun, problem, id } = await test.upload('nom;nom usuel;adresse;cp\nA;B;1 rue A;75001\n');
    expect({ canRun, problem }).toMatchObject({ canRun: false, problem: { code: 'two-columns', field: 'last_name' } });
    await test.files.correct(ALICE, id, { corrections: { columns: { last_name: 2 } }, isPreview: false });
    expect((await test.files.get(ALICE, id)).canRun).toBe(true);
  });

  it('need a choice if every date could be read in both orders', async () => {
    const { id, canRun } = await test.upload('nom;adresse;cp;date de naissance\nA;1 rue A;75001;03/04/1980\n');
    expect(canRun).toBe(false);
    expect(await test.files.columns(ALICE, id)).toMatchObject({ areDatesAmbiguous: true });
    const chosen = await test.files.correct(ALICE, id, { corrections: { dateOrder: 'month_first' }, isPreview: false });
    expect(chosen).toMatchObject({ dateOrder: 'month_first', problem: null });
  });

  it.each([
    ['windows-1252', Buffer.from('Nom;Prénom;Adresse;CP\nLefèvre;Zoé;1 rue É;75001\n', 'latin1')],
    ['utf-16le', Buffer.from('\ufeffNom;Prénom;Adresse;CP\nLefèvre;Zoé;1 rue É;75001\n', 'utf16le')],
  ])('are read in %s', async (encoding, content) => {
    const { id } = await test.upload(content);
    const understood = await test.files.columns(ALICE, id);
    expect(understood.encoding).toBe(encoding);
    expect(understood.columns.map(({ samples }) => samples[0])).toEqual(['Lefèvre', 'Zoé', '1 rue É', '75001']);
  });

  it('of a file that is damaged behind its head are empty, with the reason', async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, i) => `Martin${i};Anna;${i} rue des Lilas;75011;Paris;;${i * 7919}`,
    );
    const packed = gzipSync(['Nom;Prénom;Adresse;CP;Ville;Né le;Notes', ...rows, ''].join('\n'));
    const file = await test.upload(packed.subarray(0, 30_000), { name: 'cut.csv.gz' });
    expect(file.canRun).toBe(false);
    expect(file.problem).toMatchObject({ code: 'damaged', text: expect.stringMatching(/gzip/i) });
    expect((await test.files.columns(ALICE, file.id)).columns).toEqual([]);
  });

  it('of a gzip bomb are empty, with the reason, and its content is not read again for each field', async () => {
    const bomb = gzipSync(`{"Nom":"${'a'.repeat(100_000)}"}\n`.repeat(800));
    let readBytes = 0;
    const read = async (position: number, length: number) => {
      readBytes += Math.min(length, bomb.length - position);
      return bomb.subarray(position, position + length);
    };
    const { columns, problem } = await understand(
      { name: 'bomb.gz', size: bomb.length, read },
      { product: 'idcheck-plus', choices: NO_CHOICES },
    );
    expect(columns).toEqual([]);
    expect(problem).toMatchObject({
      code: 'too-large',
      text: expect.stringContaining('expands to more than 50 times its size'),
    });
    expect(readBytes).toBeLessThan(3 * bomb.length);
  });

  it('of a file that cannot be read are empty, with the reason', async () => {
    const { canRun, id } = await test.upload(Buffer.from('%PDF-1.7 and so on'), { name: 'x.pdf' });
    expect(canRun).toBe(false);
    expect(await test.files.columns(ALICE, id)).toMatchObject({
      columns: [],
      problem: { code: 'other-format', text: expect.stringContaining('PDF') },
    });
  });
});
