import type { PersonInput } from '../../src/matching/model.ts';
import type { AskedProduct } from '../manglings/index.ts';

/** How many manglings a question has, or `stranger` where nobody of the base asks it. */
export type Kind = 'clean' | 'one' | 'two' | 'three' | 'stranger';

/** Who a question is truly about. */
export interface Truth {
  readonly householdId: bigint;
  /** `id` of the person. */
  readonly personId: string;
}

export interface Question {
  readonly id: number;
  readonly kind: Kind;
  /** The names of its manglings, or of its stranger. */
  readonly manglings: readonly string[];
  readonly product: AskedProduct;
  readonly request: PersonInput;
  /** `undefined` where the base does not hold the person. */
  readonly truth: Truth | undefined;
}
