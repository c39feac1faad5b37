import { StoreUnavailableError } from '../storage/base-error.ts';
import type { ClusterAdministration } from './administration.ts';
import type { ClusterDatabase } from './database.ts';
import { Loop, POLL_MS, RETRY_MS } from './loop.ts';
import { RECALL_CHANNEL } from './shared-credits.ts';
import { GUESSES_CHANNEL, type SharedGuesses } from './shared-guesses.ts';
import { RECORDS_CHANNEL } from './shared-records.ts';

/** `report` reports the credits that the node has spent; `maintain` reports its counts of answers, and removes expired records. */
type Task = 'report' | 'maintain';

const INTERVALS_MS: Readonly<Record<Task, number>> = { report: 1000, maintain: 10_000 };

interface AdministrationFollowerSettings {
  readonly database: ClusterDatabase;
  /** The guessing budgets of the node; `undefined` if guesses are not limited. */
  readonly guesses?: SharedGuesses | undefined;
  /** Called after each round that reached PostgreSQL: whether licences and keys cannot be followed nevertheless. */
  readonly onRound?: (round: { readonly isFailing: boolean }) => void;
  /** Called for errors that are not about the connection. */
  readonly onError: (error: unknown) => void;
}

/** Keeps licences, keys and credits of a node up to date with its cluster, in one process of the node, until it is stopped. */
export class AdministrationFollower {
  private readonly administration: ClusterAdministration;
  private readonly onError: (error: unknown) => void;
  private readonly onRound: NonNullable<AdministrationFollowerSettings['onRound']>;
  private readonly loop: Loop;
  private position = -1;
  /** When records that could not be followed are tried again. */
  private retryAt = 0;
  private readonly dueAt: Record<Task, number> = { report: 0, maintain: 0 };

  constructor(administration: ClusterAdministration, settings: AdministrationFollowerSettings) {
    const { database, guesses, onRound = () => {}, onError } = settings;
    this.administration = administration;
    this.onRound = onRound;
    this.onError = onError;
    this.loop = new Loop(() => this.round());
    if (guesses !== undefined)
      database.listen(GUESSES_CHANNEL, (payload) => {
        guesses.answerRecall(payload).catch((error: unknown) => this.fail(error));
      });
    database.listen(RECORDS_CHANNEL, () => {
      this.retryAt = 0;
      this.loop.wake();
    });
    database.listen(RECALL_CHANNEL, (payload) => {
      administration.credits.answerRecall(payload).catch((error: unknown) => this.fail(error));
    });
  }

  private async round(): Promise<number> {
    if (performance.now() >= this.retryAt && !(await this.follow())) return POLL_MS;
    await this.runIfDue('report', () => this.administration.credits.report());
    await this.runIfDue('maintain', () => this.administration.maintain());
    return POLL_MS;
  }

  /** Applies the changes of licences and keys. If that fails, credits are still reported. @returns whether PostgreSQL can be reached */
  private async follow(): Promise<boolean> {
    try {
      const position = await this.administration.records.catchUp();
      this.onRound({ isFailing: false });
      if (position !== this.position) this.dueAt.report = 0;
      this.position = position;
      return true;
    } catch (error) {
      this.fail(error);
      if (error instanceof StoreUnavailableError) return false;
      this.onRound({ isFailing: true });
      this.retryAt = performance.now() + RETRY_MS;
      return true;
    }
  }

  /** Runs a task if it is due. An error is reported, so that the other tasks still run. */
  private async runIfDue(task: Task, work: () => Promise<void>): Promise<void> {
    if (performance.now() < this.dueAt[task]) return;
    try {
      await work();
      this.dueAt[task] = performance.now() + INTERVALS_MS[task];
    } catch (error) {
      this.dueAt[task] = performance.now() + (error instanceof StoreUnavailableError ? POLL_MS : RETRY_MS);
      this.fail(error);
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
