import { describeSources } from '../../../reference/import/index.ts';
import * as storage from '../../../storage/import-files.ts';
import type { ImportSource } from '../../../tabular/index.ts';
import { type BuiltSubscribers, SubscriberBuilder, type SubscriberStage } from './builder.ts';
import { type OperatorMeta, SUBSCRIBER_GENERATIONS, subscribersFolder } from './format.ts';
import type { RowDefaults, SetAsideField } from './parse-row.ts';
import type { SubscriberRecord } from './record.ts';
import { SubscriberStore } from './store.ts';
import type { SubscriberField } from './subscriber-schema.ts';

export interface SubscriberImport extends storage.ImportRequest<SubscriberStage> {
  readonly sources: readonly ImportSource<SubscriberField>[];
  /** The data folder. */
  readonly base: string;
  readonly defaults: RowDefaults;
  /** How many days the SIM changes of the files go back; absent: no limit, or that of an earlier import. */
  readonly monitoredDays?: number | undefined;
  /** Whether a number that is held is kept; absent: all are. */
  readonly isKept?: (number: string) => boolean;
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
  const { defaults, monitoredDays, isKept = () => true } = request;
  /** Filled when the records that are held are read, which is before the new generation is written. */
  const held: OperatorMeta[] = [];
  return storage.importFiles(
    {
      folder: subscribersFolder(request.base),
      kind: { ...SUBSCRIBER_GENERATIONS, open: (path) => SubscriberStore.open(path) },
      recordsOf: (store) => {
        held.push(...store.meta.operators);
        return recordsOf(store, isKept);
      },
      createBuilder: (path, scratch) =>
        new SubscriberBuilder({
          path,
          scratch,
          defaults,
          monitoredDays,
          held,
          describeSources: () => describeSources(request, new Date()),
        }),
    },
    request,
  );
}

/** The store lists the records of a number newest first. */
function* recordsOf(store: SubscriberStore, isKept: (number: string) => boolean): Generator<SubscriberRecord> {
  for (const { number, records } of store.all()) if (isKept(number)) yield* records.toReversed();
}
