import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeFindings,
  hasBrowser,
  launchBrowser,
  NARROW,
  type OpenPage,
  openPage,
  shareOfOtherPixels,
  sidewaysScroll,
  type View,
  WIDE,
  waitForFocus,
} from './browser.testing.ts';
import {
  type ConsoleServer,
  countRows,
  PEOPLE,
  pressMark,
  rowsShown,
  signIn,
  startConsole,
} from './console.testing.ts';

const UNKNOWN_ROWS = 1000;

/** A French file as it comes: Windows-1252, a column without a name that says what it is, stray quotes, a row without postal code. */
function messyFile(): Buffer {
  const rows = [
    'Nom;Prénom;Adresse;Code P;Ville;Date de naissance;Commentaire',
    'Zyxwarsky;Quirine;12 rue des Wombats;75011;Paris;06/05/1980;exacte',
    'Zyxwarsky;Mathilde;12 rue des Wombats;75011;Paris;;un "autre" membre du foyer',
    'Zyxwarsky;Quirine;3 impasse des Érables;69003;Lyon;06/05/1980;a déménagé',
    'Quenouille;Zoé;9 place du Marché;;Lalinde;02/01/1975;sans code postal',
    ...Array.from({ length: UNKNOWN_ROWS }, (_, at) => `Inconnu;Personne;${at + 1} rue de Rien;13001;Marseille;;`),
  ];
  return Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1');
}

