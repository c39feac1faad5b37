import { jaroWinkler } from '../matching/distance/jaro-winkler.ts';
import type { PersonInput } from '../matching/model.ts';
import { foldText, normalizePerson, splitFullName, streetCore, withoutAddition } from '../matching/normalize/index.ts';
import { emailsOf, firstNamesOf } from '../matching/readings.ts';
import { compareBirthDate, type Subscriber } from './compare.ts';

/** What can be said about a subscriber, by the names of CAMARA KYC Match 0.5. */
export const IDENTITY_PROPERTIES = [
  'idDocument',
  'idDocumentType',
  'idDocumentExpiryDate',
  'name',
  'givenName',
  'familyName',
  'nameKanaHankaku',
  'nameKanaZenkaku',
  'middleNames',
  'familyNameAtBirth',
  'address',
  'streetName',
  'streetNumber',
  'postalCode',
  'region',
  'locality',
  'country',
  'houseNumberExtension',
  'birthdate',
  'email',
  'gender',
  'cityOfBirth',
  'countryOfBirth',
  'nationality',
  'bankAccountNumber',
] as const;

export type IdentityProperty = (typeof IDENTITY_PROPERTIES)[number];

/** Values as sent. */
export type StatedIdentity = Readonly<Partial<Record<IdentityProperty, string | undefined>>>;

export interface PropertyMatch {
  readonly property: IdentityProperty;
  /** `undefined`: the base does not hold the value, or what was sent cannot be read. */
  readonly isMatch: boolean | undefined;
  /** Similarity of values that differ, 0 to 99; only for the properties that have one. */
  readonly score?: number;
}

/** Two canonical values; `''`: not known. */
type Comparison = (sent: string, stated: StatedIdentity, held: Subscriber) => Omit<PropertyMatch, 'property'>;

const UNKNOWN = { isMatch: undefined };

/** Those that are missing are not in the base. */
const COMPARISONS: Readonly<Partial<Record<IdentityProperty, Comparison>>> = {
  name: compareName,
  givenName: (sent, _, held) => scored(firstNamesOf(read({ firstName: sent }, held)), firstNamesOf(held)),
  familyName: (sent, _, held) => scored([lastNameIn(sent, held)], [held.lastName]),
  familyNameAtBirth: (sent, _, held) => scored([lastNameIn(sent, held)], [held.birthName]),
  address: compareAddress,
  streetName: compareStreetName,
  streetNumber: compareStreetNumber,
  houseNumberExtension: (sent, _, { number }) =>
    number === '' ? UNKNOWN : equal(suffixOf(numberIn(`1 ${sent}`)), suffixOf(number), true),
  postalCode: (sent, _, held) => equal(read({ postalCode: sent }, held).postalCode, held.postalCode),
  locality: (sent, { postalCode = '' }, held) =>
    scored([withoutAddition(read({ city: sent, postalCode }, held).city)], [withoutAddition(held.city)]),
  country: (sent, _, held) => equal(sent, held.country),
  birthdate: (sent, _, held) => {
    const { score } = compareBirthDate(read({ birthDate: sent }, held).birthDate, held.birthDate);
    return { isMatch: score === undefined ? undefined : score === 1 };
  },
  email: (sent, _, held) => scored(emailsOf(read({ email: sent }, held)), emailsOf(held)),
  gender: (sent, _, held) => equal(GENDERS[sent] ?? sent, held.gender),
};

const GENDERS: Readonly<Record<string, string>> = { FEMALE: 'F', MALE: 'M' };

/**
 * Compares each value sent with the subscriber, in the order of {@link IDENTITY_PROPERTIES}. Unlike ID Mobile, last name and
 * birth name are each compared with their own (source: CAMARA KYC Match 0.4).
 */
export function matchIdentity(stated: StatedIdentity, held: Subscriber): readonly PropertyMatch[] {
  return IDENTITY_PROPERTIES.flatMap((property): PropertyMatch[] => {
    const sent = stated[property];
    if (sent === undefined) return [];
    const compare = sent.trim() === '' ? undefined : COMPARISONS[property];
    return [{ property, ...(compare?.(sent, stated, held) ?? UNKNOWN) }];
  });
}

/**
 * The values that are compared for a property: a text can name several. If other properties help to read it, they are part of
 * the value, so that changing one of them gives another value.
 */
