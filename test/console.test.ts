import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeFindings,
  hasBrowser,
  launchBrowser,
  NARROW,
  openPage,
  sidewaysScroll,
  WIDE,
  waitForFocus,
} from './browser.testing.ts';
import { type ConsoleServer, signIn, startConsole } from './console.testing.ts';

const PEOPLE = `id;last_name;first_name;birth_date;address;postal_code;city;email
1;Zyxwarsky;Quirine;1980-05-06;12 rue des Wombats;75011;Paris;quirine@zyxwarsky.example
2;Zyxwarsky;Barnabe;1978-01-02;12 rue des Wombats;75011;Paris;
3;Quenouille;Zoe;1975-01-02;9 place du Marche;24150;Lalinde;
`;

/** Before the first page is complete. */
const MAX_REQUESTS = 10;

const MAX_SCRIPT_BYTES = 120 * 1024;

let server: ConsoleServer<'analyst' | 'explainer'>;
let url: string;
let keys: typeof server.keys;

beforeAll(async () => {
  server = await startConsole(PEOPLE, { analyst: 'check', explainer: 'check,match,explain,admin' });
  ({ url, keys } = server);
});

afterAll(() => server?.remove());

const PERSON = { last_name: 'Zyxwasrky', first_name: 'Quirin', address: '12 rue des Wombats', postal_code: '75011' };

async function check(page: Page, person: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, value] of Object.entries(person)) await page.locator(`#check-${name}`).fill(value);
  const answered = page.waitForResponse(/\/v1\//);
  await page.locator('form button.primary').click();
  await answered;
  // Enabled again once the answer is shown.
  await page.locator('form button.primary:enabled').waitFor();
  return page.locator('section.card').innerText();
}

