import { createChecker } from '../check/index.ts';
import { createMatcher, type Match } from '../check/match.ts';
import type { CheckAnswer, Product } from '../matching/answer.ts';
import type { PersonInput } from '../matching/model.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
import { type BatchProduct, type LetterCell, type LetteredField, letteredFields } from './product.ts';

/** What a row is answered. */
export interface RowAnswer {
  readonly isFound: boolean;
  /** In the order of the fields that have one. */
  readonly letters: readonly LetterCell[];
  /** For the added columns, in their order. */
  readonly cells: readonly string[];
}

export interface AskSettings {
  readonly product: BatchProduct;
  /** ISO 3166-1 alpha-2: of rows that name no country. */
  readonly country: string;
  readonly publicHouseholdId: (householdId: bigint) => string;
  /** The least probability of a match, 0 to 1. */
  readonly threshold: number;
}

export type AskRow = (person: PersonInput) => MaybePromise<RowAnswer>;

/** Asks a base what the product answers. The person has no birth date that does not exist. */
export function createAskRow(base: { readonly store: ReferenceStore }, settings: AskSettings): AskRow {
  return settings.product === 'match'
    ? askForPerson(base, settings)
    : askForHousehold(base, settings.product, settings);
}

/** One plain sentence per code (source of the codes: DQE's batch files; the sentences are ours). */
const FOUND = ['FOUND', 'The household of this person was found.'] as const;
const NOT_FOUND = ['NOT FOUND', 'No household that is held is close enough to this person.'] as const;
const EMPTY = 'EMPTY';

const LETTER_OF: Readonly<Record<LetteredField, (answer: CheckAnswer) => LetterCell>> = {
  FIRSTNAME: (answer) => answer.firstName,
  LASTNAME: (answer) => answer.lastName,
  ADDRESS: (answer) => answer.address,
  POSTALCODE: (answer) => answer.postalCode,
  CITY: (answer) => answer.city,
  BIRTHDATE: (answer) => answer.birthDate,
  PHONE: (answer) => answer.phone,
  EMAIL: (answer) => answer.email,
};

function askForHousehold(base: { readonly store: ReferenceStore }, product: Product, settings: AskSettings): AskRow {
  const checker = createChecker(base, settings);
  const readers = letteredFields(product).map((field) => LETTER_OF[field]);
  const rowAnswerOf = (answer: CheckAnswer): RowAnswer => {
    const letters = readers.map((letterOf) => letterOf(answer));
    return { isFound: answer.found, letters, cells: [...(answer.found ? FOUND : NOT_FOUND), ...letters] };
  };
  return (person) => whenReady(checker.check(person, product), rowAnswerOf);
}

function askForPerson(base: { readonly store: ReferenceStore }, settings: AskSettings): AskRow {
  const matcher = createMatcher(base, settings);
  const rowAnswerOf = ({ recordId, householdId, probability }: Match): RowAnswer => {
    return { isFound: householdId !== '', letters: [], cells: [recordId, householdId, String(probability)] };
  };
  return (person) => whenReady(matcher.match(person), rowAnswerOf);
}

/** The added columns of a row that cannot be asked: nothing was compared. */
export function untriedCells(product: BatchProduct, obstacle: string): readonly string[] {
  return product === 'match' ? ['', '', ''] : [EMPTY, obstacle, ...letteredFields(product).map(() => '?')];
}
