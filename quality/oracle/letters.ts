import type { Letter } from '../../src/matching/answer.ts';
import { isHonorific } from '../../src/matching/compare/name-words.ts';
import { areOnePerson, isKnownFirstName } from '../../src/matching/compare/person-street.ts';
import { isWithResidence } from '../../src/matching/compare/residence.ts';
import { isDistinguishing, isTitle, isTitleOrSaint, makesOtherStreet } from '../../src/matching/compare/street-core.ts';
import { months } from '../../src/matching/lexicon/months.generated.ts';
import { streetContrasts } from '../../src/matching/lexicon/street-contrasts.generated.ts';
import {
  isCompanyForm,
  isFirstName,
  isFrenchPost,
  isParticle,
  isShortForm,
  partBehindPreposition,
  streetCore,
  townParts,
} from '../../src/matching/normalize/index.ts';
import { difference, differenceOf } from './distance.ts';

/**
 * The letters as defined by the protocol page, written for clarity, not for speed. Only canonical forms, reviewed word
 * lists, and which streets name one person or a residence come from the engine, whose examples show them.
 */
export interface Graded {
  readonly letter: Letter;
  /** Two last names are close only by words that both have: VAN DER MEER, VAN DER BEEK; GARCIA LOPEZ, GARCIA PEREZ. */
  readonly sharesWordsOnly?: boolean;
  /** Two towns differ behind the preposition: VILLENEUVE SUR LOT, VILLENEUVE SUR YONNE. */
  readonly isOtherTown?: boolean;
  /** Edit distance; `undefined` if nothing was compared. */
  readonly distance: number | undefined;
  /** The share of differing letters, 0 to 1; 0 if nothing was compared. */
  readonly share: number;
}

const NOT_COMPARED: Graded = { letter: '?', distance: undefined, share: 0 };

const ORDER: readonly Letter[] = ['E', 'S', 'P', 'N', 'D', '?'];

/** 0 for `E` to 5 for `?`. */
export function rankOf(letter: Letter): number {
  return ORDER.indexOf(letter);
}

export function isClose(letter: Letter): boolean {
  return letter === 'E' || letter === 'S' || letter === 'P';
}

/** `E` for 0, `S` up to 10 %, `P` up to 25 %, `N` up to 35 % if the field has `N`, else `D`. Bounds are inclusive. */
function letterOf(distance: number, length: number, hasN: boolean): Letter {
  if (distance === 0) return 'E';
  if (distance * 100 <= 10 * length) return 'S';
  if (distance * 100 <= 25 * length) return 'P';
  return hasN && distance * 100 <= 35 * length ? 'N' : 'D';
}

function gradeText(sent: string, held: string, hasN: boolean): Graded {
  if (sent === '' || held === '') return NOT_COMPARED;
  const { distance, length } = difference(sent, held);
  return { letter: letterOf(distance, length, hasN), distance, share: distance / length };
}

/** Towns with different additions are `N` at best. One that only one town has does not count, if it is in brackets. */
export function gradeCity(sent: string, held: string, country: string): Graded {
  const graded = gradeText(sent, held, true);
  const rivers = [sent, held].map((town) => partBehindPreposition(town, country)) as [string, string];
  const areOthers = rivers.every((river) => river !== '') && !areOneAddition(...rivers);
  if (isClose(graded.letter) && areOthers && gradeText(...rivers, true).letter === 'D')
    return { ...graded, isOtherTown: true };
  const [one, other] = [townParts(sent, country), townParts(held, country)];
  const additions = [one.addition, other.addition].filter((addition) => addition !== '');
  if (graded.letter === 'E' || graded.letter === '?' || additions.length === 0) return graded;
  const isMeant = additions.length === 2 || `${sent}${held}`.includes(')');
  if (!isMeant) return graded;
  if (additions.length === 2 && !areOneAddition(one.addition, other.addition)) {
    return { ...graded, letter: graded.letter === 'D' ? 'D' : 'N' };
  }
  return gradeText(one.name, other.name, true);
}

/** T and TAUBER, WESTF and WESTFALEN; or close texts. */
function areOneAddition(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const pattern = new RegExp(`^${[...short.replaceAll(' ', '')].join('.*')}`);
  return pattern.test(long) || letterOf(difference(one, other).distance, difference(one, other).length, false) !== 'D';
}

/** A street, and whether more of it than type and articles is close. */
export interface GradedStreet extends Graded {
  readonly isCoreClose: boolean;
  /** One of them has the name of a residence behind it. */
  readonly isWithResidence?: boolean;
}

