import type { Place } from '../matching/model.ts';

/** A street and where it is. */
export type Street = Omit<Place, 'number'>;

/** Whether two households are in one street. Most consecutive households of a base are. */
export function isSameStreet(one: Street, other: Street): boolean {
  return (
    one.street === other.street &&
    one.postalCode === other.postalCode &&
    one.city === other.city &&
    one.country === other.country
  );
}
