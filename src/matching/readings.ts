import type { Identity } from './model.ts';

/** All values of one field of a person, the main value first. Empty values are omitted. */

const NONE: readonly string[] = [];

function withMain(main: string, others: readonly string[]): readonly string[] {
  if (others.length === 0) return main === '' ? NONE : [main];
  return main === '' ? others : [main, ...others];
}

export function lastNamesOf({ lastName, birthName, alternatives }: Names): readonly string[] {
  const others = alternatives?.lastNames ?? NONE;
  return withMain(lastName, birthName === '' ? others : [birthName, ...others]);
}

export function firstNamesOf({ firstName, alternatives }: Names): readonly string[] {
  return withMain(firstName, alternatives?.firstNames ?? NONE);
}

export function emailsOf({ email, alternatives }: Contacts): readonly string[] {
  return withMain(email, alternatives?.emails ?? NONE);
}

export function phonesOf({ phone, alternatives }: Contacts): readonly string[] {
  return withMain(phone, alternatives?.phones ?? NONE);
}

type Names = Pick<Identity, 'lastName' | 'birthName' | 'firstName' | 'alternatives'>;
type Contacts = Pick<Identity, 'email' | 'phone' | 'alternatives'>;
