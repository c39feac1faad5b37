import { BATCH_PRODUCTS, type BatchProduct } from '../batch/index.ts';
import { MATCH_THRESHOLD } from '../check/match.ts';
import { UsageError } from '../runtime/errors.ts';

/** Reads `--product`. @throws UsageError where it is none that a base answers. */
export function productOf(text: string): BatchProduct {
  const product = BATCH_PRODUCTS.find((known) => known === text);
  if (product === undefined)
    throw new UsageError(`--product cannot be "${text}"; it takes ${BATCH_PRODUCTS.join(', ')}.`);
  return product;
}

/** Reads `--threshold`. @throws UsageError where it is no probability, or is given where nothing is matched. */
export function thresholdOf(text: string | undefined, product: BatchProduct): number {
  if (text === undefined) return MATCH_THRESHOLD;
  if (product !== 'match') throw new UsageError('--threshold is for --product match; the protocol decides the others.');
  return probabilityOf('--threshold', text);
}

/** A number from 0 to 1. @throws UsageError where it is none. */
export function probabilityOf(flag: string, text: string): number {
  const value = /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= 1)) throw new UsageError(`${flag} cannot be "${text}"; it takes a probability, 0 to 1.`);
  return value;
}
