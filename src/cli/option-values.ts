import { BATCH_PRODUCTS, type BatchProduct } from '../batch/index.ts';
import { MATCH_THRESHOLD, MAX_LISTED_CANDIDATES } from '../check/match.ts';
import { readWeights, versionOfWeights } from '../check/weights-file.ts';
import { SHOW_PURPOSES } from '../journal/index.ts';
import type { CustomWeights } from '../matching/evidence/index.ts';
import type { Config } from '../runtime/config.ts';
import { UsageError } from '../runtime/errors.ts';
import { readVersion } from '../runtime/version.ts';

export const THRESHOLD = [
  '--threshold <probability>',
  `smallest probability of a match, 0 to 1 (default ${MATCH_THRESHOLD})`,
] as const;

export const CANDIDATES = [
  '--candidates <number>',
  `number of most likely persons to list with their probabilities, 1 to ${MAX_LISTED_CANDIDATES}`,
] as const;

export const WEIGHTS = [
  '--weights <file>',
  'learned weights of idem evaluate --fit, instead of those of the base (IDEM_WEIGHTS)',
] as const;

/** Parses `--product`. @throws UsageError if the product is unknown */
export function parseProduct(text: string): BatchProduct {
  const product = BATCH_PRODUCTS.find((known) => known === text);
  if (product === undefined)
    throw new UsageError(`--product cannot be "${text}"; expected ${BATCH_PRODUCTS.join(', ')}`);
  return product;
}

/** The weights that the settings name; `undefined` for those of the base. @throws Failure if they cannot be used */
export function weightsFrom({ weights }: Pick<Config, 'weights'>): CustomWeights | undefined {
  return weights === undefined ? undefined : readWeightsOfFile(weights);
}

/** Reads weights, and warns on standard error if another version learned them. @throws Failure if they cannot be used */
export function readWeightsOfFile(path: string): CustomWeights {
  const weights = readWeights(path);
  process.stderr.write(warnOfOtherVersion(path, readVersion()));
  return weights;
}

/** A warning if another version learned the weights of a file; otherwise nothing. @param version this one */
export function warnOfOtherVersion(path: string, version: string): string {
  const learned = versionOfWeights(path);
  if (learned === undefined || learned === version) return '';
  return (
    `Warning: the weights of ${path} were learned with version ${learned}; this is version ${version}, whose evidence may ` +
    'differ. Learn them again with "idem evaluate --fit".\n'
  );
}

/** Parses `--purpose`; `undefined` if it is not given. @throws UsageError if it is not one of the list */
export function parsePurpose(text: string | undefined): string | undefined {
  if (text === undefined || SHOW_PURPOSES.some((known) => known === text)) return text;
  throw new UsageError(`--purpose cannot be "${text}"; expected ${SHOW_PURPOSES.join(', ')}`);
}

/** Parses `--threshold`. @throws UsageError if it is not a probability, or the product has no threshold */
export function parseThreshold(text: string | undefined, product: BatchProduct): number {
  if (text === undefined) return MATCH_THRESHOLD;
  if (product !== 'match') throw new UsageError('--threshold requires --product match');
  return parseProbability('--threshold', text);
}

/** Parses `--candidates`; `undefined` if it is not given. @throws UsageError if it is not a number that can be listed */
export function parseCandidates(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > MAX_LISTED_CANDIDATES)
    throw new UsageError(
      `--candidates cannot be "${text}"; expected a whole number from 1 to ${MAX_LISTED_CANDIDATES}`,
    );
  return count;
}

/** @throws UsageError if the value is not a number from 0 to 1 */
export function parseProbability(flag: string, text: string): number {
  const value = /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= 1)) throw new UsageError(`${flag} cannot be "${text}"; expected a number from 0 to 1`);
  return value;
}

/** @throws UsageError if the value is not a whole number of at most 13 digits, or is less than `min` */
export function parseCount(flag: string, text: string, min = 0): number {
  const isCount = /^\d{1,13}$/.test(text) && Number(text) >= min;
  const range = min === 0 ? '' : `, ${min} or more`;
  if (!isCount) throw new UsageError(`${flag} cannot be "${text}"; expected a whole number${range}`);
  return Number(text);
}
