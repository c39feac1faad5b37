import { join } from 'node:path';
import type { Origin } from '../../matching/model.ts';
import { BaseError } from '../../storage/base-error.ts';
import { currentGeneration, generationsFolder, noBase, usableGeneration } from '../base.ts';
import type { Hash } from '../hash.ts';
import { recordIdKey } from '../lookup-keys.ts';
import { GENERATION_FILE } from '../mapped/format.ts';
import { MappedStore } from '../mapped/store.ts';
import type { PersonRecord } from '../person-record.ts';
import { expiryOf } from '../retention.ts';
import { DamagedSourcesError, type ImportedSource, type ImportTime, lazySources } from '../sources.ts';
import { ChangeWriter, type WrittenGeneration } from './change-writer.ts';
import { addErasures, type Erasure, hashOfHex, hexOf } from './erasures.ts';
import { type ChangesMeta, openChanges, readMeta, writeMeta } from './format.ts';
import type { Change } from './log-entry.ts';
import { addRestrictions, type RestrictionChange, Restrictions } from './restrictions.ts';

/** A person to add or replace, with the line of the source; or the `id` of one to remove. */
export type RequestedChange =
  | {
      readonly put: PersonRecord;
      readonly line?: number;
      /** True: the person is kept as the source says. Otherwise a source without retention leaves that of a replaced person. */
      readonly startsRetention?: boolean;
    }
  | { readonly delete: string };

/** The `id` of the person whom a change adds, replaces or deletes. */
export function idOfChange(change: RequestedChange): string {
  return 'put' in change ? change.put.id : change.delete;
}

/** Where a change is from. */
export interface ChangeOrigin {
  readonly source: ImportedSource;
  /** From 1; for changes over the API, the second of the day. */
  readonly line: number;
}

/** A change of a cluster's log. Erasures and restrictions are recorded as such by every node. */
export type ReplicatedChange =
  | Extract<Change, { readonly kind: 'delete' }>
  | {
      readonly kind: 'put';
      /** Without an origin. */
      readonly record: PersonRecord;
      /** Absent if it is not known: an earlier version made the change. */
      readonly from?: ChangeOrigin | undefined;
    }
  | {
      readonly kind: 'restrict';
      readonly key: Hash;
      /** ISO 8601, UTC. */
      readonly at: string;
      readonly reason: string;
      /** False: a restriction is lifted. */
      readonly isRestricted: boolean;
    }
  | {
      readonly kind: 'erase';
      readonly key: Hash;
      /** ISO 8601, UTC. */
      readonly at: string;
      readonly reason: string;
    };

export interface AppliedChanges {
  readonly added: number;
  readonly replaced: number;
  readonly deleted: number;
  /** Deletions of an `id` that the base does not hold. */
  readonly missing: number;
  readonly generation: string;
  /** Position of the last change in the log of the generation. */
  readonly position: number;
}

/**
 * A reference base whose people can be changed while servers answer from it. Each {@link apply} is one synced
 * transaction: all of its changes become visible, or none. Processes that write at the same time take turns.
 */
export class ChangeableBase {
  readonly folder: string;
  private opened: OpenedGeneration | undefined;
  private readonly restrictions: Restrictions;

  constructor(folder: string) {
    this.folder = folder;
    this.restrictions = new Restrictions(folder);
  }

  /**
   * @param source where the changes are from; unknown if absent
   * @throws BaseError if the base does not exist or cannot be used
   */
  apply(changes: readonly RequestedChange[], source?: ImportedSource): Promise<AppliedChanges> {
    return this.transact((opened) => {
      assertNotReplica(opened, this.folder);
      return applyAll(opened, changes, source);
    });
  }

  /** Removes people by the keys of their `id`, from the log of changes too. @throws BaseError */
  async erase(keys: readonly Hash[]): Promise<{ readonly deleted: number; readonly missing: number }> {
    const { result } = await this.change((writer) => keys.filter((key) => writer.erase(key)).length);
    return { deleted: result, missing: keys.length - result };
  }

