import { describe, expect, it } from 'vitest';
import { compareBirthDate } from '../compare/birth-date.ts';
import { gradeEquality } from '../grade.ts';
import { TEST_FREQUENCIES, TEST_WEIGHTS } from './model.testing.ts';
import {
  birthDateBits,
  contactBits,
  equalBirthDateBits,
  maxUnequalBirthDateBits,
  nearContactBits,
} from './personal.ts';

const levels = TEST_WEIGHTS.birthDate;
/** Two people share a birth date by chance once in 80 years of 365 days. */
const SHARE = Math.log2(80 * 365);

describe('birthDateBits', () => {
  it.each([
    ['an equal date', '1980-05-06', '1980-05-06', levels.same + SHARE],
    ['another day', '1980-05-06', '1980-05-07', levels.day + SHARE - Math.log2(30)],
    ['another month', '1980-05-06', '1980-04-06', levels.month + SHARE - Math.log2(12)],
    ['another year', '1980-05-06', '1981-05-06', levels.year + SHARE - Math.log2(80)],
    ['day and month exchanged', '1980-05-06', '1980-06-05', levels.exchanged + SHARE],
    ['only the year equal', '1980-05-06', '1980-04-07', levels.twoParts + Math.log2(80)],
    ['only the month equal', '1980-05-06', '1981-05-07', levels.twoParts + Math.log2(12)],
    ['only the day equal', '1980-05-06', '1981-04-06', levels.twoParts + Math.log2(30)],
    ['a date that many have', '1970-01-01', '1970-01-01', levels.same + 4],
    ['1 January, which may stand for an unknown date', '1970-01-01', '1981-04-07', -1],
    ['a date against 1 January', '1981-04-07', '1970-01-01', -1],
    ['another date', '1980-05-06', '1981-04-07', levels.different],
    ['a day that is not held', '1980-05-06', '1980-05-00', levels.same + SHARE - Math.log2(30)],
    ['a day that was not sent', '1980-05-00', '1980-05-06', levels.same + SHARE - Math.log2(30)],
    ['a month that is not held', '1980-05-06', '1980-00-06', levels.same + SHARE - Math.log2(12)],
    ['a month that was not sent', '1980-00-06', '1980-05-06', levels.same + SHARE - Math.log2(12)],
    ['a year alone', '1980-00-00', '1980-05-06', levels.same + SHARE - Math.log2(30) - Math.log2(12)],
    ['equal years alone', '1980-00-00', '1980-00-00', levels.same + SHARE - Math.log2(30) - Math.log2(12)],
    ['no date sent', '', '1980-05-06', 0],
    ['no date held', '1980-05-06', '', 0],
  ])('of %s', (_, sent, held, bits) => {
    expect(birthDateBits(compareBirthDate(sent, held), { sent, held }, levels, TEST_FREQUENCIES.birthDate)).toBeCloseTo(
      bits,
      9,
    );
  });

  it('are at most those of an equal date', () => {
    expect(equalBirthDateBits(levels, Number.NEGATIVE_INFINITY)).toBeCloseTo(levels.same + SHARE, 9);
  });
});

describe('maxUnequalBirthDateBits', () => {
  it('is the most of any date that is not equal or not complete', () => {
    expect(maxUnequalBirthDateBits(levels)).toBeCloseTo(levels.same + SHARE - Math.log2(12), 9);
    expect(maxUnequalBirthDateBits({ ...levels, same: -99 })).toBeCloseTo(levels.exchanged + SHARE, 9);
    expect(maxUnequalBirthDateBits({ ...levels, same: -99, exchanged: -99 })).toBeCloseTo(
      levels.month + SHARE - Math.log2(12),
      9,
    );
  });
});

describe('contactBits', () => {
  const { email } = TEST_WEIGHTS;
  const frequency = (people: number) => ({ people, log2Shared: TEST_FREQUENCIES.email });
  it.each([
    ['an equal one of a small base', 'a', 'a', 4, email.equal + 10],
    ['an equal one of a large base', 'a', 'a', 2 ** 20, email.equal + 20 - email.sharing],
    ['one that many people have', 'shared@example.org', 'shared@example.org', 2 ** 20, email.equal + 3],
    ['a different one', 'a', 'b', 2 ** 20, email.different],
    ['one that was not sent', '', 'b', 2 ** 20, 0],
    ['one that is not held', 'a', '', 2 ** 20, 0],
  ])('of %s', (_, sent, held, people, bits) => {
    expect(contactBits(gradeEquality(sent, held), email, frequency(people))).toBe(bits);
  });
});

describe('nearContactBits', () => {
  const frequency = (people: number) => ({ people, log2Shared: TEST_FREQUENCIES.email });
  it('are fewer the more people may have a similar one, and never negative', () => {
    expect(nearContactBits({ m: -5, neighbours: 3 }, frequency(2 ** 20))).toBe(12);
    expect(nearContactBits({ m: -5, neighbours: 3 }, frequency(2 ** 4))).toBe(0);
  });
});
