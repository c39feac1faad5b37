import { dirname, join } from 'node:path';
import type { CustomWeights } from '../../matching/evidence/index.ts';
import { BaseError } from '../../storage/base-error.ts';
import * as storage from '../../storage/import-files.ts';
import type { ImportSource } from '../../tabular/index.ts';
import { generationsFolder, openStore, PEOPLE_GENERATIONS, usableGeneration } from '../base.ts';
import { currentPosition, publishWithChanges } from '../changes/carry-over.ts';
import { ChangeableBase, replicaError } from '../changes/changeable-base.ts';
import { completeErasures } from '../changes/erase.ts';
import { erasedKeys } from '../changes/erasures.ts';
import { Restrictions } from '../changes/restrictions.ts';
import { GENERATION_FILE } from '../mapped/format.ts';
import { MappedStore } from '../mapped/store.ts';
import { type PersonRecord, personOf } from '../person-record.ts';
import { isRestricted } from '../restricted-people.ts';
import { isExpired } from '../retention.ts';
import { withoutRareMisplaced } from '../rows/misplaced-values.ts';
import type { SetAsideField } from '../rows/parse-row.ts';
import type { PersonField } from '../rows/people-schema.ts';
import { describeImportedFile, type ImportedSource, readSources, writeSources } from '../sources.ts';
import { type BuiltPeople, PeopleBuilder, type PeopleStage } from './builder.ts';
import { countReturned } from './returned-people.ts';
import { threadCount } from './thread-count.ts';

export { importedHouseholdId } from '../person-record.ts';
export { expiryOf, isExpired, isRetention, RETENTION_FORM } from '../retention.ts';
export { apiOrigin, describeOrigin, type ImportedSource } from '../sources.ts';
export { isDelta } from './delta.ts';
export { type Inspection, inspectRows } from './inspect.ts';

export interface ImportRequest extends storage.ImportRequest<PeopleStage> {
  readonly sources: readonly ImportSource<PersonField>[];
  /** The data folder. */
  readonly base: string;
  /** The country of rows that name none, ISO 3166-1 alpha-2. */
  readonly country: string;
  /**
   * In a cluster: shares the new generation with the other nodes, before it becomes the current one of this folder. A base
   * that is not yet that of a cluster becomes one, at position 0.
   */
  readonly share?: (generation: SharedGeneration) => Promise<void>;
  /** Learned weights; by default those of the base that the rows are added to. */
  readonly weights?: CustomWeights | undefined;
  /**
   * Whether people of one name in different flats of a building are different households. If rows are added to a base, it
   * must separate flats too; by default as the base does.
   */
  readonly separateFlats?: boolean | undefined;
  /** Threads that read rows and build; by default {@link threadCount}. */
  readonly threads?: number;
  /** How long the people of these files are kept, such as `3y`; for good if absent. */
  readonly retention?: string | undefined;
  /** What is recorded of the sources, if they are not files on the disk. */
  readonly importedSources?: readonly ImportedSource[];
  readonly now?: Date;
}

/** A new generation, complete. */
export interface SharedGeneration {
  readonly name: string;
  /** The folder of its files. */
  readonly folder: string;
  /** The position in the cluster's log that it includes. */
  readonly clusterPosition: number;
}

export type ImportProgress = storage.ImportProgress<PeopleStage>;

export type ImportSummary = storage.RowCounts<SetAsideField> &
  BuiltPeople & {
    readonly generation: string;
    /** People whose retention had ended. */
    readonly expired: number;
    /** Erased people whom the rows of the files brought back; absent if there are none. */
    readonly returned?: number;
    /** What became of learned weights; absent if there were none. */
    readonly weights?: WeightsChange;
  };

/** Stored from the request, kept from the base, or removed together with it. */
export type WeightsChange = 'stored' | 'kept' | 'removed';

/**
 * Imports files as a new generation of people. If the import fails, is aborted or the process dies, the base is unchanged.
 *
 * @throws BaseError if the base cannot be used, NothingToImportError if no row is valid, the signal's reason if aborted
 */
