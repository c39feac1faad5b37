import { isCloserLastName, isCloserReading } from '../compare/last-name.ts';
import { atBestP, isClose, isCloser } from '../grade.ts';
import { EMPTY_PERSON, type Person } from '../model.ts';
import { firstNamesOf, lastNamesOf } from '../readings.ts';
import { ComparisonRecord } from './comparison-record.ts';
import { HeldHousehold, type HeldMember } from './held-household.ts';
import type { HeldText } from './held-text.ts';
import type { HouseholdRecord } from './household-record.ts';
import type { PersonalKernel } from './personal-kernel.ts';
import { SentNames } from './sent-names.ts';

/** How the names of one member compare. */
class NameFit {
  member = 0;
  lastName = new ComparisonRecord();
  firstName = new ComparisonRecord();
}

const NO_NAMES: readonly string[] = [];

/** Compares the names of one person with those of the members of one household after another. */
export class NameKernel {
  private readonly personal: PersonalKernel;
  private person: Person = EMPTY_PERSON;
  private readonly lastNames = new SentNames('last');
  private readonly firstNames = new SentNames('first');
  /** The names in each other's place. */
  private readonly swappedLastNames = new SentNames('last');
  private readonly swappedFirstNames = new SentNames('first');
  private isSwappedLoaded = false;
  private held = new HeldHousehold();
  private first = 0;
  private end = 0;
  private fit = new NameFit();
  private otherFit = new NameFit();
  private readonly closest = new ComparisonRecord();
  private readonly birthNameFit = new ComparisonRecord();
  private readonly swappedFit = new NameFit();
  /** The last name in use whose comparison {@link inUse} is. Relatives share it. */
  private inUseOf: HeldText | undefined;
  private readonly inUse = new ComparisonRecord();

  /** @param personal of the same person */
  constructor(personal: PersonalKernel) {
    this.personal = personal;
  }

  ask(person: Person): void {
    this.person = person;
    this.lastNames.load(lastNamesOf(person));
    this.firstNames.load(firstNamesOf(person));
    this.isSwappedLoaded = false;
    this.inUseOf = undefined;
  }

  /** Finds the member whose names fit best, with the closest last name of the household. */
  compare(held: HeldHousehold, first: number, end: number, record: HouseholdRecord): void {
    const { closest } = this;
    this.held = held;
    this.first = first;
    this.end = end;
    this.inUseOf = undefined;
    const namesake = end - first > 1 ? this.namesake() : '';
    let isFirst = true;
    let isFitted = false;
    for (let index = first; index < end; index++) {
      const member = this.held.members[index]!;
      const other = this.otherFit;
      this.compareLastName(this.lastNames, member, other.lastName, true);
      if (isFirst || isCloserLastName(other.lastName, closest)) closest.copy(other.lastName);
      isFirst = false;
      // The namesake fits better.
      if (namesake !== '' && isUnequalWord(member, namesake)) continue;
      this.compareFirstName(this.firstNames, member, other.firstName);
      other.member = index;
      if (isFitted && !this.fitsBetter(other, this.fit)) continue;
      this.otherFit = this.fit;
      this.fit = other;
      isFitted = true;
    }
    const { fit } = this;
    if (closest.letter === 'D' && fit.firstName.letter === 'D' && this.findSwapped()) {
      this.useSwapped(record);
      return;
    }
    record.memberIndex = fit.member;
    record.lastName.copy(closest);
    record.firstName.copy(fit.firstName);
  }

  /** The first name sent if one of the members certainly has it; else `''`. */
  private namesake(): string {
    const { onlyWord } = this.firstNames;
    if (onlyWord === '') return '';
    for (let index = this.first; index < this.end; index++)
      if (this.held.members[index]!.firstName.is(onlyWord)) return onlyWord;
    return '';
  }

  private compareLastName(names: SentNames, member: HeldMember, out: ComparisonRecord, isStraight: boolean): void {
    const { lastName, birthName, alternatives } = member;
    if (isStraight && this.inUseOf === lastName) out.copy(this.inUse);
    else {
      names.compareMain(lastName, out);
      if (isStraight) {
        this.inUseOf = lastName;
        this.inUse.copy(out);
      }
    }
    if (out.letter === 'E') return;
    if (!birthName.isEmpty) {
      names.compareMain(birthName, this.birthNameFit);
      if (isCloserLastName(this.birthNameFit, out)) out.copy(this.birthNameFit);
    }
    if (alternatives === undefined && !names.hasOtherReadings) return;
    names.orReading(out, lastName, birthName, alternatives?.lastNames ?? NO_NAMES);
  }

