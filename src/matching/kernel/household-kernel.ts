import { compareFlats } from '../compare/flat.ts';
import type { HouseholdComparison } from '../compare/household.ts';
import { compareNumber } from '../compare/number.ts';
import { PlaceTexts } from '../compare/place-texts.ts';
import {
  type BesidePlaceBounds,
  EvidenceRecord,
  EvidenceScorer,
  ROUNDING_BITS,
  type ScoringModel,
} from '../evidence/index.ts';
import { type Comparison, isClose } from '../grade.ts';
import { EMPTY_PERSON, type Household, type Member, type Person } from '../model.ts';
import type { ComparisonRecord } from './comparison-record.ts';
import { HeldHousehold } from './held-household.ts';
import { HouseholdRecord } from './household-record.ts';
import { NameKernel } from './name-kernel.ts';
import { PersonalKernel } from './personal-kernel.ts';

const UNSET = -1;

const NO_MEMBERS: readonly Member[] = [];
const EMPTY_MEMBER: Member = {
  id: '',
  lastName: '',
  birthName: '',
  firstName: '',
  gender: '',
  birthDate: '',
  email: '',
  phone: '',
};

/** What a comparison has of the household beyond the record of the kernel. */
type HeldValues = Pick<HouseholdComparison, 'household' | 'member' | 'email' | 'phone'>;

/**
 * Compares one person with one household after another, and scores them, without allocating memory for a household that is
 * not the best. It serves check, match, batch and explain.
 *
 * A kernel serves one question at a time: {@link ask} takes the next one. A store fills {@link held}, then {@link compare} sets
 * {@link evidence}, and {@link comparison} makes the objects of a household that is kept.
 */
export class HouseholdKernel {
  readonly held = new HeldHousehold();
  readonly evidence = new EvidenceRecord();
  private person: Person = EMPTY_PERSON;
  private scorer: EvidenceScorer | undefined;
  private texts: PlaceTexts | undefined;
  private readonly personal = new PersonalKernel();
  private readonly names = new NameKernel(this.personal);

  private placeVersion = UNSET;
  /** The place and the house number of {@link doorBounds}. */
  private doorVersion = UNSET;
  private doorNumber = '';
  private doorBounds: BesidePlaceBounds | undefined;

  /** The comparison of the household that was compared last. */
  private readonly record = new HouseholdRecord();
  private first = 0;
  private end = 0;

  /** Takes the next question. */
  ask(person: Person, model: ScoringModel): void {
    this.person = person;
    this.scorer = new EvidenceScorer(person, model);
    this.texts = undefined;
    this.personal.ask(person);
    this.names.ask(person);
    this.held.begin(person);
    this.placeVersion = UNSET;
    this.doorVersion = UNSET;
  }

  /**
   * The most bits of evidence that {@link held} can have where nobody has the last name sent ({@link hasOtherNames}). For
   * households only.
   */
  boundBesideName(): number {
    if (!this.isBounded) return Number.POSITIVE_INFINITY;
    const { straight, swapped } = this.boundsAtDoor();
    return (swapped > straight && this.names.mayHaveSwappedNames(this.held) ? swapped : straight) + ROUNDING_BITS;
  }

  /** The least that {@link boundBesideName} returns, without reading {@link held}. */
  minBoundBesideName(): number {
    return this.isBounded ? this.scorer!.minBoundWithOtherName() : Number.POSITIVE_INFINITY;
  }

  /** The bounds take one value of each field. A birth name without a last name can be held as the first name. */
  private get isBounded(): boolean {
    const { lastName, birthName, alternatives } = this.person;
    return alternatives === undefined && (lastName !== '' || birthName === '');
  }

  /** Whether every last name of {@link held} is a `D` of more than one edit. */
  hasOtherNames(): boolean {
    return this.names.hasOtherNames(this.held);
  }

