import { isFullDate } from '../compare/birth-date.ts';
import type { Person } from '../model.ts';
import { cappedShare } from './frequencies.ts';
import { contactFrequencies, equalBirthDateBits, equalContactBits } from './personal.ts';
import { equalRoadBits, numberShare } from './place.ts';
import type { ScoringModel } from './scoring-model.ts';
import { equalNameBits } from './text.ts';

/** An equal field subtracts less than half a bit, even for a value that everybody has. All fields together subtract less than this. */
const MAX_NEGATIVE_BITS = 4;

/**
 * Whether a household that agrees in every field sent certainly has `bits` of evidence. Reads fields only until their sum is enough.
 * `false` means that the evidence has to be computed.
 * @param person with postal code and street
 */
export function isEnoughIfEqual(
  person: Person,
  { weights: { known }, frequencies }: ScoringModel,
  bits: number,
): boolean {
  // A date of which a part is not known may count less.
  if (person.birthDate !== '' && !isFullDate(person.birthDate)) return false;
  const enough = bits + MAX_NEGATIVE_BITS;
  const contacts = contactFrequencies(frequencies);
  let sum = 0;
  if (person.email !== '') sum += equalContactBits(person.email, known.email, contacts.email);
  if (person.phone !== '') sum += equalContactBits(person.phone, known.phone, contacts.phone);
  if (sum >= enough) return true;
  sum += equalNameBits(known.lastName, person.lastName, frequencies.lastName);
  if (sum >= enough) return true;
  if (person.firstName !== '') sum += equalNameBits(known.firstName, person.firstName, frequencies.firstName);
  if (sum >= enough) return true;
  const codeShare = cappedShare(frequencies.postalCode(person.postalCode));
  const roadShare = frequencies.road(person.postalCode, person.street);
  sum += known.postalCode.E - codeShare + equalRoadBits(known.street, roadShare - codeShare);
  if (person.number !== '') sum += known.number.equal - numberShare(person.number, frequencies, roadShare);
  if (sum >= enough) return true;
  if (person.birthDate !== '') sum += equalBirthDateBits(known.birthDate, frequencies.birthDate(person.birthDate));
  return sum >= enough;
}
