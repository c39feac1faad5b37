import { readFileSync } from 'node:fs';
import type { Product } from '../../src/matching/answer.ts';
import type { PersonInput } from '../../src/matching/model.ts';

export const QUESTION_KINDS = ['clean', 'mistyped', 'nobody'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The values of a form; `''` for an empty field. */
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
  /** The product for questions to Idem; the peers get name and address only. */
  readonly product: Product;
  readonly typed: Typed;
  /** `household_id` of the file, `''` for a person who is absent. */
  readonly householdId: string;
  /** The public household id of Idem. */
  readonly publicId: string;
}

/** The question for Idem: number and street in one line, and the further fields that the product covers. */
export function inputOf({ typed, product }: Pick<Question, 'typed' | 'product'>): PersonInput {
  const { lastName, firstName, postalCode, city, birthDate, email, phone } = typed;
  const known = { lastName, firstName, address: addressOf(typed), postalCode, city };
  return product === 'idcheck' ? known : { ...known, birthDate, email, phone };
}

/** The questions of a file; with `product`, all are asked for that product. */
export function readQuestions(file: string, product?: Product): Question[] {
  const questions = JSON.parse(readFileSync(file, 'utf8')) as Question[];
  return product === undefined ? questions : questions.map((question) => ({ ...question, product }));
}

export function addressOf({ number, street }: Typed): string {
  return number === '' ? street : `${number} ${street}`;
}