  private compareFirstName(names: SentNames, { firstName, alternatives }: HeldMember, out: ComparisonRecord): void {
    names.compareMain(firstName, out);
    if (alternatives === undefined && !names.hasOtherReadings) return;
    names.orReading(out, firstName, undefined, alternatives?.firstNames ?? NO_NAMES);
  }

  private loadSwapped(): void {
    if (this.isSwappedLoaded) return;
    this.swappedLastNames.load(firstNamesOf(this.person));
    this.swappedFirstNames.load(lastNamesOf(this.person));
    this.isSwappedLoaded = true;
  }

  /** Finds the first member both of whose names are close to those sent in each other's place. */
  private findSwapped(): boolean {
    this.loadSwapped();
    const { swappedFit, swappedLastNames } = this;
    for (let index = this.first; index < this.end; index++) {
      const member = this.held.members[index]!;
      if (isFarFromAll(swappedLastNames, member)) continue;
      this.compareLastName(swappedLastNames, member, swappedFit.lastName, false);
      if (!isClose(swappedFit.lastName.letter)) continue;
      this.compareFirstName(this.swappedFirstNames, member, swappedFit.firstName);
      swappedFit.member = index;
      if (isClose(swappedFit.firstName.letter)) return true;
    }
    return false;
  }

  /**
   * Names that were sent in each other's place are `P` at best. The distance published stays that between what was sent and
   * what is held of the field itself.
   */
  private useSwapped(record: HouseholdRecord): void {
    const { swappedFit } = this;
    const member = this.held.members[swappedFit.member]!;
    record.memberIndex = swappedFit.member;
    this.compareLastName(this.lastNames, member, record.lastName, true);
    this.compareFirstName(this.firstNames, member, record.firstName);
    record.lastName.letter = atBestP(swappedFit.lastName.letter);
    record.lastName.rule = 'swapped-names';
    record.firstName.letter = atBestP(swappedFit.firstName.letter);
    record.firstName.rule = 'swapped-names';
  }

  private fitsBetter(other: NameFit, best: NameFit): boolean {
    const { firstName, lastName } = other;
    if (firstName.letter !== best.firstName.letter) return isCloser(firstName.letter, best.firstName.letter);
    const otherAgreements = this.personal.agreements(this.held.members[other.member]!);
    const bestAgreements = this.personal.agreements(this.held.members[best.member]!);
    if (otherAgreements !== bestAgreements) return otherAgreements > bestAgreements;
    if (isCloserReading(lastName, best.lastName)) return true;
    if (isCloserReading(best.lastName, lastName)) return false;
    return (firstName.distance ?? 0) * best.firstName.length < (best.firstName.distance ?? 0) * firstName.length;
  }

  /** Whether every last name of the household is a `D` of more than one edit. */
  hasOtherNames(held: HeldHousehold): boolean {
    const { fit } = this;
    this.inUseOf = undefined;
    for (let index = 0; index < held.memberCount; index++) {
      const member = held.members[index]!;
      if (hasNamesOfMemberBefore(held, index) || isFarFromAll(this.lastNames, member)) continue;
      this.compareLastName(this.lastNames, member, fit.lastName, true);
      if (fit.lastName.letter !== 'D' || fit.lastName.distance === 1) return false;
    }
    return true;
  }

  /** Whether a member may have the two names sent in each other's place. */
  mayHaveSwappedNames(held: HeldHousehold): boolean {
    this.loadSwapped();
    for (let index = 0; index < held.memberCount; index++) {
      if (hasNamesOfMemberBefore(held, index)) continue;
      if (!isFarFromAll(this.swappedLastNames, held.members[index]!)) return true;
    }
    return false;
  }
}

/** Whether a member has the last name of the one before, and no other one. */
function hasNamesOfMemberBefore({ members }: HeldHousehold, index: number): boolean {
  const { lastName, birthName, alternatives } = members[index]!;
  return index > 0 && lastName === members[index - 1]!.lastName && birthName.isEmpty && alternatives === undefined;
}

/** Whether the letter of a first name is certainly not `E`, beside a namesake. */
function isUnequalWord({ firstName, alternatives }: HeldMember, word: string): boolean {
  return alternatives === undefined && !firstName.is(word) && !firstName.hasBlank;
}

/** Whether every last name of a member is a `D` for certain. */
function isFarFromAll(names: SentNames, { lastName, birthName, alternatives }: HeldMember): boolean {
  return alternatives === undefined && names.isFar(lastName) && (birthName.isEmpty || names.isFar(birthName));
}
