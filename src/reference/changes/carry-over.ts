import { basename, join } from 'node:path';
import { BaseError } from '../../storage/base-error.ts';
import { generationsFolder, usableGeneration } from '../base.ts';
import { GENERATION_FILE } from '../mapped/format.ts';
import { MappedStore } from '../mapped/store.ts';
import type { PersonRecord } from '../person-record.ts';
import { type ImportedSource, lazySources } from '../sources.ts';
import { ChangeWriter } from './change-writer.ts';
import { followAll } from './changeable-base.ts';
import { appendHolder, hexOf } from './erasures.ts';
import { type ChangesTables, openChanges, readMeta } from './format.ts';
import { decodeEntry } from './log-entry.ts';

/** How far the log of a generation went. */
export interface LogPosition {
  /** `undefined` if there was no usable base. */
  readonly generation: string | undefined;
  readonly position: number;
  /** Of the base of a cluster: see `ChangesMeta`. */
  readonly clusterPosition?: number | undefined;
}

/** How far the log of the current generation goes now. */
export async function currentPosition(folder: string): Promise<LogPosition> {
  const generation = usableGeneration(folder);
  const tables =
    generation === undefined ? undefined : openChanges(join(generationsFolder(folder), generation), 'read');
  if (tables === undefined) return { generation, position: 0 };
  try {
    const { position, clusterPosition } = readMeta(tables) ?? { position: 0 };
    return { generation, position, clusterPosition };
  } finally {
    await tables.root.close();
  }
}

export interface Publication {
  readonly since: LogPosition;
  /** The folder of the new generation. */
  readonly newGeneration: string;
  /** In a cluster: the position in its log that the new generation includes. */
  readonly clusterPosition: number | undefined;
  publish(): void;
}

/**
 * Publishes a generation that was built while the current one went on changing: applies what was logged after `since`
 * to the new generation first. No change is lost or comes in between: the current log is locked until `publish` returns.
 *
 * @throws BaseError if a base that is to be shared with a cluster was changed meanwhile
 */
export async function publishWithChanges(folder: string, publication: Publication): Promise<void> {
  const { since, newGeneration, clusterPosition, publish } = publication;
  if (since.generation === undefined) {
    if (clusterPosition !== undefined) await beginReplica(newGeneration, clusterPosition);
    return publish();
  }
  const oldGeneration = join(generationsFolder(folder), since.generation);
  const current = openChanges(oldGeneration, 'write');
  try {
    const carried = current.root.transactionSync(() => carryOver(current, { ...publication, folder, oldGeneration }));
    await carried?.root.close();
  } finally {
    await current.root.close();
  }
}

/** Marks a generation without changes as one of a cluster. */
async function beginReplica(generationFolder: string, clusterPosition: number): Promise<void> {
  const tables = openChanges(generationFolder, 'write');
  const store = MappedStore.open(join(generationFolder, GENERATION_FILE));
  tables.root.transactionSync(() =>
    followAll({ store, tables, sources: lazySources(generationFolder) }, [], clusterPosition),
  );
  await store.close();
  await tables.root.close();
}

/** @returns the tables of the new generation, to close; `undefined` if nothing had changed */
function carryOver(
  current: ChangesTables,
  {
    folder,
    oldGeneration,
    since,
    newGeneration,
    clusterPosition,
    publish,
  }: Publication & { readonly folder: string; readonly oldGeneration: string },
): ChangesTables | undefined {
  const meta = readMeta(current);
  const end = meta?.position ?? 0;
  if (clusterPosition !== undefined && meta?.clusterPosition === undefined && end !== since.position) {
    throw new BaseError('the people were changed while the base was prepared for the cluster: stop what writes to it');
  }
  if (end === since.position && clusterPosition === undefined) {
    publish();
    return undefined;
  }
  const tables = openChanges(newGeneration, 'write');
  const store = MappedStore.open(join(newGeneration, GENERATION_FILE));
  const oldSources = lazySources(oldGeneration);
  const sourceAt = (number: number): ImportedSource | undefined => {
    const built = oldSources();
    return built[number] ?? meta?.sources[number - built.length];
  };
  const deleted = new Set<string>();
  try {
    tables.root.transactionSync(() => {
      const writer = new ChangeWriter(store, tables, lazySources(newGeneration));
      const renumber = ({ origin, ...record }: PersonRecord): PersonRecord => {
        const source = origin && sourceAt(origin.source);
        return { ...record, origin: source && { ...origin, source: writer.sourceNumber(source) } };
      };
      for (const { value } of current.log.getRange({ start: since.position + 1, end: end + 1 })) {
        const { change } = decodeEntry(value);
        if (change.kind === 'put') writer.put(renumber(change.record));
        else {
          writer.delete(change.key);
          deleted.add(hexOf(change.key));
        }
      }
      if (clusterPosition !== undefined) writer.clusterPosition = meta?.clusterPosition ?? clusterPosition;
      writer.finish();
    });
  } finally {
    void store.close();
  }
  appendHolder(folder, basename(newGeneration), (key) => deleted.has(key));
  publish();
  return tables;
}
