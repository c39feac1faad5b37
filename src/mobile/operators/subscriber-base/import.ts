import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NothingToImportError } from '../../../reference/import/index.ts';
import { buildGeneration } from '../../../storage/new-generation.ts';
import { type ImportSource, type RejectedRow, type RejectReason, readRows } from '../../../tabular/index.ts';
import { type BuiltSubscribers, SubscriberBuilder } from './builder.ts';
import { GENERATION_FILE, SUBSCRIBER_GENERATIONS, subscribersFolder } from './format.ts';
import { parseSubscriberRow, type RowDefaults } from './parse-row.ts';
import { openSubscriberBase } from './store.ts';

export interface SubscriberImport {
  /** The data folder. */
  readonly base: string;
  /** Opened with the schema of subscribers. */
  readonly sources: readonly ImportSource[];
  /** Whether the rows become the whole base, or join what is there. */
  readonly replace: boolean;
  readonly defaults: RowDefaults;
  readonly onReject: (row: RejectedRow) => void | Promise<void>;
  readonly onProgress?: (progress: SubscriberProgress) => void;
  readonly signal?: AbortSignal;
}

export interface SubscriberProgress {
  readonly stage: 'read' | 'sort' | 'write' | 'publish';
  /** Bytes while reading. */
  readonly done: number;
  readonly total: number | undefined;
  /** Rows read so far. */
  readonly rows: number;
}

export interface SubscriberSummary extends BuiltSubscribers {
  /** Rows of the files, the empty ones aside: `taken` and the rejected together. */
  readonly read: number;
  readonly taken: number;
  readonly rejected: Readonly<Partial<Record<RejectReason, number>>>;
  readonly generation: string;
  /** E-mail addresses that were none, of rows that were taken without them. */
  readonly setAside: { readonly email: number };
}

/**
 * Imports files as a new generation of subscribers. Whatever happens before it is in place leaves the base as it was.
 *
 * @throws BaseError if the base cannot be used, NothingToImportError if no row could be, the signal's reason if stopped.
 */
export function importSubscribers(request: SubscriberImport): Promise<SubscriberSummary> {
  const { base, replace, signal } = request;
  return buildGeneration(subscribersFolder(base), { ...SUBSCRIBER_GENERATIONS, replace }, async (generation) => {
    const builder = new SubscriberBuilder(join(generation.folder, GENERATION_FILE), generation.scratch);
    if (!replace) await addCurrentSubscribers(base, builder, signal);
    const counts = await readSources(request, builder);
    if (counts.taken === 0) {
      throw new NothingToImportError(
        counts.read === 0
          ? 'the files hold no row: the base is as it was'
          : `none of the ${counts.read} rows can be used: the base is as it was`,
      );
    }
    const report = (progress: Omit<SubscriberProgress, 'rows'>) => {
      signal?.throwIfAborted();
      request.onProgress?.({ ...progress, rows: counts.read });
    };
    const built = await builder.finish(report);
    report({ stage: 'publish', done: 0, total: 1 });
    generation.publish();
    request.onProgress?.({ stage: 'publish', done: 1, total: 1, rows: counts.read });
    return { ...counts, ...built, generation: generation.name };
  });
}

/** Numbers between two looks at the signal. */
const STRIDE = 10_000;

/** The newest record of a number lies first, so that it must be added last. */
async function addCurrentSubscribers(
  base: string,
  builder: SubscriberBuilder,
  signal: AbortSignal | undefined,
): Promise<void> {
  const current = openSubscriberBase(base);
  try {
    let numbers = 0;
    for (const { records } of current.store?.all() ?? []) {
      for (const record of records.toReversed()) builder.add(record);
      if (++numbers % STRIDE !== 0) continue;
      await nextTurn();
      signal?.throwIfAborted();
    }
  } finally {
    await current.close();
  }
}

type Counts = Pick<SubscriberSummary, 'read' | 'taken' | 'rejected' | 'setAside'>;

async function readSources(request: SubscriberImport, builder: SubscriberBuilder): Promise<Counts> {
  const { sources, defaults, signal, onReject, onProgress } = request;
  const rejected: Partial<Record<RejectReason, number>> = {};
  let taken = 0;
  let refused = 0;
  let emailsSetAside = 0;
  let bytesBefore = 0;
  const total = totalBytes(sources);
  for (const source of sources) {
    for await (const batch of source.batches(signal)) {
      signal?.throwIfAborted();
      const rejects = readRows(batch, source.layout, (values) => {
        const outcome = parseSubscriberRow(values, defaults);
        if (typeof outcome === 'string') return outcome;
        builder.add(outcome.record);
        taken++;
        if (outcome.hasEmailSetAside) emailsSetAside++;
        return undefined;
      });
      for (const reject of rejects) {
        refused++;
        rejected[reject.reason] = (rejected[reject.reason] ?? 0) + 1;
        await onReject(reject);
      }
      onProgress?.({ stage: 'read', done: bytesBefore + source.bytesRead, total, rows: taken + refused });
    }
    bytesBefore += source.bytesRead;
  }
  return { read: taken + refused, taken, rejected, setAside: { email: emailsSetAside } };
}

function totalBytes(sources: readonly ImportSource[]): number | undefined {
  const sizes = sources.map(({ size }) => size);
  return sizes.includes(undefined) ? undefined : sizes.reduce<number>((sum, size) => sum + size!, 0);
}
