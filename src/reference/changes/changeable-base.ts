import { join } from 'node:path';
import { BaseError } from '../../storage/base-error.ts';
import { currentGeneration, generationsFolder } from '../base.ts';
import type { Hash } from '../hash.ts';
import { recordIdKey } from '../lookup-keys.ts';
import { GENERATION_FILE } from '../mapped/format.ts';
import { MappedStore } from '../mapped/store.ts';
import type { PersonRecord } from '../person-record.ts';
import { ChangeWriter } from './change-writer.ts';
import { type ChangesTables, openChanges } from './format.ts';

/** A person to add or replace, or the `id` of one to remove. */
export type RequestedChange = { readonly put: PersonRecord } | { readonly delete: string };

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

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @throws BaseError if the base does not exist or cannot be used */
  apply(changes: readonly RequestedChange[]): Promise<AppliedChanges> {
    return this.transact((opened) => applyAll(opened, changes));
  }

  /** Removes people by the keys of their `id`, from the log of changes too. @throws BaseError */
  erase(keys: readonly Hash[]): Promise<AppliedChanges> {
    return this.transact((opened) => eraseAll(opened, keys));
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

  /** @throws BaseError if there is no base */
  currentGeneration(): string {
    const generation = currentGeneration(this.folder);
    if (generation === undefined) {
      throw new BaseError(`${this.folder} has no base: create one with "idem import FILE --base ${this.folder}"`);
    }
    return generation;
  }

  private async open(): Promise<OpenedGeneration> {
    const generation = this.currentGeneration();
    if (this.opened?.generation === generation) return this.opened;
    await this.close();
    const folder = join(generationsFolder(this.folder), generation);
    const store = MappedStore.open(join(folder, GENERATION_FILE));
    this.opened = { generation, store, tables: openChanges(folder, 'write') };
    return this.opened;
  }

  async close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    await opened?.store.close();
    await opened?.tables.root.close();
  }
}

interface OpenedGeneration {
  readonly generation: string;
  readonly store: MappedStore;
  readonly tables: ChangesTables;
}

function applyAll(
  { generation, store, tables }: OpenedGeneration,
  changes: readonly RequestedChange[],
): AppliedChanges {
  const writer = new ChangeWriter(store, tables);
  const counts = { added: 0, replaced: 0, deleted: 0, missing: 0 };
  for (const change of changes) {
    if ('put' in change) counts[writer.put(change.put) ? 'replaced' : 'added']++;
    else counts[writer.delete(recordIdKey(change.delete)) ? 'deleted' : 'missing']++;
  }
  return { ...counts, generation, position: writer.finish() };
}

function eraseAll({ generation, store, tables }: OpenedGeneration, keys: readonly Hash[]): AppliedChanges {
  const writer = new ChangeWriter(store, tables);
  const deleted = keys.filter((key) => writer.delete(key)).length;
  writer.removeFromLog(keys);
  return { added: 0, replaced: 0, deleted, missing: keys.length - deleted, generation, position: writer.finish() };
}
