import { loadBuiltInLists } from './built-in-lists.ts';
import { MailWriter, PhoneBook } from './contacts.ts';
import { doors } from './doors.ts';
import { FamilyMaker, type Resident, THIS_YEAR } from './families.ts';
import type { PopulationLists } from './lists.ts';
import type { GeneratedPerson } from './person.ts';
import { foldSeed, Random } from './random.ts';
import type { Door } from './street-doors.ts';

/** Shares of people with e-mail and telephone, and of landlines, by minimum age. Chosen: 60 % and 70 % overall. */
const HOLDINGS = [
  { age: 0, mail: 0, phone: 0, landline: 0 },
  { age: 13, mail: 0.25, phone: 0.4, landline: 0.1 },
  { age: 18, mail: 0.8, phone: 0.85, landline: 0.12 },
  { age: 60, mail: 0.68, phone: 0.85, landline: 0.4 },
  { age: 75, mail: 0.35, phone: 0.75, landline: 0.7 },
] as const;

const OLDEST = 120;
const HOLDING_OF_AGE = Array.from({ length: OLDEST + 1 }, (_, age) => HOLDINGS.findLast((from) => age >= from.age)!);

/** Share of members with the e-mail of the previous member. Chosen. */
const SHARED_MAIL = 0.04;
/** Share of women with their birth name in the e-mail address. Chosen. */
const MAIL_OF_BIRTH_NAME = 0.25;
/** Shares of e-mail addresses with digits, for frequent and other names. Chosen so that few addresses belong to two people. */
const DIGITS = { frequent: 0.75, other: 0.25 } as const;
const FREQUENT_SURNAMES = 1_000;

/** The current household. */
interface Household {
  readonly id: string;
  readonly lastName: string;
  landline: string;
  mail: string;
}

/** Turns residents into people with ids and contacts. */
class Registrar {
  private readonly random: Random;
  private readonly phones: PhoneBook;
  private readonly mails = new MailWriter();
  private readonly frequent: ReadonlySet<string>;
  private people = 0;
  private households = 0;

  constructor(lists: PopulationLists, seed: number) {
    this.random = new Random(seed, 3);
    this.phones = new PhoneBook(seed);
    this.frequent = new Set(lists.surnames.names.slice(0, FREQUENT_SURNAMES));
  }

  /** A new household for each last name: residents are grouped by name. */
  household(lastName: string): Household {
    this.households++;
    return { id: `${this.households}`, lastName, landline: '', mail: '' };
  }

  register(resident: Resident, household: Household, door: Door): GeneratedPerson {
    const { town } = door;
    this.people++;
    return {
      id: `${this.people}`,
      householdId: household.id,
      lastName: resident.lastName,
      birthName: resident.birthName,
      firstName: resident.firstName,
      gender: resident.gender,
      birthDate: resident.birthDate,
      streetNumber: door.number,
      street: door.street,
      postalCode: town.postalCode,
      city: town.name,
      country: 'FR',
      email: this.mail(resident, household, town.department),
      phone: this.phone(resident, household, town.department),
    };
  }

  private mail(resident: Resident, household: Household, department: string): string {
    const { random } = this;
    if (!random.chance(HOLDING_OF_AGE[resident.age]!.mail)) return '';
    if (household.mail !== '' && random.chance(SHARED_MAIL)) return household.mail;
    const ofBirth = resident.birthName !== '' && random.chance(MAIL_OF_BIRTH_NAME);
    const lastName = ofBirth ? resident.birthName : resident.lastName;
    const blank = resident.firstName.indexOf(' ');
    const firstName = blank < 0 ? resident.firstName : resident.firstName.slice(0, blank);
    const digits = this.frequent.has(lastName) ? DIGITS.frequent : DIGITS.other;
    const owner = { firstName, lastName, birthYear: THIS_YEAR - resident.age, department };
    household.mail = this.mails.address(owner, { random, digits });
    return household.mail;
  }

  private phone(resident: Resident, household: Household, department: string): string {
    const { phone, landline } = HOLDING_OF_AGE[resident.age]!;
    if (!this.random.chance(phone)) return '';
    if (!this.random.chance(landline)) return this.phones.nextMobile();
    if (household.landline === '') household.landline = this.phones.nextLandline(department);
    return household.landline;
  }
}

/**
 * Synthetic French people, household by household. One seed yields the same people on any machine, and a larger population
 * starts with the smaller one. Memory does not grow with their number.
 * @param options.persons how many
 * @param options.seed any safe integer
 * @param options.lists names and places (default: the built-in lists)
 */
export function* generatePopulation(options: {
  persons: number;
  seed: number;
  lists?: PopulationLists;
}): Generator<GeneratedPerson, void, undefined> {
  const lists = options.lists ?? loadBuiltInLists();
  const seed = foldSeed(options.seed);
  const families = new FamilyMaker(lists, seed);
  const registrar = new Registrar(lists, seed);
  let left = options.persons;
  for (const door of doors(lists, seed)) {
    for (let dwelling = 0; dwelling < door.dwellings; dwelling++) {
      let household: Household | undefined;
      for (const resident of families.next(door.town)) {
        if (left <= 0) return;
        if (household?.lastName !== resident.lastName) household = registrar.household(resident.lastName);
        yield registrar.register(resident, household, door);
        left--;
      }
    }
  }
}
