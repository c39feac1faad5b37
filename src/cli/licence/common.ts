import { hasLicences, type LicenceAdministration } from '../../licences/index.ts';
import { Failure } from '../../runtime/errors.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import { withAdministration } from '../cluster/membership.ts';
import { parseCount } from '../option-values.ts';
import { recordEvents } from '../record.ts';
import { loadSettings } from '../settings.ts';

/** The options of every licence command. */
export interface LicenceOptions {
  readonly base?: string;
  readonly json?: true;
}

/** Secrets in a command line are visible to other users and stored by the shell. */
export const FROM_INPUT = '- reads a line of standard input';

export const REDIRECT_URI_HELP = 'address to which ID Mobile may redirect a browser after a consent (repeatable)';
export const ANSWER_BY_REDIRECT_HELP =
  'address to which ID Mobile redirects instead of answering, if the request names it (repeatable)';

export const ORIGIN_HELP = 'origin of pages that may call /SEARCH/, such as https://shop.example (repeatable)';

export const EXPIRES = [
  '--expires <date>',
  'last day of validity (UTC), or a time: 2027-12-31, 2027-12-31T18:00:00Z',
] as const;

export interface LimitOptions {
  readonly maxPerSecond?: string;
  readonly maxPerDay?: string;
}

/** The limits that are given. */
export function parseLimits({ maxPerSecond, maxPerDay }: LimitOptions): { maxPerSecond?: number; maxPerDay?: number } {
  return {
    ...(maxPerSecond !== undefined && { maxPerSecond: parseCount('--max-per-second', maxPerSecond) }),
    ...(maxPerDay !== undefined && { maxPerDay: parseCount('--max-per-day', maxPerDay) }),
  };
}

/** Splits a comma-separated list and drops empty parts. */
export function parseList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function dataFolder(base: string | undefined): string {
  return loadSettings({ base }).config.base;
}

/** Opens the licences, and creates them if there are none. */
export function withLicences<T>(
  base: string | undefined,
  use: (licences: LicenceAdministration) => MaybePromise<T>,
): Promise<T> {
  return withAdministration(loadSettings({ base }), ({ licences }) => use(licences));
}

/** @throws Failure if the data folder has no licences */
export async function withExistingLicences<T>(
  base: string | undefined,
  use: (licences: LicenceAdministration) => MaybePromise<T>,
): Promise<T> {
  const folder = dataFolder(base);
  if (!hasLicences(folder)) throw new Failure(`there are no licences in ${folder}`);
  return withLicences(base, use);
}

/** Records a change of a licence in the journal. */
export function recordLicence(
  { base }: LicenceOptions,
  event: 'licence-added' | 'licence-changed' | 'licence-revoked',
  name: string,
): void {
  recordEvents(loadSettings({ base }).config, { event, result: name });
}

export function noActiveLicence(description: string): Failure {
  return new Failure(`no active licence has ${description}; see "idem licence list"`);
}

/** A client secret for the JSON output. */
export function secretField(secret: string | undefined): { client_secret?: string } {
  return secret === undefined ? {} : { client_secret: secret };
}

export function printSecret(secret: string): void {
  process.stdout.write(
    `\n  client secret: ${secret}\n\nClients need it to get tokens. It is stored as a hash only and cannot be shown again.\n`,
  );
}
