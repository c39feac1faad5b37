import { type VerifiedGeneration, type VerifySettings, verifyGeneration } from '../../../storage/verify-generation.ts';
import { SUBSCRIBER_FILE, SUBSCRIBER_GENERATIONS, subscribersFolder } from './format.ts';

/**
 * Reads every page of the subscribers in a data folder.
 *
 * @returns `undefined` if the folder contains no subscribers
 * @throws BaseError if their file cannot be opened, the signal's reason if aborted
 */
export function verifySubscribers(base: string, settings: VerifySettings): Promise<VerifiedGeneration | undefined> {
  const kind = { kind: SUBSCRIBER_GENERATIONS, format: SUBSCRIBER_FILE };
  return verifyGeneration(subscribersFolder(base), kind, settings);
}
