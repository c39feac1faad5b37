import type { LicenceTables } from './licence-tables.ts';
import type { DryRun, ReplicatedRecord, ReplicatedStore } from './replication.ts';
import type { StoredLicence } from './stored-licence.ts';

/** The effects that a change would have on the licences of a cluster. */
interface LicenceDryRun<T> extends DryRun<T> {
  /** New balances by id in hexadecimal; `undefined`: answers are no longer counted. */
  readonly balances: ReadonlyMap<string, number | undefined>;
}

/** Licences as a replica of a cluster's. Their balances are not replicated: see {@link Lease}. */
export class ReplicatedLicences implements ReplicatedStore {
  private readonly tables: LicenceTables;
  private readonly onChange: () => void;

  /** @param onChange called after each change */
  constructor(tables: LicenceTables, onChange: () => void) {
    this.tables = tables;
    this.onChange = onChange;
  }

  get position(): number | undefined {
    return this.tables.position.value;
  }

  records(): readonly ReplicatedRecord[] {
    return Array.from(this.tables.licences.entries(), ({ key, value }) => ({ id: key, value }));
  }

  /** The credits of counted licences, by id in hexadecimal. */
  balances(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.tables.balances.entries(), ({ key, value }) => [key.toString('hex'), value]));
  }

  replace(records: readonly ReplicatedRecord[], position: number): void {
    this.tables.transactionSync(() => {
      this.tables.clear();
      this.put(records, position);
    });
    this.onChange();
  }

  follow(records: readonly ReplicatedRecord[], from: number, to: number): boolean {
    const isFollowed = this.tables.transactionSync(() => {
      if (this.position !== from) return false;
      this.put(records, to);
      return true;
    });
    this.onChange();
    return isFollowed;
  }

  private put(records: readonly ReplicatedRecord[], position: number): void {
    for (const { id, value } of records) this.putLicence(id, value as StoredLicence);
    if (records.length > 0) this.tables.recordChange();
    this.tables.position.set(position);
  }

  private putLicence(id: Buffer, licence: StoredLicence): void {
    const { licences, balances, leases } = this.tables;
    if (licences.get(id) === undefined) this.tables.addLicence(id, licence);
    else licences.put(id, licence);
    if (!licence.isCounted) {
      balances.remove(id);
      leases.remove(id);
    } else if (balances.get(id) === undefined) balances.put(id, 0);
  }

  /** Runs a change of the licences and drops its effects. @param credits the credits of the cluster, by id */
  dryRun<T>(credits: ReadonlyMap<string, number>, run: () => T): LicenceDryRun<T> {
    const { licences, balances } = this.tables;
    const records: ReplicatedRecord[] = [];
    const changed = new Map<string, number | undefined>();
    const result = this.tables.dryRun(() => {
      for (const { key } of Array.from(balances.entries())) balances.put(key, credits.get(key.toString('hex')) ?? 0);
      return licences.observe(
        (id, value) => records.push({ id, value }),
        () => balances.observe((id, balance) => changed.set(id.toString('hex'), balance), run),
      );
    });
    return { result, records, balances: changed };
  }

  detach(): void {
    this.tables.transactionSync(() => {
      this.tables.leases.clear();
      this.tables.position.remove();
    });
  }
}
