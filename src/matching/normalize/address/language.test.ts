import { describe, expect, it } from 'vitest';
import { addressSystemOf } from './address-system.ts';
import { grammarFor } from './language.ts';

/** The place of the grammar among those of the country. */
function languageOf(country: string, line: string): number {
  const system = addressSystemOf(country);
  return system.grammars.indexOf(grammarFor(system, line.split(' ')));
}

describe('grammarFor', () => {
  it.each([
    ['FR', 'HAUPTSTRASSE 12', 0],
    // French, Dutch, German.
    ['BE', 'RUE DE LA LOI 16', 0],
    ['BE', '16 RUE DE LA LOI', 0],
    ['BE', '16 B RUE DE LA LOI', 0],
    ['BE', '16 BIS RUE DE LA LOI', 0],
    ['BE', 'KERKSTRAAT 12', 1],
    ['BE', '12 KERKSTRAAT', 1],
    ['BE', 'LANGE DREEF 12', 1],
    ['BE', 'HAUPTSTRASSE 12', 2],
    ['BE', 'XYZ 12', 0],
    ['BE', '12', 0],
    // German, French, Italian.
    ['CH', 'HAUPTSTRASSE 12', 0],
    ['CH', 'RUE DU LAC 12', 1],
    ['CH', '12 RUE DU LAC', 1],
    ['CH', '12 B RUE DU LAC', 1],
    ['CH', 'VIA ROMA 12', 2],
    ['CH', '12 VIA ROMA', 2],
    ['CH', 'XYZ 12', 0],
    ['CH', 'B RUE', 0],
    // English, French.
    ['CA', '12 MAIN STREET', 0],
    ['CA', '12 RUE SHERBROOKE', 1],
    ['CA', '12 A RUE SHERBROOKE', 1],
    ['CA', '12 XYZ RUE SHERBROOKE', 0],
  ])('in %s, %s is of language %i', (country, line, language) => {
    expect(languageOf(country, line)).toBe(language);
  });
});
