import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casesFolder, loadCases } from '../conformance/load.ts';
import { pagesOfDocs } from './doc-pages.ts';
import { readReferenceSources, referencePages } from './reference-pages.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'conformance/README.md',
  ...pagesOfDocs(root),
].sort();

describe('the documentation', () => {
  const made = referencePages(readReferenceSources(root));

  it.each(made.map(({ path, text }) => [path, text] as const))(
    'has the generated page %s (npm run reference)',
    (path, text) => {
      expect(read(path)).toBe(text);
    },
  );

  it('documents every choice of a conformance case', () => {
    const protocol = plain(read('docs/protocol.md'));
    const choices = new Set(loadCases(casesFolder()).map(({ source }) => source));
    const ours = [...choices].filter((source) => source.startsWith('ours: ')).map((source) => source.slice(6));
    expect(ours.length).toBeGreaterThan(50);
    expect(ours.filter((choice) => !protocol.includes(plain(choice)))).toEqual([]);
  });

  it('links to existing pages and headings', () => {
    const broken = pages.flatMap((page) => brokenLinks(page).map((link) => `${page}: ${link}`));
    expect(broken).toEqual([]);
  });

  it('is reachable from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) for (const target of linksOf(page)) if (target.endsWith('.md')) reached.add(target);
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});

/** Text without markup, so that only words are compared. */
function plain(markdown: string): string {
  return markdown.replace(/[*`_]/g, '').replaceAll('’', "'").replace(/\s+/g, ' ').toLowerCase();
}

const LINK = /\]\(([^)\s]+)\)/g;

/** The project's own files that a page links to, as paths from the root. */
function linksOf(page: string): string[] {
  return Array.from(read(page).matchAll(LINK), ([, link]) => link!)
    .filter((link) => !/^[a-z]+:/.test(link) && !link.startsWith('#'))
    .map((link) => join(dirname(page), link.split('#', 1)[0]!));
}

function brokenLinks(page: string): string[] {
  return Array.from(read(page).matchAll(LINK), ([, link]) => link!).filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', heading] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(root, target))) return true;
    return heading !== undefined && !headingsOf(target).includes(heading);
  });
}

/** Headings in the form in which links name them. */
function headingsOf(page: string): string[] {
  return Array.from(read(page).matchAll(/^#+ (.+)$/gm), ([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
