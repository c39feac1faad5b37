import { codePointLength, optimalStringAlignment } from '../distance/optimal-string-alignment.ts';
import { isFrenchPost, isShortForm } from '../normalize/index.ts';
import { firstWord } from './name-words.ts';
import { isKnownFirstName } from './person-street.ts';
import { areContrasting } from './street-contrasts.ts';
import { isDistinguishing, makesOtherStreet } from './street-core.ts';

/** Names with fewer letters are close only to themselves: RUE A and RUE B. */
const MIN_CLOSE_LENGTH = 3;

/**
 * Whether words of two street cores, canonical, show that they are two streets, however close the texts are: a name of one or two
 * letters (RUE A, RUE B), different words of one or two letters at the same place (K STREET NORTHWEST, L STREET NORTHWEST), opposite
 * words (NORTH MAIN, SOUTH MAIN), different numbers in words (VIA QUARTA, VIA QUINTA), or different first names before one last name
 * (MARIE CURIE, PIERRE CURIE).
 * @param sent core without titles that both begin with; `held` likewise
 * @param lastWords the last words of both, as many of each as the shorter one has
 */
export function areOtherStreets(sent: string, held: string, lastWords: readonly [string, string]): boolean {
  const [sentLast, heldLast] = lastWords;
  if (sentLast === heldLast) return false;
  if (Math.min(codePointLength(sent), codePointLength(held)) < MIN_CLOSE_LENGTH) return true;
  const [sentWords, heldWords] = [sentLast.split(' '), heldLast.split(' ')];
  if (sentWords.some((word, index) => areOtherWords(word, heldWords[index]!))) return true;
  return sentWords.at(-1) === heldWords.at(-1) && haveOtherFirstName(sentWords, heldWords);
}

/** Whether two lists of equally many words have different first names at one place. */
function haveOtherFirstName(sentWords: readonly string[], heldWords: readonly string[]): boolean {
  return sentWords.slice(0, -1).some((word, index) => {
    const other = heldWords[index]!;
    if (word === other || !isKnownFirstName(word) || !isKnownFirstName(other)) return false;
    const isForm = word.startsWith(other) || other.startsWith(word) || isShortForm(word, other);
    return !isForm && optimalStringAlignment(word, other) > 1;
  });
}

/** Whether the words that only the longer one of two street cores has in front make it another street: MOULIN, VIEUX MOULIN. */
export function hasDistinguishingRest(sent: string, held: string): boolean {
  const [sentWords, heldWords] = [sent.split(' '), held.split(' ')];
  const longer = sentWords.length > heldWords.length ? sentWords : heldWords;
  const count = Math.abs(sentWords.length - heldWords.length);
  return longer.slice(0, count).some(makesOtherStreet);
}

/** Articles before the name of a place or a thing, which no person's name has: RUE DU MOULIN, VIA DEL MORO. */
const DEFINITE: ReadonlySet<string> = new Set(
  'DU DES LA L LE LES AU AUX DEL DELLA DELLO DEI DEGLI DELLE DELL LAS LOS EL DO DA DOS DAS'.split(' '),
);
/** A preposition alone, which in France stands before the names of people too: RUE DE RONSARD is RUE PIERRE RONSARD. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['DE', 'D']);
/** Countries, regions and towns before whose names it means the place: RUE DE FRANCE, RUE ANATOLE FRANCE. */
const FRENCH_PLACES: ReadonlySet<string> = new Set(
  (
    'FRANCE PARIS EUROPE AFRIQUE AMERIQUE ASIE ALLEMAGNE ANGLETERRE AUTRICHE BELGIQUE ECOSSE ESPAGNE GRECE HOLLANDE HONGRIE IRLANDE ' +
    'ITALIE POLOGNE RUSSIE SUEDE SUISSE TURQUIE ALGERIE TUNISIE CHINE ALSACE ANJOU AQUITAINE ARDENNE ARTOIS AUNIS AUVERGNE BEARN ' +
    'BEAUCE BERRY BOURGOGNE BRESSE BRETAGNE BRIE CATALOGNE CHAMPAGNE CORSE FLANDRE GASCOGNE GUYENNE LORRAINE NORMANDIE PICARDIE ' +
    'PROVENCE SAINTONGE SAVOIE SOLOGNE TOURAINE VENDEE'
  ).split(' '),
);

