import { describe, expect, it } from 'vitest';
import { compareSubscriber, roundScore, scoresOf } from './compare.ts';
import {
  createMobileChecker,
  isRefusal,
  type Line,
  type MobileNumber,
  normalizeClaim,
  parseMobileNumber,
  type Refusal,
} from './index.ts';
import { answered, failed, type OperatorSource } from './operators/operator.ts';

const claim = normalizeClaim({ lastName: 'Martin' }, 'FR');

function line(operator: string, more: Partial<Line> = {}): Line {
  return {
    operator,
    isConnected: true,
    answers: (scope) => scope === 'matching_notp',
    match: () => answered({ scores: scoresOf(compareSubscriber(claim, claim.person)) }),
    wasSimSwapped: () => answered(true),
    ...more,
  };
}

const sourceOf = (...lines: Line[]): OperatorSource => ({ linesOf: () => lines, close: () => {} });
const number = parseMobileNumber('0612345678', 'FR') as MobileNumber;

function located(sources: readonly OperatorSource[], allowed?: readonly string[]): string[] | Refusal {
  const lines = createMobileChecker(sources).locate(number, allowed);
  return isRefusal(lines) ? lines : lines.map(({ operator }) => operator);
}

describe('MobileChecker.locate', () => {
  it('returns the lines of the first source that has one', () => {
    expect(located([sourceOf(), sourceOf(line('A'), line('B')), sourceOf(line('C'))])).toEqual(['A', 'B']);
  });

  it('returns only permitted operators, in any case', () => {
    const sources = [sourceOf(line('Alpha Mobile'), line('Beta'))];
    expect(located(sources, [' BETA '])).toEqual(['Beta']);
    expect(located(sources, ['Gamma'])).toEqual({ why: 'operator-not-authorized', operator: 'Alpha Mobile' });
    expect(located(sources, [])).toEqual({ why: 'operator-not-authorized', operator: 'Alpha Mobile' });
  });

  it('returns only operators that can be queried', () => {
    expect(located([sourceOf(line('A', { isConnected: false }), line('B'))])).toEqual(['B']);
    expect(located([sourceOf(line('A', { isConnected: false }))])).toEqual({
      why: 'operator-not-connected',
      operator: 'A',
    });
  });

  it('returns a refusal if no operator serves the number or the number is invalid', () => {
    expect(located([sourceOf()])).toEqual({ why: 'operator-not-found', operator: '' });
    const nobody = createMobileChecker([sourceOf()]);
    expect(nobody.locate({ ...number, isAllocated: () => false })).toEqual({ why: 'number-invalid', operator: '' });
  });
});

describe('MobileChecker.ask', () => {
  const ask = (...lines: Line[]) => createMobileChecker([]).ask(lines, { scope: 'matching_notp', claim });

  it('queries the next operator only if one does not hold the number', async () => {
    const unknown = line('A', { match: () => failed('number-unknown') });
    expect(await ask(unknown, line('B'))).toMatchObject({ operator: 'B', scores: { familyName: 1 } });
    expect(await ask(unknown, unknown)).toEqual({ why: 'number-unknown', operator: 'A' });
    const down = line('A', { match: () => failed('unreachable') });
    expect(await ask(down, line('B'))).toEqual({ why: 'unreachable', operator: 'A' });
  });

  it('does not query operators for scopes that they do not support', async () => {
    const checker = createMobileChecker([]);
    for (const scope of ['numVerify', 'matching', 'formfilling', 'billing'] as const) {
      expect(await checker.ask([line('A')], { scope })).toEqual({ why: 'scope-not-supported', operator: 'A' });
    }
    const refused = await checker.ask([line('A')], { scope: 'simswap', period: 1 });
    expect(refused).toEqual({ why: 'scope-not-supported', operator: 'A' });
  });
});

describe('parseMobileNumber', () => {
  it.each([
    ['06 12 34 56 78', '+33612345678'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['0033612345678', '+33612345678'],
    ['33612345678', '+33612345678'],
    ['+32 470 12 34 56', '+32470123456'],
    ['06 39 98 00 01', '+262639980001'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseMobileNumber(text, 'FR')).toMatchObject({ number: expected });
  });

  it.each([
    ['', 'number-empty'],
    ['   ', 'number-empty'],
    ['06', 'number-invalid'],
    ['061234567890', 'number-invalid'],
    ['mobile', 'number-invalid'],
    ['0612345678;drop', 'number-invalid'],
    ['01 44 55 66 77', 'number-ineligible'],
    ['09 70 00 00 00', 'number-ineligible'],
    ['0800 123 456', 'number-ineligible'],
    ['+32 2 555 12 12', 'number-ineligible'],
  ])('rejects %j: %s', (text, problem) => {
    expect(parseMobileNumber(text, 'FR')).toBe(problem);
  });

  it('reads a national number as one of the given country', () => {
    expect(parseMobileNumber('0470 12 34 56', 'BE')).toMatchObject({ number: '+32470123456', countries: ['BE'] });
  });

  it('accepts a number of a range that is not allocated', () => {
    const isAllocated = (text: string) => (parseMobileNumber(text, 'FR') as MobileNumber).isAllocated();
    expect([isAllocated('0710000000'), isAllocated('0612345678')]).toEqual([false, true]);
    expect([isAllocated('+32470123456'), isAllocated('+262639980001')]).toEqual([true, false]);
  });
});

describe('the score of a street', () => {
  const held = normalizeClaim({ address: '12 rue des Lilas' }, 'FR').person;
  const score = (typed: object) => scoresOf(compareSubscriber(normalizeClaim(typed, 'FR'), held)).streetAddress;

  it('includes the number if both addresses have one', () => {
    expect(score({ address: 'rue des Lilas', streetNumber: '12' })).toBe(1);
    expect(score({ address: '12 rue des Lilas' })).toBe(1);
    expect(score({ address: '12 rue des Lilas', streetNumber: '12' })).toBe(1);
    expect(score({ address: 'rue des Lilas' })).toBe(1);
    expect(score({ address: 'r. des lilas', streetNumber: '14' })).toBeLessThan(1);
    expect(score({ streetNumber: '12' })).toBeUndefined();
  });
});

describe('roundScore', () => {
  it('returns 1 only for equal values', () => {
    expect(roundScore(1)).toBe(1);
    expect(roundScore(0.9999)).toBe(0.99);
    expect(roundScore(0.835)).toBe(0.84);
    expect(roundScore(0)).toBe(0);
  });
});
