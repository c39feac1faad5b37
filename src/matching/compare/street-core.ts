import { months } from '../lexicon/months.generated.ts';
import { isFirstName } from '../normalize/index.ts';
import { isOrdinal } from './street-contrasts.ts';

/**
 * Words that tell two streets of otherwise one name apart: PETITE RUE DES PRES, RUE DU VIEUX MOULIN. Source: usage in street
 * names of the Base Adresse Nationale, and the same words in English, German, Dutch, Italian, Spanish and Scandinavian languages.
 */
const DISTINGUISHING: ReadonlySet<string> = new Set(
  (
    'GRAND GRANDE GRANDS GRANDES PETIT PETITE PETITS PETITES HAUT HAUTE HAUTS HAUTES BAS BASSE BASSES VIEUX VIEIL VIEILLE ' +
    'VIEILLES NEUF NEUVE NEUFS NEUVES NOUVEAU NOUVELLE ANCIEN ANCIENNE ANCIENS ANCIENNES NORD SUD EST OUEST BEAU BEL BELLE ' +
    'BEAUX BELLES LONG LONGUE BON BONNE GROS GROSSE PREMIER PREMIERE SECOND SECONDE DERNIER DERNIERE MOYEN MOYENNE ROUGE BLANC ' +
    'BLANCHE NOIR NOIRE VERT VERTE JAUNE BLEU BLEUE OLD NEW GREAT LITTLE UPPER LOWER NORTH SOUTH EAST WEST ALT ALTE ALTER NEU ' +
    'NEUE NEUER GROSSE KLEIN KLEINE OBER OBERE UNTER UNTERE OUDE NIEUWE GROTE VECCHIO VECCHIA NUOVO NUOVA ALTO ALTA VIEJO VIEJA ' +
    'NUEVO NUEVA BAJO BAJA NORRA SODRA OSTRA VASTRA OVRE NEDRE NORDRE SONDRE OSTRE VESTRE ' +
    'OBERER OBERES UNTERER UNTERES NORTHEAST NORTHWEST SOUTHEAST SOUTHWEST ' +
    'NOORD ZUID OOST NOORDER ZUIDER OOSTER WESTER SUPERIORE INFERIORE HORNI DOLNI NOVA STARA MALA VELKA VELKE MALE NOWA ' +
    'GORNA DOLNA WIELKA DUZA POLNOCNA POLUDNIOWA WSCHODNIA ZACHODNIA FELSO ALSO KIS NAGY UJ REGI YUKARI ASAGI BUYUK KUCUK ' +
    'YENI ESKI СЕВЕРНАЯ ЮЖНАЯ ВОСТОЧНАЯ ЗАПАДНАЯ БОЛЬШАЯ БОЛЬШОИ МАЛАЯ МАЛЫИ НОВАЯ СТАРАЯ ВЕРХНЯЯ НИЖНЯЯ ВЕЛИКА МАЛА НОВА СТАРА ' +
    'ВЕРХНЯ НИЖНЯ ПІВНІЧНА ПІВДЕННА СХІДНА ЗАХІДНА STORA LILLA GAMLA NYA STORE LILLE GAMLE GAMMEL INNER OUTER SUL LESTE OESTE ' +
    'NORTE ESTE ORIENTE PONIENTE OVEST SUPERIOR INFERIOR VELHA VELHO NOVO HINTERE HINTERER VORDERE VORDERER INNERE INNERER ' +
    'AUSSERE AUSSERER MITTLERE MITTLERER BINNEN BUITEN NIEUW OUD UUSI VANHA GORNJA GORNJI GORNJE DONJA DONJI DONJE ZGORNJI ' +
    'ZGORNJA SPODNJI SPODNJA ΑΝΩ ΚΑΤΩ'
  ).split(' '),
);

export function isDistinguishing(word: string): boolean {
  return DISTINGUISHING.has(word);
}

const HAS_DIGIT = /\d/;

/**
 * Whether a word that only one of two streets has in front makes it another one: VIEUX MOULIN, SAINT JEAN, 1E HELMERSSTRAAT, ERSTE
 * QUERSTRASSE.
 */
export function makesOtherStreet(word: string): boolean {
  return isDistinguishing(word) || isSaint(word) || HAS_DIGIT.test(word) || (isOrdinal(word) && !isFirstName(word));
}

/** Titles in front of a name, which many streets of a town share. Canonical. Source: words.tsv, usage in the Base Adresse Nationale. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'GENERAL MARECHAL COLONEL COMMANDANT CAPITAINE LIEUTENANT SERGENT CAPORAL ADJUDANT AMIRAL PRESIDENT DOCTEUR ' +
    'PROFESSEUR ABBE CHANOINE CARDINAL MONSEIGNEUR MADAME MONSIEUR MADEMOISELLE DON DONA ' +
    'DOKTOR GENERALE PROFESSOR'
  ).split(' '),
);

const SAINTS: ReadonlySet<string> = new Set('SAINT SAINTE SAN SANTA SANTO SANKT SINT SAO SANT'.split(' '));

export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

export function isSaint(word: string): boolean {
  return SAINTS.has(word);
}

export function isTitleOrSaint(word: string): boolean {
  return TITLES.has(word) || SAINTS.has(word);
}

/**
 * Two street cores without the titles and first names that both begin with, unless nothing is left: LECLERC and LELIM for MARECHAL
 * LECLERC and MARECHAL LELIM, LEBOT and CLEMOT for JEAN BAPTISTE LEBOT and JEAN BAPTISTE CLEMOT.
 */
