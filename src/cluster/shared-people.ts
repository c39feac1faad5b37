import {
  type AppliedChanges,
  type ChangeableBase,
  type ErasedPeople,
  type ErasureNote,
  type PeopleChanges,
  type ReplicatedChange,
  type RequestedChange,
  recordIdKey,
} from '../reference/changes/index.ts';
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

  /** @throws StoreUnavailableError, BaseError */
  async apply(changes: readonly RequestedChange[]): Promise<AppliedChanges> {
    await this.replica.catchUp();
    const held = await this.base.held(changes.map(idOf));
    const requested = changes.filter((change) => 'put' in change || held.has(change.delete));
    await this.append(requested.map((change) => ({ id: idOf(change), change: replicatedOf(change) })));
    const puts = changes.filter((change) => 'put' in change);
    const replaced = puts.filter(({ put }) => held.has(put.id)).length;
    const deleted = requested.length - puts.length;
    const missing = changes.length - requested.length;
    return { added: puts.length - replaced, replaced, deleted, missing, ...(await this.version()) };
  }

  /** Erases people on every node. @throws StoreUnavailableError, BaseError */
  async erase(ids: readonly string[], { reason, now }: ErasureNote): Promise<ErasedPeople> {
    await this.replica.catchUp();
    const held = await this.base.held(ids);
    const at = now.toISOString();
    await this.append(ids.map((id) => ({ id, change: { kind: 'erase', key: recordIdKey(id), at, reason } })));
    return { erased: held.size, unknown: new Set(ids).size - held.size };
  }

  private async append(changes: readonly { readonly id: string; readonly change: ReplicatedChange }[]): Promise<void> {
    if (changes.length === 0) return;
    await this.log.append(changes.map(({ id, change }) => ({ subject: recordIdKey(id), change })));
    await this.replica.catchUp();
  }

  private async version(): Promise<Pick<AppliedChanges, 'generation' | 'position'>> {
    return { generation: this.base.currentGeneration(), position: (await this.base.clusterPosition()) ?? 0 };
  }
}

function idOf(change: RequestedChange): string {
  return 'put' in change ? change.put.id : change.delete;
}

function replicatedOf(change: RequestedChange): ReplicatedChange {
  return 'put' in change ? { kind: 'put', record: change.put } : { kind: 'delete', key: recordIdKey(change.delete) };
}
