import type { CustomWeights } from '../../matching/evidence/index.ts';
import type { FileFormat } from '../../storage/checksummed-file.ts';
import type { EmailDomains } from './email-domains.ts';

/**
 * One generation of people is one immutable file (storage/checksummed-file.ts) with these sections:
 *
 *     blocks           households, {@link BLOCK_HOUSEHOLDS} a block, in the order of their ordinals (household.ts)
 *     index            buckets of the blocking keys (postings.ts)
 *     blockStarts      position of each block in `blocks`, and the end (positions.ts)
 *     bucketStarts     position of each bucket in `index`, and the end (positions.ts)
 *     sketches         frequencies of values (statistics.ts)
 *     meta             JSON of {@link GenerationMeta}
 */
export const GENERATION_FILE = 'people.idem';

/** Increased when the meaning of stored bytes, canonical forms or blocking keys changes. Older bases must be imported again. */
export const FORMAT_VERSION = 10;

export type Section = 'blocks' | 'index' | 'blockStarts' | 'bucketStarts' | 'sketches' | 'meta';

export const PEOPLE_FILE: FileFormat<Section> = {
  magic: 'IDEMPEOP',
  version: FORMAT_VERSION,
  sections: ['blocks', 'index', 'blockStarts', 'bucketStarts', 'sketches', 'meta'],
  remedy: 'import the people again with --replace',
};

/** What a base keeps from its imports, beside the people. */
export interface BaseSettings {
  /** Learned weights of the probability of a match. */
  readonly weights?: CustomWeights | undefined;
  /** Whether people of one name in different flats of a building are different households. */
  readonly separatesFlats?: boolean | undefined;
}

export interface GenerationMeta extends BaseSettings {
  readonly households: number;
  readonly people: number;
  readonly blocks: number;
  /** 2^bucketBits buckets in the index. */
  readonly bucketBits: number;
  /** ISO 3166-1 alpha-2 of the countries of the households, the one with the most households first. */
  readonly countries: readonly string[];
  readonly createdAt: string;
  readonly emailDomains: EmailDomains;
}
