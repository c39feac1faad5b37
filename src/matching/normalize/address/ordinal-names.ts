import { foldText } from '../letters.ts';
import { type Grammar, infoOf } from './grammar.ts';

/** `1. Querstraße`, `1:a Långgatan`: an ordinal in digits, its mark, and the word after it. */
const ORDINAL = /^\s*([1-9]\d?)(\.|:(?:a|e|sta|ste|dje|de)\b)\s*(\p{L}+)/u;

/** The number of a house, and neither a postal code nor a floor: `2. Stock`. */
const HOUSE_NUMBER = /(?<!\d)\d{1,3}(?![\d.])/;

const STARTS_WITH_DIGIT = /^\s*[1-9]/;

/**
 * Writes an ordinal in words where it begins the name of a street: `1. Querstraße` is `Erste Querstraße`. Folding would leave a number
 * that is read as that of the house. Not before a floor or a month: `1. Stock`, `1. Mai`.
 */
export function spellOrdinal(text: string, grammar: Grammar): string {
  const { ordinals } = grammar;
  if (ordinals.size === 0 || !STARTS_WITH_DIGIT.test(text)) return text;
  const [matched, digits, , word] = ORDINAL.exec(text) ?? [];
  const ordinal = ordinals.get(Number(digits));
  if (matched === undefined || ordinal === undefined) return text;
  const info = infoOf(grammar, foldText(word!));
  if (info !== undefined && (info.month !== '' || info.complements.length > 0)) return text;
  return `${ordinal} ${text.slice(matched.length - word!.length)}`;
}

/** {@link spellOrdinal} for a line that may have a house number: one first with a point counts as it, `12. Hauptstraße`. */
export function spellOrdinalOfLine(text: string, grammar: Grammar): string {
  if (grammar.ordinals.size === 0 || !STARTS_WITH_DIGIT.test(text)) return text;
  const [matched, , mark] = ORDINAL.exec(text) ?? [];
  if (matched === undefined || (mark === '.' && !HOUSE_NUMBER.test(text.slice(matched.length)))) return text;
  return spellOrdinal(text, grammar);
}
