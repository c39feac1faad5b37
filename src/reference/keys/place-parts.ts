import type { Place } from '../../matching/model.ts';
import { streetNames } from '../../matching/normalize/index.ts';
import type { Hash } from '../hash.ts';
import { type KeyComposer, PARTS } from './key-composer.ts';
import { cityHash, postalCodeHash, soundHash, streetKey, type TownLetters, textEnds, townLetters } from './key-part.ts';
import type { NameParts } from './name-cache.ts';

/** The parts of keys that all households of one town share; `undefined` for what is not known. */
export interface TownParts {
  readonly postalCode: Hash | undefined;
  readonly city: Hash | undefined;
  readonly letters: TownLetters | undefined;
}

export function townParts({ country, postalCode, city }: Pick<Place, 'country' | 'postalCode' | 'city'>): TownParts {
  return {
    postalCode: postalCode === '' ? undefined : postalCodeHash(country, postalCode),
    city: city === '' ? undefined : cityHash(country, city, postalCode),
    letters: city === '' ? undefined : townLetters(country, city),
  };
}

/** The parts of keys that all streets of one name share: those of its first name and of its second one. */
export interface StreetParts {
  readonly first: NameParts | undefined;
  readonly other: NameParts | undefined;
}

export function streetParts({ country, street }: Pick<Place, 'country' | 'street'>): StreetParts {
  const [first = '', other = ''] = streetNames(street);
  return { first: partsOf(first, country), other: partsOf(other, country) };
}

function partsOf(name: string, country: string): NameParts | undefined {
  if (name === '') return undefined;
  const core = streetKey(name, country);
  return { sound: soundHash(core), ...textEnds(core.split(' ')) };
}

/** Sets the place of the next households. */
export function setPlace(
  composer: KeyComposer,
  { postalCode, city, letters }: TownParts,
  { first, other }: StreetParts,
): void {
  composer.place = {
    postalCode: postalCode !== undefined,
    city: city !== undefined,
    street: first !== undefined,
    otherStreet: other !== undefined,
  };
  if (postalCode !== undefined) composer.setPart(PARTS.postalCode, postalCode.high, postalCode.low);
  if (city !== undefined) composer.setPart(PARTS.city, city.high, city.low);
  if (letters !== undefined) composer.setTownLetters(letters);
  if (first !== undefined) composer.setStreet(PARTS.street, first);
  if (other !== undefined) composer.setStreet(PARTS.otherStreet, other);
}
