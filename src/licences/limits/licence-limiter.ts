import { DAY_MS, dayNumberOf } from '../../runtime/days.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import { StoreUnavailableError } from '../../storage/base-error.ts';
import type { Licence } from '../licence.ts';
import type { CounterTable, LimitStore } from './limit-store.ts';
import { applyRate } from './rate.ts';

/** The wait of a client while the allowance of other nodes is not known, in seconds. */
const RETRY_SECONDS = 5;

/** The time for which a used-up allowance is not asked for again, in milliseconds. An administrator may raise a limit. */
const EXHAUSTED_MS = 10_000;

/** The requests that this node of a cluster may answer. */
export interface DailyAllowance {
  /** Nodes that share a limit per second. At least 1. */
  readonly nodes: number;
  /** Days since 1970, the same on all nodes. */
  readonly day: number;
  /**
   * Takes a portion of the requests that a licence may send on a day.
   *
   * @returns its size; 0 if all are taken
   * @throws StoreUnavailableError
   */
  takePortion(licence: { readonly id: string; readonly maxPerDay: number }, day: number): Promise<number>;
}

/** The numbers of a record: see {@link LicenceLimiter}. */
interface Counts {
  readonly nextAt: number;
  readonly day: number;
  readonly used: number;
  /** The portions of this node; not used by a data folder that stands alone. */
  readonly granted: number;
}

/** The limits of a licence or an API key. */
export type RequestLimits = Pick<Licence, 'id' | 'maxPerSecond' | 'maxPerDay'>;

/** Enforces the request limits of licences and API keys, in all processes of a node together. */
export class LicenceLimiter {
  private readonly counters: CounterTable;
  private readonly now: () => number;
  private readonly allowance: DailyAllowance | undefined;
  private readonly filling = new Map<string, Promise<number | undefined>>();
  private readonly exhausted = new Map<string, { readonly day: number; readonly at: number }>();

  /** @param allowance what a node of a cluster may answer; `undefined`: the data folder stands alone */
  constructor(store: LimitStore, now: () => number = Date.now, allowance?: DailyAllowance) {
    this.counters = store.table('licences');
    this.now = now;
    this.allowance = allowance;
  }

  /** Counts a request. @returns 0 if it is allowed; otherwise the time to wait, in whole seconds */
  take(licence: RequestLimits): MaybePromise<number> {
    const { id, maxPerSecond, maxPerDay } = licence;
    if (id === undefined || (maxPerSecond === undefined && maxPerDay === undefined)) return 0;
    const outcome = this.count(id, licence);
    return outcome === 'needs-portion' ? this.takeFromPortion(id, licence) : outcome;
  }

  private async takeFromPortion(id: string, licence: RequestLimits): Promise<number> {
    for (;;) {
      const portion = await this.fill(id, licence.maxPerDay!);
      if (portion === undefined) return RETRY_SECONDS;
      // Other requests may have used up the portion.
      const outcome = this.count(id, licence);
      if (outcome !== 'needs-portion') return outcome;
      if (portion === 0) return this.secondsUntilTomorrow();
    }
  }

  private count(id: string, { maxPerSecond, maxPerDay }: RequestLimits): number | 'needs-portion' {
    const now = this.now();
    const today = this.allowance?.day ?? dayNumberOf(now);
    const nodes = this.allowance?.nodes ?? 1;
    let outcome: number | 'needs-portion' = 0;
    this.update(id, today, (counts) => {
      const { used, granted, nextAt } = counts;
      if (maxPerDay !== undefined && used >= maxPerDay) {
        outcome = this.secondsUntilTomorrow();
        return counts;
      }
      if (maxPerDay !== undefined && this.allowance !== undefined && used >= granted) {
        outcome = 'needs-portion';
        return counts;
      }
      if (maxPerSecond === undefined) return { ...counts, used: used + 1 };
      const share = maxPerSecond / nodes;
      const decision = applyRate(nextAt, now, { intervalMs: 1000 / share, burst: Math.max(1, share) });
      outcome = Math.ceil(decision.waitMs / 1000);
      return { ...counts, nextAt: decision.nextAt, used: outcome > 0 ? used : used + 1 };
    });
    return outcome;
  }

  /** Takes a portion of the day for this node. @returns its size; `undefined` if PostgreSQL cannot be reached */
  private fill(id: string, maxPerDay: number): MaybePromise<number | undefined> {
    if (this.isExhausted(id)) return 0;
    const running = this.filling.get(id) ?? this.takePortion(id, maxPerDay).finally(() => this.filling.delete(id));
    this.filling.set(id, running);
    return running;
  }

  private isExhausted(id: string): boolean {
    const known = this.exhausted.get(id);
    return known !== undefined && known.day === this.allowance!.day && performance.now() - known.at < EXHAUSTED_MS;
  }

  private async takePortion(id: string, maxPerDay: number): Promise<number | undefined> {
    const allowance = this.allowance!;
    const { day } = allowance;
    try {
      const portion = await allowance.takePortion({ id, maxPerDay }, day);
      if (portion === 0) this.exhausted.set(id, { day, at: performance.now() });
      // A portion of a day that is over would replace the counts of the next one.
      else if (allowance.day === day)
        this.update(id, day, (counts) => ({ ...counts, granted: counts.granted + portion }));
      return portion;
    } catch (error) {
      if (error instanceof StoreUnavailableError) return undefined;
      throw error;
    }
  }

  private update(id: string, today: number, change: (counts: Counts) => Counts): void {
    this.counters.update(Buffer.from(id, 'hex'), ([nextAt = 0, day = today, used = 0, granted = 0]) => {
      const isToday = day === today;
      const counts = change({ nextAt, day: today, used: isToday ? used : 0, granted: isToday ? granted : 0 });
      return [counts.nextAt, counts.day, counts.used, counts.granted];
    });
  }

  private secondsUntilTomorrow(): number {
    const now = this.now();
    return Math.ceil(((dayNumberOf(now) + 1) * DAY_MS - now) / 1000);
  }
}
