import { setImmediate as nextTurn } from 'node:timers/promises';
import { CROWDED, householdKeys, type StreetKeys, streetKeys } from '../../keys.ts';
import { bucketBits } from '../../lmdb/postings.ts';
import { GenerationWriter } from '../../lmdb/writer.ts';
import { dedupe } from './dedupe.ts';
import { groupHouseholds } from './households.ts';
import { appendEntry, bucketsOf } from './index-entries.ts';
import { PARTITIONS, Partitions, partitionOf } from './partitions.ts';
import { encodeRecord, IDENTITY_AT, type PersonRecord } from './record.ts';

/** What a pass over the partitions reports, and may be stopped by. */
export interface Pass {
  readonly stage: 'merge' | 'households' | 'index';
  /** Partitions done, of {@link PARTITIONS}. */
  readonly done: number;
}

export interface BuiltGeneration {
  readonly people: number;
  readonly households: number;
  /** Records left behind because a newer one of the same person came. */
  readonly replaced: number;
  readonly bytes: number;
}

/**
 * Builds a generation out of person records in any order: sorts them outside memory, groups them into households,
 * writes these and then the index, all in key order. The newest record of a person is the one that was added last.
 *
 * Memory holds one partition of {@link PARTITIONS} at a time, whatever the size of the base.
 */
export class GenerationBuilder {
  private readonly path: string;
  private readonly scratch: string;
  private readonly byIdentity: Partitions;
  private open: { close(): void | Promise<void> }[];

  /** @param path the LMDB file to write. @param scratch an empty folder that the caller removes. */
  constructor(path: string, scratch: string) {
    this.path = path;
    this.scratch = scratch;
    this.byIdentity = new Partitions(scratch, 'identity');
    this.open = [this.byIdentity];
  }

  add(record: PersonRecord): void {
    this.addEncoded(encodeRecord(record));
  }

  /** Adds a record as {@link encodeRecord} made it. */
  addEncoded(bytes: Buffer): void {
    this.byIdentity.append(partitionOf(bytes.readUInt32LE(IDENTITY_AT)), bytes);
  }

  /** @param onPass is called between partitions; what it throws stops the build. */
  async finish(onPass: (pass: Pass) => void): Promise<BuiltGeneration> {
    const byPlace = this.opened(new Partitions(this.scratch, 'place'));
    let replaced = 0;
    await eachPartition('merge', onPass, (partition) => {
      replaced += dedupe(this.byIdentity.take(partition), (place, record) =>
        byPlace.append(partitionOf(place), record),
      );
    });

    const writer = this.opened(new GenerationWriter(this.path));
    const byKey = this.opened(new Partitions(this.scratch, 'key'));
    let entries = 0;
    await eachPartition('households', onPass, (partition) => {
      let street: { name: string; keys: StreetKeys } | undefined;
      for (const household of groupHouseholds(byPlace.take(partition))) {
        const ordinal = writer.addHousehold(household);
        const name = `${household.country}\0${household.postalCode}\0${household.city}\0${household.street}`;
        if (street?.name !== name) street = { name, keys: streetKeys(household) };
        for (const hash of householdKeys(household, street.keys)) {
          appendEntry(byKey, hash, ordinal);
          entries++;
        }
      }
    });

    const bits = bucketBits(entries);
    await eachPartition('index', onPass, (partition) => {
      for (const { number, bucket } of bucketsOf(byKey.take(partition), { bits, crowded: CROWDED })) {
        writer.addBucket(number, bucket);
      }
    });
    const { households } = writer;
    const { people, bytes } = await writer.finish(bits);
    this.open = [];
    return { people, households, replaced, bytes };
  }

  /** Closes whatever is open: after an error or a stop. */
  async close(): Promise<void> {
    for (const resource of this.open.splice(0)) await resource.close();
  }

  private opened<T extends { close(): void | Promise<void> }>(resource: T): T {
    this.open.push(resource);
    return resource;
  }
}

async function eachPartition(
  stage: Pass['stage'],
  onPass: (pass: Pass) => void,
  work: (partition: number) => void,
): Promise<void> {
  for (let partition = 0; partition < PARTITIONS; partition++) {
    work(partition);
    onPass({ stage, done: partition + 1 });
    // Signals and timers have their turn.
    await nextTurn();
  }
}
