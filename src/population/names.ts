import { AliasTable } from './alias-table.ts';
import type { FirstNames, PopulationLists } from './lists.ts';
import type { Random } from './random.ts';

export type Gender = 'F' | 'M';

/** The first column of first names covers births until this year. */
const FIRST_DECADE = 1920;

/** Share of double surnames, and the share of those without a hyphen. INSEE: 0.5 % of births have a hyphen, and names in use add to it. */
const COMPOUND = 0.015;
const COMPOUND_APART = 0.25;

/** Share of first names with further ones in the same field. */
const SEVERAL = 0.04;

class FirstNameTables {
  readonly names: readonly string[];
  private readonly tables: readonly AliasTable[];

  constructor({ names, weightsByDecade }: FirstNames) {
    this.names = names;
    this.tables = weightsByDecade.map((weights) => new AliasTable(weights));
  }

  pick(birthYear: number, random: Random): string {
    const decade = Math.floor((birthYear - FIRST_DECADE) / 10);
    const table = this.tables[Math.min(Math.max(decade, 0), this.tables.length - 1)]!;
    return this.names[table.pick(random)]!;
  }
}

/** Draws names by frequency. */
export class NamePicker {
  private readonly surnames: readonly string[];
  private readonly surnameTable: AliasTable;
  private readonly first: { readonly F: FirstNameTables; readonly M: FirstNameTables };
  private readonly random: Random;

  constructor(lists: PopulationLists, random: Random) {
    this.surnames = lists.surnames.names;
    this.surnameTable = new AliasTable(lists.surnames.weights);
    this.first = { F: new FirstNameTables(lists.firstNames.F), M: new FirstNameTables(lists.firstNames.M) };
    this.random = random;
  }

  surname(): string {
    const name = this.surnames[this.surnameTable.pick(this.random)]!;
    if (!this.random.chance(COMPOUND)) return name;
    const other = this.surnames[this.surnameTable.pick(this.random)]!;
    if (name === other || `${name}${other}`.length > 22) return name;
    return `${name}${this.random.chance(COMPOUND_APART) ? ' ' : '-'}${other}`;
  }

  firstName(gender: Gender, birthYear: number): string {
    return this.first[gender].pick(birthYear, this.random);
  }

  /** The content of the first-name field, sometimes with a second and a third name. */
  firstNameField(gender: Gender, birthYear: number): string {
    const first = this.firstName(gender, birthYear);
    if (!this.random.chance(SEVERAL)) return first;
    const second = this.firstName(gender, birthYear - 30);
    const third = this.firstName(gender, birthYear - 50);
    if (second === first || third === second) return first;
    return this.random.chance(0.5) ? `${first} ${second}` : `${first} ${second} ${third}`;
  }
}
