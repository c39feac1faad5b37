/**
 * Words of French addresses for corruptions. They are independent of the engine's lists in data/lexicon, so that questions
 * show which words are missing there.
 * Sources: La Poste's abbreviations (AFNOR XP Z10-011) and everyday use.
 */

/** Street types in full, and how they are shortened. */
export const TYPE_ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  allée: ['ALL', 'All.'],
  avenue: ['AV', 'Av.', 'Ave'],
  boulevard: ['BD', 'Bd', 'Bld', 'Boul.', 'Blvd'],
  chemin: ['CHE', 'Ch.', 'Chem.'],
  cité: ['CITE'],
  cours: ['CRS'],
  faubourg: ['FG', 'Fbg'],
  hameau: ['HAM', 'Ham.'],
  impasse: ['IMP', 'Imp.'],
  lotissement: ['LOT', 'Lot.', 'Lotiss.'],
  montée: ['MTE'],
  passage: ['PAS', 'Pass.'],
  place: ['PL', 'Pl.'],
  quai: ['QU'],
  quartier: ['QUA', 'Quart.'],
  résidence: ['RES', 'Rés.'],
  'rond-point': ['RPT', 'Rd-Pt'],
  route: ['RTE', 'Rte'],
  rue: ['R', 'R.'],
  ruelle: ['RLE'],
  sentier: ['SEN', 'Sent.'],
  square: ['SQ', 'Sq.'],
};

/** Types that people confuse. */
export const COMMON_TYPES = ['Rue', 'Avenue', 'Boulevard', 'Chemin', 'Route', 'Place', 'Allée', 'Impasse'] as const;

/** Titles inside street names, and how they are shortened. */
export const TITLE_ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  abbé: ['ABE'],
  amiral: ['AMAL'],
  capitaine: ['CNE', 'Cap.'],
  colonel: ['COL', 'Col.'],
  commandant: ['CDT', 'Cdt'],
  docteur: ['DR', 'Dr'],
  général: ['GAL', 'Gal', 'Gén.'],
  lieutenant: ['LT', 'Lt'],
  maréchal: ['MAL', 'Mal'],
  monseigneur: ['MGR', 'Mgr'],
  président: ['PDT', 'Pdt'],
  professeur: ['PR', 'Prof.'],
  sergent: ['SGT'],
  saint: ['ST', 'St'],
  sainte: ['STE', 'Ste'],
};

/** Numbers inside street names, in digits and in words. */
export const NUMBERS_IN_WORDS: Readonly<Record<string, string>> = {
  '4': 'Quatre',
  '8': 'Huit',
  '11': 'Onze',
  '14': 'Quatorze',
  '18': 'Dix-huit',
  '19': 'Dix-neuf',
};

/** Articles and prepositions of street names, longest first, with the following blank or apostrophe. */
export const ARTICLE = /(?<=\s)(?:de la |de l['’]|de |du |des |d['’]|la |le |les |l['’])/iu;

/** The first word of a street and the rest; `undefined` for a single word. */
export function splitType(street: string): { type: string; rest: string } | undefined {
  const blank = street.indexOf(' ');
  return blank < 0 ? undefined : { type: street.slice(0, blank), rest: street.slice(blank + 1) };
}
