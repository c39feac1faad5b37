import type { CheckAnswer, Letter } from '../matching/answer.ts';
import type { HouseholdComparison } from '../matching/compare/household.ts';
import type { Candidate } from '../matching/decide.ts';
import { codePointLength } from '../matching/distance/optimal-string-alignment.ts';
import { type Evidence, EvidenceScorer, type ScoringModel } from '../matching/evidence/index.ts';
import { type Comparison, gradeEquality } from '../matching/grade.ts';
import type { Person } from '../matching/model.ts';

/** Whether a person has no field of which several values could agree. */
export function hasOneValuePerField({ birthName, alternatives }: Person): boolean {
  return birthName === '' && alternatives === undefined;
}

/** A text that is equal, as `TextComparer` grades it. */
function equalText(value: string): Comparison {
  if (value === '') return NOT_SENT;
  return { letter: 'E', rule: 'equal', sent: value, held: value, distance: 0, length: codePointLength(value) };
}

function equalValue(value: string): Comparison {
  return value === '' ? NOT_SENT : gradeEquality(value, value);
}

const NOT_SENT = gradeEquality('', '');

/**
 * The comparison with a household that agrees in every field sent, as `HouseholdComparer` gives it.
 * Of the household, only the values sent are known, and of its members the one who has them.
 */
export function exactComparison(person: Person, householdId: bigint): HouseholdComparison {
  const { country, postalCode, city, street, number, lastName, firstName, birthDate, email, phone } = person;
  const member = { id: '', lastName, birthName: '', firstName, gender: '', birthDate, email, phone } as const;
  return {
    household: { householdId, country, postalCode, city, street, number, members: [member] },
    member,
    lastName: equalText(lastName),
    firstName: equalText(firstName),
    address: equalText(street),
    number: number === '' ? 'not-sent' : 'equal',
    flat: 'unknown',
    postalCode: equalValue(postalCode),
    city: equalText(city),
    email: equalValue(email),
    phone: equalValue(phone),
    birthDate: birthDate === '' ? '?' : '000',
  };
}

/**
 * A household that agrees in every field sent. Few answers need its comparison and its
 * evidence, which are made when they are first asked for.
 */
export class ExactCandidate implements Candidate {
  readonly householdId: bigint;
  private readonly person: Person;
  private readonly model: ScoringModel;
  private knownComparison: HouseholdComparison | undefined;
  private known: Evidence | undefined;

  constructor(person: Person, householdId: bigint, model: ScoringModel) {
    this.householdId = householdId;
    this.person = person;
    this.model = model;
    this.knownComparison = undefined;
    this.known = undefined;
  }

  get comparison(): HouseholdComparison {
    this.knownComparison ??= exactComparison(this.person, this.householdId);
    return this.knownComparison;
  }

  /**
   * What `decide` and `answer` make of {@link comparison}: last name, postal code and street were sent, and they are equal.
   * @param householdId the public id
   */
  answer(householdId: string): CheckAnswer {
    const { firstName, city, email, phone, birthDate, number } = this.person;
    return {
      found: true,
      householdId,
      firstName: equalLetter(firstName),
      lastName: 'E',
      address: 'E',
      postalCode: 'E',
      city: equalLetter(city),
      email: equalLetter(email),
      phone: equalLetter(phone),
      birthDate: birthDate === '' ? '?' : '000',
      number: number !== '',
      firstNameDistance: firstName === '' ? undefined : 0,
      lastNameDistance: 0,
    };
  }

  get evidence(): Evidence {
    this.known ??= new EvidenceScorer(this.person, this.model).score(this.comparison);
    return this.known;
  }
}

function equalLetter(value: string): Letter {
  return value === '' ? '?' : 'E';
}
