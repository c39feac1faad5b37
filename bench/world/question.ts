import { readFileSync } from 'node:fs';
import type { Product } from '../../src/matching/answer.ts';
import type { PersonInput } from '../../src/matching/model.ts';

export const QUESTION_KINDS = ['clean', 'mistyped', 'nobody'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The values of a form. `''` = left empty. */
export interface Typed {
  readonly lastName: string;
  readonly firstName: string;
  readonly number: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly birthDate: string;
  readonly email: string;
  readonly phone: string;
}

export interface Question {
  readonly kind: QuestionKind;
  /** What Idem's own parts ask; the peers get name and address alone. */
  readonly product: Product;
  readonly typed: Typed;
  /** `household_id` of the file, `''` for a person who is absent. */
  readonly householdId: string;
  /** How Idem numbers that household. */
  readonly publicId: string;
}

/** The question as Idem takes it: number and street in one line, and of birth date, e-mail and phone what the product looks at. */
export function inputOf({ typed, product }: Pick<Question, 'typed' | 'product'>): PersonInput {
  const { lastName, firstName, postalCode, city, birthDate, email, phone } = typed;
  const known = { lastName, firstName, address: addressOf(typed), postalCode, city };
  return product === 'idcheck' ? known : { ...known, birthDate, email, phone };
}

/** The questions of a file, all of them asked of one product where that is given. */
export function readQuestions(file: string, product?: Product): Question[] {
  const questions = JSON.parse(readFileSync(file, 'utf8')) as Question[];
  return product === undefined ? questions : questions.map((question) => ({ ...question, product }));
}

export function addressOf({ number, street }: Typed): string {
  return number === '' ? street : `${number} ${street}`;
}
