import type { PersonInput } from '../../src/matching/model.ts';
import type { AskedProduct } from '../corruptions/index.ts';

/** The number of corruptions of a question, or `stranger` for a person who is not in the base. */
export type Kind = 'clean' | 'one' | 'two' | 'three' | 'stranger';

/** The person that a question is about. */
export interface Truth {
  readonly householdId: bigint;
  /** `id` of the person. */
  readonly personId: string;
}

export interface Question {
  readonly id: number;
  readonly kind: Kind;
  /** The names of its corruptions, or of its stranger. */
  readonly corruptions: readonly string[];
  /** Whether all of its corruptions only change the spelling of true values. FOUND is then right, whatever the letters are. */
  readonly keepsMeaning: boolean;
  /** About a stranger for whom FOUND is wrong: always, or unless names and address alone are FOUND. */
  readonly neverFound: boolean | 'by-contact';
  readonly product: AskedProduct;
  readonly request: PersonInput;
  /** `undefined` if the person is not in the base. */
  readonly truth: Truth | undefined;
}
