import { describe, expect, it } from 'vitest';
import type { CheckAnswer } from '../../src/matching/answer.ts';
import type { Household } from '../../src/matching/model.ts';
import { household, member } from '../oracle/household.testing.ts';
import { gradeHousehold, NO_LETTERS, rightLetters } from '../oracle/household.ts';
import { RuleIndex } from '../oracle/rule-index.ts';
import type { Question } from '../questions/question.ts';
import { type Asked, personFor } from './engine.ts';
import { wrongIn } from './failure.ts';
import { Judge } from './judge.ts';
import { Tally } from './tally.ts';

const REQUEST = {
  lastName: 'Martin',
  firstName: 'Jean',
  address: '12 rue des Lilas',
  postalCode: '75011',
  city: 'Paris',
};

function question(values: Partial<Question> = {}): Question {
  const truth = { householdId: 1n, personId: '1' };
  const corruptions = ['town-missing'];
  return {
    id: 0,
    kind: 'one',
    corruptions,
    keepsMeaning: false,
    neverFound: false,
    product: 'idcheck',
    request: REQUEST,
    truth,
    ...values,
  };
}

/** The correct answer if this household is the most likely one. */
function asked(home: Household | undefined, values: Partial<Asked> = {}, to = question()): Asked {
  const letters = home
    ? rightLetters(gradeHousehold(personFor(to.request, to.product), home), 'idcheck')[0]!
    : NO_LETTERS;
  const answer: CheckAnswer = { ...letters, householdId: letters.found ? `${home!.householdId}` : '' };
  return {
    found: answer.found,
    answer,
    likeliest: home && {
      householdId: home.householdId,
      personId: home.members[0]!.id,
      evidence: 30,
      probability: 0.99,
    },
    foundBy: 'postal code, street, number',
    candidates: 1,
    keysAsked: 1,
    crowded: 0,
    microseconds: 10,
    brought: true,
    reached: true,
    ...values,
  };
}

function judgeOf(households: readonly Household[]): Judge {
  const byId = new Map(households.map((home) => [home.householdId, [home]]));
  return new Judge({ byId }, new RuleIndex(households));
}

const own = household();
const neighbour = household({ householdId: 2n, number: '14', members: [member({ id: '2' })] });

