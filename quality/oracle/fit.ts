import type { Household, Person } from '../../src/matching/model.ts';
import type { HouseholdGrades } from './household.ts';
import { rankOf } from './letters.ts';

/**
 * How well a household fits a question: one number per field, 0 for the best. It tells whether two households can be
 * distinguished without weighing fields against each other.
 */
export type Fit = readonly number[];

function numberFit(sent: string, held: string): number {
  if (sent === held || sent === '' || held === '') return 0;
  return sent.split(' ')[0] === held.split(' ')[0] ? 1 : 2;
}

/** A value that is not held ranks between equal and different. */
function contactFit(letter: string): number {
  return letter === 'E' ? 0 : letter === '?' ? 1 : 2;
}

function birthDateFit(code: string): number {
  if (code === '?') return 0;
  if (code === '---') return 0.5;
  return [...code].filter((digit) => digit === '1').length;
}

export function fitOf(person: Person, household: Household, grades: HouseholdGrades): Fit {
  const { lastName, firstName, birthDate } = grades.names[0]!;
  return [
    rankOf(lastName.letter),
    lastName.share,
    rankOf(firstName.letter),
    firstName.share,
    grades.address.share,
    numberFit(person.number, household.number),
    rankOf(grades.postalCode),
    grades.city.share,
    birthDateFit(birthDate),
    contactFit(grades.email),
    contactFit(grades.phone),
  ];
}

/** Whether `left` fits at least as well as `right` in every field. */
export function fitsAsWell(left: Fit, right: Fit): boolean {
  return left.every((value, i) => value <= right[i]!);
}
