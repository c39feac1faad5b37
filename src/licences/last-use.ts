import type { LicenceRecord } from './licence.ts';
import type { Usage } from './usage.ts';

/** Of `YYYY-MM-DD`. */
const DAY_LENGTH = 10;

/**
 * The day of the last answer of each licence that was used, ISO 8601 in UTC. An answer belongs to the licence that had the name
 * on that day; if a name is revoked and issued again on one day, both licences are used on it.
 *
 * @param names of all licences by id
 */
export function lastUses(
  records: readonly LicenceRecord[],
  usage: readonly Usage[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<LicenceRecord, string> {
  const days = daysByName(usage, names);
  const last = new Map<LicenceRecord, string>();
  for (const record of records) {
    const from = record.createdAt.slice(0, DAY_LENGTH);
    const to = record.revokedAt?.slice(0, DAY_LENGTH);
    for (const day of days.get(record.name) ?? []) {
      const isOfRecord = day >= from && (to === undefined || day <= to);
      if (isOfRecord && day > (last.get(record) ?? '')) last.set(record, day);
    }
  }
  return last;
}

function daysByName(usage: readonly Usage[], names: ReadonlyMap<string, string>): ReadonlyMap<string, Set<string>> {
  const days = new Map<string, Set<string>>();
  for (const { day, licenceId } of usage) {
    const name = names.get(licenceId);
    if (name === undefined) continue;
    const ofName = days.get(name);
    if (ofName === undefined) days.set(name, new Set([day]));
    else ofName.add(day);
  }
  return days;
}