/** The closest pair of names of two streets, each of which may have two: RUE PASTEUR / RUE HAUTE. */
export function gradeStreet(sent: string, held: string, country: string): GradedStreet {
  const heldNames = held.split(' / ');
  const pairs = sent.split(' / ').flatMap((one) => heldNames.map((other) => gradeStreetName(one, other, country)));
  const rank = ({ letter }: GradedStreet) => LETTERS.indexOf(letter);
  return pairs.reduce((best, other) => (rank(other) < rank(best) ? other : best));
}

const LETTERS = 'ESPND?';

/** At best `P` if both streets have the same core, or one a residence, and at best `N` if the names have conflicting numbers. */
function gradeStreetName(sent: string, held: string, country: string): GradedStreet {
  const graded = gradeText(sent, held, true);
  if (graded.letter === 'E' || graded.letter === '?') return { ...graded, isCoreClose: true };
  if (numbersConflict(sent.split(' '), held.split(' '))) {
    return { ...graded, letter: graded.letter === 'D' ? 'D' : 'N', isCoreClose: false };
  }
  const cores = [streetCore(sent, country).split(' '), streetCore(held, country).split(' ')] as const;
  const isSame = isSameCore(...cores) || areOnePerson(...cores);
  const streets = [sent.split(' '), held.split(' ')] as const;
  const isOtherType = areTypesToldApart(streets, cores) || arePlaceAndPerson(streets, cores, country);
  if (!isClose(graded.letter)) {
    if (isSame && isOtherType) return { ...graded, isCoreClose: false };
    const isResidence = !isSame && isPart(...cores) && isWithResidence(sent, held);
    const letter = isSame || isResidence ? 'P' : graded.letter;
    return { ...graded, letter, isCoreClose: isSame || isResidence, isWithResidence: isResidence };
  }
  const names = withoutShared(...cores, (word) => isTitleOrSaint(word) || isFirstName(word));
  const { distance, length } = differenceOf(...lastWords(...names));
  const isNear = distance === 1 || letterOf(distance, length, false) !== 'D';
  const isName = graded.distance === 1 || (isNear && !hasDistinguishingFront(...names));
  const isCoreClose = isSame || (isName && !areToldApart(...names));
  return { ...graded, isCoreClose: isCoreClose && !isOtherType && !haveOtherLetters(sent, held) };
}

/** RUE DU MOULIN, RUE JEAN MOULIN; not RUE DE GAULLE, RUE CHARLES DE GAULLE. */
function arePlaceAndPerson(streets: readonly [Words, Words], cores: readonly [Words, Words], country: string): boolean {
  const [short, long] = cores[0].length < cores[1].length ? [0, 1] : [1, 0];
  const names = cores[long]!.slice(0, cores[long]!.length - cores[short]!.length);
  const isEnd = [...names, ...cores[short]!].join(' ') === cores[long]!.join(' ');
  if (!isEnd || names.length === 0 || !names.every((word) => /^[^DL]$/.test(word) || isKnownFirstName(word)))
    return false;
  const definite = 'DU DES LA L LE LES AU AUX DEL DELLA DELLO DEI DEGLI DELLE DELL LAS LOS EL DO DA DOS DAS'.split(' ');
  const [article = '', before = ''] = [short, long].map((at) => {
    return streets[at]![streets[at]!.lastIndexOf(cores[short]![0]!) - 1];
  });
  const isPreposition = (word: string) => isFrenchPost(country) && (word === 'DE' || word === 'D');
  const isPlace =
    definite.includes(article) || (isPreposition(article) && FRENCH_PLACES.includes(cores[short]!.join(' ')));
  const isRest = before.length === 1 && (article.length === 1 || article.includes(before));
  const isInitial = article.length === 1 && names[0]!.startsWith(article);
  if (isInitial && !/ (?:DE|D) \w /.test(streets[short]!.join(' '))) return false;
  return isPlace && !definite.includes(before) && !isPreposition(before) && !isRest;
}

/** Names that are a place behind DE: RUE DE FRANCE. People have other names behind it: RUE DE RONSARD. */
const FRENCH_PLACES = (
  'FRANCE PARIS EUROPE AFRIQUE AMERIQUE ASIE ALLEMAGNE ANGLETERRE AUTRICHE BELGIQUE ECOSSE ESPAGNE GRECE HOLLANDE HONGRIE IRLANDE ' +
  'ITALIE POLOGNE RUSSIE SUEDE SUISSE TURQUIE ALGERIE TUNISIE CHINE ALSACE ANJOU AQUITAINE ARDENNE ARTOIS AUNIS AUVERGNE BEARN ' +
  'BEAUCE BERRY BOURGOGNE BRESSE BRETAGNE BRIE CATALOGNE CHAMPAGNE CORSE FLANDRE GASCOGNE GUYENNE LORRAINE NORMANDIE PICARDIE ' +
  'PROVENCE SAINTONGE SAVOIE SOLOGNE TOURAINE VENDEE'
).split(' ');

