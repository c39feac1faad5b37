import type { ValueProblem } from './api.ts';
import type { MessageKey } from './i18n.ts';
import type { Purpose } from './purpose.ts';

export const PERSON_FIELDS = [
  'last_name',
  'first_name',
  'address',
  'postal_code',
  'city',
  'birth_date',
  'email',
  'phone',
] as const;

export type PersonField = (typeof PERSON_FIELDS)[number];
export type Product = 'idcheck-plus' | 'idcheck' | 'match';

type Person = Readonly<Record<string, string>>;

/** What a check cannot do without. */
const REQUIRED = ['last_name', 'address', 'postal_code'] as const satisfies readonly PersonField[];

const MAX_VALUE_LENGTH = 1000;

interface CheckRequest {
  readonly path: '/v1/check' | '/v1/match';
  readonly body: Readonly<Record<string, unknown>>;
}

/** The request of the API for what was typed, with the stored values if they have a purpose. Empty fields are not sent. */
export function requestOf(product: Product, person: Person, purpose: Purpose | ''): CheckRequest {
  const filled = Object.fromEntries(
    PERSON_FIELDS.filter((name) => (person[name] ?? '').trim() !== '').map((name) => [name, person[name]!.trim()]),
  );
  const more = purpose === '' ? {} : { explain: true, purpose };
  if (product === 'match') return { path: '/v1/match', body: { person: filled, ...more } };
  return { path: '/v1/check', body: { product, person: filled, ...more } };
}

/** What keeps the form from being sent, by field. */
export function missingFields(product: Product, person: Person): Record<string, MessageKey> {
  const errors: Record<string, MessageKey> = {};
  const isFilled = (name: PersonField) => (person[name] ?? '').trim() !== '';
  if (product === 'match') {
    if (!isIdentifiable(isFilled)) errors.last_name = 'check.missing.match';
  } else {
    for (const name of REQUIRED) {
      if (!isFilled(name)) errors[name] = `check.missing.${name}`;
    }
  }
  for (const name of PERSON_FIELDS) {
    if ([...(person[name] ?? '')].length > MAX_VALUE_LENGTH) errors[name] = 'check.too-long';
  }
  return errors;
}

/** Whether a match can identify a person: by an e-mail or a phone, or by a name or birth date and at least one other value. */
function isIdentifiable(isFilled: (name: PersonField) => boolean): boolean {
  if (isFilled('email') || isFilled('phone')) return true;
  const hasName = isFilled('last_name') || isFilled('first_name');
  const hasPlace = (['address', 'postal_code', 'city'] as const).some(isFilled);
  return isFilled('birth_date') ? hasName || hasPlace : hasName && hasPlace;
}

/** The values that the server did not accept, by field; empty if they belong to no field of the form. */
export function fieldErrorsOf(problems: readonly ValueProblem[]): Record<string, MessageKey> {
  const errors: Record<string, MessageKey> = {};
  for (const { pointer } of problems) {
    const name = pointer.replace('/person/', '');
    if (name === 'birth_date') errors[name] = 'check.wrong.birth_date';
    else if ((REQUIRED as readonly string[]).includes(name)) errors[name] = `check.missing.${name}` as MessageKey;
  }
  return errors;
}
