import type { RootDatabase } from '../storage/lmdb-file.ts';
import type { StoredLicence } from './stored-licence.ts';

/** The records of format 1: three tables without checksums, encoded as MessagePack. */
interface Format1Licence {
  readonly name: string;
  readonly products: readonly string[];
  readonly createdAt: string;
  readonly revokedAt?: string;
  readonly verifier: Uint8Array;
}

interface Format1Rights {
  readonly secret?: { readonly verifier: Uint8Array };
  readonly operators?: readonly string[];
  readonly redirectUris?: readonly string[];
}

function openFormat1(environment: RootDatabase<unknown, string>) {
  return {
    licences: environment.openDB<Format1Licence, Buffer>({ name: 'licences', keyEncoding: 'binary' }),
    rights: environment.openDB<Format1Rights, Buffer>({ name: 'rights', keyEncoding: 'binary' }),
    credits: environment.openDB<number, Buffer>({ name: 'credits', keyEncoding: 'binary' }),
  };
}

/** Reads the licences and balances of format 1; none in a new file. */
export function readFormat1(environment: RootDatabase<unknown, string>): {
  readonly licences: readonly (readonly [lookup: Buffer, licence: StoredLicence])[];
  readonly balances: readonly (readonly [lookup: Buffer, credits: number])[];
} {
  const { licences, rights, credits } = openFormat1(environment);
  const balances = Array.from(credits.getRange(), ({ key, value }) => [Buffer.from(key), value] as const);
  const counted = new Set(balances.map(([lookup]) => lookup.toString('hex')));
  return {
    balances,
    licences: Array.from(licences.getRange(), ({ key, value }) => {
      const lookup = Buffer.from(key);
      const upgraded = upgrade(value, rights.get(lookup) ?? {}, counted.has(lookup.toString('hex')));
      return [lookup, upgraded] as const;
    }),
  };
}

function upgrade(licence: Format1Licence, rights: Format1Rights, isCounted: boolean): StoredLicence {
  const { name, products, createdAt, revokedAt, verifier } = licence;
  const { secret, operators, redirectUris } = rights;
  return {
    name,
    products,
    createdAt,
    ...(revokedAt !== undefined && { revokedAt }),
    verifier: Buffer.from(verifier).toString('hex'),
    ...(secret && { secret: Buffer.from(secret.verifier).toString('hex') }),
    secretVersion: secret === undefined ? 0 : 1,
    isCounted,
    ...(operators && { operators }),
    ...(redirectUris && { redirectUris }),
  };
}

export function dropFormat1(environment: RootDatabase<unknown, string>): void {
  for (const table of Object.values(openFormat1(environment))) table.dropSync();
}
