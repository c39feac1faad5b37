type Dispose = () => unknown;

/**
 * What has to be undone at the end, however the end comes: processes, clusters, folders. Undone in the reverse order of
 * their making, each once.
 */
export class Scope {
  private readonly held = new Set<Dispose>();
  private closing: Promise<void> | undefined;

  get isClosing(): boolean {
    return this.closing !== undefined;
  }

  /** @returns what undoes it now instead of at the end */
  hold(dispose: Dispose): () => Promise<void> {
    this.held.add(dispose);
    return async () => {
      if (this.held.delete(dispose)) await dispose();
    };
  }

  /** Undoes all that is still held. One that fails does not keep the others from being undone; the first error is thrown. */
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

/** What a shell expects of a process that a signal ended: 128 and the signal's number (source: POSIX, section 2.8.2). */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Closes the scope at the first signal and ends the process then; a second signal ends it at once. */
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