/**
 * Whether one of two streets of the same last words is named after a place, and the other after a person: RUE DU MOULIN and RUE JEAN
 * MOULIN; not RUE DE GAULLE and RUE CHARLES DE GAULLE.
 */
export function arePlaceAndPerson(
  streets: readonly [string, string],
  cores: readonly [string, string],
  country: string,
): boolean {
  const [short, long] = cores[0].length < cores[1].length ? [0, 1] : [1, 0];
  const [name, whole] = [cores[short]!, cores[long]!];
  if (!whole.endsWith(` ${name}`)) return false;
  const front = whole.slice(0, -name.length - 1).split(' ');
  if (!front.every((word) => isInitial(word) || isKnownFirstName(word))) return false;
  const [article, before] = [wordBefore(streets[short]!, name), wordBefore(streets[long]!, name)];
  const isFrench = isFrenchPost(country);
  const isPlace = DEFINITE.has(article) || (isFrench && PREPOSITIONS.has(article) && FRENCH_PLACES.has(name));
  if (!isPlace || DEFINITE.has(before) || (isFrench && PREPOSITIONS.has(before))) return false;
  // An initial, not the article of DE L EGLISE: RUE L BLANC, RUE LUCIEN BLANC.
  const mayBeInitial = article.length === 1 && front[0]!.startsWith(article);
  if (mayBeInitial && !PREPOSITIONS.has(wordBefore(streets[short]!, `${article} ${name}`))) return false;
  // A letter may be what is left of an article, or stand for another one: RUE U MOULIN, RUE S ARTOIS.
  return before.length > 1 || (article.length > 1 && !article.includes(before));
}

/** D and L are more often what is left of an article. */
function isInitial(word: string): boolean {
  return word.length === 1 && !ELIDED.has(word);
}

/** The word of a street before the first word of `name`; `''` for none. */
function wordBefore(street: string, name: string): string {
  const words = street.split(' ');
  return words[words.lastIndexOf(firstWord(name)) - 1] ?? '';
}

/** Adjectives of one meaning: VIEUX CHEMIN and ANCIEN CHEMIN. */
const OLD: ReadonlySet<string> = new Set('ANCIEN ANCIENNE VIEUX VIEIL VIEILLE'.split(' '));
const MIN_ADJECTIVE_EDITS = 3;

/**
 * Whether two streets of one name are two because of their types: an adjective that only one has (ANCIENNE ROUTE DE PARIS, ROUTE DE
 * PARIS), or different types before or after a number or a letter (CALLE 45, CARRERA 45; 5TH STREET, 5TH AVENUE).
 * @param sentCore of `sent`; `heldCore` of `held`
 */
export function haveOtherTypes(
  [sent, held]: readonly [string, string],
  [sentCore, heldCore]: readonly [string, string],
): boolean {
  const [sentFirst, heldFirst] = [firstWord(sent), firstWord(held)];
  const isInCore = firstWord(sentCore) === sentFirst || firstWord(heldCore) === heldFirst;
  if (!isInCore && areOtherAdjectives(sentFirst, heldFirst)) return true;
  return sentCore === heldCore && isNumberName(sentCore) && haveOtherRoadWords(sent, held, sentCore.split(' '));
}

function areOtherAdjectives(one: string, other: string): boolean {
  if (one === other || (!isDistinguishing(one) && !isDistinguishing(other))) return false;
  if (OLD.has(one) && OLD.has(other)) return false;
  if (one.startsWith(other) || other.startsWith(one)) return false;
  return optimalStringAlignment(one, other) >= MIN_ADJECTIVE_EDITS;
}

const DIGIT = /\d/;

/** Whether a street core is a number or a letter, with directions at most: 45, 5TH, B, WEST 42ND. */
function isNumberName(core: string): boolean {
  const words = core.split(' ');
  const isNumber = (word: string) => DIGIT.test(word) || word.length === 1;
  return words.some(isNumber) && words.every((word) => isNumber(word) || isDistinguishing(word));
}

