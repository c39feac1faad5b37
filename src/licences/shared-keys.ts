import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readOrCreateKey, replaceKey } from '../storage/key-file.ts';
import { ApiKeyStore } from './api-keys.ts';
import { hasLicences, openLicences } from './open-licences.ts';

/** The keys that the nodes of a cluster share: codes, secrets and tokens are then valid on each. */
const SHARED_KEYS = ['licences.key', 'tokens.key'] as const;

export type SharedKeyName = (typeof SHARED_KEYS)[number];

export type SharedKeys = Readonly<Record<SharedKeyName, Buffer>>;

/** Files that cannot be read with other keys. */
const KEYED_FILES = ['licences', 'api-keys', 'grants', 'sessions'];

/** The keys of a data folder; they are created if they are missing. @throws Failure if a file does not contain a key */
export function readSharedKeys(folder: string): SharedKeys {
  const read = (name: SharedKeyName) => readOrCreateKey(join(folder, name));
  return { 'licences.key': read('licences.key'), 'tokens.key': read('tokens.key') };
}

/** Replaces the keys of a data folder, and removes what was stored with the former ones. No server may have it open. */
export function replaceSharedKeys(folder: string, keys: SharedKeys): void {
  for (const name of KEYED_FILES) {
    for (const file of [`${name}.mdb`, `${name}.mdb-lock`]) rmSync(join(folder, file), { force: true });
  }
  for (const name of SHARED_KEYS) replaceKey(join(folder, name), keys[name]);
}

/** Whether a data folder holds licences or API keys. @throws Failure if its files are damaged */
export async function holdsLicences(folder: string): Promise<boolean> {
  if (hasLicences(folder)) {
    const licences = openLicences(folder);
    const count = licences.names().size;
    await licences.close();
    if (count > 0) return true;
  }
  if (!ApiKeyStore.exists(folder)) return false;
  const keys = ApiKeyStore.open(folder);
  const count = keys.list().length;
  await keys.close();
  return count > 0;
}
