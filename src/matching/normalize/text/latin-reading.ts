import anyAscii from 'any-ascii';
import { letterDigraphs } from '../../lexicon/letter-digraphs.generated.ts';
import { surnameReadings } from '../../lexicon/surname-readings.generated.ts';
import { foldText } from '../letters.ts';
import { wordsOf } from '../lists.ts';
import { spellGreekPairs } from './greek-latin.ts';
import { MAY_HAVE_READING, scanText } from './scan-text.ts';

/** Spelling of a letter in both cases. */
const DIGRAPHS = new Map(
  letterDigraphs.flatMap(([letter, spelling]): [string, string][] => [
    [letter, spelling],
    [letter.toLowerCase(), spelling],
  ]),
);
const HAS_DIGRAPH = new RegExp(`[${[...DIGRAPHS.keys()].join('')}]`, 'u');
const DIGRAPH = new RegExp(HAS_DIGRAPH, 'gu');

const SURNAMES = new Map(
  surnameReadings.flatMap(([, names, spelling]) => wordsOf(names).map((name): [string, string] => [name, spelling])),
);
const MAX_SURNAME_LENGTH = 2;

/** Written for letters without a Latin counterpart, such as the Cyrillic soft sign and the Arabic ayn, and for apostrophes. */
const TRANSLITERATION_SIGNS = /['`]/g;

/** Cyrillic letters in French spelling (source: French transcription of Russian, as in passports until 1997). */
const FRENCH: ReadonlyMap<string, string> = new Map(
  (
    'а=a б=b в=v г=g д=d е=e ё=io ж=j з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=ou ф=f ' +
    'х=kh ц=ts ч=tch ш=ch щ=chtch ъ= ы=y ь= э=e ю=iou я=ia і=i ї=i є=ie ґ=g'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const IS_CYRILLIC = /^[\p{Script=Cyrillic}\s'’-]+$/u;

/** Longer texts are not names and get no further reading. */
const MAX_LENGTH = 100;

/** A Chinese or Korean name begins with the last name, which may have a reading of its own. */
function spellSurname(text: string): string {
  for (let length = MAX_SURNAME_LENGTH; length > 0; length--) {
    const spelling = SURNAMES.get(text.slice(0, length));
    if (spelling !== undefined) return spelling + text.slice(length);
  }
  return text;
}

/**
 * A name in Latin letters as it is written where its own letters are missing: ä ö ü å ø as two letters, other scripts
 * transliterated. Not canonical: the name still has to be read.
 * @returns `undefined` for a text that has no such letter
 */
export function latinReading(text: string): string | undefined {
  if (text.length > MAX_LENGTH || (scanText(text) & MAY_HAVE_READING) === 0) return undefined;
  const composed = spellSurname(text.normalize('NFKC').trim());
  const spelled = HAS_DIGRAPH.test(composed) ? composed.replace(DIGRAPH, (letter) => DIGRAPHS.get(letter)!) : composed;
  return toLatin(spelled);
}

function toLatin(text: string): string {
  return anyAscii(spellGreekPairs(text)).replace(TRANSLITERATION_SIGNS, '');
}

/** Letters of scripts other than Latin. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\uabff\uac00-\ud7af\uf900-\ufaff]/;

/** Whether a canonical text has letters that are not Latin. */
export function hasOtherScript(text: string): boolean {
  // Nearly all texts are ASCII, and faster to read than to match.
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return OTHER_SCRIPT.test(text);
  return false;
}

/** A canonical text in Latin letters, canonical: the text itself if it has no others. */
export function latinForm(text: string): string {
  return hasOtherScript(text) ? foldText(toLatin(text)) : text;
}

/** A name in Cyrillic letters in French spelling: `Joukov` for Жуков; `undefined` for other texts. */
export function frenchReading(text: string): string | undefined {
  const composed = text.normalize('NFKC').trim();
  if (composed.length > MAX_LENGTH || !IS_CYRILLIC.test(composed)) return undefined;
  const letters = composed.toLowerCase().replaceAll('ий', 'и');
  return Array.from(letters, (letter) => FRENCH.get(letter) ?? letter).join('');
}
