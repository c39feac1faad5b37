import { describe, expect, it } from 'vitest';
import { compareBirthDate } from '../compare/birth-date.ts';
import { gradeEquality } from '../grade.ts';
import { TEST_WEIGHTS } from './model.testing.ts';
import { birthDateBits, contactBits, equalBirthDateBits, equalContactBits } from './personal.ts';

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
    ['only the year equal', '1980-05-06', '1980-04-07', levels.sameYearBits],
    ['another year and day', '1980-05-06', '1981-05-07', levels.different],
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
    expect(birthDateBits(compareBirthDate(sent, held), { sent, held }, levels)).toBeCloseTo(bits, 9);
  });

  it('are at most those of an equal date', () => {
    expect(equalBirthDateBits(levels)).toBeCloseTo(levels.same + SHARE, 9);
  });
});

describe('contactBits', () => {
  const { contact } = TEST_WEIGHTS;
  it.each([
    ['an equal one of a small base', 'a', 'a', 4, contact.equal + 10],
    ['an equal one of a large base', 'a', 'a', 2 ** 20, contact.equal + 19],
    ['a different one', 'a', 'b', 2 ** 20, contact.different],
    ['one that was not sent', '', 'b', 2 ** 20, 0],
    ['one that is not held', 'a', '', 2 ** 20, 0],
  ])('of %s', (_, sent, held, households, bits) => {
    expect(contactBits(gradeEquality(sent, held), contact, households)).toBe(bits);
  });

  it('count half the base, because one in two people has none', () => {
    expect(equalContactBits(contact, 2 ** 12)).toBe(contact.equal + 11);
  });
});
