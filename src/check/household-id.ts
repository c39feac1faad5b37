import { createHmac } from 'node:crypto';

/**
 * How a stored household number is published: as it is, or with `key` as the first 64 bits of its HMAC-SHA-256, so that
 * two installations with different keys cannot be joined on it.
 */
export function publicHouseholdId(key: string | undefined): (householdId: bigint) => string {
  if (key === undefined) return String;
  return (householdId) =>
    createHmac('sha256', key).update(householdId.toString()).digest().readBigInt64BE(0).toString();
}