describe.skipIf(!hasBrowser)('the pages of the console in a browser', () => {
  let server: ConsoleServer<'everything'>;
  let url: string;
  let browser: Browser;

  beforeAll(async () => {
    server = await startConsole(PEOPLE, { everything: 'check,files,people:read,people:write,explain,admin' });
    url = server.url;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  async function openSignedIn(path: string, view: View): Promise<OpenPage> {
    const opened = await openPage(browser, `${url}/console/${path}`, view);
    await signIn(opened.page, server.keys.everything);
    return opened;
  }

  /** What every page has to satisfy. */
  async function expectSound({ page, problems }: OpenPage): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(problems).toEqual([]);
  }

  const statusText = (page: Page, text: string | RegExp) => page.locator('[role=status]', { hasText: text }).waitFor();

  let fileUrl = '';
  /** The path of the file in the console. */
  let filePath = '';

  it('reads a messy file, asks for what it cannot know, and runs it', async () => {
    const opened = await openSignedIn('files', WIDE);
    const { page, context } = opened;
    await page.setInputFiles('input[type=file]', { name: 'fichier.csv', mimeType: 'text/csv', buffer: messyFile() });
    await page.getByText('recognised.').waitFor();
    expect(await page.getByText('windows-1252').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Check all rows' }).click();
    await page.getByText('Choose the column of: Postal code').waitFor();
    await expectSound(opened);
    await page.getByLabel('Use of the column Code P').selectOption('postal_code');
    await page.getByText('Choose the column of').waitFor({ state: 'detached' });
    await page.getByText('Choose the order of day and month.').waitFor();
    await page.getByLabel('Day first').check();
    await page.getByText('Before the rows can be checked:').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Check all rows' }).click();
    await page.locator('.figures-row').waitFor();
    fileUrl = page.url().replace('/summary', '');
    expect(fileUrl).toMatch(/\/console\/files\/[0-9a-f]{32}$/);
    filePath = fileUrl.slice(`${url}/console/`.length);
    await expectSound(opened);
    await context.close();
  });

  it('counts rows, and every count opens exactly those rows', async () => {
    const { page, context } = await openSignedIn(filePath, WIDE);
    await page.locator('.figures-row').waitFor();
    const links = await page.locator('main a[href*="/review?"]').evaluateAll((elements) =>
      elements.map((element) => ({
        href: element.getAttribute('href')!,
        count: Number((/[\d,]+/.exec(element.textContent ?? '') ?? ['0'])[0].replace(/,/g, '')),
      })),
    );
    const counted = links.filter(({ count }) => count > 0);
    expect(counted.length).toBeGreaterThan(20);
    for (const { href, count } of counted) {
      // Some are in tables that are folded away.
      await page.locator(`main a[href="${href}"]`).first().dispatchEvent('click');
      expect(await countRows(page), href).toBe(count);
      await page.goBack();
    }
    await context.close();
  });

  it('lists doubtful rows first: a relative and a person who has moved are not clear', async () => {
    const opened = await openSignedIn(`${filePath}/review`, WIDE);
    const { page, context } = opened;
    expect(await countRows(page)).toBe(UNKNOWN_ROWS + 4);
    const first = await page
      .locator('tr.row')
      .evaluateAll((rows) => rows.slice(0, 2).map((row) => row.textContent ?? ''));
    expect(first.join('\n')).toMatch(/Mathilde/);
    expect(first.join('\n')).toMatch(/NOT FOUND.*Quirine/);
    for (const select of ['#review-level', '#review-pattern']) {
      const option = page.locator(`${select} option`).nth(1);
      const wanted = Number(/\(([\d,]+)\)$/.exec((await option.textContent())!)![1]!.replace(',', ''));
      await page.locator(select).selectOption((await option.getAttribute('value'))!);
      expect(await countRows(page)).toBe(wanted);
      await page.locator(select).selectOption('');
      expect(await countRows(page)).toBe(UNKNOWN_ROWS + 4);
    }
    await page.goto(`${fileUrl}/review?band=not_checked`);
    expect(await countRows(page)).toBe(1);
    await page.locator('tr.row').click();
    await page.getByText('Not checked: missing: postal code').waitFor();
    await expectSound(opened);
    await context.close();
  });

  it('marks rows by keyboard, undoes, and keeps marks when the browser is closed', async () => {
    const review = `${filePath}/review`;
    const first = await openSignedIn(review, WIDE);
    await rowsShown(first.page);
    await first.page.locator('tr.row button').first().focus();
    for (const letter of ['a', 'x', 'd']) await pressMark(first.page, letter);
    const marks = (page: Page) =>
      page.locator('tr.row').evaluateAll((rows) => rows.slice(0, 4).map((row) => row.children[3]?.textContent?.trim()));
    expect(await marks(first.page)).toEqual(['✓ Right', '✗ Wrong', '~ Undecided', '–']);
    await first.page.keyboard.press('z');
    await statusText(first.page, 'Undone for 1 row.');
    await first.page.keyboard.press('/');
    await waitForFocus(first.page, '#review-search');
    await first.context.close();
    const second = await openSignedIn(review, NARROW);
    await rowsShown(second.page);
    expect(await marks(second.page)).toEqual(['✓ Juste', '✗ Fausse', '–', '–']);
    await expectSound(second);
    await second.context.close();
  });

  it('marks a thousand rows of one pattern, and undo restores them', async () => {
    const { page, context } = await openSignedIn(`${filePath}/review?band=clear`, WIDE);
    await page.getByLabel('Order').selectOption('line');
    await rowsShown(page);
    await page.locator('tr.row', { hasText: 'Inconnu' }).first().click();
    await page.getByRole('button', { name: 'Mark all…' }).click();
    await page.getByRole('button', { name: /^Mark 1,000 rows as right$/ }).click();
    await statusText(page, '1,000 rows marked.');
    await page.locator('section.card [aria-pressed=true]').waitFor();
    await page.locator('.message').getByRole('button', { name: 'Undo' }).click();
    await statusText(page, 'Undone for 1,000 rows.');
    await page.goto(`${fileUrl}/review?mark=right`);
    expect(await countRows(page)).toBe(1);
    await context.close();
  });

  it('draws six levels that differ in greyscale, as signs and in charts', async () => {
    const { page, context } = await openSignedIn(`${filePath}/summary`, WIDE);
    await page.locator('.figures-row').waitFor();
    const swatches = page.locator('table', { hasText: 'Rows by field and level' }).locator('thead .tone');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.evaluate("document.documentElement.style.filter = 'grayscale(1)'");
    const images: Buffer[] = [];
    for (const swatch of await swatches.all()) images.push(await swatch.screenshot({ scale: 'css' }));
    expect(images).toHaveLength(6);
    const plain = await context.newPage();
    for (const [at, image] of images.entries()) {
      for (const other of images.slice(at + 1))
        expect(await shareOfOtherPixels(plain, image, other)).toBeGreaterThan(0.1);
    }
    await page.goto(`${fileUrl}/review`);
    await rowsShown(page);
    const signs = await page
      .locator('tr.row .sign')
      .evaluateAll((spans) =>
        spans.map((span) => `${span.getAttribute('title')}|${span.querySelector('svg')!.innerHTML}`),
      );
    const [names, shapes] = [0, 1].map((part) => new Set(signs.map((sign) => sign.split('|')[part])));
    expect(names!.size).toBeGreaterThan(2);
    expect(shapes!.size).toBe(names!.size);
    await context.close();
  });

  it('exports the original columns with the answers', async () => {
    const { page, context } = await openSignedIn(`${filePath}/summary`, WIDE);
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'latin1')
      .trimEnd()
      .split('\r\n');
    const input = messyFile().toString('latin1').trimEnd().split('\r\n');
    expect(lines).toHaveLength(input.length);
    expect(lines.filter((line, at) => !line.startsWith(`${input[at]};`))).toEqual([]);
    expect(lines[0]).toMatch(/;Commentaire;IDEM_RESULT;/);
    await context.close();
  });

  it('exports exactly the rows shown: of a filter, a search or a sample', async () => {
    const opened = await openSignedIn(`${filePath}/review?result=not_found`, WIDE);
    const { page, context } = opened;
    const input = messyFile().toString('latin1').trimEnd().split('\r\n');
    /** The lines of the file that are exported, without their answers. */
    const exportShown = async (count: number): Promise<string[]> => {
      expect(await countRows(page)).toBe(count);
      await page.getByRole('button', { name: 'Export' }).click();
      await page.locator('#export-rows').selectOption({ label: `Rows shown (${count.toLocaleString('en')})` });
      if (count === 1) await expectSound(opened);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download' }).click(),
      ]);
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      expect(download.suggestedFilename()).toBe('fichier-checked.csv');
      const text = readFileSync(await download.path(), 'latin1');
      const lines = text.trimEnd().split('\r\n').slice(1);
      expect(lines).toHaveLength(count);
      return input.filter((original) => lines.some((line) => line.startsWith(`${original};`)));
    };
    expect(await exportShown(UNKNOWN_ROWS + 1)).toEqual([input[3], ...input.slice(5)]);
    await page.locator('#review-search').fill('erables');
    expect(await exportShown(1)).toEqual([input[3]]);
    expect(page.url()).not.toContain('erables');
    await page.getByRole('button', { name: 'Sample' }).click();
    await page.getByText('50 rows at random').waitFor();
    const drawn = await page
      .locator('tr.row th')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent?.replace(/\D/g, ''))));
    expect(drawn.length).toBeGreaterThan(5);
    expect(await exportShown(50)).toEqual(expect.arrayContaining(drawn.map((line) => input[line - 1])));
    await context.close();
  });

  it('shows what is held about a person, erases it, and prints receipts', async () => {
    const opened = await openSignedIn('people', WIDE);
    const { page, context } = opened;
    const find = async (values: Readonly<Record<string, string>>) => {
      for (const [name, value] of Object.entries(values)) await page.locator(`#people-${name}`).fill(value);
      const answered = page.waitForResponse(/\/v1\/people/);
      await page.getByRole('button', { name: 'Find' }).click();
      await answered;
      // Enabled again once the answer is shown.
      await page.locator('form button.primary:enabled').waitFor();
      return page.locator('main .card').innerText();
    };
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('Choose a purpose.').waitFor();
    await page.getByLabel('Purpose').selectOption('Access request');
    expect(await find({ last_name: 'Quenouille', first_name: 'Zoé', birth_date: '02/01/1975' })).toMatch(
      /LALINDE|Lalinde/,
    );
    await expectSound(opened);
    await page.getByRole('button', { name: 'Erase…' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.getByText('The base no longer holds this person.').waitFor();
    expect(await page.locator('main .card').innerText()).toMatch(/Request of the person\s+Erased by\s+everything/);
    await expectSound(opened);
    expect(await find({ id: '3', last_name: '', first_name: '', birth_date: '' })).toMatch(/^Nothing is held\./);
    expect(page.url()).toBe(`${url}/console/people`);
    await context.close();
  });

  it('shows live figures and the answers of each licence', async () => {
    const opened = await openSignedIn('live', WIDE);
    const { page, context } = opened;
    await page.locator('.figures').waitFor();
    expect(await page.locator('.figures dt').allTextContents()).toContain('Requests a second');
    await page.getByText('No licence has been used yet.').waitFor();
    await expectSound(opened);
    await context.close();
  });

  it('shows the journal of all this without personal data, and verifies it', async () => {
    const opened = await openSignedIn('journal', WIDE);
    const { page, context } = opened;
    await page.getByLabel('Action').selectOption('erase');
    // The first page of a large journal may be empty.
    const empty = { entries: [], next: '2999-01-31T23:59:59.999Z~0' };
    await page.route(/\/v1\/journal\?/, (asked) => asked.fulfill({ json: empty }), { times: 1 });
    const second = page.waitForRequest(/after=2999-01-31/);
    await page.getByRole('button', { name: 'Show' }).click();
    await second;
    const rows = page.locator('tbody tr');
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual([expect.stringMatching(/Key everything\s+Person erased\s+–\s+Erased$/)]);
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('The journal is intact:').waitFor();
    await page.getByRole('button', { name: 'Français' }).click();
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/Clé everything\s+Personne effacée\s+–\s+Effacée$/),
    ]);
    await expectSound(opened);
    await context.close();
  });

  it('names the uploaded files in the journal, and leads to them', async () => {
    const opened = await openSignedIn('journal', WIDE);
    const { page, context } = opened;
    await page.route(/\/v1\/journal\?.*event=file-run/, async (asked) => {
      const response = await asked.fetch();
      const { entries, next } = await response.json();
      // The run of a file that is deleted by now.
      await asked.fulfill({ response, json: { entries: [...entries, { ...entries[0], result: 'c0ffee00' }], next } });
    });
    await page.getByLabel('Action').selectOption('file-run');
    await page.getByRole('button', { name: 'Show' }).click();
    const rows = page.locator('tbody tr', { hasText: 'Check of a file started' });
    await rows.getByText('File c0ff…').waitFor();
    await expectSound(opened);
    await rows.getByRole('link', { name: 'fichier.csv' }).click();
    await page.locator('.figures-row').waitFor();
    expect(page.url()).toBe(`${fileUrl}/summary`);
    await context.close();
  });

  it('shows health, imports and fill rates of the base', async () => {
    const opened = await openSignedIn('base', WIDE);
    const { page, context } = opened;
    await page.getByText('Answers checks, base undamaged').waitFor();
    await page.getByText('Imported today').waitFor();
    expect(await page.locator('tbody tr').allInnerTexts()).toEqual([expect.stringMatching(/^people\.csv\s/)]);
    await expectSound(opened);
    await context.close();
  });

  it('issues and revokes licences and keys, and shows a code once', async () => {
    const opened = await openSignedIn('licences', NARROW);
    const { page, context } = opened;
    await page.getByRole('button', { name: 'Ajouter une licence' }).click();
    await page.locator('#licence-name').fill('ACME');
    await page.locator('#licence-per-second').fill('vite');
    await page.locator('#licence-per-day').fill('10000');
    await page.getByLabel('ID Mobile').check();
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByText('Saisissez un nombre entier.').waitFor();
    await page.locator('#licence-per-second').fill('20');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByText('Copiez ce code, affiché une seule fois.').waitFor();
    const row = page.locator('#licences tbody tr', { hasText: 'ACME' });
    await row.filter({ hasText: /20\spar\sseconde, 10\s000\spar\sjour/ }).waitFor();
    expect(await row.locator('[data-label="Dernier usage"]').innerText()).toContain('Aucun');
    await page.getByRole('button', { name: 'Ajouter une clé' }).click();
    await page.locator('#key-name').fill('site');
    await expectSound(opened);
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    const secret = (await page.locator('.notice code', { hasText: /^idem_/ }).textContent())!;
    await page.reload();
    await page.getByRole('button', { name: 'Modifier ACME' }).click();
    await page.locator('#change-credits').fill('1200');
    await page.locator('#change-per-second').fill('50');
    await page.locator('#change-origins').fill('https://boutique.example');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('tbody tr', { hasText: '50 par seconde' }).waitFor();
    expect(await page.locator('tbody tr', { hasText: 'ACME' }).innerText()).toMatch(/1\s200/);
    await page.getByRole('button', { name: 'Nouveau secret pour ACME' }).click();
    await page.getByRole('button', { name: 'Renouveler', exact: true }).click();
    await page.getByText('Secret client de ACME', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Révoquer ACME' }).click();
    await page.locator('#revoke-name').fill('AC');
    await page.getByRole('button', { name: 'Révoquer', exact: true }).click();
    await page.getByText('Ce n’est pas le nom.').waitFor();
    await page.locator('#revoke-name').fill('ACME');
    await page.getByRole('button', { name: 'Révoquer', exact: true }).click();
    await page.getByText('Aucune licence pour l’instant.').waitFor();
    expect(await page.content()).not.toContain(secret);
    await expectSound(opened);
    await context.close();
  });
});
