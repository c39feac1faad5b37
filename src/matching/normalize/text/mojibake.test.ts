import { describe, expect, it } from 'vitest';
import { decodeMojibake } from './mojibake.ts';

const inLatin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('decodeMojibake', () => {
  it.each([
    ['BÃ©nÃ©vaud', 'Bénévaud'],
    ['Ã‰lise', 'Élise'],
    ['B√©n√©vaud', 'Bénévaud'],
    ['B├®n├®vaud', 'Bénévaud'],
    ['bã©nã©vaud', 'bénévaud'],
    ['L’Orme', 'L’Orme'],
    ['Lâ€™Orme', 'L’Orme'],
    ['Ã‚Â©', '©'],
  ])('decodes %j to %j', (text, decoded) => {
    expect(decodeMojibake(text)).toBe(decoded);
  });

  it.each(['é', 'ß', 'Œ', 'ŵ', 'Ș', 'ț', 'Ω', 'Ж', 'ह', 'ẞ', '’', '€', '中', '\u{1f600}'])(
    'decodes the bytes of %s between letters',
    (character) => {
      expect(decodeMojibake(`a${inLatin1(character)}b${inLatin1(character)}`)).toBe(`a${character}b${character}`);
    },
  );

  it.each([1, 2, 3])('decodes damage of %i passes', (passes) => {
    let text = 'Bénévaud';
    for (let pass = 0; pass < passes; pass++) text = inLatin1(text);
    expect(decodeMojibake(text)).toBe('Bénévaud');
  });

  it.each([
    'Bénévaud',
    'São Paulo',
    'JOÃO',
    'Ãb',
    'Ã',
    'aÃ',
    'Ã Ã',
    'café Ã',
    // Phonetic letters, which names do not have.
    inLatin1('\u0250'),
    // Overlong, and half of a surrogate pair.
    '\u00c0\u00af',
    '\u00e0\u0080\u00af',
    '\u00ed\u00a0\u0080',
    '\u00f4\u0090\u0080\u0080',
    '\u00e3\u00aa',
  ])('keeps %j', (text) => {
    expect(decodeMojibake(text)).toBe(text);
  });
});
