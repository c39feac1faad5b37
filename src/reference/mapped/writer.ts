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

  constructor(path: string) {
    this.file = new ChecksummedFileWriter(path, PEOPLE_FILE);
    this.blockStarts = new PositionsWriter(`${path}.blocks`);
    this.bucketStarts = new PositionsWriter(`${path}.buckets`);
    this.file.begin('blocks');
  }

  /** Adds blocks as household.ts writes them. @param bytes begin with them @param ends of each */
  addBlocks(bytes: Uint8Array, ends: Uint32Array): void {
    this.blockStarts.addItems(this.file.length, ends);
    this.file.append(bytes.subarray(0, ends.at(-1) ?? 0));
    this.blocks += ends.length;
  }

  /** Ends the blocks: buckets follow. */
  endBlocks(): void {
    this.blockStarts.add(this.file.length);
    this.file.begin('index');
  }

  /** Adds the next buckets of the index. @param bytes begin with them @param ends of each; an empty one ends where it starts */
  addBuckets(bytes: Uint8Array, ends: Uint32Array): void {
    this.bucketStarts.addItems(this.file.length, ends);
    this.file.append(bytes.subarray(0, ends.at(-1) ?? 0));
  }

  /** Writes what is left and syncs the file to disk. @returns its size in bytes */
  finish(statistics: StatisticsBuilder, coding: Coding, settings: BaseSettings = {}): number {
    const { file } = this;
    this.bucketStarts.add(file.length);
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
