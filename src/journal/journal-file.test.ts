import type * as fs from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalFile } from './journal-file.ts';

/** Ends a sync that was started. */
type EndOfSync = (error: Error | null) => void;

const disk = vi.hoisted(() => ({ started: [] as EndOfSync[], syncs: 0 }));

vi.mock('node:fs', async (importOriginal) => ({
  ...(await importOriginal<typeof fs>()),
  fdatasync: (_: number, end: EndOfSync) => disk.started.push(end),
  fdatasyncSync: () => {
    disk.syncs++;
  },
}));

let JournalFileClass: typeof JournalFile;
let folder: string;
let file: JournalFile;
let errors: unknown[];

beforeAll(async () => {
  // Test files share modules: those that another file has loaded sync to the disk, not to the mock.
  vi.resetModules();
  ({ JournalFile: JournalFileClass } = await import('./journal-file.ts'));
});
afterAll(() => vi.resetModules());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-file-'));
  Object.assign(disk, { started: [], syncs: 0 });
  errors = [];
  file = JournalFileClass.create(folder, 'a.ndjson', { key: Buffer.alloc(32), firstLink: '', isMapped: false });
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeLine(): void {
  file.addText('{}\n');
  file.write();
}

const sync = () => file.sync((error) => errors.push(error));

describe('the file of a journal', () => {
  it.each([
    ['syncs lines that were written since a sync began', true, 1],
    ['leaves lines to a sync that covers them', false, 0],
  ])('%s when it is closed', (_, isWritten, syncs) => {
    writeLine();
    sync();
    if (isWritten) writeLine();
    file.close();
    expect(disk).toMatchObject({ started: [expect.anything()], syncs });
    disk.started[0]!(null);
    expect(errors).toEqual([]);
  });

  it('is synced again after a sync that failed', () => {
    const error = new Error('input/output error');
    writeLine();
    sync();
    sync();
    disk.started[0]!(error);
    sync();
    expect(disk.started).toHaveLength(2);
    disk.started[1]!(null);
    sync();
    file.close();
    expect(disk).toMatchObject({ started: { length: 2 }, syncs: 0 });
    expect(errors).toEqual([error]);
  });

  it('reports a sync that fails after it was closed', () => {
    const error = new Error('input/output error');
    writeLine();
    sync();
    file.close();
    disk.started[0]!(error);
    expect(errors).toEqual([error]);
  });
});
