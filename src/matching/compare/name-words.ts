import { isCompanyForm, isParticle } from '../normalize/index.ts';

/** Titles and ranks that many last names contain: HADJ AMMAR, SIDI MOUSSA, SILVA JUNIOR. */
const HONORIFICS: ReadonlySet<string> = new Set(['HADJ', 'HADJI', 'HAJJ', 'SIDI', 'JUNIOR']);

/** Whether a word of a canonical last name says nothing about who it is, unless the name is nothing else. */
export function isHonorific(word: string): boolean {
  return HONORIFICS.has(word);
}

/** Whether a word of a canonical name is a name by itself, and not a particle, a title, a company form or an initial. */
function isNamingWord(word: string): boolean {
  return word.length > 1 && !isParticle(word) && !isHonorific(word) && !isCompanyForm(word);
}

/** The words of a canonical name without particles, titles, company forms and initials. */
export function namingWords(name: string): readonly string[] {
  if (!name.includes(' ')) return isNamingWord(name) ? [name] : [];
  return name.split(' ').filter(isNamingWord);
}

export function firstWord(text: string): string {
  const blank = text.indexOf(' ');
  return blank === -1 ? text : text.slice(0, blank);
}

export function hasNamingWord(name: string): boolean {
  return name.includes(' ') ? name.split(' ').some(isNamingWord) : isNamingWord(name);
}

/** Whether one of two names is the initial of the other. It is not a name, and their letter stays `D`, but it is evidence. */
export function hasInitial(left: string, right: string): boolean {
  return isInitial(left, right) || isInitial(right, left);
}

function isInitial(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial);
}

/** How two names share their naming words: one has all of those of the other, or both have the same ones. */
export type SharedWords = 'same-words' | 'part-of-compound' | 'more-than-held';

/**
 * Ignores the order of the words. Returns `undefined` if each name has a word that the other lacks, or one has no word.
 * @param sentWords the naming words of the name sent
 */
export function sharedWords(sentWords: readonly string[], held: string): SharedWords | undefined {
  if (sentWords.length === 0 || (sentWords.length === 1 && !held.includes(sentWords[0]!))) return undefined;
  const heldWords = namingWords(held);
  if (heldWords.length === 0) return undefined;
  const isInHeld = sentWords.every((word) => heldWords.includes(word));
  const isInSent = heldWords.every((word) => sentWords.includes(word));
  if (isInHeld) return isInSent ? 'same-words' : 'part-of-compound';
  return isInSent ? 'more-than-held' : undefined;
}
