/** Milliseconds of a day in Unix time. */
export const DAY_MS = 86_400_000;

/** Whole days since 1970, in UTC. @param timeMs milliseconds since 1970 */
export function dayNumberOf(timeMs: number): number {
  return Math.floor(timeMs / DAY_MS);
}

/** The UTC day of a time in milliseconds since 1970, such as `2026-11-26`. */
export function dayOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** The first of the last `days` days, which include today, in UTC. */
export function firstOfLastDays(days: number, now = Date.now()): string {
  return dayOf(now - (days - 1) * DAY_MS);
}
