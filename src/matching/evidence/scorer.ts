import { isFullDate } from '../compare/birth-date.ts';
import type { HouseholdComparison, PlaceComparison } from '../compare/household.ts';
import type { Person } from '../model.ts';
import type { Evidence } from './evidence.ts';
import { birthDateBits, contactBits } from './personal.ts';
import { PlaceEvidence } from './place.ts';
import type { ScoringModel } from './scoring-model.ts';
import { equalNameBits, hasFirstNameInLastName, isOtherReading, nameBits } from './text.ts';
import { type BesidePlaceBounds, maxBesidePlace } from './upper-bound.ts';
import type { Weights } from './weights.ts';

/** Scores comparisons of one person with households. */
export class EvidenceScorer {
  private readonly person: Person;
  private readonly model: ScoringModel;
  private place: PlaceEvidence | undefined;
  /** {@link maxBesidePlace}, computed when it is first needed. */
  private besidePlace: BesidePlaceBounds | undefined;

  constructor(person: Person, model: ScoringModel) {
    this.person = person;
    this.model = model;
  }

  score(comparison: HouseholdComparison): Evidence {
    const { frequencies, weights: set } = this.model;
    const weights = this.isPersonalAgreement(comparison) ? set.known : set.alone;
    const { lastName, firstName } = this.names(comparison, weights);
    const placeEvidence = this.placeOf(comparison, weights);
    const { address, postalCode, city } = placeEvidence;
    const number = placeEvidence.numberBits(comparison);
    const dates = { sent: this.person.birthDate, held: comparison.member.birthDate };
    const birthDate = birthDateBits(comparison.birthDate, dates, weights.birthDate, frequencies.birthDate);
    const { people } = frequencies;
    const email = contactBits(comparison.email, weights.email, { people, log2Shared: frequencies.email });
    const phone = contactBits(comparison.phone, weights.phone, { people, log2Shared: frequencies.phone });
    const place = Math.max(number + address + postalCode + city, weights.moved);
    const total = lastName + firstName + place + birthDate + email + phone;
    return { lastName, firstName, number, address, postalCode, city, birthDate, email, phone, total };
  }

  /** Names in each other's place count by the values held, which the other field of the question sent. */
  private names(comparison: HouseholdComparison, weights: Weights) {
    const { frequencies } = this.model;
    const { person } = this;
    const { lastName, firstName, member } = comparison;
    if (lastName.rule === 'swapped-names') {
      return {
        lastName: nameBits({ ...lastName, sent: person.firstName }, weights.lastName, frequencies.lastName),
        firstName: nameBits({ ...firstName, sent: person.lastName }, weights.firstName, frequencies.firstName),
      };
    }
    const isInLastName = weights.firstName.inLastName === true && hasFirstNameInLastName(comparison);
    const secondName = isOtherReading(person, firstName) ? (weights.firstName.otherReadingBits ?? 0) : 0;
    return {
      lastName: nameBits(lastName, weights.lastName, frequencies.lastName),
      firstName: isInLastName
        ? equalNameBits(weights.firstName, member.firstName, frequencies.firstName)
        : nameBits(firstName, weights.firstName, frequencies.firstName) + secondName,
    };
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
    this.besidePlace ??= maxBesidePlace(this.person, this.model);
    const { straight, swapped } = this.besidePlace;
    return { straight: place + straight, swapped: place + swapped };
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
