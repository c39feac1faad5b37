import type { Explanation } from '../check/index.ts';
import { householdProbability, type Match } from '../check/match.ts';
import { sentenceFor } from '../check/reasons.ts';
import type { CheckAnswer } from '../matching/answer.ts';
import { decimalText } from '../tabular/index.ts';

/** Columns beside DQE's that can be added to the answers of ID Check, by what they show. */
const EXTRAS = {
  number: ['NUMBER'],
  household: ['HOUSEHOLDID'],
  distances: ['LASTNAME_DIST', 'FIRSTNAME_DIST'],
  probability: ['PROBABILITY'],
  reason: ['REASON'],
  record: ['RECORD_IDS'],
  match: ['MATCH_RECORD_ID', 'MATCH_HOUSEHOLDID', 'MATCH_PROBABILITY'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ExtraColumn = keyof typeof EXTRAS;

export const EXTRA_COLUMNS = Object.keys(EXTRAS) as readonly ExtraColumn[];

/** What the columns of a row are made of. */
export interface ExtraSources {
  readonly answer: CheckAnswer;
  /** Only if {@link needsExplanation}. */
  readonly explanation: Explanation | undefined;
  /** Only if {@link needsMatch}: the best match, then the other candidates. */
  readonly matches: readonly Match[];
}

const CELLS: Readonly<Record<Exclude<ExtraColumn, 'match'>, (sources: ExtraSources) => readonly string[]>> = {
  number: ({ answer }) => [answer.number ? 'True' : 'False'],
  household: ({ answer }) => [answer.householdId],
  distances: ({ answer }) => [distanceText(answer.lastNameDistance), distanceText(answer.firstNameDistance)],
  probability: ({ explanation, matches }) => [decimalText(householdProbability(explanation!, matches[0]!))],
  reason: ({ explanation, matches }) => [sentenceFor(explanation!, matches[0]?.probability)],
  record: ({ explanation }) => [explanation!.answer.found ? explanation!.recordIds.join(' ') : ''],
};

/** The cells of the matches, with blank ones up to a number of candidates. */
export function matchCells(matches: readonly Match[], candidates: number): string[] {
  const cells = matches.flatMap(({ recordId, householdId, probability }) => [
    recordId,
    householdId,
    decimalText(probability),
  ]);
  return [...cells, ...Array<string>(EXTRAS.match.length * candidates - cells.length).fill('')];
}

const distanceText = (distance: number | undefined) => (distance === undefined ? '' : String(distance));

/** Whether the columns need the slower check that gives reasons. */
export function needsExplanation(extras: readonly ExtraColumn[]): boolean {
  return extras.some((extra) => extra === 'probability' || extra === 'reason' || extra === 'record');
}

/** Whether the columns need the person: a household is at least as probable as the person found in it. */
export function needsMatch(extras: readonly ExtraColumn[]): boolean {
  return listsMatches(extras) || extras.includes('probability');
}

/** Whether the columns show the person. */
export function listsMatches(extras: readonly ExtraColumn[]): boolean {
  return extras.includes('match');
}

/** @param candidates of the match that have columns: those of the second and later ones end in their rank */
export function extraNames(extras: readonly ExtraColumn[], candidates = 1): string[] {
  return extras.flatMap((extra) => (extra === 'match' ? rankedNames(EXTRAS.match, candidates) : EXTRAS[extra]));
}

/** The names of columns for each of several candidates. */
export function rankedNames(names: readonly string[], candidates: number): string[] {
  return Array.from({ length: candidates }, (_, i) =>
    names.map((name) => (i === 0 ? name : `${name}_${i + 1}`)),
  ).flat();
}

export function extraCells(extras: readonly ExtraColumn[], sources: ExtraSources, candidates = 1): string[] {
  return extras.flatMap((extra) =>
    extra === 'match' ? matchCells(sources.matches, candidates) : CELLS[extra](sources),
  );
}

/** The cells of a row that was not asked: the reason, and otherwise nothing. */
export function emptyExtraCells(extras: readonly ExtraColumn[], reason: string, candidates = 1): string[] {
  return extras.flatMap((extra) =>
    extra === 'reason' ? [`Not checked: ${reason}`] : extraNames([extra], candidates).map(() => ''),
  );
}