export function comparedValues(
  property: IdentityProperty,
  stated: StatedIdentity,
  held: Subscriber,
): readonly string[] {
  const sent = stated[property]?.trim() ?? '';
  const { postalCode = '', locality = '' } = stated;
  const several =
    property === 'givenName'
      ? firstNamesOf(read({ firstName: sent }, held))
      : property === 'email'
        ? emailsOf(read({ email: sent }, held))
        : [];
  if (several.length > 0) return several;
  const context = property === 'locality' ? [postalCode] : property === 'address' ? [postalCode, locality] : [];
  return [[sent, ...context].join('\0').toUpperCase()];
}

/** In the country of the subscriber: the sender knows whom it is asking about. */
function read(input: PersonInput, { country }: Subscriber) {
  return normalizePerson(input, { country }).person;
}

/** Both orders of the names; the name sent as it is, and in canonical form: `Mme Anne St Martin` is ANNE SAINT MARTIN. */
function compareName(sent: string, _: StatedIdentity, held: Subscriber): Omit<PropertyMatch, 'property'> {
  const { firstName, lastName } = held;
  if (firstName === '' || lastName === '') return UNKNOWN;
  const split = splitFullName(sent, held.country);
  const canonical = read({ firstName: split.firstName, lastName: split.lastName }, held);
  const names = [foldText(sent), `${canonical.firstName} ${canonical.lastName}`.trim()];
  return scored(names, [`${firstName} ${lastName}`, `${lastName} ${firstName}`]);
}

function lastNameIn(sent: string, held: Subscriber): string {
  return read({ lastName: sent }, held).lastName;
}

function numberIn(sent: string): string {
  return normalizePerson({ streetNumber: sent }, { country: 'FR' }).person.number;
}

/** @param isEmptyKnown whether `''` is a value of its own */
function equal(sent: string, held: string, isEmptyKnown = false): Omit<PropertyMatch, 'property'> {
  if (!isEmptyKnown && (sent === '' || held === '')) return UNKNOWN;
  return { isMatch: sent === held };
}

/** The closest pair of the values sent and held. */
function scored(sent: readonly string[], held: readonly string[]): Omit<PropertyMatch, 'property'> {
  let best = -1;
  for (const one of sent) {
    for (const other of held) {
      if (one === '' || other === '') continue;
      if (one === other) return { isMatch: true };
      best = Math.max(best, jaroWinkler(one, other));
    }
  }
  return best < 0 ? UNKNOWN : { isMatch: false, score: Math.min(99, Math.round(best * 100)) };
}

function compareStreetName(sent: string, _: StatedIdentity, held: Subscriber): Omit<PropertyMatch, 'property'> {
  const { street } = read({ street: sent }, held);
  if (street !== '' && street === held.street) return { isMatch: true };
  return scored([streetCore(street, held.country)], [streetCore(held.street, held.country)]);
}

/** The suffix belongs to the number unless it was sent by itself. */
function compareStreetNumber(
  sent: string,
  { houseNumberExtension }: StatedIdentity,
  { number }: Subscriber,
): Omit<PropertyMatch, 'property'> {
  const isAlone = houseNumberExtension !== undefined;
  return scored([isAlone ? digitsOf(numberIn(sent)) : numberIn(sent)], [isAlone ? digitsOf(number) : number]);
}

/** Postal code and town at the end of an address. */
const CODE_AND_TOWN = /[\s,](\d{4,5})\s+(\D+)$/;

/** Number and street, with the postal code and the town where the address names them. */
function compareAddress(
  sent: string,
  { postalCode = '', locality = '' }: StatedIdentity,
  held: Subscriber,
): Omit<PropertyMatch, 'property'> {
  const [, code, town] = CODE_AND_TOWN.exec(sent.trim()) ?? [];
  const named = code === undefined ? undefined : read({ postalCode: code, city: town! }, held);
  const { street, number } = read({ address: sent, postalCode: code ?? postalCode, city: town ?? locality }, held);
  if (street === '' || held.street === '') return UNKNOWN;
  const line = (door: readonly string[], place: Pick<Subscriber, 'postalCode' | 'city'>) =>
    [...door, ...(named === undefined ? [] : [place.postalCode, withoutAddition(place.city)])]
      .filter(Boolean)
      .join(' ');
  const heldDoor = [number === '' ? '' : held.number, held.street];
  return scored([line([number, street], named ?? held)], [line(heldDoor, held)]);
}

function digitsOf(number: string): string {
  return number.split(' ', 1)[0]!;
}

function suffixOf(number: string): string {
  return number.slice(digitsOf(number).length).trim();
}
