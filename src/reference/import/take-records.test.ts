import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../storage/bytes.ts';
import { PARTITIONS, Partitions } from '../../storage/partitions.ts';
import { testRecord } from '../base.testing.ts';
import { decodeRecord, type PersonRecord } from '../person-record.ts';
import { appendRecord } from './build-tasks.ts';
import { deduplicate, recordStarts } from './deduplicate.ts';
import { type TakeLimits, takeRecords } from './take-records.ts';

const NAMES = ['identity', 'identity.0', 'identity.1'];
const UNLIMITED: TakeLimits = { maxPartitionBytes: Number.POSITIVE_INFINITY, pieceBytes: 1024 };
const SMALL: TakeLimits = { maxPartitionBytes: 4096, pieceBytes: 1024 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-take-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PERSON = testRecord({ lastName: 'Quenouille' });

function recordOf(id: string, email: string): PersonRecord {
  return { ...PERSON, id, person: { ...PERSON.person, email } };
}

/** Records of three writers, of which each has a batch of its own; texts tell which record was kept. */
function write(recordOf: (i: number) => PersonRecord, count: number): void {
  const writers = NAMES.map((name) => new Partitions(folder, name));
  for (let i = 0; i < count; i++) {
    const batch = Math.floor(i / 100);
    appendRecord(writers[batch % 3]!, recordOf(i), batch);
  }
  for (const writer of writers) writer.flush();
}

function newest(limits: TakeLimits): { readonly kept: string[]; readonly replaced: number; readonly bytes: number[] } {
  const kept: string[] = [];
  const bytes: number[] = [];
  const memory = new ByteWriter();
  let replaced = 0;
  for (let partition = 0; partition < PARTITIONS; partition++) {
    const taken = takeRecords(memory, { folder, names: NAMES, partition }, limits);
    bytes.push(taken.bytes.length);
    replaced += taken.replaced;
    const merged = deduplicate(taken.bytes, (_, record) => {
      const { id, person } = decodeRecord(new ByteReader(record));
      kept.push(`${id} ${person.email}`);
    });
    replaced += merged.replaced;
  }
  return { kept: kept.sort(), replaced, bytes };
}

describe('takeRecords', () => {
  it.each([1, 7, 50])(
    'keeps the same records whether a partition is taken at once or in pieces: %i people',
    (people) => {
      const nth = (i: number) => recordOf(String((i * 11) % people), `${i}@example.org`);
      write(nth, 1000);
      const { kept, replaced } = newest(UNLIMITED);
      expect(kept).toHaveLength(people);
      expect(replaced).toBe(1000 - people);
      write(nth, 1000);
      expect(newest(SMALL)).toMatchObject({ kept, replaced });
      expect(readdirSync(folder).filter((name) => statSync(join(folder, name)).size > 0)).toEqual([]);
    },
  );

  it('returns one record per piece for a person in many rows', () => {
    write((i) => recordOf('one', `${i}@example.org`), 20_000);
    const { kept, replaced, bytes } = newest({ maxPartitionBytes: 4096, pieceBytes: 256 * 1024 });
    expect(kept).toEqual(['one 19999@example.org']);
    expect(replaced).toBe(19_999);
    expect(Math.max(...bytes)).toBeLessThan(4096);
  });

  it('takes records that are longer than a piece', () => {
    const long = 'x'.repeat(3000);
    write((i) => recordOf(String(i % 2), `${long}${i}@example.org`), 10);
    expect(newest({ maxPartitionBytes: 0, pieceBytes: 1000 }).kept).toEqual([
      `0 ${long}8@example.org`,
      `1 ${long}9@example.org`,
    ]);
    expect([...recordStarts(Buffer.alloc(0))]).toEqual([]);
  });

  it.each([13_000, 40_000, 100_000])('takes records of %i characters, which have no room beside others', (length) => {
    const long = 'x'.repeat(length);
    write((i) => recordOf(String(i % 3), `${long}${i}@example.org`), 30);
    const kept = [27, 28, 29].map((i) => `${i % 3} ${long}${i}@example.org`);
    expect(newest(UNLIMITED)).toMatchObject({ kept, replaced: 27 });
  });
});
