import type { Product } from '../../src/matching/answer.ts';
import type { Household, Person } from '../../src/matching/model.ts';
import { currentCommune, townParts, withoutAddition } from '../../src/matching/normalize/index.ts';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from '../../src/matching/readings.ts';
import { gradeHousehold, type HouseholdGrades, isFound } from './household.ts';
import { gradeCity, gradeLastName, gradeStreet, isClose } from './letters.ts';
import { NearTexts } from './near-texts.ts';

/** A household that is FOUND for a question by the protocol's rule. */
export interface RuleMatch {
  readonly household: Household;
  readonly grades: HouseholdGrades;
}

/** Households of one place, by last name. */
class Neighbourhood {
  private readonly households: Household[] = [];
  private byName: ReadonlyMap<string, readonly Household[]> | undefined;
  private byWord: ReadonlyMap<string, readonly string[]> | undefined;
  private names: NearTexts | undefined;

  add(household: Household): void {
    this.households.push(household);
  }

  /**
   * Households with a last name that is close to the one sent.
   * @param isNameClose whether a last name is close to the one sent
   */
  *ofNamesCloseTo(sent: string, isNameClose: (held: string) => boolean): Generator<Household> {
    this.byName ??= groupBy(this.households, (household) => namesOf(household));
    this.byWord ??= groupBy(this.byName.keys(), (name) => new Set(name.split(' ')));
    this.names ??= new NearTexts([...this.byName.keys()]);
    const { byWord } = this;
    const withCommonWord = sent.split(' ').flatMap((word) => byWord.get(word) ?? []);
    for (const name of new Set([...this.names.thatCanBeClose(sent), ...withCommonWord])) {
      if (isNameClose(name)) yield* this.byName.get(name)!;
    }
  }
}

/** The part of a postal code that is equal for `N`. */
function codeStart(postalCode: string): string {
  return postalCode.slice(0, 3);
}

/**
 * An index of all households by place and last name, which returns exactly the households that are FOUND by the protocol's
 * rule. It skips households whose place or last name cannot be close; the oracle grades all others.
 */
export class RuleIndex {
  /** By the start of the postal code, then by town. */
  private readonly places = new Map<string, Map<string, Neighbourhood>>();
  /** Starts of postal codes and towns by the commune that they belong to today. */
  private readonly communes: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  private readonly codesOfCity: ReadonlyMap<string, readonly string[]>;
  private readonly cities: NearTexts;
  /** Towns with an addition in brackets, which does not count if only one side has it. */
  private readonly citiesWithAddition: readonly string[];
  private readonly closeCities = new Map<string, readonly string[]>();
  private readonly byContact: ReadonlyMap<string, readonly Household[]>;

  constructor(households: readonly Household[]) {
    for (const household of households) this.neighbourhoodOf(household).add(household);
    this.codesOfCity = groupBy(this.places.keys(), (code) => this.places.get(code)!.keys());
    const towns = [...this.places].flatMap(([code, cities]) => [...cities.keys()].map((city) => [code, city] as const));
    this.communes = groupBy(towns, ([code, city]) => [currentCommune(city, code)]);
    const allCities = [...this.codesOfCity.keys()];
    this.cities = new NearTexts(allCities);
    this.citiesWithAddition = allCities.filter((city) => withoutAddition(city) !== city);
    this.byContact = groupBy(households, ({ members }) => {
      return new Set(members.flatMap((member) => [...emailsOf(member), ...phonesOf(member)]));
    });
  }

  /** Every household that is FOUND for the person by the protocol's rule. */
  matches(person: Person, product: Product): RuleMatch[] {
    const seen = new Set<Household>();
    const found: RuleMatch[] = [];
    for (const household of this.candidates(person, product)) {
      if (seen.has(household)) continue;
      seen.add(household);
      const grades = gradeHousehold(person, household);
      if (isFound(grades, product)) found.push({ household, grades });
    }
    return found;
  }

  private *candidates(person: Person, product: Product): Generator<Household> {
    const names = new Map(
      [...lastNamesOf(person), ...firstNamesOf(person)].map((name) => [
        name,
        remember((held) => isClose(gradeLastName(name, held).letter)),
      ]),
    );
    const isStreetClose = remember((street) => isClose(gradeStreet(person.street, street, person.country).letter));
    for (const neighbourhood of this.placesThatAgree(person)) {
      for (const [name, isNameClose] of names) {
        for (const household of neighbourhood.ofNamesCloseTo(name, isNameClose))
          if (isStreetClose(household.street)) yield household;
      }
    }
    if (product === 'idcheck') return;
    for (const contact of [...emailsOf(person), ...phonesOf(person)]) yield* this.byContact.get(contact) ?? [];
  }

  private neighbourhoodOf({ postalCode, city }: Household): Neighbourhood {
    const code = codeStart(postalCode);
    let ofCode = this.places.get(code);
    if (ofCode === undefined) {
      ofCode = new Map();
      this.places.set(code, ofCode);
    }
    let neighbourhood = ofCode.get(city);
    if (neighbourhood === undefined) {
      neighbourhood = new Neighbourhood();
      ofCode.set(city, neighbourhood);
    }
    return neighbourhood;
  }

  private *placesThatAgree({ postalCode, city, country }: Person): Generator<Neighbourhood> {
    const sentCode = postalCode.length < 3 ? '' : codeStart(postalCode);
    yield* this.places.get(sentCode)?.values() ?? [];
    for (const close of this.citiesCloseTo(city, country)) {
      for (const code of this.codesOfCity.get(close)!) {
        if (code !== sentCode) yield this.places.get(code)!.get(close)!;
      }
    }
    for (const [code, town] of this.communes.get(currentCommune(city, sentCode)) ?? []) {
      yield this.places.get(code)!.get(town)!;
    }
  }

  private citiesCloseTo(sent: string, country: string): readonly string[] {
    let close = this.closeCities.get(sent);
    if (close === undefined) {
      const hasAddition = townParts(sent, country).addition !== '';
      const near = [...this.cities.thatCanBeClose(sent), ...this.citiesWithAddition];
      const candidates = new Set(hasAddition ? this.codesOfCity.keys() : near);
      close = [...candidates].filter((held) => isClose(gradeCity(sent, held, country).letter));
      this.closeCities.set(sent, close);
    }
    return close;
  }
}

/** Items by each of their keys. */
function groupBy<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function namesOf({ members }: Household): Set<string> {
  return new Set(members.flatMap(lastNamesOf));
}

function remember(decide: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let decided = known.get(text);
    if (decided === undefined) {
      decided = decide(text);
      known.set(text, decided);
    }
    return decided;
  };
}
