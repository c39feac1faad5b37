import { UsageError } from '../runtime/errors.ts';

/** @throws UsageError if there is no id, or an empty one, as of a variable that is not set @param command whose help to show */
export function assertIds(ids: readonly string[], command: string): void {
  if (ids.length === 0 || ids.some((id) => id.trim() === ''))
    throw new UsageError(`No id given, or an empty one; see "idem ${command} --help"`);
}
