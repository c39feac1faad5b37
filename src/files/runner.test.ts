import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { StoreUnavailableError } from '../storage/base-error.ts';
import { FileKey } from './file-key.ts';
import type { ClaimEnd, FileStore } from './file-store.ts';
import { FileRunner } from './runner.ts';
import type { StoredFile } from './stored-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'idem-runner-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A queue with one file, whose rows are missing in the storage. @param claims after which it is cancelled */
function queueWithoutRows(claims: number) {
  let file = { id: 'f', uploadedBy: 'alice', product: 'idcheck', status: 'running', run: { number: 1 } } as StoredFile;
  const ends: ClaimEnd[] = [];
  const store = {
    folder,
    pollMs: undefined,
    mayHaveQueued: () => true,
    get: async () => file,
    keyOf: async () => new FileKey(Buffer.alloc(32)),
    claim: async () => {
      if (ends.at(-1) === 'ended') return undefined;
      return {
        id: 'f',
        lost: new AbortController().signal,
        update: async (change: (stored: StoredFile) => Partial<StoredFile>) => {
          file = { ...file, ...change(file) };
          return file;
        },
        open: () => Promise.reject(new StoreUnavailableError('a file in the storage is missing')),
        save: async () => {},
        release: async (how: ClaimEnd) => {
          ends.push(how);
          if (ends.length === claims) file = { ...file, isCancelRequested: true };
        },
      };
    },
  };
  return { store: store as unknown as FileStore, ends, file: () => file };
}

it('cancels a file whose rows cannot be fetched', async () => {
  const { store, ends, file } = queueWithoutRows(3);
  const errors: unknown[] = [];
  const settings = { base: folder, country: 'FR', householdKey: undefined };
  const runner = new FileRunner(store, { ...settings, onError: (error) => errors.push(error) });
  runner.wake();
  await expect.poll(() => runner.isRunning).toBe(false);
  expect(ends).toEqual(['later', 'later', 'later', 'ended']);
  expect(file()).toMatchObject({ status: 'cancelled', isCancelRequested: false });
  expect(errors).toEqual([]);
});
