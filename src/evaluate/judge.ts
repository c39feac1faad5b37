import type { BatchProduct } from '../batch/index.ts';
import { type CheckSettings, createChecker } from '../check/index.ts';
import { createMatcher, householdProbability, MATCH_THRESHOLD } from '../check/match.ts';
import type { Product } from '../matching/answer.ts';
import type { PersonInput } from '../matching/model.ts';
import { importedHouseholdId } from '../reference/import/index.ts';
import type { ReferenceStore } from '../reference/store.ts';
import type { Judgement } from './evaluation.ts';

/**
 * The content of the column with the right answers: ids of imported rows, household ids, or marks of a review that say
 * whether the answer in the file is right.
 */
export const TRUTH_KINDS = ['record', 'household', 'mark'] as const;
export type TruthKind = (typeof TRUTH_KINDS)[number];

/** Checks a person and compares the answer with `truth`; `''` for a person who is not in the base. */
export type Judge = (person: PersonInput, truth: string) => Promise<Judgement>;

export interface JudgeSettings extends CheckSettings {
  readonly product: BatchProduct;
  readonly truthKind: TruthKind;
}

/** Birth dates of the persons must be valid. */
export function createJudge(base: { readonly store: ReferenceStore }, settings: JudgeSettings): Judge {
  return settings.product === 'match' ? judgeMatch(base, settings) : judgeCheck(base, settings.product, settings);
}

function judgeMatch(base: { readonly store: ReferenceStore }, settings: JudgeSettings): Judge {
  const matcher = createMatcher(base, { ...settings, threshold: 0 });
  const isHousehold = householdTest(settings);
  return async (person, truth) => {
    const { match, evidence } = await matcher.weigh(person);
    const { recordId, householdId, probability } = match;
    const isRight = settings.truthKind === 'record' ? recordId === truth : isHousehold(householdId, truth);
    const isPresent = truth !== '';
    return { isAnswered: householdId !== '', probability, isRight: isPresent && isRight, isPresent, evidence };
  };
}

/** For ID Check, FOUND is an answer. The right household is that of the record. */
function judgeCheck(base: { readonly store: ReferenceStore }, product: Product, settings: JudgeSettings): Judge {
  const checker = createChecker(base, settings);
  const matcher = createMatcher(base, { ...settings, threshold: MATCH_THRESHOLD });
  const isHousehold = householdTest(settings);
  return async (person, truth) => {
    const explanation = await checker.explain(person, product);
    const { answer, recordIds } = explanation;
    const probability = householdProbability(explanation, await matcher.match(person));
    const isRight =
      settings.truthKind === 'record' ? recordIds.includes(truth) : isHousehold(answer.householdId, truth);
    const isPresent = truth !== '';
    return { isAnswered: answer.found, probability, isRight: answer.found && isPresent && isRight, isPresent };
  };
}

/** A household is identified by its public id, or by the `household_id` of the import. */
function householdTest({ publicHouseholdId }: CheckSettings): (answered: string, truth: string) => boolean {
  return (answered, truth) =>
    answered === truth || (answered !== '' && answered === publicHouseholdId(importedHouseholdId(truth)));
}
