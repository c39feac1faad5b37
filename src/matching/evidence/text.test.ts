import { describe, expect, it } from 'vitest';
import { FirstNameComparer } from '../compare/first-name.ts';
import { asSwapped, LastNameComparer } from '../compare/last-name.ts';
import { ODILE } from '../household.testing.ts';
import { TEST_FREQUENCIES, TEST_WEIGHTS } from './model.testing.ts';
import { hasFirstNameInLastName, isOtherReading, maxTextBits, nameBits, textBits } from './text.ts';

const { firstName: share } = TEST_FREQUENCIES;
const levels = TEST_WEIGHTS.firstName;

const compare = (sent: string, firstName: string) => new FirstNameComparer([sent]).compare({ firstName });

describe('textBits', () => {
  it.each([
    ['the share of an equal value', 'LUC', 'LUC', 8],
    ['the share of the value held', 'LUC', 'MARIE', 3],
    ['the share of the values close to the one sent, if that is more', 'MARIE', 'LUC', 2],
    ['the share of the value held, if that is more', 'LUC', 'LUK', 7],
  ])('are m less %s', (_, sent, held, bits) => {
    expect(textBits({ m: 0, neighbours: 1 }, { sent, held }, share)).toBe(bits);
  });

  it('count a value of more than half of all as half', () => {
    expect(textBits({ m: -2, neighbours: 0 }, { sent: 'A', held: 'A' }, () => 0)).toBe(-1);
    expect(maxTextBits({ m: -2, neighbours: 5 }, -3)).toBe(-1);
  });

  it('are at most those of the value sent with its neighbours', () => {
    expect(maxTextBits({ m: -2, neighbours: 3 }, -8)).toBe(3);
  });
});

describe('nameBits', () => {
  it.each([
    ['equal', 'MARIE', 'MARIE', levels.E.m + 3],
    ['rare and equal', 'ODILE', 'ODILE', levels.E.m + 8],
    ['close', 'BERNADETTE', 'BERNADETTA', levels.S.m + 7],
    ['less close', 'BERNARD', 'BERNART', levels.P.m + 7],
    ['one edit of a short name', 'LUC', 'LUK', levels.P.m + 7],
    ['part of a compound', 'ODILE', 'ANNE ODILE', levels.part.m + 4],
    ['a compound of which a part is held', 'ANNE ODILE', 'ODILE', levels.part.m + 4],
    ['the same words', 'ODILE ANNE', 'ANNE ODILE', levels.part.m + 4],
    ['a short form', 'BOB', 'ROBERT', levels.part.m + 4],
    ['an initial', 'O', 'ODILE', -1],
    ['another', 'ODILE', 'BERNARD', levels.D.m],
    ['not sent', '', 'ODILE', 0],
    ['not held', 'ODILE', '', 0],
  ])('of a name that is %s', (_, sent, held, bits) => {
    expect(nameBits(compare(sent, held), levels, share)).toBe(bits);
  });

  it('of names in each other’s place are those of that level', () => {
    const swapped = asSwapped(compare('ODILE', 'BERNARD'), compare('BERNARD', 'BERNARD'));
    expect(nameBits(swapped, levels, share)).toBe(levels.swapped.m + 6);
  });

  it('of a short form of one of several names are those of its own level, if there is one', () => {
    const shortPart = { m: -2, neighbours: 1 };
    const bits = (sent: string, held: string) => nameBits(compare(sent, held), { ...levels, shortPart }, share);
    expect(bits('JIM', 'JAMES WILLIAM')).toBe(-2 + 7);
    expect(bits('JAMES WILLIAM', 'JIM')).toBe(-2 + 7);
    expect(bits('JIM', 'ROBERT WILLIAM')).toBe(levels.D.m);
    expect(nameBits(compare('JIM', 'JAMES WILLIAM'), levels, share)).toBe(levels.D.m);
  });
});

describe('names read by a machine', () => {
  const sound = { m: -2, neighbours: 1 };
  const bits = (sent: string, held: string) => nameBits(compare(sent, held), { ...levels, sound }, share);

  it.each([
    ['RNARIA', 'MARIA'],
    ['LEORN', 'LEOM'],
    ['CLIDIER', 'DIDIER'],
    ['JUHA', 'JULIA'],
  ])('%s is %s with letters that look alike', (sent, held) => {
    expect(bits(sent, held)).toBe(-2 + 7);
  });

  it('are other names if more than such letters differ', () => {
    expect(bits('RNARIO', 'MARIA')).toBe(levels.D.m);
    expect(bits('BERNARD', 'ODILE')).toBe(levels.D.m);
  });
});

describe('one word of a compound name, misspelt', () => {
  const partMisspelt = { m: -3, neighbours: 1 };
  const bits = (sent: string, held: string) => nameBits(compare(sent, held), { ...levels, partMisspelt }, share);

  it('counts more than another name', () => {
    expect(bits('HERNAMDEZ', 'HERNANDEZ PEREZ')).toBe(-3 + 7);
    expect(bits('HERNANDEZ PEREZ', 'PERES')).toBe(-3 + 7);
  });

  it.each([
    ['of two edits', 'HERNAMDES', 'HERNANDEZ PEREZ'],
    ['of a short word', 'PRES', 'HERNANDEZ PERS'],
    ['beside another word', 'HERNAMDEZ LOPEZ', 'HERNANDEZ PEREZ'],
  ])('is another name %s', (_, sent, held) => {
    expect(bits(sent, held)).toBe(levels.D.m);
  });
});

describe('nameBits of a level below that of another name', () => {
  it('are those of another name', () => {
    const twoEdits = { m: -30, neighbours: 1 };
    expect(nameBits(compare('ODETTE', 'ODILLE'), { ...levels, twoEdits }, share)).toBe(levels.D.m);
  });
});

describe('hasFirstNameInLastName', () => {
  const compared = (lastName: string, firstName = '') => ({
    lastName: new LastNameComparer([lastName]).compare(ODILE),
    firstName: new FirstNameComparer(firstName === '' ? [] : [firstName]).compare(ODILE),
    member: ODILE,
  });

  it.each([
    ['BERTHOD ODILE', '', true],
    ['ODILE BERTHOD', '', true],
    ['BERTHOD MARTIN', '', false],
    ['BERTHOD', '', false],
    ['BERTHOD ODILE', 'ODILE', false],
  ])('of %j with the first name %j is %s', (lastName, firstName, expected) => {
    expect(hasFirstNameInLastName(compared(lastName, firstName))).toBe(expected);
  });

  it('is false if no first name is held', () => {
    expect(hasFirstNameInLastName({ ...compared('BERTHOD ODILE'), member: { ...ODILE, firstName: '' } })).toBe(false);
  });
});

describe('isOtherReading', () => {
  const isOther = (readings: readonly [string, ...string[]], held: string) =>
    isOtherReading({ firstName: readings[0] }, new FirstNameComparer(readings).compare({ firstName: held }));

  it('is true for the second of two people in one field, and false for the first', () => {
    expect(isOther(['JEAN', 'MARIE'], 'MARIE')).toBe(true);
    expect(isOther(['JEAN', 'MARIE'], 'JEAN')).toBe(false);
    expect(isOther(['JEAN', 'MARIE'], 'ODILE')).toBe(false);
  });

  it('is false for a name in other letters and its Latin spelling', () => {
    expect(isOther(['ΜΑΡΙΑ', 'MARIA'], 'MARIA')).toBe(false);
  });
});
