import { readPersonTexts, writePersonTexts } from '../../../reference/person-texts.ts';
import { ByteReader, ByteWriter } from '../../../storage/bytes.ts';
import type { Subscriber } from '../../compare.ts';

/** One subscriber of one operator. */
export interface SubscriberRecord {
  readonly operator: string;
  readonly subscriber: Subscriber;
  /** Seconds since 1970; 0 if unknown. */
  readonly simChangedAt: number;
}

const writer = new ByteWriter(1024);

/**
 * The bytes of a record without its number, valid until the next call:
 *
 *     operator text · SIM change varint · person texts (reference/person-texts.ts)
 */
export function encodeSubscriber({ operator, subscriber, simChangedAt }: SubscriberRecord): Buffer {
  writer.reset();
  writer.text(operator);
  writer.varint(simChangedAt);
  writePersonTexts(writer, subscriber);
  return writer.view();
}

/** Reads what {@link encodeSubscriber} wrote, at the reader's position. @param phone its number, E.164 */
function decodeSubscriber(reader: ByteReader, phone: string): SubscriberRecord {
  const { operator, simChangedAt } = readOperator(reader);
  return { operator, subscriber: { ...readPersonTexts(reader), phone }, simChangedAt };
}

/** The beginning of a record. */
export function readOperator(reader: ByteReader): Pick<SubscriberRecord, 'operator' | 'simChangedAt'> {
  return { operator: reader.text(), simChangedAt: reader.varint() };
}

const reader = new ByteReader(Buffer.alloc(0));

/** The records of one number, which follow each other in `bytes[start]` to `bytes[end - 1]`, the newest first. */
export function decodeSubscribers(bytes: Buffer, [start, end]: [number, number], phone: string): SubscriberRecord[] {
  const records: SubscriberRecord[] = [];
  reader.reset(bytes, start, end);
  while (reader.at < end - start) records.push(decodeSubscriber(reader, phone));
  return records;
}

/** The key of a number: its digits as an integer. E.164 allows 15 digits, so that it is exact. */
export function keyOf(number: string): number {
  return Number(number.slice(1));
}

export function numberOf(key: number): string {
  return `+${key}`;
}
