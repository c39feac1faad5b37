type Dispose = () => unknown;

/**
 * Resources to dispose at the end of a run, also after an error or a signal: processes, clusters, folders. They are disposed
 * in reverse order, each once.
 */
export class Scope {
  private readonly held = new Set<Dispose>();
  private closing: Promise<void> | undefined;

  get isClosing(): boolean {
    return this.closing !== undefined;
  }

  /** @returns a function that disposes the resource now instead of at the end */
  hold(dispose: Dispose): () => Promise<void> {
    this.held.add(dispose);
    return async () => {
      if (this.held.delete(dispose)) await dispose();
    };
  }

  /** Disposes all remaining resources, even if one fails. @throws the first error */
  close(): Promise<void> {
    this.closing ??= this.undoAll();
    return this.closing;
  }

  private async undoAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const dispose of [...this.held].reverse()) {
      this.held.delete(dispose);
      try {
        await dispose();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}

/** Exit codes after a signal: 128 plus the number of the signal (source: POSIX, section 2.8.2). */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** The first signal closes the scope and then ends the process; a second one ends it at once. */
export function closeOnSignal(scope: Scope): void {
  let isClosing = false;
  for (const [signal, exitCode] of Object.entries(EXIT_CODES)) {
    process.on(signal, () => {
      if (isClosing) process.exit(exitCode);
      isClosing = true;
      process.stderr.write('\nbench: stopping …\n');
      void scope.close().finally(() => process.exit(exitCode));
    });
  }
}
