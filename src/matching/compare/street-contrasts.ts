import { streetContrasts } from '../lexicon/street-contrasts.generated.ts';

/** A number or a direction, whatever word of whatever language it is written as. */
interface Contrast {
  readonly kind: string;
  readonly value: string;
}

const CONTRASTS: ReadonlyMap<string, Contrast> = new Map(
  streetContrasts.flatMap(([kind, value, words]) => words.split('|').map((word) => [word, { kind, value }] as const)),
);

/** First names that are ordinals too: VIA PRIMO LEVI. */
const NAMES: ReadonlySet<string> = new Set([
  'PRIMO',
  'SECONDO',
  'QUINTO',
  'SESTO',
  'SETTIMO',
  'OTTAVO',
  'DECIMO',
  'PRIMA',
]);

/** Whether a word is a number, in any language: QUARTA, ERSTE. */
export function isOrdinal(word: string): boolean {
  return CONTRASTS.get(word)?.kind === 'number' && !NAMES.has(word);
}

/**
 * Whether two words are different numbers or directions: QUARTA and QUINTA, LESTE and OESTE. `undefined` where one is neither, or they
 * cannot be compared.
 */
export function areContrasting(one: string, other: string): boolean | undefined {
  const [first, second] = [CONTRASTS.get(one), CONTRASTS.get(other)];
  if (first === undefined || first.kind !== second?.kind) return undefined;
  return first.value !== second.value;
}
