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
 *     operator text · SIM change varint · country · postal code · city · street · number · last name ·
 *     birth name · first name · gender · birth date · e-mail
 */
export function encodeSubscriber({ operator, subscriber, simChangedAt }: SubscriberRecord): Buffer {
  writer.reset();
  writer.text(operator);
  writer.varint(simChangedAt);
  writer.text(subscriber.country);
  writer.text(subscriber.postalCode);
  writer.text(subscriber.city);
  writer.text(subscriber.street);
  writer.text(subscriber.number);
  writer.text(subscriber.lastName);
  writer.text(subscriber.birthName);
  writer.text(subscriber.firstName);
  writer.text(subscriber.gender);
  writer.text(subscriber.birthDate);
  writer.text(subscriber.email);
  return writer.view();
}

/** Reads what {@link encodeSubscriber} wrote, at the reader's position. @param phone its number, E.164 */
function decodeSubscriber(reader: ByteReader, phone: string): SubscriberRecord {
  const { operator, simChangedAt } = readOperator(reader);
  const subscriber: Subscriber = {
    country: reader.text(),
    postalCode: reader.text(),
    city: reader.text(),
    street: reader.text(),
    number: reader.text(),
    lastName: reader.text(),
    birthName: reader.text(),
    firstName: reader.text(),
    gender: reader.text() as Subscriber['gender'],
    birthDate: reader.text(),
    email: reader.text(),
    phone,
  };
  return { operator, subscriber, simChangedAt };
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
