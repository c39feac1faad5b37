import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import type { ImportSource, RejectedRow, SourceBatch, SourceLayout } from '../tabular/index.ts';
import { type GenerationKind, openGeneration } from './generations.ts';
import { buildGeneration, type NewGeneration } from './new-generation.ts';

/** The text of a larger batch is a large object of V8 (128 KiB), whose memory is mapped and unmapped each time. */
const BATCH_BYTES = 96 * 1024;

/** What to import, and where to report. Without any source, the current records are written to a new generation. */
export interface ImportRequest<Stage extends string> {
  readonly sources: readonly ImportSource[];
  /** Whether the rows replace the current records or are added to them. */
  readonly replace: boolean;
  readonly onReject: (row: RejectedRow) => MaybePromise<void>;
  readonly onProgress?: (progress: ImportProgress<Stage>) => void;
  readonly signal?: AbortSignal;
}

/** `Stage`: the stages between reading and publishing. */
export interface ImportProgress<Stage extends string> {
  readonly stage: 'read' | Stage | 'publish';
  /** Bytes in the stage `read`, otherwise what the builder counts. */
  readonly done: number;
  /** `undefined` if the size of a source is unknown. */
  readonly total: number | undefined;
  /** Rows read so far. */
  readonly rows: number;
}

/** `Field`: the fields whose invalid values are left out of an otherwise valid record. */
export interface RowCounts<Field extends string> {
  /** Rows of all sources except blank ones: `taken` plus the rejected ones. */
  readonly read: number;
  readonly taken: number;
  /** Rejected rows by reason. */
  readonly rejected: Readonly<Record<string, number>>;
  /** By field, the rows that were imported without it because its value is invalid. */
  readonly setAside: Readonly<Record<Field, number>>;
  /** Values that were repaired, ignored or read in part, by field and kind: `birthDate.placeholder`. */
  readonly notes: Readonly<Record<string, number>>;
}

/** The outcome of one batch of rows. */
export interface BatchResult<Field extends string> {
  readonly taken: number;
  readonly rejects: readonly RejectedRow[];
  readonly setAside: Readonly<Record<Field, number>>;
  /** See {@link RowCounts.notes}. */
  readonly notes?: Readonly<Record<string, number>>;
}

/** The progress of {@link GenerationBuilder.finish}. */
export interface BuildProgress<Stage extends string> {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

/**
 * Builds the file of one generation from records in any order. A record replaces those of the same identity that were
 * added before it.
 */
export interface GenerationBuilder<Item, Stage extends string, Field extends string, Built extends object> {
  add(record: Item): void;
  /** Adds the rows of one source. `onBatch` is called for each batch, in the order of the file. */
  addRows(
    batches: AsyncIterable<SourceBatch>,
    layout: SourceLayout,
    onBatch: (result: BatchResult<Field>) => MaybePromise<void>,
  ): Promise<void>;
  /** Writes the file. An exception thrown by `onProgress` stops the build. */
  finish(onProgress: (progress: BuildProgress<Stage>) => void): Promise<Built>;
  /** Closes all files and threads, after an error as well. */
  close(): Promise<void>;
}

/** One kind of records, and how its generations are read and written. */
export interface ImportTarget<
  Store extends { close(): MaybePromise<void> },
  Item,
  Stage extends string,
  Field extends string,
  Built extends object,
> {
  /** The folder that holds the generations. */
  readonly folder: string;
  readonly kind: GenerationKind & { readonly open: (path: string) => Store };
  /** Every record of a store, the older ones of one identity first. */
  readonly recordsOf: (store: Store) => Iterable<Item>;
  /** @param path the file to write @param scratch an empty folder that the caller removes */
  readonly createBuilder: (path: string, scratch: string) => GenerationBuilder<Item, Stage, Field, Built>;
  /** Publishes the generation; by default at once. */
  readonly publish?: (generation: NewGeneration) => MaybePromise<void>;
}

/** No row of the sources is valid. The current generation is unchanged. */
export class NothingToImportError extends Error {
  override readonly name = 'NothingToImportError';

