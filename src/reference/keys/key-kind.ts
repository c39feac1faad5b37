import type { BoundedField } from '../../matching/evidence/index.ts';
import { type Hash, hashOf } from '../hash.ts';

/** What a key depends on and no evidence bound does: the town, and that a household lacks a value. */
type UnboundedField = 'city' | 'noStreet' | 'noLastName';

type KeyField = BoundedField | UnboundedField;

/**
 * The kinds of blocking keys: what a question and the right household still share when one or two fields are wrong. A
 * household stands under a key only if it agrees in all `fields` of its kind; every other field may be wrong. Only households without
 * a street stand under a key with `noStreet`.
 *
 * A field enters a key by its sound (accents, doubled and silent letters do not count), or by the letters at its start or
 * end (one edit cannot change both). The order numbers the kinds in the index: append new kinds at the end.
 */
export const KEY_KINDS = {
  'postal code, street, number, last name': ['postalCode', 'street', 'number', 'lastName'],
  'postal code, street, number': ['postalCode', 'street', 'number'],
  'postal code, number, street start': ['postalCode', 'number', 'street'],
  'postal code, number, street end': ['postalCode', 'number', 'street'],
  'postal code, last name': ['postalCode', 'lastName'],
  'postal code, number, last name start': ['postalCode', 'number', 'lastName'],
  'postal code, number, last name end': ['postalCode', 'number', 'lastName'],
  'postal code, street, last name start': ['postalCode', 'street', 'lastName'],
  'postal code, street, last name end': ['postalCode', 'street', 'lastName'],
  'last name, street': ['lastName', 'street'],
  'street, number, last name start': ['street', 'number', 'lastName'],
  'street, number, last name end': ['street', 'number', 'lastName'],
  'last name, number, street start': ['lastName', 'number', 'street'],
  'last name, number, street end': ['lastName', 'number', 'street'],
  'postal code, last name, first name': ['postalCode', 'lastName', 'firstName'],
  'city, last name, first name': ['city', 'lastName', 'firstName'],
  'e-mail': ['email'],
  phone: ['phone'],
  'last name, birth date': ['lastName', 'birthDate'],
  'first name, birth date': ['firstName', 'birthDate'],
  'birth date, city': ['birthDate', 'city'],
  'birth date, postal code': ['birthDate', 'postalCode'],
  'birth date, number': ['birthDate', 'number'],
  'last name, first name': ['lastName', 'firstName'],
  'last name, city': ['lastName', 'city'],
  'first name, last name start': ['firstName', 'lastName'],
  'first name, last name end': ['firstName', 'lastName'],
  'last name, first name start': ['lastName', 'firstName'],
  'last name, first name end': ['lastName', 'firstName'],
  'birth date': ['birthDate'],
  'last name': ['lastName', 'noStreet'],
  'first name, city': ['firstName', 'city'],
  'e-mail user': ['email', 'noStreet'],
  'city, last name start': ['city', 'lastName'],
  'city, last name end': ['city', 'lastName'],
  'city, first name start': ['city', 'firstName'],
  'city, first name end': ['city', 'firstName'],
  'last name start, year and month': ['lastName', 'birthDate', 'noStreet'],
  'last name start, year and day': ['lastName', 'birthDate', 'noStreet'],
  'last name start, month and day': ['lastName', 'birthDate', 'noStreet'],
  'last name end, year and month': ['lastName', 'birthDate', 'noStreet'],
  'last name end, year and day': ['lastName', 'birthDate', 'noStreet'],
  'last name end, month and day': ['lastName', 'birthDate', 'noStreet'],
  'first name start, year and month': ['firstName', 'birthDate', 'noStreet'],
  'first name start, year and day': ['firstName', 'birthDate', 'noStreet'],
  'first name start, month and day': ['firstName', 'birthDate', 'noStreet'],
  'first name end, year and month': ['firstName', 'birthDate', 'noStreet'],
  'first name end, year and day': ['firstName', 'birthDate', 'noStreet'],
  'first name end, month and day': ['firstName', 'birthDate', 'noStreet'],
  'last name start, first name start': ['lastName', 'firstName', 'noStreet'],
  'last name start, first name end': ['lastName', 'firstName', 'noStreet'],
  'last name end, first name start': ['lastName', 'firstName', 'noStreet'],
  'last name end, first name end': ['lastName', 'firstName', 'noStreet'],
  'e-mail user start': ['email', 'noStreet'],
  'e-mail user end': ['email', 'noStreet'],
  'last name, city letters': ['lastName', 'city'],
  'first name, city start': ['firstName', 'city'],
  'first name, city end': ['firstName', 'city'],
  'first name, city letters': ['firstName', 'city'],
  'postal code, first name': ['postalCode', 'firstName'],
  'postal code, first name, no last name': ['postalCode', 'firstName', 'noLastName'],
} as const satisfies Readonly<Record<string, readonly KeyField[]>>;

export type KeyKind = keyof typeof KEY_KINDS;

export interface BlockingKey {
  readonly kind: KeyKind;
  readonly hash: Hash;
}

/**
 * The most households that one key leads to. A key shared by more is stored as a mark only: reading so many households
 * costs too much, and finer keys of the same fields lead to them.
 */
export const MAX_HOUSEHOLDS_PER_KEY = 250;

/** The seeds of the hashes of each kind. */
export const KEY_SEEDS = Object.fromEntries(Object.keys(KEY_KINDS).map((kind, seed) => [kind, seed])) as Readonly<
  Record<KeyKind, number>
>;

/** Makes the keys of one kind. It holds the seed: looking it up by the text of the kind takes longer than the hash. */
export class KeyMaker {
  private readonly kind: KeyKind;
  private readonly seed: number;

  constructor(kind: KeyKind) {
    this.kind = kind;
    this.seed = KEY_SEEDS[kind];
  }

  key(first: Hash, second?: Hash, third?: Hash, fourth?: Hash): BlockingKey {
    return { kind: this.kind, hash: hashOf(this.seed, first, second, third, fourth) };
  }
}
