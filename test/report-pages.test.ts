import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchReport, report } from '../quality/report/example.testing.ts';
import { renderPage } from '../quality/report/page/page.ts';
import { axeFindings, hasBrowser, launchBrowser, NARROW, openPage, sidewaysScroll, WIDE } from './browser.testing.ts';
import { succeedInProcess } from './in-process.ts';
import { succeed, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const pathOf = (name: string) => join(folder.path, name);

beforeAll(async () => {
  const people = pathOf('people.csv');
  writeFileSync(people, 'id;nom;prenom;adresse;cp;ville\n1;Zyxwarsky;Quirine;12 rue des Wombats;75011;Paris\n');
  await succeedInProcess(['import', people, '--base', base, '--quiet']);
  const questions = pathOf('questions.csv');
  const rows = [
    'Zyxwarsky;Quirine;12 rue des Wombats;75011;1',
    'Zyxwarsky;Barnabé;12 rue des Wombats;75011;',
    'Seul;;;;1',
  ];
  writeFileSync(questions, `nom;prenom;adresse;cp;reponse\n${rows.join('\n')}\n`);
  const output = pathOf('checked.xlsx');
  await succeed(['batch', questions, '-o', output, '--base', base, '--html', pathOf('review.html'), '--quiet']);
  const labelled = ['evaluate', questions, '--truth', 'reponse', '--base', base];
  await succeedInProcess([...labelled, '--html', pathOf('evaluation.html'), '--quiet']);
  writeFileSync(pathOf('quality.html'), renderPage(report({ match: matchReport() })));
});

afterAll(folder.remove);

describe('idem batch --html', () => {
  it('writes a page that only its owner can read', () => {
    expect(statSync(pathOf('review.html')).mode & 0o777).toBe(0o600);
  });
});

const ROWS_NOT_IN_TABLES = `[...document.querySelectorAll('table tr')]
  .filter((row) => row.checkVisibility() && getComputedStyle(row).display !== 'table-row').length`;

describe.skipIf(!hasBrowser).each([
  ['idem batch --html', 'review.html', 'tbody tr', /Barnabé/],
  ['idem evaluate --html', 'evaluation.html', 'h2 >> text=Conclusion', /^Conclusion$/],
  ['npm run quality -- --html', 'quality.html', '.card', /recall, clean/],
])('the page of %s in a browser', (_, file, element, text) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  it.each([WIDE, NARROW, { ...WIDE, theme: 'dark' } as const, { ...NARROW, theme: 'light' } as const])(
    'has no findings, and fits the window and paper: %j',
    async (view) => {
      const { page, context, problems } = await openPage(browser, pathToFileURL(pathOf(file)).href, view);
      expect(await page.locator(element).first().innerText()).toMatch(text);
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
      // The width of A4 without margins of 15 mm.
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 680, height: 960 });
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
      // Rows that were printed as cards would take a third of a page each.
      expect(await page.evaluate(ROWS_NOT_IN_TABLES)).toBe(0);
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});
