import { isFullDate } from '../../matching/compare/birth-date.ts';
import { firstWord } from '../../matching/compare/name-words.ts';
import { digitsOf } from '../../matching/compare/number.ts';
import { emailUser, MIN_USER_LETTERS } from '../../matching/email-user.ts';
import type { Person } from '../../matching/model.ts';
import { firstStreetName } from '../../matching/normalize/index.ts';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from '../../matching/readings.ts';
import { type Hash, hashText } from '../hash.ts';
import {
  asOneWord,
  cityHash,
  datePairHashes,
  firstNameHash,
  nameVariants,
  type PossibleEnds,
  possibleEnds,
  possibleTownLetters,
  possibleUserEnds,
  postalCodeHash,
  soundHash,
  streetKey,
} from './key-part.ts';

const LAST_MONTH = '12';

const NO_HASHES: readonly Hash[] = [];

/** A last name to ask for: a whole name, or one word of a compound one. */
export class NameParts {
  readonly sound: Hash;
  private readonly name: string;
  private knownEnds: PossibleEnds | undefined;

  constructor(name: string) {
    this.name = name;
    this.sound = soundHash(name);
  }

  get ends(): PossibleEnds {
    this.knownEnds ??= possibleEnds(asOneWord(this.name));
    return this.knownEnds;
  }
}

/**
 * The fields of a question in the forms that enter keys; `undefined` for a field that was not sent. What only later steps
 * need is computed when it is first asked for, because most searches end at the first step.
 */
export class QuestionParts {
  readonly person: Person;
  readonly postalCode: Hash | undefined;
  /** Of the empty text if no number was sent: some addresses have none. */
  readonly number: Hash;
  readonly street: Hash | undefined;
  readonly names: readonly NameParts[];
  private readonly core: string;
  private knownStreetEnds: PossibleEnds | undefined;
  private knownFirstNames: readonly Hash[] | undefined;

  constructor(person: Person) {
    const { country, postalCode, number, street } = person;
    this.person = person;
    this.postalCode = postalCode === '' ? undefined : postalCodeHash(country, postalCode);
    this.number = hashText(digitsOf(number));
    // The keys of a street with two names are those of the first one: the household is also found by last name and postal code.
    this.core = street === '' ? '' : streetKey(firstStreetName(street), country);
    this.street = street === '' ? undefined : soundHash(this.core);
    this.names = nameVariants(lastNamesOf(person)).map((name) => new NameParts(name));
  }

  get streetEnds(): PossibleEnds | undefined {
    if (this.core === '') return undefined;
    this.knownStreetEnds ??= possibleEnds(this.core.split(' '));
    return this.knownStreetEnds;
  }

  get city(): Hash | undefined {
    const { country, city, postalCode } = this.person;
    return city === '' ? undefined : cityHash(country, city, postalCode);
  }

  /** The ends and the letters of the town; `undefined` if none was sent. */
  get townLetters(): ReturnType<typeof possibleTownLetters> | undefined {
    const { country, city } = this.person;
    return city === '' ? undefined : possibleTownLetters(country, city);
  }

  get firstNames(): readonly Hash[] {
    this.knownFirstNames ??= firstNamesOf(this.person).map(firstNameHash);
    return this.knownFirstNames;
  }

  /** The ends of the first of each of the first names. */
  get firstNameEnds(): readonly PossibleEnds[] {
    return firstNamesOf(this.person).map((name) => possibleEnds([firstWord(name)]));
  }

  /** The first name sent, as a last name: the two may have been sent in each other's place. */
  get firstNameAsLastName(): Hash | undefined {
    return this.person.firstName === '' ? undefined : soundHash(this.person.firstName);
  }

  /** The last names sent, as first names. */
  get lastNamesAsFirstNames(): readonly Hash[] {
    return lastNamesOf(this.person).map(firstNameHash);
  }

  /** `undefined` also for a date of which a part is not known. */
  get birthDate(): Hash | undefined {
    return isFullDate(this.person.birthDate) ? hashText(this.person.birthDate) : undefined;
  }

  /** The birth date with day and month exchanged; `undefined` if that is no other date. */
  get exchangedBirthDate(): Hash | undefined {
    const { birthDate } = this.person;
    if (!isFullDate(birthDate)) return undefined;
    const [year, month, day] = birthDate.split('-') as [string, string, string];
    return day > LAST_MONTH || day === month ? undefined : hashText(`${year}-${day}-${month}`);
  }

  /** Two of year, month and day of the birth date; none of a date of which a part is not known. */
  get datePairs(): readonly Hash[] {
    return isFullDate(this.person.birthDate) ? datePairHashes(this.person.birthDate) : NO_HASHES;
  }

  get emails(): readonly Hash[] {
    return emailsOf(this.person).map(hashText);
  }

  /** What is before the @ of each e-mail. */
  get emailUsers(): readonly Hash[] {
    return this.emailUserTexts.map(hashText);
  }

  /** The ends of what is before the @ of each e-mail. */
  get emailUserEnds(): readonly PossibleEnds[] {
    return this.emailUserTexts.map(possibleUserEnds);
  }

  private get emailUserTexts(): readonly string[] {
    return emailsOf(this.person)
      .map(emailUser)
      .filter((user) => user.length >= MIN_USER_LETTERS);
  }

  get phones(): readonly Hash[] {
    return phonesOf(this.person).map(hashText);
  }
}
