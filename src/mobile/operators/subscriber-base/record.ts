import { ByteReader, ByteWriter } from '../../../storage/bytes.ts';
import type { Subscriber } from '../../compare.ts';

/** One subscriber of one operator. */
export interface SubscriberRecord {
  readonly operator: string;
  readonly subscriber: Subscriber;
  /** Seconds since 1970; 0 = not known. */
  readonly simChangedAt: number;
}

const writer = new ByteWriter(1024);

/**
 * A record's bytes, without the number that it is kept under; valid until the next call:
 *
 *     operator text · time of the SIM change varint · country · postal code · city · street · number · last name ·
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

/** Reads what {@link encodeSubscriber} wrote, at the reader's place. @param phone the number it is kept under, E.164 */
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

/** The beginning of a record: whose it is. */
export function readOperator(reader: ByteReader): Pick<SubscriberRecord, 'operator' | 'simChangedAt'> {
  return { operator: reader.text(), simChangedAt: reader.varint() };
}

/** All records of one number, as they lie in the base: one after the other, the newest first. */
export function decodeSubscribers(bytes: Buffer, phone: string): SubscriberRecord[] {
  const reader = new ByteReader(bytes);
  const records: SubscriberRecord[] = [];
  while (reader.at < bytes.length) records.push(decodeSubscriber(reader, phone));
  return records;
}

/** The key of a number: its digits as a whole number. E.164 has 15 at most, so every one is exact. */
export function keyOf(number: string): number {
  return Number(number.slice(1));
}

export function numberOf(key: number): string {
  return `+${key}`;
}
