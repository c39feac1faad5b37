import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hash32, Random } from '../../src/population/random.ts';
import { PeopleBuilder } from '../../src/reference/import/builder.ts';
import { parsePersonRow } from '../../src/reference/rows/parse-row.ts';
import { type AddressStyle, FRENCH_STYLE, type Subject, typedBy } from '../corruptions/corruption.ts';
import { countryOf } from './foreign/countries/index.ts';
import { isEnough, subjectWithGaps } from './gaps.ts';
import type { Population, Sources } from './population.ts';

/** The people of one household. */
export interface Household {
  readonly people: readonly Subject[];
}

/** The two halves of a population, with complete data, and the base that holds the rows of one of them. */
export interface PopulationFile {
  readonly present: readonly Household[];
  readonly absent: readonly Household[];
  /** The household id by the id of a person who is present; without rows that the import rejects. */
  readonly householdIds: ReadonlyMap<string, bigint>;
  /** The rows of the file, by the id of the person: some fields are missing. */
  readonly rows: ReadonlyMap<string, Subject>;
  /** Rows that the import rejects, by reason. */
  readonly rejected: Readonly<Record<string, number>>;
  /** The base's file. */
  readonly path: string;
  remove(): void;
}

/** Share of rows with a less common address style. */
const UNUSUAL_STYLE_SHARE = 0.2;

export function usualStyleOf(country: string): AddressStyle {
  return countryOf(country)?.styles[0] ?? FRENCH_STYLE;
}

/** An address style of a country: the usual one or one of the others. */
export function styleOf(country: string, random: Random, unusualShare: number): AddressStyle {
  const [usual = FRENCH_STYLE, ...others] = countryOf(country)?.styles ?? [];
  if (others.length === 0 || !random.chance(unusualShare)) return usual;
  return others[random.below(others.length)]!;
}

/** An address line; empty without a street. */
export function addressLine(style: AddressStyle, dwelling: Parameters<AddressStyle>[0]): string {
  if (dwelling.street === '') return '';
  const line = style(dwelling);
  // Removes the commas that a style writes around a missing number.
  return dwelling.number === ''
    ? line
        .replace(/,\s*(?=,|$)/g, '')
        .replace(/^[\s,]+|[\s,]+$/g, '')
        .replace(/ {2,}/g, ' ')
    : line;
}

function* householdsOf(people: Iterable<Subject>): Generator<Household> {
  let together: Subject[] = [];
  for (const person of people) {
    if (together[0] !== undefined && together[0].householdId !== person.householdId) {
      yield { people: together };
      together = [];
    }
    together.push(person);
  }
  if (together.length > 0) yield { people: together };
}

/** The row of a person in the file, with missing fields. */
function rowOf(person: Subject, population: Population, random: Random): Subject {
  for (;;) {
    const row = subjectWithGaps(person, population.gaps, random);
    const fields = population.held;
    const held: Subject = fields === undefined ? row : { ...row, ...onlyHeld(row, fields) };
    if (isEnough(held)) return held;
  }
}

function onlyHeld(row: Subject, fields: readonly string[]): Partial<Subject> {
  const keep = (field: string, text: string) => (fields.includes(field) ? text : '');
  return {
    street: keep('street', row.street),
    streetNumber: keep('number', row.streetNumber),
    unit: keep('unit', row.unit ?? ''),
    postalCode: keep('postalCode', row.postalCode),
    city: keep('city', row.city),
  };
}

function importRow(row: Subject, style: AddressStyle, isGrouped: boolean): Parameters<typeof parsePersonRow>[0] {
  const { id, lastName, birthName, firstName, gender, birthDate, postalCode, city, country, email, phone } = row;
  const address = addressLine(style, typedBy(row));
  return {
    id,
    householdId: isGrouped ? row.householdId : '',
    person: { lastName, birthName, firstName, gender, birthDate, address, postalCode, city, country, email, phone },
  };
}

/** Generates a population, and imports every other household of it. */
export async function makePopulationFile(
  population: Population,
  options: { readonly persons: number; readonly seed: number; readonly sources: Sources; readonly cache: string },
): Promise<PopulationFile> {
  const { persons, seed, sources, cache } = options;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${population.name}-`));
  const path = join(folder, 'people.idem');
  const rowOptions = { country: 'FR', separatesFlats: population.householdsByImport === 'flats' };
  const builder = new PeopleBuilder({ path, scratch: folder, rows: rowOptions, threads: 1 });
  const halves: { present: Household[]; absent: Household[] } = { present: [], absent: [] };
  const householdIds = new Map<string, bigint>();
  const rows = new Map<string, Subject>();
  const rejected: Record<string, number> = {};
  let index = 0;
  for (const household of householdsOf(population.people(sources, { persons: 2 * persons, seed }))) {
    const random = new Random(hash32(seed, ++index, 51), 3);
    if (random.chance(0.5)) {
      halves.absent.push(household);
      continue;
    }
    halves.present.push(household);
    const style = styleOf(household.people[0]!.country, random, UNUSUAL_STYLE_SHARE);
    for (const person of household.people) {
      const row = rowOf(person, population, random);
      rows.set(person.id, row);
      const taken = parsePersonRow(importRow(row, style, population.householdsByImport === undefined), rowOptions);
      if (typeof taken === 'string') {
        rejected[taken] = (rejected[taken] ?? 0) + 1;
        continue;
      }
      builder.add(taken.record);
      householdIds.set(person.id, taken.record.householdId);
    }
  }
  await builder.finish(() => {});
  await builder.close();
  return {
    ...halves,
    householdIds,
    rows,
    rejected,
    path,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
