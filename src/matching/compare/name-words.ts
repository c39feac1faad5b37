/**
 * Words before a last name that are not a name by themselves: articles, prepositions, "son of". Single letters are not
 * either. Sources: usage in French, Dutch, German, Italian, Spanish, Portuguese, Arabic and Gaelic names.
 */
const PARTICLES = new Set(
  (
    'A AU AUX DE DES DU LA LE LES ET AF AUF AUS DEM DEN DER IM IN UND VOM VON ZU ZUM ZUR HET OP TE TEN TER TOT VAN VANDEN ' +
    'VANDER DEL EL LAS LO LOS DA DAS DO DOS DAL DALLA DEGLI DEI DELLA DELLE DELLO DI LI ABD ABOU ABU AIT AL BEL BEN BENT BIN ' +
    'BINT BOU IBN OULAD OULED OULD UMM AP FITZ MAC MC NI NIC UA AV SAINT SAINTE SAN SANTA SANKT ST STE'
  ).split(' '),
);

/** Whether a word of a canonical name is not a name by itself. */
export function isParticle(word: string): boolean {
  return word.length === 1 || PARTICLES.has(word);
}

/** The words of a canonical name that name somebody. */
export function namingWords(name: string): readonly string[] {
  if (!name.includes(' ')) return isParticle(name) ? [] : [name];
  return name.split(' ').filter((word) => !isParticle(word));
}

/** How two names share their naming words: one has all of the other's, or both have the same. */
export type SharedWords = 'same-words' | 'part-of-compound' | 'more-than-held';

/**
 * The order of the words does not count. `undefined` where each has a word that the other lacks, or one has none at all.
 * @param sentWords the naming words of the name sent.
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
