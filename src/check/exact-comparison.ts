import type { CheckAnswer, Letter } from '../matching/answer.ts';
import type { HouseholdComparison } from '../matching/compare/household.ts';
import type { Candidate } from '../matching/decide.ts';
import { type Evidence, EvidenceScorer, type ScoringModel } from '../matching/evidence/index.ts';
import { type Comparison, gradeEquality, gradeEqualText, NOT_SENT } from '../matching/grade.ts';
import type { Person } from '../matching/model.ts';

/** Whether a person has no field of which several values could agree. */
export function hasOneValuePerField({ birthName, alternatives }: Person): boolean {
  return birthName === '' && alternatives === undefined;
}

function equalText(value: string): Comparison {
  return value === '' ? NOT_SENT : gradeEqualText(value);
}

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
    postalCode: gradeEquality(postalCode, postalCode),
    city: equalText(city),
    email: gradeEquality(email, email),
    phone: gradeEquality(phone, phone),
    birthDate: birthDate === '' ? '?' : '000',
  };
}

/** A household that agrees in every field sent. Its comparison and evidence, which few answers need, are made on first use. */
export class ExactCandidate implements Candidate {
  readonly householdId: bigint;
  private readonly person: Person;
  private readonly model: ScoringModel;
  private knownComparison: HouseholdComparison | undefined;
  private knownEvidence: Evidence | undefined;

  constructor(person: Person, householdId: bigint, model: ScoringModel) {
    this.householdId = householdId;
    this.person = person;
    this.model = model;
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
    this.knownEvidence ??= new EvidenceScorer(this.person, this.model).score(this.comparison);
    return this.knownEvidence;
  }
}

function equalLetter(value: string): Letter {
  return value === '' ? '?' : 'E';
}
