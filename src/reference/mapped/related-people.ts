import { optimalStringAlignment } from '../../matching/distance/optimal-string-alignment.ts';
import type { Frequencies } from '../../matching/evidence/index.ts';
import type { Household, Member } from '../../matching/model.ts';
import { DamagedFileError } from '../../storage/checksummed-file.ts';
import type { Hash } from '../hash.ts';
import { QuestionParts, type RelativePlace, relativeKey } from '../keys/index.ts';
import { isRestricted } from '../restricted-people.ts';
import type { StoredHousehold } from '../store.ts';

/** The people of a generation as it was built. */
export interface BuiltPeople {
  readonly blocks: number;
  builtSample(maxBlocks: number): Iterable<StoredHousehold>;
  ordinalsUnderId(key: Hash): readonly number[];
  householdOf(ordinal: number): StoredHousehold | undefined;
}

/** If nobody of so many has a relative, fewer than 2 % of all people have one (95 % confidence). More would take longer when a base is opened. */
const SAMPLED_HOUSEHOLDS = 160;

/** People who are assumed to have relatives, beside those who are counted: of a small base nobody can tell. */
const ASSUMED_RELATED = 2;

/** More people of a name at one place than these are not compared: the first ones tell enough. */
const MAX_COMPARED = 50;

/** Log2 of how many people of one's last name live in the town by chance, at most. Others tell nothing about relatives. */
const MAX_LOG2_NAMESAKES = -3;

/**
 * The share of people who have a relative in the base, 0 to 1, estimated from a sample: somebody of the household or of their last
 * name at their door (in their town, if they have no street) with another first name and another birth date. Two records of one
 * person are no relatives.
 */
export function relatedShare(people: BuiltPeople, frequencies: Frequencies): number {
  let counted = ASSUMED_RELATED;
  let related = ASSUMED_RELATED;
  try {
    for (const household of people.builtSample(
      Math.ceil((SAMPLED_HOUSEHOLDS * people.blocks) / frequencies.households),
    )) {
      const isRelated = hasRelative(household, people, frequencies);
      if (isRelated !== undefined) counted++;
      if (isRelated) related++;
    }
  } catch (error) {
    // Only questions that need the damaged part of the file fail.
    if (!(error instanceof DamagedFileError)) throw error;
    return 1;
  }
  return related / counted;
}

/** @returns `undefined` if it cannot be told */
function hasRelative(household: StoredHousehold, people: BuiltPeople, frequencies: Frequencies): boolean | undefined {
  const [one] = household.members;
  if (one === undefined || one.lastName === '' || one.firstName === '' || isRestricted(household)) return undefined;
  const found = relativeKey(new QuestionParts({ ...household, ...one }));
  if (found === undefined || log2Namesakes(household, one, found.place, frequencies) > MAX_LOG2_NAMESAKES)
    return undefined;
  if (household.members.some((member) => isOther(one, member))) return true;
  return people
    .ordinalsUnderId(found.key.hash)
    .slice(0, MAX_COMPARED)
    .some((ordinal) => hasNamesake(one, people.householdOf(ordinal)));
}

/** Log2 of how many people of this last name chance puts in the town or postal code. */
function log2Namesakes(home: Household, { lastName }: Member, place: RelativePlace, frequencies: Frequencies): number {
  if (place === 'door') return Number.NEGATIVE_INFINITY;
  return Math.log2(frequencies.households) + frequencies.lastName(lastName) + frequencies[place](home[place]);
}

function hasNamesake(one: Member, household: StoredHousehold | undefined): boolean {
  return household?.members.some((member) => member.lastName === one.lastName && isOther(one, member)) === true;
}

/** Whether two people are not two records of one person: most letters of the first names, and the birth dates, differ. */
function isOther(one: Member, other: Member): boolean {
  if (other.firstName === '' || (one.birthDate !== '' && one.birthDate === other.birthDate)) return false;
  const length = Math.max(one.firstName.length, other.firstName.length);
  return 2 * optimalStringAlignment(one.firstName, other.firstName) > length;
}
