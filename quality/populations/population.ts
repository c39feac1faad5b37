import { generatePopulation, type PopulationLists } from '../../src/population/index.ts';
import { decorated } from '../base/decorate.ts';
import type { Subject, Typed } from '../corruptions/corruption.ts';
import { inBuildings } from './flats.ts';
import type { NameListsOf } from './foreign/name-lists.ts';
import { foreignPeople } from './foreign/people.ts';
import type { Gaps } from './gaps.ts';
import { plainPeople } from './plain/people.ts';

/** The sources of names and places. */
export interface Sources {
  readonly lists: PopulationLists;
  readonly namesOf: NameListsOf;
}

/** The fields that questions of a population send. */
export interface Profile {
  readonly name: string;
  readonly fields: readonly (keyof Typed)[];
  /** Maximum number of errors in one question (default: 3). */
  readonly maxErrors?: number;
}

/** A target of a population, and the row that it applies to. */
export interface PopulationTarget {
  readonly row: string;
  readonly measure: 'precision' | 'recall' | 'f1' | 'bestF1';
  readonly minimum: number;
}

/** People of one kind, half of them in the base, asked about by `match`. */
export interface Population {
  /** Name on the command line, kebab-case. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Yields at least `persons` people, household by household. */
  readonly people: (sources: Sources, options: { persons: number; seed: number }) => Iterable<Subject>;
  /** Fields of the file (default: all). */
  readonly held?: readonly (keyof Typed)[];
  /**
   * The import groups people of one last name at one door into a household, instead of reading household ids. With `flats`, people
   * in different flats are different households.
   */
  readonly householdsByImport?: 'buildings' | 'flats';
  /** Missing fields of the file and, drawn independently, of the questions. */
  readonly gaps: Gaps;
  /** Each is asked equally often. */
  readonly profiles: readonly [Profile, ...Profile[]];
  readonly targets: readonly PopulationTarget[];
  /** Rows and questions are records of people with errors of their own; absent people resemble those of the file by chance only. */
  readonly records?: RecordOptions;
}

/** Weights of the number of errors of a record: none, one, two … */
type ErrorCounts = readonly number[];

export interface RecordOptions {
  readonly fileErrors: ErrorCounts;
  readonly questionErrors: ErrorCounts;
  /** Share of people of whom the file has two records. */
  readonly twoRecords: number;
}

const NAMES = ['lastName', 'firstName'] as const;
const ADDRESS = ['number', 'street', 'unit', 'postalCode', 'city'] as const;
const CONTACTS = ['email', 'phone'] as const;
const ALL: readonly (keyof Typed)[] = [...NAMES, ...ADDRESS, 'birthDate', ...CONTACTS];
const WITHOUT_ADDRESS: readonly (keyof Typed)[] = [...NAMES, 'birthDate', 'city', ...CONTACTS];

function* french({ lists }: Sources, options: { persons: number; seed: number }): Generator<Subject> {
  for (const person of generatePopulation({ ...options, lists })) yield decorated(person, options.seed);
}

function foreign({ namesOf }: Sources, options: { persons: number; seed: number }): Iterable<Subject> {
  return foreignPeople({ ...options, namesOf });
}

function* flatDwellers(sources: Sources, options: { persons: number; seed: number }): Generator<Subject> {
  // Only one person of each household stays.
  const { persons, seed } = options;
  yield* inBuildings(foreign(sources, { persons: 2.5 * persons, seed }), seed);
}

const FLATS: Pick<Population, 'people' | 'gaps' | 'profiles' | 'targets'> = {
  people: flatDwellers,
  gaps: { unit: 0.2 },
  profiles: [
    { name: 'names, address and flat', fields: [...NAMES, ...ADDRESS], maxErrors: 1 },
    { name: 'last name, address and flat', fields: ['lastName', ...ADDRESS], maxErrors: 1 },
    { name: 'names and address', fields: [...NAMES, ...ADDRESS.filter((field) => field !== 'unit')], maxErrors: 1 },
  ],
  targets: [],
};

/** French and foreign people alternately. A letter distinguishes their ids. */
function* mixed(sources: Sources, { persons, seed }: { persons: number; seed: number }): Generator<Subject> {
  const half = { persons: Math.ceil(persons / 2), seed };
  for (const [letter, people] of [
    ['f', french(sources, half)],
    ['w', foreign(sources, half)],
  ] as const) {
    for (const person of people) {
      yield { ...person, id: `${letter}${person.id}`, householdId: `${letter}${person.householdId}` };
    }
  }
}

const plain =
  (families: boolean): Population['people'] =>
  ({ namesOf }, options) =>
    plainPeople({ ...options, namesOf, families });

const PLAIN_RECORDS: Pick<Population, 'gaps' | 'householdsByImport' | 'records' | 'profiles' | 'targets'> = {
  gaps: {},
  householdsByImport: 'buildings',
  records: { fileErrors: [80, 15, 5], questionErrors: [15, 40, 28, 17], twoRecords: 0 },
  profiles: [
    { name: 'names, address and birth date', fields: [...NAMES, ...ADDRESS, 'birthDate'] },
    { name: 'names and address', fields: [...NAMES, ...ADDRESS], maxErrors: 2 },
  ],
  targets: [
    { row: 'everything', measure: 'f1', minimum: 0.99 },
    { row: 'everything', measure: 'bestF1', minimum: 0.995 },
  ],
};

