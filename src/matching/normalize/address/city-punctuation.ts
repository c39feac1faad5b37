import { foldText } from '../letters.ts';
import { isFrenchPost } from './address-system.ts';
import { isTownWithQuarters } from './city-quarters.ts';

const PUNCTUATION = /[(,/]|\s[-–]\s/;
const PARENTHESES = /\(([^()]*)\)/;
/** Countries whose towns have names in two languages. */
const BILINGUAL = new Set(['BE', 'CH', 'ES', 'FI', 'IE', 'IT', 'LU']);
const SECOND_PART = /[,/]|\s[-–]\s/;
const QUARTER_END = /[,/]/;
/** Both sides have a name: CHAMPS/MARNE. */
const SLASH_BETWEEN_NAMES = /(\p{L}{2})\s?\/\s?(\p{L}{2})/gu;
/** Articles that registers put after a town: PARADOU (LE). */
const ARTICLE = /^(?:LE|LA|LES|L)$/;
/** A part of the name in brackets: VILLIERS (EN BRIE). */
const NAME_PART = /^(?:LE|LA|LES|L|(?:EN|SUR|SOUS|LES) .+)$/;

/** Drops what stands in brackets, unless it is an article. */
function withoutParentheses(text: string): string {
  const match = PARENTHESES.exec(text);
  if (match === null) return text;
  const inside = foldText(match[1]!);
  const before = text.slice(0, match.index);
  if (before.trim() === '') return `${match[1]!} ${text.slice(match.index + match[0].length)}`;
  return NAME_PART.test(inside) ? `${before} ${inside}` : before;
}

function withSur(text: string): string {
  // In composed form, because the pattern counts letters, and a separate accent is not a letter.
  return text.includes('/') ? text.normalize('NFC').replace(SLASH_BETWEEN_NAMES, '$1 SUR $2') : text;
}

/**
 * The town of a text that holds more: its county after a comma (TUNBRIDGE, KENT), its name in another language (BIEL/BIENNE),
 * its province in brackets (COLOGNO (MI)), a quarter in front (TE ARO, WELLINGTON). In French addresses a slash between names
 * is SUR (CHAMPS/MARNE).
 */
export function withoutSecondName(text: string, country: string): string {
  if (!PUNCTUATION.test(text)) return text;
  const whole = withoutParentheses(isFrenchPost(country) ? withSur(text) : text);
  const parts = whole.split(BILINGUAL.has(country) ? SECOND_PART : ',');
  const first = parts[0]!;
  if (foldText(first) === '') return whole;
  const second = foldText(parts[1] ?? '');
  if (ARTICLE.test(second)) return `${first} ${second}`;
  return townAfterQuarter(whole, country) ?? first;
}

/** The town behind one of its quarters: TE ARO, WELLINGTON; KADIKOY/ISTANBUL. */
function townAfterQuarter(text: string, country: string): string | undefined {
  const [quarter, town, ...more] = text.split(QUARTER_END);
  if (town === undefined || more.length > 0 || isTownWithQuarters(foldText(quarter!), country)) return undefined;
  return isTownWithQuarters(foldText(town), country) ? town : undefined;
}
