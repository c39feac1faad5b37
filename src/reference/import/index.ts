import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { Household, Member, Person } from '../../matching/model.ts';
import * as storage from '../../storage/import-files.ts';
import type { ImportSource } from '../../tabular/index.ts';
import { openStore, PEOPLE_GENERATIONS } from '../base.ts';
import { currentPosition, publishWithChanges } from '../changes/carry-over.ts';
import { replicaError } from '../changes/changeable-base.ts';
import type { MappedStore } from '../mapped/store.ts';
import type { PersonRecord } from '../person-record.ts';
import type { SetAsideField } from '../rows/parse-row.ts';
import type { PersonField } from '../rows/people-schema.ts';
import { describeImportedFile, type ImportedSource, readSources, writeSources } from '../sources.ts';
import { type BuiltPeople, PeopleBuilder, type PeopleStage } from './builder.ts';

export { importedHouseholdId } from '../person-record.ts';

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
  /** Threads that read rows and build; by default the number of CPU cores. */
  readonly threads?: number;
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

export type ImportSummary = storage.RowCounts<SetAsideField> & BuiltPeople & { readonly generation: string };

/**
 * Imports files as a new generation of people. If the import fails, is aborted or the process dies, the base is unchanged.
 *
 * @throws BaseError if the base cannot be used, NothingToImportError if no row is valid, the signal's reason if aborted
 */
export async function importFiles(request: ImportRequest): Promise<ImportSummary> {
  const { base, country, threads = availableParallelism() } = request;
  let since = await currentPosition(base);
  if (since.clusterPosition !== undefined && request.share === undefined) throw replicaError(base);
  let earlierSources: readonly ImportedSource[] = [];
  return storage.importFiles(
    {
      folder: base,
      kind: {
        ...PEOPLE_GENERATIONS,
        open: (path) => {
          const { store, changes } = openStore(path);
          since = { ...since, position: changes?.position ?? 0, clusterPosition: changes?.clusterPosition };
          earlierSources = readSources(dirname(path));
          return store;
        },
      },
      recordsOf,
      createBuilder: (path, scratch) => new PeopleBuilder({ path, scratch, country, threads }),
      publish: async ({ name, folder, publish }) => {
        writeSources(folder, [...earlierSources, ...(await describeSources(request.sources))]);
        const clusterPosition = request.share && (since.clusterPosition ?? 0);
        if (clusterPosition !== undefined) await request.share?.({ name, folder, clusterPosition });
        await publishWithChanges(base, { since, newGeneration: folder, clusterPosition, publish });
      },
    },
    request,
  );
}

async function describeSources(sources: ImportRequest['sources']): Promise<ImportedSource[]> {
  const now = new Date();
  const described: ImportedSource[] = [];
  for (const { name, bytesRead } of sources) described.push(await describeImportedFile(name, bytesRead, now));
  return described;
}

function* recordsOf(store: MappedStore): Generator<PersonRecord> {
  for (const household of store.all()) {
    for (const member of household.members) {
      yield { id: member.id, householdId: household.householdId, person: personOf(household, member) };
    }
  }
}

function personOf(household: Household, { id: _, ...identity }: Member): Person {
  const { country, postalCode, city, street, number } = household;
  return { country, postalCode, city, street, number, ...identity };
}
