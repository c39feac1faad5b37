import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, openPage, WIDE } from './browser.testing.ts';
import { type ConsoleServer, PEOPLE, signIn, startConsole } from './console.testing.ts';

describe.skipIf(!hasBrowser)('the lists of the console', () => {
  let server: ConsoleServer<'administrator' | 'operator'>;
  let browser: Browser;

  beforeAll(async () => {
    server = await startConsole(PEOPLE, { administrator: 'check,files,journal,admin', operator: 'metrics' });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  async function openSignedIn(path: string) {
    const { page, context } = await openPage(browser, `${server.url}/console/${path}`, WIDE);
    await signIn(page, server.keys.administrator);
    return { page, context };
  }

  it('shows the last day of a licence and a key as it was chosen, east of Greenwich', async () => {
    const { page, context } = await openSignedIn('licences');
    await (await context.newCDPSession(page)).send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Paris' });
    for (const [section, kind] of [
      ['#licences', 'licence'],
      ['#keys', 'key'],
    ] as const) {
      await page.getByRole('button', { name: `Add a ${kind}` }).click();
      await page.locator(`#${kind}-name`).fill('shop');
      await page.locator(`#${kind}-expires`).fill('2999-12-31');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      const row = page.locator(`${section} tbody tr`, { hasText: 'shop' });
      await row.waitFor();
      expect(await row.locator('[data-label="Expires"]').innerText()).toBe('31 Dec 2999');
    }
    await context.close();
  });

  it('names the file of a run that is complete in the journal', async () => {
    const { page, context } = await openSignedIn('files');
    const buffer = Buffer.from(PEOPLE);
    await page.setInputFiles('input[type=file]', { name: 'clients.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Check all rows' }).click();
    await page.locator('.figures-row').waitFor();
    await page.getByRole('link', { name: 'Journal' }).click();
    const entry = page.locator('tbody tr', { hasText: 'File checked' });
    await entry.getByRole('link', { name: 'clients.csv' }).waitFor();
    expect(await entry.innerText()).toMatch(/clients\.csv \(3\)$/);
    await context.close();
  });

  it('leaves the answers by licence out of the live figures for a key with the scope metrics alone', async () => {
    const { page, context, problems } = await openPage(browser, `${server.url}/console/live`, WIDE);
    const read = page.waitForResponse(/\/metrics$/);
    await signIn(page, server.keys.operator);
    await read;
    await page.getByText('The first figures come').waitFor();
    expect(await page.locator('main [role=alert]').count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
});
