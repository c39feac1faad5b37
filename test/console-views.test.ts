import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeFindings,
  hasBrowser,
  launchBrowser,
  NARROW,
  openPage,
  sidewaysScroll,
  treeFindings,
  WIDE,
} from './browser.testing.ts';
import { type ConsoleServer, PEOPLE, pressMark, signIn, startConsole } from './console.testing.ts';

const ROWS = [
  'Nom;Prénom;Adresse;CP;Ville;Né le',
  'Zyxwarsky;Quirine;12 rue des Wombats;75011;Paris;16/05/1980',
  'Zyxwarsky;Mathilde;12 rue des Wombats;75011;Paris;',
  'Quenouille;Zoé;9 place du Marché;;Lalinde;02/01/1975',
  '',
];

/** Elements that scroll sideways, without tables and code. */
const OTHER_SCROLLERS = `[...document.querySelectorAll('body *')]
  .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
  .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
  .filter((element) => element.querySelector('table') === null)
  .map((element) => element.outerHTML.slice(0, 200))`;

/** Numbers what the Tab key has to reach, and returns how many there are. Of the radio buttons of a group it reaches one. */
const NUMBER_FOCUSABLE = `(() => {
  const groups = new Set();
  let count = 0;
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
    if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.type === 'radio') {
      if (groups.has(element.name)) continue;
      groups.add(element.name);
      for (const other of document.getElementsByName(element.name)) other.dataset.focusNumber = count;
    }
    element.dataset.focusNumber = count++;
  }
  return count;
})()`;

