import { endProcess } from './end-process.ts';

/** Exit codes after a signal: 128 plus the signal number (source: POSIX, section 2.8.2). */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof EXIT_CODES;

/**
 * A signal that is aborted by the first SIGTERM, SIGINT (Ctrl-C) or SIGHUP (terminal closed), so that a command can end
 * in order. A second one ends the process at once.
 */
export function stopSignal(): AbortSignal {
  return listenForStop().signal;
}

/** Like {@link stopSignal}, with the exit code that a shell expects after the signal that came first. */
export function listenForStop(): { signal: AbortSignal; exitCode: () => number } {
  const controller = new AbortController();
  let first: StopSignal = 'SIGINT';
  for (const name of Object.keys(EXIT_CODES) as StopSignal[]) {
    process.on(name, () => {
      if (controller.signal.aborted) endProcess(EXIT_CODES[name]);
      first = name;
      controller.abort();
    });
  }
  return { signal: controller.signal, exitCode: () => EXIT_CODES[first] };
}
