import type { Candidate } from '../matching/decide.ts';
import {
  type CustomWeights,
  calibrationWith,
  type Frequencies,
  type LogOddsTerms,
  logOddsTerms,
  PERSON_CALIBRATION,
  type PersonCalibration,
  personLogOdds,
} from '../matching/evidence/index.ts';
import type { PersonInput } from '../matching/model.ts';
import { normalizePerson, parseBirthDate } from '../matching/normalize/index.ts';
import { round } from '../matching/round.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
import { type CountrySearch, countriesToTry, type SearchedBase, searchPerCountry } from './countries.ts';
import { type ExplainedField, type Explanation, explainFields } from './explanation.ts';
import { type GuessableField, type GuessLimit, searchWithin, withoutFields } from './guess-limit.ts';
import type { GuessRules } from './guess-subjects.ts';
import type { CheckSettings } from './index.ts';
import type { RankedCandidate } from './ranked-candidates.ts';
import { roundProbability } from './round-probability.ts';
import { Search, searchStore } from './search.ts';
import type { SearchResult } from './search-result.ts';

/** The person of the base that a question most likely means, by all evidence instead of the rule for FOUND. */
export interface Match {
  /** The `id` of the imported row; `''` if there is no match or the row had none. */
  readonly recordId: string;
  /** The public household id; `''` if there is no match. */
  readonly householdId: string;
  /** Probability that the best candidate is the person asked about, 0 to 1; 0 without a candidate. */
  readonly probability: number;
}

export interface ExplainedMatch {
  readonly match: Match;
  /** The most likely person at any probability, of whom the fields are; `undefined` without a candidate. */
  readonly best: Match | undefined;
  /** The version of the base that was searched; `undefined` of a base that does not change. */
  readonly baseVersion: string | undefined;
  /** ISO 3166-1 alpha-2: the country under which the question was read. */
  readonly country: string;
  readonly fields: readonly ExplainedField[];
  readonly foundBy: string | null;
  readonly evidence: number;
  readonly recordsCompared: number;
  /** The most likely candidates, the best first: as many as were asked for, and none by default. */
  readonly candidates: readonly ExplainedCandidate[];
}

/** A candidate with its reasons, whether or not its probability reaches the threshold. */
export interface ExplainedCandidate {
  readonly match: Match;
  readonly fields: readonly ExplainedField[];
  readonly foundBy: string;
  readonly evidence: number;
}

export interface MatchSettings extends CheckSettings {
  /** Minimum probability of a match, 0 to 1. */
  readonly threshold: number;
  /** Learned weights, instead of those of the base. */
  readonly weights?: CustomWeights | undefined;
}

/** What a probability is made of: the parts of the log-odds by the built-in calibration, and how likely others are. */
export interface WeighedEvidence extends LogOddsTerms {
  /** The odds of all other candidates together, as a multiple of those of the best. */
  readonly others: number;
}

export interface WeighedMatch {
  readonly match: Match;
  /** `undefined` without a candidate. */
  readonly evidence: WeighedEvidence | undefined;
}

/** The most candidates that one answer lists. */
export const MAX_LISTED_CANDIDATES = 50;

/** The default of {@link MatchSettings.threshold}: the threshold with the best F1 in quality/. */
export const MATCH_THRESHOLD = 0.7;

export interface Matcher {
  /** Fields that the limit rejects are not compared. */
  match(input: PersonInput, limit?: GuessLimit): MaybePromise<Match>;
  /**
   * The persons most likely meant, the best first, at any probability: the probabilities of different people add up to at most 1. A candidate
   * that is very improbable beside the best (less than 2^-12) may be missing.
   *
   * @param count the most that are returned, 1 to {@link MAX_LISTED_CANDIDATES}
   */
  candidates(input: PersonInput, count: number): MaybePromise<readonly Match[]>;
  /** The best candidate at any probability, with what its probability is made of. */
  weigh(input: PersonInput): MaybePromise<WeighedMatch>;
  /**
   * The match with its reasons. Shows stored values: for administrators only.
   *
   * @param candidates how many of the most likely candidates are also explained
   */
  explain(input: PersonInput, candidates?: number, limit?: GuessLimit): Promise<ExplainedMatch>;
}

