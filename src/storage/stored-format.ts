import { Failure } from '../runtime/errors.ts';
import type { RootDatabase } from './lmdb-file.ts';

/** The table that holds the version of an LMDB file. It needs one of the file's `maxDbs`. */
export const FORMAT_TABLE = 'format';

const KEY = 'format';

/** The version of a file that was written before versions were recorded. */
const UNRECORDED_FORMAT = 1;

/**
 * Records the version of a file that has none: `format` if it is new. The caller opens its own tables later.
 *
 * @returns the version of the file, if it is another one; `undefined` if it is `format`
 */
export function otherFormat(environment: RootDatabase<unknown, string>, format: number): number | undefined {
  const table = environment.openDB<number, string>({ name: FORMAT_TABLE, encoding: 'json' });
  return environment.transactionSync(() => {
    const recorded = readFormat(() => table.get(KEY));
    const stored = recorded ?? (hasTables(environment) ? UNRECORDED_FORMAT : format);
    if (recorded === undefined && stored === format) table.putSync(KEY, format);
    return stored === format ? undefined : stored;
  });
}

/** Whether a file has tables beside that of its version. */
function hasTables(environment: RootDatabase<unknown, string>): boolean {
  for (const name of environment.getKeys()) if (name !== FORMAT_TABLE) return true;
  return false;
}

/** Writes the version of a file whose content was removed because it was of another version. */
export function recordFormat(environment: RootDatabase<unknown, string>, format: number): void {
  const table = environment.openDB<number, string>({ name: FORMAT_TABLE, encoding: 'json' });
  environment.transactionSync(() => table.putSync(KEY, format));
}

/** 0, which is no version, if the record is damaged and not JSON. */
function readFormat(read: () => number | undefined): number | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError) return 0;
    throw error;
  }
}

/** The error of a file that another version has written. @param remedy what to do instead of using that version */
export function otherVersion(path: string, versions: { found: number; format: number }, remedy: string): Failure {
  const { found, format } = versions;
  return new Failure(
    `${path} was written by another version of Idem (format ${found}; this version reads ${format}): ` +
      `use that version, or ${remedy}`,
  );
}