/** Words that do not say which road of a number is meant, if another word does: COUNTY ROAD 12, COUNTY HIGHWAY 12. */
const ROADS: ReadonlySet<string> = new Set('ROUTE CHEMIN VOIE ROAD HIGHWAY'.split(' '));

/** Whether each of two streets has a word beside the core that the other lacks: ROUTE NATIONALE 12 and VOIE COMMUNALE 12, not ROUTE 12. */
function haveOtherRoadWords(sent: string, held: string, core: readonly string[]): boolean {
  const [one, other] = [sent, held].map((street) => street.split(' ').filter((word) => !core.includes(word)));
  const [oneKind, otherKind] = [one!, other!].map((words) => words.filter((word) => !ROADS.has(word)));
  const areKinds = oneKind!.length > 0 && otherKind!.length > 0;
  return areKinds ? !shareWord(oneKind!, otherKind!) : !isWithin(one!, other!) && !isWithin(other!, one!);
}

/** Whether two lists have a word in common, or forms of one word: DEPARTEMENTAL, DEPARTEMENTALE. */
function shareWord(words: readonly string[], others: readonly string[]): boolean {
  return words.some((word) => others.some((other) => word.startsWith(other) || other.startsWith(word)));
}

function isWithin(words: readonly string[], all: readonly string[]): boolean {
  return words.every((word) => all.includes(word));
}

/** An elided article before a name with a vowel or a silent H: RUE D ARTOIS, CHEMIN DE L AIR. */
const ELIDED: ReadonlySet<string> = new Set(['D', 'L']);
const ELIDING = /^[AEHIOUY]/;

/**
 * Whether two streets of equally many words have different letters at one place: RUE D PROLONGEE, RUE C PROLONGEE. The core does not have
 * them where the letter can be an article. An article before a name may differ, or be misspelt: RUE D ARTOIS, RUE S ARTOIS.
 */
export function haveOtherLetters(sent: string, held: string): boolean {
  if (sent.length !== held.length || !LETTER_WORD.test(sent)) return false;
  const [sentWords, heldWords] = [sent.split(' '), held.split(' ')];
  return sentWords.some((word, index) => {
    const other = heldWords[index];
    if (word.length !== 1 || other?.length !== 1 || word === other) return false;
    const isArticle = (ELIDED.has(word) || ELIDED.has(other)) && ELIDING.test(sentWords[index + 1] ?? '');
    return !isArticle;
  });
}

const LETTER_WORD = /(?:^| )\S(?: |$)/;

function areOtherWords(one: string, other: string): boolean {
  if (one === other) return false;
  const longer = Math.max(codePointLength(one), codePointLength(other));
  return longer < MIN_CLOSE_LENGTH || areOpposite(one, other) || haveOppositeStarts(one, other);
}

/** Directions and opposites as the start of a word: EASTFIELD, WESTZIJDE, ALTMARKT. */
const START =
  /^(NORTH|SOUTH|EAST|WESTER|WEST|NOORDER|NOORD|ZUIDER|ZUID|OOSTER|OOST|NORDER|NORD|SUDER|SUD|OSTER|OST|VASTER|VESTER|UPPER|LOWER|OBER|UNTER|ALT|NEU|OUDE|NIEUWE|YLA|ALA)(.+)/;

/** EASTFIELD and WESTFIELD: different starts, and the same rest. */
function haveOppositeStarts(one: string, other: string): boolean {
  const [, start, rest] = START.exec(one) ?? [];
  if (rest === undefined || !other.endsWith(rest)) return false;
  return areOpposite(start!, other.slice(0, -rest.length));
}

/** NORTH and SOUTH, PETITE and GRANDE, QUARTA and QUINTA; not HAUT and HAUTE, EST and EAST, which are forms of one word. */
function areOpposite(one: string, other: string): boolean {
  const areOthers = areContrasting(one, other);
  if (areOthers !== undefined) return areOthers;
  if (!isDistinguishing(one) || !isDistinguishing(other)) return false;
  return one.slice(0, 2) !== other.slice(0, 2) && optimalStringAlignment(one, other) > 1;
}
