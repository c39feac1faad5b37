import anyAscii from 'any-ascii';
import { letterDigraphs } from '../../lexicon/letter-digraphs.generated.ts';
import { surnameReadings } from '../../lexicon/surname-readings.generated.ts';
import { wordsOf } from '../lists.ts';
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
  return anyAscii(spelled).replace(TRANSLITERATION_SIGNS, '');
}
