import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../matching/compare/household.ts';
import type { Candidate } from '../matching/decide.ts';
import { EvidenceScorer } from '../matching/evidence/index.ts';
import { TEST_MODEL } from '../matching/evidence/model.testing.ts';
import { HOME, ODILE } from '../matching/household.testing.ts';
import type { Member, Person } from '../matching/model.ts';
import {
  CandidateRanking,
  MAX_RIVALS,
  mergeCandidates,
  probabilityBeside,
  type RankedCandidate,
} from './ranked-candidates.ts';

const MEMBER: Member = { ...ODILE, email: '', phone: '' };
const PERSON: Person = { ...HOME, ...MEMBER };
const KEY = 'postal code, last name';

/** A candidate with some evidence, in bits. */
function candidate(householdId: bigint, bits: number, member: Partial<Member> = {}): Candidate {
  const household = { ...HOME, householdId, members: [{ ...MEMBER, ...member }] };
  const comparison = new HouseholdComparer(PERSON).compare(household);
  const evidence = new EvidenceScorer(PERSON, TEST_MODEL).score(comparison);
  return { comparison, evidence: { ...evidence, total: bits } };
}

function rankingOf(max: number, ...candidates: readonly Candidate[]): CandidateRanking {
  const ranking = new CandidateRanking(max);
  for (const one of candidates) ranking.add(one, KEY);
  return ranking;
}

const idsOf = (ranked: readonly RankedCandidate[]) =>
  ranked.map((one) => Number(one.candidate.comparison.household.householdId));

describe('CandidateRanking', () => {
  const [first, second, third] = [candidate(1n, 30), candidate(2n, 20), candidate(3n, 10)];

  it.each([[[first, second, third]], [[third, second, first]], [[second, third, first]]])(
    'lists the candidates by evidence, in any order of arrival',
    (candidates) => {
      const ranked = rankingOf(3, ...candidates).ranked(PERSON, 0, TEST_MODEL);
      expect(idsOf(ranked)).toEqual([1, 2, 3]);
      expect(ranked[0]).toMatchObject({ candidate: first, person: PERSON, foundBy: KEY });
    },
  );

  it('keeps only the best candidates', () => {
    expect(idsOf(rankingOf(2, third, second, first).ranked(PERSON, 0, TEST_MODEL))).toEqual([1, 2]);
    expect(idsOf(rankingOf(2, first, second, third).ranked(PERSON, 0, TEST_MODEL))).toEqual([1, 2]);
    expect(rankingOf(2).ranked(PERSON, 0, TEST_MODEL)).toEqual([]);
  });

  it('lists the smaller household id first if the evidence is equal', () => {
    expect(idsOf(rankingOf(2, candidate(9n, 20), candidate(8n, 20)).ranked(PERSON, 0, TEST_MODEL))).toEqual([8, 9]);
  });

  it('shares the probability by the evidence of all candidates', () => {
    // The calibration of the tests halves the odds with every two bits.
    const ranking = rankingOf(3, candidate(1n, 30), candidate(2n, 28), candidate(3n, 26));
    const [best, next, last] = ranking.ranked(PERSON, 2 ** -2 + 2 ** -4, TEST_MODEL);
    expect(best!.probability / next!.probability).toBeCloseTo(2, 6);
    expect(best!.probability / last!.probability).toBeCloseTo(4, 6);
  });

  it('gives the same probabilities however many candidates are listed', () => {
    const candidates = [30, 29, 28, 25, 24, 10].map((bits, i) => candidate(BigInt(i + 1), bits));
    const others = candidates.slice(1).reduce((sum, { evidence }) => sum + 2 ** (evidence.total - 30), 0);
    const few = rankingOf(MAX_RIVALS, ...candidates).ranked(PERSON, others, TEST_MODEL);
    const many = rankingOf(6, ...candidates).ranked(PERSON, others, TEST_MODEL);
    expect(many).toHaveLength(6);
    for (const [i, { probability }] of few.entries()) expect(many[i]!.probability).toBeCloseTo(probability, 12);
    expect(many[4]!.probability / many[0]!.probability).toBeCloseTo(2 ** -6, 12);
    expect(many[5]!.probability / many[0]!.probability).toBeCloseTo(2 ** -20, 12);
  });

  it('gives candidates with equal evidence the same probability', () => {
    const namesake = candidate(2n, 20, { birthDate: '1981-02-03' });
    const [one, other] = rankingOf(2, candidate(1n, 20), namesake).ranked(PERSON, 1, TEST_MODEL);
    expect(one!.probability).toBe(other!.probability);
    expect(one!.probability).toBeLessThanOrEqual(0.5);
  });

  it('gives a person with two records the probability of the better one', () => {
    const alone = rankingOf(1, candidate(1n, 20)).ranked(PERSON, 0, TEST_MODEL)[0]!.probability;
    const [best, further] = rankingOf(2, candidate(1n, 20), candidate(2n, 18)).ranked(PERSON, 0.25, TEST_MODEL);
    expect(best!.probability).toBeCloseTo(alone, 9);
    expect(further!.probability).toBeLessThan(alone);
  });
});

