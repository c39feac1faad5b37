import {
  type AppliedChanges,
  type ChangeableBase,
  ChangeTimes,
  type ErasedPeople,
  type ErasureNote,
  eraseEach,
  hashOfHex,
  idOfChange,
  idOfSingleChange,
  type LiftedPeople,
  lastChanges,
  liftEach,
  type PeopleChanges,
  type ReplicatedChange,
  type RequestedChange,
  type RestrictedPeople,
  readRestrictions,
  recordIdKey,
  restrictEach,
  restrictionOf,
  type SingleChange,
} from '../reference/changes/index.ts';
import { apiOrigin, type ImportedSource } from '../reference/import/index.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import type { ChangeLog } from './change-log.ts';
import type { Replica } from './replica.ts';

/** Changes to the people of a cluster: each is in the log, and in the base of this node, when a call returns. */
export class SharedPeople implements PeopleChanges {
  private readonly base: ChangeableBase;
  private readonly log: ChangeLog;
  private readonly replica: Replica;

  constructor(base: ChangeableBase, log: ChangeLog, replica: Replica) {
    this.base = base;
    this.log = log;
    this.replica = replica;
  }

  separatesFlats(): Promise<boolean> {
    return this.base.separatesFlats();
  }

  /** @throws StoreUnavailableError, BaseError */
  async apply(changes: readonly RequestedChange[], source?: ImportedSource): Promise<AppliedChanges> {
    await this.catchUp();
    const held = new Set(await this.base.held(changes.map(idOfChange)));
    const counts = { added: 0, replaced: 0, deleted: 0, missing: 0 };
    const effective = changes.filter((change) => {
      const id = idOfChange(change);
      const isHeld = held.has(id);
      if ('put' in change) {
        counts[isHeld ? 'replaced' : 'added']++;
        held.add(id);
        return true;
      }
      counts[isHeld ? 'deleted' : 'missing']++;
      held.delete(id);
      return isHeld;
    });
    await this.append(effective.map((change) => ({ id: idOfChange(change), change: replicatedOf(change, source) })));
    return { ...counts, ...(await this.version()) };
  }

  /** @throws StoreUnavailableError, BaseError */
  async applySingle(changes: readonly SingleChange[]): Promise<readonly boolean[]> {
    await this.catchUp();
    const held = new Set(await this.base.held(changes.map(idOfSingleChange)));
    const wereHeld = changes.map((change) => {
      const id = idOfSingleChange(change);
      const wasHeld = held.has(id);
      if ('put' in change) held.add(id);
      else if ('erase' in change) held.delete(id);
      return wasHeld;
    });
    // The list of this node has the restrictions of all nodes.
    const times = new ChangeTimes(this.base.folder);
    await this.append(
      changes.map((change) => ({ id: idOfSingleChange(change), change: replicatedSingle(change, times) })),
    );
    return wereHeld;
  }

  /** Erases people on every node. @throws StoreUnavailableError, BaseError */
  erase(ids: readonly string[], note: ErasureNote): Promise<ErasedPeople> {
    return eraseEach((changes) => this.applySingle(changes), ids, note);
  }

  /** Restricts people on every node. @throws StoreUnavailableError, BaseError */
  restrict(ids: readonly string[], note: ErasureNote): Promise<RestrictedPeople> {
    return restrictEach((changes) => this.applySingle(changes), ids, note);
  }

  /** @throws StoreUnavailableError, BaseError */
  async lift(ids: readonly string[], note: ErasureNote): Promise<LiftedPeople> {
    // The list of this node has the restrictions of all nodes.
    await this.catchUp();
    return liftEach(this.base, (changes) => this.applySingle(changes), { ids, note });
  }

  /** Gives a new cluster the restrictions of the data folder of its first node. @throws StoreUnavailableError, BaseError */
  async shareRestrictions(): Promise<void> {
    const changes = [...lastChanges(readRestrictions(this.base.folder)).values()];
    if (changes.length === 0) return;
    await this.log.append(
      changes.map(({ key, ...restriction }) => {
        const subject = hashOfHex(key);
        return { subject, change: { kind: 'restrict', key: subject, ...restriction } };
      }),
    );
  }

  /** @throws StoreUnavailableError also if the log no longer holds all changes that the base lacks */
  private async catchUp(): Promise<void> {
    const { state, position } = await this.replica.catchUp();
    if (position < state.position) {
      throw new StoreUnavailableError(
        `this node lacks the cluster's current generation: its server fetches it, or run "idem cluster join"`,
      );
    }
  }

  private async append(changes: readonly { readonly id: string; readonly change: ReplicatedChange }[]): Promise<void> {
    if (changes.length === 0) return;
    await this.log.append(changes.map(({ id, change }) => ({ subject: recordIdKey(id), change })));
    await this.catchUp();
  }

  private async version(): Promise<Pick<AppliedChanges, 'generation' | 'position'>> {
    return { generation: this.base.currentGeneration(), position: (await this.base.clusterPosition()) ?? 0 };
  }
}

function replicatedOf(change: RequestedChange, source: ImportedSource | undefined): ReplicatedChange {
  if ('put' in change) {
    const { put: record, line = 0 } = change;
    return { kind: 'put', record, from: source && { source, line } };
  }
  return { kind: 'delete', key: recordIdKey(change.delete) };
}

function replicatedSingle(change: SingleChange, times: ChangeTimes): ReplicatedChange {
  if ('put' in change) return { kind: 'put', record: change.put, from: apiOrigin(change.now) };
  if ('restrict' in change) {
    const { key, ...restriction } = restrictionOf(change, times);
    return { kind: 'restrict', key: hashOfHex(key), ...restriction };
  }
  const { reason, now } = change.note;
  return { kind: 'erase', key: recordIdKey(change.erase), at: now.toISOString(), reason };
}
