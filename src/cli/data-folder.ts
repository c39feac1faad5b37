import { Failure } from '../runtime/errors.ts';
import { isDataFolder } from '../storage/data-folder.ts';
import type { Settings } from './settings.ts';

/**
 * Stops a command that would answer from a mistyped folder that there is nothing. A new node of a cluster has no file yet.
 *
 * @throws Failure
 */
export function assertDataFolder({ config, secrets }: Settings): void {
  if (secrets.cluster !== undefined || isDataFolder(config.base)) return;
  throw new Failure(
    `the folder ${config.base} holds no data of Idem; give the data folder with --base, or create one with "idem import FILE --base ${config.base}"`,
  );
}
