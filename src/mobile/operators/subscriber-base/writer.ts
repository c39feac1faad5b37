import { ChecksummedFileWriter } from '../../../storage/checksummed-file.ts';
import { PositionsWriter } from '../../../storage/positions.ts';
import { SpoolFile } from '../../../storage/spool-file.ts';
import { NUMBER_BYTES, PAGE_NUMBERS, type Section, SUBSCRIBER_FILE, type SubscriberMeta } from './format.ts';

/** Writes the file of a generation: first the records of every number, then {@link finish}. */
export class SubscriberWriter {
  /** Numbers so far. */
  count = 0;
  private readonly file: ChecksummedFileWriter<Section>;
  private readonly numbers: SpoolFile;
  private readonly firstNumbers: SpoolFile;
  private readonly recordStarts: PositionsWriter;
  private readonly number = Buffer.alloc(NUMBER_BYTES);

  constructor(path: string) {
    this.file = new ChecksummedFileWriter(path, SUBSCRIBER_FILE);
    this.numbers = new SpoolFile(`${path}.numbers`);
    this.firstNumbers = new SpoolFile(`${path}.first-numbers`);
    this.recordStarts = new PositionsWriter(`${path}.starts`);
    this.file.begin('records');
  }

  /** @param key greater than the one before: `keyOf` a number @param records as record.ts writes them */
  add(key: number, records: Uint8Array): void {
    this.number.writeDoubleLE(key, 0);
    this.numbers.append(this.number);
    if (this.count % PAGE_NUMBERS === 0) this.firstNumbers.append(this.number);
    this.recordStarts.add(this.file.length);
    this.file.append(records);
    this.count++;
  }

  /** Writes the rest and syncs the file to disk. @returns its size in bytes */
  finish(meta: SubscriberMeta): number {
    const { file } = this;
    this.recordStarts.add(file.length);
    file.begin('numbers');
    this.numbers.copyTo(file);
    file.begin('firstNumbers');
    this.firstNumbers.copyTo(file);
    file.begin('recordStarts');
    this.recordStarts.copyTo(file);
    file.begin('meta');
    file.append(Buffer.from(JSON.stringify(meta)));
    return file.finish();
  }

  /** Closes the file as it is, and removes the temporary files. */
  close(): void {
    this.file.close();
    this.numbers.close();
    this.firstNumbers.close();
    this.recordStarts.close();
  }
}
