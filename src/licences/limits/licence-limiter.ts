import type { Licence } from '../licence.ts';
import type { CounterTable, LimitStore } from './limit-store.ts';
import { applyRate } from './rate.ts';

const DAY_MS = 86_400_000;

/** Enforces the request limits of licences, in all processes together. */
export class LicenceLimiter {
  private readonly counters: CounterTable;
  private readonly now: () => number;

  constructor(store: LimitStore, now: () => number = Date.now) {
    this.counters = store.table('licences');
    this.now = now;
  }

  /** Counts a request. @returns 0 if it is allowed; otherwise the time to wait, in whole seconds */
  take({ id, maxPerSecond, maxPerDay }: Licence): number {
    if (id === undefined || (maxPerSecond === undefined && maxPerDay === undefined)) return 0;
    const now = this.now();
    const today = Math.floor(now / DAY_MS);
    let waitMs = 0;
    this.counters.update(Buffer.from(id, 'hex'), ([nextAt = 0, day = today, count = 0]) => {
      const usedToday = day === today ? count : 0;
      if (maxPerDay !== undefined && usedToday >= maxPerDay) {
        waitMs = (today + 1) * DAY_MS - now;
        return [nextAt, today, usedToday];
      }
      if (maxPerSecond === undefined) return [0, today, usedToday + 1];
      const decision = applyRate(nextAt, now, { intervalMs: 1000 / maxPerSecond, burst: maxPerSecond });
      waitMs = decision.waitMs;
      return [decision.nextAt, today, waitMs > 0 ? usedToday : usedToday + 1];
    });
    return Math.ceil(waitMs / 1000);
  }
}