describe.skipIf(!hasBrowser)('the console in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  it.each([WIDE, NARROW])('shows the API and sends a request of its reference: %j', async (view) => {
    const { page, context, problems } = await openPage(browser, `${url}/docs`, view);
    await page.locator('#search > summary').click();
    await page.locator('#checkPerson > summary').click();
    await page.locator('#reference-key').fill(keys.analyst);
    const body = JSON.stringify({ person: PERSON });
    await page.locator('#checkPerson-body').fill(body);
    await page.locator('#checkPerson button[type=submit]').click();
    await page.locator('#checkPerson').getByText('200 OK').waitFor();
    expect(await page.locator('#checkPerson').innerText()).toContain('"result": "found"');
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await page.locator('#reference-filter').fill('kyc-match/v0.4');
    await page.getByText('1 operation', { exact: true }).waitFor();
    // The key is neither stored nor in the address.
    expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage, location.href])')).not.toContain('idem_');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('asks for a key, and says what is wrong with one', async () => {
    const { page, context, problems } = await openPage(browser, `${url}/console/`, WIDE);
    await page.locator('#sign-in-key').fill('idem_WRONG');
    await page.keyboard.press('Enter');
    await page.getByText('This key is unknown, revoked or expired.').waitFor();
    await waitForFocus(page, '#sign-in-key');
    expect(await axeFindings(page)).toEqual([]);
    await signIn(page, keys.analyst);
    await expect.poll(() => page.title()).toBe('Check – Idem');
    expect(await page.locator('header nav li').allTextContents()).toEqual(['Check']);
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each([
    ['English, light and wide', WIDE, /^FOUND[\s\S]*Found\. Last name, address and place are close enough\./],
    ['French, dark and narrow', NARROW, /^TROUVÉ[\s\S]*Trouvé\. Nom, adresse et commune\s: assez proches\./],
  ])('checks a person: %s', async (_, view, sentence) => {
    const { page, context, problems } = await openPage(browser, `${url}/console/check`, view);
    await signIn(page, keys.explainer);
    await page.locator('#check-purpose').selectOption('fraud');
    expect(await check(page, PERSON)).toMatch(sentence);
    expect(await page.locator('section.card tbody tr').count()).toBe(9);
    expect(await page.locator('section.card .held').first().textContent()).toBe('ZYXWARSKY');
    expect(await page.locator('section.card mark').first().textContent()).toBe('SR⇄');
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('tells a relative and an unknown person apart', async () => {
    const { page, context } = await openPage(browser, `${url}/console/check`, WIDE);
    await signIn(page, keys.analyst);
    const relative = await check(page, { ...PERSON, last_name: 'Zyxwarsky', first_name: 'Mathilde' });
    expect(relative).toMatch(/^FOUND\s+⚠ First name different/);
    expect(relative).toContain('The first name differs: this may be another household member.');
    const unknown = await check(page, { last_name: 'Quelconque', address: '1 rue de Rien', postal_code: '13001' });
    expect(unknown).toMatch(/^NOT FOUND\s+Not found\. No household is close enough to compare\./);
    await context.close();
  });

  it('shows an analyst no stored value', async () => {
    const { page, context } = await openPage(browser, `${url}/console/check`, WIDE);
    await signIn(page, keys.analyst);
    const answered = page.waitForResponse(`${url}/v1/check`);
    await check(page, PERSON);
    expect(await (await answered).text()).not.toMatch(/ZYXWARSKY|QUIRINE|"held"|"edits"/i);
    expect(await page.content()).not.toMatch(/ZYXWARSKY|QUIRINE/);
    expect(await page.locator('mark, del').count()).toBe(0);
    await context.close();
  });

  it('names the fields that are missing, and moves there', async () => {
    const { page, context } = await openPage(browser, `${url}/console/check`, WIDE);
    await signIn(page, keys.analyst);
    await page.locator('form button.primary').click();
    const links = page.locator('form [role=alert] a');
    await links.first().waitFor();
    expect(await links.allTextContents()).toEqual([
      'Enter the last name.',
      'Enter the address.',
      'Enter the postal code.',
    ]);
    expect(await axeFindings(page)).toEqual([]);
    await links.nth(1).click();
    await waitForFocus(page, '#check-address');
    await context.close();
  });

  it('keeps what was typed when the session has ended', async () => {
    const { page, context } = await openPage(browser, `${url}/console/check`, WIDE);
    await signIn(page, keys.analyst);
    await page.locator('#check-last_name').fill('Zyxwarsky');
    await context.clearCookies();
    for (const name of ['address', 'postal_code'] as const) await page.locator(`#check-${name}`).fill(PERSON[name]);
    await page.locator('form button.primary').click();
    await page.getByText('Your session has ended.').waitFor();
    await page.locator('#sign-in-key').fill(keys.analyst);
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(await page.locator('#check-last_name').inputValue()).toBe('Zyxwarsky');
    await context.close();
  });

  it('puts no personal value into URL, storage or log', async () => {
    const { page, context } = await openPage(browser, `${url}/console/check`, WIDE);
    await signIn(page, keys.explainer);
    await check(page, PERSON);
    await page.getByRole('button', { name: 'Français' }).click();
    await page.locator('header select').selectOption('dark');
    const storage = await page.evaluate('JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }])');
    expect(JSON.parse(storage as string)).toEqual([
      `${url}/console/check`,
      { 'idem-language': 'fr', 'idem-theme': 'dark' },
      {},
    ]);
    expect(server.program.err.toLowerCase()).not.toMatch(/zyx|wombats|quirin/);
    await context.close();
  });

  it('needs less than 120 KiB of scripts and few requests', async () => {
    const { page, context, problems } = await openPage(browser, `${url}/console/`, WIDE);
    await page.locator('h1').waitFor();
    const sizes =
      "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ encodedBodySize }) => encodedBodySize)";
    const bytes = ((await page.evaluate(sizes)) as number[]).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(MAX_SCRIPT_BYTES);
    expect(await page.evaluate("performance.getEntriesByType('resource').length")).toBeLessThanOrEqual(MAX_REQUESTS);
    expect(problems).toEqual([]);
    await context.close();
  });
});