  /** Compares the members from `first` to before `end`, and sets {@link evidence}. */
  compare(first: number, end: number): void {
    this.first = first;
    this.end = end;
    const { held, person, record } = this;
    this.comparePlace();
    this.names.compare(held, first, end, record);
    const member = held.members[record.memberIndex]!;
    record.flat = compareFlats(person.flat, held.members, first, end);
    this.personal.compareContacts(held, first, end, record);
    record.birthDate = this.personal.compareBirthDate(member.birthDate);
    record.member.set(member);
    this.scorer!.scoreInto(record, this.evidence);
  }

  /** The last comparison as objects. @param household the one in {@link held} */
  comparison(household: Household): HouseholdComparison {
    const { record } = this;
    const all = household.members;
    const members = all.slice(this.first, this.end);
    return this.comparisonOf({
      household: members.length === all.length ? household : { ...household, members },
      member: all[record.memberIndex]!,
      email: withHeld(record.email, members.find((member) => member.email !== '')?.email),
      phone: withHeld(record.phone, members.find((member) => member.phone !== '')?.phone),
    });
  }

  /**
   * The same as far as the answer of a check needs it: the place of the household but its number, nothing of its members but
   * the birth date that agrees, and of the comparisons of names, e-mail and phone all but the values held, except a last name that is
   * close and not equal, whose words decide FOUND. The other texts need not be decoded.
   */
  answerComparison(): HouseholdComparison {
    const { held, record } = this;
    const { householdId, country, postalCode, city, street } = held;
    const {
      lastName,
      firstName,
      address,
      number,
      flat,
      postalCode: code,
      city: town,
      email,
      phone,
      birthDate,
    } = record;
    return {
      household: { householdId, country, postalCode, city, street, number: '', members: NO_MEMBERS },
      member: birthDate === '000' ? { ...EMPTY_MEMBER, birthDate: record.member.birthDate } : EMPTY_MEMBER,
      lastName: isClose(lastName.letter) && lastName.letter !== 'E' ? lastName.toComparison() : lastName.withoutHeld(),
      firstName: firstName.withoutHeld(),
      address,
      number,
      flat,
      postalCode: code,
      city: town,
      email: email.withoutHeld(),
      phone: phone.withoutHeld(),
      birthDate,
    };
  }

  private comparisonOf({ household, member, email, phone }: HeldValues): HouseholdComparison {
    const { lastName, firstName, address, number, flat, postalCode, city, birthDate } = this.record;
    return {
      household,
      member,
      lastName: lastName.toComparison(),
      firstName: firstName.toComparison(),
      address,
      number,
      flat,
      postalCode,
      city,
      email,
      phone,
      birthDate,
    };
  }

  private comparePlace(): void {
    const { held, record, person } = this;
    if (held.placeVersion !== this.placeVersion) {
      this.texts ??= new PlaceTexts(person);
      record.address = this.texts.address.compare(held.street);
      record.postalCode = this.texts.postalCode.compare(held.postalCode);
      record.city = this.texts.city.compare(held.city);
      this.placeVersion = held.placeVersion;
    }
    record.household.number = '';
    if (person.number === '') record.number = 'not-sent';
    else if (held.number.is(person.number)) {
      record.number = 'equal';
      record.household.number = person.number;
    } else {
      record.household.number = held.number.value;
      record.number = compareNumber(person.number, held.number.value);
    }
  }

  /** The most evidence that a household can have if nobody there has the last name sent. Neighbours at one door share it. */
  private boundsAtDoor(): BesidePlaceBounds {
    const { held, person } = this;
    if (
      this.doorBounds === undefined ||
      person.flat !== undefined ||
      this.doorVersion !== held.placeVersion ||
      !held.number.is(this.doorNumber)
    ) {
      this.comparePlace();
      this.record.flat = compareFlats(person.flat, held.members, 0, held.memberCount);
      this.doorBounds = this.scorer!.maxWithOtherName(this.record);
      this.doorVersion = held.placeVersion;
      this.doorNumber = this.record.number === 'equal' ? person.number : held.number.value;
    }
    return this.doorBounds;
  }
}

/** A comparison of e-mail or phone with the value held, which the kernel does not read. */
function withHeld(record: ComparisonRecord, held: string | undefined): Comparison {
  const comparison = record.toComparison();
  return record.letter === 'D' ? { ...comparison, held: held ?? '' } : comparison;
}
