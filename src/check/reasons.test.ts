import { describe, expect, it } from 'vitest';
import type { CheckAnswer } from '../matching/answer.ts';
import { type Decision, NOTHING_NEAR } from '../matching/decide.ts';
import { type Reason, reasonsOf, sentenceFor } from './reasons.ts';

const FOUND: Decision = {
  found: true,
  lastNameClose: true,
  addressClose: true,
  coreClose: true,
  placeAgrees: true,
  emailEqual: false,
  phoneEqual: false,
};
const NOT_FOUND: Decision = { ...FOUND, found: false };

describe('reasonsOf', () => {
  it.each<[string, Decision | undefined, Reason[]]>([
    ['no household near', undefined, ['no_household_near']],
    ['everything close', FOUND, ['last_name_close', 'address_close', 'place_agrees']],
    [
      'another last name',
      { ...NOT_FOUND, lastNameClose: false },
      ['last_name_not_close', 'address_close', 'place_agrees'],
    ],
    [
      'another address',
      { ...NOT_FOUND, addressClose: false },
      ['last_name_close', 'address_not_close', 'place_agrees'],
    ],
    [
      'only type and articles of the street close',
      { ...NOT_FOUND, coreClose: false },
      ['last_name_close', 'address_not_close', 'place_agrees'],
    ],
    ['another place', { ...NOT_FOUND, placeAgrees: false }, ['last_name_close', 'address_close', 'place_differs']],
    [
      'the same e-mail',
      { ...FOUND, addressClose: false, emailEqual: true },
      ['last_name_close', 'address_not_close', 'place_agrees', 'email_equal'],
    ],
    [
      'the same phone',
      { ...FOUND, placeAgrees: false, phoneEqual: true },
      ['last_name_close', 'address_close', 'place_differs', 'phone_equal'],
    ],
  ])('returns the clauses for %s', (_, decision, reasons) => {
    expect(reasonsOf(decision)).toEqual(reasons);
  });
});

describe('sentenceFor', () => {
  const answer = (change: Partial<CheckAnswer> = {}): CheckAnswer => ({ ...NOTHING_NEAR, ...change });

  it.each<[string, Decision | undefined, string]>([
    ['no household near', undefined, 'Not found. No household is close enough to compare.'],
    [
      'one differing field',
      { ...NOT_FOUND, lastNameClose: false },
      'Not found. In the nearest household: Last name differs.',
    ],
    [
      'another street with the same type',
      { ...NOT_FOUND, coreClose: false },
      'Not found. In the nearest household: Address differs.',
    ],
    [
      'two differing fields',
      { ...NOT_FOUND, addressClose: false, placeAgrees: false },
      'Not found. In the nearest household: Address and place differ.',
    ],
    ['three close fields', FOUND, 'Found. Last name, address, and place are close enough.'],
    [
      'name and e-mail',
      { ...FOUND, addressClose: false, placeAgrees: false, emailEqual: true },
      'Found. Last name and e-mail are close enough.',
    ],
    [
      'name and phone',
      { ...FOUND, coreClose: false, placeAgrees: false, phoneEqual: true },
      'Found. Last name and phone are close enough.',
    ],
  ])('describes %s', (_, decision, sentence) => {
    expect(sentenceFor({ answer: answer(), decision })).toBe(sentence);
  });

  it('tells that the person is probably the same from a probability of 50 % on', () => {
    const decision = { ...NOT_FOUND, addressClose: false };
    expect(sentenceFor({ answer: answer(), decision }, 0.5)).toMatch(/ differs\. Probably the same person\.$/);
    expect(sentenceFor({ answer: answer(), decision }, 0.49)).toMatch(/ differs\.$/);
  });

  it('points out another first name, which may be that of another household member', () => {
    const other = ' The first name differs: this may be another household member.';
    expect(sentenceFor({ answer: answer({ firstName: 'D' }), decision: FOUND })).toMatch(new RegExp(`${other}$`));
    expect(sentenceFor({ answer: answer({ firstName: 'P' }), decision: FOUND })).not.toContain(other);
  });
});
