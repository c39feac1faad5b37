/**
 * First words of the names of estates and blocks of flats that are written behind the street without a label: 12 RUE DES LILAS BEL
 * AIR. Source: names of residences in the Base Adresse Nationale.
 */
const RESIDENCE_WORDS: ReadonlySet<string> = new Set(
  (
    'BELLEVUE BEAUSITE BEAUSEJOUR BEAUSOLEIL BEAUREGARD BELAIR MONTPLAISIR CLOS DOMAINE PARC VILLA VILLAS JARDINS HAUTS TERRASSES ' +
    'COTEAUX HAMEAU HLM CITE RESIDENCES IMMEUBLE LOTISSEMENT CHALET MAS MANOIR'
  ).split(' '),
);

/** The same of two words. */
const RESIDENCE_PAIRS: ReadonlySet<string> = new Set([
  'BEL AIR',
  'BEL HORIZON',
  'BELLE VUE',
  'BELLE RIVE',
  'BEAU SITE',
  'BEAU SEJOUR',
  'BEAU SOLEIL',
  'BEAU RIVAGE',
  'BEAU REGARD',
  'MON REPOS',
  'SANS SOUCI',
]);

const ARTICLES: ReadonlySet<string> = new Set(['LE', 'LA', 'LES', 'L']);

/** A type and a name: RUE DES LILAS. A type alone, and a first name before an article (RUE HENRI LE BRETON), are no street. */
const MIN_STREET_WORDS = 2;

function beginsResidence([first = '', second = '', third = '']: readonly string[], isNamed: boolean): boolean {
  if (ARTICLES.has(first)) return isNamed && second !== '';
  if (RESIDENCE_WORDS.has(first)) return true;
  return RESIDENCE_PAIRS.has(`${first} ${second}`) && third === '';
}

/**
 * Whether two streets, canonical, are one, behind which one side has the name of a residence: RUE DES LILAS, RUE DES LILAS LES ACACIAS.
 * @param cores what names the streets, in the same order
 */
export function isWithResidence(one: string, other: string): boolean {
  const [street, line] = one.length < other.length ? [one, other] : [other, one];
  if (!line.startsWith(`${street} `)) return false;
  const words = street.split(' ');
  if (words.length < MIN_STREET_WORDS) return false;
  const rest = line.slice(street.length + 1).split(' ');
  // RUE HENRI LE BRETON has a first name before the article; RUE DES LILAS LES ACACIAS an article before the name.
  return beginsResidence(rest, words.length > MIN_STREET_WORDS);
}
