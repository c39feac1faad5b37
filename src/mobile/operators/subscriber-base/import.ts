import { describeSources, isExpired } from '../../../reference/import/index.ts';
import * as storage from '../../../storage/import-files.ts';
import type { ImportSource } from '../../../tabular/index.ts';
import { type BuiltSubscribers, type HeldSubscribers, SubscriberBuilder, type SubscriberStage } from './builder.ts';
import { ErasuresDuringBuild, pendingErasures } from './erasures.ts';
import { SUBSCRIBER_GENERATIONS, type SubscriberSource, subscribersFolder } from './format.ts';
import type { RowDefaults, SetAsideField } from './parse-row.ts';
import type { SubscriberRecord } from './record.ts';
import { currentSubscribers, SubscriberStore } from './store.ts';
import type { SubscriberField } from './subscriber-schema.ts';

export interface SubscriberImport extends storage.ImportRequest<SubscriberStage> {
  readonly sources: readonly ImportSource<SubscriberField>[];
  /** The data folder. */
  readonly base: string;
  readonly defaults: RowDefaults;
  /** How many days the SIM changes of the files go back; absent: no limit, or that of an earlier import. */
  readonly monitoredDays?: number | undefined;
  /** How long the subscribers of these files are kept, such as `3y`; for good if absent. */
  readonly retention?: string | undefined;
  /** Whether a number that is held is kept; absent: all are, except those whose erasure is pending. */
  readonly isKept?: (number: string) => boolean;
  readonly now?: Date;
}

export type SubscriberProgress = storage.ImportProgress<SubscriberStage>;

export type SubscriberSummary = storage.RowCounts<SetAsideField> &
  BuiltSubscribers & {
    readonly generation: string;
    /** Subscribers whose retention had ended. */
    readonly expired: number;
  };

/**
 * Imports files as a new generation of subscribers, without those whose retention has ended or whose erasure was
 * interrupted. If the import fails, is aborted or the process dies, the base is unchanged.
 *
 * @throws BaseError if the base cannot be used, NothingToImportError if no row is valid, the signal's reason if aborted
 */
export async function importSubscribers(request: SubscriberImport): Promise<SubscriberSummary> {
  const { base, defaults, monitoredDays, isKept = () => true, now = new Date() } = request;
  const erasures = new ErasuresDuringBuild(base);
  let held: HeldSubscribers = { operators: [], sources: [] };
  let expired = 0;
  const summary = await storage.importFiles(
    {
      folder: subscribersFolder(base),
      kind: { ...SUBSCRIBER_GENERATIONS, open: (path) => SubscriberStore.open(path) },
      recordsOf: (store) => {
        store.hide(pendingErasures(base, currentSubscribers(base) ?? ''));
        const sources = keptSources(store.meta.sources, now);
        held = { operators: store.meta.operators, sources: sources.kept };
        return recordsOf(store, { isKept, numbers: sources.numbers, onExpired: () => void expired++ });
      },
      createBuilder: (path, scratch) =>
        new SubscriberBuilder({
          path,
          scratch,
          defaults,
          monitoredDays,
          createdAt: now,
          held: () => held,
          describeSources: () => describeSources(request, now),
        }),
      publish: ({ name, publish }) => {
        erasures.record(name);
        publish();
        erasures.record(name);
      },
    },
    request,
  );
  return { ...summary, expired };
}

/** Writes the subscribers anew, without those who are to be erased. @throws as {@link importSubscribers} */
export function rebuildSubscribers(
  base: string,
  options: Pick<SubscriberImport, 'isKept' | 'signal' | 'now'> = {},
): Promise<SubscriberSummary> {
  const defaults = { country: 'FR', operator: '' };
  return importSubscribers({ base, sources: [], replace: false, defaults, onReject: () => {}, ...options });
}

const EXPIRED = -1;

/**
 * The sources that are kept, and by their former number the new one: {@link EXPIRED} if the retention has ended, `undefined`
 * if no subscriber refers to the source.
 */
function keptSources(sources: readonly SubscriberSource[], now: Date) {
  const kept: SubscriberSource[] = [];
  const numbers = sources.map((source) => {
    if (isExpired(source, now)) return EXPIRED;
    if (source.subscribers === 0) return undefined;
    return kept.push(source) - 1;
  });
  return { kept, numbers };
}

interface KeptRecords {
  readonly isKept: (number: string) => boolean;
  readonly numbers: readonly (number | undefined)[];
  readonly onExpired: () => void;
}

/** The store lists the records of a number newest first. */
function* recordsOf(store: SubscriberStore, { isKept, numbers, onExpired }: KeptRecords): Generator<SubscriberRecord> {
  for (const { number, records } of store.all()) {
    if (!isKept(number)) continue;
    for (const { origin, ...record } of records.toReversed()) {
      const source = origin && numbers[origin.source];
      if (source === EXPIRED) onExpired();
      else yield { ...record, ...(source !== undefined && { origin: { source, line: origin!.line } }) };
    }
  }
}
