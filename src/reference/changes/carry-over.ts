import { join } from 'node:path';
import { currentGeneration, generationsFolder } from '../base.ts';
import { GENERATION_FILE } from '../mapped/format.ts';
import { MappedStore } from '../mapped/store.ts';
import { ChangeWriter } from './change-writer.ts';
import { type ChangesTables, openChanges, readMeta } from './format.ts';
import { decodeEntry } from './log-entry.ts';

/** How far the log of a generation went. */
export interface LogPosition {
  /** `undefined` if there was no usable base. */
  readonly generation: string | undefined;
  readonly position: number;
}

/** How far the log of the current generation goes now. */
export async function currentPosition(folder: string): Promise<LogPosition> {
  const generation = usableGeneration(folder);
  const tables =
    generation === undefined ? undefined : openChanges(join(generationsFolder(folder), generation), 'read');
  if (tables === undefined) return { generation, position: 0 };
  try {
    return { generation, position: readMeta(tables)?.position ?? 0 };
  } finally {
    await tables.root.close();
  }
}

/** A base that is to be replaced may be damaged or of another version. */
function usableGeneration(folder: string): string | undefined {
  try {
    return currentGeneration(folder);
  } catch {
    return undefined;
  }
}

/**
 * Publishes a generation that was built while the current one went on changing: applies what was logged after `since`
 * to the new generation first. No change is lost or comes in between: the current log is locked until `publish` returns.
 *
 * @param newGeneration the folder of the new generation
 */
export async function publishWithChanges(
  folder: string,
  { since, newGeneration, publish }: { readonly since: LogPosition; readonly newGeneration: string; publish(): void },
): Promise<void> {
  if (since.generation === undefined) return publish();
  const current = openChanges(join(generationsFolder(folder), since.generation), 'write');
  try {
    const carried = current.root.transactionSync(() => carryOver(current, since.position, newGeneration, publish));
    await carried?.root.close();
  } finally {
    await current.root.close();
  }
}

/** @returns the tables of the new generation, to close; `undefined` if nothing had changed */
function carryOver(
  current: ChangesTables,
  position: number,
  newGeneration: string,
  publish: () => void,
): ChangesTables | undefined {
  const end = readMeta(current)?.position ?? 0;
  if (end === position) {
    publish();
    return undefined;
  }
  const tables = openChanges(newGeneration, 'write');
  const store = MappedStore.open(join(newGeneration, GENERATION_FILE));
  try {
    tables.root.transactionSync(() => {
      const writer = new ChangeWriter(store, tables);
      for (const { value } of current.log.getRange({ start: position + 1, end: end + 1 })) {
        const { change } = decodeEntry(value);
        if (change.kind === 'put') writer.put(change.record);
        else writer.delete(change.key);
      }
      writer.finish();
    });
  } finally {
    void store.close();
  }
  publish();
  return tables;
}
