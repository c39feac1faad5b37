import { isFullDate } from '../compare/birth-date.ts';
import type { HouseholdComparison, PlaceComparison } from '../compare/household.ts';
import type { Comparison } from '../grade.ts';
import type { Person } from '../model.ts';
import { crossedName } from './crossed-name.ts';
import { type Evidence, EvidenceRecord } from './evidence.ts';
import { areNearEmails } from './near-contact.ts';
import { birthDateBits, type ContactFrequency, contactBits, contactFrequencies, nearContactBits } from './personal.ts';
import { PlaceEvidence } from './place.ts';
import type { ScoringModel } from './scoring-model.ts';
import { isOfMany } from './shared-values.ts';
import { equalNameBits, hasFirstNameInLastName, isOtherReading, nameBits, textBits } from './text.ts';
import { type BesidePlaceBounds, maxBesidePlace } from './upper-bound.ts';
import type { Level, Weights } from './weights.ts';

/** What the evidence follows from. */
export interface ScoredComparison extends Omit<HouseholdComparison, 'household' | 'member'> {
  readonly household: Pick<HouseholdComparison['household'], 'number'>;
  readonly member: Pick<HouseholdComparison['member'], 'lastName' | 'firstName' | 'birthDate' | 'email'>;
}

/** Scores comparisons of one person with households. */
export class EvidenceScorer {
  private readonly person: Person;
  private readonly model: ScoringModel;
  private readonly emailFrequency: ContactFrequency;
  private readonly phoneFrequency: ContactFrequency;
  private place: PlaceEvidence | undefined;
  /** {@link maxBesidePlace}, computed when it is first needed. */
  private besidePlace: BesidePlaceBounds | undefined;

  constructor(person: Person, model: ScoringModel) {
    const { email, phone } = contactFrequencies(model.frequencies);
    this.person = person;
    this.model = model;
    this.emailFrequency = email;
    this.phoneFrequency = phone;
  }

  score(comparison: ScoredComparison): Evidence {
    const evidence = new EvidenceRecord();
    this.scoreInto(comparison, evidence);
    return evidence.toEvidence();
  }

  /** The same into memory that is used again. */
  scoreInto(comparison: ScoredComparison, out: EvidenceRecord): void {
    const { weights: set } = this.model;
    const weights = this.isPersonalAgreement(comparison) ? set.known : set.alone;
    this.scoreNames(comparison, weights, out);
    const placeEvidence = this.placeOf(comparison, weights);
    const { address, postalCode, city } = placeEvidence;
    const number = placeEvidence.numberBits(comparison);
    const birthDate = this.birthDateBits(comparison, weights);
    const email = this.emailBits(comparison, weights.email);
    const phone = contactBits(comparison.phone, weights.phone, this.phoneFrequency);
    const place = Math.max(number + address + postalCode + city, weights.moved);
    out.number = number;
    out.address = address;
    out.postalCode = postalCode;
    out.city = city;
    out.birthDate = birthDate;
    out.email = email;
    out.phone = phone;
    out.total = out.lastName + out.firstName + place + birthDate + email + phone;
  }

  private emailBits({ email, member }: ScoredComparison, levels: Weights['email']): number {
    const { near } = levels;
    const isNear = near !== undefined && email.letter === 'D' && areNearEmails(this.person.email, member.email);
    return isNear && !this.isEmailOfMany(this.person.email) && !this.isEmailOfMany(member.email)
      ? nearContactBits(near, this.emailFrequency)
      : contactBits(email, levels, this.emailFrequency);
  }

  private isEmailOfMany(email: string): boolean {
    return isOfMany(email, this.emailFrequency.log2Shared, this.emailFrequency);
  }

  private birthDateBits({ birthDate, member }: ScoredComparison, weights: Weights): number {
    // The date held is read only if it was compared, because reading it may have to decode it.
    if (birthDate === '?' || birthDate === '---') return 0;
    const dates = { sent: this.person.birthDate, held: member.birthDate };
    return birthDateBits(birthDate, dates, weights.birthDate, this.model.frequencies.birthDate);
  }

  /** Names in each other's place count by the values held, which the other field of the question sent. */
  private scoreNames(comparison: ScoredComparison, weights: Weights, out: EvidenceRecord): void {
    const { frequencies } = this.model;
    const { person } = this;
    const { lastName, firstName, member } = comparison;
    if (lastName.rule === 'swapped-names') {
      out.lastName = nameBits(exchangedFor(lastName, person.firstName), weights.lastName, frequencies.lastName);
      out.firstName = nameBits(exchangedFor(firstName, person.lastName), weights.firstName, frequencies.firstName);
      return;
    }
    const isInLastName = weights.firstName.inLastName === true && hasFirstNameInLastName(comparison);
    const secondName = isOtherReading(person, firstName) ? (weights.firstName.otherReadingBits ?? 0) : 0;
    out.lastName = nameBits(lastName, weights.lastName, frequencies.lastName);
    out.firstName = isInLastName
      ? equalNameBits(weights.firstName, member.firstName, frequencies.firstName)
      : nameBits(firstName, weights.firstName, frequencies.firstName) + secondName;
    if (weights.lastName.crossed !== undefined) this.scoreCrossedName(comparison, weights.lastName.crossed, out);
  }

  /** Scores a name in the other's place by the frequency of the name held, instead of the fields that differ. */
  private scoreCrossedName(comparison: ScoredComparison, level: Level, out: EvidenceRecord): void {
    const crossed = crossedName(comparison, this.person);
    if (crossed === undefined) return;
    out[crossed.countsAs] = textBits(level, crossed, this.model.frequencies[crossed.heldAs]);
    if (crossed.other !== undefined) out[crossed.other] = 0;
  }

  /**
   * The most evidence that a household at this place can have if nobody there has the last name sent. For households only:
   * their place evidence does not depend on personal agreement, except for its minimum.
   */
  maxWithOtherName(comparison: PlaceComparison): BesidePlaceBounds {
    const { known, alone } = this.model.weights;
    const placeEvidence = this.placeOf(comparison, alone);
    const { address, postalCode, city } = placeEvidence;
    const place = Math.max(placeEvidence.numberBits(comparison) + address + postalCode + city, known.moved);
    const { straight, swapped } = this.bounds();
    return { straight: place + straight, swapped: place + swapped };
  }

  /** The least that {@link maxWithOtherName} returns, whatever the place. */
  minBoundWithOtherName(): number {
    return this.model.weights.known.moved + this.bounds().straight;
  }

  private bounds(): BesidePlaceBounds {
    this.besidePlace ??= maxBesidePlace(this.person, this.model);
    return this.besidePlace;
  }

  /** Whether e-mail, phone or the whole birth date is equal. */
  private isPersonalAgreement({ birthDate, member, email, phone }: ScoredComparison): boolean {
    if (email.letter === 'E' || phone.letter === 'E') return true;
    return birthDate === '000' && isFullDate(member.birthDate) && isFullDate(this.person.birthDate);
  }

  private placeOf(comparison: PlaceComparison, weights: Weights): PlaceEvidence {
    if (this.place === undefined || !this.place.isOf(comparison, weights)) {
      this.place = new PlaceEvidence(comparison, weights, this.model.frequencies);
    }
    return this.place;
  }
}

/** A comparison of names in each other's place, with the name sent in the other field. */
function exchangedFor({ letter, rule, held, distance, length }: Comparison, sent: string): Comparison {
  return { letter, rule, sent, held, distance, length };
}
