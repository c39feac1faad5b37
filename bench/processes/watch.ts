/** Samples a value at intervals and keeps its maximum. */
export interface Watch {
  /** @returns the maximum, or `undefined` without a value */
  stop(): number | undefined;
}

/** @param sample returns the current value; `undefined` if there is none */
export function sampleMaximum(sample: () => number | undefined, intervalMs: number): Watch {
  let maximum: number | undefined;
  const update = () => {
    const value = sample();
    if (value !== undefined) maximum = Math.max(maximum ?? 0, value);
  };
  update();
  const timer = setInterval(update, intervalMs);
  return {
    stop() {
      clearInterval(timer);
      return maximum;
    },
  };
}
