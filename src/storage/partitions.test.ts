import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PARTITIONS, Partitions, partitionOf, partitionSize, takePartition, takePieces } from './partitions.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-partitions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The files that have bytes. */
const filled = () =>
  readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).size > 0)
    .sort();

const record = (length: number, fill: number) => Buffer.alloc(length, fill % 251);

describe('Partitions', () => {
  it('keeps the records of each partition in their order, whatever their length', () => {
    const partitions = new Partitions(folder, 'rows');
    const expected = new Map<number, Buffer[]>();
    // Some around the buffer of 64 KiB.
    const lengths = [0, 1, 15, 300, 32_768, 65_535, 65_536, 65_537, 200_000];
    for (let i = 0; i < 300; i++) {
      const partition = i % 3 === 0 ? 255 : i % 7;
      const bytes = record(lengths[(i * 7) % lengths.length]!, i);
      partitions.append(partition, bytes);
      expected.set(partition, [...(expected.get(partition) ?? []), bytes]);
    }
    partitions.flush();
    for (const [partition, records] of expected) {
      expect(takePartition(folder, ['rows'], partition).equals(Buffer.concat(records))).toBe(true);
    }
    expect(filled()).toEqual([]);
  });

  it('reserves bytes that the caller writes', () => {
    const partitions = new Partitions(folder, 'rows');
    for (let i = 0; i < 20_000; i++) {
      const bytes = partitions.reserve(i % 2, 10);
      bytes.fill(i % 251, partitions.at, partitions.at + 10);
    }
    partitions.flush();
    for (const partition of [0, 1]) {
      const expected = Array.from({ length: 10_000 }, (_, i) => record(10, 2 * i + partition));
      expect(takePartition(folder, ['rows'], partition).equals(Buffer.concat(expected))).toBe(true);
    }
  });

  it('takes records whose length is known at their end', () => {
    const partitions = new Partitions(folder, 'rows');
    const lengths = Array.from({ length: 3000 }, (_, i) => (i * 37) % 1000);
    for (const length of lengths) {
      const bytes = partitions.begin(7, 1000);
      bytes.fill(length % 251, partitions.at, partitions.at + length);
      partitions.end(7, length);
    }
    partitions.flush();
    const expected = Buffer.concat(lengths.map((length) => record(length, length)));
    expect(takePartition(folder, ['rows'], 7).equals(expected)).toBe(true);
  });

  it('can be appended to after a flush', () => {
    const partitions = new Partitions(folder, 'rows');
    partitions.append(0, record(10, 1));
    partitions.flush();
    partitions.append(0, record(10, 2));
    partitions.flush();
    expect(takePartition(folder, ['rows'], 0)).toEqual(Buffer.concat([record(10, 1), record(10, 2)]));
  });

  it('writes files for their owner only, and none for an empty partition', () => {
    const partitions = new Partitions(folder, 'rows');
    partitions.append(3, record(10, 1));
    partitions.append(4, record(100_000, 1));
    partitions.flush();
    expect(readdirSync(folder).sort()).toEqual(['rows-3', 'rows-4']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('writes one file if no partition exceeds its buffer, and none without records', () => {
    const partitions = new Partitions(folder, 'rows');
    partitions.flush();
    expect(readdirSync(folder)).toEqual([]);
    for (let partition = 0; partition < PARTITIONS; partition++) partitions.append(partition, record(partition, 7));
    partitions.flush();
    expect(readdirSync(folder)).toEqual(['rows-all']);
    expect(statSync(join(folder, 'rows-all')).mode & 0o777).toBe(0o600);
    for (let partition = 0; partition < PARTITIONS; partition++) {
      expect(partitionSize(folder, ['rows'], partition)).toBe(partition);
      expect(takePartition(folder, ['rows'], partition)).toEqual(record(partition, 7));
      expect(takePartition(folder, ['rows'], partition)).toHaveLength(0);
    }
    expect(filled()).toEqual([]);
  });

  it('keeps the records of an earlier writer with the same name', () => {
    for (const fill of [1, 2]) {
      const partitions = new Partitions(folder, 'rows');
      partitions.append(0, record(10, fill));
      partitions.flush();
    }
    expect(takePartition(folder, ['rows'], 0)).toEqual(Buffer.concat([record(10, 1), record(10, 2)]));
  });
});

describe('takePartition', () => {
  it('joins the files of several writers in the order of their names', () => {
    for (const [i, name] of ['a', 'b', 'c'].entries()) {
      const partitions = new Partitions(folder, name);
      if (name !== 'b') partitions.append(9, record(5, i));
      partitions.flush();
    }
    expect(takePartition(folder, ['c', 'b', 'a'], 9)).toEqual(Buffer.concat([record(5, 2), record(5, 0)]));
    expect(filled()).toEqual([]);
  });

  it('returns nothing for a partition without files', () => {
    expect(takePartition(folder, ['rows'], 0)).toHaveLength(0);
  });
});

describe('takePieces', () => {
  const names = ['a', 'b', 'c'];
  beforeEach(() => {
    for (const name of ['a', 'c']) {
      const partitions = new Partitions(folder, name);
      partitions.append(9, record(name === 'a' ? 7 : 4, name.charCodeAt(0)));
      partitions.append(8, record(1, 1));
      partitions.flush();
    }
  });

  it('yields the files in the order of their names, in pieces of limited size, and empties them', () => {
    expect([...takePieces(folder, names, { partition: 9, maxBytes: 3 })]).toEqual([
      record(3, 97),
      record(3, 97),
      record(1, 97),
      record(3, 99),
      record(1, 99),
    ]);
    expect(partitionSize(folder, names, 9)).toBe(0);
    expect(partitionSize(folder, names, 8)).toBe(2);
  });

  it('takes the bytes that the size of the partition counts', () => {
    expect(partitionSize(folder, names, 9)).toBe(11);
    expect(Buffer.concat([...takePieces(folder, names, { partition: 9, maxBytes: 1000 })])).toHaveLength(11);
    expect(partitionSize(folder, names, 9)).toBe(0);
  });
});

describe('partitionOf', () => {
  it('uses the upper eight bits of a hash', () => {
    expect([0, 0x00ff_ffff, 0x0100_0000, 0xffff_ffff].map(partitionOf)).toEqual([0, 0, 1, PARTITIONS - 1]);
  });
});
