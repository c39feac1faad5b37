import { round } from '../matching/round.ts';

/** What a run over many rows cost. */
export interface RunMeasures {
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Largest resident memory, in bytes. */
  readonly peakMemory: number;
}

/** @param started the start of the run, as `performance.now()` */
export function measureRun(rows: number, started: number): RunMeasures {
  const seconds = (performance.now() - started) / 1000;
  return {
    seconds: round(seconds, 3),
    rowsPerSecond: Math.round(rows / seconds),
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}
