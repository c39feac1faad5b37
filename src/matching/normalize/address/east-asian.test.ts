import { describe, expect, it } from 'vitest';
import { spellEastAsianNumbers } from './east-asian.ts';

describe('spellEastAsianNumbers', () => {
  it.each([
    ['JP', '本町二丁目三番四号', '本町 2-3-4'],
    ['JP', '本町十丁目', '本町 10'],
    ['JP', '本町十二丁目', '本町 12'],
    ['JP', '本町二十丁目', '本町 20'],
    ['JP', '本町二十三丁目', '本町 23'],
    ['JP', '本町2丁目3番4号', '本町 2-3-4'],
    ['JP', '本町２−３−４', '本町 2-3-4'],
    ['JP', '本町2ー3', '本町 2-3'],
    ['TW', '中山路十二號', '中山路 12'],
    ['JP', 'Honmachi 2-3-4', 'Honmachi 2-3-4'],
    ['FR', '本町二丁目三番四号', '本町二丁目三番四号'],
  ])('in %s, %s is %s', (country, text, line) => {
    expect(spellEastAsianNumbers(text, country)).toBe(line);
  });
});
