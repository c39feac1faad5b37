import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('docs/console-acceptance.md', 'utf8');

/** A file of tests in backticks, with the titles that follow it. */
const SHOWN_BY = /`([\w./-]+\.ts)`((?:[:,] \*[^*]+\*)*)/g;

it('names a test or a picture for each of the twenty statements', () => {
  const statements = [...page.matchAll(/^\| +(\d+) \| (.+?) +\| (.+?) +\|$/gm)];
  expect(statements.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  for (const [, , statement, shown] of statements) expect(shown, statement).toMatch(/\.ts`|\.webp|below|browser/);
});

it('names files and tests that exist', () => {
  const cited = [...page.matchAll(SHOWN_BY)];
  expect(cited.length).toBeGreaterThan(25);
  for (const [, file, titles] of cited) {
    expect(existsSync(file!), file).toBe(true);
    const source = readFileSync(file!, 'utf8');
    for (const [, title] of titles!.matchAll(/\*([^*]+)\*/g)) expect(source, file).toContain(`'${title}`);
  }
});
