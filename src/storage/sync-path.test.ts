import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BaseError, StoreUnavailableError } from './base-error.ts';
import { leavesFilesOpen } from './open-files.testing.ts';
import { syncPath } from './sync-path.ts';

it('syncs a folder and closes it, and rejects a missing one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-sync-'));
  expect(leavesFilesOpen(() => syncPath(folder))).toBe(false);
  rmSync(folder, { recursive: true });
  expect(() => syncPath(folder)).toThrow('ENOENT');
});

it('errors of storage have their own names', () => {
  expect(String(new BaseError('no base'))).toBe('BaseError: no base');
  expect(String(new StoreUnavailableError('no answer'))).toBe('StoreUnavailableError: no answer');
});
