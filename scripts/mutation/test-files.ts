import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The tests that are run for the mutants of a folder: its own, and others that test it without a server or much data. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  'matching/normalize/address': ['matching/normalize/address/', 'matching/normalize/person.test.ts'],
  'matching/normalize/birth-date': ['matching/normalize/birth-date/', 'matching/normalize/person.test.ts'],
  'matching/normalize/contact': ['matching/normalize/contact/', 'matching/normalize/person.test.ts'],
  'matching/normalize/name': ['matching/normalize/name/', 'matching/normalize/person.test.ts'],
  'matching/normalize/text': ['matching/normalize/text/', 'matching/normalize/person.test.ts'],
  'matching/normalize': ['matching/normalize/'],
  'matching/evidence': ['matching/evidence/'],
  'matching/compare': ['matching/compare/', 'matching/grade.test.ts'],
  'matching/distance': ['matching/distance/', 'matching/grade.test.ts', 'matching/compare/'],
  'matching/grade': ['matching/grade.test.ts', 'matching/compare/'],
  'matching/decide': ['matching/decide.test.ts', 'matching/compare/'],
  matching: ['matching/', 'check/check.test.ts'],
  check: ['check/'],
  'licences/limits': ['licences/limits/', 'licences/other-version.test.ts'],
  'licences/tokens/token': ['licences/tokens/token.test.ts'],
  'licences/tokens': ['licences/tokens/'],
  'licences/validation': ['licences/validation.test.ts'],
  'licences/redirect-uri': ['licences/redirect-uri.test.ts'],
  'licences/stored-licence': ['licences/stored-licence.test.ts'],
  'licences/store': ['licences/store.test.ts', 'licences/store-lookups.test.ts'],
  'licences/sealed-table': ['licences/sealed-table.test.ts'],
  'licences/licence-cache': ['licences/licence-cache.test.ts'],
  'licences/usage': ['licences/usage.test.ts'],
  'licences/api-keys': ['licences/api-keys', 'licences/replica.test.ts', 'licences/other-version.test.ts'],
  'licences/open-licences': ['licences/open-licences.test.ts', 'licences/store.test.ts'],
  'licences/leases': ['licences/leases.test.ts'],
  'licences/licence-tables': ['licences/store.test.ts', 'licences/open-licences.test.ts', 'licences/replica.test.ts'],
  'licences/replicat': ['licences/replica.test.ts'],
  'licences/shared-keys': ['licences/shared-keys.test.ts'],
  'licences/upgrade-format-1': ['licences/open-licences.test.ts'],
  licences: ['licences/'],
  'storage/bytes': ['storage/bytes.test.ts'],
  'storage/checked-line': ['storage/checked-line.test.ts'],
  'storage/checked-table': ['storage/checked-table.test.ts'],
  'storage/partitions': ['storage/partitions.test.ts'],
  'storage/positions': ['storage/positions.test.ts'],
  'storage/private-file': ['storage/private-file.test.ts'],
  'storage/sorted-runs': ['storage/sorted-runs.test.ts'],
  'storage/read-only-file': ['storage/read-only-file.test.ts'],
  'storage/spool-file': ['storage/spool-file.test.ts'],
  'storage/file-lock': ['storage/file-lock.test.ts'],
  'storage/checksummed-file': ['storage/checksummed-file.test.ts'],
  'storage/generations': ['storage/generations.test.ts'],
  'storage/new-generation': ['storage/new-generation.test.ts'],
  'storage/lmdb-pages': ['storage/lmdb-pages.test.ts', 'storage/lmdb-damage.test.ts'],
  'storage/import-files': ['storage/import-files.test.ts'],
  'storage/lmdb-file': ['storage/lmdb-file.test.ts', 'storage/lmdb-copy.test.ts', 'storage/checked-table.test.ts'],
  'storage/key-file': ['storage/key-file.test.ts'],
  'storage/memory-map': ['storage/memory-map.test.ts'],
  'storage/operator-key': ['storage/operator-key.test.ts'],
  'storage/shared-table': ['storage/shared-table.test.ts'],
  'storage/stored-format': ['storage/stored-format.test.ts'],
  'storage/temporary-entry': ['storage/temporary-entry.test.ts'],
  'storage/generation-key': ['storage/encryption.test.ts', 'storage/generation-key.test.ts'],
  'storage/file-digest': ['storage/file-digest.test.ts'],
  'storage/sync-path': ['storage/sync-path.test.ts'],
  'storage/base-error': ['storage/sync-path.test.ts'],
  'storage/page-protection': ['storage/page-protection.test.ts'],
  'storage/scratch-key': ['storage/encryption.test.ts', 'storage/partitions.test.ts'],
  storage: ['storage/'],
  runtime: ['runtime/'],
  http: ['http/'],
};

/** Slow tests whose results the others cover: processor time, and agreement with a scan of a whole base. */
const SLOW = /\/(?:hostile[\w-]*|search|search-bounds)\.test\.ts$/;

/** Paths of the test files for the mutants of some files, below `root`. @param mutated paths below src/; all if empty */
export function testFilesFor(mutated: readonly string[], root: string): readonly string[] {
  const folders = Object.keys(TESTS);
  const touched = mutated.length === 0 ? folders : mutated.map((file) => folders.find((each) => file.startsWith(each)));
  const prefixes = touched.flatMap((folder) => (folder === undefined ? [] : TESTS[folder]!));
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && prefixes.some((prefix) => path.startsWith(prefix)))
    .map((path) => join(root, 'src', path))
    .filter((path) => !SLOW.test(path))
    .sort();
}
