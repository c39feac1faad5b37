import type { Origin } from '../../../matching/model.ts';
import { readPersonTexts, writePersonTexts } from '../../../reference/person-texts.ts';
import { ByteReader, ByteWriter } from '../../../storage/bytes.ts';
import type { Subscriber } from '../../compare.ts';

/** One subscriber of one operator. */
export interface SubscriberRecord {
  readonly operator: string;
  readonly subscriber: Subscriber;
  /** Seconds since 1970; 0 if unknown. */
  readonly simChangedAt: number;
  /** The number of the imported file and the line; absent if they were not recorded. */
  readonly origin?: Origin;
}

const writer = new ByteWriter(1024);

/**
 * The bytes of a record without its number, valid until the next call:
 *
 *     operator text · SIM change varint · source + 1 varint, 0 if it is not known · line varint if it is known
 *     person texts (reference/person-texts.ts)
 */
export function encodeSubscriber({ operator, subscriber, simChangedAt, origin }: SubscriberRecord): Buffer {
  writer.reset();
  writer.text(operator);
  writer.varint(simChangedAt);
  writer.varint(origin === undefined ? 0 : origin.source + 1);
  if (origin !== undefined) writer.varint(origin.line);
  writePersonTexts(writer, subscriber);
  return writer.view();
}

/** The beginning of a record, without the person. */
export type RecordHead = Omit<SubscriberRecord, 'subscriber'>;

/** @param hasOrigin false for records of `FORMAT_WITHOUT_ORIGINS` */
export function readHead(reader: ByteReader, hasOrigin = true): RecordHead {
  const head = { operator: reader.text(), simChangedAt: reader.varint() };
  const source = hasOrigin ? reader.varint() - 1 : -1;
  return source < 0 ? head : { ...head, origin: { source, line: reader.varint() } };
}

const reader = new ByteReader(Buffer.alloc(0));

/** Where the records of one number are. */
export interface RecordRange {
  readonly start: number;
  readonly end: number;
  /** False for records of `FORMAT_WITHOUT_ORIGINS`. */
  readonly hasOrigins: boolean;
}

/** The records of one number, which follow each other in `bytes[start]` to `bytes[end - 1]`, the newest first. */
export function decodeSubscribers(
  bytes: Buffer,
  { start, end, hasOrigins }: RecordRange,
  phone: string,
): SubscriberRecord[] {
  const records: SubscriberRecord[] = [];
  reader.reset(bytes, start, end);
  while (reader.at < end - start) {
    const head = readHead(reader, hasOrigins);
    records.push({ ...head, subscriber: { ...readPersonTexts(reader), phone } });
  }
  return records;
}

/** The key of a number: its digits as an integer. E.164 allows 15 digits, so that it is exact. */
export function keyOf(number: string): number {
  return Number(number.slice(1));
}

export function numberOf(key: number): string {
  return `+${key}`;
}
