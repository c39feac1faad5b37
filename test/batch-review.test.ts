import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, hasBrowser, launchBrowser, NARROW, openPage, sidewaysScroll, WIDE } from './browser.testing.ts';
import { succeed, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const page = join(folder.path, 'review.html');

beforeAll(async () => {
  const people = join(folder.path, 'people.csv');
  writeFileSync(people, 'id;nom;prenom;adresse;cp;ville\n1;Zyxwarsky;Quirine;12 rue des Wombats;75011;Paris\n');
  await succeed(['import', people, '--base', base, '--quiet']);
  const questions = join(folder.path, 'questions.csv');
  const rows = ['Zyxwarsky;Quirine;12 rue des Wombats;75011', 'Zyxwarsky;Barnabé;12 rue des Wombats;75011', 'Seul;;;'];
  writeFileSync(questions, `nom;prenom;adresse;cp\n${rows.join('\n')}\n`);
  const output = join(folder.path, 'checked.xlsx');
  await succeed(['batch', questions, '-o', output, '--base', base, '--html', page, '--quiet']);
});

afterAll(() => folder.remove());

describe('idem batch --html', () => {
  it('writes a page that only its owner can read', () => {
    expect(statSync(page).mode & 0o777).toBe(0o600);
  });

  it.skipIf(!hasBrowser)('shows the doubtful rows from a file, without findings, on a phone too', async () => {
    const browser = await launchBrowser();
    for (const view of [WIDE, NARROW]) {
      const { page: shown, context, problems } = await openPage(browser, pathToFileURL(page).href, view);
      const first = await shown.locator('tbody tr').first().innerText();
      expect(first).toMatch(/Barnabé/);
      expect(await axeFindings(shown)).toEqual([]);
      expect(await sidewaysScroll(shown)).toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
      await context.close();
    }
    await browser.close();
  });
});
