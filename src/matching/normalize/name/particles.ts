import { particles } from '../../lexicon/particles.generated.ts';
import { wordsOf } from '../lists.ts';

const PARTICLES = new Set(particles.flatMap(([, words]) => wordsOf(words)));

/** Whether a word is an article, a preposition or the like before a last name: DE, LE, VAN, BEN. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** A canonical last name without the particles before it; the whole name if it has no other word. */
export function withoutParticles(name: string): string {
  let start = 0;
  for (let blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', start)) {
    if (!isParticle(name.slice(start, blank))) return name.slice(start);
    start = blank + 1;
  }
  return isParticle(name.slice(start)) ? name : name.slice(start);
}
