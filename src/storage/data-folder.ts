import { readdirSync } from 'node:fs';

/** What commands and servers write to a data folder first. */
const NAMES = new Set([
  'CURRENT',
  'generations',
  'subscribers',
  'journal',
  'journal.key',
  'files',
  'erasures.ndjson',
  'restrictions.ndjson',
  'subscriber-erasures.ndjson',
  'subscriber-restrictions.ndjson',
  'licences.key',
  'tokens.key',
  'guesses.table',
  'cluster.json',
]);

/** Whether a folder holds something of Idem. A mistyped one does not exist, or holds other files. */
export function isDataFolder(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => NAMES.has(name) || name.endsWith('.mdb'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}
