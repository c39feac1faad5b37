import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lets the PostgreSQL servers of all tests of a run share programs and an empty database. */
export default function sharePostgresFiles(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'idem-postgres-files-'));
  chmodSync(folder, 0o755);
  process.env.TEST_POSTGRES_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