describe('mergeCandidates', () => {
  const ranked = (one: Candidate, probability: number): RankedCandidate => ({
    candidate: one,
    person: PERSON,
    foundBy: KEY,
    probability,
  });
  const searched = (...candidates: readonly RankedCandidate[]) => ({ best: candidates[0]?.candidate, candidates });

  it('keeps the best of the first search first and sorts the others by probability', () => {
    // 2 has more evidence than 5, and is less probable. The best of the first search counts more against 4 than against 6.
    const better = searched(
      ranked(candidate(1n, 20), 0.5),
      ranked(candidate(5n, 18), 0.2),
      ranked(candidate(2n, 19), 0.1),
    );
    const other = searched(
      ranked(candidate(3n, 20), 0.4),
      ranked(candidate(4n, 10), 0.02),
      ranked(candidate(6n, 12), 0.01),
    );
    const merged = mergeCandidates(better, other);
    expect(idsOf(merged)).toEqual([1, 3, 5, 2, 6, 4]);
    const probabilities = merged.map(({ probability }) => probability);
    expect(probabilities).toEqual([...probabilities].sort((one, two) => two - one));
    expect(idsOf(mergeCandidates(searched(), other))).toEqual([3, 4, 6]);
    expect(idsOf(mergeCandidates(better, searched()))).toEqual([1, 5, 2]);
  });

  it('lists probabilities that add up to at most 1', () => {
    const better = searched(ranked(candidate(1n, 20), 0.5), ranked(candidate(2n, 20), 0.5));
    const other = searched(ranked(candidate(3n, 10), 0.6), ranked(candidate(4n, 10), 0.3));
    const merged = mergeCandidates(better, other).map(({ probability }) => probability);
    expect(merged[0]).toBeCloseTo(1 / (2 + 2 ** -10), 9);
    expect(merged.reduce((sum, probability) => sum + probability)).toBeCloseTo(1, 9);
    expect(merged).toEqual([...merged].sort((one, two) => two - one));
  });

  it('lists a person once, with the reading of the first search', () => {
    const better = searched(ranked(candidate(1n, 20), 0.5));
    const other = searched(ranked(candidate(1n, 18), 0.4));
    const merged = mergeCandidates(better, other);
    expect(merged).toEqual(better.candidates);
  });

  it('distinguishes the members of a household', () => {
    const better = searched(ranked(candidate(1n, 20), 0.5));
    const sister = ranked(candidate(1n, 18, { id: '2' }), 0.4);
    expect(mergeCandidates(better, searched(sister))).toHaveLength(2);
  });

  it('lowers the probability of every candidate by the best one of the other search', () => {
    const better = searched(ranked(candidate(1n, 20), 0.8));
    const other = searched(ranked(candidate(2n, 19), 0.4));
    const [first, second] = mergeCandidates(better, other);
    expect(first!.probability).toBeCloseTo(1 / (1 / 0.8 + 2 ** -1), 9);
    expect(second!.probability).toBeCloseTo(1 / (1 / 0.4 + 2), 9);
  });
});

describe('probabilityBeside', () => {
  it('does not change without a rival, for the same household, and for probability 0', () => {
    const [one, rival] = [candidate(1n, 20), candidate(2n, 19)];
    expect(probabilityBeside(0.8, one, undefined)).toBe(0.8);
    expect(probabilityBeside(0.8, undefined, rival)).toBe(0.8);
    expect(probabilityBeside(0.8, one, candidate(1n, 15))).toBe(0.8);
    expect(probabilityBeside(0, one, rival)).toBe(0);
  });
});
