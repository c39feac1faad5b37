/** What a shell expects of a process that a signal ended: 128 and the signal's number (source: POSIX, section 2.8.2). */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Aborted by the first SIGINT or SIGTERM, so that work in hand can be ended well; the second ends the process at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const [signal, exitCode] of Object.entries(EXIT_CODES)) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(exitCode);
      controller.abort();
    });
  }
  return controller.signal;
}

/** @returns a signal that Ctrl-C and SIGTERM abort, and the exit code of whichever came. */
export function listenForStop(): { signal: AbortSignal; exitCode: () => number } {
  let isTermination = false;
  process.once('SIGTERM', () => {
    isTermination = true;
  });
  return { signal: stopSignal(), exitCode: () => (isTermination ? 143 : 130) };
}
