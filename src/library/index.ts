import { publicHouseholdId } from '../check/household-id.ts';
import { createChecker } from '../check/index.ts';
import { createMatcher, MATCH_THRESHOLD, MAX_LISTED_CANDIDATES } from '../check/match.ts';
import { openBase as openReferenceBase } from '../reference/base.ts';
import { useOperatorKeys } from '../storage/operator-key.ts';

/** A person as a caller describes them: the columns of an import, in camel case. Any value may be absent or empty. */
export interface Person {
  readonly lastName?: string;
  readonly birthName?: string;
  readonly firstName?: string;
  readonly gender?: string;
  readonly birthDate?: string;
  /** Number, street type and street name in one line; or `streetNumber` and `street`. */
  readonly address?: string;
  readonly streetNumber?: string;
  readonly street?: string;
  readonly addressComplement?: string;
  readonly postalCode?: string;
  readonly city?: string;
  /** ISO 3166-1 alpha-2, or the name of a country. */
  readonly country?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** `E` equal, `S` close, `P` quite far, `N` far, `D` different, `?` not compared. */
export type Letter = 'E' | 'S' | 'P' | 'N' | 'D' | '?';

/** The letters of one check, as `/SEARCH/` answers them. */
export interface CheckResult {
  readonly found: boolean;
  /** A signed 64-bit integer in decimal; `''` unless found. */
  readonly householdId: string;
  readonly lastName: Letter;
  readonly firstName: Letter;
  readonly address: Letter;
  readonly postalCode: Letter;
  readonly city: Letter;
  readonly email: Letter;
  readonly phone: Letter;
  /** Year, month, day: 0 equal, 1 different; `---` not held, `?` not sent. */
  readonly birthDate: string;
  /** Whether the street number sent equals the one held. */
  readonly number: boolean;
  /** Edits between the names sent and held; `undefined` unless found. */
  readonly lastNameDistance: number | undefined;
  readonly firstNameDistance: number | undefined;
}

export interface MatchResult {
  /** The `id` of the imported row; `''` unless the probability reaches the threshold. */
  readonly recordId: string;
  readonly householdId: string;
  /** That the likeliest person is the one asked about, 0 to 1. */
  readonly probability: number;
}

export interface BaseOptions {
  /** The country of people that name none, ISO 3166-1 alpha-2. Default: `FR`. */
  readonly country?: string;
  /** The key of household ids, as `IDEM_HOUSEHOLD_KEY`. */
  readonly householdKey?: string;
  /** The smallest probability of a match, 0 to 1. Default: the one of `idem batch --product match`. */
  readonly threshold?: number;
  /** The key of an encrypted base, as `IDEM_BASE_KEY`. */
  readonly baseKey?: string;
  /** A file with the key, as `IDEM_BASE_KEY_FILE`. */
  readonly baseKeyFile?: string;
}

/** A reference base that is open in this process. */
export interface Base {
  readonly people: number;
  readonly households: number;
  /** The name of the generation in use. */
  readonly generation: string;
  /** Compares a person with the likeliest household, as `/SEARCH/` does. */
  check(person: Person, product?: 'idcheck' | 'idcheck-plus'): Promise<CheckResult>;
  /** Finds the person that is most likely meant, from any fields. A name alone, without another value, identifies nobody reliably. */
  match(person: Person): Promise<MatchResult>;
  /**
   * The persons most likely meant, the best first, at any probability.
   *
   * @param count the most that are returned, 1 to 50
   * @throws RangeError for another count
   */
  candidates(person: Person, count: number): Promise<readonly MatchResult[]>;
  /** Takes up changes and a new import. @returns whether there was a new import */
  refresh(): boolean;
  close(): Promise<void>;
}

/**
 * Opens the base that `idem import` has written.
 *
 * @param folder as for `--base`
 * @throws Error if the base does not exist or cannot be used
 */
export function openBase(folder: string, options: BaseOptions = {}): Base {
  const { country = 'FR', householdKey, threshold = MATCH_THRESHOLD } = options;
  useOperatorKeys(options);
  const base = openReferenceBase(folder);
  const settings = { country, publicHouseholdId: publicHouseholdId(householdKey) };
  const checker = createChecker(base, settings);
  const matcher = createMatcher(base, { ...settings, threshold });
  return {
    get people() {
      return base.store.statistics.people;
    },
    get households() {
      return base.store.statistics.households;
    },
    get generation() {
      return base.generation;
    },
    check: async (person, product = 'idcheck-plus') => checker.check(person, product),
    match: async (person) => matcher.match(person),
    candidates: async (person, count) => {
      if (!Number.isInteger(count) || count < 1 || count > MAX_LISTED_CANDIDATES)
        throw new RangeError(`count is ${count}; expected a whole number from 1 to ${MAX_LISTED_CANDIDATES}`);
      return matcher.candidates(person, count);
    },
    refresh: () => base.refresh(),
    close: () => base.close(),
  };
}
