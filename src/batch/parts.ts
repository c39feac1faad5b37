import { deserialize, serialize } from 'node:v8';
import { runInOrder } from '../runtime/thread-pool.ts';
import type { ImportSource, SourceBatch } from '../tabular/index.ts';
import { batchesAfter, createPool } from './answers.ts';
import { addTallies, NO_ROWS } from './tally.ts';
import type { AnsweredBatch, PartWork } from './tasks.ts';

/** Batches of 256 KiB: a part takes a second or so, and a job of a billion rows has 100,000 parts. */
export const BATCHES_PER_PART = 4;

/** Consecutive rows of a file that one node answers. */
export interface BatchPart {
  /** See {@link PartThreads.answer}. */
  readonly input: Buffer;
  /** Bytes of the file, as on disk, up to the end of the part. */
  readonly inputBytes: number;
}

/** The parts of a file after the first `count` ones. */
export async function* partsAfter(
  source: ImportSource,
  count: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchPart, void, undefined> {
  let batches: SourceBatch[] = [];
  let inputBytes = 0;
  for await (const read of batchesAfter(source, count * BATCHES_PER_PART, { signal })) {
    batches.push(read.batch);
    ({ inputBytes } = read);
    if (batches.length < BATCHES_PER_PART) continue;
    yield { input: serialize(batches), inputBytes };
    batches = [];
  }
  if (batches.length > 0) yield { input: serialize(batches), inputBytes };
}

export function encodeWork(work: PartWork): Buffer {
  return serialize(work);
}

export function decodeWork(bytes: Buffer): PartWork {
  return deserialize(bytes) as PartWork;
}

export function decodeAnswers(bytes: Buffer): AnsweredBatch {
  return deserialize(bytes) as AnsweredBatch;
}

/** Threads that have one version of the base open. */
export interface PartThreads {
  /** @param input as {@link partsAfter} made it, maybe in another process @returns for {@link decodeAnswers} */
  answer(input: Buffer): Promise<{ readonly output: Buffer; readonly rows: number }>;
  close(): Promise<void>;
}

/**
 * @param generation path of the file of a generation, which must not change
 * @throws BaseError if it cannot be opened
 */
export async function openPartThreads(generation: string, work: PartWork, threads: number): Promise<PartThreads> {
  const pool = createPool({ ...work, generation }, { threads, alwaysThreads: true });
  const close = async () => {
    await pool.runAll('close').catch(() => {});
    await pool.close();
  };
  try {
    await pool.runAll('open');
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    async answer(input) {
      // The batches are views of one buffer, and a thread takes over the whole buffer of its argument.
      const batches = (deserialize(input) as SourceBatch[]).map((batch) => ({
        ...batch,
        bytes: new Uint8Array(batch.bytes),
      }));
      const answered: AnsweredBatch[] = [];
      const start = (batch: SourceBatch) => pool.run('answer', batch);
      await runInOrder(batches, { maxAhead: batches.length, start }, (each) => {
        answered.push(each);
      });
      const whole = concatenated(answered);
      return { output: serialize(whole), rows: whole.tally.rows };
    },
  };
}

function concatenated(answered: readonly AnsweredBatch[]): AnsweredBatch {
  return {
    bytes: new Uint8Array(Buffer.concat(answered.map(({ bytes }) => bytes))),
    subjects: new Uint8Array(Buffer.concat(answered.map(({ subjects }) => subjects))),
    tally: answered.reduce((sum, { tally }) => addTallies(sum, tally), NO_ROWS),
  };
}
