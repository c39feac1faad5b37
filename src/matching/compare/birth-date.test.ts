import { describe, expect, it } from 'vitest';
import { compareBirthDate, dayAndMonthExchanged, isFullDate } from './birth-date.ts';

describe('compareBirthDate', () => {
  it.each([
    ['1980-05-06', '1980-05-06', '000'],
    ['1980-05-06', '1980-05-07', '001'],
    ['1980-05-06', '1980-06-06', '010'],
    ['1980-05-06', '1981-05-06', '100'],
    ['1980-05-06', '1981-06-07', '111'],
    ['1980-05-00', '1980-05-06', '000'],
    ['1980-05-06', '1980-05-00', '000'],
    ['1980-00-00', '1980-05-06', '000'],
    ['1980-05-06', '1981-00-00', '100'],
    ['1980-00-06', '1980-05-07', '001'],
    ['1980-05-06', '1980-00-07', '001'],
    ['', '1980-05-06', '?'],
    ['1980-05-06', '', '---'],
    ['', '', '?'],
  ])('answers for %j against %j: %s', (sent, held, code) => {
    expect(compareBirthDate(sent, held)).toBe(code);
  });
});

describe('isFullDate', () => {
  it.each([
    ['1980-05-06', true],
    ['1980-05-00', false],
    ['1980-00-06', false],
    ['1980-00-00', false],
    ['', false],
  ])('returns for %j: %s', (date, full) => {
    expect(isFullDate(date)).toBe(full);
  });
});

describe('dayAndMonthExchanged', () => {
  it.each([
    ['1980-05-06', '1980-06-05', true],
    ['1980-05-06', '1981-06-05', false],
    ['1980-05-06', '1980-06-07', false],
    ['1980-05-06', '1980-07-05', false],
    ['1980-05-05', '1980-05-05', false],
    ['', '', false],
  ])('returns for %j and %j: %s', (one, other, exchanged) => {
    expect(dayAndMonthExchanged(one, other)).toBe(exchanged);
    expect(dayAndMonthExchanged(other, one)).toBe(exchanged);
  });
});
