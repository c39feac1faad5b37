import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPassphrase, warnOfShortPassphrase } from './backup.ts';

describe('readPassphrase', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'idem-passphrase-'));
    path = join(folder, 'backup.pass');
    writeFileSync(path, 'a long enough passphrase\nanother line\n', { mode: 0o600 });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads the first line', () => {
    expect(readPassphrase(path)).toBe('a long enough passphrase');
  });

  it('refuses a file that every user can read', () => {
    chmodSync(path, 0o644);
    expect(() => readPassphrase(path)).toThrow(`can be read by every user: run "chmod o-r ${path}"`);
  });

  it('says why a file cannot be read', () => {
    expect(() => readPassphrase(join(folder, 'none'))).toThrow(/cannot read --passphrase-file .*: no such file$/);
  });
});

describe('warnOfShortPassphrase', () => {
  it('warns below 12 characters', () => {
    expect(warnOfShortPassphrase('12345678901')).toContain('the passphrase has 11 characters');
    expect(warnOfShortPassphrase('123456789012')).toBe('');
    expect(warnOfShortPassphrase(undefined)).toBe('');
  });
});
