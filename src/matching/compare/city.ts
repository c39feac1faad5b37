import { type Comparison, isClose, TextComparer } from '../grade.ts';
import type { Place } from '../model.ts';
import { areOneCommune, isTownOfCode } from '../normalize/index.ts';
import { orTransliterated } from './transliterated.ts';

/** Compares the town sent with one held after another. */
export class CityComparer {
  private readonly comparer: TextComparer;

  constructor(sent: string) {
    this.comparer = new TextComparer(sent, 'N');
  }

  compare(held: string): Comparison {
    return orTransliterated(this.comparer.compare(held));
  }
}

type Town = Pick<Place, 'country' | 'postalCode' | 'city'>;

/**
 * The comparison of two towns with one postal code. A town written without a part of its name is `S` (BOULOGNE for BOULOGNE
 * BILLANCOURT), and the former name of a French commune is `P` (COURCOURONNES for EVRY COURCOURONNES). Without the postal code
 * they keep their letter: there are several BOULOGNE.
 * @param held the town held, with its postal code, which is the one sent
 */
export function withinPostalCode(compared: Comparison, held: Town): Comparison {
  const { letter, sent } = compared;
  if (letter === 'E' || letter === 'S' || letter === '?') return compared;
  const { country, postalCode, city } = held;
  const isFrench = country === 'FR';
  if (isShortened(sent, city) && !(isFrench && areTwoTowns(sent, held))) {
    return { ...compared, letter: 'S', rule: 'shortened-town' };
  }
  const isFormer = !isClose(letter) && isFrench && areOneCommune({ city: sent, postalCode }, held);
  return isFormer ? { ...compared, letter: 'P', rule: 'same-commune' } : compared;
}

/** Whether one postal code has both towns: LUNEL and LUNEL VIEL. */
function areTwoTowns(sent: string, { postalCode, city }: Town): boolean {
  return (
    isTownOfCode(sent, postalCode) &&
    isTownOfCode(city, postalCode) &&
    !areOneCommune({ city: sent, postalCode }, { city, postalCode })
  );
}

const MIN_LETTERS = 3;

/** Words that are no name of a town by themselves. */
const OPENERS: ReadonlySet<string> = new Set(
  'SAINT SAINTE SAN SANTA SANTO SANKT SINT SAO LE LA LES LOS LAS DEN THE BAD NEW CITY'.split(' '),
);

/** Words that bind the name of a river or a region to a town in front of it: VITRY SUR SEINE. LES is LEZ as well. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'SUR SOUS EN DE DU DES LES AU AUX AM AN DER AUF BEI IM IN OB UPON ON UNDER BY OF DEL DELLA DI SUL OP AAN BIJ NAD POD'.split(
    ' ',
  ),
);

/** The words of a town but prepositions and single letters: LIMBURG LAHN for LIMBURG AN DER LAHN and for LIMBURG A D LAHN. */
function mainWords(city: string): string {
  const words = city.split(' ').filter((word) => word.length > 1 && !PREPOSITIONS.has(word));
  return words.join(' ');
}

/** Whether one town is the other without words at its end or at its start, or without prepositions. */
function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const name = mainWords(short);
  if (name.length < MIN_LETTERS || OPENERS.has(name)) return false;
  if (`${mainWords(long)} `.startsWith(`${name} `)) return true;
  if (!long.endsWith(` ${short}`)) return false;
  const front = long.slice(0, -short.length - 1);
  const blank = front.lastIndexOf(' ');
  return blank < 0 || !PREPOSITIONS.has(front.slice(blank + 1));
}
