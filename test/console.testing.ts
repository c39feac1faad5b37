import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { succeedInProcess } from './in-process.ts';
import { Program, temporaryFolder } from './program.ts';

export const PEOPLE = `id;last_name;first_name;birth_date;address;postal_code;city
1;Zyxwarsky;Quirine;1980-05-06;12 rue des Wombats;75011;Paris
2;Zyxwarsky;Barnabe;1978-01-02;12 rue des Wombats;75011;Paris
3;Quenouille;Zoé;1975-01-02;9 place du Marché;24150;Lalinde
`;

/** A server with its console, on a base of its own. */
export interface ConsoleServer<Name extends string> {
  readonly program: Program;
  readonly url: string;
  /** API keys by name. */
  readonly keys: Readonly<Record<Name, string>>;
  /** Stops the server and removes its base. */
  remove(): Promise<void>;
}

/** Imports people, adds keys and starts a server. @param scopes of each key, by its name */
export async function startConsole<Name extends string>(
  people: string,
  scopes: Readonly<Record<Name, string>>,
): Promise<ConsoleServer<Name>> {
  const folder = temporaryFolder();
  const base = join(folder.path, 'base');
  const csv = join(folder.path, 'people.csv');
  writeFileSync(csv, people);
  let program: Program | undefined;
  const remove = async () => {
    await program?.stop();
    folder.remove();
  };
  try {
    await succeedInProcess(['import', csv, '--base', base], { cwd: folder.path });
    const keys: Record<string, string> = {};
    for (const [name, list] of Object.entries<string>(scopes)) {
      const added = await succeedInProcess(['key', 'add', '--name', name, '--scopes', list, '--base', base, '--json']);
      keys[name] = JSON.parse(added).key;
    }
    program = new Program(['serve', '--base', base, '--port', '0', '--workers', '2']);
    const [, url] = await program.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m);
    return { program, url: url!, keys: keys as Record<Name, string>, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

export async function signIn(page: Page, key: string): Promise<void> {
  await page.locator('#sign-in-key').fill(key);
  await page.keyboard.press('Enter');
  await page.locator('header nav').waitFor({ state: 'attached' });
}

/** Waits until the rows that the filter, order and search of a review ask for are shown. */
export async function rowsShown(page: Page): Promise<void> {
  await page.locator('#review-rows[aria-busy=false]').waitFor();
}

/** The number of rows that a review shows. */
export async function countRows(page: Page): Promise<number> {
  await rowsShown(page);
  return Number(await page.locator('.viewport table').getAttribute('aria-rowcount')) - 1;
}

/** Presses a key that marks the current row, and waits until the server has stored the mark. */
export async function pressMark(page: Page, key: string): Promise<void> {
  const stored = page.waitForResponse(/\/marks$/);
  await page.keyboard.press(key);
  await stored;
}
