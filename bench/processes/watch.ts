/** Looks at something again and again, and remembers the most that it was. */
export interface Watch {
  /** @returns the most, or `undefined` if it was never there */
  stop(): number | undefined;
}

/** @param look gives what is there now, `undefined` for nothing */
export function watchMost(look: () => number | undefined, everyMilliseconds: number): Watch {
  let most: number | undefined;
  const lookAgain = () => {
    const now = look();
    if (now !== undefined) most = Math.max(most ?? 0, now);
  };
  lookAgain();
  const timer = setInterval(lookAgain, everyMilliseconds);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}
