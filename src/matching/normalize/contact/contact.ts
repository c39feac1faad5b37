/** What an e-mail or a phone field says. */
export interface Contact {
  /** Canonical; `''` if none was given or read. */
  readonly value: string;
  /** Further values of the field, and readings that are too unsure to contradict another value. */
  readonly others: readonly string[];
  /** What became of a text that is not one value. */
  readonly note: 'unreadable' | 'placeholder' | 'several' | undefined;
}

const NONE: readonly string[] = [];

export const NO_CONTACT: Contact = { value: '', others: NONE, note: undefined };
export const UNREADABLE_CONTACT: Contact = { value: '', others: NONE, note: 'unreadable' };
export const PLACEHOLDER_CONTACT: Contact = { value: '', others: NONE, note: 'placeholder' };

export function oneContact(value: string): Contact {
  return { value, others: NONE, note: undefined };
}

/** @param values at least one */
export function contactOf(values: readonly string[]): Contact {
  if (values.length === 1) return oneContact(values[0]!);
  const [value = '', ...others] = new Set(values);
  return others.length === 0 ? oneContact(value) : { value, others, note: 'several' };
}
