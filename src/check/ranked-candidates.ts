import { type Candidate, likelier } from '../matching/decide.ts';
import { logOdds, type ScoringModel, shareOdds } from '../matching/evidence/index.ts';
import type { Person } from '../matching/model.ts';
import type { KeyKind } from '../reference/keys/index.ts';
import { areSamePerson } from './same-person.ts';

/** One of the most likely candidates of a question. */
export interface RankedCandidate {
  readonly candidate: Candidate;
  /** The question as it was normalized when the candidate was found. */
  readonly person: Person;
  readonly foundBy: KeyKind;
  /**
   * Probability that this candidate is the one asked about, 0 to 1. The probabilities of different people add up to at most 1;
   * further records of one person take nothing from the first.
   */
  readonly probability: number;
}

/**
 * How many candidates for one person have their odds compared, and how many bits of evidence they may have less than the best.
 * Larger values make no measurable difference (quality/LEDGER.md).
 */
export const MAX_RIVALS = 4;
const MAX_BITS_BEHIND = 12;

/** @param evidence in bits, as `best` */
export function isRival(evidence: number, best: number): boolean {
  return evidence >= best - MAX_BITS_BEHIND;
}

/** Keeps the candidates with the most evidence, the most likely first. */
export class CandidateRanking {
  private readonly max: number;
  private readonly kept: { readonly candidate: Candidate; readonly foundBy: KeyKind }[] = [];

  constructor(max: number) {
    this.max = max;
  }

  add(candidate: Candidate, foundBy: KeyKind): void {
    let position = this.kept.length;
    while (position > 0 && likelier(this.kept[position - 1]!.candidate, candidate) === candidate) position--;
    if (position >= this.max) return;
    this.kept.splice(position, 0, { candidate, foundBy });
    if (this.kept.length > this.max) this.kept.pop();
  }

  /**
   * The candidates with their probabilities, the most probable first. The odds of those that are no rivals of the first are
   * assumed to differ from its odds as their evidence does.
   * @param others the sum of 2^(evidence - the best's evidence) over all candidates but the best
   */
  ranked(person: Person, others: number, model: ScoringModel): RankedCandidate[] {
    const { kept } = this;
    const [first] = kept;
    if (first === undefined) return [];
    const best = first.candidate.evidence.total;
    const ratioOf = (candidate: Candidate) => 2 ** (candidate.evidence.total - best);
    const rivals = kept.filter(({ candidate }, i) => i < MAX_RIVALS && isRival(candidate.evidence.total, best));
    const rest = rivals.reduce((sum, { candidate }) => sum - ratioOf(candidate), others + 1);
    const odds = rivals.map(({ candidate }) => logOdds(person, candidate, model));
    const records = rivals.map(({ candidate }, i) =>
      rivals.findIndex((one, j) => j === i || areSamePerson(one.candidate, candidate, model.frequencies)),
    );
    const shares = shareOdds(odds, Math.max(0, rest), records);
    const ranked = kept.map(({ candidate, foundBy }, i) => {
      const likely = shares[i] ?? shares[0]! * ratioOf(candidate);
      return { candidate, person, foundBy, probability: likely };
    });
    return ranked.sort(byProbability);
  }
}

function byProbability(one: RankedCandidate, other: RankedCandidate): number {
  return other.probability - one.probability;
}

/** Merges the candidates of two searches for one question, the most probable first. The best of the first search stays first. */
export function mergeCandidates(better: SearchedCandidates, other: SearchedCandidates): RankedCandidate[] {
  const [first, ...rest] = better.candidates.map((one) => besideRival(one, other.best));
  const added = other.candidates
    .filter((one) => !better.candidates.some((known) => isSamePerson(known, one)))
    .map((one) => besideRival(one, better.best));
  const sorted = [...rest, ...added].sort(byProbability);
  return first === undefined ? sorted : [first, ...withinShare(sorted, 1 - first.probability)];
}

/**
 * The same candidates, their probabilities lowered in proportion if they add up to more than `share`: each was computed beside only
 * the best candidate of the other search.
 */
function withinShare(candidates: readonly RankedCandidate[], share: number): readonly RankedCandidate[] {
  const sum = candidates.reduce((total, { probability }) => total + probability, 0);
  if (sum <= share) return candidates;
  return candidates.map((one) => ({ ...one, probability: (one.probability * share) / sum }));
}

interface SearchedCandidates {
  readonly best: Candidate | undefined;
  readonly candidates: readonly RankedCandidate[];
}

function besideRival(one: RankedCandidate, rival: Candidate | undefined): RankedCandidate {
  return { ...one, probability: probabilityBeside(one.probability, one.candidate, rival) };
}

/** A household found by the rules of another country counts like another candidate of the same search. */
export function probabilityBeside(
  probability: number,
  candidate: Candidate | undefined,
  rival: Candidate | undefined,
): number {
  if (candidate === undefined || rival === undefined || probability === 0) return probability;
  if (candidate.comparison.household.householdId === rival.comparison.household.householdId) return probability;
  return 1 / (1 / probability + 2 ** (rival.evidence.total - candidate.evidence.total));
}

function isSamePerson(one: RankedCandidate, other: RankedCandidate): boolean {
  const [left, right] = [one.candidate.comparison, other.candidate.comparison];
  if (left.household.householdId !== right.household.householdId) return false;
  return (['id', 'lastName', 'firstName', 'birthDate'] as const).every(
    (field) => left.member[field] === right.member[field],
  );
}
