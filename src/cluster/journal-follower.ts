import { StoreUnavailableError } from '../storage/base-error.ts';
import { Loop } from './loop.ts';
import type { SharedJournal } from './shared-journal.ts';

/** The interval at which a node copies what is new in its journal, in milliseconds. */
const COPY_MS = 2000;

/** The interval at which old days are removed, in milliseconds. */
const REMOVE_MS = 3_600_000;

interface JournalFollowerSettings {
  readonly journal: Pick<SharedJournal, 'copy' | 'removeOlder'>;
  readonly keepDays: number;
  /** Called for errors that are not about the connection. */
  readonly onError: (error: unknown) => void;
}

/** Copies the journal of a node to PostgreSQL, in one process of the node, until it is stopped. */
export class JournalFollower {
  private readonly settings: JournalFollowerSettings;
  private readonly loop: Loop;
  private removedAt = Number.NEGATIVE_INFINITY;

  constructor(settings: JournalFollowerSettings) {
    this.settings = settings;
    this.loop = new Loop(() => this.round());
  }

  private async round(): Promise<number> {
    const { journal, keepDays } = this.settings;
    const hasMore = await this.attempt(() => journal.copy());
    // Also if a file of the journal cannot be copied.
    if (performance.now() - this.removedAt >= REMOVE_MS) {
      await this.attempt(async () => {
        await journal.removeOlder(keepDays);
        this.removedAt = performance.now();
      });
    }
    return hasMore ? 0 : COPY_MS;
  }

  /** @returns `undefined` after an error */
  private async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) this.settings.onError(error);
      return undefined;
    }
  }

  /** Copies what the servers of the node have written until they ended. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.attempt(async () => {
      while (await this.settings.journal.copy());
    });
  }
}
