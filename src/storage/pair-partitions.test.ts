import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ByteWriter } from './bytes.ts';
import { numbersIn, PairPartitions } from './pair-partitions.ts';
import { PARTITION_BUFFER_BYTES, PARTITIONS, takePartitionInto } from './partitions.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-pairs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function take(partition: number, names = ['pairs']): number[] {
  return [...numbersIn(takePartitionInto(new ByteWriter(), folder, names, partition))];
}

describe('pairs of numbers in partitions', () => {
  it('are read in their order, however many there are', () => {
    const pairs = new PairPartitions(folder, 'pairs');
    const many = Array.from({ length: PARTITION_BUFFER_BYTES / 4 + 5 }, (_, i) => [i, ~i] as const);
    for (const [first, second] of many) pairs.add(PARTITIONS - 1, first, second);
    pairs.add(0, 0x7fffffff, -0x80000000);
    expect([pairs.count(PARTITIONS - 1), pairs.count(0), pairs.count(1)]).toEqual([many.length, 1, 0]);
    pairs.flush();
    expect([pairs.count(PARTITIONS - 1), pairs.count(0)]).toEqual([many.length, 1]);
    expect(take(PARTITIONS - 1)).toEqual(many.flat());
    expect(take(0)).toEqual([0x7fffffff, -0x80000000]);
    expect(take(1)).toEqual([]);
  });

  it('share one file while they are few', () => {
    const pairs = new PairPartitions(folder, 'pairs');
    for (let partition = 0; partition < PARTITIONS; partition++) pairs.add(partition, partition, 1);
    pairs.flush();
    expect(readdirSync(folder)).toEqual(['pairs-all']);
    expect(take(200)).toEqual([200, 1]);
  });

  it('are read from bytes at any address', () => {
    const bytes = Buffer.from(Int32Array.of(5, -6).buffer);
    const moved = Buffer.concat([Buffer.alloc(1), bytes]).subarray(1);
    expect([...numbersIn(moved)]).toEqual([5, -6]);
  });
});

it('appends a partition to what a writer holds', () => {
  for (const name of ['one', 'two']) {
    const pairs = new PairPartitions(folder, name);
    pairs.add(3, 1, name === 'one' ? 1 : 2);
    pairs.flush();
  }
  const out = new ByteWriter();
  out.text('before');
  const start = out.length;
  expect([...numbersIn(takePartitionInto(out, folder, ['one', 'two'], 3))]).toEqual([1, 1, 1, 2]);
  expect(out.length).toBe(start + 16);
});
