import type { Household, Member, Person, PersonInput } from '../matching/model.ts';
import { normalizePerson } from '../matching/normalize/index.ts';
import { firstNamesOf, lastNamesOf } from '../matching/readings.ts';
import type { StoredHousehold } from '../reference/store.ts';
import { areNearTexts } from './near-text.ts';
import { Search, searchStore } from './search.ts';

/** The store of a base, as far as finding people needs it. */
type SearchedStore = Parameters<typeof searchStore>[1] & { all(): Iterable<StoredHousehold> };

export interface FoundMember {
  readonly household: StoredHousehold;
  readonly member: Member;
  /** Given fields that agree with the held ones. */
  readonly agreeing: readonly FoundField[];
}

type FoundField = 'lastName' | 'firstName' | 'birthDate' | 'address' | 'postalCode' | 'email' | 'phone';

export interface FindOptions {
  /** ISO 3166-1 alpha-2: of a person who names no country. */
  readonly country: string;
  readonly limit: number;
  /** Reads the whole base instead of its index: slow, and finds people under common names too. */
  readonly readsAll: boolean;
  /** Households of restricted people, who are not in the index, to search as well. By default none. */
  readonly restricted?: readonly StoredHousehold[];
}

/**
 * People of a base who may be the one that is described: no given field contradicts what is held, and a name, e-mail, phone
 * or birth date agrees. The ones with the most agreeing fields come first.
 */
export async function findPeople(
  store: SearchedStore,
  input: PersonInput,
  { country, limit, readsAll, restricted = [] }: FindOptions,
): Promise<FoundMember[]> {
  const { person } = normalizePerson(input, { country });
  const households = readsAll ? store.all() : [...(await candidatesOf(store, person)), ...restricted];
  const found: FoundMember[] = [];
  for (const household of households) {
    for (const member of household.members) {
      const agreeing = compare(person, household, member);
      if (agreeing !== undefined) found.push({ household, member, agreeing });
    }
  }
  return found.sort((left, right) => right.agreeing.length - left.agreeing.length).slice(0, limit);
}

/** Every household that a match would compare. */
async function candidatesOf(store: SearchedStore, person: Person): Promise<StoredHousehold[]> {
  const { statistics } = store;
  const households = new Map<number, StoredHousehold>();
  const recorder: typeof store = Object.create(store, {
    candidates: {
      value: async (...asked: Parameters<typeof store.candidates>) => {
        const candidates = await store.candidates(...asked);
        for (const { household } of candidates.found) households.set(household.ordinal, household);
        return candidates;
      },
    },
  });
  await searchStore(new Search(person, { subject: 'person', frequencies: statistics.frequencies }), recorder);
  return [...households.values()];
}

/** Fields that name a person; the others only say where. */
const NAMING: ReadonlySet<FoundField> = new Set(['lastName', 'firstName', 'birthDate', 'email', 'phone']);

/** The fields that agree; `undefined` if one contradicts or none names the person. Values that are not held do not count. */
function compare(person: Person, household: Household, member: Member): FoundField[] | undefined {
  const { emails = [], phones = [] } = member.alternatives ?? {};
  const outcomes: readonly (readonly [FoundField, boolean | undefined])[] = [
    ['lastName', agrees(lastNamesOf(person), lastNamesOf(member), areNearTexts)],
    ['firstName', agrees(firstNamesOf(person), firstNamesOf(member), areNearTexts)],
    ['birthDate', agrees([person.birthDate], [member.birthDate], isEqual)],
    ['address', agrees([person.street], [household.street], areNearTexts)],
    ['postalCode', agrees([person.postalCode], [household.postalCode], isEqual)],
    ['email', agrees([person.email], [member.email, ...emails], isEqual)],
    ['phone', agrees([person.phone], [member.phone, ...phones], isEqual)],
  ];
  if (outcomes.some(([, isAgreeing]) => isAgreeing === false)) return undefined;
  const agreeing = outcomes.filter(([, isAgreeing]) => isAgreeing === true).map(([field]) => field);
  return agreeing.some((field) => NAMING.has(field)) ? agreeing : undefined;
}

/** `undefined` if one side has no value. */
function agrees(
  asked: readonly string[],
  held: readonly string[],
  isSame: (asked: string, held: string) => boolean,
): boolean | undefined {
  const [given, known] = [asked, held].map((values) => values.filter((value) => value !== '')) as [string[], string[]];
  if (given.length === 0 || known.length === 0) return undefined;
  return given.some((one) => known.some((other) => isSame(one, other)));
}

const isEqual = (left: string, right: string): boolean => left === right;
