import type { PersonInput } from '../../src/matching/model.ts';
import type { GeneratedPerson } from '../../src/population/index.ts';
import type { Random } from '../../src/population/random.ts';

/** A person of a population, French or not, as in a customer file. `''` if a value is missing. */
export interface Subject extends Omit<GeneratedPerson, 'country' | 'gender'> {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly gender: '' | 'F' | 'M';
  /** Number of the flat; absent or `''` if there is none. */
  readonly unit?: string;
  /** The town that `city` is a suburb of, where it is one. */
  readonly largerTown?: string;
}

/** The values of a form as typed. `''` if a field is empty. */
export interface Typed {
  readonly lastName: string;
  readonly firstName: string;
  /** `12`, `12 bis` */
  readonly number: string;
  readonly street: string;
  /** Number of the flat. In France it is part of the street. */
  readonly unit: string;
  readonly postalCode: string;
  readonly city: string;
  readonly birthDate: string;
  readonly email: string;
  readonly phone: string;
}

/** The parts of a question that a corruption may change; `writing` stands for the style of all of them. */
export type Field = keyof Typed | 'writing';

/** The product that a question is sent to: `match` is Idem's own, the others are the protocol's. */
export type AskedProduct = 'idcheck' | 'idcheck-plus' | 'match';

/** The context of a corruption, besides the text that it changes. */
export interface Context {
  readonly random: Random;
  /** The person asked about, as in the base. */
  readonly person: Subject;
  /** The people of the same household, the person included. */
  readonly household: readonly Subject[];
  readonly surroundings: Surroundings;
}

export interface Place {
  readonly postalCode: string;
  readonly city: string;
}

/** The country and the population around a person. */
export interface Surroundings {
  /** A random person of the population. */
  anyone(random: Random): Subject;
  /** A town of the same department with another postal code, near in the order of postal codes. */
  neighbouringTown(place: Place, random: Random): Place | undefined;
  /** A town of another department. */
  distantTown(place: Place, random: Random): Place;
  /** Names that communes had before they were merged into this one. */
  formerNames(place: Place): readonly string[];
  /** The inhabited house numbers of the person's street. */
  takenNumbers(person: Subject): ReadonlySet<string>;
}

/**
 * An error model: one way in which a question differs from the base. `apply` is a pure function: the same random numbers
 * give the same result.
 */
export interface Corruption {
  /** Unique, kebab-case: `street-letter-lost`. */
  readonly name: string;
  readonly family: string;
  /** One sentence for the report. */
  readonly description: string;
  readonly fields: readonly Field[];
  /** The smallest product that covers the difference (default: `idcheck`). */
  readonly product?: AskedProduct;
  /** `household`: the question no longer identifies the person, only the household, so `match` is not asked. */
  readonly tells?: 'household';
  /** Set if it is an error although its family only changes the writing style. */
  readonly isError?: true;
  /** People that it applies to (default: all). */
  readonly where?: 'france' | 'abroad';
  /** Set if a true value is replaced by another true one, as after a marriage, a move or a new phone. */
  readonly replaces?: true;
  /** The changed text; `undefined` if the corruption does not apply to it. */
  readonly apply: (typed: Typed, context: Context) => Typed | undefined;
}

/** A question without errors. */
export function typedBy(person: Subject): Typed {
  return {
    lastName: person.lastName,
    firstName: person.firstName,
    number: person.streetNumber,
    street: person.street,
    unit: person.unit ?? '',
    postalCode: person.postalCode,
    city: person.city,
    birthDate: person.birthDate,
    email: person.email,
    phone: person.phone,
  };
}

/** Formats number, street and flat as one line. */
export type AddressStyle = (dwelling: Pick<Typed, 'number' | 'street' | 'unit'>) => string;

/** `12 bis Rue Pasteur` */
export const FRENCH_STYLE: AddressStyle = ({ number, street }) => (number === '' ? street : `${number} ${street}`);

/** The request for a typed question: number and street in one line, as in the protocol. */
export function requestOf(typed: Typed, product: AskedProduct, style: AddressStyle = FRENCH_STYLE): PersonInput {
  const { lastName, firstName, postalCode, city, birthDate, email, phone } = typed;
  const request = { lastName, firstName, address: style(typed), postalCode, city };
  return product === 'idcheck' ? request : { ...request, birthDate, email, phone };
}

/** A corruption of one field: `change` returns its new text, or `undefined` if it does not apply. */
export function ofField(
  field: keyof Typed,
  change: (text: string, context: Context) => string | undefined,
): Corruption['apply'] {
  return (typed, context) => {
    const changed = change(typed[field], context);
    return changed === undefined || changed === typed[field] ? undefined : { ...typed, [field]: changed };
  };
}

/** Applies one change to every text of a question; `undefined` if it changes none. */
export function ofFields(
  fields: readonly (keyof Typed)[],
  change: (text: string) => string,
): (typed: Typed) => Typed | undefined {
  return (typed) => {
    const changed = { ...typed, ...Object.fromEntries(fields.map((field) => [field, change(typed[field])])) };
    return fields.some((field) => changed[field] !== typed[field]) ? changed : undefined;
  };
}

/** One of `items`, or `undefined` if there are none. */
export function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[random.below(items.length)];
}
