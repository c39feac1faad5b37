import type { PersonInput } from '../../src/matching/model.ts';
import type { GeneratedPerson } from '../../src/population/index.ts';
import type { Random } from '../../src/population/random.ts';

/** A question as somebody types it into a form, before any interpretation. `''` = left empty. */
export interface Typed {
  readonly lastName: string;
  readonly firstName: string;
  /** `12`, `12 bis` */
  readonly number: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly birthDate: string;
  readonly email: string;
  readonly phone: string;
}

/** The parts of a question that a corruption may touch; `writing` stands for the style of all of them. */
export type Field = keyof Typed | 'writing';

/** Who a question can be put to: `match` is Idem's own, the other two are the protocol's. */
export type AskedProduct = 'idcheck' | 'idcheck-plus' | 'match';

/** What a corruption may look at, beside the text that it changes. */
export interface Context {
  readonly random: Random;
  /** The person asked about, as the base has them. */
  readonly person: GeneratedPerson;
  /** The people of the same household, the person included. */
  readonly household: readonly GeneratedPerson[];
  readonly surroundings: Surroundings;
}

export interface Place {
  readonly postalCode: string;
  readonly city: string;
}

/** The country and the population around a person. */
export interface Surroundings {
  /** Anybody of the population, each as likely as another. */
  anyone(random: Random): GeneratedPerson;
  /** A town of the same department with another postal code, near in the order of postal codes. */
  neighbouringTown(place: Place, random: Random): Place | undefined;
  /** A town of another department. */
  distantTown(place: Place, random: Random): Place;
  /** Names that communes had before they were merged into this one. */
  formerNames(place: Place): readonly string[];
  /** The numbers at which somebody lives in the person's street. */
  takenNumbers(person: GeneratedPerson): ReadonlySet<string>;
}

/**
 * One way in which a question about a person differs from what the base holds of them: pure, and the same for the same
 * random numbers.
 */
export interface Corruption {
  /** Unique, kebab-case: `street-letter-lost`. */
  readonly name: string;
  readonly family: string;
  /** What it description, in one sentence for the report. */
  readonly description: string;
  readonly fields: readonly Field[];
  /** The least product that sees the difference; `idcheck` where absent. */
  readonly product?: AskedProduct;
  /** What the question still tells: who is meant may be lost while the household is not, and `match` is not asked. */
  readonly tells?: 'household';
  /** The changed text, or `undefined` where there is nothing in it to change in this way. */
  readonly apply: (typed: Typed, context: Context) => Typed | undefined;
}

/** What the person would type who makes no mistake. */
export function typedBy(person: GeneratedPerson): Typed {
  return {
    lastName: person.lastName,
    firstName: person.firstName,
    number: person.streetNumber,
    street: person.street,
    postalCode: person.postalCode,
    city: person.city,
    birthDate: person.birthDate,
    email: person.email,
    phone: person.phone,
  };
}

/** The request that carries a typed question: number and street in one line, as the protocol has them. */
export function requestOf(typed: Typed, product: AskedProduct): PersonInput {
  const { lastName, firstName, number, street, postalCode, city, birthDate, email, phone } = typed;
  const address = number === '' ? street : `${number} ${street}`;
  const request = { lastName, firstName, address, postalCode, city };
  return product === 'idcheck' ? request : { ...request, birthDate, email, phone };
}

/** A corruption of one field: `change` gives its new text, or `undefined` where nothing can be changed. */
export function ofField(
  field: keyof Typed,
  change: (text: string, context: Context) => string | undefined,
): Corruption['apply'] {
  return (typed, context) => {
    const changed = change(typed[field], context);
    return changed === undefined || changed === typed[field] ? undefined : { ...typed, [field]: changed };
  };
}

/** Changes every text of a question alike; `undefined` where that changes none. */
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