describe.skipIf(!hasBrowser)('every page of the console in every view', () => {
  let server: ConsoleServer<'everything'>;
  let browser: Browser;
  let page: Page;
  let problems: string[];
  let paths: readonly string[];

  beforeAll(async () => {
    server = await startConsole(PEOPLE, {
      everything: 'check,match,files,people:read,people:write,explain,journal,metrics,admin',
    });
    const file = await checkedFile();
    const ofFile = ['columns', 'run', 'summary', 'review'].map((name) => `files/${file}/${name}`);
    paths = ['check', 'files', ...ofFile, 'people', 'journal', 'base', 'licences', 'live', '../docs'];
    browser = await launchBrowser();
    const opened = await openPage(browser, `${server.url}/console/check`, WIDE);
    ({ page, problems } = opened);
    await signIn(page, server.keys.everything);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  async function callApi(method: string, path: string, body?: string, headers: Readonly<Record<string, string>> = {}) {
    const authorization = `Bearer ${server.keys.everything}`;
    const response = await fetch(server.url + path, {
      method,
      headers: { authorization, ...headers },
      ...(body !== undefined && { body }),
    });
    expect(response.ok, `${method} ${path}`).toBe(true);
    return (await response.json()) as {
      readonly id: string;
      readonly status: string;
      readonly imports?: readonly object[];
    };
  }

  async function checkedFile(): Promise<string> {
    const headers = { 'content-type': 'text/csv', 'x-file-name': 'clients.csv' };
    const { id } = await callApi('POST', '/v1/files', ROWS.join('\n'), headers);
    await callApi('POST', `/v1/files/${id}/run`);
    for (;;) {
      const { status } = await callApi('GET', `/v1/files/${id}`);
      if (status === 'done') return id;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function open(path: string): Promise<void> {
    await page.goto(new URL(path, `${server.url}/console/`).href);
    await page.locator('main h1').first().waitFor();
    const ready = { columns: 'td select', summary: '.figures-row', review: 'tr.row button', docs: '#search' };
    const [, element] = Object.entries(ready).find(([name]) => path.endsWith(name)) ?? [];
    if (element !== undefined) await page.locator(element).first().waitFor();
  }

  /** Fills the form of the page Check with a person of this last name at an address of {@link PEOPLE}. */
  async function fillPerson(lastName: string): Promise<void> {
    await page.locator('#check-last_name').fill(lastName);
    await page.locator('#check-address').fill('12 rue des Wombats');
    await page.locator('#check-postal_code').fill('75011');
  }

  const drawn = () => page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

  it.each(['en', 'fr'])('has no finding of axe, and only tables scroll sideways: %s', async (language) => {
    await page.evaluate(`localStorage.setItem('idem-language', '${language}')`);
    for (const path of paths) {
      await open(path);
      for (const width of [NARROW.width, WIDE.width]) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await drawn();
          expect(await axeFindings(page), `${path} ${width} ${colorScheme}`).toEqual([]);
        }
        expect(await sidewaysScroll(page), `${path} ${width}`).toBeLessThanOrEqual(0);
        expect(await page.evaluate(OTHER_SCROLLERS), `${path} ${width}`).toEqual([]);
      }
      // 1280 pixels at 400 % (source: WCAG 2.2, success criterion 1.4.10).
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await sidewaysScroll(page), `${path} 320`).toBeLessThanOrEqual(0);
      if (path.endsWith('docs')) continue;
      expect(await treeFindings(page), path).toEqual([]);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    }
    expect(problems).toEqual([]);
  });

  it('can be reached with the Tab key, element by element', async () => {
    await page.setViewportSize({ width: WIDE.width, height: 800 });
    for (const path of paths.filter((each) => !each.endsWith('docs'))) {
      await open(path);
      await drawn();
      const count = (await page.evaluate(NUMBER_FOCUSABLE)) as number;
      const reached = new Set<string>();
      for (let i = 0; i < count + 3; i++) {
        await page.keyboard.press('Tab');
        reached.add((await page.evaluate('document.activeElement?.dataset?.focusNumber ?? ""')) as string);
      }
      reached.delete('');
      expect(reached.size, path).toBe(count);
    }
  });

  it('tells a screen reader names, roles and states', async () => {
    await page.evaluate(`localStorage.setItem('idem-language', 'en')`);
    await open('check');
    await fillPerson('Zyxwasrky');
    await page.locator('#check-purpose').selectOption('quality');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('rowheader', { name: 'Last name' }).waitFor();
    const check = await page.locator('body').ariaSnapshot();
    expect(check).toMatch(/- banner:[\s\S]*- navigation[\s\S]*- link "Check"[\s\S]*- main:/);
    expect(check).toContain('- heading "Check a person" [level=1]');
    expect(check).toMatch(/- textbox "Last name/);
    expect(check).toMatch(/- radio "ID Check Plus" \[checked\]/);
    expect(check).toMatch(/- table "Comparison with the closest household":/);
    expect(check).toMatch(/rowheader "Last name"[\s\S]*S and R swapped[\s\S]*Quite far/);
    await open(paths.find((path) => path.endsWith('review'))!);
    await page.locator('tr.row button').first().focus();
    await pressMark(page, 'a');
    const status = page.locator('[role=status]', { hasText: /marked right/i }).first();
    expect(await status.ariaSnapshot()).toMatch(/^- status[\s\S]*marked right/i);
    const review = await page.locator('body').ariaSnapshot();
    expect(review).toMatch(/- columnheader "Line"/);
    expect(review).toMatch(/- button "[^"]*line 3/i);
  });

  /** Chooses a file of people on the page Base, and waits until it shows the preview. */
  async function chooseImport(name: string, rows: readonly string[]): Promise<void> {
    const buffer = Buffer.from(`${rows.join('\n')}\n`, 'latin1');
    await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer });
    await page.getByText(`${name}: nothing is changed yet.`).waitFor();
  }

  const figure = (label: string, value: string) =>
    page.locator('.figures div', { hasText: label }).getByText(value, { exact: true }).waitFor();

  it('shows how a file is read before it is added, and returns the rejected rows', async () => {
    await page.setViewportSize({ width: NARROW.width, height: 800 });
    await open('base');
    const rows = ['id;nom;prenom;a;cp;né le', '90;Trucmuche;Zoé;1 rue du Four;24150;hier', '91;;;1 rue A;75001;'];
    await chooseImport('nouveaux.csv', rows);
    expect(await page.locator('main .notice').first().innerText()).toContain(
      'Rows: 2. To be imported: 1. Rejected: 1.',
    );
    await page.getByText('5 of 6 columns recognised.').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await drawn();
      expect(await axeFindings(page), colorScheme).toEqual([]);
    }
    expect(await sidewaysScroll(page)).toBe(0);
    const corrected = page.waitForResponse(/\/columns$/);
    await page.getByLabel('Use of the column a', { exact: true }).selectOption('address');
    await corrected;
    await page.getByText('6 of 6 columns recognised.').waitFor();
    // A request that fails is shown, and can be repeated.
    await page.route('**/run', (route) => route.abort());
    await page.getByRole('button', { name: 'Add to the base' }).click();
    await page.locator('main [role=alert]').first().waitFor();
    await page.unroute('**/run');
    await page.getByRole('button', { name: 'Add to the base' }).click();
    await page.getByText('nouveaux.csv is imported.').waitFor();
    await page.getByText('not valid; the row is imported without it').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download rejected rows' }).click();
    expect((await downloading).suggestedFilename()).toBe('nouveaux.csv.rejects.csv');
    await figure('People', '4');
    await page.setViewportSize({ width: WIDE.width, height: 800 });
  });

  it('replaces the whole base after a confirmation, and does nothing without it', async () => {
    await open('base');
    await chooseImport('base.csv', [
      ...PEOPLE.trim().split('\n'),
      '4;Quenouille;Jean;;;24150;Lalinde',
      '5;Vasseur;;;;;Brachy',
    ]);
    await page.getByLabel('Replace the whole base by them.').check();
    await page.getByRole('button', { name: 'Replace the base' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('The 4 people in the base are removed');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await figure('People', '4');
    await page.getByRole('button', { name: 'Replace the base' }).click();
    await dialog.getByRole('button', { name: 'Replace the base' }).click();
    await page.getByText('base.csv is imported.').waitFor();
    await page.getByText('The base now holds 5 people').waitFor();
    await figure('People', '5');
  });

  /** What axe finds, and what scrolls sideways, in both themes at both widths. */
  async function expectSound(step: string): Promise<void> {
    for (const { width } of [NARROW, WIDE]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await drawn();
        expect(await axeFindings(page), `${step} ${width} ${colorScheme}`).toEqual([]);
      }
      expect(await sidewaysScroll(page), `${step} ${width}`).toBeLessThanOrEqual(0);
    }
  }

  /** Pages whose content changes without a click tell it in a live region. */
  it.each(['files', 'review', 'base', 'journal'])('announces changes in a live region: %s', async (name) => {
    await open(paths.find((path) => path.endsWith(name))!);
    await page.locator('main [role=status]').first().waitFor({ state: 'attached' });
  });

  const PDF = { name: 'liste.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and so on') };

  it('shows each step of an import in French, without a finding of axe', async () => {
    await page.evaluate(`localStorage.setItem('idem-language', 'fr')`);
    await open('base');
    await page.setInputFiles('input[type=file]', PDF);
    const problem = page.locator('main [role=alert]');
    await problem.getByText('Ce fichier n’est pas d’un format lisible.').waitFor();
    expect(await problem.locator('[lang=en]').innerText()).toContain('is a PDF');
    expect(await page.getByRole('button', { name: 'Ajouter à la base' }).count()).toBe(0);
    await expectSound('a file that cannot be read');
    await page.getByRole('button', { name: 'Abandonner le fichier' }).click();
    const rows = ['id;nom;prenom;adresse;cp;né le', '92;Durval;Léa;4 rue du Four;24150;hier', '93;;;1 rue A;75001;'];
    await page.setInputFiles('input[type=file]', {
      name: 'ajouts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${rows.join('\n')}\n`, 'latin1'),
    });
    await page.getByText('ajouts.csv : rien n’est encore modifié.').waitFor();
    await page.getByText('Le nom manque, et il n’y a pas deux valeurs parmi').first().waitFor();
    await expectSound('the preview');
    await page.getByLabel('Remplacer toute la base par elles.').check();
    await page.getByRole('button', { name: 'Remplacer la base' }).click();
    await page.getByRole('dialog').waitFor();
    await expectSound('the confirmation');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByLabel('Les ajouter.').check();
    await page.getByRole('button', { name: 'Ajouter à la base' }).click();
    await page.getByText('ajouts.csv est importé.').waitFor();
    await expectSound('the result');
  });

  /** Shows the page Base while the server lists this import. */
  async function showImport(change: object): Promise<void> {
    const [latest] = (await callApi('GET', '/v1/base/imports')).imports!;
    const shown = { ...latest, status: 'running', result: null, ...change };
    await page.route(/base\/imports(\/\w+)?$/, (route) =>
      route.fulfill({ json: route.request().url().endsWith('imports') ? { imports: [shown], next: null } : shown }),
    );
    await open('base');
  }

  it('shows the progress of an import, and how it ended, in French', async () => {
    const progress = { stage: 'index', share: 0.9, rows: 120_000, started_at: '2026-11-27T06:00:00.000Z' };
    await showImport({ progress });
    await page.getByText('Indexation : 120 000 lignes').waitFor();
    await expectSound('the progress');
    await page.unroute(/base\/imports(\/\w+)?$/);
    const problem = { code: 'base', text: 'The base cannot be locked.', field: null };
    await page.route(/base\/imports\/\w+$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ json: { ...(await response.json()), status: 'failed', result: null, problem } });
    });
    await page.getByText('La base ne peut pas être utilisée.').waitFor();
    await expectSound('a failure');
    await page.unroute(/base\/imports\/\w+$/);
    await page.evaluate(`localStorage.setItem('idem-language', 'en')`);
    await page.setViewportSize({ width: WIDE.width, height: 800 });
  });

  it('lists other candidates of an answer', async () => {
    await open('check');
    await fillPerson('Zyxwarsky');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('button', { name: 'Show other candidates' }).click();
    await page.getByRole('heading', { name: 'Most likely people' }).waitFor();
    const listed = await page.locator('section.card ol > li').allInnerTexts();
    expect(listed.map((text) => /\b([12])\b/.exec(text.replace(/^[\d.,]+\s*%/, ''))?.[1]).sort()).toEqual(['1', '2']);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('requires the purpose of a search for a person, and shows it in the journal', async () => {
    await page.evaluate(`localStorage.setItem('idem-language', 'en')`);
    await open('people');
    await page.locator('#people-id').fill('1');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('Choose a purpose.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Purpose').selectOption('Investigation of fraud');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('heading', { name: 'Held', exact: true }).waitFor();
    await open('journal');
    const entry = page.locator('tbody tr', { hasText: 'Held values shown' }).first();
    await entry.getByText('Investigation of fraud').waitFor();
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByText('Enquête sur une fraude').first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
  });

  it('asks the server for stored values only with a purpose, and shows it in the journal', async () => {
    const asked: unknown[] = [];
    const note = (request: Request) => {
      if (!request.url().endsWith('/v1/check')) return;
      const { explain, purpose } = request.postDataJSON();
      asked.push([explain, purpose]);
    };
    page.on('request', note);
    const held = page.locator('.held', { hasText: 'ZYXWARSKY' }).first();
    await open('check');
    await fillPerson('Zyxwarsky');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('section.card tbody tr').first().waitFor();
    expect(await held.count()).toBe(0);
    await page.getByLabel('Show stored values').selectOption('Quality of data');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await held.waitFor();
    await open(paths.find((path) => path.endsWith('review'))!);
    await page.locator('tr.row', { hasText: 'Zyxwarsky' }).first().click();
    const show = page.getByRole('button', { name: 'Show stored values' });
    await show.click();
    await page.getByText('Choose a purpose.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Purpose').selectOption('Rectification request');
    await show.click();
    await held.waitFor();
    page.off('request', note);
    expect(asked).toEqual([
      [undefined, undefined],
      [true, 'quality'],
      [true, 'rectification'],
    ]);
    await open('journal');
    const entries = page.locator('tbody tr', { hasText: 'Held values shown' });
    for (const purpose of ['Quality of data', 'Rectification request']) {
      await entries.getByText(purpose).first().waitFor();
    }
  });
});
