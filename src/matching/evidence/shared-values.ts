import { type Frequencies, log2OfSize } from './frequencies.ts';
import type { Log2Share } from './text.ts';

/** How many people have a birth date, an e-mail or a phone. */
export type SharedValues = Pick<Frequencies, 'people' | 'birthDate' | 'email' | 'phone'>;

/** A value with so many holders identifies nobody: more than a family or a small company. An assumption. */
const LOG2_MANY = Math.log2(20);

/** Whether so many people have a value that it identifies nobody: that of a switchboard or a shop, or a placeholder. */
export function isOfMany(value: string, log2Shared: Log2Share, { people }: Pick<SharedValues, 'people'>): boolean {
  return value !== '' && log2Shared(value) + log2OfSize(people) >= LOG2_MANY;
}

/** Log2 of the share of people with one date from which it stands for "not known": ten times that of a day in 80 years. An assumption. */
const LOG2_SHARE_OF_DATE = Math.log2(10 / (80 * 365));

/** Whether so many people have a birth date that it stands for one that is not known. */
export function isDateOfMany(date: string, { people, birthDate }: Pick<SharedValues, 'people' | 'birthDate'>): boolean {
  return isOfMany(date, birthDate, { people }) && birthDate(date) >= LOG2_SHARE_OF_DATE;
}