export async function importFiles(request: ImportRequest): Promise<ImportSummary> {
  const { base, country, threads = threadCount(request), now = new Date() } = request;
  let { weights } = request;
  const separatesFlats = resolveSeparateFlats(request);
  const hadWeights = request.replace && hasWeights(base);
  if (!request.replace && request.share === undefined) await completeRecorded(base);
  let since = await currentPosition(base);
  if (since.clusterPosition !== undefined && request.share === undefined) throw replicaError(base);
  const restricted = new Set(new Restrictions(base).current().keys());
  let earlierSources: readonly ImportedSource[] = [];
  const erased = erasedKeys(base);
  let expired = 0;
  let returned = 0;
  const summary = await storage.importFiles(
    {
      folder: base,
      kind: {
        ...PEOPLE_GENERATIONS,
        open: (path) => {
          const { store, changes } = openStore(path);
          since = { ...since, position: changes?.position ?? 0, clusterPosition: changes?.clusterPosition };
          earlierSources = [...readSources(dirname(path)), ...(changes?.sources ?? [])];
          weights ??= store.weights;
          return store;
        },
      },
      recordsOf: (store) =>
        livingRecords(store, earlierSources, now, () => {
          expired++;
        }),
      createBuilder: (path, scratch) =>
        new PeopleBuilder({
          path,
          scratch,
          rows: { country, separatesFlats },
          restricted,
          threads,
          firstSource: () => earlierSources.length,
          settingsOf: () => ({ weights, ...(separatesFlats && { separatesFlats }) }),
        }),
      publish: async ({ name, folder, publish }) => {
        writeSources(folder, [...markExpired(earlierSources, now), ...(await describeSources(request, now))]);
        const clusterPosition = request.share && (since.clusterPosition ?? 0);
        if (clusterPosition !== undefined) await request.share?.({ name, folder, clusterPosition });
        const current = since.generation && join(generationsFolder(base), since.generation);
        returned = countReturned(erased, { current, next: folder });
        await publishWithChanges(base, { since, newGeneration: folder, clusterPosition, publish });
      },
    },
    request,
  );
  return {
    ...summary,
    notes: withoutRareMisplaced(summary.notes, summary.taken),
    expired,
    ...(returned > 0 && { returned }),
    ...weightsChange(request, weights, hadWeights),
  };
}

function weightsChange(
  request: ImportRequest,
  weights: CustomWeights | undefined,
  hadWeights: boolean,
): Pick<ImportSummary, 'weights'> {
  if (request.weights !== undefined) return { weights: 'stored' };
  if (weights !== undefined) return { weights: 'kept' };
  return hadWeights ? { weights: 'removed' } : {};
}

/** Whether the base has learned weights. A base that cannot be read has none: an import may replace it. */
function hasWeights(base: string): boolean {
  try {
    const generation = usableGeneration(base);
    if (generation === undefined) return false;
    const store = MappedStore.open(join(generationsFolder(base), generation, GENERATION_FILE));
    try {
      return store.weights !== undefined;
    } finally {
      store.close();
    }
  } catch {
    return false;
  }
}

/** Makes the erasures that were recorded, but not made, so that the new generation is without these people. @throws BaseError */
async function completeRecorded(base: string): Promise<void> {
  if (usableGeneration(base) === undefined) return;
  const changeable = new ChangeableBase(base);
  try {
    await completeErasures(changeable);
  } finally {
    await changeable.close();
  }
}

/** Whether the new generation separates flats. @throws BaseError if rows are added to a base that does not */
function resolveSeparateFlats({ base, replace, separateFlats = false }: ImportRequest): boolean {
  const generation = replace ? undefined : usableGeneration(base);
  if (generation === undefined) return separateFlats;
  const store = MappedStore.open(join(generationsFolder(base), generation, GENERATION_FILE));
  try {
    if (separateFlats && !store.separatesFlats) {
      throw new BaseError(
        `${base} keeps people of one name in one building together: import all files again with --replace --separate-flats`,
      );
    }
    return store.separatesFlats;
  } finally {
    store.close();
  }
}

/** What is recorded about files that were read. */
export async function describeSources(
  {
    sources,
    retention,
    importedSources,
  }: Pick<ImportRequest, 'retention' | 'importedSources'> & {
    readonly sources: readonly Pick<ImportSource, 'name' | 'bytesRead'>[];
  },
  now: Date,
): Promise<ImportedSource[]> {
  const found: ImportedSource[] = [];
  for (const [at, { name, bytesRead }] of sources.entries()) {
    const source = importedSources?.[at] ?? (await describeImportedFile(name, bytesRead, now));
    found.push({ ...source, ...(retention && { retention }) });
  }
  return found;
}

function markExpired(sources: readonly ImportedSource[], now: Date): ImportedSource[] {
  return sources.map((source) => (isExpired(source, now) ? { ...source, expiredAt: now.toISOString() } : source));
}

/** Every person whose retention has not ended, and every restricted one. `onExpired` is called for each of the others. */
function* livingRecords(
  store: MappedStore,
  sources: readonly ImportedSource[],
  now: Date,
  onExpired: () => void,
): Generator<PersonRecord> {
  const isOver = sources.map((source) => isExpired(source, now));
  for (const household of store.all()) {
    for (const member of household.members) {
      const { id, origin } = member;
      // Retention does not erase restricted people: they may need their data for a legal claim (article 18(1)(c)).
      const isErased = origin !== undefined && isOver[origin.source] === true && !isRestricted(household);
      if (isErased) onExpired();
      else yield { id, householdId: household.householdId, person: personOf(household, member), origin };
    }
  }
}
