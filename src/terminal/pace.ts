/** How fast work proceeds. */
export interface Pace {
  /** Per second; `undefined` if it is too early to tell, or nothing more is counted. */
  readonly rate: number | undefined;
  /** `undefined` if it is too early to tell. */
  readonly secondsLeft: number | undefined;
}

export interface Position {
  /** Of the whole work, 0 to 1; `undefined` if its size is unknown. */
  readonly share: number | undefined;
  readonly count: number;
}

/** Long enough to be steady, short enough to follow a change. */
const WINDOW_MS = 10_000;
const SAMPLE_INTERVAL_MS = 200;

/** Estimates made earlier vary too much. */
const FIRST_ESTIMATE_MS = 1_000;
/** Less than this says nothing about the rest: the start of the work counts too much. */
const FIRST_ESTIMATE_SHARE = 0.01;

/**
 * Returns a function that estimates the pace of the last seconds; it must be called with every update.
 *
 * @param begin what was done before the work began; it does not count
 */
export function createPace(
  now: () => number = Date.now,
  begin: Position = { count: 0, share: 0 },
): (position: Position) => Pace {
  const startedMs = now();
  const { share: shareBefore = 0 } = begin;
  const samples = [{ timeMs: startedMs, count: begin.count }];
  return ({ count, share }) => {
    const timeMs = now();
    if (timeMs - samples.at(-1)!.timeMs >= SAMPLE_INTERVAL_MS) samples.push({ timeMs, count });
    while (samples.length > 1 && timeMs - samples[0]!.timeMs > WINDOW_MS) samples.shift();
    const elapsedMs = timeMs - startedMs;
    if (elapsedMs < FIRST_ESTIMATE_MS) return { rate: undefined, secondsLeft: undefined };
    const from = samples[0]!;
    const lastStep = samples.findLast((sample) => sample.count < count);
    const isCounting = lastStep !== undefined && timeMs - lastStep.timeMs <= FIRST_ESTIMATE_MS;
    return {
      rate: isCounting ? ((count - from.count) / (timeMs - from.timeMs)) * 1000 : undefined,
      secondsLeft:
        share === undefined || share - shareBefore < FIRST_ESTIMATE_SHARE
          ? undefined
          : ((elapsedMs / 1000) * (1 - share)) / (share - shareBefore),
    };
  };
}
