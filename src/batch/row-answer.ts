import { createChecker } from '../check/index.ts';
import { createMatcher, type Match } from '../check/match.ts';
import { householdSubject, recordSubject } from '../journal/index.ts';
import type { CheckAnswer, Product } from '../matching/answer.ts';
import type { CustomWeights } from '../matching/evidence/index.ts';
import type { PersonInput } from '../matching/model.ts';
import type { FieldNote } from '../matching/normalize/index.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
import { AnswerColumns, AnswerColumnsCache } from './answer-columns.ts';
import {
  type ExtraColumn,
  type ExtraSources,
  emptyExtraCells,
  extraCells,
  listsMatches,
  matchCells,
  needsExplanation,
  needsMatch,
} from './extra-columns.ts';
import { type BatchProduct, type LetterCell, type LetteredField, letteredFields } from './product.ts';

/** The answer to one row. */
export interface RowAnswer {
  readonly columns: AnswerColumns;
  /** Subjects of the journal: the household that was found, and the persons whose ids the cells hold. */
  readonly subjects: readonly string[];
}

export interface AskSettings {
  readonly product: BatchProduct;
  /** ISO 3166-1 alpha-2; the country of rows that name none. */
  readonly country: string;
  readonly publicHouseholdId: (householdId: bigint) => string;
  /** Smallest probability of a match, 0 to 1. */
  readonly threshold: number;
  /** Learned weights, instead of those of the base. */
  readonly weights: CustomWeights | undefined;
  /** Called per row with what normalization did to its values. */
  readonly onNotes?: (notes: readonly FieldNote[]) => void;
  /** How many of the most likely persons a match, or the columns of a match, list. */
  readonly candidates: number;
  /** Columns beside DQE's; only of ID Check. */
  readonly extras: readonly ExtraColumn[];
}

export type AskRow = (person: PersonInput) => MaybePromise<RowAnswer>;

/** The birth dates of the persons asked must be valid or empty. */
export function createAskRow(base: { readonly store: ReferenceStore }, settings: AskSettings): AskRow {
  return settings.product === 'match'
    ? askForPerson(base, settings)
    : askForHousehold(base, settings.product, settings);
}

/** Code and label (source of the codes: DQE's batch files; the labels are Idem's). */
const FOUND = ['FOUND', 'The household of this person was found.'] as const;
const NOT_FOUND = ['NOT FOUND', 'The base contains no household that is close enough to this person.'] as const;
const EMPTY = 'EMPTY';

const NO_SUBJECTS: readonly string[] = [];

const LETTER_OF: Readonly<Record<LetteredField, (answer: CheckAnswer) => LetterCell>> = {
  FIRSTNAME: (answer) => answer.firstName,
  LASTNAME: (answer) => answer.lastName,
  ADDRESS: (answer) => answer.address,
  POSTALCODE: (answer) => answer.postalCode,
  CITY: (answer) => answer.city,
  BIRTHDATE: (answer) => answer.birthDate,
  PHONE: (answer) => answer.phone,
  EMAIL: (answer) => answer.email,
};

function askForHousehold(base: { readonly store: ReferenceStore }, product: Product, settings: AskSettings): AskRow {
  const checker = createChecker(base, settings);
  const { extras, candidates } = settings;
  // The check already calls `onNotes`.
  const { onNotes: _, ...quiet } = settings;
  const matchesOf = needsMatch(extras) ? askForMatches(base, quiet) : () => [];
  const readers = letteredFields(product).map((field) => LETTER_OF[field]);
  const cache = new AnswerColumnsCache((answer) => {
    const letters = readers.map((letterOf) => letterOf(answer));
    return new AnswerColumns(answer.found, letters, [...(answer.found ? FOUND : NOT_FOUND), ...letters]);
  });
  const rowAnswerOf = (answer: CheckAnswer): RowAnswer => ({
    columns: cache.columnsOf(answer),
    subjects: answer.found ? [householdSubject(answer.householdId)] : NO_SUBJECTS,
  });
  const withExtras = (answer: CheckAnswer, sources: Omit<ExtraSources, 'answer'>): RowAnswer => {
    const row = rowAnswerOf(answer);
    const { isFound, letters, cells } = row.columns;
    const more = extraCells(extras, { answer, ...sources }, candidates);
    return {
      columns: new AnswerColumns(isFound, letters, [...cells, ...more]),
      subjects: listsMatches(extras) ? [...row.subjects, ...subjectsOfMatches(sources.matches)] : row.subjects,
    };
  };
  if (extras.length === 0) return (person) => whenReady(checker.check(person, product), rowAnswerOf);
  return async (person) => {
    const matches = await matchesOf(person);
    if (!needsExplanation(extras))
      return withExtras(await checker.check(person, product), { matches, explanation: undefined });
    const explanation = await checker.explain(person, product);
    return withExtras(explanation.answer, { matches, explanation });
  };
}

function askForPerson(base: { readonly store: ReferenceStore }, settings: AskSettings): AskRow {
  const matchesOf = askForMatches(base, settings);
  return (person) => whenReady(matchesOf(person), (matches) => matchAnswer(matches, settings.candidates));
}

/** The match, which is nobody below the threshold, and the other candidates at any probability. */
function askForMatches(
  base: { readonly store: ReferenceStore },
  settings: AskSettings,
): (person: PersonInput) => MaybePromise<readonly Match[]> {
  const matcher = createMatcher(base, settings);
  const { candidates, threshold } = settings;
  if (candidates === 1) return (person) => whenReady(matcher.match(person), (match) => [match]);
  return (person) =>
    whenReady(matcher.candidates(person, candidates), ([best = NOBODY, ...others]) => [
      best.probability >= threshold ? best : { ...NOBODY, probability: best.probability },
      ...others,
    ]);
}

const NOBODY: Match = { recordId: '', householdId: '', probability: 0 };

/** @param listed the match, then the other candidates @param count of candidates that have columns */
function matchAnswer(listed: readonly Match[], count: number): RowAnswer {
  const isFound = listed[0]!.householdId !== '';
  return {
    columns: new AnswerColumns(isFound, [], matchCells(listed, count)),
    subjects: subjectsOfMatches(listed),
  };
}

function subjectsOfMatches(matches: readonly Match[]): string[] {
  return matches.flatMap(({ recordId, householdId }) => {
    if (recordId !== '') return [recordSubject(recordId)];
    return householdId === '' ? [] : [householdSubject(householdId)];
  });
}

/** The values of the added columns for a row that was not asked. */
export function emptyCells(
  { product, extras, candidates }: Pick<AskSettings, 'product' | 'extras' | 'candidates'>,
  reason: string,
): readonly string[] {
  if (product === 'match') return matchCells([], candidates);
  return [EMPTY, reason, ...letteredFields(product).map(() => '?'), ...emptyExtraCells(extras, reason, candidates)];
}
