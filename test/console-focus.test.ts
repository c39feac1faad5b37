import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, hasBrowser, launchBrowser, openPage, WIDE, waitForFocus } from './browser.testing.ts';
import { type ConsoleServer, PEOPLE, rowsShown, signIn, startConsole } from './console.testing.ts';

const ROWS = 'Nom;Prénom;Adresse;CP\nZyxwarsky;Quirine;12 rue des Wombats;75011\n';

describe.skipIf(!hasBrowser)('the focus in the console', () => {
  let server: ConsoleServer<'everything'>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startConsole(PEOPLE, { everything: 'check,files,people:read,people:write,explain,admin' });
    browser = await launchBrowser();
    ({ page } = await openPage(browser, `${server.url}/console/licences`, WIDE));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const button = (name: string) => page.getByRole('button', { name });

  const hasFocus = (name: string) => page.locator(':focus').and(button(name)).waitFor();

  const open = async (path: string) => {
    await page.goto(`${server.url}/console/${path}`);
    await page.locator('main h1').waitFor();
  };

  /** The Tab key stays within an open dialog; Escape closes it. */
  async function leaveDialog(): Promise<void> {
    await waitForFocus(page, 'dialog[open] *');
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      // Between the last element and the first one the browser has the focus itself.
      expect(await page.evaluate("document.activeElement.matches('dialog[open] *, body')")).toBe(true);
    }
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }

  it('returns to the field of a wrong key', async () => {
    await page.locator('#sign-in-key').fill('wrong');
    await page.keyboard.press('Enter');
    await waitForFocus(page, '#sign-in-key[aria-invalid=true]');
    await signIn(page, server.keys.everything);
  });

  it.each([
    ['licences', 'licence', 'Add a licence'],
    ['keys', 'key', 'Add a key'],
  ])('follows the form that adds: %s', async (list, kind, title) => {
    await open('licences');
    await button(title).click();
    await waitForFocus(page, `#${kind}-name`);
    await page.locator(`#${list} form button.primary`).click();
    await waitForFocus(page, `#${kind}-name[aria-invalid=true]`);
    await button('Cancel').click();
    await hasFocus(title);
    await button(title).click();
    await page.keyboard.type('shop');
    await page.keyboard.press('Enter');
    await waitForFocus(page, `#${list} .issued`);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is within a dialog, and returns to what has opened it', async () => {
    await button('Change shop').click();
    await leaveDialog();
    await hasFocus('Change shop');
    await button('Change shop').click();
    await page.locator('#change-credits').fill('many');
    await page.keyboard.press('Enter');
    await waitForFocus(page, '#change-credits[aria-invalid=true]');
    await leaveDialog();
    await button('Rotate shop').click();
    await page.locator('dialog[open] button[type=submit]').click();
    await waitForFocus(page, '#keys .issued');
  });

  it('goes to the heading of a list whose row is removed', async () => {
    await page.locator('#licences').getByRole('button', { name: 'Revoke shop' }).click();
    await page.locator('#revoke-name').fill('sho');
    await page.keyboard.press('Enter');
    await waitForFocus(page, '#revoke-name[aria-invalid=true]');
    await page.locator('#revoke-name').fill('shop');
    await page.keyboard.press('Enter');
    await waitForFocus(page, '#licences h2');
  });

  it('returns from the dialogs of a review', async () => {
    await open('files');
    const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(ROWS) };
    await page.setInputFiles('input[type=file]', file);
    await page.getByText('recognised.').waitFor();
    await button('Check all rows').click();
    await page.locator('.figures-row').waitFor();
    await open(
      page
        .url()
        .replace(/^.*\/console\//, '')
        .replace('summary', 'review'),
    );
    await rowsShown(page);
    await button('Export').click();
    await leaveDialog();
    await hasFocus('Export');
    await page.locator('tr.row button').first().focus();
    await page.keyboard.press('?');
    await leaveDialog();
    await waitForFocus(page, 'tr.row button');
  });

  it('stays with what a button is replaced by', async () => {
    await button('Show stored values').click();
    await waitForFocus(page, '#review-purpose[aria-invalid=true]');
    await page.locator('#review-purpose').selectOption('quality');
    await button('Show stored values').click();
    await waitForFocus(page, '#row-details');
    await button('Show other candidates').click();
    await waitForFocus(page, 'h2.candidates');
    await page.getByRole('button', { name: /^Right/ }).click();
    await button('Remove mark').click();
    await waitForFocus(page, '#row-details');
    await page.locator('#review-search').fill('nobody');
    await page.getByText('No rows match.').waitFor();
    await page.locator('.empty-state').getByRole('button').click();
    await waitForFocus(page, '#review-search');
    await rowsShown(page);
  });

  it('goes to the heading when the last older files are shown, and when a file is deleted', async () => {
    await fetch(`${server.url}/v1/files`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.keys.everything}`,
        'content-type': 'text/csv',
        'x-file-name': 'newer.csv',
      },
      body: ROWS,
    });
    await page.route(/\/v1\/files(\?|$)/, (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('limit', '1');
      return route.continue({ url: url.href });
    });
    await open('files');
    const names = page.locator('tbody th a');
    await names.first().waitFor();
    expect(await names.allInnerTexts()).toEqual(['newer.csv']);
    await button('Older files').click();
    await waitForFocus(page, 'main h1');
    expect(await names.allInnerTexts()).toEqual(['newer.csv', 'clients.csv']);
    await page.unroute(/\/v1\/files(\?|$)/);
    await button('Delete newer.csv').click();
    await page.locator('dialog[open] button[type=submit]').click();
    await page.getByText('newer.csv').last().waitFor();
    await waitForFocus(page, 'main h1');
    expect(await names.allInnerTexts()).toEqual(['clients.csv']);
  });

  it('goes to what is missing, to what is found, and back from the confirmation of an erasure', async () => {
    await open('people');
    await button('Find').click();
    await waitForFocus(page, '#people-id[aria-invalid=true]');
    await page.locator('#people-id').fill('1');
    await page.keyboard.press('Enter');
    await waitForFocus(page, '#people-purpose[aria-invalid=true]');
    await page.locator('#people-purpose').selectOption('erasure');
    await button('Find').click();
    await waitForFocus(page, '.result');
    await button('Erase…').click();
    await leaveDialog();
    await hasFocus('Erase…');
  });
});
