import * as storage from '../../../storage/import-files.ts';
import type { ImportSource } from '../../../tabular/index.ts';
import { type BuiltSubscribers, SubscriberBuilder, type SubscriberStage } from './builder.ts';
import { SUBSCRIBER_GENERATIONS, subscribersFolder } from './format.ts';
import type { RowDefaults, SetAsideField } from './parse-row.ts';
import type { SubscriberRecord } from './record.ts';
import { SubscriberStore } from './store.ts';
import type { SubscriberField } from './subscriber-schema.ts';

export interface SubscriberImport extends storage.ImportRequest<SubscriberStage> {
  readonly sources: readonly ImportSource<SubscriberField>[];
  /** The data folder. */
  readonly base: string;
  readonly defaults: RowDefaults;
}

export type SubscriberProgress = storage.ImportProgress<SubscriberStage>;

export type SubscriberSummary = storage.RowCounts<SetAsideField> & BuiltSubscribers & { readonly generation: string };

/**
 * Imports files as a new generation of subscribers. If the import fails, is aborted or the process dies, the base is
 * unchanged.
 *
 * @throws BaseError if the base cannot be used, NothingToImportError if no row is valid, the signal's reason if aborted
 */
export function importSubscribers(request: SubscriberImport): Promise<SubscriberSummary> {
  return storage.importFiles(
    {
      folder: subscribersFolder(request.base),
      kind: { ...SUBSCRIBER_GENERATIONS, open: (path) => SubscriberStore.open(path) },
      recordsOf,
      createBuilder: (path, scratch) => new SubscriberBuilder({ path, scratch, defaults: request.defaults }),
    },
    request,
  );
}

/** The store lists the records of a number newest first. */
function* recordsOf(store: SubscriberStore): Generator<SubscriberRecord> {
  for (const { records } of store.all()) yield* records.toReversed();
}