export function createMatcher(base: SearchedBase, settings: MatchSettings): Matcher {
  const calibrationOf = rememberCalibration();
  const calibrationInUse = () => calibrationOf(settings.weights ?? base.store.weights);
  const askWithout = (rejected: readonly GuessableField[], input: PersonInput, candidates: number) => {
    const { store, version } = base;
    const { frequencies } = store.statistics;
    const calibration = calibrationInUse();
    const countries = countriesToTry(input, store.countries, settings.country);
    return searchPerCountry({
      version,
      countries,
      personIn: (country) => {
        const { person, notes } = normalizePerson(input, { country });
        if (country === countries[0] && rejected.length === 0) settings.onNotes?.(notes);
        return withoutFields(person, rejected);
      },
      search: (person) =>
        searchStore(new Search(person, { subject: 'person', frequencies, candidates, calibration }), store),
    });
  };
  const ask = (input: PersonInput, candidates = 0, limit?: GuessLimit): MaybePromise<CountrySearch> =>
    searchWithin(limit, GUESS_RULES, (rejected) => askWithout(rejected, input, candidates));
  return {
    match: (input, limit) => whenReady(ask(input, 0, limit), ({ result }) => conclude(result, settings)),
    candidates: (input, count) =>
      whenReady(ask(input, count), ({ result }) =>
        result.candidates.slice(0, count).map((ranked) => matchOf(ranked, settings)),
      ),
    weigh: (input) =>
      whenReady(ask(input), (search) => ({
        match: conclude(search.result, { ...settings, threshold: 0 }),
        evidence: weighed(search, calibrationInUse(), base.store.statistics.frequencies),
      })),
    explain: async (input, candidates = 0, limit) => {
      const { person, result, version } = await ask(input, candidates, limit);
      return {
        match: conclude(result, settings),
        best: result.best && conclude(result, { ...settings, threshold: 0 }),
        baseVersion: version,
        country: person.country,
        fields: result.best ? explainFields(person, result.best) : [],
        foundBy: result.foundBy ?? null,
        evidence: result.best ? round(result.best.evidence.total, 2) : 0,
        recordsCompared: result.compared,
        candidates: result.candidates.slice(0, candidates).map((ranked) => explainCandidate(ranked, settings)),
      };
    },
  };
}

const GUESS_RULES: GuessRules = { withoutAddress: 'unlimited' };

/** A function that remembers the calibration of the last weights. */
function rememberCalibration(): (weights: CustomWeights | undefined) => PersonCalibration {
  let last: { readonly weights: CustomWeights | undefined; readonly calibration: PersonCalibration } | undefined;
  return (weights) => {
    if (last === undefined || last.weights !== weights)
      last = { weights, calibration: weights === undefined ? PERSON_CALIBRATION : calibrationWith(weights) };
    return last.calibration;
  };
}

function weighed(
  { person, result: { best, probability } }: CountrySearch,
  calibration: PersonCalibration,
  base: Frequencies,
): WeighedEvidence | undefined {
  if (best === undefined) return undefined;
  const doubt = 2 ** -personLogOdds(person, best, { calibration, base });
  const terms = logOddsTerms(person, best, { calibration: PERSON_CALIBRATION, base });
  return { ...terms, others: Math.max(0, 1 / probability - 1 - doubt) };
}

function conclude({ best, probability }: SearchResult, settings: MatchSettings): Match {
  // The rounded value is compared, so that a caller who compares the answer with the threshold gets the same result.
  const rounded = roundProbability(probability);
  if (best === undefined || rounded < settings.threshold) {
    return { recordId: '', householdId: '', probability: rounded };
  }
  return { ...idsOf(best, settings), probability: rounded };
}

function matchOf({ candidate, probability }: RankedCandidate, settings: CheckSettings): Match {
  return { ...idsOf(candidate, settings), probability: roundProbability(probability) };
}

function explainCandidate(ranked: RankedCandidate, settings: CheckSettings): ExplainedCandidate {
  const { candidate, person, foundBy } = ranked;
  const fields = explainFields(person, candidate);
  return { match: matchOf(ranked, settings), fields, foundBy, evidence: round(candidate.evidence.total, 2) };
}

/**
 * The probability of the household of a check. Check and match weigh fields differently, but a household is at least as
 * likely as the person found in it.
 */
export function householdProbability(
  { answer, probability }: Pick<Explanation, 'answer' | 'probability'>,
  match: Match,
): number {
  const isSame = match.householdId !== '' && match.householdId === answer.householdId;
  return isSame ? Math.max(probability, match.probability) : probability;
}

function idsOf({ comparison }: Candidate, settings: CheckSettings): Pick<Match, 'recordId' | 'householdId'> {
  const { household, member } = comparison;
  return { recordId: member.id, householdId: settings.publicHouseholdId(household.householdId) };
}

/**
 * Whether the values can identify a person: an e-mail or a phone, or a name or a birth date and at least one other value. A birth
 * date or an e-mail that cannot be read, and a placeholder of them or of a phone, do not count.
 */
export function isIdentifiable(person: PersonInput): boolean {
  const given = (value: string | undefined) => value !== undefined && value.trim() !== '';
  const hasName = given(person.lastName) || given(person.birthName) || given(person.firstName);
  const hasPlace = [person.address, person.street, person.postalCode, person.city].some(given);
  const hasBirthDate = parseBirthDate(person.birthDate ?? '', person.country ?? '').date !== '';
  if (hasBirthDate ? hasName || hasPlace : hasName && hasPlace) return true;
  return (given(person.email) || given(person.phone)) && hasContact(person);
}

/** Fewer digits are no phone number. An assumption. */
const MIN_PHONE_DIGITS = 6;

function hasContact({ email = '', phone = '', country = '' }: PersonInput): boolean {
  // The default country is not known here. A number of another one cannot be read, but counts.
  const { person, notes } = normalizePerson({ email, phone, country }, { country: 'FR' });
  if (person.email !== '' || person.phone !== '') return true;
  const isPlaceholder = notes.some(({ field, kind }) => field === 'phone' && kind === 'placeholder');
  return !isPlaceholder && (phone.match(/\d/g)?.length ?? 0) >= MIN_PHONE_DIGITS;
}
