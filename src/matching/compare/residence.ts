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

/** First words of the same kind that mean a residence only as a pair, with nothing behind it: BEL AIR. */
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

/** A type and a name. */
const MIN_STREET_WORDS = 2;

/** @param hasArticle whether the street has more words than its type and its name: RUE HENRI LE BRETON is one name, RUE DES LILAS LES ACACIAS are two */
function beginsResidence([first = '', second = '', third = '']: readonly string[], hasArticle: boolean): boolean {
  if (ARTICLES.has(first)) return hasArticle && second !== '';
  if (RESIDENCE_WORDS.has(first)) return true;
  return RESIDENCE_PAIRS.has(`${first} ${second}`) && third === '';
}

/** Whether two canonical streets are one, and one side has the name of a residence behind it: RUE DES LILAS, RUE DES LILAS LES ACACIAS. */
export function isWithResidence(one: string, other: string): boolean {
  const [street, line] = one.length < other.length ? [one, other] : [other, one];
  if (!line.startsWith(`${street} `)) return false;
  const words = street.split(' ');
  if (words.length < MIN_STREET_WORDS) return false;
  const rest = line.slice(street.length + 1).split(' ');
  return beginsResidence(rest, words.length > MIN_STREET_WORDS);
}
