/** A period such as `3y`, `18m` or `90d`: years, months or days. */
const PERIOD = /^([1-9]\d{0,3})([ymd])$/;

/** The part of a source that retention needs. */
interface Kept {
  readonly importedAt: string;
  readonly retention?: string;
  readonly retainedFrom?: string;
  readonly expiredAt?: string;
}

/** The form of a retention period, for messages. */
export const RETENTION_FORM = 'a number of years, months or days, for example 3y, 18m or 90d';

export function isRetention(text: string): boolean {
  return PERIOD.test(text);
}

/**
 * When the people of a source are to be erased, ISO 8601, UTC: its import plus its retention. `undefined` without one. A
 * person who is imported again has the period of the newer source. A person who is changed without a new period keeps the
 * earlier one, and its beginning.
 */
export function expiryOf({ importedAt, retention, retainedFrom = importedAt }: Kept): string | undefined {
  const [, count, unit] = (retention && PERIOD.exec(retention)) || [];
  if (count === undefined) return undefined;
  const date = new Date(retainedFrom);
  if (unit === 'y') date.setUTCFullYear(date.getUTCFullYear() + Number(count));
  else if (unit === 'm') date.setUTCMonth(date.getUTCMonth() + Number(count));
  else date.setUTCDate(date.getUTCDate() + Number(count));
  return date.toISOString();
}

/** Whether the people of a source are to be erased and are still there. */
export function isExpired(source: Kept, now: Date): boolean {
  const expiry = expiryOf(source);
  return source.expiredAt === undefined && expiry !== undefined && expiry <= now.toISOString();
}
