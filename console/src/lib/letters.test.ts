import { afterAll, describe, expect, it, vi } from 'vitest';

// Runes exist only in compiled components; here nothing is reactive.
vi.stubGlobal('navigator', { languages: ['en'] });
vi.stubGlobal('$state', (value: unknown) => value);
afterAll(() => void vi.unstubAllGlobals());
const { letterName, patternName } = await import('./letters.ts');

describe('patternName', () => {
  it('names the fields that are not identical', () => {
    expect(patternName('E D E E E')).toBe('First name: Different');
    expect(patternName('S E E N E')).toBe('Last name: Close; Postal code: Far (same area)');
    expect(patternName('E E E E E 110 ? ?')).toBe('Birth date: year differs, month differs; without E-mail and Phone');
  });

  it('says so if all are identical, and cuts long patterns', () => {
    expect(patternName('E E E E E')).toBe('All identical');
    expect(patternName('D D D D D')).toBe('Last name: Different; First name: Different; Address: Different; …');
  });
});

describe('letterName', () => {
  it('names a level, or the parts of a birth date that differ', () => {
    expect(letterName('city', 'P')).toBe('Quite far');
    expect(letterName('birth_date', '000')).toBe('Identical');
    expect(letterName('birth_date', '?')).toBe('Not compared');
    expect(letterName('birth_date', '001')).toBe('day differs');
  });
});