/** VIEUX MOULIN, MOULIN. */
function hasDistinguishingFront(one: Words, other: Words): boolean {
  if (one.length < other.length) return hasDistinguishingFront(other, one);
  return one.slice(0, one.length - other.length).some(makesOtherStreet);
}

/** ANCIENNE ROUTE DE PARIS, ROUTE DE PARIS; CALLE 45, CARRERA 45. */
function areTypesToldApart(streets: readonly [Words, Words], cores: readonly [Words, Words]): boolean {
  const [one, other] = [streets[0][0]!, streets[1][0]!];
  const isAdjective = streets.every((words, i) => cores[i]![0] !== words[0]);
  const areSynonyms = [one, other].every((word) => /^(ANCIEN|ANCIENNE|VIEUX|VIEIL|VIEILLE)$/.test(word));
  const areForms = one.startsWith(other) || other.startsWith(one) || differenceOf(one, other).distance < 3;
  if (isAdjective && [one, other].some(isDistinguishing) && !areSynonyms && !areForms) return true;
  const isNumber = (word: string) => /^.$|\d/u.test(word);
  const core = cores[0];
  const isNumbered = core.some(isNumber) && core.every((word) => isNumber(word) || isDistinguishing(word));
  if (!isNumbered || core.join(' ') !== cores[1].join(' ')) return false;
  const rest = (street: Words) => street.filter((word) => !core.includes(word));
  return areOtherTypes(rest(streets[0]), rest(streets[1]));
}

/** Types of one number: COUNTY ROAD and COUNTY HIGHWAY share the word that counts; ROUTE is part of ROUTE DEPARTEMENTALE. */
function areOtherTypes(one: Words, other: Words): boolean {
  const kindOf = (type: Words) => type.filter((word) => !/^(ROUTE|CHEMIN|VOIE|ROAD|HIGHWAY)$/.test(word));
  const [kind, otherKind] = [kindOf(one), kindOf(other)];
  const isWithin = (some: Words, all: Words) => some.every((word) => all.includes(word));
  if (kind.length === 0 || otherKind.length === 0) return !isWithin(one, other) && !isWithin(other, one);
  return !kind.some((word) => otherKind.some((at) => word.startsWith(at) || at.startsWith(word)));
}

/** RUE C PROLONGEE, RUE D PROLONGEE, in texts of one length; not the article of RUE D ARTOIS, whatever stands in its place. */
function haveOtherLetters(sent: string, held: string): boolean {
  const [one, other] = [sent.split(' '), held.split(' ')];
  const canBeArticle = (word: string, i: number) => /^[DL]$/.test(word) && /^[AEHIOUY]/.test(one[i + 1] ?? '');
  return one.some((word, i) => {
    const at = other[i] ?? '';
    const areLetters = sent.length === held.length && word.length === 1 && at.length === 1;
    return areLetters && word !== at && !canBeArticle(word, i) && !canBeArticle(at, i);
  });
}

/**
 * A name of one or two letters is close to nothing but itself, and neither are words of two letters, opposites and first names before
 * one last name at one place.
 */
function areToldApart(sent: Words, held: Words): boolean {
  const [one, other] = lastWords(sent, held);
  if (one === other) return false;
  if ([sent, held].some((words) => isShort(words.join(' ')))) return true;
  const [words, others] = [one.split(' '), other.split(' ')];
  const isOther = words.some((word, i) => {
    const at = others[i]!;
    return word !== at && ((isShort(word) && isShort(at)) || areOpposite(word, at) || haveOppositeStarts(word, at));
  });
  if (isOther || words[words.length - 1] !== others[others.length - 1]) return isOther;
  return words.slice(0, -1).some((word, i) => areOtherFirstNames(word, others[i]!));
}

/** MARIE CURIE, PIERRE CURIE; not JEAN, JEANNE, and not forms of one name. */
function areOtherFirstNames(one: string, other: string): boolean {
  if (!isKnownFirstName(one) || !isKnownFirstName(other) || isShortForm(one, other)) return false;
  return !one.startsWith(other) && !other.startsWith(one) && differenceOf(one, other).distance > 1;
}

const isShort = (text: string) => [...text].length < 3;

