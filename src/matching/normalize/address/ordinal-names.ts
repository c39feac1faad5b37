import { foldText } from '../letters.ts';
import { type Grammar, infoOf } from './grammar.ts';

/** `1. Querstraße`, `1:a Långgatan`: an ordinal in digits, and the word after it. */
const ORDINAL = /^\s*([1-9]\d?)(?:\.|:(?:a|e|sta|ste|dje|de)\b)\s*(\p{L}+)/u;

const STARTS_WITH_DIGIT = /^\s*[1-9]/;

/**
 * Writes an ordinal in words where it begins the name of a street: `1. Querstraße` is `Erste Querstraße`. Folding would leave a number
 * that is read as that of the house. Not before a floor or a month: `1. Stock`, `1. Mai`.
 */
export function spellOrdinal(text: string, grammar: Grammar): string {
  const { ordinals } = grammar;
  if (ordinals.size === 0 || !STARTS_WITH_DIGIT.test(text)) return text;
  const [matched, digits, word] = ORDINAL.exec(text) ?? [];
  const ordinal = ordinals.get(Number(digits));
  if (matched === undefined || ordinal === undefined) return text;
  const info = infoOf(grammar, foldText(word!));
  if (info !== undefined && (info.month !== '' || info.complements.length > 0)) return text;
  return `${ordinal} ${text.slice(matched.length - word!.length)}`;
}
