import { quantiles } from '../../statistics/quantiles.ts';

/** The latency in milliseconds of 50 %, 99 % and 99.9 % of the answers at most. */
export interface LatencyQuantiles {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}

/** Collects the latencies of one run, in milliseconds. */
export class Latencies {
  private values = new Float64Array(1 << 16);
  count = 0;

  add(milliseconds: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(2 * this.count);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count++] = milliseconds;
  }

  quantiles(): LatencyQuantiles {
    const [p50, p99, p999] = quantiles(this.values.subarray(0, this.count), [0.5, 0.99, 0.999]) as [
      number,
      number,
      number,
    ];
    return { p50, p99, p999 };
  }
}
