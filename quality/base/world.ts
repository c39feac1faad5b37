import type { Household, Member } from '../../src/matching/model.ts';
import { type GeneratedPerson, generatePopulation, type PopulationLists } from '../../src/population/index.ts';
import { hash32 } from '../../src/population/random.ts';
import type { PersonRecord } from '../../src/reference/person-record.ts';
import { parsePersonRow } from '../../src/reference/rows/parse-row.ts';
import type { Subject } from '../corruptions/corruption.ts';
import { decorated } from './decorate.ts';

/** A generated household, with its id in the base. */
export interface Home {
  readonly householdId: bigint;
  readonly people: readonly Subject[];
}

/** A population: the households of the base in canonical form, and the people that questions are derived from. */
export interface World {
  readonly persons: number;
  /** Every household in canonical form, computed without the base: the truth to which answers are compared. */
  readonly households: readonly Household[];
  /** The households of an id: one, unless two addresses share it. */
  readonly byId: ReadonlyMap<bigint, readonly Household[]>;
  /** Households to ask about: all, or an even sample of a large population. */
  readonly homes: readonly Home[];
  /** The house numbers of a street, by {@link streetOf}. */
  readonly numbers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Approximate number of people whose raw text is kept for questions. It bounds the memory. */
const KEPT_PEOPLE = 250_000;

export function streetOf({ postalCode, street }: Subject): string {
  return `${postalCode} ${street}`;
}

/** Keeps one copy of each text that people share. */
class Texts {
  private readonly known = new Map<string, string>();

  one(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, text);
    return text;
  }
}

/** Collects generated people, household by household. */
class WorldBuilder {
  private readonly households: Household[] = [];
  private readonly byId = new Map<bigint, Household[]>();
  private readonly homes: Home[] = [];
  private readonly numbers = new Map<string, Set<string>>();
  private readonly texts = new Texts();
  private readonly keepOneIn: number;
  private readonly seed: number;
  private people: Subject[] = [];
  private members: Member[] = [];
  private last: PersonRecord | undefined;
  private persons = 0;

  constructor(persons: number, seed: number) {
    this.keepOneIn = Math.max(1, Math.ceil(persons / KEPT_PEOPLE));
    this.seed = seed;
  }

  add(raw: Subject, record: PersonRecord): void {
    if (this.last && this.last.householdId !== record.householdId) this.close();
    this.last = record;
    this.people.push(raw);
    this.members.push(this.memberOf(record));
    this.persons++;
    const street = streetOf(raw);
    const numbers = this.numbers.get(street);
    if (numbers) numbers.add(raw.streetNumber);
    else this.numbers.set(street, new Set([raw.streetNumber]));
  }

  private memberOf({ id, person }: PersonRecord): Member {
    const { gender, birthDate, email, phone } = person;
    const lastName = this.texts.one(person.lastName);
    const birthName = this.texts.one(person.birthName);
    const firstName = this.texts.one(person.firstName);
    return { id, lastName, birthName, firstName, gender, birthDate, email, phone };
  }

  private close(): void {
    if (!this.last) return;
    const { householdId, person } = this.last;
    const { country, postalCode, city, street, number } = person;
    const household: Household = {
      householdId,
      country,
      postalCode: this.texts.one(postalCode),
      city: this.texts.one(city),
      street: this.texts.one(street),
      number: this.texts.one(number),
      members: this.members,
    };
    this.households.push(household);
    const known = this.byId.get(householdId);
    if (known) known.push(household);
    else this.byId.set(householdId, [household]);
    if (hash32(this.seed, this.households.length, 11) % this.keepOneIn === 0) {
      this.homes.push({ householdId, people: this.people });
    }
    this.people = [];
    this.members = [];
  }

  finish(): World {
    this.close();
    const { persons, households, byId, homes, numbers } = this;
    return { persons, households, byId, homes, numbers };
  }
}

/**
 * Parses people with the row parser of the import and keeps the result.
 * @param onRecord called with each record, to build a base from
 * @throws Error if the import would reject a person
 */
export function makeWorld(
  people: Iterable<GeneratedPerson>,
  options: { readonly persons: number; readonly seed: number },
  onRecord: (record: PersonRecord) => void,
): World {
  const builder = new WorldBuilder(options.persons, options.seed);
  for (const raw of people) {
    const { id, householdId, ...person } = raw;
    const taken = parsePersonRow({ id, householdId, person }, { country: 'FR' });
    if (typeof taken === 'string') throw new Error(`the import rejects the generated person ${id}: ${taken}`);
    onRecord(taken.record);
    builder.add(raw, taken.record);
  }
  return builder.finish();
}

/** Yields the generated people of these settings and reports progress. */
export function* peopleOf(
  options: { readonly persons: number; readonly seed: number; readonly lists: PopulationLists },
  onProgress: (done: number) => void,
): Generator<GeneratedPerson> {
  let done = 0;
  for (const person of generatePopulation(options)) {
    yield decorated(person, options.seed);
    if (++done % 1000 === 0) onProgress(done);
  }
}
