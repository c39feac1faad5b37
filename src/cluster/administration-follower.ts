import { StoreUnavailableError } from '../storage/base-error.ts';
import type { ClusterAdministration } from './administration.ts';
import type { ClusterDatabase } from './database.ts';
import { Loop, POLL_MS, RETRY_MS } from './loop.ts';
import { RECALL_CHANNEL } from './shared-credits.ts';
import { GUESSES_CHANNEL, type SharedGuesses } from './shared-guesses.ts';
import { RECORDS_CHANNEL } from './shared-records.ts';

/** The interval at which a node reports the credits that it has spent, in milliseconds. */
const REPORT_MS = 1000;

/** The interval at which a node reports its counts of answers and removes expired records, in milliseconds. */
const MAINTENANCE_MS = 10_000;

interface AdministrationFollowerSettings {
  readonly database: ClusterDatabase;
  /** The guessing budgets of the node; `undefined` if guesses are not limited. */
  readonly guesses?: SharedGuesses | undefined;
  /** Called for errors that are not about the connection. */
  readonly onError: (error: unknown) => void;
}

/** Keeps licences, keys and credits of a node up to date with its cluster, in one process of the node, until it is stopped. */
export class AdministrationFollower {
  private readonly administration: ClusterAdministration;
  private readonly onError: (error: unknown) => void;
  private readonly loop: Loop;
  private position = -1;
  private reportedAt = Number.NEGATIVE_INFINITY;
  private maintainedAt = Number.NEGATIVE_INFINITY;

  constructor(administration: ClusterAdministration, settings: AdministrationFollowerSettings) {
    const { database, guesses, onError } = settings;
    this.administration = administration;
    this.onError = onError;
    this.loop = new Loop(() => this.round());
    if (guesses !== undefined)
      database.listen(GUESSES_CHANNEL, (payload) => {
        guesses.answerRecall(payload).catch((error: unknown) => this.fail(error));
      });
    database.listen(RECORDS_CHANNEL, () => this.loop.wake());
    database.listen(RECALL_CHANNEL, (payload) => {
      administration.credits.answerRecall(payload).catch((error: unknown) => this.fail(error));
    });
  }

  private async round(): Promise<number> {
    const { records, credits } = this.administration;
    try {
      const position = await records.catchUp();
      if (position !== this.position || performance.now() - this.reportedAt >= REPORT_MS) {
        await credits.report();
        this.position = position;
        this.reportedAt = performance.now();
      }
      if (performance.now() - this.maintainedAt >= MAINTENANCE_MS) {
        await this.administration.maintain();
        this.maintainedAt = performance.now();
      }
      return POLL_MS;
    } catch (error) {
      this.fail(error);
      return error instanceof StoreUnavailableError ? POLL_MS : RETRY_MS;
    }
  }

  private fail(error: unknown): void {
    if (!(error instanceof StoreUnavailableError)) this.onError(error);
  }

  /** Ends after the current round and gives back the credits that the node has left. No server of the node may run any more. */
  async stop(): Promise<void> {
    await this.loop.stop();
    const { credits } = this.administration;
    const ending = [() => credits.giveBackAll(), () => this.administration.maintain()];
    for (const end of ending) await end().catch((error: unknown) => this.fail(error));
  }
}
