import type { HouseholdComparison } from '../compare/household.ts';
import { optimalStringAlignment } from '../distance/optimal-string-alignment.ts';
import { type Comparison, isClose, TextComparer } from '../grade.ts';
import type { Person } from '../model.ts';
import { isAlike } from './alike.ts';

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
  /** The field of the other name, if it was sent in this one's place with more slips than a close name has: it counts nothing. */
  readonly other?: 'lastName' | 'firstName';
}

/** A shorter name is close to too many. */
const MIN_LETTERS = 3;

/**
 * The name that is held in one field and was sent in the other. The second name is missing on one side, so that only one of two can
 * agree (a last name sent alone that is the first name held), or it is a misspelt one in the other's place (`GNELS, CARY` for `CARY, GENS`).
 * `undefined` if a name agrees straight, or none agrees.
 */
export function crossedName(
  names: ComparedNames,
  person: Pick<Person, 'lastName' | 'firstName'>,
): CrossedName | undefined {
  const { lastName, firstName, member } = names;
  if (agrees(lastName) || agrees(firstName)) return undefined;
  if (lastName.letter === 'D' && firstName.letter === 'D') return misspeltExchange(member, person);
  const countsAs = firstName.letter === 'D' ? 'firstName' : 'lastName';
  if (areClose(person.firstName, member.lastName))
    return { heldAs: 'lastName', countsAs, sent: person.firstName, held: member.lastName };
  if (areClose(person.lastName, member.firstName))
    return { heldAs: 'firstName', countsAs, sent: person.lastName, held: member.firstName };
  return undefined;
}

type Names = Pick<Person, 'lastName' | 'firstName'>;

/** Two names in each other's place, one of them close, and of the other at most two fifths of the letters different, or only the initial. */
function misspeltExchange(member: Names, person: Names): CrossedName | undefined {
  if (!mayBeAlike(person.firstName, member.lastName) || !mayBeAlike(person.lastName, member.firstName))
    return undefined;
  const last = { sent: person.firstName, held: member.lastName };
  const first = { sent: person.lastName, held: member.firstName };
  if (areClose(last.sent, last.held) && areAlike(first.sent, first.held))
    return { heldAs: 'lastName', countsAs: 'lastName', ...last, other: 'firstName' };
  if (areClose(first.sent, first.held) && areAlike(last.sent, last.held))
    return { heldAs: 'firstName', countsAs: 'firstName', ...first, other: 'lastName' };
  return undefined;
}

/** Whether the first or the last letters are equal, which excludes most pairs before their edits are counted. */
function mayBeAlike(sent: string, held: string): boolean {
  return sent !== '' && held !== '' && (sent[0] === held[0] || sent.at(-1) === held.at(-1));
}

function areAlike(sent: string, held: string): boolean {
  const [short, long] = sent.length < held.length ? [sent, held] : [held, sent];
  if (short.length < MIN_LETTERS) return short.length === 1 && long.startsWith(short);
  return isAlike(optimalStringAlignment(sent, held), long.length);
}

function agrees({ letter }: Pick<Comparison, 'letter'>): boolean {
  return letter !== '?' && letter !== 'D';
}

function areClose(sent: string, held: string): boolean {
  if (sent === held) return sent.length >= MIN_LETTERS;
  if (Math.min(sent.length, held.length) < MIN_LETTERS) return false;
  return isClose(new TextComparer(sent, 'P').compare(held).letter);
}
