import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ByteReader } from '../../../storage/bytes.ts';
import { PARTITIONS, Partitions, takePartition } from '../../../storage/partitions.ts';
import { ENTRY_HEAD, mergeRuns } from '../../../storage/sorted-runs.ts';
import { syncPath } from '../../../storage/sync-path.ts';
import { foldOperator } from '../operator-name.ts';
import { FORMAT_VERSION, META_KEY, type OperatorMeta, openTables, type SubscriberMeta } from './format.ts';
import { encodeSubscriber, keyOf, readOperator, type SubscriberRecord } from './record.ts';

/** What a pass reports, and may be stopped by. */
export interface Pass {
  readonly stage: 'sort' | 'write';
  readonly done: number;
  readonly total: number;
}

export interface BuiltSubscribers {
  readonly numbers: number;
  readonly subscribers: number;
  readonly operators: readonly OperatorMeta[];
  /** Records left behind because a newer one of the same number and operator came. */
  readonly replaced: number;
  readonly bytes: number;
}

/** Numbers of one transaction: enough that its cost does not show, few enough to stay in memory. */
const TRANSACTION_NUMBERS = 4000;

const PASS = 'rows';

/**
 * Builds a generation out of records in any order, outside memory: spreads them over partitions by number, sorts each in
 * memory into a run, and merges the runs into one file in key order. Of one number and operator the record that was added
 * last stays; the records of a number lie newest first.
 */
export class SubscriberBuilder {
  readonly #path: string;
  readonly #scratch: string;
  readonly #rows: Partitions;
  /** By folded name; the spelling is that of the first record that was counted. */
  readonly #operators = new Map<string, { name: string; subscribers: number; simChanges: number }>();

  /** @param path the LMDB file to write. @param scratch an empty folder that the caller removes. */
  constructor(path: string, scratch: string) {
    this.#path = path;
    this.#scratch = scratch;
    this.#rows = new Partitions(scratch, PASS);
  }

  add(record: SubscriberRecord): void {
    const key = keyOf(record.subscriber.phone);
    const bytes = encodeSubscriber(record);
    const row = Buffer.allocUnsafe(ENTRY_HEAD + bytes.length);
    row.writeDoubleLE(key, 0);
    row.writeUInt32LE(bytes.length, 8);
    bytes.copy(row, ENTRY_HEAD);
    this.#rows.append(partitionOf(key), row);
  }

  /** @param onPass is called now and then; what it throws stops the build. */
  async finish(onPass: (pass: Pass) => void): Promise<BuiltSubscribers> {
    this.#rows.flush();
    const runs: string[] = [];
    let numbers = 0;
    let replaced = 0;
    for (let partition = 0; partition < PARTITIONS; partition++) {
      const sorted = this.#sort(takePartition(this.#scratch, [PASS], partition));
      numbers += sorted.numbers;
      replaced += sorted.replaced;
      const path = join(this.#scratch, `run-${partition}`);
      writeFileSync(path, sorted.run, { mode: 0o600 });
      runs.push(path);
      onPass({ stage: 'sort', done: partition + 1, total: PARTITIONS });
      await nextTurn();
    }
    const operators = [...this.#operators.values()].sort((left, right) => left.name.localeCompare(right.name));
    const subscribers = operators.reduce((sum, operator) => sum + operator.subscribers, 0);
    const meta = { format: FORMAT_VERSION, numbers, subscribers, operators, createdAt: new Date().toISOString() };
    await this.#write(runs, meta, onPass);
    syncPath(this.#path);
    return { numbers, subscribers, operators, replaced, bytes: statSync(this.#path).size };
  }

  /**
   * One partition as a run: its numbers ascending, of each the records newest first.
   *
   * Records are copied, never cut out as buffers of their own: thousands of those cost more than all the rest.
   */
  #sort(bytes: Buffer): { run: Buffer; numbers: number; replaced: number } {
    const { keys, starts, order } = rowsOf(bytes);
    const run = Buffer.allocUnsafe(bytes.length);
    const reader = new ByteReader(bytes);
    let length = 0;
    let numbers = 0;
    let replaced = 0;
    for (let from = 0; from < order.length; numbers++) {
      const key = keys[order[from]!]!;
      const head = length;
      length += ENTRY_HEAD;
      const seen: string[] = [];
      let to = from;
      for (; to < order.length && keys[order[to]!] === key; to++) {
        const at = starts[order[to]!]!;
        reader.at = at;
        const { operator, simChangedAt } = readOperator(reader);
        const folded = foldOperator(operator);
        if (seen.includes(folded)) {
          replaced++;
          continue;
        }
        seen.push(folded);
        this.#count(folded, operator, simChangedAt);
        length += bytes.copy(run, length, at, at + bytes.readUInt32LE(at - 4));
      }
      run.writeDoubleLE(key, head);
      run.writeUInt32LE(length - head - ENTRY_HEAD, head + 8);
      from = to;
    }
    return { run: run.subarray(0, length), numbers, replaced };
  }

  #count(folded: string, name: string, simChangedAt: number): void {
    const counts = this.#operators.get(folded) ?? { name, subscribers: 0, simChanges: 0 };
    counts.subscribers++;
    if (simChangedAt !== 0) counts.simChanges++;
    this.#operators.set(folded, counts);
  }

  async #write(runs: readonly string[], meta: SubscriberMeta, onPass: (pass: Pass) => void): Promise<void> {
    const { root, meta: metaTable, subscribers } = openTables(this.#path, 'write');
    try {
      let pending: [key: number, value: Buffer][] = [];
      let done = 0;
      const commit = () => {
        root.transactionSync(() => {
          for (const [key, value] of pending) subscribers.putSync(key, value, { append: true });
        });
        done += pending.length;
        pending = [];
      };
      for (const { key, bytes } of mergeRuns(runs)) {
        pending.push([key, bytes]);
        if (pending.length < TRANSACTION_NUMBERS) continue;
        commit();
        onPass({ stage: 'write', done, total: meta.numbers });
        await nextTurn();
      }
      commit();
      root.transactionSync(() => metaTable.putSync(META_KEY, Buffer.from(JSON.stringify(meta))));
      onPass({ stage: 'write', done, total: meta.numbers });
    } finally {
      await root.close();
    }
  }
}

/** Where the records of a partition begin and what their numbers are, and their order: by number, the newest first. */
function rowsOf(bytes: Buffer): { keys: number[]; starts: number[]; order: Uint32Array } {
  const keys: number[] = [];
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at += ENTRY_HEAD + bytes.readUInt32LE(at + 8)) {
    keys.push(bytes.readDoubleLE(at));
    starts.push(at + ENTRY_HEAD);
  }
  const order = Uint32Array.from(keys, (_, at) => at);
  return { keys, starts, order: order.sort((left, right) => keys[left]! - keys[right]! || right - left) };
}

/** Numbers of one block follow each other, so the last digits spread them evenly. */
function partitionOf(key: number): number {
  return key % PARTITIONS;
}