  /** Runs `work` in one synced transaction. If it throws, nothing is changed. @throws BaseError, and what `work` throws */
  change<T>(work: (writer: ChangeWriter) => T): Promise<{ readonly result: T; readonly generation: string }> {
    return this.transact((opened) => {
      assertNotReplica(opened, this.folder);
      const writer = new ChangeWriter(opened);
      const result = work(writer);
      writer.finish();
      return { result, generation: opened.generation };
    });
  }

  /**
   * Applies changes of a cluster's log that follow `after`, all or none.
   *
   * @param position of the last of them
   * @returns false if the base does not end at `after`: another process has applied changes, or a new generation is current
   * @throws BaseError
   */
  follow(changes: readonly ReplicatedChange[], after: number, position: number): Promise<boolean> {
    return this.transact((opened) => {
      if (readMeta(opened.tables)?.clusterPosition !== after) return false;
      recordOnLists(this.folder, opened.generation, changes);
      followAll(opened, changes, position);
      return true;
    });
  }

  /** Where the base stands in a cluster's log; `undefined` if it is not that of a cluster. @throws BaseError */
  async clusterPosition(): Promise<number | undefined> {
    const { tables } = await this.open();
    tables.root.resetReadTxn();
    return readMeta(tables)?.clusterPosition;
  }

  /** Takes the base out of its cluster: from now on it is changed like any other. @throws BaseError */
  detach(): Promise<void> {
    return this.transact(({ tables }) => {
      const { clusterPosition: _, ...meta } = readMeta(tables) ?? NO_META;
      if (meta.position > 0 || meta.nextOrdinal > 0) writeMeta(tables, meta);
    });
  }

  /** Opens the base, to find out whether it can be changed. @throws BaseError if it cannot */
  async assertChangeable(): Promise<void> {
    const opened = await this.open();
    opened.tables.root.resetReadTxn();
    assertNotReplica(opened, this.folder);
  }

  /** Which of these people the base holds. @param ids of people @throws BaseError */
  async held(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const reader = await this.reader();
    return new Set(ids.filter((id) => reader.holds(recordIdKey(id))));
  }

  /**
   * The ids among these whose people are held although the retention of their source has ended: they are restricted.
   *
   * @throws BaseError, DamagedSourcesError
   */
  async heldPastRetention(ids: readonly string[], now: Date): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    const writer = await this.reader();
    return ids.filter((id) => {
      const source = writer.sourceOf(recordIdKey(id));
      const expiry = source && expiryOf(source);
      return expiry !== undefined && expiry <= now.toISOString();
    });
  }

  /** The keys among these whose people are held, and are restricted although the list says otherwise, or not. @throws BaseError */
  async behindRestrictions(keys: readonly Hash[]): Promise<readonly Hash[]> {
    if (keys.length === 0) return [];
    const writer = await this.reader();
    return keys.filter((key) => writer.isRestrictionBehind(key));
  }

  /** The keys among those of some erasures whose people are held: see {@link ImportTime}. @throws BaseError */
  async heldSince(erasures: ReadonlyMap<string, string>, bound: keyof ImportTime): Promise<readonly Hash[]> {
    if (erasures.size === 0) return [];
    const writer = await this.reader();
    return [...erasures].flatMap(([hex, at]) => {
      const key = hashOfHex(hex);
      const time = writer.importTimeOf(key);
      return time !== undefined && time[bound] <= at ? [key] : [];
    });
  }

  private async reader(): Promise<ChangeWriter> {
    const opened = await this.open();
    opened.tables.root.resetReadTxn();
    return new ChangeWriter(opened);
  }

  private async transact<T>(work: (opened: OpenedGeneration) => T): Promise<T> {
    for (;;) {
      const opened = await this.open();
      const done = opened.tables.root.transactionSync(() =>
        // Another process may have published a new generation before this transaction began.
        currentGeneration(this.folder) === opened.generation ? { result: work(opened) } : undefined,
      );
      if (done !== undefined) return done.result;
    }
  }

  /** See `BaseSettings`. @throws BaseError */
  async separatesFlats(): Promise<boolean> {
    return (await this.open()).store.separatesFlats;
  }

  /** The current generation; `undefined` if there is none that this version can read. */
  usableGeneration(): string | undefined {
    return usableGeneration(this.folder);
  }

  /** @throws BaseError if the folder contains no base */
  currentGeneration(): string {
    const generation = currentGeneration(this.folder);
    if (generation === undefined) throw noBase(this.folder);
    return generation;
  }

  private async open(): Promise<OpenedGeneration> {
    const generation = this.currentGeneration();
    if (this.opened?.generation === generation) return this.opened;
    await this.close();
    const folder = join(generationsFolder(this.folder), generation);
    const store = MappedStore.open(join(folder, GENERATION_FILE));
    const tables = openChanges(folder, 'write');
    this.opened = { generation, store, tables, sources: lazySources(folder), restrictions: this.restrictions };
    tables.readKey();
    return this.opened;
  }

  async close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    await opened?.store.close();
    await opened?.tables.root.close();
  }
}

