import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLmdbFile } from '../storage/lmdb-file.ts';
import { recordFormat } from '../storage/stored-format.ts';
import { LocalFileStore } from './local-file-store.ts';

it('refuses the uploads of another version, with what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-version-'));
  await new LocalFileStore(folder).close();
  await new LocalFileStore(folder).close();
  const environment = openLmdbFile<unknown, string>({
    path: join(folder, 'files.mdb'),
    maxDbs: 8,
    overlappingSync: false,
  });
  recordFormat(environment, 2);
  await environment.close();
  expect(() => new LocalFileStore(folder)).toThrow(
    `files.mdb was written by another version of Idem (format 2; this version reads 3): use that version, or remove the folder ${folder}`,
  );
  rmSync(folder, { recursive: true });
});

it('refuses uploads that were written before versions were recorded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-version-'));
  const path = join(folder, 'files.mdb');
  const environment = openLmdbFile<unknown, string>({ path, maxDbs: 8, overlappingSync: false });
  for (const name of ['files', 'uploads', 'queue']) environment.openDB<Buffer, string>({ name, encoding: 'binary' });
  await environment.close();
  for (let time = 0; time < 2; time++) {
    expect(() => new LocalFileStore(folder)).toThrow(
      'written by another version of Idem (format 1; this version reads 3)',
    );
  }
  rmSync(folder, { recursive: true });
});
