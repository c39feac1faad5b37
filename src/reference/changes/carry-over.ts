import { basename, join } from 'node:path';
import { BaseError } from '../../storage/base-error.ts';
import { generationsFolder, usableGeneration } from '../base.ts';
import type { Hash } from '../hash.ts';
import { GENERATION_FILE } from '../mapped/format.ts';
import { MappedStore } from '../mapped/store.ts';
import type { PersonRecord } from '../person-record.ts';
import { isRestricted } from '../restricted-people.ts';
import { type ImportedSource, lazySources } from '../sources.ts';
import { ChangeWriter, type WrittenGeneration } from './change-writer.ts';
import { appendHolder, hashOfHex, hexOf } from './erasures.ts';
import { type ChangesTables, openChanges, readMeta } from './format.ts';
import { decodeEntry } from './log-entry.ts';
import { findPersonByKey } from './people.ts';
import { lastChanges, Restrictions, readRestrictions } from './restrictions.ts';

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
    const late = lateRestrictions(folder, newGeneration);
    if (clusterPosition !== undefined || late.length > 0)
      await prepare(folder, newGeneration, { clusterPosition, late });
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

interface Preparation {
  /** Marks the generation as one of a cluster. */
  readonly clusterPosition: number | undefined;
  readonly late: readonly Hash[];
}

/** Writes the first changes of a new generation. */
async function prepare(folder: string, newGeneration: string, { clusterPosition, late }: Preparation): Promise<void> {
  const opened = openToWrite(folder, newGeneration);
  opened.tables.root.transactionSync(() => {
    const writer = new ChangeWriter(opened);
    for (const key of late) writer.followRestriction(key);
    writer.clusterPosition = clusterPosition;
    writer.finish();
  });
  await opened.store.close();
  await opened.tables.root.close();
}

function openToWrite(folder: string, generationFolder: string): WrittenGeneration {
  return {
    tables: openChanges(generationFolder, 'write'),
    store: MappedStore.open(join(generationFolder, GENERATION_FILE)),
    sources: lazySources(generationFolder),
    restrictions: new Restrictions(folder),
  };
}

/** The people of a new generation whose restriction was set or lifted after their rows were read: keys of their ids. */
function lateRestrictions(folder: string, newGeneration: string): readonly Hash[] {
  const changes = [...lastChanges(readRestrictions(folder)).values()];
  if (changes.length === 0) return [];
  const store = MappedStore.open(join(newGeneration, GENERATION_FILE));
  try {
    return changes.flatMap(({ key, isRestricted: isDue }) => {
      const held = findPersonByKey(store, hashOfHex(key));
      return held !== undefined && isRestricted(held.household) !== isDue ? [hashOfHex(key)] : [];
    });
  } finally {
    void store.close();
  }
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
  const late = lateRestrictions(folder, newGeneration);
  if (end === since.position && clusterPosition === undefined && late.length === 0) {
    publish();
    return undefined;
  }
  const opened = openToWrite(folder, newGeneration);
  const { store, tables } = opened;
  const oldSources = lazySources(oldGeneration);
  const sourceAt = (number: number): ImportedSource | undefined => {
    const built = oldSources();
    return built[number] ?? meta?.sources[number - built.length];
  };
  const deleted = new Set<string>();
  try {
    tables.root.transactionSync(() => {
      const writer = new ChangeWriter(opened);
      for (const key of late) writer.followRestriction(key);
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