export function withoutSharedTitles(one: string, other: string): [string, string] {
  return withoutShared(one, other, isTitleOrFirstName);
}

function isTitleOrFirstName(word: string): boolean {
  return isTitleOrSaint(word) || isFirstName(word);
}

function withoutShared(one: string, other: string, isShared: (word: string) => boolean): [string, string] {
  let start = 0;
  for (let blank = one.indexOf(' '); blank > 0; blank = one.indexOf(' ', start)) {
    const end = blank + 1;
    const word = one.slice(start, blank);
    if (!isShared(word) || one.slice(start, end) !== other.slice(start, end)) break;
    start = end;
  }
  return [one.slice(start), other.slice(start)];
}

/** `same`: two names of one street. `part`: one core has all words of the other, but they may be two streets. */
export type CoreRelation = 'same' | 'part';

/** How the cores of two streets, canonical, stand to each other; `undefined` where neither has the other's words. */
export function coreRelation(sent: string, held: string): CoreRelation | undefined {
  if (sent === held) return 'same';
  // Either relation needs the last word of the shorter core in the other one. Most streets are refused here.
  if (!held.includes(lastWord(sent)) && !sent.includes(lastWord(held))) return undefined;
  // GENERAL DE GAULLE and GENERAL CHARLES DE GAULLE; not SAINT MARTIN and SAINT JEAN MARTIN.
  const [one, other] = withoutShared(sent, held, isTitle);
  const sentWords = one.split(' ');
  const heldWords = other.split(' ');
  if (sentWords.length === heldWords.length) return areAbbreviations(sentWords, heldWords) ? 'same' : undefined;
  const [short, long] = sentWords.length < heldWords.length ? [sentWords, heldWords] : [heldWords, sentWords];
  if (endsWithWords(long, short)) {
    const extra = long.slice(0, long.length - short.length);
    return extra.some(makesOtherStreet) ? 'part' : 'same';
  }
  if (isJoinedInitials(short, long) || isDateWithYear(short, long)) return 'same';
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `) ? 'part' : undefined;
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

const NOT_FOUND = -1;

/** Whether one word is the initials of two, and all other words are equal: JP SARTRE and JEAN PIERRE SARTRE. */
function isJoinedInitials(short: readonly string[], long: readonly string[]): boolean {
  const index = short.findIndex((word, i) => word !== long[i]);
  if (long.length - short.length !== 1 || index === NOT_FOUND || index === short.length - 1) return false;
  if (short[index] !== long[index]![0]! + (long[index + 1]?.[0] ?? '')) return false;
  return endsWithWords(long, short.slice(index + 1));
}

const MONTHS: ReadonlySet<string> = new Set(months.map(([, month]) => month));
const YEAR = /^1[789]\d\d$|^20\d\d$/;

/** Whether both name the same day: 8 MAI and 8 MAI 1945. */
function isDateWithYear(short: readonly string[], long: readonly string[]): boolean {
  if (long.length - short.length !== 1 || !MONTHS.has(short.at(-1)!) || !YEAR.test(long.at(-1)!)) return false;
  return short.length === 2 && short.every((word, i) => word === long[i]);
}

/** What names a street comes last: JAURES for JEAN JAURES, FOCH for MARECHAL FOCH. At least three letters of it. */
function endsWithWords(long: readonly string[], short: readonly string[]): boolean {
  const start = long.length - short.length;
  return short.at(-1)!.length > 2 && short.every((word, i) => word === long[start + i]);
}

/** Word by word equal or abbreviated, the last one equal: J J ROUSSEAU, GENEVI DE GAULLE. */
function areAbbreviations(one: readonly string[], other: readonly string[]): boolean {
  const last = one.length - 1;
  if (one[last] !== other[last] || one[last]!.length < 3) return false;
  return one.every((word, i) => word === other[i] || word.startsWith(other[i]!) || other[i]!.startsWith(word));
}

/** The last words of both texts, as many of each as the shorter one has. */
export function lastWords(one: string, other: string): [string, string] {
  const words = [one.split(' '), other.split(' ')];
  const count = Math.min(words[0]!.length, words[1]!.length);
  return [words[0]!.slice(-count).join(' '), words[1]!.slice(-count).join(' ')];
}

/** The words of a street with a digit: 12 of ROUTE DEPARTEMENTALE 12. */
export function numbersIn(street: string): readonly string[] {
  return HAS_DIGIT.test(street) ? street.split(' ').filter((word) => HAS_DIGIT.test(word)) : [];
}

/** Whether two streets have numbers in their names, and each lacks one of the other. */
export function numbersConflict(sentNumbers: readonly string[], held: string): boolean {
  if (sentNumbers.length === 0) return false;
  const heldNumbers = numbersIn(held);
  return (
    !sentNumbers.every((number) => heldNumbers.includes(number)) &&
    !heldNumbers.every((number) => sentNumbers.includes(number))
  );
}