/** NORTH, SOUTH; QUARTA, QUINTA; not HAUT, HAUTE. */
function areOpposite(one: string, other: string): boolean {
  const values = [one, other].map((word) => streetContrasts.find(([, , words]) => words.split('|').includes(word)));
  if (values[0] && values[0][0] === values[1]?.[0]) return values[0][1] !== values[1][1];
  const areForms = one.slice(0, 2) === other.slice(0, 2) || differenceOf(one, other).distance === 1;
  return isDistinguishing(one) && isDistinguishing(other) && !areForms;
}

/** EASTFIELD, WESTFIELD: opposite starts, and the same rest of the words. */
function haveOppositeStarts(one: string, other: string): boolean {
  return OPPOSITE_STARTS.some((start) => {
    const rest = one.slice(start.length);
    const isStart = rest !== '' && one.startsWith(start) && other.endsWith(rest);
    return isStart && areOpposite(start, other.slice(0, other.length - rest.length));
  });
}

const OPPOSITE_STARTS = (
  'NORTH SOUTH EAST WEST WESTER NOORD NOORDER ZUID ZUIDER OOST OOSTER NORD NORDER SUD SUDER OST OSTER VASTER VESTER ' +
  'UPPER LOWER OBER UNTER ALT NEU OUDE NIEUWE YLA ALA'
).split(' ');

/** The last words of each, as many as the shorter one has. */
function lastWords(one: readonly string[], other: readonly string[]): [string, string] {
  const skipped = (words: readonly string[]) => words.length - Math.min(one.length, other.length);
  return [one.slice(skipped(one)).join(' '), other.slice(skipped(other)).join(' ')];
}

/** Both have words with digits, and each has one that the other has not. */
function numbersConflict(sent: readonly string[], held: readonly string[]): boolean {
  const numbersOf = (words: readonly string[]) => words.filter((word) => /[0-9]/.test(word));
  const lacks = (some: readonly string[], others: readonly string[]) => some.some((one) => !others.includes(one));
  return lacks(numbersOf(sent), numbersOf(held)) && lacks(numbersOf(held), numbersOf(sent));
}

type Words = readonly string[];

/** Removes the words of a kind that both begin with; each keeps at least one word. */
function withoutShared(one: Words, other: Words, isShared: (word: string) => boolean): [Words, Words] {
  const [first = ''] = one;
  if (one.length < 2 || other.length < 2 || first !== other[0] || !isShared(first)) return [one, other];
  return withoutShared(one.slice(1), other.slice(1), isShared);
}

/** Whether one core ends with the other (without words that make it another street) or abbreviates it. */
function isSameCore(sent: Words, held: Words): boolean {
  if (sent.join(' ') === held.join(' ')) return true;
  const [one, other] = withoutShared(sent, held, isTitle);
  if (one.length > other.length) return isSameCore(other, one);
  if (isDayOfYear(one, other)) return true;
  const last = one[one.length - 1]!;
  if (last.length < 3 || last !== other[other.length - 1]) return false;
  if (one.length === other.length) {
    return one.every((word, i) => word.startsWith(other[i]!) || other[i]!.startsWith(word));
  }
  if (hasJoinedInitials(one, other)) return true;
  const extra = other.length - one.length;
  return other.slice(extra).join(' ') === one.join(' ') && !other.slice(0, extra).some(makesOtherStreet);
}

/** Whether one core has the words of the other in their order, one behind the other. */
function isPart(sent: Words, held: Words): boolean {
  const [one, other] = [sent, held].map((words) => ` ${words.join(' ')} `) as [string, string];
  return one.includes(other) || other.includes(one);
}

/** 8 MAI, 8 MAI 1945. */
function isDayOfYear(short: Words, long: Words): boolean {
  const month = `(?:${months.map(([, name]) => name).join('|')})`;
  const isDay = new RegExp(`^\\S+ ${month}$`).test(short.join(' '));
  const [, year] = long.join(' ').split(`${short.join(' ')} `);
  return isDay && long.join(' ').startsWith(short.join(' ')) && /^(?:1[789]|20)\d\d$/.test(year ?? '');
}

/** JP SARTRE, JEAN PIERRE SARTRE. */
function hasJoinedInitials(short: Words, long: Words): boolean {
  return short.slice(0, -1).some((word, i) => {
    const spelled = [...long.slice(0, i), (long[i]?.[0] ?? '') + (long[i + 1]?.[0] ?? ''), ...long.slice(i + 2)];
    return word.length === 2 && spelled.join(' ') === short.join(' ');
  });
}

const isNamingWord = (word: string) =>
  word.length > 1 && !isParticle(word) && !isHonorific(word) && !isCompanyForm(word);

