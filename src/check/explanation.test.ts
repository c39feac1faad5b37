import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../matching/compare/household.ts';
import { type Candidate, type Decision, decide } from '../matching/decide.ts';
import { EvidenceScorer } from '../matching/evidence/index.ts';
import { TEST_MODEL } from '../matching/evidence/model.testing.ts';
import { HOME, ODILE } from '../matching/household.testing.ts';
import type { Household, Member, Person } from '../matching/model.ts';
import { coveredFields, type ExplainedField, explainFields, reasonFor } from './explanation.ts';
import { publicHouseholdId } from './household-id.ts';
import { reasonsOf } from './reasons.ts';
import type { SearchResult } from './search-result.ts';

function compare(sent: Partial<Person>, held: Partial<Household> = {}, member: Partial<Member> = {}) {
  const person: Person = { ...HOME, ...ODILE, ...sent };
  const household: Household = { ...HOME, householdId: 1n, members: [{ ...ODILE, ...member }], ...held };
  const comparison = new HouseholdComparer(person).compare(household);
  const candidate: Candidate = { comparison, evidence: new EvidenceScorer(person, TEST_MODEL).score(comparison) };
  return { person, candidate };
}

describe('explainFields', () => {
  it.each<[string, Partial<Person>, Partial<Household>, Partial<Member>, Partial<ExplainedField>]>([
    ['lastName', { lastName: 'BERTOD' }, {}, {}, { result: 'P', distance: 1, percent: 14.3, ruleCode: 'distance' }],
    ['lastName', { lastName: '' }, {}, {}, { result: '?', rule: 'not sent', ruleCode: 'not-sent' }],
    ['number', {}, {}, {}, { sent: '4', held: '4', result: 'True', rule: 'equal', ruleCode: 'equal' }],
    ['number', { number: '4 BIS' }, {}, {}, { result: 'False', rule: 'other suffix', ruleCode: 'other-suffix' }],
    ['number', { number: '6' }, {}, {}, { result: 'False', rule: 'different', ruleCode: 'different' }],
    ['number', { flat: 'A99' }, {}, { flat: 'A12' }, { result: 'True', rule: 'equal, but flat A99 sent and A12 held' }],
    ['number', { flat: 'A12' }, {}, { flat: 'A12' }, { result: 'True', rule: 'equal, the same flat' }],
    ['number', { flat: 'A12' }, {}, {}, { result: 'True', rule: 'equal' }],
    ['birthDate', {}, {}, {}, { result: '000', ruleCode: 'date-parts' }],
    ['birthDate', { birthDate: '1980-05-07' }, {}, {}, { result: '001', ruleCode: 'date-parts' }],
    ['birthDate', { birthDate: '' }, {}, {}, { result: '?', rule: 'not sent', ruleCode: 'not-sent' }],
    ['birthDate', {}, {}, { birthDate: '' }, { result: '---', ruleCode: 'not-held' }],
    ['email', {}, {}, {}, { result: 'E', rule: 'equal', ruleCode: 'equal', bits: 10 }],
  ])('explains the field %s of %j', (field, sent, held, member, expected) => {
    const { person, candidate } = compare(sent, held, member);
    const explained = explainFields(person, candidate).find((one) => one.field === field);
    expect(explained).toMatchObject(expected);
    expect('distance' in explained!).toBe('distance' in expected);
  });

  it('marks what ID Check does not cover', () => {
    const { person, candidate } = compare({});
    const fields = explainFields(person, candidate);
    const codes = coveredFields(fields, 'idcheck').map(({ field, ruleCode }) => [field, ruleCode]);
    expect(Object.fromEntries(codes)).toMatchObject({
      lastName: 'equal',
      city: 'equal',
      birthDate: 'not-covered',
      email: 'not-covered',
      phone: 'not-covered',
    });
    expect(coveredFields(fields, 'idcheck-plus')).toBe(fields);
  });
});

describe('the reason of an answer', () => {
  const best = compare({}).candidate;
  const result = { best } as SearchResult;
  const found: Decision = decide(best.comparison, 'idcheck');

  it.each<[Partial<Decision>, string, readonly string[]]>([
    [{}, 'FOUND: the last name is close, the address is close, the place agrees.', ['address_close', 'place_agrees']],
    [
      { found: false, lastNameClose: false },
      'NOT FOUND: the last name is not close, the address',
      ['last_name_not_close'],
    ],
    [{ addressClose: false }, 'the address is not close', ['address_not_close']],
    [{ coreClose: false }, 'the address is close only in street type and articles', ['address_not_close']],
    [{ placeAgrees: false }, 'the place does not agree.', ['place_differs']],
    [{ emailEqual: true }, 'the place agrees, the e-mail is equal.', ['email_equal']],
    [{ phoneEqual: true }, 'the place agrees, the phone is equal.', ['phone_equal']],
  ])('for %j says: %s', (change, sentence, reasons) => {
    const decision = { ...found, ...change };
    expect(reasonFor(decision, result)).toContain(sentence);
    expect(reasonsOf(decision)).toEqual(expect.arrayContaining([...reasons]));
    expect(reasonsOf(decision)).toHaveLength(3 + Number(decision.emailEqual) + Number(decision.phoneEqual));
  });

  it('says that nothing was found, or nothing near', () => {
    expect(reasonFor(undefined, { ...result, best: undefined })).toMatch(
      /^NOT FOUND: no household shares a blocking key/,
    );
    expect(reasonFor(undefined, result)).toMatch(/^NOT FOUND: neither the last name nor the address is close/);
    expect(reasonsOf(undefined)).toEqual(['no_household_near']);
  });
});

describe('publicHouseholdId', () => {
  it('returns the stored number without a key, and another signed 64-bit number for each key', () => {
    expect(publicHouseholdId(undefined)(-7n)).toBe('-7');
    const ids = ['a', 'b'].map((key) => publicHouseholdId(key)(-7n));
    expect(new Set([...ids, publicHouseholdId('a')(8n), '-7']).size).toBe(4);
    for (const id of ids) expect(BigInt.asIntN(64, BigInt(id))).toBe(BigInt(id));
    expect(publicHouseholdId('a')(-7n)).toBe(ids[0]);
  });
});
