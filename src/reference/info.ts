import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CustomWeights } from '../matching/evidence/index.ts';
import type { Household, Member } from '../matching/model.ts';
import { isEncryptedFolder } from '../storage/generation-key.ts';
import { type GenerationSize, generationSizes } from '../storage/generation-sizes.ts';
import { generationPath, openBase, type ReferenceBase } from './base.ts';
import { countPersonErasures, type PersonErasureCounts } from './changes/erase.ts';
import { changesPath } from './changes/format.ts';
import { Restrictions } from './changes/restrictions.ts';
import { expiryOf } from './retention.ts';
import { type ImportedSource, isApi } from './sources.ts';

/** The fields whose values a person may lack, by the names of the columns of an import. */
const FIELDS = {
  last_name: (_: Household, { lastName }: Member) => lastName,
  first_name: (_: Household, { firstName }: Member) => firstName,
  birth_name: (_: Household, { birthName }: Member) => birthName,
  gender: (_: Household, { gender }: Member) => gender,
  birth_date: (_: Household, { birthDate }: Member) => birthDate,
  street_number: ({ number }: Household) => number,
  street: ({ street }: Household) => street,
  flat: (_: Household, { flat = '' }: Member) => flat,
  postal_code: ({ postalCode }: Household) => postalCode,
  city: ({ city }: Household) => city,
  email: (_: Household, { email }: Member) => email,
  phone: (_: Household, { phone }: Member) => phone,
  id: (_: Household, { id }: Member) => id,
} as const;

type Field = keyof typeof FIELDS;

export interface BaseInfo {
  readonly generation: string;
  /** When the generation was built, ISO 8601, UTC. */
  readonly builtAt: string;
  /** Of the generation, without later changes. */
  readonly people: number;
  readonly households: number;
  readonly bytes: number;
  readonly isEncrypted: boolean;
  /** Whether people of one last name in different flats of a building are different households. */
  readonly separatesFlats: boolean;
  /** Learned weights of the probability of a match; absent if the built-in ones are used. */
  readonly weights?: CustomWeights;
  /** Later changes to single people. */
  readonly changes: { readonly count: number; readonly bytes: number };
  /** The share of people with a value, by field; of a sample of the base. */
  readonly fillRates: Readonly<Record<Field, number>>;
  /** The files that were imported, the oldest first. */
  readonly sources: readonly (ImportedSource & {
    /** When its people will be erased, ISO 8601, UTC; `undefined` if no retention was given. */
    readonly eraseAfter?: string | undefined;
  })[];
  /** Generations on the disk: more than one while an import runs. */
  readonly generations: readonly GenerationSize[];
  readonly erasures: PersonErasureCounts;
  /** Restrictions that are in force, also of people whom the base does not hold. They are not among {@link people}. */
  readonly restrictions: number;
}

/** Blocks of households of which the fill rates are computed. */
const SAMPLED_BLOCKS = 5000;

/** Counts and sizes of a base. @throws BaseError if it does not exist or cannot be read */
export async function baseInfo(folder: string): Promise<BaseInfo> {
  const base = openBase(folder);
  try {
    return describeBase(base);
  } finally {
    await base.close();
  }
}

/** A base that is open. */
export type OpenedBase = Pick<ReferenceBase, 'folder' | 'generation' | 'store' | 'position' | 'sources'>;

/** Counts and sizes of a base that is open. @param sampledBlocks blocks of households to compute the fill rates of */
export function describeBase(base: OpenedBase, sampledBlocks = SAMPLED_BLOCKS): BaseInfo {
  const { folder, generation, store, position, sources } = base;
  const path = generationPath(folder, generation);
  return {
    generation,
    builtAt: store.createdAt,
    people: store.statistics.people,
    households: store.statistics.households,
    bytes: sizeOf(path),
    isEncrypted: isEncryptedFolder(dirname(path)),
    separatesFlats: store.separatesFlats,
    ...(store.weights && { weights: store.weights }),
    changes: { count: position, bytes: sizeOf(changesPath(dirname(path))) },
    fillRates: fillRatesOf(store.sample(sampledBlocks)),
    sources: sources.filter((source) => !isApi(source)).map((source) => ({ ...source, eraseAfter: expiryOf(source) })),
    generations: generationSizes(folder),
    erasures: countPersonErasures(base),
    restrictions: new Restrictions(folder).current().size,
  };
}

function fillRatesOf(households: Iterable<Household>): Record<Field, number> {
  const names = Object.keys(FIELDS) as Field[];
  const filled = Object.fromEntries(names.map((name) => [name, 0])) as Record<Field, number>;
  let people = 0;
  for (const household of households) {
    for (const member of household.members) {
      people++;
      for (const name of names) if (FIELDS[name](household, member) !== '') filled[name]++;
    }
  }
  for (const name of names) filled[name] = people === 0 ? 0 : Number((filled[name] / people).toFixed(4));
  return filled;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