/** Whether one name has all words of the other, and at least one. Particles, titles and initials do not count. */
function sharesWords(sent: string, held: string): boolean {
  const wordsOf = (name: string) => new Set(name.split(' ').filter((word) => isNamingWord(word)));
  const [one, other] = [wordsOf(sent), wordsOf(held)];
  if (one.size === 0 || other.size === 0) return false;
  const common = [...one].filter((word) => other.has(word)).length;
  return common === Math.min(one.size, other.size);
}

/** `D` becomes `P` if one name has all words of the other. */
function orSharedWords(graded: Graded, sent: string, held: string): Graded {
  return graded.letter === 'D' && sharesWords(sent, held) ? { ...graded, letter: 'P' } : graded;
}

/** A name of particles alone is close to nothing but itself. */
export function gradeLastName(sent: string, held: string): Graded {
  const graded = gradeText(sent, held, false);
  if (graded.letter === 'E' || graded.letter === '?') return graded;
  const isName = (name: string) => name.split(' ').some((word) => isNamingWord(word));
  if (!isName(sent) || !isName(held)) return { ...graded, letter: 'D' };
  if (graded.letter === 'D') return orSharedWords(graded, sent, held);
  return { ...graded, sharesWordsOnly: areAlikeByShared(sent.split(' '), held.split(' ')) };
}

/** Whether both names share their first or last words, or a female ending, and are neither close nor one edit apart without them. */
function areAlikeByShared(sent: Words, held: Words): boolean {
  const [left, right] = withoutShared(sent, held, () => true);
  const [one, other] = withoutShared([...left].reverse(), [...right].reverse(), () => true).map((words) =>
    [...words].reverse().join(' '),
  ) as [string, string];
  const areFemale = [one, other].every((name) => /.OVA$/.test(name) && !NO_FEMALE_NAME.test(name));
  const rest = areFemale ? gradeText(one.slice(0, -3), other.slice(0, -3), false) : gradeText(one, other, false);
  const isName = [one, other].some((name) => name.split(' ').some(isNamingWord));
  const isShared = isName && (areFemale || one !== sent.join(' '));
  return isShared && rest.letter === 'D' && rest.distance !== 1;
}

/** CASANOVA, VILLANOVA: new houses and towns. */
const NO_FEMALE_NAME = /(CASA|CASSA|CASTEL|CORTE|VILLA|VILA|TERRA|PORTA|BELLA|BONA|BUONA|MASSA)NOVA$/;

/** Like a last name. `D` also becomes `P` for a known short form, and for a compound name with abbreviated words. */
export function gradeFirstName(sent: string, held: string): Graded {
  const graded = orSharedWords(gradeText(sent, held, false), sent, held);
  if (graded.letter !== 'D') return graded;
  return isShortForm(sent, held) || isAbbreviated(sent.split(' '), held.split(' '))
    ? { ...graded, letter: 'P' }
    : graded;
}

function isAbbreviated(sent: readonly string[], held: readonly string[]): boolean {
  if (sent.length !== held.length || !sent.some((word, i) => word === held[i])) return false;
  const isInitialOf = (initial: string, word: string) => initial.length === 1 && word[0] === initial;
  return sent.every((one, i) => {
    const other = held[i]!;
    return one === other || isInitialOf(one, other) || isInitialOf(other, one) || isShortForm(one, other);
  });
}

export function gradePostalCode(sent: string, held: string): Letter {
  if (sent === '' || held === '') return '?';
  if (sent === held) return 'E';
  return sent.length >= 3 && held.slice(0, 3) === sent.slice(0, 3) ? 'N' : 'D';
}

/**
 * Compares the e-mails or phones sent with those of all members. Further values can only agree.
 * @param main the main value sent, or `''`. @param readings every value sent. @param held the main value of each member.
 * @param further their other values.
 */
export function gradeContact(
  { main, readings }: { readonly main: string; readonly readings: readonly string[] },
  held: readonly string[],
  further: readonly string[],
): Letter {
  if (readings.some((value) => held.includes(value) || further.includes(value))) return 'E';
  return main === '' || held.every((value) => value === '') ? '?' : 'D';
}

/** Year, month, day: 0 equal, 1 different. 00 is unknown and counts as equal. */
export function gradeBirthDate(sent: string, held: string): string {
  if (sent === '') return '?';
  if (held === '') return '---';
  const heldParts = held.split('-');
  const isSame = (one: string, other: string) => one === other || one === '00' || other === '00';
  return sent
    .split('-')
    .map((part, i) => (isSame(part, heldParts[i]!) ? '0' : '1'))
    .join('');
}
