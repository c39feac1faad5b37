import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

// Runes exist only in compiled components; here nothing is reactive.
vi.stubGlobal('navigator', { languages: ['en'] });
vi.stubGlobal('$state', (value: unknown) => value);
afterAll(() => void vi.unstubAllGlobals());
const { MESSAGES, t } = await import('../lib/i18n.ts');
const { preferences } = await import('../lib/preferences.svelte.ts');

type Text = string | { readonly one: string; readonly other: string };

const entries = Object.entries(MESSAGES) as [string, readonly [Text, Text]][];
const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

const SOURCES = join(import.meta.dirname, '..');
const code = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(svelte|ts)$/.test(path) && !path.startsWith('messages'))
  .map((path) => readFileSync(join(SOURCES, path), 'utf8'))
  .join('\n');

describe('the messages of the console', () => {
  it('have the same placeholders in both languages', () => {
    for (const [key, [english, french]] of entries) {
      const expected = placeholders(forms(english)[0]!);
      for (const form of [...forms(english), ...forms(french)]) expect(placeholders(form), key).toEqual(expected);
    }
  });

  it('have each key in one file only', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts'));
    const keys = files.flatMap((name) => [
      ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/^ {2}'([^']+)': /gm),
    ]);
    expect(keys).toHaveLength(entries.length);
  });

  it('avoid words that blame or flatter the user', () => {
    const texts = entries.flatMap(([, [english]]) => forms(english));
    expect(texts.filter((text) => /\b(please|oops|invalid|sorry)\b/i.test(text))).toEqual([]);
  });

  it('use French typography: an apostrophe, and a space before double punctuation', () => {
    const texts = entries.flatMap(([, [, french]]) => forms(french));
    expect(texts.filter((text) => /'|\w[?!;]|\w:(?!\w)/.test(text))).toEqual([]);
  });

  it('exist for every key that a component uses', () => {
    const used = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1]!);
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !(key in MESSAGES))).toEqual([]);
  });

  it('are all used', () => {
    const prefixes = [...code.matchAll(/`([a-z_.-]+[.])\$\{/g)].map((match) => match[1]!);
    const isUsed = (key: string) => code.includes(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix));
    expect(Object.keys(MESSAGES).filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('t', () => {
  it('does not break French lines before punctuation', () => {
    preferences.language = 'fr';
    expect(t('import.problems')).toBe('Avant d’importer le fichier\u00a0:');
    expect(t('import.replace.title')).toBe('Remplacer toute la base\u202f?');
    expect(t('check.empty.example')).toContain('«\u00a0Remplir avec un exemple\u00a0»');
    preferences.language = 'en';
  });

  it('selects singular and plural by the rules of the language', () => {
    expect([0, 1, 2].map((count) => t('answer.distance', { count }))).toEqual(['0 edits', '1 edit', '2 edits']);
    preferences.language = 'fr';
    expect([0, 1, 2].map((count) => t('answer.distance', { count }))).toEqual([
      '0 modification',
      '1 modification',
      '2 modifications',
    ]);
    preferences.language = 'en';
  });
});
