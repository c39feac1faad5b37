import type { Explanation } from '../check/index.ts';
import type { Match } from '../check/match.ts';
import { sentenceFor } from '../check/reasons.ts';
import type { CheckAnswer } from '../matching/answer.ts';

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
  /** Only if {@link needsMatch}. */
  readonly match: Match | undefined;
}

const CELLS: Readonly<Record<ExtraColumn, (sources: ExtraSources) => readonly string[]>> = {
  number: ({ answer }) => [answer.number ? 'True' : 'False'],
  household: ({ answer }) => [answer.householdId],
  distances: ({ answer }) => [distanceText(answer.lastNameDistance), distanceText(answer.firstNameDistance)],
  probability: ({ explanation }) => [String(explanation!.probability)],
  reason: ({ explanation, match }) => [sentenceFor(explanation!, match?.probability)],
  record: ({ explanation }) => [explanation!.answer.found ? explanation!.recordIds.join(' ') : ''],
  match: ({ match }) => [match!.recordId, match!.householdId, String(match!.probability)],
};

const distanceText = (distance: number | undefined) => (distance === undefined ? '' : String(distance));

/** Whether the columns need the slower check that gives reasons. */
export function needsExplanation(extras: readonly ExtraColumn[]): boolean {
  return extras.some((extra) => extra === 'probability' || extra === 'reason' || extra === 'record');
}

export function needsMatch(extras: readonly ExtraColumn[]): boolean {
  return extras.includes('match');
}

export function extraNames(extras: readonly ExtraColumn[]): string[] {
  return extras.flatMap((extra) => EXTRAS[extra]);
}

export function extraCells(extras: readonly ExtraColumn[], sources: ExtraSources): string[] {
  return extras.flatMap((extra) => CELLS[extra](sources));
}

/** The cells of a row that was not asked: the reason, and otherwise nothing. */
export function emptyExtraCells(extras: readonly ExtraColumn[], reason: string): string[] {
  return extras.flatMap((extra) => (extra === 'reason' ? [`Not checked: ${reason}`] : EXTRAS[extra].map(() => '')));
}
