import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hash32, Random } from '../../src/population/random.ts';
import { PeopleBuilder } from '../../src/reference/import/builder.ts';
import { parsePersonRow } from '../../src/reference/rows/parse-row.ts';
import { type AddressStyle, type Subject, typedBy } from '../corruptions/corruption.ts';
import { addressLine, styleOf } from './address-line.ts';
import { isEnough, subjectWithGaps } from './gaps.ts';
import { FileRecords } from './plain/file-records.ts';
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
  /** All rows of the file: more than one of a person who has further records. */
  readonly records: readonly Subject[];
  /** Rows that the import rejects, by reason. */
  readonly rejected: Readonly<Record<string, number>>;
  /** The base's file. */
  readonly path: string;
  remove(): void;
}

/** Share of rows with a less common address style. */
const UNUSUAL_STYLE_SHARE = 0.2;

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

/** A row as it is imported, and the person's values in it. */
interface FileRow {
  readonly held: Subject;
  readonly input: Parameters<typeof parsePersonRow>[0];
}

/** Splits a population into people of the file and absent ones. */
function halvesOf(population: Population, { persons, seed, sources }: FileOptions) {
  const halves: { present: Household[]; absent: Household[]; randoms: Random[] } = {
    present: [],
    absent: [],
    randoms: [],
  };
  let index = 0;
  for (const household of householdsOf(population.people(sources, { persons: 2 * persons, seed }))) {
    const random = new Random(hash32(seed, ++index, 51), 3);
    if (random.chance(0.5)) halves.absent.push(household);
    else {
      halves.present.push(household);
      halves.randoms.push(random);
    }
  }
  return halves;
}

function* completeRows(population: Population, { people }: Household, random: Random): Generator<FileRow> {
  const style = styleOf(people[0]!.country, random, UNUSUAL_STYLE_SHARE);
  for (const person of people) {
    const held = rowOf(person, population, random);
    yield { held, input: importRow(held, style, population.householdsByImport === undefined) };
  }
}

interface FileOptions {
  readonly persons: number;
  readonly seed: number;
  readonly sources: Sources;
  /** A temporary folder. */
  readonly cache: string;
}

/** Generates a population, and imports every other household of it. */
export async function makePopulationFile(population: Population, options: FileOptions): Promise<PopulationFile> {
  const { cache } = options;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${population.name}-`));
  const path = join(folder, 'people.idem');
  const rowOptions = { country: 'FR', separatesFlats: population.householdsByImport === 'flats' };
  const builder = new PeopleBuilder({ path, scratch: folder, rows: rowOptions, threads: 1 });
  const { present, absent, randoms } = halvesOf(population, options);
  const recordsOf = population.records && new FileRecords(population, [...present, ...absent]);
  const householdIds = new Map<string, bigint>();
  const rows = new Map<string, Subject>();
  const records: Subject[] = [];
  const rejected: Record<string, number> = {};
  for (const [i, household] of present.entries()) {
    for (const { held, input } of recordsOf?.of(household, randoms[i]!) ??
      completeRows(population, household, randoms[i]!)) {
      if (!rows.has(held.id)) rows.set(held.id, held);
      records.push(held);
      const taken = parsePersonRow(input, rowOptions);
      if (typeof taken === 'string') {
        rejected[taken] = (rejected[taken] ?? 0) + 1;
        continue;
      }
      builder.add(taken.record);
      if (!householdIds.has(held.id)) householdIds.set(held.id, taken.record.householdId);
    }
  }
  await builder.finish(() => {});
  await builder.close();
  return {
    present,
    absent,
    householdIds,
    rows,
    records,
    rejected,
    path,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
