import { createHmac } from 'node:crypto';

/**
 * Returns the function that makes public household ids: the stored id itself or, with a key, the first 64 bits of its
 * HMAC-SHA-256, so that answers of two installations with different keys cannot be joined on it.
 */
export function publicHouseholdId(key: string | undefined): (householdId: bigint) => string {
  if (key === undefined) return String;
  return (householdId) =>
    createHmac('sha256', key).update(householdId.toString()).digest().readBigInt64BE(0).toString();
}
