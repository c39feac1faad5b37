import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasTemporaryEntries, removeAbandonedEntries, reserveTemporaryEntry } from './temporary-entry.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-temporary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ABANDONED = 'backup-0123456789abcdef';
const OTHERS = ['backup-0123456789abcde', `x${ABANDONED}`, `${ABANDONED}.txt`, `other-0123456789abcdef.tmp`];

it('reserves a free name, and removes what was created there', () => {
  const entries = (['backup', 'restore'] as const).map((kind) => reserveTemporaryEntry(folder, kind));
  expect(entries[0]!.path).toMatch(/\/backup-[0-9a-f]{16}\.tmp$/);
  expect(entries[1]!.path).toMatch(/\/restore-[0-9a-f]{16}\.tmp$/);
  expect(hasTemporaryEntries(folder)).toBe(true);
  writeFileSync(entries[0]!.path, 'x');
  writeFileSync(`${entries[0]!.path}-lock`, 'x');
  mkdirSync(entries[1]!.path);
  writeFileSync(join(entries[1]!.path, 'file'), 'x');
  for (const entry of entries) entry.remove();
  expect(readdirSync(folder)).toEqual([]);
});

it.each(['', '.tmp', '.tmp-lock', '.lock'])('finds and removes an abandoned entry with the suffix "%s"', (suffix) => {
  expect(hasTemporaryEntries(folder)).toBe(false);
  mkdirSync(join(folder, `${ABANDONED}${suffix === '.lock' ? '' : suffix}`));
  writeFileSync(join(folder, `${ABANDONED}.lock`), '');
  expect(hasTemporaryEntries(folder)).toBe(true);
  removeAbandonedEntries(folder);
  expect(readdirSync(folder)).toEqual([]);
});

it('keeps entries in use, and files with other names', () => {
  for (const name of OTHERS) writeFileSync(join(folder, name), '');
  expect(hasTemporaryEntries(folder)).toBe(false);
  const entry = reserveTemporaryEntry(folder, 'backup');
  writeFileSync(entry.path, 'x');
  removeAbandonedEntries(folder);
  expect(existsSync(entry.path)).toBe(true);
  entry.remove();
  expect(readdirSync(folder).sort()).toEqual([...OTHERS].sort());
});
