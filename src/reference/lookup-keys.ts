import type { Household } from '../matching/model.ts';
import { halvesOf } from '../storage/bytes.ts';
import { type Hash, hashOf, hashText } from './hash.ts';
import { type IndexKey, KEY_ROLES } from './mapped/postings.ts';

/*
 * Keys under which a record or a household is found by its identifier, beside the blocking keys (keys.ts). Their seeds lie
 * beyond the number of kinds of blocking keys.
 */

export const RECORD_ID_SEED = 1000;
export const HOUSEHOLD_ID_SEED = 1001;

/** The key of a record by the `id` of its row. */
export function recordIdKey(id: string): Hash {
  return hashOf(RECORD_ID_SEED, hashText(id));
}

export function householdIdKey(householdId: bigint): Hash {
  return hashOf(HOUSEHOLD_ID_SEED, halvesOf(householdId));
}

/** Every key under which a household is looked up, with what it is the id of: the ids of people first. */
export function lookupKeys({ householdId, members }: Household): IndexKey[] {
  const keys: IndexKey[] = [];
  for (const { id } of members) if (id !== '') keys.push({ hash: recordIdKey(id), role: KEY_ROLES.personId });
  keys.push({ hash: householdIdKey(householdId), role: KEY_ROLES.householdId });
  return keys;
}
