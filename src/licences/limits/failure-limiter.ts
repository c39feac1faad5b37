import { createHmac } from 'node:crypto';
import type { CounterTable, LimitStore } from './limit-store.ts';
import { applyRate, type Rate, usedShare } from './rate.ts';

/** Failures that a client address may cause at once after a pause: misconfigured clients repeat themselves. */
const BURST = 100;

/** From this share of the burst on, responses are delayed. */
const DELAY_FROM = 0.5;
const DELAY_MS = 500;

/** Failures of an address that are reported together, and how often they are reported, in milliseconds. */
const MIN_REPORTED = 5;
const REPORT_INTERVAL_MS = 60_000;

const MINUTE_MS = 60_000;

export interface FailureResult {
  /** 0 if further attempts are allowed; otherwise the time until the next one, in milliseconds. */
  readonly retryAfterMs: number;
  /** How long to delay the response, in milliseconds. */
  readonly delayMs: number;
  /** The failures since the last report; 0 if none is due. */
  readonly toReport: number;
}

interface Options {
  readonly store: LimitStore;
  /** The key of the address hashes: the file does not contain addresses. */
  readonly key: Buffer;
  readonly maxPerMinute: number;
  readonly now?: () => number;
  /** Nodes of a cluster, each of which allows its share. By default 1. */
  readonly nodes?: () => number;
}

/** Limits wrong licences and secrets per client address, in all processes together. */
export class FailureLimiter {
  private readonly counters: CounterTable;
  private readonly key: Buffer;
  private readonly maxPerMinute: number;
  private readonly now: () => number;
  private readonly nodes: () => number;

  constructor({ store, key, maxPerMinute, now = Date.now, nodes = () => 1 }: Options) {
    this.counters = store.table('failures');
    this.key = key;
    this.maxPerMinute = maxPerMinute;
    this.now = now;
    this.nodes = nodes;
  }

  /** Counts a failure of a client address. */
  record(address: string): FailureResult {
    const now = this.now();
    const rate = this.rate();
    const key = createHmac('sha256', this.key).update(`client address\0${address}`).digest().subarray(0, 16);
    let result: FailureResult = { retryAfterMs: 0, delayMs: 0, toReport: 0 };
    this.counters.update(key, ([lastAt = 0, unreported = 0, reportedAt = 0]) => {
      const { nextAt, waitMs } = applyRate(lastAt, now, rate);
      const count = unreported + 1;
      const isDue = count >= MIN_REPORTED && Math.abs(now - reportedAt) >= REPORT_INTERVAL_MS;
      const isDelayed = waitMs === 0 && usedShare(nextAt, now, rate) > DELAY_FROM;
      result = { retryAfterMs: waitMs, delayMs: isDelayed ? DELAY_MS : 0, toReport: isDue ? count : 0 };
      return [nextAt, isDue ? 0 : count, isDue ? now : reportedAt];
    });
    this.counters.purge(([nextAt = 0, , reportedAt = 0]) => nextAt < now && reportedAt < now - REPORT_INTERVAL_MS);
    return result;
  }

  private rate(): Rate {
    const nodes = this.nodes();
    return { intervalMs: (MINUTE_MS / this.maxPerMinute) * nodes, burst: Math.max(1, BURST / nodes) };
  }
}
