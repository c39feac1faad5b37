import { join } from 'node:path';
import { BaseError } from '../../storage/base-error.ts';
import { removeGeneration, withdrawGeneration } from '../../storage/generations.ts';
import { buildGeneration } from '../../storage/new-generation.ts';
import { generationsFolder, PEOPLE_GENERATIONS, usableGeneration } from '../base.ts';
import { GENERATION_FILE } from '../mapped/format.ts';
import { MappedStore } from '../mapped/store.ts';
import { lazySources } from '../sources.ts';
import type { WrittenGeneration } from './change-writer.ts';
import { followAll, type ReplicatedChange, recordOnLists } from './changeable-base.ts';
import { NO_GENERATION } from './erasures.ts';
import { openChanges, readMeta } from './format.ts';
import { Restrictions } from './restrictions.ts';

/** Consecutive changes of a cluster's log. */
export interface ReplicatedChanges {
  readonly changes: readonly ReplicatedChange[];
  /** Of the last one. */
  readonly position: number;
}

/** A generation that another node of the cluster has built. */
export interface RemoteGeneration {
  readonly name: string;
  /** The position in the cluster's log that it includes. */
  readonly clusterPosition: number;
  /** The erasures and restrictions that it includes. */
  readonly kept: readonly ReplicatedChange[];
  /** Writes its files into a folder, and verifies them. */
  fetch(folder: string): Promise<void>;
  /** The changes that follow a position, some at a time; `undefined` at the end of the log. */
  changesAfter(position: number): Promise<ReplicatedChanges | undefined>;
}

/**
 * Makes the generation of another node the current one of a data folder, with all changes since. Servers continue to answer
 * from the old one, and never go back: it is replaced only by a state that includes its changes.
 *
 * @throws BaseError if the folder cannot be used or an import runs, the error of `fetch` or `changesAfter`
 */
export async function adoptGeneration(base: string, remote: RemoteGeneration): Promise<void> {
  const { name, clusterPosition } = remote;
  await buildGeneration(
    base,
    { ...PEOPLE_GENERATIONS, replace: true, name, isEncrypted: false },
    async ({ folder, publish }) => {
      await remote.fetch(folder);
      const opened = {
        store: MappedStore.open(join(folder, GENERATION_FILE)),
        tables: openChanges(folder, 'write'),
        sources: lazySources(folder),
        restrictions: new Restrictions(base),
      };
      try {
        recordOnLists(base, NO_GENERATION, remote.kept);
        applyAt(opened, { changes: [], position: clusterPosition });
        let position = await applyRest(base, opened, remote, clusterPosition);
        while (!(await publishUnlessBehind(base, position, publish))) {
          const next = await applyRest(base, opened, remote, position);
          // The log of the cluster does not go back that far any more.
          if (next === position)
            throw new BaseError(`generation ${name} was replaced by a later one while it was fetched`);
          position = next;
        }
      } finally {
        await opened.store.close();
        await opened.tables.root.close();
      }
    },
  );
}

function applyAt(opened: WrittenGeneration, { changes, position }: ReplicatedChanges): void {
  opened.tables.root.transactionSync(() => followAll(opened, changes, position));
}

/** @returns the position of the last change of the log */
async function applyRest(
  base: string,
  opened: WrittenGeneration,
  { name, changesAfter }: RemoteGeneration,
  from: number,
): Promise<number> {
  let position = from;
  for (let next = await changesAfter(position); next !== undefined; next = await changesAfter(position)) {
    recordOnLists(base, name, next.changes);
    applyAt(opened, next);
    position = next.position;
  }
  return position;
}

/** @returns false if the current generation has later changes */
async function publishUnlessBehind(base: string, position: number, publish: () => void): Promise<boolean> {
  const generation = usableGeneration(base);
  if (generation === undefined) {
    publish();
    return true;
  }
  const current = openChanges(join(generationsFolder(base), generation), 'write');
  try {
    return current.root.transactionSync(() => {
      if ((readMeta(current)?.clusterPosition ?? 0) > position) return false;
      publish();
      return true;
    });
  } finally {
    await current.root.close();
  }
}

/** Removes the current generation of a data folder with its changes. Call it while no server runs. @throws the system's error */
export function discardGeneration(base: string): void {
  const generation = usableGeneration(base);
  if (generation === undefined) return;
  withdrawGeneration(base);
  removeGeneration(join(generationsFolder(base), generation));
}
