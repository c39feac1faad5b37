import { isFullDate } from '../compare/birth-date.ts';
import type { HouseholdComparison, PlaceComparison } from '../compare/household.ts';
import type { Person } from '../model.ts';
import { birthDateBits, contactBits } from './personal.ts';
import { PlaceEvidence } from './place.ts';
import type { ScoringModel } from './scoring-model.ts';
import { nameBits } from './text.ts';
import { maxBesidePlace } from './upper-bound.ts';
import type { Weights } from './weights.ts';

/**
 * Evidence that a household is the one asked about, in bits by field. Source: I. P. Fellegi and A. B. Sunter, "A theory
 * for record linkage" (1969). A field that agrees at some level adds log2(m / u): m is the probability of that level for
 * the same household, u for another one. A field that was not compared adds 0.
 */
export interface Evidence {
  readonly lastName: number;
  readonly firstName: number;
  readonly number: number;
  readonly address: number;
  readonly postalCode: number;
  readonly city: number;
  readonly birthDate: number;
  readonly email: number;
  readonly phone: number;
  readonly total: number;
}

/** Scores comparisons of one person with households. */
export class EvidenceScorer {
  private readonly person: Person;
  private readonly model: ScoringModel;
  private place: PlaceEvidence | undefined;
  /** {@link maxBesidePlace}, computed when it is first needed. */
  private besidePlace: number | undefined;

  constructor(person: Person, model: ScoringModel) {
    this.person = person;
    this.model = model;
  }

  score(comparison: HouseholdComparison): Evidence {
    const { frequencies, weights: set } = this.model;
    const weights = this.isPersonalAgreement(comparison) ? set.known : set.alone;
    const lastName = nameBits(comparison.lastName, weights.lastName, frequencies.lastName);
    const firstName = nameBits(comparison.firstName, weights.firstName, frequencies.firstName);
    const placeEvidence = this.placeOf(comparison, weights);
    const { address, postalCode, city } = placeEvidence;
    const number = placeEvidence.numberBits(comparison);
    const dates = { sent: this.person.birthDate, held: comparison.member.birthDate };
    const birthDate = birthDateBits(comparison.birthDate, dates, weights.birthDate);
    const email = contactBits(comparison.email, weights.contact, frequencies.households);
    const phone = contactBits(comparison.phone, weights.contact, frequencies.households);
    const place = Math.max(number + address + postalCode + city, weights.moved);
    const total = lastName + firstName + place + birthDate + email + phone;
    return { lastName, firstName, number, address, postalCode, city, birthDate, email, phone, total };
  }

  /**
   * The most evidence that a household at this place can have if nobody there has the last name sent. For households only:
   * their place evidence does not depend on personal agreement, except for its minimum.
   */
  maxWithOtherName(comparison: PlaceComparison): number {
    const { known, alone } = this.model.weights;
    const placeEvidence = this.placeOf(comparison, alone);
    const { address, postalCode, city } = placeEvidence;
    const place = placeEvidence.numberBits(comparison) + address + postalCode + city;
    this.besidePlace ??= maxBesidePlace(this.person, this.model);
    return Math.max(place, known.moved) + this.besidePlace;
  }

  /** Whether e-mail, phone or the whole birth date is equal. */
  private isPersonalAgreement({ birthDate, member, email, phone }: HouseholdComparison): boolean {
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
