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
 * person are no relatives, and as many namesakes of a town as chance puts there are taken off.
 */
export function relatedShare(people: BuiltPeople, frequencies: Frequencies): number {
  let counted = 0;
  let related = 0;
  let byChance = 0;
  try {
    for (const household of people.builtSample(
      Math.ceil((SAMPLED_HOUSEHOLDS * people.blocks) / frequencies.households),
    )) {
      const sampled = sample(household, people, frequencies);
      if (sampled === undefined) continue;
      counted++;
      if (sampled.isRelated) related++;
      byChance += sampled.chance;
    }
  } catch (error) {
    // Only questions that need the damaged part of the file fail.
    if (!(error instanceof DamagedFileError)) throw error;
    return 1;
  }
  const beyondChance = Math.max(0, related - byChance) / (1 - byChance / Math.max(1, counted));
  return (ASSUMED_RELATED + beyondChance) / (ASSUMED_RELATED + counted);
}

interface SampledPerson {
  readonly isRelated: boolean;
  /** The probability that somebody of this last name lives there by chance, 0 to 1. */
  readonly chance: number;
}

/** @returns `undefined` if it cannot be told */
function sample(household: StoredHousehold, people: BuiltPeople, frequencies: Frequencies): SampledPerson | undefined {
  const [one] = household.members;
  if (one === undefined || one.lastName === '' || one.firstName === '' || isRestricted(household)) return undefined;
  const found = relativeKey(new QuestionParts({ ...household, ...one }));
  if (found === undefined) return undefined;
  const namesakes = log2Namesakes(household, one, found.place, frequencies);
  if (namesakes > MAX_LOG2_NAMESAKES) return undefined;
  const chance = 1 - Math.exp(-(2 ** namesakes));
  const isRelated =
    household.members.some((member) => isOther(one, member)) ||
    people
      .ordinalsUnderId(found.key.hash)
      .slice(0, MAX_COMPARED)
      .some((ordinal) => hasNamesake(one, people.householdOf(ordinal)));
  return { isRelated, chance };
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