describe('Judge', () => {
  it('accepts the right answer', () => {
    const verdict = judgeOf([own, neighbour]).judge(question(), asked(own));
    expect(verdict).toMatchObject({ standing: 'within', own: true, found: true, wrongLetters: [], cause: undefined });
    expect(wrongIn(question(), verdict)).toBeUndefined();
  });

  it.each([
    ['blocking', neighbour, { brought: false, reached: false }],
    ['early stop', neighbour, { brought: true, reached: false }],
    ['ranking', neighbour, { brought: true, reached: true }],
    ['letters', own, { found: false }],
  ] as const)('tells that the cause is %s', (cause, home, values) => {
    const verdict = judgeOf([own, neighbour]).judge(question(), asked(home, values));
    expect(verdict).toMatchObject({ standing: 'within', cause });
    expect(wrongIn(question(), verdict)).toContain(cause);
  });

  it('counts questions beyond the rule separately', () => {
    const beyond = question({ request: { ...REQUEST, lastName: 'Durand' } });
    expect(judgeOf([own]).judge(beyond, asked(own, {}, beyond))).toMatchObject({
      standing: 'beyond',
      own: true,
      found: false,
    });
  });

  it('counts ambiguous questions separately', () => {
    const withoutNumber = question({ request: { ...REQUEST, address: 'rue des Lilas' } });
    expect(judgeOf([own, neighbour]).judge(withoutNumber, asked(own, {}, withoutNumber)).standing).toBe('ambiguous');
  });

  it('detects a letter that differs from the oracle', () => {
    const wrong = asked(own);
    const answer: CheckAnswer = { ...wrong.answer!, address: 'S' };
    const verdict = judgeOf([own]).judge(question(), { ...wrong, answer });
    expect(verdict.wrongLetters).toEqual(['address']);
    expect(wrongIn(question(), verdict)).toContain('address');
  });

  it('expects no letters if no household is near', () => {
    expect(judgeOf([own]).judge(question(), asked(undefined)).wrongLetters).toEqual([]);
  });

  it('recognises a stranger whom the rule calls FOUND', () => {
    const stranger = question({
      kind: 'stranger',
      truth: undefined,
      request: { ...REQUEST, address: '16 rue des Lilas' },
    });
    const verdict = judgeOf([own]).judge(stranger, asked(own, { brought: undefined, reached: undefined }, stranger));
    expect(verdict).toMatchObject({
      standing: 'stranger',
      found: true,
      own: false,
      ruleFound: true,
      answeredIsFound: true,
    });
    expect(wrongIn(stranger, verdict)).toBeUndefined();
  });

  it('recognises a stranger who happens to be in the base', () => {
    const stranger = question({ kind: 'stranger', truth: undefined });
    expect(judgeOf([own]).judge(stranger, asked(own, {}, stranger)).standing).toBe('described');
  });

  it('expects FOUND for a true value in another spelling, whatever its letters', () => {
    const request = { ...REQUEST, lastName: 'Quelconque' };
    const about = (keepsMeaning: boolean) => {
      const to = question({ request, keepsMeaning });
      return judgeOf([own]).judge(to, asked(own, { found: false }, to)).standing;
    };
    expect(about(false)).toBe('beyond');
    expect(about(true)).toBe('within');
  });

  it('rejects every FOUND for some strangers, whatever the rule returns', () => {
    const about = (neverFound: Question['neverFound']) => {
      const to = question({ kind: 'stranger', truth: undefined, neverFound });
      const verdict = judgeOf([own]).judge(to, asked(own, { brought: undefined, reached: undefined }, to));
      return { ...verdict, standing: 'stranger' as const };
    };
    expect(about(false)).toMatchObject({ ruleFound: true, answeredIsFound: true });
    expect(about(true)).toMatchObject({ ruleFound: false, answeredIsFound: false });
    expect(about('by-contact')).toMatchObject({ ruleFound: true, answeredIsFound: true });
    expect(wrongIn(question({ kind: 'stranger' }), about(true))).toBe('a stranger was found');
  });

  it('rejects FOUND by a shared e-mail alone for some strangers', () => {
    const home = household({ members: [member({ email: 'shared@example.org' })] });
    const request = {
      ...REQUEST,
      address: '4 chemin vert',
      postalCode: '69001',
      city: 'Lyon',
      email: 'shared@example.org',
    };
    const about = (neverFound: Question['neverFound']) => {
      const values = { kind: 'stranger', product: 'idcheck-plus', truth: undefined, request, neverFound } as const;
      return judgeOf([home]).judge(question(values), { ...asked(home), answer: undefined }).ruleFound;
    };
    expect(about(false)).toBe(true);
    expect(about('by-contact')).toBe(false);
  });

  it('compares match with the person, not only with the household', () => {
    const home = household({ members: [member({ id: '1' }), member({ id: '9', firstName: 'ANNE' })] });
    const match = question({ product: 'match' });
    const other = { householdId: 1n, personId: '9', evidence: 30, probability: 0.9 };
    const judge = judgeOf([home]);
    expect(judge.judge(match, asked(home, { answer: undefined })).own).toBe(true);
    expect(judge.judge(match, asked(home, { answer: undefined, likeliest: other })).own).toBe(false);
  });
});

describe('Tally', () => {
  it('adds verdicts up', () => {
    const judge = judgeOf([own, neighbour]);
    const tally = new Tally({ name: 'all', family: '', kind: 'total', description: '' });
    const right = asked(own, { candidates: 3 });
    const wrong = asked(neighbour, { brought: false, reached: false });
    const stranger = question({
      kind: 'stranger',
      truth: undefined,
      request: { ...REQUEST, address: '16 rue des Lilas' },
    });
    tally.add(right, judge.judge(question(), right));
    tally.add(wrong, judge.judge(question(), wrong));
    tally.add(asked(own, {}, stranger), judge.judge(stranger, asked(own, {}, stranger)));
    const { counts, causes, candidates } = tally.row();
    expect(counts).toMatchObject({
      questions: 3,
      within: 2,
      brought: 1,
      reached: 1,
      own: 1,
      recalled: 1,
      strangers: 1,
      ruleFound: 1,
      ruleMissed: 0,
      found: 3,
      foundOwn: 1,
      foundByRule: 2,
      foundLetters: 3,
      letters: 3,
      lettersRight: 3,
    });
    expect(causes).toEqual({ blocking: 1 });
    expect(candidates.most).toBe(3);
  });
});