  /** @param rows that were read */
  constructor(rows: number) {
    super(`${describeRows(rows)}: the base is unchanged`);
  }
}

function describeRows(rows: number): string {
  if (rows === 0) return 'the files contain no rows';
  return rows === 1 ? 'the only row is invalid' : `all ${rows} rows are invalid`;
}

/**
 * Imports files as a new generation and publishes it. If the import fails, is aborted or the process dies before that,
 * the current generation is unchanged.
 *
 * @throws BaseError if the folder cannot be used, NothingToImportError if no row is valid, the signal's reason if aborted
 */
export function importFiles<
  Store extends { close(): MaybePromise<void> },
  Item,
  Stage extends string,
  Field extends string,
  Built extends object,
>(
  target: ImportTarget<Store, Item, Stage, Field, Built>,
  request: ImportRequest<Stage>,
): Promise<RowCounts<Field> & Built & { readonly generation: string }> {
  const { folder, kind, createBuilder, recordsOf } = target;
  const { replace, signal, onProgress } = request;
  return buildGeneration(folder, { ...kind, replace }, async (generation) => {
    const builder = createBuilder(join(generation.folder, kind.file), generation.scratch);
    try {
      const current = replace ? undefined : openGeneration(folder, kind);
      if (current) await addCurrentRecords(current.store, recordsOf(current.store), builder, signal);
      const counts = await addSources(request, builder);
      if (counts.taken === 0 && request.sources.length > 0) throw new NothingToImportError(counts.read);
      const report = (progress: Omit<ImportProgress<Stage>, 'rows'>) => {
        signal?.throwIfAborted();
        onProgress?.({ ...progress, rows: counts.read });
      };
      const built = await builder.finish(report);
      report({ stage: 'publish', done: 0, total: 1 });
      signal?.throwIfAborted();
      await (target.publish?.(generation) ?? generation.publish());
      onProgress?.({ stage: 'publish', done: 1, total: 1, rows: counts.read });
      return { ...counts, ...built, generation: generation.name };
    } finally {
      await builder.close();
    }
  });
}

/** Records between two checks of the signal. */
const RECORDS_PER_TURN = 10_000;

async function addCurrentRecords<Item>(
  store: { close(): MaybePromise<void> },
  records: Iterable<Item>,
  builder: { add(record: Item): void },
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    let count = 0;
    for (const record of records) {
      builder.add(record);
      if (++count % RECORDS_PER_TURN !== 0) continue;
      await nextTurn();
      signal?.throwIfAborted();
    }
  } finally {
    await store.close();
  }
}

async function addSources<Item, Stage extends string, Field extends string, Built extends object>(
  { sources, signal, onReject, onProgress }: ImportRequest<Stage>,
  builder: GenerationBuilder<Item, Stage, Field, Built>,
): Promise<RowCounts<Field>> {
  const rejected: Record<string, number> = {};
  const setAside = {} as Record<Field, number>;
  const notes: Record<string, number> = {};
  const total = totalBytes(sources);
  let read = 0;
  let taken = 0;
  let bytesBefore = 0;
  for (const source of sources) {
    await builder.addRows(source.batches(signal, BATCH_BYTES), source.layout, async (batch) => {
      signal?.throwIfAborted();
      taken += batch.taken;
      read += batch.taken + batch.rejects.length;
      for (const field in batch.setAside) setAside[field] = (setAside[field] ?? 0) + batch.setAside[field];
      for (const [name, count] of Object.entries(batch.notes ?? {})) notes[name] = (notes[name] ?? 0) + count;
      for (const reject of batch.rejects) {
        rejected[reject.reason] = (rejected[reject.reason] ?? 0) + 1;
        await onReject(reject);
      }
      onProgress?.({ stage: 'read', done: bytesBefore + source.bytesRead, total, rows: read });
    });
    bytesBefore += source.bytesRead;
  }
  return { read, taken, rejected, setAside, notes };
}

function totalBytes(sources: readonly ImportSource[]): number | undefined {
  let total = 0;
  for (const { size } of sources) {
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}
