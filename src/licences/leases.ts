import type { Lease } from './lease.ts';
import type { LicenceTables } from './licence-tables.ts';

export interface LeaseState extends Lease {
  /** The id of the licence, in hexadecimal. */
  readonly id: string;
  /** Credits that the node has left. */
  readonly balance: number;
}

const NO_LEASE: Lease = { epoch: 0, granted: 0, returned: 0 };

/** The leases of a data folder. A balance is what was granted, less what was returned and spent. */
export class Leases {
  private readonly tables: LicenceTables;

  constructor(tables: LicenceTables) {
    this.tables = tables;
  }

  /** The leases of all licences whose answers are counted. */
  list(): readonly LeaseState[] {
    return Array.from(this.tables.balances.entries(), ({ key, value }) => ({
      id: key.toString('hex'),
      balance: value,
      ...(this.tables.leases.get(key) ?? NO_LEASE),
    }));
  }

  /** `undefined` if the answers of the licence are not counted. */
  find(id: string): LeaseState | undefined {
    const key = Buffer.from(id, 'hex');
    const balance = this.tables.balances.get(key);
    return balance === undefined ? undefined : { id, balance, ...(this.tables.leases.get(key) ?? NO_LEASE) };
  }

  /** As {@link find}, with what other processes have just stored. */
  findLatest(id: string): Promise<LeaseState | undefined> {
    return this.tables.transaction(() => this.find(id));
  }

  isExhausted(id: string): boolean {
    return this.tables.leases.get(Buffer.from(id, 'hex'))?.isExhausted === true;
  }

  /** Adds the credits that the cluster has granted. Those left from an earlier epoch are dropped. Resolves once it is on disk. */
  receive(id: string, given: Pick<Lease, 'epoch' | 'granted'>, isExhausted: boolean): Promise<void> {
    return this.update(id, ({ epoch, granted, returned, balance }) => {
      // Another process has received it, or more.
      if (given.epoch < epoch || (given.epoch === epoch && given.granted < granted)) return undefined;
      const isSame = given.epoch === epoch;
      return {
        epoch: given.epoch,
        granted: given.granted,
        returned: isSame ? returned : 0,
        balance: isSame ? balance + given.granted - granted : given.granted,
        isExhausted,
      };
    });
  }

  /** Marks the remaining credits as returned, so that the cluster can take them back. Resolves once it is on disk. */
  giveBack(id: string): Promise<void> {
    return this.update(id, ({ epoch, granted, returned, balance, isExhausted = false }) =>
      balance === 0 ? undefined : { epoch, granted, returned: returned + balance, balance: 0, isExhausted },
    );
  }

  /** Drops the remaining credits: they may have been spent already. @param balance credits that the cluster has just granted */
  forfeit(id: string, lease: Pick<Lease, 'epoch' | 'granted' | 'returned'>, balance: number): Promise<void> {
    return this.update(id, () => ({ ...lease, balance, isExhausted: false }));
  }

  private update(
    id: string,
    change: (state: LeaseState) => (Required<Lease> & { readonly balance: number }) | undefined,
  ): Promise<void> {
    const key = Buffer.from(id, 'hex');
    return this.tables.transaction(() => {
      const state = this.find(id);
      const next = state && change(state);
      if (next === undefined) return;
      const { balance, ...lease } = next;
      this.tables.leases.putLater(key, lease);
      this.tables.balances.putLater(key, balance);
    });
  }
}
