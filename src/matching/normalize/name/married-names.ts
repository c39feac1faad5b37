/** The ending of the female form of last names, and the endings of the name of the husband or the father. */
interface FemaleEnding {
  readonly ending: string;
  readonly male: readonly string[];
}

/** The vowel that a name loses before an ending: HAJEK, HAJKOVA. */
const LOST_VOWEL = /([^AEIOUY])([CKLNRT])$/;

const CZECH: readonly FemaleEnding[] = [{ ending: 'OVA', male: ['', 'A'] }];

/** By country. Endings that differ in one letter (NOVOTNY, NOVOTNA; IVANOV, IVANOVA) are close without it. Source: grammar of each language. */
const ENDINGS: ReadonlyMap<string, readonly FemaleEnding[]> = new Map([
  ['CZ', CZECH],
  ['SK', CZECH],
  [
    'LT',
    [
      { ending: 'IENE', male: ['AS', 'IS', 'US', 'A', 'E'] },
      { ending: 'AITE', male: ['AS', 'A'] },
      { ending: 'YTE', male: ['IS', 'YS'] },
      { ending: 'UTE', male: ['US'] },
    ],
  ],
  ['HU', [{ ending: 'NE', male: [''] }]],
]);

/** Letters before the ending of the shortest such name. */
const MIN_STEM_LENGTH = 3;

/**
 * The names of the husbands and fathers of a woman with this canonical last name: SVOBOD and SVOBODA for SVOBODOVA, HAJK, HAJEK and HAJKA
 * for HAJKOVA. Not all of them exist.
 * @returns none for other names, and for names of several words
 */
export function maleForms(lastName: string, country: string): readonly string[] {
  const endings = ENDINGS.get(country);
  if (endings === undefined || lastName.includes(' ')) return NONE;
  const found = endings.find(({ ending }) => lastName.endsWith(ending));
  if (found === undefined || lastName.length < found.ending.length + MIN_STEM_LENGTH) return NONE;
  const stem = lastName.slice(0, -found.ending.length);
  const full = found.male.includes('') ? stem.replace(LOST_VOWEL, '$1E$2') : stem;
  const forms = found.male.map((ending) => stem + ending);
  return full === stem ? forms : [full, ...forms];
}

const NONE: readonly string[] = [];
