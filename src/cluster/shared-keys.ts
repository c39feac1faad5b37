import { holdsLicences, readSharedKeys, replaceSharedKeys, type SharedKeys } from '../licences/index.ts';
import { Failure } from '../runtime/errors.ts';
import type { ClusterDatabase } from './database.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';

interface KeySettings {
  /** The data folder. */
  readonly base: string;
  readonly database: ClusterDatabase;
  /** The cluster's key, which encrypts the others. */
  readonly key: Buffer;
}

/**
 * Gives a data folder the keys with which the cluster's licences, API keys and tokens are stored and signed. The first node
 * gives its own to the cluster.
 *
 * @param isReplacing whether the licences and keys of the folder may be removed
 * @throws Failure if the folder holds licences of its own, StoreUnavailableError
 */
export async function takeOverKeys(settings: KeySettings, isReplacing: boolean): Promise<void> {
  const { base } = settings;
  const own = readSharedKeys(base);
  const shared = (await readKeys(settings)) ?? (await storeKeys(settings, own));
  if (areSame(own, shared)) return;
  if (!isReplacing && (await holdsLicences(base))) {
    throw new Failure(`${base} holds licences or API keys of its own: replace them with --replace`);
  }
  replaceSharedKeys(base, shared);
}

/** @throws Failure if the keys of the folder are not those of the cluster, StoreUnavailableError */
export async function assertSharedKeys(settings: KeySettings): Promise<void> {
  const shared = await readKeys(settings);
  if (shared !== undefined && areSame(readSharedKeys(settings.base), shared)) return;
  const remedy = shared === undefined ? '"idem cluster init" on the first node' : '"idem cluster join"';
  throw new Failure(`the licences of ${settings.base} are not those of the cluster: run ${remedy}`);
}

function areSame(left: SharedKeys, right: SharedKeys): boolean {
  return left['licences.key'].equals(right['licences.key']) && left['tokens.key'].equals(right['tokens.key']);
}

/** `undefined` until the first node has stored its own. */
async function readKeys({ database, key }: KeySettings): Promise<SharedKeys | undefined> {
  const { rows } = await database.run((queries) =>
    queries.query<{ name: string; body: Buffer }>('select name, body from keys'),
  );
  const keys = new Map(rows.map(({ name, body }) => [name, openBytes(body, placeOf(name), key)]));
  const [licences, tokens] = [keys.get('licences.key'), keys.get('tokens.key')];
  return licences && tokens && { 'licences.key': licences, 'tokens.key': tokens };
}

/** @returns the stored ones: another node may have been faster */
async function storeKeys(settings: KeySettings, own: SharedKeys): Promise<SharedKeys> {
  const names = Object.keys(own) as (keyof SharedKeys)[];
  const bodies = names.map((name) => sealBytes(own[name], placeOf(name), settings.key));
  await settings.database.run((queries) =>
    queries.query(
      'insert into keys (name, body) select * from unnest($1::text[], $2::bytea[]) on conflict do nothing',
      [names, bodies],
    ),
  );
  return (await readKeys(settings))!;
}

function placeOf(name: string): Buffer {
  return Buffer.from(`key ${name}`);
}