const NO_META: Omit<ChangesMeta, 'format'> = { position: 0, nextOrdinal: 0, countries: [], sources: [] };

/** @throws BaseError if the base is that of a cluster, whose other nodes would miss the change */
function assertNotReplica({ tables }: OpenedGeneration, folder: string): void {
  if (readMeta(tables)?.clusterPosition !== undefined) throw replicaError(folder);
}

/** The error of a change to the base of a node that does not go through its cluster. */
export function replicaError(folder: string): BaseError {
  return new BaseError(
    `${folder} belongs to a cluster: set IDEM_CLUSTER so that the change reaches every node, or run "idem cluster leave"`,
  );
}

export interface OpenedGeneration extends WrittenGeneration {
  readonly generation: string;
}

/** Applies changes of a cluster's log within a transaction. @param position of the last of them */
export function followAll(opened: WrittenGeneration, changes: readonly ReplicatedChange[], position: number): void {
  const writer = new ChangeWriter(opened);
  for (const change of changes) {
    if (change.kind === 'put') {
      writer.put(writer.keepRetention({ ...change.record, origin: originOf(writer, change.from) }));
    } else if (change.kind === 'erase') writer.erase(change.key);
    else if (change.kind === 'restrict') writer.followRestriction(change.key);
    else writer.delete(change.key);
  }
  writer.clusterPosition = position;
  writer.finish();
}

/** `undefined` also while the list of sources is damaged: the node follows the cluster all the same. */
function originOf(writer: ChangeWriter, from: ChangeOrigin | undefined): Origin | undefined {
  if (from === undefined) return undefined;
  try {
    return { source: writer.sourceNumber(from.source), line: from.line };
  } catch (error) {
    if (error instanceof DamagedSourcesError) return undefined;
    throw error;
  }
}

/** Puts the erasures and restrictions among some changes on the lists of a data folder. @throws BaseError if it cannot be written */
export function recordOnLists(folder: string, generation: string, changes: readonly ReplicatedChange[]): void {
  const erasures = changes.flatMap((change) => erasureOf(change, generation));
  if (erasures.length > 0) addErasures(folder, erasures);
  const restrictions = changes.flatMap(restrictionOf);
  if (restrictions.length > 0) addRestrictions(folder, restrictions);
}

function restrictionOf(change: ReplicatedChange): RestrictionChange[] {
  if (change.kind !== 'restrict') return [];
  const { at, key, reason, isRestricted } = change;
  return [{ at, key: hexOf(key), reason, isRestricted }];
}

function erasureOf(change: ReplicatedChange, generation: string): Erasure[] {
  if (change.kind !== 'erase') return [];
  const { at, key, reason } = change;
  return [{ at, key: hexOf(key), reason, generation }];
}

function applyAll(
  opened: OpenedGeneration,
  changes: readonly RequestedChange[],
  source: ImportedSource | undefined,
): AppliedChanges {
  const writer = new ChangeWriter(opened);
  const number = source && writer.sourceNumber(source);
  const counts = { added: 0, replaced: 0, deleted: 0, missing: 0 };
  for (const change of changes) {
    if ('put' in change) {
      const { put, line = 0, startsRetention = false } = change;
      const record = { ...put, origin: number === undefined ? put.origin : { source: number, line } };
      counts[writer.put(startsRetention ? record : writer.keepRetention(record)) ? 'replaced' : 'added']++;
    } else counts[writer.delete(recordIdKey(change.delete)) ? 'deleted' : 'missing']++;
  }
  return { ...counts, generation: opened.generation, position: writer.finish() };
}
