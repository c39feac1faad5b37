import type { HouseholdComparison } from '../compare/household.ts';
import { type Comparison, isClose, TextComparer } from '../grade.ts';
import type { Person } from '../model.ts';

/** The comparison of names with one member. */
interface ComparedNames {
  readonly lastName: Pick<Comparison, 'letter'>;
  readonly firstName: Pick<Comparison, 'letter'>;
  readonly member: Pick<HouseholdComparison['member'], 'lastName' | 'firstName'>;
}

/** A name that was sent in the field of the other one. */
export interface CrossedName {
  /** The field in which the name is held. */
  readonly heldAs: 'lastName' | 'firstName';
  /** The field that it is evidence for: the one that differs, if one does. */
  readonly countsAs: 'lastName' | 'firstName';
  readonly sent: string;
  readonly held: string;
}

/** A shorter name is close to too many. */
const MIN_LETTERS = 3;

/**
 * The name that is held in one field and was sent in the other, where the second name is missing on one side, so that only one of two can
 * agree: a last name sent alone that is the first name held. `undefined` if a name agrees straight, or none agrees.
 */
export function crossedName(
  { lastName, firstName, member }: ComparedNames,
  person: Pick<Person, 'lastName' | 'firstName'>,
): CrossedName | undefined {
  const isMissing = lastName.letter === '?' || firstName.letter === '?';
  if (!isMissing || agrees(lastName) || agrees(firstName)) return undefined;
  const countsAs = firstName.letter === 'D' ? 'firstName' : 'lastName';
  if (areClose(person.firstName, member.lastName))
    return { heldAs: 'lastName', countsAs, sent: person.firstName, held: member.lastName };
  if (areClose(person.lastName, member.firstName))
    return { heldAs: 'firstName', countsAs, sent: person.lastName, held: member.firstName };
  return undefined;
}

function agrees({ letter }: Pick<Comparison, 'letter'>): boolean {
  return letter !== '?' && letter !== 'D';
}

function areClose(sent: string, held: string): boolean {
  if (sent === held) return sent.length >= MIN_LETTERS;
  if (Math.min(sent.length, held.length) < MIN_LETTERS) return false;
  return isClose(new TextComparer(sent, 'P').compare(held).letter);
}
