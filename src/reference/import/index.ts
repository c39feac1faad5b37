import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Household, Member, Person } from '../../matching/model.ts';
import { buildGeneration, type NewGeneration } from '../../storage/new-generation.ts';
import { PARTITIONS } from '../../storage/partitions.ts';
import type { ImportSource, RejectedRow, RejectReason } from '../../tabular/index.ts';
import { currentGeneration, openBase, PEOPLE_GENERATIONS } from '../base.ts';
import { GENERATION_FILE } from '../mapped/format.ts';
import { PeopleBuilder } from './builder.ts';

export interface ImportProgress {
  readonly stage: 'read' | 'merge' | 'households' | 'index' | 'publish';
  /** Bytes while reading, partitions after that. */
  readonly done: number;
  readonly total: number | undefined;
  /** Rows read so far. */
  readonly rows: number;
}

export interface ImportRequest {
  readonly base: string;
  readonly sources: readonly ImportSource[];
  /** Whether the rows become the whole base, or join what is there. */
  readonly replace: boolean;
  /** ISO 3166-1 alpha-2: of rows that name no country. */
  readonly country: string;
  readonly onReject: (row: RejectedRow) => void | Promise<void>;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  /** Threads that read rows and build beside this one; as many as there are cores where absent. */
  readonly threads?: number;
}

export interface ImportSummary {
  /** Rows of the files, the empty ones aside: `taken` and the rejected together. */
  readonly read: number;
  readonly taken: number;
  readonly rejected: Readonly<Partial<Record<RejectReason, number>>>;
  /** Rows and people of before that a newer row of the same person replaced. */
  readonly replaced: number;
  /** People and households of the whole base afterwards. */
  readonly people: number;
  readonly households: number;
  /** Size of the base on disk. */
  readonly bytes: number;
  readonly generation: string;
  /** Values that could not be read, of rows that were taken without them. */
  readonly setAside: Readonly<Record<'email' | 'phone', number>>;
}

/** No row of the files could be used; the base is as it was. */
export class NothingToImportError extends Error {
  override name = 'NothingToImportError';
}

/**
 * Imports files as a new generation: built aside, then put in place by one rename. Whatever happens before that, an
 * error, `signal` or the death of the process, leaves the base as it was.
 *
 * @throws BaseError if the base cannot be used, NothingToImportError if no row could be, the signal's reason if stopped.
 */
export function importFiles(request: ImportRequest): Promise<ImportSummary> {
  const { base, replace, threads = availableParallelism() } = request;
  return buildGeneration(base, { ...PEOPLE_GENERATIONS, replace }, async (generation) => {
    const builder = new PeopleBuilder(join(generation.folder, GENERATION_FILE), generation.scratch, threads);
    try {
      return await fill(generation, builder, request);
    } catch (error) {
      await builder.close();
      throw error;
    }
  });
}

async function fill(generation: NewGeneration, builder: PeopleBuilder, request: ImportRequest): Promise<ImportSummary> {
  const { base, replace, signal, onProgress } = request;
  if (!replace) await addCurrentPeople(base, builder, signal);
  const counts = await readSources(request, builder);
  if (counts.taken === 0) {
    throw new NothingToImportError(
      counts.read === 0
        ? 'the files hold no row: the base is as it was'
        : `none of the ${counts.read} rows can be used: the base is as it was`,
    );
  }
  const report = (progress: Omit<ImportProgress, 'rows'>) => {
    signal?.throwIfAborted();
    onProgress?.({ ...progress, rows: counts.read });
  };
  const built = await builder.finish(({ stage, done }) => report({ stage, done, total: PARTITIONS }));
  report({ stage: 'publish', done: 0, total: 1 });
  signal?.throwIfAborted();
  generation.publish();
  onProgress?.({ stage: 'publish', done: 1, total: 1, rows: counts.read });
  return { ...counts, ...built, generation: generation.name };
}

/** People between two looks at the signal. */
const STRIDE = 10_000;

async function addCurrentPeople(base: string, builder: PeopleBuilder, signal: AbortSignal | undefined): Promise<void> {
  if (currentGeneration(base) === undefined) return;
  const current = openBase(base);
  try {
    let people = 0;
    for (const household of current.store.all()) {
      for (const member of household.members) {
        builder.add({ id: member.id, householdId: household.householdId, person: personOf(household, member) });
        if (++people % STRIDE === 0) {
          await nextTurn();
          signal?.throwIfAborted();
        }
      }
    }
  } finally {
    await current.close();
  }
}

function personOf(household: Household, { id: _, ...identity }: Member): Person {
  const { country, postalCode, city, street, number } = household;
  return { country, postalCode, city, street, number, ...identity };
}

type Counts = Pick<ImportSummary, 'read' | 'taken' | 'rejected' | 'setAside'>;

async function readSources(request: ImportRequest, builder: PeopleBuilder): Promise<Counts> {
  const { sources, country, signal, onReject, onProgress } = request;
  const rejected: Partial<Record<RejectReason, number>> = {};
  const setAside = { email: 0, phone: 0 };
  let read = 0;
  let taken = 0;
  let bytesBefore = 0;
  const total = totalBytes(sources);
  for (const source of sources) {
    await builder.addRows(source.batches(signal), { layout: source.layout, country }, async (rows) => {
      signal?.throwIfAborted();
      taken += rows.taken;
      read += rows.taken + rows.rejects.length;
      setAside.email += rows.setAside.email;
      setAside.phone += rows.setAside.phone;
      for (const reject of rows.rejects) {
        rejected[reject.reason] = (rejected[reject.reason] ?? 0) + 1;
        await onReject(reject);
      }
      onProgress?.({ stage: 'read', done: bytesBefore + source.bytesRead, total, rows: read });
    });
    bytesBefore += source.bytesRead;
  }
  return { read, taken, rejected, setAside };
}

function totalBytes(sources: readonly ImportSource[]): number | undefined {
  let total = 0;
  for (const { size } of sources) {
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}
