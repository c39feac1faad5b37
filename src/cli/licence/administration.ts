import { hasLicences, type LicenceAdministration } from '../../licences/index.ts';
import { Failure } from '../../runtime/errors.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import { withAdministration } from '../cluster/membership.ts';
import { recordEvents } from '../record.ts';
import { loadSettings } from '../settings.ts';
import type { LicenceOptions } from './options.ts';

export function dataFolder(base: string | undefined): string {
  return loadSettings({ base }).config.base;
}

/** Opens the licences, and creates their file if it does not exist. */
export function withLicences<T>(
  base: string | undefined,
  use: (licences: LicenceAdministration) => MaybePromise<T>,
): Promise<T> {
  return withAdministration(loadSettings({ base }), ({ licences }) => use(licences));
}

/** @throws Failure if the data folder contains no licences */
export async function withExistingLicences<T>(
  base: string | undefined,
  use: (licences: LicenceAdministration) => MaybePromise<T>,
): Promise<T> {
  requireLicences(dataFolder(base));
  return withLicences(base, use);
}

/** @throws Failure if a data folder contains no licences */
export function requireLicences(folder: string): void {
  if (!hasLicences(folder)) throw new Failure(`the folder ${folder} contains no licences`);
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
