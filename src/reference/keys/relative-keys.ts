import { type BlockingKey, KeyMaker } from './key-kind.ts';
import type { QuestionParts } from './question-parts.ts';

const POSTAL_CODE_STREET_NUMBER_LAST_NAME = new KeyMaker('postal code, street, number, last name');
const LAST_NAME_CITY = new KeyMaker('last name, city');
const POSTAL_CODE_LAST_NAME = new KeyMaker('postal code, last name');

/** Where the relatives of a person are looked for: behind the door, or in the town or postal code of a person without a street. */
export type RelativePlace = 'door' | 'city' | 'postalCode';

/**
 * The key of the people of one's last name at the most precise place that is held; `undefined` of a person without a last name or
 * without a place.
 */
export function relativeKey(question: QuestionParts): { place: RelativePlace; key: BlockingKey } | undefined {
  const { postalCode, street, number, names, city } = question;
  const [name] = names;
  if (name === undefined) return undefined;
  const { sound } = name;
  if (postalCode && street)
    return { place: 'door', key: POSTAL_CODE_STREET_NUMBER_LAST_NAME.key(postalCode, street, number, sound) };
  if (city) return { place: 'city', key: LAST_NAME_CITY.key(sound, city) };
  return postalCode && { place: 'postalCode', key: POSTAL_CODE_LAST_NAME.key(postalCode, sound) };
}
