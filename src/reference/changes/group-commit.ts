import { StoreUnavailableError } from '../../storage/base-error.ts';
import type { PeopleChanges } from './erase.ts';
import type { SingleChange } from './single-changes.ts';

/** Maximum changes of one transaction: see `MAX_CHANGES` of put-files.ts. No check is answered while one is written. */
const MAX_GROUP = 100;

interface PendingChange {
  readonly change: SingleChange;
  resolve(wasHeld: boolean): void;
  reject(reason: unknown): void;
}

/**
 * Commits the changes of concurrent requests together: those that arrive while a transaction is being written are written by
 * the next one. A transaction costs more than the changes in it, most of all its sync to disk.
 */
export class GroupCommit {
  private readonly people: Pick<PeopleChanges, 'applySingle'>;
  private readonly pending: PendingChange[] = [];
  private isRunning = false;

  constructor(people: Pick<PeopleChanges, 'applySingle'>) {
    this.people = people;
  }

  /**
   * @returns whether the base held the person before, once the change is on the disk
   * @throws as {@link PeopleChanges.applySingle}. A change that cannot be made does not affect others.
   */
  submit(change: SingleChange): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.pending.push({ change, resolve, reject });
      if (!this.isRunning) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    while (this.pending.length > 0) {
      // Other requests that have arrived are read first, and answers are sent between two transactions.
      await new Promise(setImmediate);
      await this.commit(this.pending.splice(0, MAX_GROUP));
    }
    this.isRunning = false;
  }

  private async commit(group: readonly PendingChange[]): Promise<void> {
    try {
      const held = await this.people.applySingle(group.map(({ change }) => change));
      for (const [index, { resolve }] of group.entries()) resolve(held[index]!);
    } catch (error) {
      if (group.length > 1 && !(error instanceof StoreUnavailableError)) {
        // The transaction was undone as a whole.
        for (const one of group) await this.commit([one]);
      } else for (const { reject } of group) reject(error);
    }
  }
}
