import { createRequire } from 'node:module';

type Koffi = typeof import('koffi');

/** Time to exit in order, in seconds. */
const EXIT_TIMEOUT_S = 2;

/**
 * Ends the process at once, whatever it does. While a transaction of LMDB waits to be written, `process.exit` alone never
 * ends: Node waits for a thread of `lmdb`, which waits for Node. The alarm of the operating system ends the process then,
 * with SIGALRM.
 */
export function endProcess(exitCode?: number): never {
  setAlarm();
  // An explicit `undefined` would clear an exit code that was set before.
  if (exitCode !== undefined) process.exitCode = exitCode;
  process.exit();
}

function setAlarm(): void {
  try {
    const koffi = createRequire(import.meta.url)('koffi') as Koffi;
    koffi.load(null).func('unsigned int alarm(unsigned int seconds)')(EXIT_TIMEOUT_S);
  } catch {
    // Without the native code there is no alarm.
  }
}
