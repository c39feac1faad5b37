import { Failure } from '../runtime/errors.ts';
import type { SealedTable } from './sealed-table.ts';

/** A record of a store, as the nodes of a cluster exchange it. */
export interface ReplicatedRecord {
  readonly id: Buffer;
  /** JSON; `undefined`: the record was removed. */
  readonly value: unknown;
}

/** The effects that a change would have. */
export interface DryRun<T> {
  readonly result: T;
  readonly records: readonly ReplicatedRecord[];
}

/** A store of a data folder that may be the replica of a cluster's. */
export interface ReplicatedStore {
  /** The position in the log of the cluster that it includes; `undefined` if the data folder stands alone. */
  readonly position: number | undefined;
  records(): readonly ReplicatedRecord[];
  /** Replaces all records. From now on the store is a replica. */
  replace(records: readonly ReplicatedRecord[], position: number): void;
  /** Applies the records that follow a position. @returns `false` if another process was faster, and nothing was done */
  follow(records: readonly ReplicatedRecord[], from: number, to: number): boolean;
  /** From now on the data folder stands alone. */
  detach(): void;
}

const POSITION = Buffer.from('position');

/** The position of a replica, stored beside its records. */
export class ReplicaPosition {
  private readonly table: SealedTable<number>;
  private readonly what: string;
  private isDryRun = false;

  /** @param what the records, for messages */
  constructor(table: SealedTable<number>, what: string) {
    this.table = table;
    this.what = what;
  }

  get value(): number | undefined {
    return this.table.get(POSITION);
  }

  /** Within a synchronous transaction. */
  set(position: number): void {
    this.table.put(POSITION, position);
  }

  /** Within a synchronous transaction. */
  remove(): void {
    this.table.remove(POSITION);
  }

  /** @throws Failure if a change would be lost: the store is a replica, and the change does not come from its cluster */
  assertChangeable(): void {
    if (this.isDryRun || this.value === undefined) return;
    throw new Failure(
      `the ${this.what} of this data folder belong to a cluster: set IDEM_CLUSTER, or take the folder out with "idem cluster leave"`,
    );
  }

  /** Allows changes whose effects are dropped. */
  duringDryRun<T>(run: () => T): T {
    this.isDryRun = true;
    try {
      return run();
    } finally {
      this.isDryRun = false;
    }
  }
}
