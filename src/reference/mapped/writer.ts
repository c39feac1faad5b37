import { ChecksummedFileWriter } from '../../storage/checksummed-file.ts';
import { PositionsWriter } from '../../storage/positions.ts';
import type { StatisticsBuilder } from '../statistics.ts';
import { type BaseSettings, type GenerationMeta, PEOPLE_FILE, type Section } from './format.ts';

/** How blocks and buckets were written. */
type Coding = Pick<GenerationMeta, 'bucketBits' | 'emailDomains'>;

/** Writes the file of one generation: first blocks of households, then buckets, then {@link finish}. */
export class GenerationWriter {
  /** Number of blocks so far. */
  blocks = 0;
  private readonly file: ChecksummedFileWriter<Section>;
  private readonly blockStarts: PositionsWriter;
  private readonly bucketStarts: PositionsWriter;
  private nextBucket = 0;

  constructor(path: string) {
    this.file = new ChecksummedFileWriter(path, PEOPLE_FILE);
    this.blockStarts = new PositionsWriter(`${path}.blocks`);
    this.bucketStarts = new PositionsWriter(`${path}.buckets`);
    this.file.begin('blocks');
  }

  /** Adds a block as household.ts writes it. */
  addBlock(block: Uint8Array): void {
    this.blockStarts.add(this.file.length);
    this.file.append(block);
    this.blocks++;
  }

  /** Ends the blocks: buckets follow. */
  endBlocks(): void {
    this.blockStarts.add(this.file.length);
    this.file.begin('index');
  }

  /** Adds a bucket of the index, in ascending order. Numbers left out are empty buckets. */
  addBucket(number: number, bucket: Uint8Array): void {
    this.startBuckets(number + 1);
    this.file.append(bucket);
  }

  private startBuckets(end: number): void {
    while (this.nextBucket < end) {
      this.bucketStarts.add(this.file.length);
      this.nextBucket++;
    }
  }

  /** Writes what is left and syncs the file to disk. @returns its size in bytes */
  finish(statistics: StatisticsBuilder, coding: Coding, settings: BaseSettings = {}): number {
    const { file } = this;
    this.startBuckets(2 ** coding.bucketBits + 1);
    file.begin('blockStarts');
    this.blockStarts.copyTo(file);
    file.begin('bucketStarts');
    this.bucketStarts.copyTo(file);
    file.begin('sketches');
    file.append(statistics.toBytes());
    file.begin('meta');
    file.append(Buffer.from(JSON.stringify({ ...this.metaOf(statistics, coding), ...settings })));
    return file.finish();
  }

  private metaOf(statistics: StatisticsBuilder, coding: Coding): GenerationMeta {
    const { people, households } = statistics;
    const countries = statistics.countriesBySize();
    return { households, people, blocks: this.blocks, ...coding, countries, createdAt: new Date().toISOString() };
  }

  /** Closes and removes what is open: after an error or a stop. */
  close(): void {
    this.file.close();
    this.blockStarts.close();
    this.bucketStarts.close();
  }
}
