import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeFindings,
  hasBrowser,
  launchBrowser,
  NARROW,
  openPage,
  openThreadClock,
  sidewaysScroll,
  tabTo,
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

const HOUSES = 120;

const MAX_HEAP_BYTES = 80 * 1024 * 1024;

/** A French export with a title, whole names in one column, dates of several kinds, in Windows-1252. */
const STRANGER_ROWS = [
  'Clients actifs au 12/11/2026;;;;;',
  'NOM PRÉNOM;Adresse;CP;Commune;Né(e) le;Observations',
  'ZYXWARSKY Quirine;12 rue des Wombats;75011;Paris;6 mai 1980;exacte',
  'ZYXWARSKY Mathilde;12 rue des Wombats;75011;Paris;;un "autre" membre',
  'QUENOUILLE Zoé;3 impasse des Érables;69003;Lyon;02/01/75;a déménagé',
  'INCONNU Jean;1 rue de Rien;13001;Marseille;31.12.1960;',
  'SANS CODE;9 place du Marché;;Lalinde;02-01-1975;',
];

const KEYBOARD_ROWS = [
  'Nom;Prénom;Adresse;Code P;Ville',
  ...Array.from({ length: HOUSES }, (_, at) => `Quenouille;Zoé;${at + 1} place du Marché;24150;Lalinde`),
];

/** Processor time of the page for a mark, its request and its drawing, in milliseconds. */
const MAX_MARK_MS = 50;

/** Whether a request asks for a block of rows; the number of similar rows is asked for with one row. */
function asksForRows(request: Request): boolean {
  return request.url().endsWith('/rows/query') && request.postDataJSON().limit > 1;
}

/** Whether the page keeps the browser from closing it at once. */
async function asksBeforeItCloses(page: Page): Promise<boolean> {
  const event = "new Event('beforeunload', { cancelable: true })";
  return !(await page.evaluate(`dispatchEvent(${event})`));
}

const toFile = (rows: readonly string[]) => Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1');

describe.skipIf(!hasBrowser)('a file in the console, from drop to decision', () => {
  let server: ConsoleServer<'analyst'>;
  let url: string;
  let key: string;
  let browser: Browser;

  beforeAll(async () => {
    server = await startConsole(PEOPLE, { analyst: 'check,files,explain' });
    url = server.url;
    key = server.keys.analyst;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  it('needs no preparation and no documentation, on a phone and in French', async () => {
    const { page, context, problems } = await openPage(browser, `${url}/console/files`, NARROW);
    await signIn(page, key);
    const name = 'clients.csv';
    await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: toFile(STRANGER_ROWS) });
    await page.getByText('5 colonnes reconnues sur 6.').waitFor();
    await page.getByRole('button', { name: 'Vérifier toutes les lignes' }).click();
    await page.getByRole('link', { name: 'Examiner 2 lignes' }).click();
    const cards = page.locator('tr.row');
    await rowsShown(page);
    expect(await cards.allInnerTexts()).toEqual([
      expect.stringMatching(/NON TROUVÉ[\s\S]*QUENOUILLE[\s\S]*Zoé/),
      expect.stringMatching(/TROUVÉ[\s\S]*ZYXWARSKY[\s\S]*Mathilde/),
    ]);
    const { width, height } = (await cards.first().boundingBox())!;
    expect(height).toBeGreaterThan(100);
    expect(width).toBeLessThan(390);
    await cards.nth(1).click();
    await page.getByText('Le prénom diffère : il s’agit peut-être d’un autre membre du foyer.').waitFor();
    await page.getByLabel('Finalité').selectOption('Enquête sur une fraude');
    await page.getByRole('button', { name: 'Afficher les valeurs enregistrées' }).click();
    await page
      .locator('.held', { hasText: 'QUIRINE' })
      .or(page.locator('.held', { hasText: 'BARNABE' }))
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('works by keyboard alone, and a hundred rows are marked in five minutes', async () => {
    const { page, context, problems } = await openPage(browser, `${url}/console/check`, WIDE);
    let queries = 0;
    page.on('request', (request) => {
      if (asksForRows(request)) queries++;
    });
    await tabTo(page, '#sign-in-key');
    await page.keyboard.type(key);
    await page.keyboard.press('Enter');
    await page.locator('header nav').waitFor({ state: 'attached' });
    const person = { last_name: 'Zyxwasrky', address: '12 rue des Wombats', postal_code: '75011' };
    for (const [name, value] of Object.entries(person)) {
      await tabTo(page, `#check-${name}`);
      await page.keyboard.type(value);
    }
    await page.keyboard.press('Enter');
    await waitForFocus(page, 'section.card');
    expect(await page.locator('section.card').innerText()).toMatch(/^FOUND/);
    await tabTo(page, 'header nav a[href$="/files"]');
    await page.keyboard.press('Enter');
    await waitForFocus(page, 'main h1');
    // Before the key is pressed: until the browser has been told, it opens its own dialog.
    const opened = page.waitForEvent('filechooser');
    await tabTo(page, 'input[type=file]');
    await page.keyboard.press('Enter');
    const chooser = await opened;
    await chooser.setFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer: toFile(KEYBOARD_ROWS) });
    await page.getByText('4 of 5 columns recognised.').waitFor();
    await tabTo(page, '[aria-label="Use of the column Code P"]');
    const [corrected] = await Promise.all([page.waitForResponse(/\/columns$/), page.keyboard.type('Postal')]);
    expect(corrected.ok()).toBe(true);
    await tabTo(page, 'button.primary');
    await page.keyboard.press('Enter');
    await page.locator('.figures-row').waitFor();
    await tabTo(page, '.actions a.primary');
    await page.keyboard.press('Enter');
    await page.getByText('No rows match.').waitFor();
    await tabTo(page, '.empty-state button');
    await page.keyboard.press('Enter');
    await rowsShown(page);
    expect(queries).toBe(2);
    await tabTo(page, 'tr.row button');
    const threadTime = await openThreadClock(page);
    const [startedAt, usedBefore] = [Date.now(), await threadTime()];
    for (let i = 0; i < 99; i++) await pressMark(page, 'axd'.charAt(i % 3));
    expect(((await threadTime()) - usedBefore) / 99).toBeLessThan(MAX_MARK_MS);
    // The mark is shown before the server has stored it.
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/marks', async (route) => {
      await released;
      await route.continue();
    });
    const stored = page.waitForResponse(/\/marks$/);
    await page.keyboard.press('a');
    const status = page.locator('[role=status]', { hasText: /marked right/i });
    await status.first().waitFor({ state: 'attached' });
    expect(await asksBeforeItCloses(page)).toBe(true);
    release();
    await stored;
    await expect.poll(() => asksBeforeItCloses(page)).toBe(false);
    await page.unroute('**/marks');
    expect(Date.now() - startedAt).toBeLessThan(5 * 60_000);
    expect(await page.locator('tr.row').count()).toBeLessThanOrEqual(60);
    expect(await page.evaluate('performance.memory.usedJSHeapSize')).toBeLessThan(MAX_HEAP_BYTES);
    await page.goto(`${page.url().split('?')[0]}?mark=none`);
    expect(await countRows(page)).toBe(HOUSES - 100);
    expect(problems).toEqual([]);
    await context.close();
  });
});