const PLAIN: readonly Population[] = [
  {
    name: 'plain',
    title: 'Records of seven countries with common errors',
    description:
      'AU, DE, ES, GB, IT, NL and US as their files write them, with one to three errors in most questions. Nobody is related.',
    people: plain(false),
    ...PLAIN_RECORDS,
  },
  {
    name: 'plain-families',
    title: 'Records of families of seven countries with common errors',
    description: 'The same with families: whole families are absent, and resemble those of the file by chance only.',
    people: plain(true),
    ...PLAIN_RECORDS,
  },
  {
    name: 'plain-no-address',
    title: 'Records without address and with common errors',
    description:
      'The same people by names, birth date, town and e-mail, each missing in 5 to 30 % of rows and questions; the file has two records of every tenth person.',
    people: plain(false),
    gaps: { lastName: 0.15, firstName: 0.15, birthDate: 0.05, city: 0.2, email: 0.3 },
    householdsByImport: 'buildings',
    records: { fileErrors: [45, 35, 20], questionErrors: [25, 35, 25, 15], twoRecords: 0.1 },
    profiles: [{ name: 'all fields', fields: [...NAMES, 'birthDate', 'city', 'email'] }],
    held: [...NAMES, 'birthDate', 'city', 'email'],
    targets: [{ row: 'everything', measure: 'bestF1', minimum: 0.92 }],
  },
];

/** The populations besides the French benchmark of the protocol. */
export const POPULATIONS: readonly Population[] = [
  {
    name: 'french',
    title: 'French people',
    description:
      'Complete records. Questions send all fields, or leave out birth date and contacts, or send names and birth date alone.',
    people: french,
    gaps: {},
    profiles: [
      { name: 'all fields', fields: ALL },
      { name: 'names and address', fields: [...NAMES, ...ADDRESS], maxErrors: 2 },
      { name: 'names and birth date', fields: [...NAMES, 'birthDate'], maxErrors: 1 },
    ],
    targets: [
      { row: 'all fields', measure: 'precision', minimum: 0.999 },
      { row: 'all fields', measure: 'recall', minimum: 0.999 },
      { row: 'names and address', measure: 'precision', minimum: 0.999 },
      { row: 'names and address', measure: 'recall', minimum: 0.995 },
      { row: 'names and birth date', measure: 'precision', minimum: 0.998 },
      { row: 'names and birth date', measure: 'recall', minimum: 0.99 },
    ],
  },
  {
    name: 'foreign',
    title: 'People of other countries',
    description:
      'Ten countries in one base, each with its own names, address formats, postal codes and telephone numbers.',
    people: foreign,
    gaps: {},
    profiles: [
      { name: 'all fields', fields: ALL },
      { name: 'names, address and birth date', fields: [...NAMES, ...ADDRESS, 'birthDate'] },
      { name: 'names and address', fields: [...NAMES, ...ADDRESS], maxErrors: 2 },
    ],
    targets: [
      { row: 'everything', measure: 'f1', minimum: 0.99 },
      { row: 'everything', measure: 'bestF1', minimum: 0.995 },
    ],
  },
  {
    name: 'no-address',
    title: 'People without address',
    description:
      'French and foreign people in a file of names, birth date, town and contacts. Each field is empty in 5 to 40 % of the rows.',
    people: mixed,
    held: WITHOUT_ADDRESS,
    gaps: { lastName: 0.05, firstName: 0.08, birthDate: 0.2, city: 0.15, email: 0.4, phone: 0.35 },
    profiles: [{ name: 'all fields', fields: WITHOUT_ADDRESS }],
    targets: [{ row: 'everything', measure: 'bestF1', minimum: 0.92 }],
  },
  {
    name: 'gaps',
    title: 'Files with gaps',
    description: 'French people. Each field is empty in 5 to 40 % of the rows and, apart from that, of the questions.',
    people: french,
    gaps: {
      lastName: 0.05,
      firstName: 0.1,
      birthDate: 0.3,
      street: 0.2,
      postalCode: 0.15,
      city: 0.1,
      email: 0.4,
      phone: 0.35,
    },
    profiles: [{ name: 'all fields', fields: ALL }],
    targets: [{ row: 'everything', measure: 'bestF1', minimum: 0.92 }],
  },
  {
    ...FLATS,
    name: 'flats',
    title: 'People in flats',
    description:
      'Foreign people who live alone in buildings of up to 19 flats, every third with the last name of a neighbour. The flat is missing in 20 % of rows and questions.',
    householdsByImport: 'buildings',
  },
  {
    ...FLATS,
    name: 'separate-flats',
    title: 'People in flats, imported with --separate-flats',
    description: 'The same people and questions; people of one name in different flats are different households.',
    householdsByImport: 'flats',
  },
  ...PLAIN,
];
