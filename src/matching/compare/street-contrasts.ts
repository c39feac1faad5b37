import { streetContrasts } from '../lexicon/street-contrasts.generated.ts';

/** A number or a direction, whatever word of whatever language it is written as. */
interface Contrast {
  readonly kind: string;
  readonly value: string;
}

const CONTRASTS: ReadonlyMap<string, Contrast> = new Map(
  streetContrasts.flatMap(([kind, value, words]) => words.split('|').map((word) => [word, { kind, value }] as const)),
);

/**
 * Whether two words are different numbers or directions: QUARTA and QUINTA, LESTE and OESTE. `undefined` where one is neither, or they
 * cannot be compared.
 */
export function areContrasting(one: string, other: string): boolean | undefined {
  const [first, second] = [CONTRASTS.get(one), CONTRASTS.get(other)];
  if (first === undefined || first.kind !== second?.kind) return undefined;
  return first.value !== second.value;
}
