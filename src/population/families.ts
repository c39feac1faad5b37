import { AliasTable } from './alias-table.ts';
import { readList } from './data-files.ts';
import type { PopulationLists } from './lists.ts';
import { type Gender, NamePicker } from './names.ts';
import { Random } from './random.ts';
import type { Town } from './towns.ts';

/** The year from which ages are calculated. Fixed, so that a population does not depend on the date. */
export const THIS_YEAR = 2025;

/** Probabilities, 0 to 1. Chosen for the resulting distribution, unless a source is given. */
const CHANCE = {
  /** INSEE 2018: one couple in a hundred. */
  sameGender: 0.01,
  wifeTakesName: 0.83,
  wifeTakesBoth: 0.05,
  singleWithMarriedName: 0.5,
  childrenHaveThisParentsName: 0.8,
  sonNamedForFather: 0.015,
  twin: 0.015,
  elderInFamily: 0.02,
  thirdFlatmate: 0.4,
  birthDateHeld: 0.95,
  relativeNearbyInVillage: 0.06,
  relativeNearby: 0.02,
  relativeOfOneFirstName: 0.04,
} as const;

/** A resident of a dwelling. */
export interface Resident {
  readonly gender: Gender;
  readonly age: number;
  /** The name in use. */
  readonly lastName: string;
  /** `''` if it is the name in use. */
  readonly birthName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD`, or `''` if it is not held. */
  readonly birthDate: string;
}

type Composition = 'single' | 'couple' | 'family' | 'parent' | 'shared';
const COMPOSITIONS: readonly Composition[] = ['single', 'couple', 'family', 'parent', 'shared'];

/** Number of children at home, one to four. INSEE 2021, rounded. */
const CHILDREN = new AliasTable([38, 41, 16, 5]);

/** Share of people who have married, by upper limit of age. Chosen according to INSEE's marriage tables. */
const MARRIED: readonly (readonly [number, number])[] = [
  [30, 0.25],
  [40, 0.5],
  [50, 0.64],
  [65, 0.75],
  [200, 0.9],
];

function marriedShare(age: number): number {
  return MARRIED.find(([below]) => age < below)![1];
}

/** `-MM-DD` of every day of a year of 365 and of 366 days. */
const DAYS = [2023, 2024].map((year) =>
  Array.from({ length: 365 + (year % 4 === 0 ? 1 : 0) }, (_, day) =>
    new Date(Date.UTC(year, 0, day + 1)).toISOString().slice(4, 10),
  ),
);

/** Every year from 1901 to 2099 that four divides is a leap year. */
function dayOf(year: number, random: Random): string {
  const days = DAYS[year % 4 === 0 ? 1 : 0]!;
  return `${year}${days[random.below(days.length)]!}`;
}

/** The last families that moved to a town. Some newcomers are their relatives. */
interface Kin {
  readonly lastNames: string[];
  readonly heads: Pick<Resident, 'firstName' | 'gender'>[];
  next: number;
}
const REMEMBERED_FAMILIES = 24;

/** Draws the people of one dwelling after another. */
export class FamilyMaker {
  private readonly random: Random;
  private readonly names: NamePicker;
  private readonly ageFrom: readonly number[];
  private readonly ageTable: AliasTable;
  private readonly compositions: readonly AliasTable[];
  private readonly kinOf = new Map<Town, Kin>();

  constructor(lists: PopulationLists, seed: number) {
    this.random = new Random(seed, 2);
    this.names = new NamePicker(lists, this.random);
    const rows = readList('dwellings.csv').map((row) => row.map(Number));
    this.ageFrom = rows.map((row) => row[0]!);
    this.ageTable = new AliasTable(rows.map((row) => row[1]!));
    this.compositions = rows.map((row) => new AliasTable(row.slice(2)));
  }

  /** The people of a dwelling in the town; grouped by last name. */
  next(town: Town): Resident[] {
    const row = this.ageTable.pick(this.random);
    const age = this.ageFrom[row]! + this.random.below(5);
    const composition = COMPOSITIONS[this.compositions[row]!.pick(this.random)]!;
    const residents = this.live(composition, age, this.lastName(town));
    const head = this.nameForRelative(residents[0]!, town);
    residents[0] = head;
    this.remember(head, town);
    return residents.length > 2 ? groupByName(residents) : residents;
  }

  private live(composition: Composition, age: number, lastName: string): Resident[] {
    switch (composition) {
      case 'single':
        return [this.single(age, lastName)];
      case 'couple':
        return this.couple(age, lastName);
      case 'family':
        return this.family(age, lastName);
      case 'parent':
        return this.singleParent(age, lastName);
      case 'shared':
        return this.flatmates(age, lastName);
    }
  }

  private single(age: number, lastName: string): Resident {
    const gender = this.random.chance(age < 55 ? 0.44 : age < 75 ? 0.6 : 0.76) ? 'F' : 'M';
    const married = gender === 'F' && age > 45 && this.random.chance(CHANCE.singleWithMarriedName);
    return this.person(gender, age, { lastName, birthName: married ? this.names.surname() : '' });
  }

  private couple(age: number, lastName: string): Resident[] {
    const { random } = this;
    const partnerAge = Math.max(18, age - 2 + random.between(-3, 3) + random.between(-3, 3));
    const partnersName = this.names.surname();
    if (random.chance(CHANCE.sameGender)) {
      const gender: Gender = random.chance(0.5) ? 'F' : 'M';
      return [this.person(gender, age, { lastName }), this.person(gender, partnerAge, { lastName: partnersName })];
    }
    const married = random.chance(marriedShare(age));
    const names = married ? this.wifesNames(lastName, partnersName) : { lastName: partnersName };
    return [this.person('M', age, { lastName }), this.person('F', partnerAge, names)];
  }

  /** Her husband's name, both names, or her own. */
  private wifesNames(husbands: string, own: string): { lastName: string; birthName?: string } {
    const use = this.random.fraction();
    if (use < CHANCE.wifeTakesName) return { lastName: husbands, birthName: own };
    const both = use < CHANCE.wifeTakesName + CHANCE.wifeTakesBoth && !/[ -]/.test(own + husbands);
    return both ? { lastName: `${own}-${husbands}`, birthName: own } : { lastName: own };
  }

  private family(age: number, lastName: string): Resident[] {
    const parents = this.couple(age, lastName);
    const children = this.children(parents[0]!, lastName);
    if (!this.random.chance(CHANCE.elderInFamily)) return [...parents, ...children];
    const elder = this.person('F', Math.min(age + this.random.between(22, 34), 100), {
      lastName,
      birthName: this.names.surname(),
    });
    return [...parents, ...children, elder];
  }

  private singleParent(age: number, lastName: string): Resident[] {
    const parent = this.person(this.random.chance(0.82) ? 'F' : 'M', age, { lastName });
    const childrensName = this.random.chance(CHANCE.childrenHaveThisParentsName) ? lastName : this.names.surname();
    return [parent, ...this.children(parent, childrensName)];
  }

  private flatmates(age: number, lastName: string): Resident[] {
    const gender = () => (this.random.chance(0.5) ? 'F' : 'M');
    const mates = [this.person(gender(), age, { lastName })];
    const count = this.random.chance(CHANCE.thirdFlatmate) ? 3 : 2;
    while (mates.length < count) {
      mates.push(
        this.person(gender(), Math.max(18, age + this.random.between(-4, 4)), { lastName: this.names.surname() }),
      );
    }
    return mates;
  }

  /** Aged up to 22, born when the parent was 20 to 42. */
  private children(parent: Resident, lastName: string): Resident[] {
    const oldest = Math.min(22, Math.max(0, parent.age - 20));
    const youngest = Math.min(oldest, Math.max(0, parent.age - 42));
    const children: Resident[] = [];
    for (let left = CHILDREN.pick(this.random) + 1; left > 0; left--) {
      const gender: Gender = this.random.chance(0.512) ? 'M' : 'F';
      const child = this.person(gender, this.random.between(youngest, oldest), { lastName });
      children.push(this.likeTheFamily(child, { parent, sibling: children.at(-1) }));
    }
    return children;
  }

  /** Some sons have their father's first name, and some children are twins. */
  private likeTheFamily(child: Resident, family: { parent: Resident; sibling: Resident | undefined }): Resident {
    const { parent, sibling } = family;
    if (sibling !== undefined && this.random.chance(CHANCE.twin)) {
      const firstName = this.names.firstName(child.gender, THIS_YEAR - sibling.age);
      if (firstName !== sibling.firstName)
        return { ...child, firstName, age: sibling.age, birthDate: sibling.birthDate };
    }
    const isSon = child.gender === 'M' && parent.gender === 'M';
    if (isSon && this.random.chance(CHANCE.sonNamedForFather)) return { ...child, firstName: parent.firstName };
    if (child.firstName !== sibling?.firstName) return child;
    return { ...child, firstName: this.names.firstName(child.gender, THIS_YEAR - child.age) };
  }

  private person(gender: Gender, age: number, names: { lastName: string; birthName?: string }): Resident {
    const year = THIS_YEAR - age;
    const { lastName, birthName = '' } = names;
    return {
      gender,
      age,
      lastName,
      birthName: birthName === lastName ? '' : birthName,
      firstName: this.names.firstNameField(gender, year),
      birthDate: this.random.chance(CHANCE.birthDateHeld) ? dayOf(year, this.random) : '',
    };
  }

  /** The name of a family: that of relatives in the town, or any. */
  private lastName(town: Town): string {
    const rate = town.communeResidents < 2_000 ? CHANCE.relativeNearbyInVillage : CHANCE.relativeNearby;
    const kin = this.random.chance(rate) ? this.kinOf.get(town) : undefined;
    return kin === undefined ? this.names.surname() : kin.lastNames[this.random.below(kin.lastNames.length)]!;
  }

  /** Relatives with one first name in one town. */
  private nameForRelative(head: Resident, town: Town): Resident {
    if (!this.random.chance(CHANCE.relativeOfOneFirstName)) return head;
    const kin = this.kinOf.get(town);
    const relative = kin?.heads[kin.lastNames.indexOf(head.lastName)];
    return relative?.gender === head.gender ? { ...head, firstName: relative.firstName } : head;
  }

  private remember({ lastName, firstName, gender }: Resident, town: Town): void {
    const kin = this.kinOf.get(town) ?? { lastNames: [], heads: [], next: 0 };
    if (kin.next === 0 && kin.lastNames.length === 0) this.kinOf.set(town, kin);
    kin.lastNames[kin.next] = lastName;
    kin.heads[kin.next] = { firstName, gender };
    kin.next = (kin.next + 1) % REMEMBERED_FAMILIES;
  }
}

/** Groups people by last name; the order is otherwise unchanged. */
function groupByName(residents: readonly Resident[]): Resident[] {
  const names = residents.map((resident) => resident.lastName);
  const rank = (resident: Resident) => names.indexOf(resident.lastName);
  return [...residents].sort((a, b) => rank(a) - rank(b));
}
